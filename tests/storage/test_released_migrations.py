"""A migration that was released never changes: databases out there have been through it."""

from __future__ import annotations

import hashlib

from storage.migrate import FOLDER

RELEASED = {
    "0001_walks_and_outbox.sql": "9462cdf7a19d96ce",
    "0002_moments.sql": "4ff7e6e20794358e",
    "0003_audience.sql": "ed4c6c650890d1cb",
    "0004_aside.sql": "0546f239593de92b",
    "0005_timers_of_old_walks.sql": "da59096657cb9eb2",
    "0006_sessions.sql": "1eecdece345fce10",
    "0007_seats.sql": "9817de631340ceb0",
    "0008_programme.sql": "523f3f96291e0691",
    "0009_asked_to_share.sql": "a4199fae176c1602",
    "0010_places.sql": "57ccb28d382f840f",
    "0011_under_way.sql": "a8abc33361edc64f",
    "0012_tonight.sql": "e3d941b1cb9db7dc",
    "0013_quoted_in_groups.sql": "c6cb75c945457651",
    "0014_known_editions.sql": "7c673dbae4396af2",
    "0015_asked_to_wait.sql": "d77fef4a09f959dd",
    "0016_without_seats.sql": "e1962cf334b4daad",
    "0017_lasting_projects.sql": "d8df218e130574b3",
    "0018_decisions.sql": "cdc1a1ab01767d44",
}
"""The beginning of the SHA-256 of each, with the line ends of this repository. A new migration is
added here when it lands on main, and never touched after that."""


def test_released_migrations_are_as_they_were() -> None:
    found = {
        path.name: hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:16]
        for path in sorted(FOLDER.glob("*.sql"))
    }
    changed = {name for name, digest in RELEASED.items() if found.get(name) != digest}
    assert changed == set(), "put them back, and write a new migration"
    assert found.keys() == RELEASED.keys(), "add the new one to RELEASED"
