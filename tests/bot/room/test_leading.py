"""Leading a session: one panel, one effect a tap, and a role that isn't lost."""

from tests.support.raw_updates import membership
from tests.support.room_course import answers, begun, comes_in, counts, goes_on, phase
from tests.support.room_player import FACILITATOR, RoomPlayer

A_DAY = 86_400.0


def _panels(room: RoomPlayer, person: int = FACILITATOR) -> int:
    """The messages in a chat that can move the session."""
    shown = room.chats[person].messages.values()
    return sum(any(name.startswith("knop_sessie_meer") for name, _ in m.buttons) for m in shown)


def _private(person: int) -> dict[str, object]:
    return {"id": person, "type": "private", "first_name": "Nee"}


async def test_two_quick_taps_or_two_devices_are_one(room: RoomPlayer) -> None:
    await begun(room)
    await room.taps(FACILITATOR, "knop_sessie_volgende")
    await room.taps(FACILITATOR, "knop_sessie_ja_verder", times=3)
    assert await phase(room) == "samen"
    assert room.toasts == [""]
    await room.taps(FACILITATOR, "knop_sessie_tijd_erbij", times=2)
    session = await room.session()
    assert session.clock.ends_at is not None
    assert session.clock.ends_at - room.at < 121


async def test_an_old_panel_says_that_it_is_old(room: RoomPlayer) -> None:
    await begun(room)
    old = room.panel().buttons
    await goes_on(room)
    before = await room.session()
    for _, data in old:
        await room.taps_data(FACILITATOR, data, room.panel().message_id)
        assert room.toasts == ["voorbij"]
    assert await room.session() == before


async def test_who_leads_and_takes_part_keeps_the_panel_in_sight(room: RoomPlayer) -> None:
    await begun(room)
    await comes_in(room, FACILITATOR)
    assert (await counts(room))[0] == 7
    await room.says(FACILITATOR, "Buurtkamer")
    for tapped in ("knop_toestemming_ja", "Samen koken", "Jongeren", "Klaar met kiezen"):
        assert room.last(FACILITATOR) == room.panel()
        assert _panels(room) == 1
        await room.taps(FACILITATOR, tapped)
    assert room.last(FACILITATOR) == room.panel()
    assert _panels(room) == 1
    await goes_on(room)
    assert room.last(FACILITATOR) == room.panel()
    await room.says(FACILITATOR, "/stop")
    assert (await room.session()).holder == FACILITATOR
    assert (await counts(room))[0] == 6
    await room.says(FACILITATOR, "/sessie")
    assert room.last(FACILITATOR) == room.panel()
    assert _panels(room) == 1


async def test_what_who_leads_types_is_no_answer_and_brings_the_panel_down(
    room: RoomPlayer,
) -> None:
    await begun(room)
    await room.says(FACILITATOR, "Zijn jullie zover?")
    assert "sessie_begeleider_typt" in room.texts(FACILITATOR)
    assert room.last(FACILITATOR) == room.panel()
    assert _panels(room) == 1


async def test_who_walks_alone_beside_it_keeps_the_panel_in_sight(room: RoomPlayer) -> None:
    await room.says(FACILITATOR, "/start")
    await begun(room)
    await room.says(FACILITATOR, "/antwoorden")
    assert "antwoord" in room.texts(FACILITATOR)[-2]
    assert room.last(FACILITATOR) == room.panel()
    assert _panels(room) == 1


async def test_who_takes_part_and_chats_keeps_the_panel_in_sight(room: RoomPlayer) -> None:
    await begun(room)
    await comes_in(room, FACILITATOR)
    await answers(room, [FACILITATOR])
    await goes_on(room)
    await room.says(FACILITATOR, "Wat bijzonder")
    assert "kamer_getypt" in room.texts(FACILITATOR)
    assert room.last(FACILITATOR) == room.panel()
    assert _panels(room) == 1


async def test_who_blocks_the_bot_leads_no_longer(room: RoomPlayer) -> None:
    people = await begun(room)
    await room.gets(membership(FACILITATOR, _private(FACILITATOR), "member", "kicked"))
    assert (await room.session()).holder == 0
    await room.taps(people[1], "knop_sessie_neem_over", times=2)
    await room.taps(people[2], "Sessie" if room.has(people[2], "Sessie") else "Overslaan")
    assert (await room.session()).holder == people[1]
    assert _panels(room, people[1]) == 1
    for person in people:
        assert room.texts(person).count("sessie_overgenomen") == 1
        assert not room.has(person, "knop_sessie_neem_over")
    await goes_on(room, people[1])
    assert await phase(room) == "samen"


async def test_who_blocks_the_bot_takes_part_no_longer(room: RoomPlayer) -> None:
    people = await begun(room)
    await answers(room, people[:2])
    await room.gets(membership(people[0], _private(people[0]), "member", "kicked"))
    assert await counts(room) == (5, 5, 1)


async def test_a_missed_facilitator_who_taps_in_time_stays(room: RoomPlayer) -> None:
    people = await begun(room)
    await answers(room, people)
    await room.taps(people[0], "knop_kamer_begeleider_weg", times=2)
    assert "sessie_gemist 5" in room.panel().text
    await room.wait(200)
    await room.taps(FACILITATOR, "knop_sessie_duwtje")
    await room.wait(200)
    assert not any(room.has(person, "knop_sessie_neem_over") for person in people)
    await room.taps(people[0], "knop_kamer_begeleider_weg")
    await room.wait(310)
    await room.taps(people[3], "knop_sessie_neem_over")
    assert (await room.session()).holder == people[3]
    assert _panels(room) == 0
    assert any("sessie_paneel_weg" in text for text in room.texts(FACILITATOR))


async def test_nobody_hands_over_without_the_two_words(room: RoomPlayer) -> None:
    people = await begun(room)
    await room.taps(FACILITATOR, "knop_sessie_meer")
    await room.taps(FACILITATOR, "knop_sessie_overdragen")
    await room.taps(people[0], "knop_sessie_neem_over")
    words = (await room.session()).handover.words
    assert words in room.last(people[0]).text
    assert words in room.panel().text
    assert not any(words in text for person in people[1:] for text in room.texts(person))
    await room.taps(people[1], "knop_sessie_neem_over")
    assert "sessie_overname_voorbij" in room.last(people[1]).text
    await room.taps(FACILITATOR, "knop_sessie_klopt_niet")
    await room.taps(people[2], "knop_sessie_neem_over")
    await room.taps(FACILITATOR, "knop_sessie_klopt")
    assert (await room.session()).holder == people[2]


async def test_a_session_that_everyone_forgot_ends_after_a_day(room: RoomPlayer) -> None:
    people = await begun(room)
    await room.wait(A_DAY / 2, step=3600)
    await room.taps(FACILITATOR, "knop_sessie_tijd_erbij")
    await room.wait(A_DAY * 0.75, step=3600)
    assert (await room.record()).status == "open"
    await room.wait(A_DAY, step=3600)
    assert (await room.record()).status == "ended"
    for person in people:
        assert "kamer_voorbij" in room.last(person).text
    timers = await room.database.read(lambda work: work.session_timers.due(room.at + 1e9, 10))
    assert timers == []


async def test_what_stands_on_a_button_of_the_panel_can_be_typed(room: RoomPlayer) -> None:
    await begun(room)
    await room.says(FACILITATOR, "knop_sessie_meer")
    assert "knop_sessie_stoppen" in room.on_panel()
    assert room.last(FACILITATOR) == room.panel()
    assert "sessie_begeleider_typt" not in room.texts(FACILITATOR)
