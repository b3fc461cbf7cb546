"""Proposals and responses: words without names."""

from storage.database import Database
from storage.sessions.proposals import ProposalRecord
from storage.unit import UnitOfWork
from tests.storage.sitting import join, open_session

NA, KLEIN = "We vragen het na", "We beginnen klein"


def _session(work: UnitOfWork) -> int:
    session = open_session(work).id
    for person in (5, 6, 7, 8):
        join(work, session, person)
    return session


async def test_both_kinds_of_voices_stand_beside_each_other(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = _session(work)
        first = work.proposals.add(session, None, 5, NA, "doel")
        second = work.proposals.add(session, None, 6, KLEIN)
        work.responses.give(session, NA, 6, False, "Eerst praten")
        work.responses.give(session, NA, 7, False, "Andersom")
        work.responses.give(session, NA, 8, False)
        # Whoever proposes something says as well whether they can live with it.
        work.responses.give(session, KLEIN, 6, True)
        assert work.proposals.all_in(session) == (
            ProposalRecord(second, None, KLEIN, 1, 0, ()),
            ProposalRecord(first, "doel", NA, 0, 3, ("Andersom", "Eerst praten")),
        )
        work.responses.give(session, NA, 6, True)
        _, changed = work.proposals.all_in(session)
        assert (changed.agreeing, changed.differing, changed.otherwise) == (1, 2, ("Andersom",))

    await database.unit(agrees)


async def test_what_two_say_in_the_same_words_stands_beside_it_once(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = _session(work)
        work.proposals.add(session, None, 5, NA)
        for person in (6, 7):
            work.responses.give(session, NA, person, False, "Andersom")
        (one,) = work.proposals.all_in(session)
        assert one.otherwise == ("Andersom",)
        assert work.responses.take_away(session, NA, "Andersom") == {6, 7}

    await database.unit(agrees)


async def test_the_same_sentence_of_two_has_the_same_voices(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session, elsewhere = _session(work), open_session(work).id
        work.proposals.add(elsewhere, None, 5, NA)
        work.proposals.add(session, None, 5, NA)
        work.responses.give(session, NA, 7, False, "Andersom")
        work.proposals.add(session, None, 6, NA)
        work.responses.give(session, NA, 8, True)
        voices = {(p.agreeing, p.differing, p.otherwise) for p in work.proposals.all_in(session)}
        assert voices == {(1, 1, ("Andersom",))}
        assert [p.agreeing for p in work.proposals.all_in(elsewhere)] == [0]
        # Others' words stay when one of the writers is erased.
        work.people.delete(5)
        (left,) = work.proposals.all_in(session)
        assert (left.agreeing, left.differing, left.otherwise) == (1, 1, ("Andersom",))

    await database.unit(agrees)


async def test_who_still_has_something_to_say(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = _session(work)
        assert (
            work.responses.who_gave_all(session) == work.proposals.proposers(session) == frozenset()
        )
        work.proposals.add(session, None, 5, NA)
        work.proposals.add(session, None, 6, KLEIN)
        work.proposals.add(session, None, 6, NA)
        assert work.proposals.proposers(session) == {5, 6}
        # Whoever proposed something is asked like all others.
        assert work.responses.who_gave_all(session) == frozenset()
        work.responses.give(session, NA, 5, True)
        for text in (KLEIN, NA):
            work.responses.give(session, text, 6, True)
        assert work.responses.who_gave_all(session) == {6}
        assert work.responses.of(session, 5) == {NA: True}
        work.responses.give(session, KLEIN, 5, False)
        work.responses.give(session, NA, 7, False)
        assert work.responses.of(session, 5) == {NA: True, KLEIN: False}
        assert work.responses.of(session, 7) == {NA: False}
        assert work.responses.of(session, 8) == {}
        # Whoever sees it differently is still asked how, and nobody waits for that.
        assert work.responses.who_gave_all(session) == {5, 6}
        assert work.responses.to_explain(session, 5, silent=False) == (KLEIN, 0)
        work.responses.give(session, KLEIN, 5, False, "Groter")
        assert work.responses.to_explain(session, 5) is None
        work.responses.give(session, KLEIN, 7, True)
        assert work.responses.who_gave_all(session) == {5, 6, 7}
        # Said aloud: that is done, with nothing to show.
        work.responses.give(session, NA, 7, False, "")
        assert work.responses.to_explain(session, 7) == (NA, 0)
        assert work.responses.to_explain(session, 7, silent=False) is None
        assert {p.text: p.otherwise for p in work.proposals.all_in(session)} == {
            KLEIN: ("Groter",),
            NA: (),
        }
        assert work.responses.of(open_session(work).id, 5) == {}

    await database.unit(agrees)


async def test_the_last_that_one_sees_differently_is_to_be_explained(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = _session(work)
        for person, text in ((5, NA), (6, KLEIN)):
            work.proposals.add(session, None, person, text)
        assert work.responses.to_explain(session, 7) is None
        work.responses.give(session, NA, 7, False)
        work.responses.give(session, KLEIN, 7, False)
        work.responses.give(session, NA, 8, False)
        assert work.responses.to_explain(session, 7) == (KLEIN, 0)
        # A tap on the first again: that one is meant now.
        work.responses.give(session, NA, 7, False)
        assert work.responses.to_explain(session, 7) == (NA, 0)
        work.responses.give(session, NA, 7, False, "Andersom")
        assert work.responses.to_explain(session, 7) == (KLEIN, 0)
        work.responses.give(session, KLEIN, 7, True)
        assert work.responses.to_explain(session, 7) is None
        assert work.responses.to_explain(session, 8) == (NA, 0)
        assert work.responses.to_explain(open_session(work).id, 8) is None

    await database.unit(agrees)


async def test_the_sentence_of_which_that_is_asked_is_tied_to_an_element(
    database: Database,
) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = _session(work)
        work.proposals.add(session, None, 5, "Eerst", "")
        work.proposals.add(session, None, 6, "Van een ander")
        work.proposals.add(session, None, 5, "Later")
        work.proposals.tie(session, 5, "doel")
        tied = {proposal.text: proposal.element for proposal in work.proposals.all_in(session)}
        assert tied == {"Eerst": "", "Later": "doel", "Van een ander": None}
        assert work.proposals.untied(session) == {6}
        assert work.proposals.untied(open_session(work).id) == frozenset()

    await database.unit(agrees)


async def test_another_sentence_comes_after_the_first_or_in_its_place(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = _session(work)
        for text in ("Eerst", "Later", "Laatst"):
            work.proposals.add(session, None, 5, text, "doel")
        work.proposals.add(session, None, 6, "Later", "")
        extra = {(one.text, one.extra) for one in work.proposals.all_in(session)}
        assert extra == {("Eerst", False), ("Later", True), ("Later", False), ("Laatst", True)}
        work.proposals.put_first(session, 5, "Laatst")
        assert work.proposals.first_of(session, 5) == "Laatst"
        assert work.proposals.texts_of(session, 5) == ("Laatst", "Later")
        assert work.proposals.untied(session) == {5}, "what it is about isn't known"
        assert work.proposals.writers_of(session, "Later") == {5, 6}

    await database.unit(agrees)


async def test_what_waits_is_neither_asked_nor_decided(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = _session(work)
        for person, text in ((5, NA), (6, KLEIN)):
            work.proposals.add(session, None, person, text)
        work.responses.give(session, NA, 5, True)
        assert work.responses.who_gave_all(session) == frozenset()
        work.proposals.put_in_order(session, [NA])
        assert [one.sequence for one in work.proposals.all_in(session)] == [None, 1]
        assert work.responses.who_gave_all(session) == {5}
        work.proposals.add(session, None, 7, KLEIN)
        assert [one.sequence for one in work.proposals.all_in(session)] == [None, None, 1]
        work.decisions.decide_rest(session)
        assert [one.text for one in work.decisions.all_in(session)] == [NA]
        work.proposals.put_in_order(session, [KLEIN, NA])
        assert [one.sequence for one in work.proposals.all_in(session)] == [1, 1, 2]
        assert work.responses.how_many(session) == {KLEIN: 0, NA: 1}

    await database.unit(agrees)
