"""Who does what was agreed, and when: asked of the facilitator, who taps or types."""

from __future__ import annotations

from tests.support.room_course import begun, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer

ASKED = ("afspraak_wie", "afspraak_wanneer", "afspraak_kies", "afspraak_geregeld")


async def agreed(room: RoomPlayer, *sentences: str) -> list[int]:
    """As many people agree on these sentences."""
    people = await begun(room)
    await goes_to(room, "afspraak")
    for person, sentence in zip(people, sentences, strict=False):
        await room.says(person, sentence)
    await goes_on(room)
    for person in people:
        for _ in sentences:
            await room.wait(10)
            await room.taps(person, "knop_afspraak_mee_leven")
    await goes_on(room)
    return people


def asked(room: RoomPlayer) -> str:
    return next(text for text in reversed(room.texts(FACILITATOR)) if text.startswith(ASKED))


async def test_it_takes_two_taps(room: RoomPlayer) -> None:
    await agreed(room, "We bellen maandag")
    assert asked(room) == "afspraak_wie We bellen maandag"
    await room.taps(FACILITATOR, "Afspraak_wie_ik")
    assert asked(room) == "afspraak_wie_is afspraak_wie_ik\nafspraak_wanneer We bellen maandag"
    await room.taps(FACILITATOR, "knop_afspraak_deze_week")
    told = asked(room)
    assert told.startswith("afspraak_geregeld_kop\nafspraak_leider_zin 1 We bellen maandag")
    assert "afspraak_wie_is afspraak_wie_ik afspraak_wanneer_is" in told
    await room.taps(FACILITATOR, "knop_afspraak_verander")
    await room.taps(FACILITATOR, "knop_afspraak_open")
    await room.taps(FACILITATOR, "knop_afspraak_open")
    assert "afspraak_wie_open afspraak_wanneer_open" in asked(room)


async def test_it_can_be_typed_and_may_hold_both(room: RoomPlayer) -> None:
    await agreed(room, "We bellen maandag", "We schrijven alles op")
    await room.says(FACILITATOR, "de kok, over twee weken")
    assert asked(room).startswith("afspraak_wie ")
    await room.says(FACILITATOR, "ik")
    assert asked(room).startswith("afspraak_wie_is afspraak_wie_ik\n")
    await room.says(FACILITATOR, "hallo")
    assert any(text.startswith("kiezen_dag_niet") for text in room.texts(FACILITATOR)[-2:])
    await room.says(FACILITATOR, "laat het open")
    await room.says(FACILITATOR, "knop_afspraak_volgende_week")
    assert "afspraak_wie_is de kok" in asked(room)
    await room.says(FACILITATOR, "nog iets")
    assert "sessie_begeleider_typt" in room.texts(FACILITATOR)


async def test_who_else_taps_or_taps_too_late_is_told_so(room: RoomPlayer) -> None:
    people = await agreed(room, "We bellen maandag")
    message = room.chats[FACILITATOR].messages
    data = next(
        data
        for shown in message.values()
        for name, data in shown.buttons
        if name == "Afspraak_rollen"
    )
    await room.taps_data(people[1], data, 1)
    assert room.toasts == ["sessie_alleen_begeleider"]
    await room.taps(FACILITATOR, "Afspraak_rollen")
    room.toasts.clear()
    await room.wait(10)
    await room.taps_data(FACILITATOR, data, 1)
    assert room.toasts == ["voorbij"]
    assert asked(room).startswith("afspraak_wie_is afspraak_rollen")
    await goes_on(room)
    await room.wait(10)
    await room.taps_data(FACILITATOR, data, 1)
    assert room.toasts == ["voorbij"]


async def test_of_many_three_are_picked(room: RoomPlayer) -> None:
    await agreed(room, *(f"Zin {word}" for word in ("een", "twee", "drie", "vier")))
    assert asked(room).startswith("afspraak_kies 3")
    await room.taps(FACILITATOR, "knop_afspraak_kies 2")
    await room.taps(FACILITATOR, "knop_afspraak_niet_deze")
    for _ in range(3):
        await room.taps(FACILITATOR, "knop_afspraak_kies")
        await room.taps(FACILITATOR, "knop_afspraak_open")
        await room.taps(FACILITATOR, "knop_afspraak_open")
    assert not room.has(FACILITATOR, "knop_afspraak_kies")
    assert room.has(FACILITATOR, "knop_afspraak_verander 3")


async def test_nothing_of_a_sentence_stays_when_its_writer_is_erased(room: RoomPlayer) -> None:
    people = await agreed(room, "We bellen maandag", "We schrijven alles op")
    for _ in range(2):
        await room.says(FACILITATOR, "de kok")
        await room.taps(FACILITATOR, "knop_afspraak_open")
    await room.says(people[0], "/wis")
    await room.taps(people[0], "Ja, wis alles")
    assert "maandag" not in asked(room)
    assert "We schrijven alles op" in asked(room)
    assert not any("afspraak_leider_kop" in text for text in room.texts(FACILITATOR))
    await room.says(people[1], "/wis")
    await room.taps(people[1], "Ja, wis alles")
    assert "We schrijven" not in room.texts(FACILITATOR)[-1]
    assert not room.has(FACILITATOR, "knop_afspraak_verander")
