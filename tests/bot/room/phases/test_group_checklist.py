"""The lists at the end: the group's, and everyone's own where each answered for themselves."""

import pytest

from bot.room.phases.group_checklist import counted
from bot.visits.visit import Outcome
from dialogs.pack.audience import Mode
from dialogs.session.anonymity import WITHOUT_NAMES, Thresholds
from storage.unit import UnitOfWork
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


async def test_a_project_on_one_phone_has_the_list_of_that_phone(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    (ours,) = await room.join(1, project="Moestuin")
    others = await room.join(5, project="Maatjes")
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, [ours, *others])
    await goes_to(room, "slot")
    assert not any("sessie_checklist" in text for text in room.texts(ours))
    assert any("checklist_kop" in text for text in room.texts(ours))
    for reader in (*others, FACILITATOR):
        assert any("sessie_checklist_project Maatjes" in text for text in room.texts(reader))


async def test_what_was_counted_without_names_stays_so_when_the_group_turns_open(
    room: RoomPlayer,
) -> None:
    await room.opens()
    people = await room.join(5)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, people)
    await goes_to(room, "samen")
    await room.says(people[4], "/stop")
    await room.taps(FACILITATOR, "knop_sessie_meer")
    await room.taps(FACILITATOR, "knop_sessie_manier")
    await room.taps(FACILITATOR, "knop_sessie_openlijk")
    record = await room.record()

    def limits(work: UnitOfWork) -> Thresholds:
        host = room.conversation.sessions.hosting.host(record, work, room.at, Outcome())
        assert host is not None
        return counted(host, 0)[1]

    assert (await room.session()).mode is Mode.OPENLY
    assert await room.database.unit(limits) == WITHOUT_NAMES


async def test_what_was_agreed_aloud_stands_on_the_list_of_a_project_on_few_phones(
    room: RoomPlayer,
) -> None:
    await room.opens(kind="meer_projecten")
    ours = await room.join(2, project="Moestuin")
    (other,) = await room.join(1, project="Maatjes")
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await room.taps(FACILITATOR, "knop_sessie_hardop")
    await goes_to(room, "slot")
    for reader in (*ours, FACILITATOR):
        (theirs,) = [t for t in room.texts(reader) if "sessie_checklist_project Moestuin" in t]
        assert "sessie_checklist_weinig" not in theirs
    for reader in (other, FACILITATOR):
        assert any("sessie_checklist_project Maatjes" in text for text in room.texts(reader))
