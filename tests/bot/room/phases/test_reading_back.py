"""What the facilitator can read at any time: what is asked now, and what was shown and agreed."""

import pytest

from dialogs.texts import as_plain
from tests.support.raw_updates import GROUP
from tests.support.room_course import answers, begun, goes_on, goes_to, read_along
from tests.support.room_player import FACILITATOR, RoomPlayer


async def reads_back(room: RoomPlayer) -> str:
    """The message above the panel, which is sent again below it."""
    await room.taps(FACILITATOR, "knop_sessie_teruglezen")
    assert room.last(FACILITATOR) == room.panel()
    found = [text for text in room.texts(FACILITATOR) if "sessie_teruglezen_kop" in text]
    assert len(found) == 1, "one at a time"
    return found[0]


async def test_what_is_asked_stands_on_the_panel_in_short_and_one_tap_away_in_full(
    room: RoomPlayer,
) -> None:
    await begun(room)
    asked = [room.dialog.questions[id_] for id_ in ("d4n", "p7x", "s1t")]
    for question in asked:
        assert f"sessie_vraagt_regel {question.name}" in room.panel().text
    await room.taps(FACILITATOR, "knop_sessie_vragen")
    assert "sessie_vragen_kop" in room.panel().text
    for question in asked:
        assert as_plain(question.text.fill(lambda _: None)) in room.panel().text
    await room.taps(FACILITATOR, "knop_sessie_naar_paneel")
    assert "sessie_vragen_kop" not in room.panel().text


async def test_what_everyone_reads_in_the_lobby_can_be_read_aloud(room: RoomPlayer) -> None:
    await room.opens()
    await room.taps(FACILITATOR, "knop_sessie_vragen")
    assert "opening welkom" in room.panel().text
    await room.taps(FACILITATOR, "knop_sessie_naar_paneel")
    assert "knop_sessie_begin" in room.on_panel()


async def test_before_anything_is_shown_there_is_nothing_to_read_back(room: RoomPlayer) -> None:
    await begun(room)
    assert "knop_sessie_teruglezen" not in room.on_panel()


@pytest.mark.parametrize("group", [False, True])
async def test_what_was_shown_can_be_read_again_by_the_facilitator_alone(
    room: RoomPlayer, group: bool
) -> None:
    await room.opens()
    if group:
        await room.says(FACILITATOR, "/sessie", chat=GROUP)
    people = await room.join(8)
    if group:
        await read_along(room, people)
    await goes_on(room)
    await answers(room, people[:5])
    await answers(room, people[5:7], goal="Samen sporten")
    await answers(room, people[7:], goal="Weet ik niet")
    await goes_to(room, "praat")
    others = {chat: room.texts(chat) for chat in room.chats if chat != FACILITATOR}
    read = await reads_back(room)
    assert "laten_zien_hoeveel hoeveel_meesten Samen koken" in read
    assert "laten_zien_hoeveel hoeveel_sommigen Samen sporten" in read
    assert "Weet ik niet" not in read
    assert "laten_zien_regel" not in read
    assert read == await reads_back(room)
    assert others == {chat: room.texts(chat) for chat in others}
    await goes_to(room, "doel")
    await room.taps(FACILITATOR, "Samen sporten")
    await goes_on(room)
    assert "samen_gekozen Samen sporten" in await reads_back(room)


async def test_what_was_agreed_is_there_once_it_was_shown(room: RoomPlayer) -> None:
    people = await begun(room)
    await answers(room, people)
    await goes_to(room, "afspraak")
    await room.says(people[0], "Dinsdag lopen we mee")
    assert "Dinsdag lopen" not in await reads_back(room)
    await goes_on(room)
    for person in people[:4]:
        await room.taps(person, "knop_afspraak_mee_leven")
    assert "afspraak_kop" not in await reads_back(room)
    assert "Dinsdag lopen we mee" in "".join(room.texts(FACILITATOR)[-3:])
    await goes_on(room)
    assert "afspraak_met Dinsdag lopen we mee" in await reads_back(room)


async def test_in_a_round_the_panel_says_what_is_asked(room: RoomPlayer) -> None:
    people = await begun(room)
    await answers(room, people)
    await goes_to(room, "rondje")
    assert "Wat is je idee?" in room.panel().text
    for person in people:
        await room.says(person, f"idee van {person}")
    await goes_on(room)
    read = await reads_back(room)
    assert all(f"idee van {person}" in read for person in people)
