"""Beginning a session: which pack, and which kind."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.counters import PeopleCounts
from storage.database import open_database
from tests.bot.room.conftest import PLACE
from tests.support.room_course import comes_in, ends
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_session import IN_SESSION

OTHER = replace(IN_SESSION, id="ander", title="Buurtgesprek")
ALONE = replace(IN_SESSION, id="alleen", title="Voor je alleen", plans={})


@pytest.fixture
async def packs(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    """Three packs, of which two have sessions."""
    database = await open_database(tmp_path / PLACE)
    yield RoomPlayer(database, ALONE, IN_SESSION, OTHER)
    await database.close()


async def test_with_several_packs_it_asks_which(packs: RoomPlayer) -> None:
    await packs.says(FACILITATOR, "/sessie")
    asked = packs.last(FACILITATOR)
    assert asked.text == "sessie_welk_gesprek"
    assert [label for label, _ in asked.buttons] == [IN_SESSION.title, OTHER.title]
    await packs.taps(FACILITATOR, OTHER.title)
    assert packs.last(FACILITATOR).text == f"sessie_nieuw {OTHER.title}"
    await packs.taps(FACILITATOR, "Terug")
    assert packs.last(FACILITATOR).text == "sessie_welk_gesprek"


@pytest.mark.parametrize("practice", [False, True])
async def test_the_session_that_opens_is_of_the_pack_that_was_chosen(
    packs: RoomPlayer, practice: bool
) -> None:
    await packs.says(FACILITATOR, "/sessie")
    await packs.taps(FACILITATOR, OTHER.title)
    if practice:
        await packs.taps(FACILITATOR, "knop_sessie_oefenen")
        assert packs.last(FACILITATOR).text == f"sessie_oefenen {OTHER.title}"
    await packs.taps(FACILITATOR, "knop_sessie_een_project")
    await packs.taps(FACILITATOR, "Gewoon")
    assert (await packs.record()).pack == OTHER.id
    # Pretend participants begin walks too, which count for nothing.
    assert packs.counted == PeopleCounts(sessions_begun=0 if practice else 1)


@pytest.mark.parametrize("about", ["ander", "ANDER", "buurtgesprek"])
async def test_the_pack_can_be_said_at_once(packs: RoomPlayer, about: str) -> None:
    await packs.says(FACILITATOR, f"/sessie {about}")
    assert packs.last(FACILITATOR).text == f"sessie_nieuw {OTHER.title}"


async def test_a_pack_without_sessions_says_so_and_what_does(packs: RoomPlayer) -> None:
    await packs.says(FACILITATOR, "/sessie alleen")
    told = packs.last(FACILITATOR)
    assert told.text == f"sessie_niet_in {ALONE.title}"
    assert [label for label, _ in told.buttons] == [IN_SESSION.title, OTHER.title]


async def test_a_pack_that_nobody_knows_is_the_same_as_none(packs: RoomPlayer) -> None:
    await packs.says(FACILITATOR, "/sessie morgen")
    assert packs.last(FACILITATOR).text == "sessie_welk_gesprek"


async def test_with_one_pack_there_is_nothing_to_choose(room: RoomPlayer) -> None:
    for words in ("/sessie", "/sessie morgen"):
        await room.says(FACILITATOR, words)
        assert room.last(FACILITATOR).text == f"sessie_nieuw {IN_SESSION.title}"
        assert not room.has(FACILITATOR, "Terug")


async def test_the_lobby_tells_that_a_group_chat_can_read_along(room: RoomPlayer) -> None:
    await room.opens()
    assert "sessie_lobby_groep" in room.panel().text
    people = await room.join(6)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    assert people
    assert "sessie_lobby_groep" not in room.panel().text


async def test_who_came_for_a_session_is_not_reminded_of_a_walk_begun_before(
    room: RoomPlayer,
) -> None:
    guest, alone = 90, 91
    for person in (FACILITATOR, guest, alone):
        await room.says(person, "/start")
        await room.says(person, "Onze buurtkamer")
    await room.opens()
    await comes_in(room, guest)
    await ends(room)
    sent = len(room.sent)
    await room.wait(172_800, step=43_200)
    assert {one.chat for one in room.sent[sent:]} == {alone}
