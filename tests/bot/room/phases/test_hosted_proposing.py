"""What a writer is asked about a sentence that says neither what is done nor when."""

from __future__ import annotations

import pytest

from tests.support.room_course import begun, counts, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer

VAGUE = "Beter ons best doen"


async def _asked(room: RoomPlayer) -> list[int]:
    people = await begun(room)
    await goes_to(room, "afspraak")
    await room.says(people[0], VAGUE)
    assert room.last(people[0]).text == "afspraak_wat_precies"
    return people


@pytest.mark.parametrize("said", ["knop_afspraak_zo", "laat maar zo", "weet ik niet"])
async def test_it_may_stay_as_it_is_and_comes_last(room: RoomPlayer, said: str) -> None:
    people = await _asked(room)
    await room.says(people[0], said)
    assert f"afspraak_bewaard {VAGUE}" in room.texts(people[0])
    assert not room.has(people[0], "knop_afspraak_zo")
    await room.says(people[1], "We bellen maandag")
    await goes_on(room)
    assert "afspraak_voorstel 1 2 We bellen maandag" in room.last(people[2]).text


async def test_a_tap_says_so_too(room: RoomPlayer) -> None:
    people = await _asked(room)
    assert (await counts(room))[2] == 0, "it is still asked"
    await room.taps(people[0], "knop_afspraak_zo", times=2)
    assert (await counts(room))[2] == 1
    await room.says(people[0], "We bellen maandag")
    assert room.last(people[0]).text.startswith("afspraak_al_een"), "it is asked only then"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("We bellen dinsdag twee ouders", "We bellen dinsdag twee ouders"),
        ("elke dinsdag", f"{VAGUE}, elke dinsdag"),
        ("nog beter communiceren", "nog beter communiceren"),
    ],
)
async def test_what_is_typed_then_comes_in_its_place(
    room: RoomPlayer, said: str, kept: str
) -> None:
    people = await _asked(room)
    await room.says(people[0], said)
    assert f"afspraak_bewaard {kept}" in room.texts(people[0])
    assert room.texts(people[0]).count("afspraak_wat_precies") == 1
    assert not room.has(people[0], "knop_afspraak_zo")
    assert (await counts(room))[2] == 1
    await goes_on(room)
    assert f"afspraak_voorstel 1 1 {kept}" in room.last(people[1]).text


async def test_it_can_be_taken_away_or_left_unanswered(room: RoomPlayer) -> None:
    people = await _asked(room)
    await room.says(people[0], "haal maar weg")
    assert not room.has(people[0], "knop_afspraak_zo")
    await room.says(people[1], VAGUE)
    await goes_on(room)
    assert not room.has(people[1], "knop_afspraak_zo")
    assert f"afspraak_voorstel 1 1 {VAGUE}" in room.last(people[0]).text
    assert VAGUE in "".join(room.texts(FACILITATOR))
