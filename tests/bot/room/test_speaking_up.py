"""Somebody says that they want to say something while the conversation asks a question, or before
they named their project."""

from __future__ import annotations

from tests.support.room_course import begun, comes_in
from tests.support.room_player import RoomPlayer


async def test_at_a_question_it_is_no_answer(room: RoomPlayer) -> None:
    (first, *_) = await begun(room)
    asked = room.last(first).text
    await room.says(first, "mag ik ook iets vragen?")
    assert room.texts(first)[-2:] == [asked, "sessie_zeggen_bij_vraag"]
    await room.says(first, "Buurtkamer")
    assert room.last(first).text != asked


async def test_at_the_door_it_is_no_project(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    await comes_in(room, 31, "ik heb ook een vraag")
    assert room.last(31).text == "sessie_zeggen_hardop"
    assert (await room.session()).projects == {}
