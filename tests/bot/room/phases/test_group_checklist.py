"""The lists at the end: the group's, and everyone's own where each answered for themselves."""

import pytest

from tests.support.room_course import answers, begun, ends, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer

OURS, OWN = "sessie_checklist_kop", ("kamer_checklist_kop", "checklist")


def _lists(room: RoomPlayer, person: int) -> list[str]:
    """What begins as a checklist does, in somebody's chat."""
    return [text for text in room.texts(person) if text.startswith((OURS, *OWN))]


async def test_who_answers_alone_gets_their_own_beside_the_groups(room: RoomPlayer) -> None:
    people = await begun(room)
    await answers(room, people)
    await goes_to(room, "slot")
    for person in people:
        ours, own = _lists(room, person)
        assert (ours.startswith(OURS), own.startswith(OWN)) == (True, True)
    (ours,) = _lists(room, FACILITATOR)
    await ends(room)
    await room.says(people[0], "/checklist")
    assert room.last(people[0]).text.startswith(OWN[0]), "and it stays their own"


@pytest.mark.parametrize("mode", ["samen", "hardop"])
async def test_who_answer_together_end_with_one_list(room: RoomPlayer, mode: str) -> None:
    await room.opens()
    people = await room.join(3)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await room.taps(FACILITATOR, f"knop_sessie_{mode}")
    if mode == "samen":
        await room.taps(people[0], "knop_sessie_deze_telefoon")
        await room.taps(FACILITATOR, "knop_sessie_begin")
        await answers(room, people[:1])
    else:
        await room.taps(FACILITATOR, "Samen koken")
    await goes_to(room, "slot")
    for person in (*people, FACILITATOR):
        (ours,) = _lists(room, person)
        assert ours.startswith(OURS)
    await ends(room)
    for person in people:
        assert room.last(person).text == "kamer_voorbij_samen"
