"""Someone has everything erased in the middle of a session: nothing of theirs stays, and for the
others it goes on as if a phone had gone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.room.conftest import PLACE
from tests.support.room_course import (
    answers,
    begun,
    comes_in,
    counts,
    ends,
    erases,
    goes_on,
    goes_to,
    phase,
)
from tests.support.room_player import FACILITATOR, RoomPlayer

WHO = 7_340_219_551
CANARY = "kanariegeel"


def _bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.glob(f"{PLACE}*"))


def _assert_gone(folder: Path) -> None:
    kept = _bytes(folder)
    assert CANARY.encode() not in kept
    assert str(WHO).encode() not in kept
    assert WHO.to_bytes(6, "big") not in kept


async def _says_much(room: RoomPlayer) -> None:
    """Whatever the phase asks, in words that can be found again."""
    at, step = await phase(room), (await room.session()).step
    if at == "zelf":
        await answers(room, [WHO], CANARY)
    elif at in ("rondje", "vraag", "advies", "afspraak") and step == 0:
        await room.says(WHO, f"{CANARY} in {at}")
    elif at == "afspraak" and room.has(WHO, "knop_afspraak_anders"):
        await room.taps(WHO, "knop_afspraak_anders")
        await room.says(WHO, f"{CANARY} is anders")


@pytest.mark.parametrize("kind", ["een_project", "meer_projecten"])
@pytest.mark.parametrize("at", [0, 1, 3, 6, 8, 9, 10, 11, 12])
async def test_nothing_of_theirs_stays(
    room: RoomPlayer, tmp_path: Path, kind: str, at: int
) -> None:
    await room.opens(kind=kind)
    several = kind == "meer_projecten"
    people = await room.join(5, project="Moestuin" if several else "")
    await comes_in(room, WHO, f"{CANARY} project" if several else "")
    for step in range(at + 1):
        if step:
            if room.has(FACILITATOR, "Moestuin") and (await room.session()).phase in (6, 7):
                await room.taps(FACILITATOR, "Moestuin")
            else:
                await goes_on(room)
        if await phase(room) == "zelf":
            await answers(room, people)
        if await phase(room) == "afspraak" and (await room.session()).step == 0:
            await room.says(people[0], "We bellen maandag")
        await _says_much(room)
    assert at < 1 or CANARY.encode() in _bytes(tmp_path)
    assert (await counts(room))[0] == 6
    await erases(room, WHO)
    _assert_gone(tmp_path)
    assert (await counts(room))[:2] == (5, 5)
    assert "sessie_fase" in room.panel().text
    await ends(room)
    assert (await room.record()).status == "ended"
    _assert_gone(tmp_path)


async def test_nobody_else_is_asked_or_told_a_thing(room: RoomPlayer) -> None:
    people = await begun(room)
    before, sent = room.panel().text, len(room.sent)
    await erases(room, people[-1])
    assert room.panel().text == before.replace("sessie_klaar 0 6", "sessie_klaar 0 5")
    assert {one.chat for one in room.sent[sent:]} == {people[-1], FACILITATOR}
    # No new message, so no sound just then: that would tell who did it.
    assert _told_leader(room, sent) == ["editMessageText"]


async def test_for_who_leads_it_is_as_if_somebody_left(room: RoomPlayer) -> None:
    people = await begun(room)
    await answers(room, people)
    sent = len(room.sent)
    await room.taps(people[-1], "knop_kamer_verlaten")
    left = _told_leader(room, sent)
    sent = len(room.sent)
    await erases(room, people[-2])
    assert _told_leader(room, sent) == left


def _told_leader(room: RoomPlayer, since: int) -> list[str]:
    """What came to the facilitator's chat, or changed there."""
    return [one.method for one in room.sent[since:] if one.chat == FACILITATOR]


async def test_who_was_ready_is_counted_no_more_and_who_was_not_takes_nothing(
    room: RoomPlayer,
) -> None:
    people = await begun(room)
    await answers(room, people[:3])
    assert await counts(room) == (6, 6, 3)
    await erases(room, people[0])
    assert await counts(room) == (5, 5, 2)
    await erases(room, people[5])
    assert await counts(room) == (4, 4, 2)


async def test_who_led_the_session_is_asked_for_once(room: RoomPlayer) -> None:
    people = await begun(room)
    await comes_in(room, FACILITATOR)
    await erases(room, FACILITATOR)
    for person in people:
        assert room.texts(person).count("sessie_begeleider_weg") == 1
    await room.taps(people[2], "knop_sessie_neem_over")
    assert (await room.session()).holder == people[2]
    assert "knop_sessie_sluit_vragen" in room.on_panel(people[2])
    assert not any(room.has(person, "knop_sessie_neem_over") for person in people)


async def test_whose_phone_it_was_is_asked_anew_and_the_checklist_is_empty(
    room: RoomPlayer,
) -> None:
    await room.opens()
    people = await room.join(3)
    await goes_on(room)
    await room.taps(FACILITATOR, "knop_sessie_samen")
    await room.taps(people[0], "knop_sessie_deze_telefoon")
    await goes_on(room)
    await answers(room, people[:1])
    assert not room.has(people[2], "knop_sessie_deze_telefoon")
    await erases(room, people[1])
    assert room.texts(people[2]).count("sessie_welke_telefoon") == 1
    await erases(room, people[0])
    assert room.texts(people[2])[-1] == "sessie_welke_telefoon"
    assert room.has(people[2], "knop_sessie_deze_telefoon")
    await goes_to(room, "slot")
    assert any("uitkomst_leeg" in text for text in room.texts(people[2]))


async def test_a_proposal_that_went_makes_way_for_the_next(room: RoomPlayer) -> None:
    people = await begun(room)
    await goes_to(room, "afspraak")
    await room.says(people[0], "We bellen maandag")
    await room.says(people[1], "We schrijven alles op")
    await goes_on(room)
    at_hand = {person: room.last(person) for person in people[2:]}
    theirs = next(text for text in ("maandag", "alles op") if text in at_hand[people[2]].text)
    writer, other = (people[0], people[1]) if theirs == "maandag" else (people[1], people[0])
    for person in (people[3], other):
        await room.taps(person, "knop_afspraak_mee_leven")
        await room.taps(person, "knop_afspraak_mee_leven")
    assert (await counts(room))[2] == 2
    await erases(room, writer)
    assert (await counts(room)) == (5, 5, 2)
    assert theirs not in room.last(people[2]).text
    assert at_hand[people[2]].message_id not in room.chats[people[2]].messages, "nor its words"
    for person in (people[2], people[4], people[5]):
        await room.taps(person, "knop_afspraak_mee_leven")
    assert (await counts(room)) == (5, 5, 5)


async def test_where_all_proposals_went_nobody_is_waited_for(room: RoomPlayer) -> None:
    people = await begun(room)
    await goes_to(room, "afspraak")
    await room.says(people[0], "We bellen maandag")
    await goes_on(room)
    await erases(room, people[0])
    assert await counts(room) == (5, 5, 5)
    assert "afspraak_alles_gehad" in room.last(people[3]).text


async def test_what_was_shown_of_anyone_is_not_shown_again(room: RoomPlayer) -> None:
    """Else what is missing would be theirs."""
    people = await begun(room)
    await answers(room, people)
    await goes_to(room, "samen")
    await goes_on(room)
    shown = [text for text in room.texts(people[0]) if text.startswith("laten_zien_kop Kort p7x")]
    assert len(shown) == 1
    await erases(room, people[-1])
    before = [room.texts(person) for person in people[:-1]]
    await goes_to(room, "praat")
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    later = [
        text
        for person, had in zip(people[:-1], before, strict=True)
        for text in room.texts(person)[len(had) :]
    ]
    assert not any("laten_zien_kop Kort p7x" in text for text in later)
    await room.taps(FACILITATOR, "knop_sessie_teruglezen")
    told = room.texts(FACILITATOR)
    read = next(text for text in told if text.startswith("sessie_teruglezen_kop"))
    assert "laten_zien_gewist" in read
    assert not any(f"Buurtkamer {person}" in read for person in people)


async def test_nobody_has_words_back_of_a_round_that_someone_is_gone_from(
    room: RoomPlayer,
) -> None:
    await room.opens(kind="meer_projecten")
    ours = await room.join(1, project="Moestuin")
    others = await room.join(5, project="Maatjes")
    await goes_to(room, "vraag")
    await room.taps(FACILITATOR, "Moestuin")
    for person in others:
        await room.says(person, f"vraag van {person}")
    await goes_on(room)
    await room.taps(ours[0], f"vraag van {others[0]}")
    await erases(room, others[-1])
    before = room.last(ours[0])
    for person in others[1:]:
        await room.taps(ours[0], f"vraag van {person}")
        assert room.toasts == ["voorbij"]
    assert room.last(ours[0]) == before
    await goes_to(room, "slot")
    assert f"ronde_tekst vraag van {others[0]}" in "\n".join(room.texts(ours[0]))


async def test_who_is_on_the_threshold_can_have_all_erased(
    room: RoomPlayer, tmp_path: Path
) -> None:
    await room.opens(kind="meer_projecten")
    await comes_in(room, WHO)
    await room.says(WHO, "/wis")
    await room.taps(WHO, "Nee, laat alles staan")
    assert "sessie_project_typ" in room.last(WHO).text
    await erases(room, WHO)
    _assert_gone(tmp_path)
    with closing(sqlite3.connect(f"file:{tmp_path / PLACE}?mode=ro", uri=True)) as database:
        assert database.execute("SELECT count(*) FROM participant").fetchone() == (0,)
