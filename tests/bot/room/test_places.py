"""Where what people say can be read: where each was told beforehand, and in no place that comes
later."""

from pathlib import Path
from typing import Any

import pytest

from bot.walking.mydata import in_full
from tests.support.places_world import Checked, played
from tests.support.raw_updates import GROUP, membership, message
from tests.support.room_course import (
    answers,
    begun,
    ends,
    erases,
    goes_on,
    goes_to,
    read_along,
    takes_up,
)
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_session import IN_SESSION

BOARD: dict[str, Any] = {"id": -1008, "type": "supergroup", "title": "Directie + gemeente"}
HERE, THERE, MOVED = GROUP["id"], BOARD["id"], -1_000_000_001_008


async def test_a_yes_from_before_a_group_came_holds_for_no_group(room: RoomPlayer) -> None:
    """As it was seen: six said yes, then came a group of which none was a member, and a second."""
    people = await begun(room)
    await answers(room, people)
    await room.gets(membership(FACILITATOR, BOARD, "left", "member"))
    await goes_to(room, "praat")
    quoted = [f"Buurtkamer {person}" for person in people]
    assert not any(words in text for text in room.texts(THERE) for words in quoted)
    assert not room.has(THERE, "knop_sessie_doe_mee")
    assert room.texts(THERE).count("sessie_groep_elders") == 1, "once for all questions"
    for person in people:
        assert any(text.startswith("sessie_plek") for text in room.texts(person))
        assert all(any(words in text for text in room.texts(person)) for words in quoted)
    # A second group, and once more what was frozen.
    await room.says(FACILITATOR, "/sessie", GROUP)
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_on(room)
    for group in (HERE, THERE):
        assert not any(words in text for text in room.texts(group) for words in quoted)


async def _linked(room: RoomPlayer, group: dict[str, Any], *, phones: int = 6) -> list[int]:
    """Linked before anything is asked."""
    await room.opens()
    people = await room.join(phones)
    await room.says(FACILITATOR, "/sessie", group)
    return people


def _reads(room: RoomPlayer, chat: int, *words: str) -> bool:
    return any(all(one in text for one in words) for text in room.texts(chat))


async def test_a_yes_names_the_group_and_holds_for_it(room: RoomPlayer) -> None:
    people = await _linked(room, BOARD)
    await goes_on(room)
    for person in people:
        await room.says(person, f"Buurtkamer {person}")
        assert "toestemming_vraag_met_groep" in room.last(person).text
        assert BOARD["title"] in room.last(person).text
    await answers(room, people)
    await goes_to(room, "praat")
    assert all(_reads(room, THERE, f"Buurtkamer {person}") for person in people)
    assert _reads(room, THERE, "laten_zien_kop Kort d4n", "laten_zien_meesten")


async def test_a_group_that_comes_in_the_middle_of_a_turn_is_for_the_next(
    room: RoomPlayer,
) -> None:
    people = await begun(room)
    await goes_to(room, "rondje")
    await room.says(FACILITATOR, "/sessie", BOARD)
    for person in people:
        await room.says(person, f"idee {person}")
    await goes_on(room)
    assert not _reads(room, THERE, "idee")
    assert all(_reads(room, person, "ronde_kop", "idee") for person in people)
    assert _reads(room, THERE, "sessie_groep_elders")
    await goes_to(room, "afspraak")
    for person in people:
        assert "ronde_wie_leest_met_groep" in room.last(person).text
        await room.says(person, f"zin {person}")
    await goes_on(room)
    if room.has(FACILITATOR, "knop_afspraak_een_erbij"):
        await takes_up(room, all_of_them=True)
    for person in people:
        while room.has(person, "knop_afspraak_mee_leven"):
            await room.taps(person, "knop_afspraak_mee_leven")
    await goes_on(room)
    assert all(_reads(room, THERE, "afspraak_kop", f"zin {person}") for person in people)


async def test_how_someone_sees_it_is_for_the_place_of_which_they_read(room: RoomPlayer) -> None:
    """And everything that was agreed is shown together, so it goes to a place where all of it may
    be read."""
    people = await _linked(room, BOARD)
    await goes_to(room, "afspraak")
    await room.says(people[0], "Samen koken op maandag")
    await goes_on(room)
    await room.says(FACILITATOR, "/sessie", GROUP)
    await room.taps(FACILITATOR, "knop_sessie_sluit_vragen")
    await room.taps(FACILITATOR, "knop_sessie_open_vragen")
    await room.taps(people[1], "knop_afspraak_anders")
    assert f"ronde_wie_leest_met_groep {GROUP['title']}" in room.last(people[1]).text
    await room.says(people[1], "Liever op dinsdag")
    for person in people[2:]:
        await room.taps(person, "knop_afspraak_mee_leven")
    await goes_on(room)
    for group in (HERE, THERE):
        assert not _reads(room, group, "maandag")
        assert not _reads(room, group, "dinsdag")
    assert _reads(room, people[2], "afspraak_kop", "maandag", "dinsdag")


async def test_the_list_is_shown_where_all_can_be_read_that_it_is_made_of(
    room: RoomPlayer,
) -> None:
    people = await _linked(room, BOARD)
    await goes_on(room)
    await answers(room, people)
    await goes_to(room, "praat")
    await room.says(FACILITATOR, "/sessie", GROUP)
    await goes_to(room, "slot")
    assert not _reads(room, HERE, "uitkomst_titel")
    assert all(_reads(room, person, "uitkomst_titel") for person in people)
    # Once more in the group that was named.
    await room.says(FACILITATOR, "/sessie", BOARD)
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_on(room)
    assert _reads(room, THERE, "uitkomst_titel")


@pytest.mark.parametrize("mode", ["samen", "hardop"])
async def test_so_is_the_list_of_those_who_answer_together(room: RoomPlayer, mode: str) -> None:
    """Nobody's own answers, but said before anyone knew of the group."""
    await room.opens()
    people = await room.join(2)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await room.taps(FACILITATOR, f"knop_sessie_{mode}")
    if mode == "samen":
        await room.taps(people[0], "knop_sessie_deze_telefoon")
        await goes_on(room)
        await answers(room, people[:1])
    else:
        await room.taps(FACILITATOR, "Samen koken")
    await room.says(FACILITATOR, "/sessie", BOARD)
    await goes_to(room, "slot")
    assert not _reads(room, THERE, "uitkomst_titel")
    assert all(_reads(room, person, "uitkomst_titel") for person in people)


async def test_on_few_phones_every_yes_names_the_group_too(room: RoomPlayer) -> None:
    people = await _linked(room, BOARD, phones=3)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await room.taps(FACILITATOR, "knop_sessie_openlijk")
    await room.says(people[0], "Buurtkamer")
    assert "toestemming_openlijk_met_groep" in room.last(people[0]).text
    assert BOARD["title"] in room.last(people[0]).text


async def test_another_number_title_or_topic_is_the_same_place(room: RoomPlayer) -> None:
    people = await _linked(room, BOARD)
    await goes_on(room)
    await answers(room, people)
    told = {person: len(room.texts(person)) for person in people}
    renamed = message(FACILITATOR, "", chat=BOARD)
    del renamed["message"]["text"]
    renamed["message"]["new_chat_title"] = "Gemeente"
    moved = message(FACILITATOR, "", chat=BOARD)
    del moved["message"]["text"]
    moved["message"]["migrate_to_chat_id"] = MOVED
    for raw in (renamed, moved):
        await room.gets(raw)
    in_topic = message(FACILITATOR, "/sessie", chat={**BOARD, "id": MOVED, "title": "Gemeente"})
    in_topic["message"] |= {"is_topic_message": True, "message_thread_id": 42}
    await room.gets(in_topic)
    assert {person: len(room.texts(person)) for person in people} == told
    assert "sessie_in_groep Gemeente" in room.panel().text
    await goes_to(room, "praat")
    assert all(_reads(room, MOVED, f"Buurtkamer {person}") for person in people)


async def test_the_button_to_read_along_says_that_it_is_over(room: RoomPlayer) -> None:
    people = await _linked(room, BOARD)
    await ends(room)
    await room.taps(people[0], "knop_sessie_lees_daar")
    assert room.toasts == ["sessie_lees_voorbij"]
    assert not room.has(people[0], "knop_sessie_lees_daar")


async def test_who_reads_along_says_so_once_and_has_it_there_alone(room: RoomPlayer) -> None:
    people = await _linked(room, BOARD)
    await read_along(room, people[:2])
    await room.taps(people[1], "knop_sessie_lees_hier")
    await goes_on(room)
    await answers(room, people)
    await goes_to(room, "praat")
    private = [one for one in people if _reads(room, one, "laten_zien_kop")]
    assert private == people[1:]
    assert _reads(room, FACILITATOR, "laten_zien_kop"), "as everyone was told who came in"
    # Lost, all have it in their own chat and no button any more; back again, it is still known.
    (old,) = (
        data
        for shown in room.chats[people[2]].messages.values()
        for name, data in shown.buttons
        if name == "knop_sessie_lees_daar"
    )
    await room.gets(membership(99, BOARD, "member", "kicked"))
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    assert _reads(room, people[0], "laten_zien_kop")
    assert not room.has(people[2], "knop_sessie_lees_daar")
    await room.taps_data(people[2], old, 1)
    assert room.toasts == ["voorbij"]
    await room.says(FACILITATOR, "/sessie", BOARD)
    assert "sessie_leest_mee" in room.last(people[0]).text
    assert "sessie_lees_je_mee" in room.last(people[2]).text


async def test_who_comes_later_hears_it_and_who_leaves_is_forgotten(room: RoomPlayer) -> None:
    await _linked(room, BOARD)
    (late,) = await room.join()
    assert _reads(room, late, "sessie_plek_aan_de_deur", BOARD["title"])
    await read_along(room, [late])
    place = (await room.session()).where.number
    assert late in await room.database.read(lambda work: work.places.reading_along(place))
    await room.says(late, "/stop")
    assert late not in await room.database.read(lambda work: work.places.reading_along(place))


async def test_the_link_comes_into_a_group_only_when_it_is_asked_for(room: RoomPlayer) -> None:
    await _linked(room, BOARD)
    assert not room.has(THERE, "knop_sessie_doe_mee")
    await room.taps(FACILITATOR, "knop_sessie_meer")
    await room.taps(FACILITATOR, "knop_sessie_link_in_groep")
    assert room.has(THERE, "knop_sessie_doe_mee")
    await room.says(FACILITATOR, "/sessie", GROUP)
    assert not room.has(HERE, "knop_sessie_doe_mee"), "another group wasn't asked for"
    for label in ("meer", "link_in_groep", "meer", "link_uit_groep"):
        await room.taps(FACILITATOR, f"knop_sessie_{label}")
    assert not room.has(HERE, "knop_sessie_doe_mee")


async def test_what_is_kept_of_it_is_shown_to_whom_it_is_about(room: RoomPlayer) -> None:
    people = await _linked(room, BOARD)
    await read_along(room, people[:1])
    await goes_on(room)
    await answers(room, people)
    data = await room.database.read(lambda work: work.people.everything_about(people[0]))
    text = in_full(data, people[0], {IN_SESSION.id: IN_SESSION})
    assert f"Je leest mee in de groep: {BOARD['title']}" in text
    assert f"de groep mag dit lezen, ook in de groep ‘{BOARD['title']}’" in text
    await erases(room, people[0])
    assert people[0] not in await room.database.read(lambda work: work.places.reading_along(1))


def _played(seeds: range, folder: Path) -> Checked:
    """All of them, and how much there was to look at."""
    found = [played(seed, folder / str(seed)) for seed in seeds]
    return Checked(
        sum(one.quoted for one in found),
        sum(one.counted for one in found),
        sum(one.kept_out for one in found),
    )


def test_every_sentence_in_a_group_has_a_yes_of_its_writer_that_named_it(tmp_path: Path) -> None:
    checked = _played(range(8), tmp_path)
    assert checked.quoted > 25
    assert checked.counted
    assert checked.kept_out


@pytest.mark.soak
def test_the_same_of_many_sessions(tmp_path: Path) -> None:
    checked = _played(range(500), tmp_path)
    assert checked.quoted > 2_000
    assert checked.counted > 100
    assert checked.kept_out > 1_000
