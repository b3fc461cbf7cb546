"""People who had the short walk weren't asked everything, and don't change the figures about what
they weren't asked."""

from __future__ import annotations

from functools import cache

import pytest

from bot.publishing.parts import part_of
from dialogs.edition.cells import count, tables
from dialogs.edition.noise import noisy
from dialogs.edition.published import Edition, share_missing
from dialogs.edition.share import Share, Stood, share_of_walk
from tests.support.directed import Wish, follow
from tests.support.programme import share_of
from tests.support.real_pack import real_pack
from tests.support.report import report_of, rows_of

DIALOG = real_pack()
GOAL = "sociaal_contact"
LONG_ALONE, BOTH = "gelijke_status", "spanningen"
KEYS = [number.to_bytes(32, "big") for number in range(5)]


@cache
def asked_in(walk: str) -> frozenset[str]:
    """What a walk of this length asks of a team with this goal."""
    player = follow(DIALOG, Wish(frozenset({("tijd", walk), ("doel", GOAL)})), "elke dinsdag koken")
    return frozenset(element for element, _ in share_of_walk(DIALOG, player.walk).stood)


def team(number: int, short: int) -> Share:
    """Everyone misses what only the long walk asks; what both ask one in two."""
    asked = asked_in("kort" if number < short else "lang")
    stood = dict.fromkeys(asked, Stood.IN_PLACE)
    missing = {LONG_ALONE} | ({BOTH} if number % 2 else set())
    return share_of(GOAL, stood | dict.fromkeys(asked & missing, Stood.MISSING))


def edition(short: int, key: bytes) -> Edition:
    counts = count(tables(DIALOG), [team(number, short) for number in range(100)])
    return Edition(1, "2026-10-05", "", DIALOG.id, DIALOG.version, noisy(counts, key))


def test_the_two_walks_ask_what_this_is_about() -> None:
    assert {LONG_ALONE, BOTH} <= asked_in("lang")
    assert LONG_ALONE not in asked_in("kort")
    assert BOTH in asked_in("kort")


@pytest.mark.parametrize("key", KEYS, ids=len)
@pytest.mark.parametrize("short", [0, 50, 90])
def test_of_100_teams_so_many_had_the_short_walk(short: int, key: bytes) -> None:
    made = edition(short, key)
    found, both = part_of(made, LONG_ALONE), part_of(made, BOTH)
    assert found is not None
    assert both is not None
    assert both.low <= 0.5 <= both.high
    rows = rows_of(report_of(made), "Alles wat ontbreekt")
    names = [DIALOG.elements[id_].name for id_ in (LONG_ALONE, BOTH)]
    if short == 90:
        assert not found.is_known
        assert rows[names[0]].of == "aan minder dan ongeveer 20 teams gevraagd"
        assert share_missing(made, LONG_ALONE) is None
        return
    assert found.low <= 1 <= found.high + 0.005
    assert [*rows].index(names[0]) < [*rows].index(names[1])
    assert share_missing(made, LONG_ALONE) in (8, 9, 10)
    assert share_missing(made, BOTH) in (4, 5, 6)
