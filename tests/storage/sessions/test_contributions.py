"""Rounds: texts without names, and who has yet to write one."""

from storage.database import Database
from storage.sessions.contributions import ContributionRecord
from storage.unit import UnitOfWork
from tests.storage.sitting import join, open_session


async def test_one_contribution_of_each_in_a_round(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person in (5, 6):
            join(work, session, person)
        work.contributions.give(session, "vragen", None, 5, "Voor wie?")
        work.contributions.give(session, "vragen", None, 6, "Hoe vaak?")
        work.contributions.give(session, "advies", None, 6, "Begin klein")
        assert [given.text for given in work.contributions.all_in(session, "vragen", None)] == [
            "Hoe vaak?",
            "Voor wie?",
        ]
        work.contributions.give(session, "vragen", None, 6, "Waarom?")
        assert [given.text for given in work.contributions.all_in(session, "vragen", None)] == [
            "Voor wie?",
            "Waarom?",
        ]

    await database.unit(gives)


async def test_each_case_has_its_own_round(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person, name in ((5, "Koken"), (6, "Dansen")):
            join(work, session, person, project=name)
        dansen, koken = work.projects.all_in(session)
        work.contributions.give(session, "advies", koken.id, 6, "Kook samen")
        work.contributions.give(session, "advies", dansen.id, 5, "Dans samen")
        assert [given.text for given in work.contributions.all_in(session, "advies", koken.id)] == [
            "Kook samen"
        ]
        assert work.contributions.all_in(session, "advies", None) == ()

    await database.unit(gives)


async def test_what_is_taken_along_can_be_put_back(database: Database) -> None:
    def takes(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person, text in ((5, "Later"), (6, "Eerder"), (7, "Nooit")):
            join(work, session, person)
            work.contributions.give(session, "advies", None, person, text)
        eerder, later, _ = work.contributions.all_in(session, "advies", None)
        work.contributions.take_along(later.id, True)
        work.contributions.take_along(eerder.id, True)
        assert [given.text for given in work.contributions.taken_along(session, None)] == [
            "Eerder",
            "Later",
        ]
        work.contributions.take_along(eerder.id, False)
        taken = ContributionRecord(later.id, "advies", "Later", True)
        assert work.contributions.taken_along(session, None) == (taken,)
        assert taken in work.contributions.all_in(session, "advies", None)
        # The new text wasn't the one that was taken along.
        work.contributions.give(session, "advies", None, 5, "Straks")
        assert work.contributions.taken_along(session, None) == ()

    await database.unit(takes)


async def test_who_passes_gave_nothing_and_is_not_waited_for(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        session, elsewhere = open_session(work).id, open_session(work).id
        for person, name in ((5, "Koken"), (6, "Dansen"), (7, "Dansen")):
            join(work, session, person, project=name)
        dansen, koken = (project.id for project in work.projects.all_in(session))
        work.contributions.give(session, "advies", koken, 6, "Kook samen")
        work.contributions.give(session, "advies", koken, 7, "")
        work.contributions.give(session, "advies", dansen, 5, "Dans samen")
        work.contributions.give(session, "vragen", koken, 5, "Voor wie?")
        work.contributions.give(elsewhere, "advies", None, 5, "Tot ziens")
        assert [given.text for given in work.contributions.all_in(session, "advies", koken)] == [
            "Kook samen"
        ]
        assert work.contributions.givers(session, "advies", koken) == {6, 7}
        given = [work.contributions.text_of(session, "advies", koken, who) for who in (5, 6, 7)]
        assert given == [None, "Kook samen", ""]
        assert work.contributions.text_of(elsewhere, "advies", None, 5) == "Tot ziens"
        work.contributions.give(session, "advies", koken, 7, "Toch iets")
        assert work.contributions.text_of(session, "advies", koken, 7) == "Toch iets"

    await database.unit(gives)
