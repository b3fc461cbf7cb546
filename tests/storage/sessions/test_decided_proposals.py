"""What became of a proposal: it holds for the sentence, and goes with whoever wrote it."""

from dataclasses import replace

from storage.database import Database
from storage.sessions.decided_proposals import DecisionRecord
from storage.unit import UnitOfWork
from tests.storage.sitting import join, open_session

NA, KLEIN, SAMEN = "We vragen het na", "We beginnen klein", "We eten samen"
LEADER = 9


def _session(work: UnitOfWork) -> int:
    session = open_session(work).id
    for person, text in ((5, NA), (6, KLEIN), (7, NA)):
        join(work, session, person)
        work.proposals.add(session, None, person, text)
    join(work, session, LEADER)
    return session


async def test_agreed_is_kept_with_who_and_when(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = _session(work)
        assert work.decisions.all_in(session) == ()
        work.decisions.decide(session, {NA})
        assert work.decisions.all_in(session) == (DecisionRecord(NA, True, None, None, None),)
        work.decisions.decide_rest(session)
        rest = DecisionRecord(KLEIN, False, None, None, None)
        assert work.decisions.all_in(session)[0] == rest
        work.decisions.pick(session, NA)
        work.decisions.set_who(session, NA, "de kok", LEADER)
        work.decisions.set_day(session, NA, "")
        found = DecisionRecord(NA, True, 1, "de kok", "")
        assert work.decisions.all_in(session) == (rest, found)
        # Decided again, it keeps these; what isn't agreed any more is undecided.
        work.decisions.decide(session, {NA, KLEIN})
        assert work.decisions.all_in(session)[1] == found
        work.decisions.pick(session, KLEIN)
        assert [one.rank for one in work.decisions.all_in(session)] == [2, 1]
        work.decisions.drop_pick(session, NA)
        work.decisions.decide(session, {NA})
        assert work.decisions.all_in(session) == (DecisionRecord(NA, True, None, None, None),)

    await database.unit(agrees)


async def test_a_later_writer_of_the_same_sentence_changes_nothing(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = _session(work)
        work.decisions.decide(session, {KLEIN})
        work.decisions.set_who(session, KLEIN, "ik")
        before = work.decisions.all_in(session)
        work.proposals.add(session, None, 7, KLEIN)
        assert work.decisions.all_in(session) == before
        work.people.delete(6)
        assert work.decisions.all_in(session) == before
        work.people.delete(7)
        assert work.decisions.all_in(session) == ()

    await database.unit(agrees)


async def test_what_was_typed_goes_with_who_typed_it(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = _session(work)
        work.decisions.decide(session, {NA, KLEIN})
        work.decisions.set_who(session, NA, "de kok", LEADER)
        work.decisions.set_who(session, KLEIN, "samen")
        (said,) = (one for one in work.session_traces.said_by(LEADER) if one.kind == "who")
        assert (said.about, said.text) == (NA, "de kok")
        before = work.decisions.all_in(session)
        work.people.delete(LEADER)
        assert work.decisions.all_in(session) == (before[0], replace(before[1], who=""))

    await database.unit(agrees)


async def test_it_is_shown_where_everything_in_it_may_be_read(database: Database) -> None:
    def agrees(work: UnitOfWork) -> None:
        session = open_session(work).id
        join(work, session, 5)
        place = work.places.link(session, -7, None, "Team").id
        work.proposals.add(session, None, 5, NA, place=place)
        work.decisions.decide(session, {NA})
        work.decisions.set_who(session, NA, "samen")
        assert work.proposals.place(session) == place, "a button quotes nobody"
        work.decisions.set_who(session, NA, "de kok", 5)
        assert work.proposals.place(session) == 0

    await database.unit(agrees)
