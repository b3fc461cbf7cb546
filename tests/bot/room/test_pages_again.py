"""The page of a session that is over: given again, and as a reminder of what was agreed."""

from __future__ import annotations

from dialogs.days import day_of, later
from storage.unit import UnitOfWork
from tests.support.room_course import begun, ends, erases, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer

HOUR, DAY = 3600.0, 86_400.0


async def _agreed(room: RoomPlayer, days: int = 8) -> list[int]:
    """A session in which something is agreed for so many days from now."""
    people = await begun(room)
    await goes_to(room, "afspraak")
    await room.says(people[0], "We bellen maandag")
    await goes_on(room)
    for person in people:
        await room.taps(person, "knop_afspraak_mee_leven")
    await goes_on(room)
    day = later(day_of(room.at), days).isoformat()

    def decide(work: UnitOfWork) -> None:
        work.decisions.set_who(1, "We bellen maandag", "de ploeg")
        work.decisions.set_day(1, "We bellen maandag", day)

    await room.database.unit(decide)
    await goes_to(room, "slot")
    return people


async def test_who_wants_it_is_reminded_once_of_what_was_agreed(room: RoomPlayer) -> None:
    people = await _agreed(room)
    assert "uitkomst_wie de ploeg" in "\n".join(room.texts(people[1]))
    for person in (people[1], people[2], FACILITATOR):
        await room.taps(person, "knop_uitkomst_herinner")
    await room.taps(people[2], "knop_uitkomst_toch_niet")
    await room.says(people[1], "/mijngegevens")
    assert any("uitkomst_herinnering_komt_nog" in text for text in room.texts(people[1]))
    await ends(room)
    await room.wait(9 * DAY, step=HOUR)
    reminded = [one for one in room.chats if _reminders(room, one)]
    assert reminded == [FACILITATOR, people[1]]
    (told,) = _reminders(room, people[1])
    assert told.splitlines()[1:3] == ["– We bellen maandag", "uitkomst_wie de ploeg"]


async def test_reminders_follow_the_day_that_the_facilitator_enters(room: RoomPlayer) -> None:
    people = await _agreed(room)
    assert not room.has(FACILITATOR, "knop_afspraak_open")
    await room.taps(people[1], "knop_uitkomst_herinner")
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    await room.taps(FACILITATOR, "knop_afspraak_verander")
    await room.says(FACILITATOR, "de ploeg")
    await room.says(FACILITATOR, "over 2 weken")
    assert room.last(people[1]).text.startswith("uitkomst_herinner_dag")
    await room.taps(FACILITATOR, "knop_afspraak_verander")
    await room.says(FACILITATOR, "de ploeg")
    await room.says(FACILITATOR, "overslaan")
    assert room.last(people[1]).text == "uitkomst_herinner_vervalt"
    await ends(room)
    await room.wait(16 * DAY, step=HOUR)
    assert not any(_reminders(room, one) for one in room.chats)


async def test_the_link_of_the_project_comes_again_with_the_page(room: RoomPlayer) -> None:
    people = await _agreed(room)
    await ends(room)
    for person in (people[1], FACILITATOR):
        await room.says(person, "/meenemen")
    link = room.last(FACILITATOR).text
    assert link.startswith("project_link")
    await room.taps(people[1], "knop_project_link")
    assert room.last(people[1]).text == link
    await room.taps(people[1], "knop_uitkomst_tekst")
    assert "We bellen maandag" in room.last(people[1]).text


async def test_nobody_is_reminded_of_what_was_erased(room: RoomPlayer) -> None:
    people = await _agreed(room)
    for person in (people[0], people[1]):
        await room.taps(person, "knop_uitkomst_herinner")
    await ends(room)
    await erases(room, people[0])
    await room.wait(9 * DAY, step=HOUR)
    assert not any(_reminders(room, one) for one in room.chats)


async def test_the_page_can_be_had_again_by_who_was_there_and_nobody_else(room: RoomPlayer) -> None:
    people = await _agreed(room)
    first = next(text for text in room.texts(people[1]) if text.startswith("uitkomst_titel"))
    await ends(room)
    for person in (people[1], FACILITATOR):
        await room.says(person, "/meenemen")
        assert any(text.startswith("uitkomst_nog_eens") for text in room.texts(person))
        await room.taps(person, "knop_uitkomst_tekst")
        assert "We bellen maandag" in room.last(person).text
        await room.taps(person, "knop_uitkomst_a4")
        assert room.sent[-1].method == "sendDocument"
        page = room.sent[-1].params["document"]["page"]
        assert page["title"] == first.splitlines()[0]
    (data,) = {data for label, data in room.last(people[1]).buttons if "tekst" in label}
    stranger = max(people) + 7
    await room.says(stranger, "/start")
    before = len(room.sent)
    await room.taps_data(stranger, data)
    assert room.toasts == ["sessie_niet_voor_jou"]
    assert len(room.sent) == before


async def test_of_each_page_only_the_latest_message_has_buttons(room: RoomPlayer) -> None:
    people = await _agreed(room)
    await ends(room)
    for _ in range(2):
        await room.says(people[1], "/meenemen")
    shown = room.chats[people[1]].messages.values()
    labels = [label for one in shown for label, _ in one.buttons]
    assert sum(label.startswith("knop_uitkomst_tekst") for label in labels) == 1


async def test_own_answers_are_not_offered_where_the_group_answered_aloud(room: RoomPlayer) -> None:
    await room.opens()
    (person,) = await room.join(1)
    await goes_on(room)
    await room.taps(FACILITATOR, "knop_sessie_hardop")
    await room.taps(FACILITATOR, "Samen koken")
    await room.taps(FACILITATOR, "knop_sessie_volgende_keuze")
    await room.taps(FACILITATOR, "Jongeren")
    await goes_to(room, "slot")
    await ends(room)
    await room.says(person, "/meenemen")
    assert room.has(person, "knop_uitkomst_tekst")
    assert not room.has(person, "knop_uitkomst_eigen")


def _reminders(room: RoomPlayer, person: int) -> list[str]:
    return [text for text in room.texts(person) if text.startswith("uitkomst_herinnering ")]
