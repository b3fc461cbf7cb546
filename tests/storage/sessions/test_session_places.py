"""The groups of a session: what was written for one is shown in no other."""

import sqlite3
from pathlib import Path

from storage.database import Database
from storage.migrate import migrate, read_migrations
from storage.sessions.reveals import WalkText
from storage.unit import UnitOfWork
from tests.storage.raw import connection, query
from tests.storage.sitting import join, open_session


def _answer(work: UnitOfWork, walk: int, place: int, question: str = "doel") -> None:
    work.answers.record(walk, question, "Wat?", '"ja"', "v1", 2.0, "geteld", place)


async def test_a_group_is_the_same_place_whatever_it_is_called(database: Database) -> None:
    def links(work: UnitOfWork) -> None:
        session, elsewhere = open_session(work).id, open_session(work).id
        first = work.places.link(session, -7, None, "Directie")
        other = work.places.link(session, -8, None, "Gemeente")
        again = work.places.link(session, -7, 3, "Directie en gemeente")
        assert first.id == again.id != other.id
        assert again.title == "Directie en gemeente"
        assert work.places.link(elsewhere, -7, None, "Directie").id not in (first.id, other.id)
        work.places.unlink(session)
        work.places.move(-7, -1007)
        assert work.places.link(session, -1007, None, "Directie").id == first.id

    await database.unit(links)


async def test_two_that_became_one_stay_two(database: Database) -> None:
    """A yes to one isn't a yes to the other."""

    def moves(work: UnitOfWork) -> None:
        session = open_session(work).id
        old = work.places.link(session, -7, None, "Directie")
        new = work.places.link(session, -1007, None, "Directie")
        work.places.move(-7, -1007)
        assert work.places.link(session, -1007, None, "Directie").id == new.id != old.id

    await database.unit(moves)


async def test_what_is_shown_goes_where_all_of_its_writers_had_read(database: Database) -> None:
    def shows(work: UnitOfWork) -> None:
        session = open_session(work).id
        here = work.places.link(session, -7, None, "Directie").id
        walks = [join(work, session, person) for person in (5, 6)]
        for question, places in (("doel", (here, here)), ("vorm", (here, 0))):
            for walk, place in zip(walks, places, strict=True):
                _answer(work, walk, place, question)
            given = work.reveals.answers(session, question, None, "geteld")
            assert sorted(one.place for one in given) == sorted(places)
            shown = work.reveals.freeze(
                session, question, None, "{}", places=(one.place for one in given)
            )
            assert shown.place == (here if question == "doel" else 0)
        words = [WalkText(walks[0], "een", here), WalkText(walks[1], "twee", here + 1)]
        assert work.reveals.freeze(session, "woorden", None, "{}", words).place == 0
        assert work.reveals.freeze(session, "woorden", None, "{}", words[:1]).place == 0, (
            "it is frozen"
        )
        assert work.reveals.place_of_walk(walks[1], ["doel"]) == here
        assert work.reveals.place_of_walk(walks[1], ["doel", "vorm"]) == 0
        assert work.reveals.place_of_walk(walks[1], ["anders"]) is None

    await database.unit(shows)


async def test_what_is_agreed_goes_where_all_of_it_can_be_read(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person in (5, 6):
            join(work, session, person)
        assert work.proposals.place(session) is None
        work.proposals.add(session, None, 5, "We beginnen klein", place=3)
        assert work.proposals.place(session) == 3
        work.responses.give(session, "We beginnen klein", 6, False, "", place=0)
        assert work.proposals.place(session) == 3, "said aloud, it is not shown"
        work.responses.give(session, "We beginnen klein", 6, False, "Liever groot", place=0)
        assert work.proposals.place(session) == 0

    await database.unit(agrees)


async def test_with_a_session_or_a_person_goes_what_is_kept_of_it(database: Database) -> None:
    def fills(work: UnitOfWork) -> None:
        session, other = open_session(work).id, open_session(work).id
        for number, chat in ((session, -7), (other, -8)):
            place = work.places.link(number, chat, None, "Directie")
            for person in (5, 6):
                work.walks.begin(person, "pack", 1.0)
                work.places.read_along(place.id, person, there=True)
        work.people.delete(5)
        work.places.read_along(2, 6, there=True)
        connection(work).execute("DELETE FROM session WHERE id = ?", (session,))

    await database.unit(fills)
    assert await query(database, "SELECT chat_id FROM place") == [(-8,)]
    assert await query(database, "SELECT place_id, person_id FROM reads_along") == [(2, 6)]


def test_a_session_from_before_shows_in_no_group_until_it_is_linked_again(tmp_path: Path) -> None:
    path = tmp_path / "walks.sqlite"
    migrations = read_migrations()
    before = next(n for n, one in enumerate(migrations) if "places" in one.name)
    old = sqlite3.connect(path, isolation_level=None)
    migrate(old, path, migrations[:before])
    old.execute(
        "INSERT INTO session (pack, plan, status, token, group_chat_id, opened_at, changed_at)"
        " VALUES ('pack', 'lang', 'open', 'een-lang-token', -7, 1.0, 1.0)"
    )
    migrate(old, path, migrations)
    assert old.execute("SELECT group_chat_id FROM session").fetchall() == [(None,)]
    assert old.execute("SELECT * FROM place").fetchall() == []
    old.close()
