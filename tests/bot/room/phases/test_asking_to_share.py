"""A session asks whether it may share: everyone's yes, and nobody's no."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.programme.walk_sharing import WalkSharing
from bot.room.codes import Randomness, new_project
from dialogs.edition.goals import NO_GOAL
from dialogs.edition.share import Share, from_json, to_json
from storage.database import open_database
from storage.programme.waiting_room import Team, WaitingShare
from storage.unit import UnitOfWork
from tests.support.real_pack import said
from tests.support.room_course import answers, ends, erases, goes_on, goes_to
from tests.support.room_player import AT, FACILITATOR, RoomPlayer
from tests.support.small_edition import COUNTED
from tests.support.small_session import IN_SESSION, asking

DIALOG = replace(IN_SESSION, elements=COUNTED.elements, goals=COUNTED.goals)
STRANGER = 77
YES, NO, MORE = "knop_delen_ja", "knop_delen_nee", "knop_sessie_delen_meer"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    database = await open_database(tmp_path / "walks.sqlite")
    yield RoomPlayer(database, DIALOG)
    await database.close()


@pytest.fixture
async def all_settled(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    """One in which most elements of sporting together are asked about."""
    database = await open_database(tmp_path / "walks.sqlite")
    yield RoomPlayer(database, replace(DIALOG, plans=asking("d4n", "b3c", "c6c").plans))
    await database.close()


async def at_the_close(room: RoomPlayer) -> list[int]:
    """Six people come to the checklist with all that was asked answered."""
    await room.opens()
    people = await room.join(6)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, people)
    await goes_to(room, "doel")
    await room.taps(FACILITATOR, "Samen koken")
    await goes_to(room, "slot")
    return people


async def asked(room: RoomPlayer) -> list[int]:
    people = await at_the_close(room)
    await room.taps(FACILITATOR, "knop_sessie_mag_mee")
    return people


async def waiting(room: RoomPlayer, person: int = FACILITATOR) -> tuple[WaitingShare, ...]:
    return await room.database.read(lambda work: work.waiting_room.with_person(person))


async def test_everyone_reads_in_their_own_chat_what_would_go(room: RoomPlayer) -> None:
    people = await asked(room)
    shown = {room.last(person).text for person in people}
    assert len(shown) == 1
    (text,) = shown
    assert text.startswith("sessie_delen_vraag\n\ndelen_doel")
    assert "sessie_delen_in_plaats" not in text
    assert [label for label, _ in room.last(people[0]).buttons] == [NO, YES, MORE]
    await room.taps_data(STRANGER, "s1:share_more")
    assert room.toasts == ["sessie_alleen_deelnemers"]
    await room.taps(people[0], MORE, times=2)
    assert [label for label, _ in room.last(people[0]).buttons] == [NO, YES]
    assert "delen_daarna" in room.last(people[0]).text
    assert "sessie_delen_gevraagd" in room.panel().text
    assert await waiting(room) == ()


async def test_all_say_yes_and_it_waits_as_it_was_shown(room: RoomPlayer) -> None:
    people = await asked(room)
    for person in people[:-1]:
        await room.taps(person, YES)
        assert "sessie_delen_gevraagd" in room.panel().text
    assert await waiting(room) == ()
    await room.taps(people[-1], YES)
    (waits,) = await waiting(room)
    record = await room.record()
    assert (waits.team.session_id, waits.team.walk_id, waits.texts) == (record.id, None, {})
    assert from_json(waits.share).goal == "m2"
    assert "sessie_delen_klaar" in room.panel().text
    assert all("delen_van_de_groep" in "\n".join(room.texts(person)) for person in people)
    await room.taps(people[2], "knop_delen_terugnemen")
    assert await waiting(room) == ()


async def test_a_group_whose_project_has_a_code_reads_what_its_yes_replaces(
    room: RoomPlayer,
) -> None:
    people = await at_the_close(room)
    record = await room.record()

    def with_code(work: UnitOfWork) -> None:
        project = new_project(work, record.pack, AT, Randomness())
        work.lasting_projects.continue_in(record.id, None, project.id, AT)

    await room.database.unit(with_code)
    await room.taps(FACILITATOR, "knop_sessie_mag_mee")
    assert "sessie_delen_in_plaats" in room.last(people[0]).text
    await room.taps(people[0], YES)
    assert "sessie_delen_in_plaats" in room.last(people[0]).text


async def test_one_no_is_enough_and_nobody_hears_of_it(room: RoomPlayer) -> None:
    people = await asked(room)
    before, sent = room.panel().text, len(room.sent)
    await room.taps(people[3], NO)
    (call,) = room.sent[sent:]
    assert call.chat == people[3]
    assert room.panel().text == before
    for person in people[:3] + people[4:]:
        await room.taps(person, YES)
    assert room.panel().text == before
    assert await waiting(room) == ()
    sent = len(room.sent)
    await room.wait(180)
    assert "sessie_delen_niets" in room.panel().text
    told = [one for one in room.sent[sent:] if one.chat in people]
    assert {one.params["text"] for one in told} == {"sessie_delen_niets"}
    assert sorted(one.chat for one in told) == people
    assert await waiting(room) == ()


async def _others_get(path: Path, *, no: bool) -> list[tuple[float, int, str, str]]:
    """All that the others get, and the facilitator, where one says no or nothing."""
    database = await open_database(path)
    room = RoomPlayer(database, DIALOG)
    people = await asked(room)
    start = len(room.sent)
    if no:
        await room.taps(people[0], NO)
    else:
        await room.wait(1.0)
    for person in people[1:]:
        await room.taps(person, YES)
    await room.wait(180)
    await database.close()
    return [
        (one.at, one.chat, one.method, json.dumps(one.params))
        for one in room.sent[start:]
        if one.chat != people[0]
    ]


async def test_a_no_and_no_answer_look_the_same_to_all_others(tmp_path: Path) -> None:
    """Byte for byte, times included."""
    said_no = await _others_get(tmp_path / "no.sqlite", no=True)
    said_nothing = await _others_get(tmp_path / "nothing.sqlite", no=False)
    assert said_no == said_nothing != []


async def test_a_mind_can_be_changed_as_long_as_it_is_asked(room: RoomPlayer) -> None:
    people = await asked(room)
    await room.taps(people[0], NO)
    assert "sessie_delen_zei_nee" in room.last(people[0]).text
    await room.taps(people[0], "knop_sessie_delen_toch_ja")
    await room.taps(people[1], YES)
    await room.taps(people[1], "knop_sessie_delen_toch_nee")
    for person in people[2:]:
        await room.taps(person, YES)
    assert await waiting(room) == ()
    await room.taps(people[1], "knop_sessie_delen_toch_ja")
    assert len(await waiting(room)) == 1


async def test_the_end_of_the_session_ends_the_question(room: RoomPlayer) -> None:
    people = await asked(room)
    for person in people[:-1]:
        await room.taps(person, YES)
    await room.taps(FACILITATOR, "knop_sessie_afronden")
    await room.taps(FACILITATOR, "knop_sessie_ja_stoppen")
    assert await waiting(room) == ()
    assert "sessie_delen_niets" in room.texts(FACILITATOR)
    assert "sessie_delen_niets" in "\n".join(room.texts(people[0]))
    await room.taps_data(people[-1], f"s{(await room.record()).id}:share_yes")
    assert await waiting(room) == ()


@pytest.mark.parametrize("erased", [True, False])
async def test_who_leaves_or_is_erased_says_yes_no_more(room: RoomPlayer, *, erased: bool) -> None:
    people = await asked(room)
    for person in people[1:]:
        await room.taps(person, YES)
    if erased:
        await erases(room, people[1])
        await room.taps_data(people[0], f"s{(await room.record()).id}:share_yes")
        assert room.toasts == ["voorbij"]
    else:
        await room.says(people[0], "/stop")
    await room.wait(180)
    assert await waiting(room) == ()
    assert "sessie_delen_niets" in room.panel().text


async def test_after_the_session_anyone_in_it_takes_it_back(room: RoomPlayer) -> None:
    people = await asked(room)
    for person in people:
        await room.taps(person, YES)
    await room.taps(FACILITATOR, "knop_sessie_afronden")
    await room.taps(FACILITATOR, "knop_sessie_ja_stoppen")
    assert len(await waiting(room)) == 1
    sent = len(room.sent)
    await room.says(people[4], "/mijngegevens")
    await room.taps(people[4], "knop_delen_terugnemen")
    assert await waiting(room) == ()
    assert {one.chat for one in room.sent[sent:]} == {people[4]}


async def test_who_has_everything_erased_takes_it_back_too(room: RoomPlayer) -> None:
    """The question before it says so; what the panel said is still true."""
    people = await asked(room)
    for person in people:
        await room.taps(person, YES)
    before = room.panel().text
    await erases(room, people[0])
    assert await waiting(room) == ()
    assert "sessie_delen_klaar" in before
    assert "sessie_delen_klaar" in room.panel().text, "the moment would tell whose doing it was"
    assert "zolang niemand het terugneemt" in said("sessie_delen_klaar")
    assert "Ook als je groep het samen deelde" in said("wis_vraag_gedeeld")


async def test_what_a_facilitator_can_take_back_is_each_session_by_itself(
    room: RoomPlayer,
) -> None:
    for _ in range(3):
        for person in await asked(room):
            await room.taps(person, YES)
        await ends(room)
        room.at += 3600
    assert [share.team.session_id for share in await waiting(room)] == [1, 2, 3]
    await room.says(FACILITATOR, "/mijngegevens")
    backs = [
        one
        for one in room.chats[FACILITATOR].messages.values()
        if [label for label, _ in one.buttons] == ["knop_delen_terugnemen"]
    ]
    assert [one.buttons[0][1] for one in backs[-3:]] == ["d:0.1.0", "d:0.2.0", "d:0.3.0"]
    assert len({one.text for one in backs[-3:]}) == 3, "led on one day, they can be told apart"
    await room.taps_data(FACILITATOR, backs[-2].buttons[0][1], backs[-2].message_id)
    assert [share.team.session_id for share in await waiting(room)] == [1, 3]
    shown = room.chats[FACILITATOR].messages
    assert shown[backs[-2].message_id].text == "delen_terug"
    assert "delen_terug" not in (shown[backs[-1].message_id].text, shown[backs[-3].message_id].text)


async def test_of_several_projects_each_has_its_own_message_for_who_leads(
    room: RoomPlayer,
) -> None:
    def waits(work: UnitOfWork) -> None:
        session = work.sessions.open(DIALOG.id, "uur", FACILITATOR, "token-000001", "code", AT)
        for name in ("Koken", "Zingen"):
            project = work.projects.named(session.id, name).id
            team = Team(session_id=session.id, project_id=project)
            given = WaitingShare(team, DIALOG.id, None, to_json(Share(NO_GOAL)), {})
            work.waiting_room.let_count(FACILITATOR, given, AT)

    await room.database.unit(waits)
    await room.says(FACILITATOR, "/mijngegevens")
    first, second = list(room.chats[FACILITATOR].messages.values())[-2:]
    assert first.text.endswith(", Koken")
    await room.taps_data(FACILITATOR, first.buttons[0][1], first.message_id)
    shown = room.chats[FACILITATOR].messages
    assert shown[first.message_id].text == "delen_terug"
    assert shown[second.message_id].text.endswith(", Zingen")


async def test_a_walk_of_a_session_is_shared_by_its_group_alone(tmp_path: Path) -> None:
    """Afterwards one can go on alone, to the end; what one said there was counted once."""
    database = await open_database(tmp_path / "walks.sqlite")
    room = RoomPlayer(database, DIALOG, sharing=WalkSharing())
    people = await at_the_close(room)
    await ends(room)
    alone = max(people) + 1
    await room.says(alone, "/start")
    await room.says(alone, "koken")
    await room.taps(alone, "Samen koken")
    for person in (people[0], alone):
        await room.says(person, "/verder")
        while room.has(person, "Overslaan"):
            await room.taps(person, "Overslaan")
    assert "knop_delen" in [label for label, _ in room.last(alone).buttons]
    assert "knop_delen" not in [label for label, _ in room.last(people[0]).buttons]
    await database.close()


async def test_several_projects_are_asked_each_for_itself(all_settled: RoomPlayer) -> None:
    """About what each settled: of the answers that were shown, nobody knows whose they are."""
    room = all_settled
    await room.opens(kind="meer_projecten")
    ours = await room.join(2, project="Moestuin")
    others = await room.join(2, project="Maatjes")
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await room.taps(FACILITATOR, "knop_sessie_hardop")
    for _ in range(2):
        for option in ("Samen sporten", "Ja, altijd", "Ja, altijd"):
            await room.taps(FACILITATOR, option)
            await goes_on(room)
    await goes_to(room, "slot")
    await room.taps(FACILITATOR, "knop_sessie_mag_mee")
    for person in ours:
        await room.taps(person, YES)
    assert "sessie_delen_gevraagd" in room.panel().text
    (waits,) = await waiting(room, ours[0])
    assert waits.team.project_id is not None
    assert await waiting(room, others[0]) == ()
    await room.wait(180)
    assert "sessie_delen_ieder" in room.panel().text
    assert "sessie_delen_niets" in room.last(others[0]).text
    assert len(await waiting(room)) == 1


async def test_of_several_projects_that_settled_nothing_nothing_is_asked(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    people = [*await room.join(5, project="Moestuin"), *await room.join(5, project="Maatjes")]
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, people)
    await goes_to(room, "slot")
    await room.taps(FACILITATOR, "knop_sessie_mag_mee")
    assert not any(room.has(person, YES) for person in people)


async def test_where_nothing_came_out_nothing_is_asked(room: RoomPlayer) -> None:
    await room.opens()
    people = await room.join(6)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await goes_to(room, "slot")
    await room.taps(FACILITATOR, "knop_sessie_mag_mee")
    assert not room.has(people[0], YES)
    assert "sessie_delen_niets" in room.panel().text


async def test_a_typed_yes_or_no_is_that_tap_and_another_word_is_not(room: RoomPlayer) -> None:
    people = await asked(room)
    for person in people[:-1]:
        await room.says(person, "Ja hoor")
        assert "sessie_delen_zei_ja" in room.last(person).text
    await room.says(people[0], "nee liever niet")
    assert "sessie_delen_zei_nee" in room.last(people[0]).text
    assert room.last(people[0]).buttons[0][0] == "knop_sessie_delen_toch_ja"
    for word in ("goed", "mooi", "ja dat was een fijne avond met koffie"):
        await room.says(people[-1], word)
        assert "sessie_delen_zei" not in room.last(people[-1]).text, "as said in a last round"
    await room.says(people[-1], "ja")
    assert await waiting(room) == ()
    await room.says(people[0], "toch wel, ja")
    await room.says(people[0], "Ja")
    assert len(await waiting(room)) == 1
