"""A project that goes on over its sessions: a first session, what it agreed, and the next."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs.days import day_of, later
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.pack.plan import Contribution, Phase, PhaseKind, SessionKind
from storage.database import open_database
from storage.sessions.lasting_projects import EarlierAgreementRecord, LastingProject
from storage.unit import UnitOfWork
from tests.storage.raw import connection
from tests.support.room_course import ends, goes_on, goes_to
from tests.support.room_player import AT, FACILITATOR, RoomPlayer
from tests.support.small_dialog import text
from tests.support.small_session import IN_SESSION, PLAN

AGREED, LATER, NOT_YET = "We bellen de buren", "We koken op dinsdag", "We stoppen ermee"
STRANGER = 77
NAMED = "Sam belt de buren"
_LOBBY, _CLOSE = Phase("welkom", PhaseKind.LOBBY, "Welkom"), Phase("slot", PhaseKind.CLOSE, "Slot")

ONE = replace(
    PLAN,
    id="een",
    only=SessionKind.ONE,
    phases=(
        _LOBBY,
        Phase("terug", PhaseKind.LOOK_BACK, "Terug"),
        Phase("afspraak", PhaseKind.AGREE, "Afspreken"),
        _CLOSE,
    ),
)


SEVERAL = replace(
    PLAN,
    id="meer",
    only=SessionKind.SEVERAL,
    phases=(
        _LOBBY,
        Phase("terug", PhaseKind.LOOK_BACK, "Terug", prompts=(text("wat kwam ervan"),)),
        Phase(
            "mee",
            PhaseKind.ROUND,
            "Mee",
            contribution=Contribution("iets", text("Wat neem je mee?"), by_project=True),
        ),
        _CLOSE,
    ),
)


@pytest.fixture
async def evening(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    database = await open_database(tmp_path / "walks.sqlite")
    plans, known = {ONE.id: ONE, SEVERAL.id: SEVERAL}, Known(first_names=Phrases(["Sam"]))
    yield RoomPlayer(database, replace(IN_SESSION, plans=plans, known=known))
    await database.close()


async def agrees(room: RoomPlayer, people: list[int], sentence: str) -> None:
    """The group agrees on one sentence, and the session ends; the last asks for the page as
    text."""
    await goes_to(room, "afspraak")
    await room.says(people[0], sentence)
    if sentence == NAMED:
        await room.taps(people[0], "knop_ronde_zonder_naam")
    for person in people[1:]:
        await room.taps(person, "knop_afspraak_niets")
    await goes_on(room)
    for person in people:
        await room.taps(person, "knop_afspraak_mee")
    await goes_to(room, "slot")
    await room.taps(people[-1], "knop_uitkomst_tekst")
    await ends(room)


async def lasting_project(room: RoomPlayer, number: int = 0) -> LastingProject:
    def finds(work: UnitOfWork) -> LastingProject:
        tokens = connection(work).execute("SELECT token FROM lasting_project ORDER BY id")
        found = work.lasting_projects.by_token(tokens.fetchall()[number][0])
        assert found is not None
        return found

    return await room.database.read(finds)


async def kept_agreements(room: RoomPlayer, number: int = 0) -> tuple[EarlierAgreementRecord, ...]:
    project = await lasting_project(room, number)
    return await room.database.read(lambda work: work.lasting_projects.agreements(project.id))


async def how_many_projects(room: RoomPlayer) -> int:
    counts = "SELECT count(*) FROM lasting_project"
    found: tuple[int] = await room.database.read(
        lambda work: connection(work).execute(counts).fetchone()
    )
    return found[0]


async def first_session(room: RoomPlayer) -> list[int]:
    await room.opens()
    people = await room.join(3)
    await agrees(room, people, AGREED)
    return people


async def begins_by_link(room: RoomPlayer, person: int = FACILITATOR) -> None:
    await room.says(person, f"/start {(await lasting_project(room)).token}")
    await room.taps(person, "knop_project_begin")
    await room.taps(person, "Gewoon")


async def agrees_for_a_day(
    room: RoomPlayer, people: list[int], sentence: str, wanting: list[int], after: int = 21
) -> None:
    """As `agrees`, for a day three weeks after the start; these people want to be reminded."""
    await goes_to(room, "afspraak")
    await room.says(people[0], sentence)
    await goes_on(room)
    for person in people:
        await room.taps(person, "knop_afspraak_mee")
    await goes_on(room)
    id_, day = (await room.record()).id, later(day_of(AT), after).isoformat()
    await room.database.unit(lambda work: work.decisions.set_who(id_, sentence, "wij"))
    await room.database.unit(lambda work: work.decisions.set_day(id_, sentence, day))
    await goes_to(room, "slot")
    for person in wanting:
        await room.taps(person, "knop_uitkomst_herinner")
    await ends(room)


def reminded_of(room: RoomPlayer, person: int) -> list[list[str]]:
    """For each reminder that somebody got: which of the two sentences it tells."""
    told = [text for text in room.texts(person) if text.startswith("uitkomst_herinnering ")]
    return [[one for one in (AGREED, LATER) if one in text] for text in told]
