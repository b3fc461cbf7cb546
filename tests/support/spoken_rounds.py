"""An intervision in which projects talk, and type in rounds that bear their name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs.identifying.name_lists import Known, Phrases
from dialogs.pack.plan import Contribution, Givers, Phase, PhaseKind, SessionKind
from storage.database import open_database
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_dialog import text
from tests.support.small_session import IN_SESSION, PLAN

SAY_AGAIN = Phase(
    "weer",
    PhaseKind.DISCUSS,
    "Nog een keer",
    prompts=(text("zeg je vraag nog eens"),),
    others=text("luister maar"),
    brings_case=True,
)


PHASES = (
    Phase("welkom", PhaseKind.LOBBY, "Welkom"),
    Phase(
        "vertel",
        PhaseKind.DISCUSS,
        "Vertellen",
        prompts=(text("vertel maar"),),
        others=text("luister maar"),
        brings_case=True,
    ),
    Phase(
        "vraag",
        PhaseKind.ROUND,
        "De vraag",
        contribution=Contribution("de vraag", text("Wat is je vraag?"), Givers.BRINGER, True),
        brings_case=True,
    ),
    SAY_AGAIN,
    Phase(
        "advies",
        PhaseKind.ROUND,
        "Advies",
        contribution=Contribution("een advies", text("Wat raad je aan?"), by_project=True),
        brings_case=True,
    ),
    Phase(
        "gehoord",
        PhaseKind.ROUND,
        "Gehoord",
        contribution=Contribution("wat je hoorde", text("Wat hoorde je?"), Givers.BRINGER, True),
        brings_case=True,
    ),
    Phase(
        "mee",
        PhaseKind.ROUND,
        "Mee naar huis",
        contribution=Contribution("wat ieder meeneemt", text("Wat neem je mee?"), by_project=True),
    ),
    Phase("slot", PhaseKind.CLOSE, "Slot"),
)


SPOKEN = replace(PLAN, phases=PHASES, only=SessionKind.SEVERAL)


@pytest.fixture
async def talking(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    """Whoever has a room with such a session."""
    database = await open_database(tmp_path / "walks.sqlite")
    known = Known(first_names=Phrases(["Sam"]))
    yield RoomPlayer(database, replace(IN_SESSION, plans={SPOKEN.id: SPOKEN}, known=known))
    await database.close()


async def two_projects(room: RoomPlayer) -> tuple[int, list[int]]:
    """One person of Tuin, whose case it is, and two of Dans."""
    await room.opens(kind="meer_projecten")
    (tuin,) = await room.join(1, project="Tuin")
    dans = await room.join(2, project="Dans")
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await room.taps(FACILITATOR, "Tuin")
    return tuin, dans
