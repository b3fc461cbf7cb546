"""How the answers come together on few phones: who is asked what, and until when."""

from dialogs.pack.audience import Mode
from tests.support.room_course import goes_on
from tests.support.room_player import FACILITATOR, RoomPlayer

HERE = "knop_sessie_deze_telefoon"
HINTS = ("hint zelf", "sessie_hint_samen", "sessie_hint_hardop")
"""The pack's, and those in its place where the group talks first."""


async def _together(room: RoomPlayer) -> list[int]:
    await room.opens()
    people = await room.join(3)
    await goes_on(room)
    await room.taps(FACILITATOR, "knop_sessie_samen")
    return people


async def test_the_first_phone_that_is_offered_is_the_one(room: RoomPlayer) -> None:
    people = await _together(room)
    _, offers = room.last(people[1]).buttons[0]
    await room.taps(people[0], HERE)
    assert (await room.session()).shared_on == people[0]
    assert not any(room.has(person, HERE) for person in people)
    await room.taps_data(people[1], offers)
    assert room.last(people[1]).text == "sessie_telefoon_al_gekozen"


async def test_what_comes_on_one_phone_is_announced_on_that_phone(room: RoomPlayer) -> None:
    people = await _together(room)
    await room.taps(people[0], HERE)
    await goes_on(room)
    assert room.last(people[0]).text.startswith("opening zelf")
    assert all("opening zelf" not in text for text in room.texts(people[1]))


async def test_done_another_way_no_phone_is_asked_for(room: RoomPlayer) -> None:
    people = await _together(room)
    _, offers = room.last(people[0]).buttons[0]
    await room.taps(FACILITATOR, "knop_sessie_meer")
    await room.taps(FACILITATOR, "knop_sessie_manier")
    await room.taps(FACILITATOR, "knop_sessie_hardop")
    assert not any(room.has(person, HERE) for person in people)
    await room.taps_data(people[0], offers)
    assert room.toasts == ["voorbij"]
    session = await room.session()
    assert (session.mode, session.shared_on) == (Mode.ALOUD, 0)


async def test_where_the_group_talks_first_another_hint_is_given(room: RoomPlayer) -> None:
    people = await _together(room)
    await room.taps(people[0], HERE)
    await goes_on(room)
    assert _hints(room) == ["sessie_hint_samen"]
    for mode, hint in (("hardop", "sessie_hint_hardop"), ("openlijk", "hint zelf")):
        await room.taps(FACILITATOR, "knop_sessie_meer")
        await room.taps(FACILITATOR, "knop_sessie_manier")
        await room.taps(FACILITATOR, f"knop_sessie_{mode}")
        assert _hints(room) == [hint]


def _hints(room: RoomPlayer) -> list[str]:
    return [one for one in HINTS if one in room.panel().text]
