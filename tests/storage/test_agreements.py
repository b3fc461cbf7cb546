"""Contributions and proposals: words without names, beside each other."""

from storage.database import Database
from storage.records import Contribution, Proposal
from storage.unit import UnitOfWork
from tests.storage.sitting import join, open_session


async def test_one_contribution_of_each_in_a_round(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person in (5, 6):
            join(work, session, person)
        work.contribute(session, "vragen", None, 5, "Voor wie?")
        work.contribute(session, "vragen", None, 6, "Hoe vaak?")
        work.contribute(session, "advies", None, 6, "Begin klein")
        assert [given.text for given in work.contributions(session, "vragen", None)] == [
            "Hoe vaak?",
            "Voor wie?",
        ]
        work.contribute(session, "vragen", None, 6, "Waarom?")
        assert [given.text for given in work.contributions(session, "vragen", None)] == [
            "Voor wie?",
            "Waarom?",
        ]

    await database.unit(gives)


async def test_each_case_has_its_own_round(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person, name in ((5, "Koken"), (6, "Dansen")):
            join(work, session, person, project=name)
        dansen, koken = work.projects(session)
        work.contribute(session, "advies", koken.id, 6, "Kook samen")
        work.contribute(session, "advies", dansen.id, 5, "Dans samen")
        assert [given.text for given in work.contributions(session, "advies", koken.id)] == [
            "Kook samen"
        ]
        assert work.contributions(session, "advies", None) == ()

    await database.unit(gives)


async def test_what_is_taken_along_can_be_put_back(database: Database) -> None:
    def takes(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person, text in ((5, "Later"), (6, "Eerder"), (7, "Nooit")):
            join(work, session, person)
            work.contribute(session, "advies", None, person, text)
        eerder, later, _ = work.contributions(session, "advies", None)
        work.take_along(later.id, True)
        work.take_along(eerder.id, True)
        assert [given.text for given in work.taken_along(session, None)] == ["Eerder", "Later"]
        work.take_along(eerder.id, False)
        taken = Contribution(later.id, "advies", "Later", True)
        assert work.taken_along(session, None) == (taken,)
        assert taken in work.contributions(session, "advies", None)
        # What replaces it was not read when the other was taken.
        work.contribute(session, "advies", None, 5, "Straks")
        assert work.taken_along(session, None) == ()

    await database.unit(takes)


async def test_both_kinds_of_voices_stand_beside_each_other(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person in (5, 6, 7, 8):
            join(work, session, person)
        first = work.propose(session, None, 5, "We vragen het na", "doel")
        second = work.propose(session, None, 6, "We beginnen klein")
        work.give_voice(first, 5, True)
        work.give_voice(first, 6, False, "Eerst praten")
        work.give_voice(first, 7, False, "Andersom")
        work.give_voice(first, 8, False)
        assert work.proposals(session) == (
            Proposal(second, None, "We beginnen klein", 0, 0, ()),
            Proposal(first, "doel", "We vragen het na", 1, 3, ("Andersom", "Eerst praten")),
        )
        work.give_voice(first, 6, True)
        _, changed = work.proposals(session)
        assert (changed.agreeing, changed.differing, changed.otherwise) == (2, 2, ("Andersom",))

    await database.unit(agrees)
