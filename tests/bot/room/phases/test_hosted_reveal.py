"""What the group is shown: once and for all the same, and nobody's by name."""

from tests.support.room_course import answers, begun, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer


async def test_an_answer_that_its_writer_left_behind_counts_no_more(cooks: RoomPlayer) -> None:
    people = await begun(cooks)
    for person in people:
        await cooks.taps(person, "Samen koken")
        await cooks.taps(person, "Ja, altijd")
    for person in people[:2]:
        await cooks.taps(person, "Terug")
        await cooks.taps(person, "Terug")
        await cooks.taps(person, "Samen sporten")
    assert "sessie_klaar_voor_ieder 6 6" in cooks.panel().text
    await goes_to(cooks, "samen")
    assert "laten_zien_kop Kort d4n" in cooks.last(people[0]).text
    await goes_to(cooks, "praat")
    assert not any("laten_zien_kop Kort a9c" in text for text in cooks.texts(people[0]))


async def test_what_was_shown_stays_as_it_was_whatever_changes(room: RoomPlayer) -> None:
    people = await begun(room, 8)
    await answers(room, people[:6])
    await goes_to(room, "samen")
    first = room.last(people[0]).text
    await goes_on(room)
    second = room.last(people[0]).text
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    await answers(room, people[6:], goal="Samen sporten", who="Ouderen")
    await room.taps(people[0], "Terug")
    await room.taps(people[0], "Terug")
    await room.taps(people[0], "Samen sporten")
    await room.says(people[1], "/stop")
    await goes_to(room, "samen")
    await goes_on(room)
    assert _shown_to(room, people[2]) == [first, second]


async def test_the_rule_is_told_in_full_at_the_first_showing_and_shortly_later(
    cooks: RoomPlayer,
) -> None:
    people = await begun(cooks)
    for person in people:
        await cooks.taps(person, "Samen koken")
        await cooks.taps(person, "Ja, altijd")
    await goes_to(cooks, "samen")
    first = cooks.last(people[0])
    assert first.text.endswith("laten_zien_regel")
    assert first.photo is not None
    assert first.photo["title"] == "Kort d4n"
    await goes_on(cooks)
    second = cooks.last(people[0]).text
    assert second.endswith("laten_zien_regel_kort")
    # Of what not everyone was asked, only the names.
    assert "laten_zien_gekozen\nlaten_zien_keuze Ja, altijd" in second
    await cooks.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_to(cooks, "samen")
    await goes_on(cooks)
    # It never changes, so nobody gets the same again.
    assert _shown_to(cooks, people[0]) == [first.text, second]


def _shown_to(room: RoomPlayer, person: int) -> list[str]:
    return [text for text in room.texts(person) if text.startswith("laten_zien_kop")]


async def test_who_came_in_when_the_question_was_closed_was_not_asked(room: RoomPlayer) -> None:
    people = await begun(room, 5)
    await answers(room, people)
    await room.taps(FACILITATOR, "knop_sessie_sluit_vragen")
    await room.says(people[0], "/stop")
    await room.join(3)
    assert (await room.session()).phones == 7
    await goes_to(room, "samen")
    assert not any("laten_zien_kop Kort d4n" in text for text in room.texts(people[1]))


async def test_below_the_threshold_nothing_is_frozen(room: RoomPlayer) -> None:
    people = await begun(room, 6)
    await answers(room, people[:3])
    await goes_to(room, "samen")
    assert "laten_zien_te_weinig" in room.last(people[0]).text
    assert "laten_zien_te_weinig" in room.panel().text
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    await answers(room, people[3:])
    await goes_to(room, "samen")
    assert "laten_zien_meesten" in room.last(people[0]).text


async def test_words_that_were_withheld_leave_no_trace(room: RoomPlayer) -> None:
    people = await begun(room, 6)
    await answers(room, people[:4])
    await answers(room, people[4:], "geheim", yes=False)
    await goes_to(room, "samen")
    await goes_on(room)
    for reader in (*people, FACILITATOR):
        shown = room.last(reader).text if reader != FACILITATOR else room.texts(reader)[-2]
        assert shown.count("laten_zien_tekst") == 4
        assert "geheim" not in shown


async def test_what_too_few_answered_is_named_to_the_group(
    room: RoomPlayer,
) -> None:
    await room.opens()
    people = await room.join(5)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    for person in people:
        await room.taps(person, "Overslaan")
        await room.taps(person, "Samen koken")
    await goes_to(room, "samen")
    await goes_on(room)
    said = "\n".join(room.texts(people[0]))
    assert "laten_zien_kop Kort d4n" in said
    assert said.count("laten_zien_te_weinig ‘Kort p7x’") == 1
    assert "laten_zien_te_weinig ‘Kort p7x’" in room.panel().text
    await room.taps(FACILITATOR, "knop_sessie_teruglezen")
    assert "laten_zien_te_weinig ‘Kort p7x’" in room.texts(FACILITATOR)[-2]
