"""The lists at the end: the group's, and everyone's own once they ask for it, where each answered
for themselves."""

import pytest

from dialogs.pack.audience import Mode
from tests.support.room_course import answers, begun, ends, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer

OURS, OWN = "uitkomst_titel", ("kamer_checklist_kop", "checklist")


def _lists(room: RoomPlayer, person: int) -> list[str]:
    """What begins as a checklist does, in somebody's chat."""
    return [text for text in room.texts(person) if text.startswith((OURS, *OWN))]


async def test_who_answers_alone_has_their_own_beside_the_groups(room: RoomPlayer) -> None:
    people = await begun(room)
    await answers(room, people)
    await goes_to(room, "slot")
    for person in (*people, FACILITATOR):
        (ours,) = _lists(room, person)
        assert ours.startswith(OURS), "the group's time isn't for reading one's own"
    await room.says(people[0], "/checklist")
    assert room.last(people[0]).text.startswith(OWN)
    await ends(room)
    await room.says(people[1], "/checklist")
    assert room.last(people[1]).text.startswith(OWN[0]), "and it stays their own"


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
    await room.says(people[2], "/checklist")
    assert room.last(people[2]).text == "kamer_checklist_samen", "and not a list that lacks it all"
    await room.says(people[2], "/meenemen")
    assert not any(text.startswith(OWN) for text in room.texts(people[2]))


async def test_of_several_projects_each_has_a_list_of_what_all_together_were_shown(
    room: RoomPlayer,
) -> None:
    """Never one of its own answers beside it: the rest would follow by subtraction."""
    await room.opens(kind="meer_projecten")
    (ours,) = await room.join(1, project="Moestuin")
    others = await room.join(5, project="Maatjes")
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, [ours, *others])
    await goes_to(room, "slot")
    for reader, project in ((ours, "Moestuin"), (others[0], "Maatjes")):
        (theirs,) = [text for text in room.texts(reader) if "uitkomst_titel_project" in text]
        assert f"uitkomst_titel_project {project}" in theirs
    for project in ("Moestuin", "Maatjes"):
        assert any(f"uitkomst_titel_project {project}" in t for t in room.texts(FACILITATOR))


async def test_what_was_shown_without_names_stays_so_when_the_group_turns_open(
    room: RoomPlayer,
) -> None:
    await room.opens()
    people = await room.join(5)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, people)
    await goes_to(room, "samen")
    shown = room.last(people[0]).text
    await room.says(people[4], "/stop")
    await room.taps(FACILITATOR, "knop_sessie_meer")
    await room.taps(FACILITATOR, "knop_sessie_manier")
    await room.taps(FACILITATOR, "knop_sessie_openlijk")
    assert (await room.session()).mode is Mode.OPENLY
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_to(room, "samen")
    # Nobody gets it again in another form.
    assert [text for text in room.texts(people[0]) if text.startswith("laten_zien")] == [shown]
    assert "laten_zien_regel_open" not in "\n".join(room.texts(people[0]))


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
        (theirs,) = [t for t in room.texts(reader) if "uitkomst_titel_project Moestuin" in t]
        assert "uitkomst_van_allen" not in theirs
    for reader in (other, FACILITATOR):
        assert any("uitkomst_titel_project Maatjes" in text for text in room.texts(reader))
