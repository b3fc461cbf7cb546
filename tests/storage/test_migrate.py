"""All pending migrations are applied or none, after a copy."""

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.errors import StorageError
from storage.migrate import FOLDER, Migration, migrate, read_migrations

FIRST, *_ = read_migrations()
TRIGGER = """
-- A statement that holds others; in its comment.
CREATE TRIGGER keep AFTER DELETE ON person BEGIN
    SELECT 1;
    SELECT 2;
END;
CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;
"""

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
    "0019_reminded_of_agreements.sql": "52f25d12d6ff48ca",
    "0020_about_what_a_sentence_is.sql": "fe6a3b1954398e79",
    "0021_projects_in_editions.sql": "8954af8a2af4cfc2",
    "0022_message_of_a_proposal.sql": "c0b8a179e9c6a0c8",
    "0023_walks_counted_as_ended.sql": "b234f98575e0dd3f",
    "0024_weeks_in_editions.sql": "d6c7d2bb9c681aab",
    "0025_edition_wishes.sql": "f88218159fbdf0d8",
    "0026_held_sentences.sql": "2155fe66cc3fd83a",
    "0027_proposals_wait.sql": "67dc6420fec01118",
    "0028_went_in.sql": "3d7aef25779a8ef8",
    "0029_own_names.sql": "4f4b80462fde21d3",
}
"""The beginning of the SHA-256 of each, with the line ends of this repository. A new migration is
added here when it lands on main, and never touched after that."""


@pytest.fixture
def old(path: Path) -> Iterator[sqlite3.Connection]:
    """A database of version 1 with one walk."""
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, path, [FIRST])
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("INSERT INTO person VALUES (1, 1.0)")
    connection.execute(
        "INSERT INTO walk (person_id, pack, status, started_at, changed_at)"
        " VALUES (1, 'pack', 'walking', 1.0, 1.0)"
    )
    yield connection
    connection.close()


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _dump(connection: sqlite3.Connection) -> list[str]:
    return list(connection.iterdump())


def test_the_migrations_are_numbered_without_a_gap() -> None:
    assert [migration.number for migration in read_migrations()] == list(
        range(1, len(list(FOLDER.iterdir())) + 1)
    )


def test_a_gap_in_the_numbers_is_refused(tmp_path: Path) -> None:
    (tmp_path / "0002_second.sql").touch()
    with pytest.raises(StorageError, match="0001"):
        read_migrations(tmp_path)


def test_applies_what_is_pending_once(old: sqlite3.Connection, path: Path) -> None:
    migrations = [FIRST, Migration(2, "0002_extra.sql", TRIGGER)]
    for _ in range(2):
        migrate(old, path, migrations)
        assert _version(old) == 2
    assert old.execute("SELECT count(*) FROM extra").fetchone() == (0,)


def test_a_new_database_needs_no_backup(old: sqlite3.Connection, path: Path) -> None:
    assert not (path.parent / "backups").exists()


def test_backs_up_what_was_there(old: sqlite3.Connection, path: Path) -> None:
    before = _dump(old)
    migrate(old, path, [FIRST, Migration(2, "0002_extra.sql", TRIGGER)])
    (copy,) = (path.parent / "backups").iterdir()
    assert copy.name == "walks-version-0001.sqlite"
    backup = sqlite3.connect(copy)
    assert _version(backup) == 1
    assert _dump(backup) == before
    backup.close()


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM walk; CREATE TABLE oops (",
        "DELETE FROM walk; INSERT INTO nowhere VALUES (1);",
        "DELETE FROM walk; BEGIN;",
    ],
)
def test_a_failed_one_leaves_the_database_as_it_was(
    old: sqlite3.Connection, path: Path, sql: str
) -> None:
    before = _dump(old)
    bad = Migration(3, "0003_bad.sql", sql)
    with pytest.raises(StorageError, match=r"0003_bad\.sql.*unchanged") as failed:
        migrate(old, path, [FIRST, Migration(2, "0002_extra.sql", TRIGGER), bad])
    assert "\n" not in str(failed.value)
    assert _version(old) == 1
    assert _dump(old) == before
    assert old.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_rebuilding_a_table_deletes_nothing_that_hangs_on_it(
    old: sqlite3.Connection, path: Path
) -> None:
    rebuild = """
    CREATE TABLE person_new (id INTEGER PRIMARY KEY, known_since REAL NOT NULL) STRICT;
    INSERT INTO person_new SELECT id, known_since FROM person;
    DROP TABLE person;
    ALTER TABLE person_new RENAME TO person;
    """
    migrate(old, path, [FIRST, Migration(2, "0002_rebuild.sql", rebuild)])
    assert old.execute("SELECT count(*) FROM walk").fetchone() == (1,)


def test_a_broken_reference_is_refused(old: sqlite3.Connection, path: Path) -> None:
    with pytest.raises(StorageError, match="would break"):
        migrate(old, path, [FIRST, Migration(2, "0002_bad.sql", "DELETE FROM person;")])
    assert old.execute("SELECT count(*) FROM person").fetchone() == (1,)


def test_no_backup_no_migration(old: sqlite3.Connection, path: Path) -> None:
    (path.parent / "backups").touch()
    with pytest.raises(StorageError, match="cannot back up"):
        migrate(old, path, [FIRST, Migration(2, "0002_extra.sql", TRIGGER)])
    assert _version(old) == 1


def test_answers_from_before_there_were_sessions_are_their_writers_own(
    old: sqlite3.Connection, path: Path
) -> None:
    migrations = read_migrations()
    migrate(old, path, migrations[:5])
    given = [(1, "doel", "Wat?", f'"{number}"', "v1", 1.0) for number in range(3)]
    old.executemany(
        "INSERT INTO answer (walk_id, question, question_text, value, pack_version, at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        given,
    )
    old.execute("DELETE FROM answer WHERE id = 2")
    before = old.execute("SELECT * FROM answer").fetchall()
    old.execute("INSERT INTO timer VALUES (1, 'stilte', 2.0)")
    migrate(old, path, migrations)
    after = old.execute("SELECT * FROM answer").fetchall()
    assert after == [(*row, None, 0) for row in before]
    assert {row[-3] for row in after} == {"schrijver"}
    assert old.execute("SELECT name FROM timer").fetchall() == [("stilte",)]
    with pytest.raises(sqlite3.IntegrityError):
        old.execute("UPDATE answer SET audience = 'iedereen'")
    old.execute("DELETE FROM person")
    assert old.execute("SELECT count(*) FROM answer").fetchone() == (0,)


def test_released_migrations_are_as_they_were() -> None:
    found = {
        path.name: hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:16]
        for path in sorted(FOLDER.glob("*.sql"))
    }
    changed = {name for name, digest in RELEASED.items() if found.get(name) != digest}
    assert changed == set(), "put them back, and write a new migration"
    assert found.keys() == RELEASED.keys(), "add the new one to RELEASED"
