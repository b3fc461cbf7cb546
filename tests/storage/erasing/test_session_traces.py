"""A session after one participant was erased: the others keep it, and nothing in it is theirs."""

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest

from dialogs.pack.audience import Mode
from dialogs.pack.plan import SessionKind
from dialogs.session.state import Handover, Offer, Panel, Session, Showing, from_json, to_json
from dialogs.texts import Span
from storage.database import Database, open_database
from storage.erasing.session_traces import without
from storage.sessions.participants import Headcount
from storage.sessions.proposals import ProposalRecord
from storage.sessions.reveals import WalkText
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.storage.sitting import answer, join, open_session

ANNA, BORIS, CARLA = 5_123_456_789, 6_987_654_321, 7_123_456_789
LONGER = int(f"{ANNA}7")


async def test_the_session_stays_without_its_facilitator(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        session = open_session(work, ANNA)
        join(work, session.id, BORIS)
        work.sessions.save(session.id, f'{{"holder":{ANNA}}}', 2.0)
        work.people.erase(ANNA, 3.0)
        left = work.sessions.get(session.id)
        assert left is not None
        assert (left.status, left.facilitator_id, left.state) == ("open", None, '{"holder":0}')
        assert work.sessions.by_code(session.code or "") == left
        assert work.participants.headcount(session.id) == Headcount(1, 1)
        work.sessions.give_role(session.id, BORIS)
        assert work.sessions.led_by(BORIS)

    await database.unit(erases)


async def test_counts_that_were_shown_stay_and_words_go(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        session = open_session(work, CARLA).id
        walks = [join(work, session, person) for person in (ANNA, BORIS)]
        for walk in walks:
            answer(work, walk, '"ja"')
        work.reveals.freeze(session, "vorm", None, '{"ja":2}')
        work.reveals.freeze(
            session,
            "doel",
            None,
            "{}",
            [WalkText(walks[0], "van Anna"), WalkText(walks[1], "van Boris")],
        )
        for person in (ANNA, BORIS):
            work.contributions.give(session, "advies", None, person, f"advies van {person}")
        sentence = work.proposals.add(session, None, BORIS, "Zo doen we het")
        work.proposals.add(session, None, ANNA, "Annas zin")
        work.responses.give(session, "Annas zin", BORIS, True)
        work.responses.give(session, "Zo doen we het", ANNA, False, "Annas woorden")
        work.responses.give(session, "Zo doen we het", CARLA, False, "anders")
        work.people.erase(ANNA, 3.0)
        vorm, doel = (
            work.reveals.get(session, "vorm", None),
            work.reveals.get(session, "doel", None),
        )
        assert vorm is not None
        assert doel is not None
        assert (vorm.body, doel.texts) == ('{"ja":2}', ())
        (advice,) = work.contributions.all_in(session, "advies", None)
        assert advice.text == f"advies van {BORIS}"
        assert work.proposals.all_in(session) == (
            ProposalRecord(sentence, None, "Zo doen we het", 0, 2, ("anders",)),
        )
        assert len(work.reveals.answers(session, "doel", None, "geteld")) == 1

    await database.unit(erases)


async def test_what_waits_for_others_and_quotes_them_is_dropped(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        session, elsewhere = open_session(work, CARLA).id, open_session(work, CARLA).id
        walk = join(work, session, ANNA)
        join(work, session, BORIS)
        work.reveals.freeze(session, "doel", None, "{}", [WalkText(walk, "van Anna")])
        # Also when they left since.
        work.participants.leave(session, ANNA)
        dropped = [
            work.outbox.enqueue(chat, "sendMessage", {"text": "van Anna"}, 2.0, None, None, session)
            for chat in (-7, BORIS, ANNA)
        ]
        kept = [
            work.outbox.enqueue(BORIS, "sendMessage", {"text": "Hoi"}, 2.0, None, None),
            work.outbox.enqueue(BORIS, "sendMessage", {"text": "Hoi"}, 2.0, None, None, elsewhere),
        ]
        erased = work.people.erase(ANNA, 3.0)
        assert [row.id for row in work.outbox.waiting()] == [row.id for row in kept]
        # Calls to themselves are deleted with their chat.
        assert erased.dropped == {row.id for row in dropped if row.chat_id != ANNA}

    await database.unit(erases)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"holder": ANNA}, {"holder": 0}),
        ({"holder": LONGER}, {"holder": LONGER}),
        ({"holder": BORIS, "shared_on": ANNA}, {"holder": BORIS, "shared_on": 0}),
        (
            {"handover": ["overdragen", ANNA, "blauwe fiets", None]},
            {"handover": ["overdragen", 0, "blauwe fiets", None]},
        ),
        (
            {
                "projects": {"1": "Koken", "2": "Dansen"},
                "panel": {"slot": 3, "text": [["Koken", 0]]},
            },
            {"projects": {"1": "", "2": "Dansen"}, "panel": {"slot": 3, "text": []}},
        ),
        (
            {"projects": {"2": "Dansen"}, "panel": {"slot": 3, "text": [["Dansen", 0]]}},
            {"projects": {"2": "Dansen"}, "panel": {"slot": 3, "text": [["Dansen", 0]]}},
        ),
    ],
)
def test_they_are_taken_out_of_its_state(
    before: dict[str, object], after: dict[str, object]
) -> None:
    struck = without(json.dumps(before), ANNA, {"1"})
    assert struck is not None
    assert json.loads(struck) == after


def test_they_are_nowhere_in_the_state_of_any_session_that_the_core_keeps() -> None:
    """In whatever role they were, as facilitator, the next one, or the owner of the shared phone:
    every number in the core's state is tried."""
    everywhere = Session(
        id=1,
        plan="lang",
        kind=SessionKind.SEVERAL,
        holder=ANNA,
        mode=Mode.TOGETHER,
        shared_on=ANNA,
        reached={"doel": 1},
        projects={1: "Koken", 2: "Dansen"},
        settled={"doel": {2: ("vrij",)}},
        shown={"doel": Showing.SPLIT},
        panel=Panel(3, 4, (Span("Koken"),), ("next",)),
        tapped=(4, 2),
        handover=Handover(Offer.HANDOVER, ANNA, "blauwe fiets", 5.0),
    )
    struck = without(to_json(everywhere), ANNA, {"1"})
    assert struck is not None
    assert str(ANNA) not in struck
    assert "Koken" not in struck
    assert from_json(struck) == replace(
        everywhere,
        holder=0,
        shared_on=0,
        projects={1: "", 2: "Dansen"},
        panel=replace(everywhere.panel, text=()),
        handover=replace(everywhere.handover, candidate=0),
    )


def test_the_core_keeps_people_nowhere_else() -> None:
    """A whole number in a session's state is a person's id, or one of these."""
    numbers = {
        name
        for of, prefix in ((Session, ""), (Panel, "panel."), (Handover, "handover."))
        for name, kind in ((f"{prefix}{field.name}", str(field.type)) for field in fields(of))
        if "int" in kind
    }
    people = {"holder", "shared_on", "handover.candidate"}
    places = {
        "phase",
        "step",
        "reached",
        "turn",
        "tapped",
        "panel.slot",
        "panel.turn",
        "settled_in",
    }
    counts = {"phones", "people", "ready", "seed", "asked"}
    assert numbers == people | places | counts | {"id", "case", "projects", "picked"}


def test_a_state_in_which_they_are_not_stays_as_it_is() -> None:
    state = '{ "holder": 1,  "phase": 2 }'
    assert without(state, ANNA, {"1"}) == state
    assert without(None, ANNA, set()) is None


# Down to the bytes


def _canary(person: int) -> str:
    return f"kanarie{person % 1_000_000:06}x"


def _sit(work: UnitOfWork, people: list[int]) -> None:
    """Everybody says their canary everywhere they can."""
    leader = people[0]
    session = open_session(work, leader).id
    walks = {p: join(work, session, p, project=f"project {_canary(p)}") for p in people}
    projects = {project.name: project.id for project in work.projects.all_in(session)}
    for person in people:
        answer(work, walks[person], f'"{_canary(person)}"')
        work.contributions.give(session, "advies", projects[f"project {_canary(leader)}"], person,
                        _canary(person))  # fmt: skip
        work.proposals.add(session, None, person, _canary(person))
        for voice in people:
            words = f"anders, {_canary(voice)}"
            work.responses.give(session, _canary(person), voice, voice % 2 == 0, words)
    texts = [WalkText(walks[person], _canary(person)) for person in people]
    work.reveals.freeze(session, "doel", None, "{}", texts)
    shown = {"text": "\n".join(one.text for one in texts)}
    for chat in (-7, *people):
        work.outbox.enqueue(chat, "sendMessage", shown, 2.0, None, None, session)
    state = {
        "holder": leader,
        "handover": ["overdragen", people[1], "blauwe fiets", None],
        "projects": {str(number): name for name, number in projects.items()},
        "panel": {"text": [[name, 0] for name in projects]},
    }
    work.sessions.save(session, json.dumps(state), 2.0)


async def test_after_an_erasure_no_byte_is_left_in_any_session(path: Path) -> None:
    database = await open_database(path)
    sittings = [[5_000_000_000 + 7_919_317 * (8 * s + p) for p in range(8)] for s in range(12)]
    for people in sittings:
        await database.unit(lambda work, them=people: _sit(work, them))  # type: ignore[misc]
    # A facilitator, one who was about to take over, and a participant.
    gone = [person for people in sittings for person in (people[0], people[1], people[5])]
    stays = sittings[3][2]
    assert all(_canary(person) in _bytes(path) for person in gone)
    for person in gone:
        await database.unit(lambda work, who=person: work.people.erase(who, 4.0))  # type: ignore[misc]
    assert await database.scrub()
    left = _bytes(path)
    assert [person for person in gone if _canary(person) in left or f"{person}" in left] == []
    assert not any(
        person.to_bytes(6, "big") in file.read_bytes()
        for file in path.parent.rglob("*")
        if file.is_file()
        for person in gone
    )
    assert _canary(stays) in left
    assert await query(database, "SELECT count(*) FROM session") == [(len(sittings),)]
    await database.close()


def _bytes(path: Path) -> str:
    return "".join(
        file.read_bytes().decode("latin-1") for file in path.parent.rglob("*") if file.is_file()
    )
