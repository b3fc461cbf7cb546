"""A round: what each gives, asked and typed, shown, and taken along."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs.identifying.name_lists import Known, Phrases
from dialogs.session.group_texts import LONGEST
from storage.database import open_database
from tests.support.room_course import answers, begun, comes_in, counts, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_session import IN_SESSION


async def _in_the_round(room: RoomPlayer) -> list[int]:
    people = await begun(room)
    await goes_to(room, "rondje")
    return people


NAMED, UNNAMED = "hoe gaat het met Fatima", "hoe gaat het met naam_wordt_name"


@pytest.fixture
async def knowing(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    """Where a first name is known."""
    database = await open_database(tmp_path / "walks.sqlite")
    known = Known(first_names=Phrases(["Fatima"]))
    yield RoomPlayer(database, replace(IN_SESSION, known=known))
    await database.close()


async def test_a_name_that_all_will_read_is_pointed_out(knowing: RoomPlayer) -> None:
    people = await _in_the_round(knowing)
    await knowing.says(people[0], NAMED)
    assert knowing.last(people[0]).text == f"ronde_bewaard_naam {NAMED} {UNNAMED}"
    await knowing.says(people[0], "hoe gaat het nu")
    for person in people[1:]:
        await knowing.says(person, f"idee {person}")
    await goes_on(knowing)
    shown = knowing.last(people[1]).text
    assert "hoe gaat het nu" in shown
    assert "Fatima" not in shown


async def test_who_wanted_names_out_each_time_is_taken_at_their_word(knowing: RoomPlayer) -> None:
    people = await begun(knowing)
    await knowing.says(people[0], "koken met Fatima")
    await knowing.taps(people[0], "knop_naam_steeds")
    await goes_to(knowing, "rondje")
    await knowing.says(people[0], NAMED)
    assert knowing.last(people[0]).text == f"ronde_bewaard {UNNAMED}"


async def test_one_contribution_each_the_last(room: RoomPlayer) -> None:
    people = await _in_the_round(room)
    await room.says(people[0], "eerste idee")
    await room.says(people[0], "ander  idee")
    assert "ronde_bewaard ander idee" in room.last(people[0]).text
    await room.taps(people[1], "knop_ronde_niets", times=2)
    assert room.texts(people[1]).count("ronde_niets") == 1
    await room.says(people[2], "x" * (LONGEST + 1))
    assert room.last(people[2]).text.startswith("afspraak_te_lang")
    assert (await counts(room))[2] == 2
    for person in people[2:]:
        await room.says(person, f"idee {person}")
    await goes_on(room)
    shown = room.last(people[1]).text
    assert "ander idee" in shown
    assert "eerste idee" not in shown
    assert shown.count("ronde_tekst") == 5


async def test_who_passes_may_still_give_and_who_gave_may_take_it_back(room: RoomPlayer) -> None:
    people = await _in_the_round(room)
    await room.taps(people[0], "knop_ronde_niets")
    await room.says(people[0], "toch een idee")
    assert (await counts(room))[2] == 1
    for person in people[1:]:
        await room.says(person, f"idee {person}")
    assert (await counts(room))[2] == 6
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_to(room, "rondje")
    assert (await counts(room))[2] == 6
    assert "ronde_opnieuw" in room.last(people[0]).text
    await room.taps(people[0], "knop_ronde_mijn_weg")
    await goes_on(room)
    assert "toch een idee" not in room.last(people[1]).text


async def test_a_contribution_counts_wherever_its_writer_is_looking(room: RoomPlayer) -> None:
    people = await _in_the_round(room)
    await room.taps(people[0], "knop_kamer_antwoorden")
    await room.says(people[0], "idee bij de antwoorden")
    assert (await counts(room))[2] == 1
    await room.says(people[1], "/antwoorden")
    await room.says(people[1], "help")
    assert (await counts(room))[2] == 1
    await room.says(people[1], "idee bij de checklist")
    assert (await counts(room))[2] == 2


async def test_who_paused_still_gives_what_they_type(room: RoomPlayer) -> None:
    people = await _in_the_round(room)
    await room.says(people[0], "/pauze")
    await room.says(people[0], "idee in de pauze")
    assert "ronde_bewaard idee in de pauze" in room.last(people[0]).text
    assert (await counts(room))[2] == 1
    await goes_on(room)
    await room.says(people[0], "nog iets")
    assert room.last(people[0]).text != "ronde_bewaard nog iets"


async def test_after_it_was_shown_nothing_is_taken_any_more(room: RoomPlayer) -> None:
    people = await _in_the_round(room)
    for person in people[:5]:
        await room.says(person, f"idee {person}")
    await goes_on(room)
    await room.says(people[5], "te laat")
    assert "te laat" not in room.last(people[0]).text
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_to(room, "rondje")
    assert "te laat" not in room.last(people[0]).text


async def test_a_round_that_closed_early_says_so_and_can_be_opened(room: RoomPlayer) -> None:
    people = await _in_the_round(room)
    ((_, passes),) = room.last(people[0]).buttons
    await room.taps(FACILITATOR, "knop_sessie_sluit_vragen")
    assert not room.has(people[0], "knop_ronde_niets")
    await room.says(people[0], "idee")
    assert room.last(people[0]).text == "kamer_getypt"
    await room.taps_data(people[0], passes)
    assert room.toasts == ["voorbij"]
    await room.taps(FACILITATOR, "knop_sessie_open_vragen")
    await room.says(people[0], "idee")
    assert (await counts(room))[2] == 1


async def test_who_comes_late_is_asked_what_is_asked_now(room: RoomPlayer) -> None:
    await _in_the_round(room)
    await comes_in(room, 31)
    assert "Wat is je idee?" in room.last(31).text
    await goes_to(room, "afspraak")
    await comes_in(room, 32)
    assert "afspraak_typ" in room.last(32).text
    await room.says(31, "We bellen maandag")
    await goes_on(room)
    await comes_in(room, 33)
    assert "afspraak_voorstel" in room.last(33).text
    await room.taps(33, "knop_afspraak_mee_leven")
    assert "afspraak_alles_gehad" in room.last(33).text


async def test_a_project_takes_along_and_puts_back(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    ours = await room.join(1, project="Moestuin")
    others = await room.join(5, project="Maatjes")
    await goes_to(room, "vraag")
    await room.taps(FACILITATOR, "Moestuin")
    await room.says(ours[0], "mag ik ook?")
    assert room.last(ours[0]).text == "kamer_getypt"
    for person in others:
        await room.says(person, f"vraag van {person}")
    await goes_on(room)
    await room.taps(ours[0], f"vraag van {others[0]}", times=2)
    await room.taps(ours[0], f"vraag van {others[1]}")
    await room.taps(ours[0], f"vraag van {others[0]}", times=2)
    taken = await room.database.read(lambda work: work.contributions.taken_along(1, 1))
    assert [one.text for one in taken] == [f"vraag van {others[1]}"]
    data = next(data for name, data in room.last(ours[0]).buttons if str(others[1]) in name)
    await room.taps_data(others[0], data, 1)
    assert room.toasts == ["voorbij"]
    await goes_to(room, "slot")
    mine = "\n".join(room.texts(ours[0]))
    head = "uitkomst_van_anderen"
    assert f"{head}\nuitkomst_zin vraag van {others[1]}" in mine


async def test_words_with_a_meaning_are_no_contribution(room: RoomPlayer) -> None:
    await room.opens()
    people = await room.join(6)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, people)
    await goes_to(room, "rondje")
    await room.says(people[0], "Overslaan")
    assert "sessie_klaar 1 6" in room.panel().text
    await room.says(people[1], "Help")
    assert "sessie_klaar 1 6" in room.panel().text
    for person in people[2:]:
        await room.says(person, f"idee {person}")
    await goes_on(room)
    assert "Overslaan" not in room.last(people[2]).text
    assert "Help" not in room.last(people[2]).text
