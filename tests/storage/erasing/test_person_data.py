"""Everything stored about someone: found, shown, erased, and gone from every byte."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database, open_database
from storage.erasing.erasure_journal import ErasureJournal
from storage.erasing.person_data import PersonData
from storage.erasing.scrub import scrub
from storage.erasing.session_traces import SaidInSession
from storage.errors import StorageError, StorageUnavailable
from storage.moments import SCRUB_DUE
from storage.programme.editions import EditionRecord, Members
from storage.programme.waiting_room import Team
from storage.sessions.reveals import WalkText
from storage.unit import UnitOfWork
from tests.storage.raw import connection, query
from tests.storage.sitting import answer, join, open_session
from tests.storage.waiting import share

ANNA, BORIS = 5_123_456_789, 6_987_654_321
LONGER = int(f"{ANNA}7")
"""A person whose id begins with Anna's."""
OTHER = 7_654_321_987
"""The other participant of each session."""
UNSAID = 6
"""Rows in which an erasure takes out only words: the project's name, the session's state, what
waits for the group, and a sentence that waits for an edition; what a group was asked to
share, and their voice for their own sentence, unlinked before it goes with that."""
HOUR = 3600.0
TABLES = {
    **{"shown": "reveal_text", "contribution": "contribution"},
    **{"proposal": "proposal", "agrees": "voice", "differs": "voice"},
}
NOTHING = PersonData(None, (), (), (), (), (), 0, 0, (), None)


def _live(work: UnitOfWork, person: int, word: str) -> None:
    """Put something in every table that can hold data about someone."""
    first = work.walks.begin(person, "pack", 1.0)
    work.answers.record(first.id, "doel", "Wat is het doel?", json.dumps(word), "v1", 2.0)
    walk = work.walks.begin(person, "pack", 3.0)
    work.answers.record(walk.id, "doel", "Wat is het doel?", json.dumps(word), "v1", 4.0)
    work.walks.save(walk.id, json.dumps({"text": word}), "walking", 4.0)
    work.timers.set(walk.id, "reminder", 9.0)
    for hours, message in ((0.0, 11), (1.0, 12), (50.0, 13)):
        row = work.outbox.enqueue(
            person, "sendMessage", {"text": word}, 5.0, f"w1t{message}", walk.id
        )
        work.outbox.mark_sent(row.id, message, hours * HOUR)
    work.outbox.enqueue(person, "sendMessage", {"text": word}, 5.0, None, None)
    failed = work.outbox.enqueue(person, "sendMessage", {"text": word}, 5.0, None, walk.id)
    work.outbox.mark_failed(failed.id, f"refused: {word}", 6.0)
    work.chats.mark_unreachable(person, 7.0)
    work.dead_letters.set_aside(person % 1000, person, "KeyError", json.dumps({"text": word}), 8.0)
    in_group = json.dumps({"from": {"id": person}, "chat": {"id": -5}, "text": word})
    work.dead_letters.set_aside(person % 1000 + 1, None, "KeyError", in_group, 8.0)
    _sit(work, person, word)
    _work_for_programme(work, person, first.id, walk.id, word)


def _work_for_programme(
    work: UnitOfWork, person: int, counted: int, waiting: int, word: str
) -> None:
    """Be in an edition with one walk, wait for the next with another, and request one."""
    work.waiting_room.let_count(person, share(Team(counted)), 5.0)
    others = [candidate.id for candidate in work.editions.candidates("pack")][:-1]
    members = Members("pack", 10_000, tuple(others), 1)
    work.editions.publish(
        EditionRecord(work.editions.last_number() + 1, "pack", 6.0, "{}"), b"zip", members, None
    )
    work.ended_walks.counted([counted])
    work.waiting_room.let_count(person, share(Team(waiting), word), 7.0)
    work.staff.invite(word, 9.0)
    work.staff.accept(word, person, 8.0)
    work.audit.note(8.0, "sent", person, 1)


def _sit(work: UnitOfWork, person: int, word: str) -> None:
    """Facilitate a session and take part in it, together with somebody else, in every possible
    way."""
    session = open_session(work, person).id
    walk = join(work, session, person, project=word)
    join(work, session, OTHER)
    (project,) = work.projects.all_in(session)
    answer(work, walk, json.dumps(word))
    work.asked_shares.ask(session, project.id, "{}", [person, OTHER])
    place = work.places.link(session, -7, None, "Directie")
    work.places.read_along(place.id, person, there=True)
    work.reveals.freeze(session, "doel", None, "{}", [WalkText(walk, word, place.id)])
    work.contributions.give(session, "advies", project.id, person, word)
    work.proposals.add(session, None, person, word)
    work.responses.give(session, word, person, True)
    work.proposals.add(session, None, OTHER, "samen koffie")
    work.responses.give(session, "samen koffie", person, False, word)
    work.outbox.enqueue(-7, "sendMessage", {"text": word}, 9.0, None, None, session)
    state = {
        "holder": person,
        "handover": ["nee", person, "", None],
        "panel": {"text": [[word, 0]]},
    }
    names = {"projects": {str(project.id): word}}
    work.sessions.save(session, json.dumps({**state, **names}), 9.0)


def _rows_of(work: UnitOfWork, person: int) -> dict[str, int]:
    """In how many rows of each table the id of a person, or of one of their walks, occurs."""
    database = connection(work)
    walks = {row[0] for row in database.execute("SELECT id FROM walk WHERE person_id=?", (person,))}
    found: dict[str, int] = {}
    for (table,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
        cursor = database.execute(f"SELECT * FROM {table}")  # noqa: S608
        names = [column[0] for column in cursor.description]
        for row in cursor:
            of_walk = "walk_id" in names and row[names.index("walk_id")] in walks
            if of_walk or any(_names(value, person) for value in row):
                found[table] = found.get(table, 0) + 1
    return found


def _names(value: object, person: int) -> bool:
    if isinstance(value, str):
        return f"{person}" in value and f"{LONGER}" not in value
    return value == person


async def test_nothing_that_is_stored_is_forgotten(database: Database) -> None:
    def compares(work: UnitOfWork) -> None:
        for person, word in ((ANNA, "koken"), (BORIS, "dansen"), (LONGER, "lezen")):
            _live(work, person, word)
        for person in (ANNA, BORIS):
            data = work.people.everything_about(person)
            assert _rows_of(work, person) == {
                "person": 1,
                "walk": len(data.walks),
                "answer": len(data.answers),
                "timer": len(data.timers),
                "outbox": len(data.waiting + data.failed),
                "sent_message": data.sent,
                "screen": data.screens,
                "dead_letter": len(data.dead_letters),
                "unreachable_chat": 1,
                "session": sum(session.facilitates for session in data.sessions),
                "participant": sum(session.people == 1 for session in data.sessions),
                "reads_along": sum(len(session.reads_along_in) for session in data.sessions),
                "waiting_share": len(data.waiting_shares),
                "asked_person": len(data.asked_to_share),
                "counted_walk": len(data.counted_walks),
                "counted_end": len(data.counted_ends),
                "staff": 1,
                "audit": len(data.audited),
                **Counter(TABLES[said.kind] for said in data.said),
            }

    await database.unit(compares)


async def test_what_is_shown_is_what_was_stored(database: Database) -> None:
    await database.unit(lambda work: _live(work, ANNA, "koken"))
    data = await database.read(lambda work: work.people.everything_about(ANNA))
    assert (data.known_since, data.unreachable_since) == (1.0, 7.0)
    assert [walk.status for walk in data.walks] == ["replaced", "walking"]
    assert [(answer.question_text, answer.value, answer.at) for answer in data.answers] == [
        ("Wat is het doel?", '"koken"', 2.0),
        ("Wat is het doel?", '"koken"', 4.0),
        ("Wat?", '"koken"', 2.0),
    ]
    ((session, facilitates, people, project),) = (
        (share.session_id, share.facilitates, share.people, share.project)
        for share in data.sessions
    )
    assert (facilitates, people, project) == (True, 1, "koken")
    assert data.said == (
        SaidInSession(session, "agrees", "koken", None),
        SaidInSession(session, "contribution", "advies", "koken"),
        SaidInSession(session, "differs", "samen koffie", "koken"),
        SaidInSession(session, "proposal", None, "koken"),
        SaidInSession(session, "shown", "doel", "koken", "Directie"),
    )
    assert [timer.name for timer in data.timers] == ["reminder"]
    assert [json.loads(params) for params in data.waiting] == [{"text": "koken"}]
    assert [json.loads(params) for params in data.failed] == [{"text": "koken"}]
    assert (data.sent, data.screens) == (3, 3)
    assert [letter.chat_id for letter in data.dead_letters] == [ANNA, None]


async def test_of_a_stranger_there_is_nothing(database: Database) -> None:
    assert await database.read(lambda work: work.people.everything_about(ANNA)) == NOTHING


async def test_an_erasure_takes_all_of_one_and_nothing_of_another(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        for person, word in ((ANNA, "koken"), (BORIS, "dansen"), (LONGER, "lezen")):
            _live(work, person, word)
        others = work.people.everything_about(BORIS), work.people.everything_about(LONGER)
        there = sum(_rows_of(work, ANNA).values())
        erased = work.people.erase(ANNA, 50.0 * HOUR)
        assert erased.rows == there + UNSAID
        assert erased.message_ids == (13,)
        assert work.people.everything_about(ANNA) == NOTHING
        assert _rows_of(work, ANNA) == {}
        assert (work.people.everything_about(BORIS), work.people.everything_about(LONGER)) == others

    await database.unit(erases)


async def test_the_messages_of_the_last_two_days_can_be_taken_back(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        _live(work, ANNA, "koken")
        assert work.people.erase(ANNA, 48.5 * HOUR).message_ids == (12, 13)

    await database.unit(erases)


async def test_the_goodbye_leaves_no_trace(database: Database) -> None:
    def says_goodbye(work: UnitOfWork) -> None:
        _live(work, ANNA, "koken")
        work.people.erase(ANNA, 10.0)
        row = work.outbox.enqueue(ANNA, "sendMessage", {"text": "Dag!"}, 10.0, None, None)
        work.outbox.mark_sent(row.id, 20, 11.0)
        assert _rows_of(work, ANNA) == {}
        work.outbox.enqueue(ANNA, "sendMessage", {"text": "Dag!"}, 10.0, None, None)
        work.chats.mark_unreachable(ANNA, 11.0)
        assert _rows_of(work, ANNA) == {"outbox": 1, "unreachable_chat": 1}
        assert work.people.forget_chat(ANNA, 12.0)
        assert _rows_of(work, ANNA) == {}

    await database.unit(says_goodbye)


async def test_somebody_who_came_back_is_not_forgotten_again(database: Database) -> None:
    def comes_back(work: UnitOfWork) -> None:
        work.people.erase(ANNA, 10.0)
        work.walks.begin(ANNA, "pack", 11.0)
        assert not work.people.forget_chat(ANNA, 12.0)
        assert work.walks.current(ANNA) is not None

    await database.unit(comes_back)


async def test_an_erasure_that_cannot_be_noted_does_not_happen(
    database: Database, path: Path
) -> None:
    await database.unit(lambda work: _live(work, ANNA, "koken"))
    (path.parent / "backups").touch()
    with pytest.raises(StorageError, match="journal of erasures") as failed:
        await database.unit(lambda work: work.people.erase(ANNA, 10.0))
    assert not isinstance(failed.value, StorageUnavailable)
    assert (await database.read(lambda work: work.people.everything_about(ANNA))).walks


# Down to the bytes


def _as_stored(number: int) -> set[bytes]:
    """How an id may be written in a file: as text, as a column of SQLite, or as a row id."""
    varint = [number & 0x7F]
    while number > 0x7F:
        number >>= 7
        varint.append(number & 0x7F | 0x80)
    return {bytes(reversed(varint))}


def _remains(folder: Path, person: int, word: str) -> list[str]:
    wanted = {str(person).encode(), person.to_bytes(6, "big"), word.encode(), *_as_stored(person)}
    return [
        file.name
        for file in sorted(folder.rglob("*"))
        if file.is_file() and any(part in file.read_bytes() for part in wanted)
    ]


def _word(person: int) -> str:
    return f"kanarie{person % 1_000_000:06}x"


def _crowd(size: int) -> list[int]:
    # Spread out, so that the pages of the tables are split and merged in the middle.
    return [5_000_000_000 + number * 7_919_317 % 1_000_000_007 for number in range(1, size + 1)]


def _walks_of_a_crowd(work: UnitOfWork, people: list[int], rounds: range) -> None:
    """Answer by turns, each stored state longer than the last, as in real life."""
    for turn in rounds:
        for person in people:
            walk = work.walks.current(person) or work.walks.begin(person, "pack", 1.0)
            state = json.dumps({"text": _word(person) * (1 + turn * (person % 7))})
            work.walks.save(walk.id, state, "walking", 2.0)
            work.answers.record(walk.id, "q", "Wat?", json.dumps(_word(person)), "v1", 2.0)
            row = work.outbox.enqueue(
                person, "sendMessage", {"text": _word(person) * 9}, 2.0, "s", walk.id
            )
            if (person + turn) % 5:
                work.outbox.mark_sent(row.id, turn, 2.0)
    for person in people[::3]:
        work.chats.mark_unreachable(person, 3.0)


@pytest.fixture
def crowd() -> list[int]:
    return _crowd(400)


async def test_after_an_erasure_no_byte_is_left(path: Path, crowd: list[int]) -> None:
    database = await open_database(path)
    for turn in range(8):
        await database.unit(lambda work, t=turn: _walks_of_a_crowd(work, crowd, range(t, t + 1)))  # type: ignore[misc]
    gone = crowd[::4]
    assert path.name in {name for person in gone for name in _remains(path.parent, person, "-")}
    for person in gone:
        await database.unit(lambda work, who=person: work.people.erase(who, 4.0))  # type: ignore[misc]
    assert await database.scrub()
    left = {person: _remains(path.parent, person, _word(person)) for person in gone}
    assert {person: files for person, files in left.items() if files} == {}
    files = {file.name for file in path.parent.iterdir()}
    assert {path.name, f"{path.name}-wal", f"{path.name}-shm"} <= files
    stays = crowd[1]
    assert path.name in _remains(path.parent, stays, _word(stays))
    await database.close()


async def test_deleting_alone_would_leave_bytes(path: Path) -> None:
    """Why the file is rebuilt: if this test ever fails, SQLite has improved and we can do less."""
    people = _crowd(3000)
    database = await open_database(path)
    await database.on_connection(lambda c: c.execute("PRAGMA synchronous = OFF"))
    await database.unit(lambda work: _walks_of_a_crowd(work, people, range(4)))
    gone = people[::2]
    await database.unit(lambda work: [work.people.delete(person) for person in gone])
    await database.on_connection(lambda c: c.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())
    assert any(_remains(path.parent, person, "-") for person in gone)
    await database.close()


async def test_what_is_still_to_be_wiped_outlives_a_restart(path: Path) -> None:
    database = await open_database(path)
    await database.unit(lambda work: work.people.erase(ANNA, 10.0))
    await database.close()
    database = await open_database(path)
    assert await database.read(lambda work: work.moments.get(SCRUB_DUE)) == 10.0
    assert await database.scrub()
    assert await database.read(lambda work: work.moments.get(SCRUB_DUE)) is None
    await database.close()


async def test_a_large_file_is_wiped_at_night(database: Database) -> None:
    await database.unit(lambda work: work.people.erase(ANNA, 10.0))
    assert not await database.on_connection(lambda c: scrub(c, largest=1))
    assert await database.read(lambda work: work.moments.get(SCRUB_DUE)) == 10.0
    assert await database.on_connection(lambda c: scrub(c, largest=None))


@pytest.fixture
def reader(path: Path) -> Iterator[sqlite3.Connection]:
    reader = sqlite3.connect(path, isolation_level=None)
    yield reader
    reader.close()


async def test_someone_who_reads_along_holds_it_up(
    database: Database, reader: sqlite3.Connection
) -> None:
    """Read the file as an operator with a tool of their own does."""
    await database.unit(lambda work: work.people.erase(ANNA, 10.0))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM person").fetchone()
    assert not await database.scrub()
    reader.execute("COMMIT")
    assert await database.scrub()


async def test_the_first_of_many_wipes_for_all(database: Database) -> None:
    statements: list[str] = []
    await database.on_connection(lambda c: c.set_trace_callback(statements.append))
    for person in (ANNA, BORIS):
        await database.unit(lambda work, who=person: work.people.erase(who, 10.0))  # type: ignore[misc]
    assert await database.scrub()
    assert await database.scrub()
    assert statements.count("VACUUM") == 1
    await database.on_connection(lambda c: c.set_trace_callback(None))


async def test_scrubbing_changes_nothing_that_is_kept(database: Database) -> None:
    await database.unit(lambda work: _live(work, BORIS, "dansen"))
    await database.unit(lambda work: work.people.erase(ANNA, 10.0))
    before = await query(database, "SELECT * FROM answer")
    assert await database.scrub()
    assert await query(database, "SELECT * FROM answer") == before
    assert await query(database, "PRAGMA journal_mode") == [("wal",)]


def test_the_journal_of_an_erasure_names_nobody(path: Path) -> None:
    ErasureJournal(path).add(ANNA, 1.0)
    assert _remains(path.parent, ANNA, "-") == []
