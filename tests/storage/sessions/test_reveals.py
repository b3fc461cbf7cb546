"""What a group sees: what its writers agreed to, shown once and no more."""

import itertools
import sqlite3

import pytest

from storage.database import Database
from storage.sessions.reveals import Shown, WalkText
from storage.unit import UnitOfWork
from tests.storage.raw import connection, query
from tests.storage.sitting import answer, join, open_session


def seen(
    work: UnitOfWork, session: int, shown: Shown = "groep", project: int | None = None
) -> list[str]:
    return [given.value for given in work.reveals.answers(session, "doel", project, shown)]


async def test_only_what_its_writer_agreed_to(database: Database) -> None:
    def answers(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person, audience in enumerate(("schrijver", "geteld", "groep"), start=5):
            answer(work, join(work, session, person), f'"{audience}"', audience)
        assert seen(work, session, "groep") == ['"groep"']
        assert seen(work, session, "geteld") == ['"geteld"', '"groep"']

    await database.unit(answers)


async def test_an_audience_that_nobody_knows_is_refused(database: Database) -> None:
    def answers(work: UnitOfWork) -> None:
        answer(work, work.walks.begin(5, "pack", 1.0).id, '"x"', "iedereen")

    with pytest.raises(sqlite3.IntegrityError):
        await database.unit(answers)


async def test_the_latest_answer_counts_also_when_it_may_not_be_seen(database: Database) -> None:
    def changes(work: UnitOfWork) -> None:
        session = open_session(work).id
        walk = join(work, session, 5)
        answer(work, walk, '"eerst"')
        answer(work, walk, '"elders"', question="vorm")
        assert seen(work, session) == ['"eerst"']
        answer(work, walk, '"later"')
        assert seen(work, session) == ['"later"']
        answer(work, walk, '"voor mij"', "schrijver")
        assert seen(work, session, "geteld") == []

    await database.unit(changes)


async def test_one_group_sees_nothing_that_another_was_told(database: Database) -> None:
    def goes_on(work: UnitOfWork) -> None:
        first, second = open_session(work).id, open_session(work).id
        walk = join(work, first, 5)
        answer(work, walk, '"voor de eerste"')
        join(work, second, 5)
        assert seen(work, second, "geteld") == []
        answer(work, walk, '"voor de tweede"')
        assert seen(work, second) == ['"voor de tweede"']
        assert seen(work, first, "geteld") == []

    await database.unit(goes_on)


async def test_what_was_said_outside_a_session_is_seen_by_no_group(database: Database) -> None:
    def joins_late(work: UnitOfWork) -> None:
        ended, session = open_session(work).id, open_session(work).id
        walk = work.walks.begin(5, "pack", 1.0)
        answer(work, walk.id, '"alleen"')
        join(work, ended, 5)
        work.sessions.end(ended, 2.0)
        answer(work, walk.id, '"na afloop"')
        join(work, session, 5)
        assert seen(work, session, "geteld") == []
        assert seen(work, ended, "geteld") == []

    await database.unit(joins_late)


async def test_who_left_shows_nothing_any_more(database: Database) -> None:
    def leaves(work: UnitOfWork) -> None:
        session = open_session(work).id
        answer(work, join(work, session, 5), '"blijft"')
        answer(work, join(work, session, 6), '"gaat"')
        work.participants.leave(session, 6)
        assert seen(work, session) == ['"blijft"']

    await database.unit(leaves)


async def test_of_one_project_or_of_all(database: Database) -> None:
    def several(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person, project in ((5, "Koken"), (6, "Koken"), (7, "Dansen")):
            answer(work, join(work, session, person, project=project), f'"{project} {person}"')
        dansen, koken = work.projects.all_in(session)
        assert seen(work, session, project=koken.id) == ['"Koken 5"', '"Koken 6"']
        assert seen(work, session, project=dansen.id) == ['"Dansen 7"']
        assert len(seen(work, session)) == 3

    await database.unit(several)


async def test_the_order_tells_nothing_of_who_came_or_answered_when(database: Database) -> None:
    for joined, answered in itertools.product(itertools.permutations((5, 6, 7)), repeat=2):

        def fills(
            work: UnitOfWork,
            joined: tuple[int, ...] = joined,
            answered: tuple[int, ...] = answered,
        ) -> None:
            session = open_session(work).id
            walks = {person: join(work, session, person) for person in joined}
            words = dict(zip(answered, ('"b"', '"c"', '"a"'), strict=True))
            for person in answered:
                answer(work, walks[person], words[person])
            assert seen(work, session) == ['"a"', '"b"', '"c"']

        await database.unit(fills)


async def test_a_question_is_shown_once_ever(database: Database) -> None:
    def shows(work: UnitOfWork) -> None:
        session = open_session(work).id
        walks = [join(work, session, person, project="Koken") for person in (5, 6)]
        (koken,) = work.projects.all_in(session)
        texts = [WalkText(walks[1], "zes"), WalkText(walks[0], "vijf")]
        assert work.reveals.get(session, "doel", None) is None
        first = work.reveals.freeze(session, "doel", None, "{}", texts)
        assert (first.question, first.body, first.texts) == ("doel", "{}", ("zes", "vijf"))
        assert work.reveals.freeze(session, "doel", None, '{"later":1}', texts[::-1]) == first
        assert work.reveals.get(session, "doel", None) == first
        of_project = work.reveals.freeze(session, "doel", koken.id, '{"project":1}')
        assert of_project != first
        assert work.reveals.freeze(session, "doel", koken.id, "{}") == of_project
        other = work.reveals.freeze(session, "vorm", None, '{"vorm":1}')
        elsewhere = open_session(work).id
        assert work.reveals.freeze(elsewhere, "doel", None, '{"elders":1}').body == '{"elders":1}'
        assert work.reveals.all_in(session) == (first, of_project, other)

    await database.unit(shows)


@pytest.mark.parametrize(("ended", "left"), [(False, ()), (True, ("woorden 0", "woorden 2"))])
async def test_the_words_of_who_was_erased_are_gone_from_what_was_shown(
    database: Database, ended: bool, left: tuple[str, ...]
) -> None:
    """All other texts too, while these could be shown again: the missing one would be theirs."""

    def shows(work: UnitOfWork) -> None:
        session = open_session(work).id
        walks = [join(work, session, person) for person in (5, 6, 7)]
        texts = [WalkText(walk, f"woorden {number}") for number, walk in enumerate(walks)]
        frozen = work.reveals.freeze(session, "doel", None, '{"aantal":3}', texts)
        if ended:
            work.sessions.end(session, 2.0)
        work.people.delete(6)
        kept = work.reveals.get(session, "doel", None)
        assert kept is not None
        assert (kept.body, kept.texts) == (frozen.body, left)

    await database.unit(shows)


async def test_words_stay_where_who_was_erased_only_led_or_never_was(database: Database) -> None:
    def shows(work: UnitOfWork) -> None:
        session, elsewhere = open_session(work).id, open_session(work).id
        walk = join(work, session, 5)
        join(work, elsewhere, 6)
        work.sessions.give_role(session, 6)
        work.reveals.freeze(session, "doel", None, "{}", [WalkText(walk, "woorden")])
        work.people.delete(6)
        kept = work.reveals.get(session, "doel", None)
        assert kept is not None
        assert kept.texts == ("woorden",)

    await database.unit(shows)


async def test_it_may_be_read_in_the_one_place_of_all_that_it_shows(database: Database) -> None:
    def shows(work: UnitOfWork) -> list[int]:
        session = open_session(work).id
        walk = join(work, session, 5)
        return [
            work.reveals.freeze(session, what, None, "{}", texts, places=places).place
            for what, texts, places in (
                ("a", (), (3, 3)),
                ("b", (), (3, 4)),
                ("c", (), ()),
                ("d", [WalkText(walk, "woorden", 3)], ()),
            )
        ]

    assert await database.unit(shows) == [3, 0, 0, 3]


async def test_with_a_session_goes_all_that_was_in_it(database: Database) -> None:
    def fills(work: UnitOfWork) -> None:
        session = open_session(work).id
        walk = join(work, session, 5, project="Koken")
        (koken,) = work.projects.all_in(session)
        answer(work, walk, '"blijft"')
        work.reveals.freeze(session, "doel", koken.id, "{}", [WalkText(walk, "woorden")])
        work.contributions.give(session, "vragen", koken.id, 5, "Waarom?")
        work.proposals.add(session, koken.id, 5, "Zo doen we het")
        work.session_timers.set(session, "fase", 5.0)
        connection(work).execute("DELETE FROM session WHERE id = ?", (session,))

    await database.unit(fills)
    for table in (
        *("session", "participant", "project", "reveal", "reveal_text"),
        *("contribution", "proposal", "voice", "session_timer"),
    ):
        assert await query(database, f"SELECT count(*) FROM {table}") == [(0,)], table  # noqa: S608
    # The walk stays its writer's, and no group sees it any more.
    rows = await query(database, "SELECT value, audience, session_id FROM answer")
    assert rows == [('"blijft"', "groep", None)]
