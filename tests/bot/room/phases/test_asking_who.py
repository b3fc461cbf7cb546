"""Who does what was agreed, and when: asked of the facilitator, who taps or types."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.room.phases.group_agreements import agreements_of
from bot.visits.visit import Outcome
from dialogs.days import day_of, in_words, later, week_of
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.session.agreements import Agreement
from storage.unit import UnitOfWork
from tests.support.memory_database import MemoryDatabase
from tests.support.room_course import begun, goes_on, goes_to, phase, takes_up
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_session import IN_SESSION

ASKED = ("afspraak_wie", "afspraak_wanneer", "afspraak_kies", "afspraak_geregeld")


async def agreed(room: RoomPlayer, *sentences: str) -> list[int]:
    """As many people agree on these sentences."""
    people = await begun(room)
    await goes_to(room, "afspraak")
    for person, sentence in zip(people, sentences, strict=False):
        await room.says(person, sentence)
    await goes_on(room)
    if room.has(FACILITATOR, "knop_afspraak_een_erbij"):
        await takes_up(room, all_of_them=True)
    for person in people:
        for _ in sentences:
            await room.wait(10)
            await room.taps(person, "knop_afspraak_mee_leven")
    await goes_on(room)
    return people


def asked(room: RoomPlayer) -> str:
    return next(text for text in reversed(room.texts(FACILITATOR)) if text.startswith(ASKED))


def asked_below(room: RoomPlayer, words: str) -> bool:
    """Whether the newest message to the facilitator says this."""
    return words in room.texts(FACILITATOR)[-1]


async def test_it_takes_two_taps(room: RoomPlayer) -> None:
    await agreed(room, "We bellen maandag")
    assert asked(room) == "afspraak_wie We bellen maandag"
    await room.taps(FACILITATOR, "Afspraak_wie_ik")
    assert asked(room) == "afspraak_wie_is afspraak_wie_ik\nafspraak_wanneer We bellen maandag"
    await room.taps(FACILITATOR, "knop_afspraak_deze_week")
    told = asked(room)
    assert told.startswith("afspraak_geregeld_kop\nafspraak_leider_zin 1 We bellen maandag")
    assert "afspraak_wie_is afspraak_wie_ik afspraak_wanneer_is" in told
    await room.taps(FACILITATOR, "knop_afspraak_verander")
    await room.taps(FACILITATOR, "knop_afspraak_open")
    await room.taps(FACILITATOR, "knop_afspraak_open")
    assert asked(room).splitlines()[2] == "afspraak_wanneer_open", "the sentence says who"


async def test_it_can_be_typed_and_may_hold_both(room: RoomPlayer) -> None:
    await agreed(room, "We bellen maandag", "We schrijven alles op")
    await room.says(FACILITATOR, "de kok, over twee weken")
    assert asked(room).startswith("afspraak_wie ")
    await room.says(FACILITATOR, "ik")
    assert asked(room).startswith("afspraak_wie_is afspraak_wie_ik\n")
    await room.says(FACILITATOR, "hallo")
    assert any(text.startswith("kiezen_dag_niet") for text in room.texts(FACILITATOR)[-2:])
    await room.says(FACILITATOR, "laat het open")
    await room.says(FACILITATOR, "knop_afspraak_volgende_week")
    assert "afspraak_wie_is de kok" in asked(room)
    await room.says(FACILITATOR, "nog iets")
    assert "sessie_begeleider_typt" in room.texts(FACILITATOR)


@pytest.mark.parametrize("between", [", ", " "])
async def test_a_week_may_be_typed_behind_who(room: RoomPlayer, between: str) -> None:
    await agreed(room, "We schrijven alles op")
    await room.says(FACILITATOR, f"de kok{between}knop_afspraak_volgende_week")
    assert asked(room).startswith("afspraak_geregeld_kop")
    assert "afspraak_wie_is de kok afspraak_wanneer_is" in asked(room)


async def test_of_a_day_with_an_hour_it_says_that_only_the_day_is_kept(room: RoomPlayer) -> None:
    await agreed(room, "We bellen")
    await room.says(FACILITATOR, "de kok")
    await room.says(FACILITATOR, "over twee weken om half twee")
    assert any(text.startswith("afspraak_alleen_dag") for text in room.texts(FACILITATOR)[-2:])
    assert asked_below(room, "afspraak_wanneer_is")


async def test_a_name_stands_neither_on_the_page_nor_in_the_next_session(tmp_path: Path) -> None:
    known = replace(IN_SESSION, known=Known(first_names=Phrases(["Fatima"])))
    with closing(MemoryDatabase(tmp_path)) as database:
        room = RoomPlayer(database, known)
        await agreed(room, "We bellen")
        await room.says(FACILITATOR, "Fatima")
    told = room.texts(FACILITATOR)[-1]
    assert told.startswith("afspraak_wie_naam kiezen_een_van_ons")
    assert "afspraak_wie_is kiezen_een_van_ons" in told
    assert "Fatima" not in told


async def test_who_else_taps_or_taps_too_late_is_told_so(room: RoomPlayer) -> None:
    people = await agreed(room, "We bellen maandag")
    message = room.chats[FACILITATOR].messages
    data = next(
        data
        for shown in message.values()
        for name, data in shown.buttons
        if name == "Afspraak_rollen"
    )
    await room.taps_data(people[1], data, 1)
    assert room.toasts == ["sessie_alleen_begeleider"]
    await room.taps(FACILITATOR, "Afspraak_rollen")
    room.toasts.clear()
    await room.wait(10)
    await room.taps_data(FACILITATOR, data, 1)
    assert room.toasts == ["voorbij"]
    assert asked(room).startswith("afspraak_wie_is afspraak_rollen")
    await goes_on(room)
    await room.wait(10)
    await room.taps_data(FACILITATOR, data, 1)
    assert room.toasts == ["voorbij"]


async def test_of_many_three_are_picked(room: RoomPlayer) -> None:
    await agreed(room, *(f"Zin {word}" for word in ("een", "twee", "drie", "vier")))
    assert asked(room).startswith("afspraak_kies 3")
    await room.taps(FACILITATOR, "knop_afspraak_kies 2")
    await room.taps(FACILITATOR, "knop_afspraak_niet_deze")
    for _ in range(3):
        await room.taps(FACILITATOR, "knop_afspraak_kies")
        await room.taps(FACILITATOR, "knop_afspraak_open")
        await room.taps(FACILITATOR, "knop_afspraak_open")
    assert not room.has(FACILITATOR, "knop_afspraak_kies")
    assert room.has(FACILITATOR, "knop_afspraak_verander 3")


async def test_nothing_of_a_sentence_stays_when_its_writer_is_erased(room: RoomPlayer) -> None:
    people = await agreed(room, "We bellen maandag", "We schrijven alles op")
    for _ in range(2):
        await room.says(FACILITATOR, "de kok")
        await room.taps(FACILITATOR, "knop_afspraak_open")
    await room.says(people[0], "/wis")
    await room.taps(people[0], "Ja, wis alles")
    assert "maandag" not in asked(room)
    assert "We schrijven alles op" in asked(room)
    assert not any("afspraak_leider_kop" in text for text in room.texts(FACILITATOR))
    await room.says(people[1], "/wis")
    await room.taps(people[1], "Ja, wis alles")
    assert "We schrijven" not in room.texts(FACILITATOR)[-1]
    assert not room.has(FACILITATOR, "knop_afspraak_verander")


async def test_who_takes_over_is_asked_and_what_the_other_typed_is_gone(room: RoomPlayer) -> None:
    people = await agreed(room, "We bellen maandag", "We schrijven alles op")
    await room.says(FACILITATOR, "de kok")
    await room.taps(FACILITATOR, "knop_afspraak_open")
    await room.says(FACILITATOR, "/wis")
    await room.taps(FACILITATOR, "Ja, wis alles")
    taker = people[2]
    await room.taps(taker, "knop_sessie_neem_over")
    assert any(text.startswith("afspraak_wie ") for text in room.texts(taker))
    await room.says(taker, "de buren")
    await room.taps(taker, "knop_afspraak_open")
    (overview,) = (text for text in room.texts(taker) if text.startswith("afspraak_geregeld_kop"))
    assert "afspraak_wie_is de buren" in overview
    assert "de kok" not in overview


async def test_what_nobody_got_to_is_kept_and_what_most_could_live_with_is_agreed(
    cooks: RoomPlayer,
) -> None:
    people = await begun(cooks)
    for person in people:
        await cooks.taps(person, "Samen koken")
        await cooks.taps(person, "Niemand")
    await goes_to(cooks, "afspraak")
    for person, sentence in zip(people, ("We bellen maandag", "We schrijven op"), strict=False):
        await cooks.says(person, sentence)
    await goes_on(cooks)
    first = cooks.last(people[0]).text
    for person in people[:5]:
        await cooks.taps(person, "knop_afspraak_mee_leven")
    await cooks.taps(FACILITATOR, "knop_sessie_meer")
    await cooks.taps(FACILITATOR, "knop_sessie_naar_checklist")
    await cooks.taps(FACILITATOR, "knop_sessie_naar_checklist")
    found = await kept(cooks)
    assert [one.standing.name for one in found[:2]] == ["AGREED", "NOT_REACHED"]
    assert found[0].sentence in first
    assert [one.sentence for one in found[2:]] == [""] * len(found[2:])
    assert [one.came_from for one in found[2:]]
    # Whoever leaves later changes nothing.
    for person in people[:4]:
        await cooks.says(person, "/stop")
    assert await kept(cooks) == found


async def kept(room: RoomPlayer) -> tuple[Agreement, ...]:
    """What the session agreed, and what it didn't get to."""

    def read(work: UnitOfWork) -> tuple[Agreement, ...]:
        record = work.sessions.led_by(FACILITATOR)
        hosting = room.conversation.sessions.hosting
        host = hosting.host(record, work, room.at, Outcome())
        assert host is not None
        return agreements_of(host)

    return await room.database.read(read)


async def test_it_is_taken_also_from_who_began_a_walk_before(room: RoomPlayer) -> None:
    await room.says(FACILITATOR, "/start")
    await agreed(room, "We bellen maandag")
    before = await room.database.read(lambda work: work.walks.current(FACILITATOR))
    await room.says(FACILITATOR, "de kok")
    assert asked(room) == "afspraak_wie_is de kok\nafspraak_wanneer We bellen maandag"
    await room.says(FACILITATOR, "over twee weken")
    assert "afspraak_wie_is de kok afspraak_wanneer_is" in asked(room)
    await room.says(FACILITATOR, "Samen koken in de buurtkamer")
    assert "sessie_begeleider_typt" in room.texts(FACILITATOR)
    after = await room.database.read(lambda work: work.walks.current(FACILITATOR))
    assert before is not None
    assert after == before
    await room.says(FACILITATOR, "/stop")
    await room.says(FACILITATOR, "knop_afspraak_open")
    assert "kamer_getypt" not in room.texts(FACILITATOR)
    await room.says(FACILITATOR, "/antwoorden")
    assert any("antwoord" in text for text in room.texts(FACILITATOR)[-2:])


async def test_a_week_stays_a_week_and_a_day_in_the_sentence_is_offered_first(
    room: RoomPlayer,
) -> None:
    await agreed(room, "We bellen", "Ik zet dinsdag thee")
    today = day_of(room.at)
    for _ in range(2):
        about = asked(room)
        await room.taps(FACILITATOR, "knop_afspraak_open")
        assert room.has(FACILITATOR, "knop_afspraak_gezegd") == ("dinsdag" in about)
        await room.taps(FACILITATOR, "knop_afspraak_volgende_week")
    told = asked(room)
    next_monday = later(today, 7 - today.weekday())
    assert f"afspraak_wanneer_is {in_words(week_of(next_monday))}" in told
    assert f"afspraak_wanneer_is {in_words(later(next_monday, 1))}" in told


@pytest.mark.parametrize("said", ["de kok dinsdag", "ik dinsdag", "Wij samen dinsdag"])
async def test_who_and_a_day_can_be_typed_without_a_comma(room: RoomPlayer, said: str) -> None:
    await agreed(room, "We bellen")
    await room.says(FACILITATOR, said)
    assert asked(room).startswith("afspraak_geregeld_kop")
    assert "afspraak_wie_is" in asked(room)
    assert "afspraak_wanneer_is dinsdag" in asked(room)


@pytest.mark.parametrize(
    ("said", "told", "when"),
    [
        ("elke woensdag", "afspraak_elke ", "afspraak_wanneer_is"),
        ("iedere week", "afspraak_elke_welke", "afspraak_wanneer "),
    ],
)
async def test_of_what_comes_back_the_first_day_is_taken(
    room: RoomPlayer, said: str, told: str, when: str
) -> None:
    await agreed(room, "We bellen")
    await room.taps(FACILITATOR, "Afspraak_wie_ik")
    await room.says(FACILITATOR, said)
    assert asked_below(room, told)
    assert asked_below(room, when)


@pytest.mark.parametrize("entered", [("Afspraak_wie_ik",), ()])
async def test_who_goes_on_before_all_is_entered_is_asked_once(
    room: RoomPlayer, entered: tuple[str, ...]
) -> None:
    await agreed(room, "We bellen")
    for button in entered:
        await room.taps(FACILITATOR, button)
    before = await phase(room)
    await room.taps(FACILITATOR, "knop_sessie_volgend")
    assert "afspraak_nog_bezig" in room.panel().text
    assert await phase(room) == before
    await room.taps(FACILITATOR, "knop_sessie_ja_verder")
    assert await phase(room) != before
