"""What a session says goes out once, where it belongs: no call to Telegram is made for nothing."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from storage.database import open_database
from tests.bot.room.conftest import PLACE
from tests.support.raw_updates import GROUP
from tests.support.room_course import answers, goes_on, goes_to, read_along
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_dialog import text
from tests.support.small_session import IN_SESSION, PHASES, PLAN

OPENING = "opening samen"
_OPENED = tuple(
    replace(phase, opening=text(OPENING)) if phase.id == "samen" else phase for phase in PHASES
)


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    """A session in which the reveal begins with some words."""
    database = await open_database(tmp_path / PLACE)
    plan = replace(PLAN, phases=_OPENED)
    yield RoomPlayer(database, replace(IN_SESSION, plans={plan.id: plan}))
    await database.close()


async def _to_the_reveal(room: RoomPlayer, *, group: bool) -> list[int]:
    await room.opens()
    if group:
        await room.says(FACILITATOR, "/sessie", chat=GROUP)
    people = await room.join(6)
    if group:
        await read_along(room, people)
    await goes_on(room)
    await answers(room, people)
    await goes_to(room, "samen")
    return people


async def test_what_comes_to_the_group_is_opened_there(opened: RoomPlayer) -> None:
    people = await _to_the_reveal(opened, group=True)
    shown = opened.texts(GROUP["id"])
    assert shown.count(OPENING) == 1
    assert shown.index(OPENING) < next(n for n, t in enumerate(shown) if "laten_zien_kop" in t)
    for person in people:
        assert all(OPENING not in one for one in opened.texts(person))


async def test_who_comes_late_reads_it_in_private(opened: RoomPlayer) -> None:
    await _to_the_reveal(opened, group=True)
    (late,) = await opened.join()
    assert OPENING in opened.last(late).text
    assert opened.texts(GROUP["id"]).count(OPENING) == 1


async def test_without_a_group_everyone_reads_it(opened: RoomPlayer) -> None:
    people = await _to_the_reveal(opened, group=False)
    for person in people:
        assert opened.texts(person).count(OPENING) == 1


async def test_what_is_asked_is_opened_with_the_question(opened: RoomPlayer) -> None:
    await opened.opens()
    await opened.says(FACILITATOR, "/sessie", chat=GROUP)
    people = await opened.join(6)
    await goes_on(opened)
    for person in people:
        assert opened.last(person).text.startswith("opening zelf")
    assert all("opening zelf" not in one for one in opened.texts(GROUP["id"]))


async def test_only_a_count_on_the_panel_can_wait(room: RoomPlayer) -> None:
    await room.opens()
    people = await room.join(6)
    assert not await _panel_waits(room, FACILITATOR, "knop_sessie_begin")
    await answers(room, people[1:])
    await room.says(people[0], "Buurtkamer")
    await room.taps(people[0], "knop_toestemming_ja")
    await room.taps(people[0], "Samen koken")
    await room.taps(people[0], "Jongeren")
    assert await _panel_waits(room, people[0], "Klaar met kiezen")
    assert not await _panel_waits(room, FACILITATOR, "knop_sessie_pauze")


async def _panel_waits(room: RoomPlayer, person: int, label: str) -> bool:
    """Whether the edit of the panel that comes of a tap is a patient one."""
    before = len(room.rows)
    await room.taps(person, label)
    slots = ((row, row.slot or "") for row in room.rows[before:])
    (panel,) = (row for row, slot in slots if slot.startswith("s1p"))
    assert panel.method == "editMessageText"
    return panel.patient
