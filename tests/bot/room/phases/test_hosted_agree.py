"""Agreeing: what each proposes and says of what others propose, asked, typed and tapped."""

from __future__ import annotations

import pytest

from dialogs.session.phases import agreeing_words
from tests.support.raw_updates import GROUP
from tests.support.room_course import begun, counts, goes_on, goes_to, read_along, takes_up
from tests.support.room_player import FACILITATOR, RoomPlayer


async def _agree_on_cooking(cooks: RoomPlayer) -> list[int]:
    people = await begun(cooks)
    for person in people:
        await cooks.taps(person, "Samen koken")
        await cooks.taps(person, "Soms wel")
    await goes_to(cooks, "afspraak")
    return people


async def test_a_proposal_is_tied_to_what_it_is_about(cooks: RoomPlayer) -> None:
    people = await _agree_on_cooking(cooks)
    await cooks.says(people[0], "We bellen maandag")
    assert (await counts(cooks))[2] == 0, "what it is about is still asked"
    await cooks.taps(people[0], "Element e1", times=2)
    assert (await counts(cooks))[2] == 1
    await cooks.says(people[4], "We schrijven het op")
    await cooks.taps(people[4], "knop_afspraak_los", times=2)
    await goes_on(cooks)
    assert cooks.last(people[1]).text == cooks.last(people[2]).text
    for person in people[:4]:
        for _ in range(2):
            await cooks.wait(10)
            await cooks.taps(person, "knop_afspraak_mee_leven")
    await goes_on(cooks)
    shown = cooks.last(people[2]).text
    about = "We bellen maandag\nuitkomst_over Element e1"
    assert about in shown
    # They are in the order in which they were put to everyone, and in which the facilitator had
    # them listed.
    assert "afspraak_met_nummer 2 We schrijven het op" in shown


async def test_what_is_asked_no_longer_has_no_buttons(cooks: RoomPlayer) -> None:
    people = await _agree_on_cooking(cooks)
    await cooks.says(people[0], "We bellen maandag")
    assert not cooks.has(people[0], "knop_afspraak_niets")
    await cooks.says(people[0], "We schrijven het op")
    await cooks.taps(people[0], "knop_afspraak_erbij")
    asking = [m for m in cooks.chats[people[0]].messages.values() if "waarover" in m.text]
    assert [bool(message.buttons) for message in asking] == [False, True]
    await cooks.says(people[1], "sla over")
    await cooks.says(people[1], "We eten samen")
    await cooks.taps(people[1], "Element e1")
    assert cooks.last(people[1]).text.startswith("afspraak_nog_een")
    await cooks.taps(people[2], "knop_afspraak_niets")
    assert cooks.has(people[3], "knop_afspraak_niets")
    await goes_on(cooks)
    for person in people:
        assert not cooks.has(person, "knop_afspraak_niets")
        assert not cooks.has(person, "Element e1")
    await cooks.taps(FACILITATOR, "knop_sessie_fase_terug")
    assert [cooks.has(person, "knop_afspraak_niets") for person in people[:4]] == [
        *(False, False, False, True)
    ]
    await goes_on(cooks)
    assert not any(cooks.has(person, "knop_afspraak_niets") for person in people)


async def test_who_of_two_proposes_the_same_first_changes_nothing(cooks: RoomPlayer) -> None:
    people = await _agree_on_cooking(cooks)
    for person, about in ((people[0], "knop_afspraak_los"), (people[1], "Element e1")):
        await cooks.says(person, "We bellen maandag")
        await cooks.taps(person, about)
    await goes_on(cooks)
    assert "afspraak_gaat_over Element e1" in cooks.last(people[2]).text


async def test_who_sees_it_differently_says_so_typed_or_aloud(room: RoomPlayer) -> None:
    people = await begun(room)
    await goes_to(room, "afspraak")
    await room.says(people[0], "We bellen maandag")
    for person in people[1:]:
        await room.taps(person, "knop_afspraak_niets", times=2)
        assert room.texts(person).count("afspraak_niets") == 1
    assert (await counts(room))[2] == 6
    await goes_on(room)
    await room.taps(people[1], "knop_afspraak_anders", times=2)
    await room.taps(people[1], "knop_afspraak_hardop", times=2)
    await room.taps(people[2], "knop_afspraak_anders")
    await room.says(people[2], "Liever dinsdag")
    await room.taps(people[3], "knop_afspraak_mee_leven", times=2)
    assert (await counts(room))[2] == 3
    await room.taps(people[0], "knop_afspraak_mee_leven")
    assert (await counts(room))[2] == 4
    await goes_on(room)
    assert "Liever dinsdag" in room.last(people[4]).text
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    assert "afspraak_voorstel" in room.last(people[4]).text
    await room.taps(people[4], "knop_afspraak_mee_leven")
    await goes_on(room)


async def test_everyones_proposals_begin_with_the_first_and_are_as_many(room: RoomPlayer) -> None:
    people = await begun(room)
    await goes_to(room, "afspraak")
    sentences = ("We bellen maandag", "We schrijven alles op")
    for person, sentence in zip(people, sentences, strict=False):
        await room.says(person, sentence)
    await goes_on(room)
    assert {room.last(person).text for person in people} == {room.last(people[5]).text}
    assert "afspraak_voorstel 1 2" in room.last(people[0]).text
    # Somebody who disagrees is asked at once how they see it, and counts as ready before explaining
    # the last one.
    await room.taps(people[1], "knop_afspraak_anders")
    asked = room.last(people[1]).text
    assert asked.startswith("afspraak_hoe_dan")
    await room.says(people[1], "Liever dinsdag")
    assert "afspraak_voorstel 2 2" in room.last(people[1]).text
    await room.says(people[1], "maar de buurvrouw wil dat denk ik niet")
    assert room.last(people[1]).text == "afspraak_tik_eerst"
    for _ in sentences:
        await room.taps(people[2], "knop_afspraak_mee_leven")
    await room.taps(people[1], "knop_afspraak_anders")
    assert (await counts(room))[2] == 2
    assert room.last(people[2]).text == "afspraak_alles_gehad"
    # What they said of the first they can say otherwise.
    await room.taps(people[1], "knop_afspraak_hardop")
    await room.taps(people[1], "knop_afspraak_ernaast_anders")
    assert room.last(people[1]).text == asked
    await room.taps(people[1], "knop_afspraak_hardop")
    assert room.last(people[1]).text == "afspraak_alles_gehad"
    assert (await counts(room))[2] == 2
    assert "afspraak_hint_nog_even" not in room.panel().text
    for person in (people[0], *people[3:]):
        for _ in sentences:
            await room.taps(person, "knop_afspraak_mee_leven")
    assert "afspraak_hint_nog_even" in room.panel().text


@pytest.mark.parametrize("mode", ["samen", "hardop", "openlijk"])
async def test_on_few_phones_nobody_is_promised_that_a_writer_stays_hidden(
    room: RoomPlayer, mode: str
) -> None:
    await room.opens()
    people = await room.join(3)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await room.taps(FACILITATOR, f"knop_sessie_{mode}")
    if mode == "samen":
        await room.taps(people[0], "knop_sessie_deze_telefoon")
        await room.taps(FACILITATOR, "knop_sessie_begin")
    for phase in ("rondje", "afspraak"):
        await goes_to(room, phase)
        for person in people:
            assert room.last(person).text.endswith("ronde_wie_leest_weinig")


async def test_nothing_proposed_keeps_nobody_waiting(room: RoomPlayer) -> None:
    people = await begun(room)
    await goes_to(room, "afspraak")
    for person in people:
        await room.taps(person, "knop_afspraak_niets")
    await goes_on(room)
    assert await counts(room) == (6, 6, 6)
    assert room.last(people[0]).text == "afspraak_geen"
    await goes_on(room)
    assert "knop_sessie_ja_verder" not in room.on_panel()


async def test_nobody_waits_for_how_someone_sees_it_differently(room: RoomPlayer) -> None:
    await room.opens()
    first, second, third, *_ = people = await room.join(5)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await goes_to(room, "afspraak")
    await room.says(first, "We bellen maandag")
    await goes_on(room)
    await room.taps(second, "knop_afspraak_anders")
    await room.taps(third, "knop_afspraak_anders")
    await room.taps(first, "knop_afspraak_mee")
    assert "sessie_klaar_voor_ieder 3 5" in room.panel().text
    await room.says(second, "Liever dinsdag")
    await room.taps(third, "knop_afspraak_hardop")
    assert "sessie_klaar_voor_ieder 3 5" in room.panel().text
    await goes_on(room)
    not_yet = (
        "afspraak_nog_niet_kop\n\nafspraak_met We bellen maandag\nafspraak_anders Liever dinsdag"
    )
    assert not_yet in room.texts(people[-1])


async def _proposing(room: RoomPlayer) -> list[int]:
    people = await begun(room)
    await goes_to(room, "afspraak")
    return people


async def test_who_proposed_can_take_it_back_by_a_tap_or_in_words(room: RoomPlayer) -> None:
    people = await _proposing(room)
    await room.says(people[0], "We bellen maandag")
    await room.taps(people[0], "knop_afspraak_haal_weg", times=2)
    assert room.texts(people[0]).count("afspraak_weg") == 1
    await room.says(people[0], "We bellen dinsdag")
    await room.says(people[0], "We bellen woensdag")
    assert room.last(people[0]).text == "afspraak_al_een We bellen dinsdag We bellen woensdag"
    await room.says(people[0], "haal maar weg")
    await room.says(people[1], "Rot allemaal op")
    await room.taps(people[1], "knop_afspraak_haal_weg")
    for person in people[1:]:
        await room.says(person, "overslaan")
    await goes_on(room)
    assert room.last(people[2]).text.startswith("afspraak_voorstel 1 1 We bellen dinsdag")
    # It can be taken back only as long as nobody read it.
    assert not room.has(people[0], "knop_afspraak_haal_weg")
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    assert room.has(people[0], "knop_afspraak_haal_weg")
    await goes_on(room)


async def test_who_asks_what_is_meant_here_is_told(
    room: RoomPlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The small pack doesn't recognise such a question by its words.
    monkeypatch.setattr(agreeing_words, "asks_how", lambda _, text: text.endswith("?"))
    people = await _proposing(room)
    await room.says(people[0], "wat moet ik hier typen?")
    assert room.last(people[0]).text == "afspraak_hoe_typen"
    assert (await counts(room))[2] == 0
    await room.says(people[0], "We bellen maandag")
    for person in people[1:]:
        await room.says(person, "overslaan")
    await goes_on(room)
    await room.says(people[1], "wat moet ik doen?")
    assert room.last(people[1]).text == "afspraak_hoe_reageren"


async def test_an_edited_message_changes_the_proposal_until_it_is_read(room: RoomPlayer) -> None:
    people = await _proposing(room)
    await room.says(people[0], "We bellen maandag")
    await room.says(people[0], "We eten samen")
    await room.edits(people[0], "We bellen dinsdag", ago=1)
    await room.edits(people[0], "We koken samen", ago=1)
    await room.says(people[0], "niks meer")
    assert room.last(people[0]).text == "afspraak_niets_meer"
    await room.says(people[1], "We fietsen")
    await room.edits(people[1], "laat maar")
    for person in people[2:]:
        await room.says(person, "overslaan")
    await goes_on(room)
    await takes_up(room)
    sentences = [await _proposal_shown(room, people[2]) for _ in range(2)]
    assert sorted(sentences) == ["We bellen dinsdag", "We koken samen"]
    await room.edits(people[0], "We koken nooit", ago=len(people) + 9)
    assert room.last(people[0]).text == "afspraak_al_gelezen"


async def _proposal_shown(room: RoomPlayer, person: int) -> str:
    """The sentence that somebody has before them, with which they can live."""
    sentence = room.last(person).text.split("\n")[0].split(maxsplit=3)[3]
    await room.taps(person, "knop_afspraak_mee_leven")
    return sentence


async def test_the_facilitator_reads_what_all_read_and_drops_one_with_them(
    room: RoomPlayer,
) -> None:
    people = await _proposing(room)
    await room.says(people[0], "We bellen maandag")
    await room.says(people[1], "We schrijven alles op")
    for person in people[2:]:
        await room.taps(person, "knop_afspraak_niets")
    await goes_on(room)
    shown = next(text for text in reversed(room.texts(FACILITATOR)) if "leider_kop" in text)
    assert {"We bellen maandag", "We schrijven alles op"} <= {
        line.split(" ", 2)[2] for line in shown.splitlines()[1:]
    }
    first = room.last(people[3]).text
    for person in people:
        await room.taps(person, "knop_afspraak_mee_leven")
    assert (await counts(room))[2] == 0
    gone = next(name for name in ("maandag", "alles op") if name not in first)
    number = next(line.split(" ", 2)[2] for line in shown.splitlines()[1:] if line.endswith(gone))
    await room.taps(FACILITATOR, "knop_afspraak_een_weg")
    data = next(
        data
        for shown in room.chats[FACILITATOR].messages.values()
        for name, data in shown.buttons
        if name == f"knop_afspraak_laat_vallen {number}"
    )
    await room.taps_data(people[1], data, 1)
    assert room.toasts == ["sessie_alleen_begeleider"]
    for answer, ready in (("knop_afspraak_toch_niet", 0), ("knop_afspraak_ja_weg", len(people))):
        if not room.has(FACILITATOR, "knop_afspraak_laat_vallen"):
            await room.taps(FACILITATOR, "knop_afspraak_een_weg")
        await room.taps(FACILITATOR, f"knop_afspraak_laat_vallen {number}")
        assert f"afspraak_leider_weg {number}" in room.texts(FACILITATOR)
        await room.taps(FACILITATOR, answer)
        assert (await counts(room))[2] == ready
        await room.wait(10)
    told = [f"afspraak_leider_haalde_weg {number}" in room.texts(person) for person in people]
    assert sum(told) == 1
    assert all("afspraak_alles_gehad" in room.texts(person) for person in people)
    await goes_on(room)
    assert gone not in room.last(people[0]).text
    assert room.last(people[0]).text.startswith("afspraak_kop")


async def test_before_anything_is_proposed_the_group_reads_what_it_misses(
    cooks: RoomPlayer,
) -> None:
    people = await _agree_on_cooking(cooks)
    texts = cooks.texts(people[0])
    assert texts[-1].startswith("afspraak_typ") or "afspraak_typ" in texts[-1]
    assert texts[-2].startswith("afspraak_eerst")


async def test_who_reads_along_in_the_group_has_that_list_in_their_own_chat(
    cooks: RoomPlayer,
) -> None:
    people = await begun(cooks)
    await cooks.says(FACILITATOR, "/sessie", chat=GROUP)
    await read_along(cooks, people[:2])
    for person in people:
        await cooks.taps(person, "Samen koken")
        await cooks.taps(person, "Soms wel")
    await goes_to(cooks, "afspraak")
    for person in people:
        assert sum(text.startswith("afspraak_eerst") for text in cooks.texts(person)) == 1


async def test_a_goodbye_beside_a_proposal_is_asked_about(room: RoomPlayer) -> None:
    people = await _proposing(room)
    await room.says(people[0], "We bellen maandag")
    await goes_on(room)
    await room.taps(people[1], "knop_afspraak_anders")
    await room.says(people[1], "stop")
    assert room.last(people[1]).text == "afspraak_stop_of_zin"
    assert (await counts(room))[0] == len(people), "they are still in"
    await room.says(people[1], "Liever dinsdag")
    assert any(text.startswith("afspraak_ernaast Liever") for text in room.texts(people[1]))


async def test_a_sentence_of_who_was_erased_leaves_the_facilitators_list(room: RoomPlayer) -> None:
    people = await _proposing(room)
    await room.says(people[0], "We bellen maandag")
    await room.says(people[1], "We schrijven alles op")
    for person in people[2:]:
        await room.taps(person, "knop_afspraak_niets")
    await goes_on(room)
    for person in people:
        for _ in range(2):
            await room.taps(person, "knop_afspraak_mee_leven")
    await room.says(people[0], "/wis")
    await room.taps(people[0], "Ja, wis alles")
    (shown,) = (text for text in room.texts(FACILITATOR) if "afspraak_leider_kop" in text)
    assert "maandag" not in shown
    assert "We schrijven alles op" in shown


@pytest.mark.parametrize("text", ["Niks, het gaat vanzelf", "Niets. Gaat prima zo."])
async def test_that_nothing_needs_to_be_done_is_no_proposal(room: RoomPlayer, text: str) -> None:
    people = await _proposing(room)
    await room.says(people[0], text)
    assert room.last(people[0]).text == "afspraak_niets_nodig"
    assert not await room.database.read(lambda work: work.proposals.all_in(1))


async def test_after_going_back_one_question_who_does_it_stands_there(room: RoomPlayer) -> None:
    people = await _proposing(room)
    await room.says(people[0], "We bellen maandag")
    await goes_on(room)
    for person in people:
        await room.taps(person, "knop_afspraak_mee_leven")
    await goes_on(room)
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    assert not room.has(FACILITATOR, "knop_afspraak_open")
    await goes_on(room)
    asked = [text for text in room.texts(FACILITATOR) if text.startswith("afspraak_wie ")]
    assert len(asked) == 1
