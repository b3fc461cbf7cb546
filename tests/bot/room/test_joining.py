"""Coming in, and what doesn't come in."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.room.codes import TRIES, WITHIN
from bot.walking.walking import walk_of
from storage.unit import UnitOfWork
from tests.support.memory_database import MemoryDatabase
from tests.support.room_course import answers, begun, comes_in, counts, ends, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_session import IN_SESSION

LATE = 31


async def test_joining_twice_is_joining_once(room: RoomPlayer) -> None:
    await room.opens()
    token = (await room.record()).token
    await room.says(LATE, f"/start {token}")
    await room.taps(LATE, "knop_sessie_alleen_ik", times=2)
    assert await counts(room) == (1, 1, 0)
    await room.taps_data(LATE, f"s1:join:3:{token}", 1)
    await room.says(LATE, f"/start {token}")
    assert await counts(room) == (1, 1, 0)
    assert "kamer_start" in room.last(LATE).text


async def test_an_invitation_can_be_put_aside_and_taken_up(room: RoomPlayer) -> None:
    await room.opens()
    await room.says(LATE, f"/start {(await room.record()).token}")
    await room.taps(LATE, "knop_sessie_nu_niet", times=2)
    assert room.texts(LATE).count("sessie_nu_niet") == 1
    assert await counts(room) == (0, 0, 0)
    await comes_in(room, LATE)
    assert await counts(room) == (1, 1, 0)


@pytest.mark.parametrize("said", ["hoi", "hallo, wat moet ik doen?", "/start"])
async def test_what_is_said_at_the_welcome_begins_nothing_else(room: RoomPlayer, said: str) -> None:
    await room.opens()
    await room.says(LATE, f"/start {(await room.record()).token}")
    await room.says(LATE, said)
    assert room.last(LATE).text == "sessie_welkom_nog_tikken"
    await room.taps(LATE, "knop_sessie_alleen_ik")
    assert await counts(room) == (1, 1, 0)


async def test_after_not_now_their_own_conversation_can_begin(room: RoomPlayer) -> None:
    await room.opens()
    await room.says(LATE, f"/start {(await room.record()).token}")
    await room.taps(LATE, "knop_sessie_nu_niet")
    await room.says(LATE, "/start")
    assert "sessie_welkom_nog_tikken" not in room.texts(LATE)
    assert room.last(LATE).text.startswith("deel_kop")


async def test_plain_words_asked_for_in_one_session_hold_in_the_next(room: RoomPlayer) -> None:
    people = await begun(room)
    await room.says(people[1], "ik spreek weinig nederlands")
    await ends(room)
    await room.opens()
    for person in people[:2]:
        await comes_in(room, person)

    def plainly(work: UnitOfWork) -> list[bool]:
        records = [work.walks.current(person) for person in people[:2]]
        return [walk_of(one).exchange.wants_plain for one in records if one is not None]

    assert await room.database.unit(plainly) == [False, True]


async def test_the_buttons_of_a_conversation_of_their_own_go_when_they_come_in(
    room: RoomPlayer,
) -> None:
    await room.opens()
    await room.says(LATE, "/start")
    assert room.has(LATE, "Weet ik niet")
    await comes_in(room, LATE)
    assert not room.has(LATE, "Weet ik niet")


async def test_a_closed_door_stays_closed_until_it_opens(room: RoomPlayer) -> None:
    await begun(room)
    await room.says(LATE, f"/start {(await room.record()).token}")
    await room.taps(FACILITATOR, "knop_sessie_meer")
    await room.taps(FACILITATOR, "knop_sessie_deur_dicht")
    await room.taps(LATE, "knop_sessie_alleen_ik")
    assert room.last(LATE).text == "sessie_deur_dicht"
    await room.says(32, f"/start {(await room.record()).token}")
    assert room.last(32).text == "sessie_deur_dicht"
    await room.says(33, (await room.record()).code)
    assert room.last(33).text == "sessie_deur_dicht"
    assert (await counts(room))[0] == 6
    await room.taps(FACILITATOR, "knop_sessie_deur_open")
    await room.wait(10)
    await room.taps(LATE, "knop_sessie_alleen_ik")
    assert (await counts(room))[0] == 7


async def test_the_number_of_a_session_opens_nothing(room: RoomPlayer) -> None:
    await room.opens()
    for data in ("s1:join:1", "s1:join:1:", "s1:join:1:sleutel", "s1:leave_other:1:x", "s1:join"):
        await room.taps_data(LATE, data)
        assert room.toasts == ["sessie_niet_voor_jou"]
    assert await counts(room) == (0, 0, 0)


@pytest.mark.parametrize("data", ["s1:join:0:{0}", "s1:join:-3:{0}", "s1:join:9999:{0}"])
async def test_nobody_is_with_fewer_than_one_or_more_than_fit_in_a_room(
    room: RoomPlayer, data: str
) -> None:
    await room.opens()
    token = (await room.record()).token
    await room.says(LATE, f"/start {token}")
    await room.taps_data(LATE, data.format(token), room.last(LATE).message_id)
    phones, people, _ = await counts(room)
    assert phones == 1
    assert 1 <= people <= 99


async def test_who_guesses_codes_has_to_wait(room: RoomPlayer) -> None:
    await room.opens()
    code = (await room.record()).code
    wrong = [f"zzz{number:03}" for number in range(TRIES)]
    for guess in wrong:
        await room.says(LATE, guess)
        assert room.last(LATE).text == "sessie_code_onbekend"
    for form in (code, f"/start {code}", f"/sessie {code}", f"{code[:3]} {code[3:]}"):
        await room.says(LATE, form)
        assert room.last(LATE).text.startswith("sessie_code_te_vaak")
    await room.says(32, code)
    assert "sessie_welkom_een_project" in room.last(32).text
    await room.wait(WITHIN, step=WITHIN)
    await room.says(LATE, f"{code[:3].upper()}-{code[3:]}")
    assert "sessie_welkom_een_project" in room.last(LATE).text


async def test_what_looks_like_a_code_is_an_answer_in_a_session(room: RoomPlayer) -> None:
    (person, *_) = await begun(room)
    await room.says(person, "max 100")
    assert "Samen koken" not in room.last(person).text
    await room.taps(person, "knop_toestemming_ja")
    answered = await room.database.read(lambda work: work.people.everything_about(person).answers)
    assert any("max 100" in one.value for one in answered)


async def test_what_looks_like_a_code_is_an_answer_alone_too_unless_it_is_one(
    room: RoomPlayer,
) -> None:
    await room.opens()
    code = (await room.record()).code
    await room.says(LATE, "/start")
    await room.says(LATE, "max 100")
    answered = await room.database.read(lambda work: work.people.everything_about(LATE).answers)
    assert any("max 100" in one.value for one in answered)
    await room.says(LATE, code)
    assert "sessie_welkom_een_project" in room.last(LATE).text


async def test_below_the_greeting_a_code_that_is_unknown_is_no_answer(tmp_path: Path) -> None:
    """Its first question has buttons, so 'fug 340' answers nothing."""
    closed = IN_SESSION.questions["d4n"]
    dialog = replace(IN_SESSION, nodes=(closed, *(n for n in IN_SESSION.nodes if n != closed)))
    with closing(MemoryDatabase(tmp_path)) as database:
        room = RoomPlayer(database, dialog)
        await room.says(LATE, "/start")
        await room.says(LATE, "fug 34O")
        assert room.last(LATE).text == "sessie_code_onbekend"


async def test_a_participant_guesses_codes_no_better_than_anyone(room: RoomPlayer) -> None:
    await room.opens(FACILITATOR)
    code = (await room.record()).code
    await room.opens(2)
    await room.says(LATE, f"/start {(await room.record()).token}")
    await room.taps(LATE, "knop_sessie_alleen_ik")
    for number in range(TRIES):
        await room.says(LATE, f"zzz {number:03}")
    await room.says(LATE, code)
    assert not any("sessie_code" in text for text in room.texts(LATE))
    assert room.last(LATE).text == "kamer_getypt"


async def test_who_is_in_another_session_chooses(room: RoomPlayer) -> None:
    await room.opens(FACILITATOR)
    first = await room.record()
    await comes_in(room, LATE)
    await room.opens(2)
    second = await room.record()
    await room.says(LATE, second.code)
    await room.taps(LATE, "knop_sessie_met 3")
    await room.taps(LATE, "knop_sessie_blijf")
    assert await counts(room) == (0, 0, 0)
    await room.taps(LATE, "knop_sessie_met 3")
    await room.taps(LATE, "knop_sessie_hierheen")
    assert await counts(room) == (1, 3, 0)
    assert "sessie_telefoons 0 0" in room.panel(FACILITATOR).text
    (there,) = await room.participants()
    assert (there.person_id, there.session_id) == (LATE, second.id)
    assert "kamer_verlaten" in room.texts(LATE)
    assert first.id != second.id


async def test_from_one_threshold_to_another_session(room: RoomPlayer) -> None:
    await room.opens(FACILITATOR, kind="meer_projecten")
    await comes_in(room, LATE)
    await room.opens(2)
    await comes_in(room, LATE)
    await room.taps(LATE, "knop_sessie_hierheen")
    assert await counts(room) == (1, 1, 0)
    assert not any("begroeting" in text for text in room.texts(LATE))


async def test_help_and_stop_on_the_threshold(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    await comes_in(room, LATE)
    await room.says(LATE, "/help")
    assert any(text.startswith("hulp") for text in room.texts(LATE))
    await room.says(LATE, "/stop")
    assert "kamer_verlaten" in room.last(LATE).text
    assert await room.participants() == []
    assert not any("begroeting" in text for text in room.texts(LATE))


async def test_earlier_answers_come_along_one_by_one(room: RoomPlayer) -> None:
    await room.says(LATE, "/start")
    await room.says(LATE, "Eerder werk")
    await room.taps(LATE, "Samen sporten")
    await begun(room, 5)
    await comes_in(room, LATE)
    assert room.last(LATE).text == "sessie_meenemen"
    await room.taps(LATE, "knop_sessie_meenemen", times=2)
    assert "meenemen_vraag Eerder werk" in room.last(LATE).text
    session = await room.record()
    shown = await room.database.read(
        lambda work: work.reveals.answers(session.id, "p7x", None, "geteld")
    )
    assert shown == ()
    await room.taps(LATE, "knop_meenemen_ja")
    await room.taps(LATE, "knop_toestemming_ja")
    assert "meenemen_vraag Samen sporten" in room.last(LATE).text
    await room.taps(LATE, "Samen koken")
    await room.taps(LATE, "Jongeren")
    await room.taps(LATE, "Klaar met kiezen")
    assert (await counts(room))[2] == 1


async def test_earlier_answers_can_stay_where_they_are(room: RoomPlayer) -> None:
    await room.says(LATE, "/start")
    await room.says(LATE, "Eerder werk")
    await begun(room, 5)
    await comes_in(room, LATE)
    await room.taps(LATE, "knop_sessie_niet_meenemen", times=2)
    await answers(room, [LATE], "Nieuw werk")
    assert not any("meenemen_vraag" in text for text in room.texts(LATE))
    assert (await counts(room))[2] == 1


async def test_after_the_end_nobody_comes_in(room: RoomPlayer) -> None:
    await room.opens()
    record = await room.record()
    await room.says(LATE, f"/start {record.token}")
    await ends(room)
    await room.taps(LATE, "knop_sessie_alleen_ik")
    assert room.last(LATE).text == "sessie_al_voorbij"
    await room.says(32, f"/start {record.token}")
    assert room.last(32).text == "sessie_al_voorbij"
    await room.says(33, record.code)
    assert room.last(33).text == "sessie_code_onbekend"


async def test_who_leaves_takes_nobodys_place_in_the_count(room: RoomPlayer) -> None:
    people = await begun(room)
    await goes_to(room, "rondje")
    for person in people[:3]:
        await room.says(person, f"idee {person}")
    assert await counts(room) == (6, 6, 3)
    await room.says(people[5], "/stop")
    assert await counts(room) == (5, 5, 3)
    await room.says(people[0], "/stop")
    assert await counts(room) == (4, 4, 2)
    await comes_in(room, people[0])
    assert await counts(room) == (5, 5, 3)
    await goes_on(room)


async def test_beginning_twice_is_beginning_once(room: RoomPlayer) -> None:
    await room.says(FACILITATOR, "/sessie")
    await room.taps(FACILITATOR, "knop_sessie_een_project", times=2)
    await room.taps(FACILITATOR, "Gewoon", times=2)
    assert (await room.record()).id == 1
    await room.says(FACILITATOR, "/sessie")
    assert (await room.record()).id == 1
    assert room.last(FACILITATOR) == room.panel()


@pytest.mark.parametrize("data", ["s0:open", "s0:open:x:0", "s0:open:een_project:9", "s0:kind:x"])
async def test_data_that_was_never_on_a_button_opens_nothing(room: RoomPlayer, data: str) -> None:
    await room.says(FACILITATOR, "/sessie")
    await room.taps(FACILITATOR, "knop_sessie_een_project")
    await room.taps_data(FACILITATOR, data, room.last(FACILITATOR).message_id)
    assert "sessie_nieuw" in room.last(FACILITATOR).text
    assert await room.database.read(lambda work: work.sessions.get(1)) is None


async def test_who_comes_late_reads_the_ground_rules(room: RoomPlayer) -> None:
    await room.opens()
    (early, *_) = await room.join(5)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    (late,) = await room.join(1)
    (told,) = [text for text in room.texts(late) if "sessie_laat_binnen" in text]
    assert told.endswith("sessie_laat_binnen_nu Ieder voor zich")
    assert not any("sessie_laat_binnen" in text for text in room.texts(early))
