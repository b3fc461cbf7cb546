"""Which proposals are put to everyone: one of each phone, as many as fit, and those that the
facilitator takes up; and that nothing of the others is lost."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.room.phases.group_pages import page_of
from bot.visits.visit import Outcome
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.session.outcome_messages import in_chat
from dialogs.texts import as_plain
from storage.unit import UnitOfWork
from tests.support.memory_database import MemoryDatabase
from tests.support.room_course import begun, counts, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_session import IN_SESSION


async def _proposed(room: RoomPlayer, *sentences: str) -> list[int]:
    """As many people propose these; the others nothing."""
    people = await begun(room)
    await goes_to(room, "afspraak")
    for person, sentence in zip(people, sentences, strict=False):
        await room.says(person, sentence)
    for person in people[len(sentences) :]:
        await room.taps(person, "knop_afspraak_niets")
    return people


def _led(room: RoomPlayer) -> str:
    return next(text for text in reversed(room.texts(FACILITATOR)) if "leider_kop" in text)


async def _page(room: RoomPlayer) -> str:
    """The page as it would be given now."""

    def read(work: UnitOfWork) -> str:
        host = room.conversation.sessions.hosting.host(
            work.sessions.get(1), work, room.at, Outcome()
        )
        assert host is not None
        page = page_of(host)
        assert page is not None
        return "\n".join(as_plain(text) for text in in_chat(page))

    return await room.database.read(read)


async def _says_of_all(room: RoomPlayer, person: int, label: str) -> None:
    while room.has(person, label):
        await room.wait(10)
        await room.taps(person, label)
        if room.has(person, "knop_afspraak_hardop"):
            await room.taps(person, "knop_afspraak_hardop")


async def test_a_second_sentence_comes_in_the_place_of_the_first_only_if_asked(
    room: RoomPlayer,
) -> None:
    people = await _proposed(room, "We bellen maandag")
    await room.says(people[0], "We bellen dinsdag")
    assert room.last(people[0]).text == "afspraak_al_een We bellen maandag We bellen dinsdag"
    in_place = dict(room.last(people[0]).buttons)["knop_afspraak_in_plaats"]
    await room.taps(people[0], "knop_afspraak_in_plaats", times=2)
    assert room.last(people[0]).text == "afspraak_bewaard We bellen dinsdag"
    await room.says(people[0], "We fietsen samen")
    await room.taps_data(people[0], in_place, 1)
    await room.taps(people[0], "knop_afspraak_erbij")
    kept = "afspraak_erbij We bellen dinsdag We fietsen samen"
    assert room.last(people[0]).text == kept
    await goes_on(room)
    assert "afspraak_voorstel 1 1 We bellen dinsdag" in room.last(people[1]).text
    assert "afspraak_leider_later\nafspraak_leider_zin 2 We fietsen samen" in _led(room)
    for person in people:
        await _says_of_all(room, person, "knop_afspraak_mee_leven")
    assert room.last(people[0]).text == "afspraak_alles_voor_nu"
    await goes_on(room)
    assert any(text.endswith("afspraak_wachtte_een") for text in room.texts(people[3]))
    await goes_on(room)
    page = await _page(room)
    assert "uitkomst_niet_gehaald" in page
    assert "afspraak_wachtte_een" in page
    assert "We fietsen samen" not in page


async def test_what_was_never_put_to_everyone_only_its_writer_gets_back(room: RoomPlayer) -> None:
    sentences = [f"Zin {name}" for name in ("een", "twee", "drie", "vier")]
    people = await _proposed(room, *sentences)
    await goes_on(room)
    never = _led(room).splitlines()[-1].removeprefix("afspraak_leider_zin 4 ")
    writer = people[sentences.index(never)]
    await goes_on(room)
    await room.taps(FACILITATOR, "knop_sessie_meer")
    await room.taps(FACILITATOR, "knop_sessie_stoppen")
    await room.taps(FACILITATOR, "knop_sessie_ja_stoppen")
    back = f"afspraak_terug {never}"
    for person in people:
        assert (back in room.texts(person)) is (person == writer)
        before = len(room.texts(person))
        await room.says(person, "/meenemen")
        assert (back in room.texts(person)[before:]) is (person == writer)
    assert not any("afspraak_terug" in text for text in room.texts(FACILITATOR))


async def test_of_two_the_one_with_a_day_is_read_if_its_writer_was_still_asked(
    room: RoomPlayer,
) -> None:
    """Until they say whether it replaces the first, the session waits for them."""
    people = await _proposed(room, "begin met een spel")
    ready = (await counts(room))[2]
    await room.says(people[0], "Woensdag beginnen we met een spel")
    assert (await counts(room))[2] == ready - 1
    await goes_on(room)
    dated = "Woensdag beginnen we met een spel"
    assert f"afspraak_voorstel 1 1 {dated}" in room.last(people[1]).text
    assert f"afspraak_erbij {dated} begin met een spel" in room.texts(people[0])
    assert "afspraak_leider_zin 2 begin met een spel" in _led(room)


async def test_who_says_nothing_keeps_both(room: RoomPlayer) -> None:
    people = await _proposed(room, "We bellen maandag")
    before = (await counts(room))[2]
    await room.says(people[0], "We bellen dinsdag")
    assert (await counts(room))[2] == before - 1, "they are waited for, as they are asked something"
    await goes_on(room)
    assert not room.has(people[0], "knop_afspraak_in_plaats")
    assert "We bellen dinsdag" in _led(room)
    assert "afspraak_voorstel 1 1 We bellen maandag" in room.last(people[1]).text


async def test_what_differs_in_capitals_alone_is_decided_once(room: RoomPlayer) -> None:
    people = await _proposed(room, "We bellen maandag.", "we bellen  maandag", "We bellen morgen")
    await goes_on(room)
    for person in people:
        assert "afspraak_voorstel 1 2" in room.last(person).text
        await _says_of_all(room, person, "knop_afspraak_mee_leven")
    assert "sessie_klaar_voor_ieder 6 6" in room.panel().text
    await goes_on(room)
    (shown,) = (text for text in room.texts(people[4]) if text.startswith("afspraak_kop"))
    assert shown.count("maandag") == 1
    assert shown.count("morgen") == 1


async def test_who_leads_reads_a_sentence_to_its_end(room: RoomPlayer) -> None:
    long = "We vragen dinsdag of er iemand rondloopt" + " en kijkt" * 20 + " naar dat meisje"
    await _proposed(room, long)
    await goes_on(room)
    assert _led(room).endswith("naar dat meisje")


async def test_the_facilitator_takes_up_one_that_waits(room: RoomPlayer) -> None:
    people = await _proposed(room, *(f"Zin {name}" for name in ("een", "twee", "drie", "vier")))
    await goes_on(room)
    assert "afspraak_voorstel 1 3" in room.last(people[0]).text
    assert "afspraak_nog_tijd" in room.panel().text
    assert "afspraak_leider_wacht afspraak_voorstellen 3" in _led(room)
    await _says_of_all(room, people[0], "knop_afspraak_mee_leven")
    assert room.last(people[0]).text == "afspraak_alles_voor_nu"
    assert (await counts(room))[2] == 1
    await room.taps(FACILITATOR, "knop_afspraak_een_erbij")
    await room.taps(FACILITATOR, "knop_sessie_toch_niet")
    await room.taps(FACILITATOR, "knop_afspraak_een_erbij")
    await room.taps(FACILITATOR, "knop_afspraak_neem_erbij", times=2)
    assert not room.has(FACILITATOR, "knop_afspraak_neem_erbij")
    assert not room.has(FACILITATOR, "knop_afspraak_een_erbij"), "none waits any more"
    assert (await counts(room))[2] == 0
    assert "afspraak_voorstel 4 4" in room.last(people[0]).text
    for person in people:
        await _says_of_all(room, person, "knop_afspraak_mee_leven")
    assert room.last(people[0]).text == "afspraak_alles_gehad"
    assert "afspraak_nog_tijd" not in room.panel().text


async def test_the_panel_follows_what_is_taken_up(room: RoomPlayer) -> None:
    people = await _proposed(room, *(f"Zin {name}" for name in ("een", "twee", "drie", "vier")))
    await goes_on(room)
    for person in people:
        await _says_of_all(room, person, "knop_afspraak_mee_leven")
    assert "afspraak_tijd_voor_meer" in room.panel().text
    await room.taps(FACILITATOR, "knop_afspraak_een_erbij")
    await room.taps(FACILITATOR, "knop_afspraak_neem_erbij")
    assert "afspraak_tijd_voor_meer" not in room.panel().text
    assert "afspraak_voorstellen_een" in room.panel().text
    assert (await counts(room))[2] == 0


async def test_one_that_waits_can_be_dropped_too(room: RoomPlayer) -> None:
    await _proposed(room, *(f"Zin {name}" for name in ("een", "twee", "drie", "vier")))
    await goes_on(room)
    waits = _led(room).splitlines()[-1].removeprefix("afspraak_leider_zin 4 ")
    await room.taps(FACILITATOR, "knop_afspraak_een_weg")
    await room.taps(FACILITATOR, f"knop_afspraak_laat_vallen {waits}")
    await room.taps(FACILITATOR, "knop_afspraak_ja_weg")
    assert waits not in _led(room)
    assert not room.has(FACILITATOR, "knop_afspraak_een_erbij")


async def test_what_the_group_did_not_get_to_is_kept_in_its_words(room: RoomPlayer) -> None:
    people = await _proposed(room, "We bellen maandag", "We bellen morgen", "We bellen nooit")
    await goes_on(room)
    first = room.last(people[0]).text.split("\n")[0].split(maxsplit=3)[3]
    for person in people[:4]:
        await room.taps(person, "knop_afspraak_mee_leven")
    await room.wait(10)
    await room.taps(people[5], "knop_afspraak_anders")
    await room.says(people[5], "Liever appen")
    second = room.last(people[0]).text.split("\n")[0].split(maxsplit=3)[3]
    await room.taps(people[5], "knop_afspraak_anders")
    await room.says(people[5], "Liever mailen")
    await room.taps(FACILITATOR, "knop_sessie_genoeg")
    assert "sessie_genoeg_vraag" in room.panel().text
    await room.taps(FACILITATOR, "knop_sessie_toch_niet")
    await room.taps(FACILITATOR, "knop_sessie_genoeg")
    await room.taps(FACILITATOR, "knop_sessie_ja_genoeg")
    assert not any(room.has(person, "knop_afspraak_mee_leven") for person in people)
    texts = room.texts(people[4])
    agreed = f"afspraak_kop\n\nafspraak_met {first}\nafspraak_anders Liever appen"
    assert f"{agreed}\n\nafspraak_niet_aan_toe 2" in texts
    assert not any("afspraak_nog_niet_kop" in text for text in texts)
    left = (await _page(room)).split("uitkomst_niet_gehaald")[1]
    assert left.count("uitkomst_zin") == 2
    assert f"uitkomst_zin {second} uitkomst_ernaast Liever mailen" in left
    # Nothing of it is lost when they go back.
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    assert "afspraak_voorstel" in room.last(people[4]).text
    for person in people:
        await _says_of_all(room, person, "knop_afspraak_mee_leven")
    await goes_on(room)
    assert not any("afspraak_niet_aan_toe" in text for text in room.texts(people[4]))


async def test_around_one_phone_each_person_has_a_sentence(room: RoomPlayer) -> None:
    people = await begun(room, phones=5)
    await room.says(90, f"/start {(await room.record()).token}")
    await room.taps(90, "knop_sessie_met 2")
    await goes_to(room, "afspraak")
    for sentence in ("We bellen maandag", "We bellen dinsdag"):
        await room.says(90, sentence)
        assert room.last(90).text == f"afspraak_bewaard {sentence}"
    await room.says(90, "We bellen nooit")
    assert room.last(90).text == "afspraak_al_een We bellen maandag We bellen nooit"
    await goes_on(room)
    assert "afspraak_voorstel 1 2" in room.last(people[0]).text
    assert "afspraak_leider_later" in _led(room)
    assert room.last(90).text == f"{room.last(people[0]).text}\n\nafspraak_niet_eens"


async def test_ones_own_name_stays_if_the_writer_says_so_and_nobody_elses(
    tmp_path: Path,
) -> None:
    with closing(MemoryDatabase(tmp_path)) as database:
        known = Known(first_names=Phrases(["Sam", "Noor"]))
        room = RoomPlayer(database, replace(IN_SESSION, known=known))
        people = await _proposed(
            room, "Sam belt maandag", "Sam (14) belt", "Noor en ik of Sam bellen"
        )
        assert room.last(people[0]).text.endswith("Naam_wordt_name belt maandag")
        assert not room.has(people[1], "knop_afspraak_eigen_naam"), "not of somebody with an age"
        assert not room.has(people[2], "knop_afspraak_eigen_naam"), "nobody has two names"
        assert room.last(people[1]).text.endswith("Naam_wordt_name belt")
        await room.taps(people[0], "knop_afspraak_eigen_naam", times=2)
        kept_as = "afspraak_bewaard Sam belt maandag\nafspraak_naam_blijft"
        assert kept_as in room.texts(people[0])
        await goes_on(room)
        for person in people:
            await _says_of_all(room, person, "knop_afspraak_mee_leven")
        await goes_on(room)
        assert "Sam belt maandag" in await _page(room)
        await room.taps(FACILITATOR, "knop_sessie_meer")
        await room.taps(FACILITATOR, "knop_sessie_stoppen")
        await room.taps(FACILITATOR, "knop_sessie_ja_stoppen")
        kept = await database.read(lambda work: work.lasting_projects.agreements(1))
        assert [one.text for one in kept] == ["Sam belt maandag"]


async def test_who_has_not_decided_about_a_name_hears_that_the_sentence_is_not_there(
    tmp_path: Path,
) -> None:
    with closing(MemoryDatabase(tmp_path)) as database:
        room = RoomPlayer(database, replace(IN_SESSION, known=Known(first_names=Phrases(["Sam"]))))
        people = await _proposed(room, "Sam belt maandag", "We bellen morgen")
        await goes_on(room)
        assert room.last(people[0]).text.startswith("afspraak_voorstel 1 1")
        assert "afspraak_naam_te_laat Sam belt maandag" in room.texts(people[0])
        assert not room.has(people[0], "knop_ronde_zonder_naam")
        assert not any(
            "Sam" in text for one in (FACILITATOR, people[1]) for text in room.texts(one)
        )


_ROUND = "Woensdag beginnen we met een rondje namen bij de koffie"
_ROUND_TOO = "woensdag een namenronde bij de kofie"


async def test_two_that_say_the_same_are_pointed_out_and_taken_together_by_a_tap(
    room: RoomPlayer,
) -> None:
    people = await _proposed(room, _ROUND, _ROUND_TOO, "We bellen maandag")
    await goes_on(room)
    assert "afspraak_voorstel 1 2" in room.last(people[0]).text
    first = _ROUND if any(_ROUND in room.last(one).text for one in people) else _ROUND_TOO
    led = _led(room)
    assert "afspraak_leider_lijken" in led
    first, second = (_ROUND, _ROUND_TOO) if f"lijken {_ROUND} " in led else (_ROUND_TOO, _ROUND)
    for person in people:
        await _says_of_all(room, person, "knop_afspraak_mee_leven")
    label = next(name for name, _ in _list_buttons(room) if name.startswith("knop_afspraak_samen"))
    await room.taps(FACILITATOR, label, times=2)
    writer = people[0] if second == _ROUND else people[1]
    told = f"afspraak_leider_nam_samen {second} {first}"
    assert [told in room.texts(one) for one in people] == [one == writer for one in people]
    assert "lijken" not in _led(room)
    assert second not in _led(room)
    assert (await counts(room))[2] == 6, "nobody is asked about it again"
    await goes_on(room)
    page = await _page(room)
    assert first in page
    assert second not in page
    assert "afspraak_wachtte" not in page


async def test_two_that_say_the_same_can_both_be_put_to_everyone(room: RoomPlayer) -> None:
    people = await _proposed(room, _ROUND, _ROUND_TOO)
    await goes_on(room)
    assert "afspraak_voorstel 1 1" in room.last(people[0]).text
    await room.taps(FACILITATOR, "knop_afspraak_een_erbij")
    await room.taps(FACILITATOR, "knop_afspraak_neem_erbij")
    assert "afspraak_leider_lijken" not in _led(room)
    await _says_of_all(room, people[0], "knop_afspraak_mee_leven")
    assert room.last(people[0]).text == "afspraak_alles_gehad"


def _list_buttons(room: RoomPlayer) -> tuple[tuple[str, str], ...]:
    shown = room.chats[FACILITATOR].messages.values()
    return next(one.buttons for one in reversed(shown) if "leider_kop" in one.text)


@pytest.mark.parametrize(
    ("typed", "left"), [("ja", "afspraak_bewaard Zin twee"), ("nee", "afspraak_erbij Zin een")]
)
async def test_a_typed_yes_or_no_says_where_a_second_sentence_comes(
    room: RoomPlayer, typed: str, left: str
) -> None:
    people = await _proposed(room, "Zin een")
    await room.says(people[0], "Zin twee")
    await room.says(people[0], typed)
    assert any(text.startswith(left) for text in room.texts(people[0]))
    assert not room.has(people[0], "knop_afspraak_in_plaats")
