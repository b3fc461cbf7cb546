"""A project over its sessions: what one session agreed, the next begins with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.room.codes import TRIES
from dialogs.days import day_of, later
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.pack.plan import Contribution, Phase, PhaseKind, SessionKind
from storage.database import open_database
from storage.sessions.lasting_projects import EarlierAgreementRecord, LastingProject
from storage.unit import UnitOfWork
from tests.storage.raw import connection
from tests.support.raw_updates import GROUP
from tests.support.room_course import comes_in, ends, erases, goes_on, goes_to
from tests.support.room_player import AT, FACILITATOR, RoomPlayer
from tests.support.small_dialog import text
from tests.support.small_session import IN_SESSION, PLAN

STRANGER = 77
NAMED = "Sam belt de buren"
AGREED, LATER, NOT_YET = "We bellen de buren", "We koken op dinsdag", "We stoppen ermee"
_LOBBY, _CLOSE = Phase("welkom", PhaseKind.LOBBY, "Welkom"), Phase("slot", PhaseKind.CLOSE, "Slot")
ONE = replace(
    PLAN,
    id="een",
    only=SessionKind.ONE,
    phases=(
        _LOBBY,
        Phase("terug", PhaseKind.LOOK_BACK, "Terug"),
        Phase("afspraak", PhaseKind.AGREE, "Afspreken"),
        _CLOSE,
    ),
)
SEVERAL = replace(
    PLAN,
    id="meer",
    only=SessionKind.SEVERAL,
    phases=(
        _LOBBY,
        Phase("terug", PhaseKind.LOOK_BACK, "Terug", prompts=(text("wat kwam ervan"),)),
        Phase(
            "mee",
            PhaseKind.ROUND,
            "Mee",
            contribution=Contribution("iets", text("Wat neem je mee?"), by_project=True),
        ),
        _CLOSE,
    ),
)


@pytest.fixture
async def evening(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    database = await open_database(tmp_path / "walks.sqlite")
    plans, known = {ONE.id: ONE, SEVERAL.id: SEVERAL}, Known(first_names=Phrases(["Sam"]))
    yield RoomPlayer(database, replace(IN_SESSION, plans=plans, known=known))
    await database.close()


async def _agrees(room: RoomPlayer, people: list[int], sentence: str) -> None:
    """The group agrees on one sentence, and the session ends; the last asks for the page as
    text."""
    await goes_to(room, "afspraak")
    await room.says(people[0], sentence)
    if sentence == NAMED:
        await room.taps(people[0], "knop_ronde_zonder_naam")
    for person in people[1:]:
        await room.taps(person, "knop_afspraak_niets")
    await goes_on(room)
    for person in people:
        await room.taps(person, "knop_afspraak_mee")
    await goes_to(room, "slot")
    await room.taps(people[-1], "knop_uitkomst_tekst")
    await ends(room)


async def _project(room: RoomPlayer, number: int = 0) -> LastingProject:
    def finds(work: UnitOfWork) -> LastingProject:
        tokens = connection(work).execute("SELECT token FROM lasting_project ORDER BY id")
        found = work.lasting_projects.by_token(tokens.fetchall()[number][0])
        assert found is not None
        return found

    return await room.database.read(finds)


async def _kept(room: RoomPlayer, number: int = 0) -> tuple[EarlierAgreementRecord, ...]:
    project = await _project(room, number)
    return await room.database.read(lambda work: work.lasting_projects.agreements(project.id))


async def _how_many(room: RoomPlayer) -> int:
    counts = "SELECT count(*) FROM lasting_project"
    found: tuple[int] = await room.database.read(
        lambda work: connection(work).execute(counts).fetchone()
    )
    return found[0]


async def _first_session(room: RoomPlayer) -> list[int]:
    await room.opens()
    people = await room.join(3)
    await _agrees(room, people, AGREED)
    return people


async def _begins_by_link(room: RoomPlayer, person: int = FACILITATOR) -> None:
    await room.says(person, f"/start {(await _project(room)).token}")
    await room.taps(person, "knop_project_begin")
    await room.taps(person, "Gewoon")


async def test_the_facilitator_gets_the_link_and_others_when_they_ask(evening: RoomPlayer) -> None:
    people = await _first_session(evening)
    project = await _project(evening)
    told = f"start={project.token}"
    assert any("project_link" in t and told in t for t in evening.texts(FACILITATOR))
    assert not any(told in sent for person in people for sent in evening.texts(person))
    await evening.taps(people[1], "knop_project_link")
    assert told in evening.last(people[1]).text
    assert not evening.has(people[1], "knop_project_link"), "it was given"
    await evening.taps_data(STRANGER, "s1:project_link")
    assert STRANGER not in evening.chats or told not in evening.last(STRANGER).text


async def test_the_link_is_offered_below_one_message(evening: RoomPlayer) -> None:
    people = await _first_session(evening)
    await evening.says(people[1], "/meenemen")
    shown = evening.chats[people[1]].messages.values()
    offers = [one for one in shown if ("knop_project_link" in dict(one.buttons))]
    assert len(offers) == 1


async def test_the_next_session_begins_with_what_was_agreed(evening: RoomPlayer) -> None:
    people = await _first_session(evening)
    assert [(one.text, one.went) for one in await _kept(evening)] == [(AGREED, None)]
    await _begins_by_link(evening)
    assert "project_herkend" in evening.texts(FACILITATOR)
    for person in people:
        await comes_in(evening, person)
    await goes_on(evening)
    for person in people:
        assert evening.last(person).text.endswith(f"november\nafspraak_met {AGREED}")
    assert f"terug_zin 1 {AGREED}" in evening.panel().text
    (late,) = await evening.join(1)
    assert AGREED in evening.last(late).text
    await evening.taps(FACILITATOR, "knop_sessie_ging_half")
    assert "terug_half" in evening.panel().text
    for person in people:
        assert f"{AGREED} terug_half" in "\n".join(evening.texts(person)), "everyone can check it"
    await _agrees(evening, [*people, late], LATER)
    assert [(one.text, one.went) for one in await _kept(evening)] == [
        (AGREED, "half"),
        (LATER, None),
    ]
    assert await _how_many(evening) == 1, "it is the same project"
    assert AGREED not in (await evening.record()).state, "nothing of it stays with the session"
    became, now = f"{AGREED}\nuitkomst_loopt_nog terug_half", f"{LATER}"
    assert any(became in t and now in t for t in evening.texts(late))
    # It says the same once the session is over, also if both were on one day.
    before = len(evening.chats[late].messages)
    await evening.says(late, "/meenemen")
    await evening.taps(late, "knop_uitkomst_tekst")
    assert any(became in t and now in t for t in evening.texts(late)[before:])


async def test_a_group_that_reads_along_gets_nothing_of_what_was_agreed_before(
    evening: RoomPlayer,
) -> None:
    people = await _first_session(evening)
    await _begins_by_link(evening)
    await evening.says(FACILITATOR, "/sessie", GROUP)
    for person in people:
        await comes_in(evening, person)
    await evening.taps(people[0], "knop_sessie_lees_daar")
    await goes_on(evening)
    assert not any("sessie_kijk_in_groep" in text for text in evening.texts(people[0]))
    assert "sessie_groep_elders" in evening.texts(GROUP["id"])
    await evening.taps(FACILITATOR, "knop_sessie_ging_nog_niet")
    await _agrees(evening, people, LATER)
    pages = {one.chat: str(one.params) for one in evening.sent if one.method == "sendDocument"}
    assert AGREED in pages[people[0]]
    assert "uitkomst_loopt_nog terug_nog_niet" in pages[people[0]]
    assert LATER in pages[GROUP["id"]]
    assert AGREED not in pages[GROUP["id"]]


async def test_a_page_with_only_what_goes_on_is_given_to_each_in_their_own_chat(
    evening: RoomPlayer,
) -> None:
    people = await _first_session(evening)
    await _begins_by_link(evening)
    await evening.says(FACILITATOR, "/sessie", GROUP)
    for person in people:
        await comes_in(evening, person)
    await evening.taps(people[0], "knop_sessie_lees_daar")
    await goes_on(evening)
    await evening.taps(FACILITATOR, "knop_sessie_ging_nog_niet")
    since = len(evening.sent)
    await goes_to(evening, "slot")
    in_group = str([one.params for one in evening.sent[since:] if one.chat == GROUP["id"]])
    papers = {one.chat for one in evening.sent[since:] if one.method == "sendDocument"}
    assert papers == {*people, FACILITATOR}
    assert any("afspraak_loopt_door" in text for text in evening.texts(people[0]))
    assert "sessie_groep_elders" in in_group
    assert "afspraak_loopt_door" not in in_group


async def _agrees_for_a_day(
    room: RoomPlayer, people: list[int], sentence: str, wanting: list[int], after: int = 21
) -> None:
    """As `_agrees`, for a day three weeks after the start; these people want to be reminded."""
    await goes_to(room, "afspraak")
    await room.says(people[0], sentence)
    await goes_on(room)
    for person in people:
        await room.taps(person, "knop_afspraak_mee")
    await goes_on(room)
    id_, day = (await room.record()).id, later(day_of(AT), after).isoformat()
    await room.database.unit(lambda work: work.decisions.set_who(id_, sentence, "wij"))
    await room.database.unit(lambda work: work.decisions.set_day(id_, sentence, day))
    await goes_to(room, "slot")
    for person in wanting:
        await room.taps(person, "knop_uitkomst_herinner")
    await ends(room)


def _reminded_of(room: RoomPlayer, person: int) -> list[list[str]]:
    """For each reminder that somebody got: which of the two sentences it tells."""
    told = [text for text in room.texts(person) if text.startswith("uitkomst_herinnering ")]
    return [[one for one in (AGREED, LATER) if one in text] for text in told]


@pytest.mark.parametrize(
    ("went", "who_asked_twice", "who_asked_before"),
    [
        ("hoeft_niet", [[LATER]], [[LATER]]),
        ("gelukt", [[LATER]], []),
        ("nog_niet", [[AGREED, LATER]], [[AGREED]]),
    ],
)
async def test_a_reminder_follows_what_a_later_session_said(
    evening: RoomPlayer,
    went: str,
    who_asked_twice: list[list[str]],
    who_asked_before: list[list[str]],
) -> None:
    await evening.opens()
    _, twice, before = people = await evening.join(3)
    await _agrees_for_a_day(evening, people, AGREED, [twice, before])
    await evening.wait(7 * 86_400, step=86_400)
    await _begins_by_link(evening)
    for person in people:
        await comes_in(evening, person)
    await goes_on(evening)
    await evening.taps(FACILITATOR, f"knop_sessie_ging_{went}")
    await _agrees_for_a_day(evening, people, LATER, [twice])
    await evening.wait(16 * 86_400, step=3600)
    assert _reminded_of(evening, twice) == who_asked_twice
    assert _reminded_of(evening, before) == who_asked_before


async def test_what_was_dropped_without_them_somebody_hears_once_on_its_day(
    evening: RoomPlayer,
) -> None:
    await evening.opens()
    first, here, away = people = await evening.join(3)
    await _agrees_for_a_day(evening, people, AGREED, [here, away])
    await evening.wait(7 * 86_400, step=86_400)
    await _begins_by_link(evening)
    for person in (first, here):
        await comes_in(evening, person)
    await goes_on(evening)
    await evening.taps(FACILITATOR, "knop_sessie_ging_hoeft_niet")
    await _agrees_for_a_day(evening, [first, here], NOT_YET, [], after=23)
    moved = [text for text in evening.texts(here) if "herinner_in_plaats" in text]
    assert len(moved) == 1
    assert AGREED in moved[0]
    await evening.wait(18 * 86_400, step=3600)
    told = {
        person: [text for text in evening.texts(person) if text.startswith("uitkomst_herinnering_")]
        for person in people
    }
    assert [len(told[person]) for person in people] == [0, 0, 1]
    assert told[away][0].startswith("uitkomst_herinnering_hoeft_niet")
    assert AGREED in told[away][0]
    reminded = [text for text in evening.texts(here) if text.startswith("uitkomst_herinnering ")]
    assert [NOT_YET in text for text in reminded] == [True]
    assert not any(text.startswith("uitkomst_herinnering ") for text in evening.texts(away))


async def test_what_stood_beside_it_comes_back_with_it(evening: RoomPlayer) -> None:
    await evening.opens()
    people = await evening.join(3)
    await goes_to(evening, "afspraak")
    await evening.says(people[0], AGREED)
    await goes_on(evening)
    for person in people[:2]:
        await evening.taps(person, "knop_afspraak_mee")
    await evening.taps(people[2], "knop_afspraak_anders")
    await evening.says(people[2], "Liever appen, zei Sam")
    await evening.taps(people[2], "knop_ronde_zonder_naam")
    await goes_to(evening, "slot")
    await ends(evening)
    await _begins_by_link(evening)
    for person in people:
        await comes_in(evening, person)
    await goes_on(evening)
    for person in people:
        read = "\n".join(evening.texts(person)).split("terug_kop")[-1]
        assert "afspraak_anders Liever appen, zei naam_wordt_name" in read
    await evening.taps(FACILITATOR, "knop_sessie_ging_half")
    await goes_to(evening, "slot")
    await ends(evening)
    assert any("afspraak_loopt_door" in text for text in evening.texts(people[1]))


async def test_one_may_come_in_the_place_of_another_and_what_is_open_comes_back(
    evening: RoomPlayer,
) -> None:
    people = await _first_session(evening)
    await _begins_by_link(evening)
    for person in people:
        await comes_in(evening, person)
    await goes_on(evening)
    await goes_to(evening, "afspraak")
    for person, sentence in zip(people, (LATER, NOT_YET), strict=False):
        await evening.says(person, sentence)
    await goes_on(evening)
    for person in people:
        for _ in (LATER, NOT_YET):
            await evening.wait(10)
            is_it = LATER in evening.last(person).text
            way = "knop_afspraak_mee" if is_it else "knop_afspraak_anders"
            await evening.taps(person, way)
            if not is_it:
                await evening.taps(person, "knop_afspraak_hardop")
    await goes_on(evening)
    await evening.taps(FACILITATOR, "Afspraak_wie_ik")
    await evening.taps(FACILITATOR, "knop_afspraak_open")
    await evening.taps(FACILITATOR, f"knop_afspraak_vervalt {AGREED}")
    assert evening.has(FACILITATOR, f"knop_afspraak_houd {AGREED}")
    await goes_to(evening, "slot")
    await ends(evening)
    assert [(one.text, one.went) for one in await _kept(evening)] == [
        (AGREED, "hoeft_niet"),
        (LATER, None),
    ]
    await _begins_by_link(evening)
    # Who types the code of the project while its session is open is let into that.
    await evening.says(people[0], (await _project(evening)).code)
    await evening.taps(people[0], "knop_sessie_alleen_ik")
    await goes_on(evening)
    told = f"terug_nog_niet_uit\nterug_zin_open {NOT_YET}"
    assert [told in evening.texts(one) for one in (people[0], FACILITATOR)] == [True, True]


async def test_no_name_is_kept(evening: RoomPlayer) -> None:
    await evening.opens()
    await _agrees(evening, await evening.join(3), NAMED)
    (kept,) = await _kept(evening)
    assert "Sam" not in kept.text


async def test_what_is_done_does_not_come_back(evening: RoomPlayer) -> None:
    people = await _first_session(evening)
    await _begins_by_link(evening)
    await goes_on(evening)
    await evening.taps(FACILITATOR, "knop_sessie_ging_gelukt")
    await ends(evening)
    await _begins_by_link(evening)
    assert "project_herkend_leeg" in evening.texts(FACILITATOR)
    for person in people:
        await comes_in(evening, person)
    await goes_on(evening)
    assert (await evening.session()).phase == 2, "there is nothing to look back at"


async def test_the_code_can_be_typed_in_the_lobby(evening: RoomPlayer) -> None:
    await _first_session(evening)
    code = (await _project(evening)).code
    await evening.opens()
    (guest,) = await evening.join(1)
    spoken = f"{code[:3]} {code[3:6]} {code[6:]}"
    await evening.says(guest, spoken)
    assert evening.last(guest).text == "project_van_gespreksleider"
    await evening.says(FACILITATOR, spoken)
    assert "project_herkend" in evening.texts(FACILITATOR)
    await goes_on(evening)
    assert AGREED in evening.last(guest).text


async def test_once_the_session_began_another_project_comes_too_late(evening: RoomPlayer) -> None:
    await _first_session(evening)
    await evening.opens()
    await evening.join(1)
    await goes_to(evening, "afspraak")
    code = (await _project(evening)).code
    await evening.says(FACILITATOR, code)
    assert "project_te_laat" in evening.texts(FACILITATOR)
    await ends(evening)
    assert await _how_many(evening) == 1


async def test_a_practice_session_keeps_nothing_and_takes_no_code(evening: RoomPlayer) -> None:
    await _first_session(evening)
    before, code = await _how_many(evening), (await _project(evening)).code
    await evening.says(FACILITATOR, "/sessie")
    await evening.taps_data(
        FACILITATOR, "s0:practise:een_project:0", evening.last(FACILITATOR).message_id
    )
    await evening.says(FACILITATOR, code)
    assert "project_niet_bij_oefenen" in evening.texts(FACILITATOR)
    await goes_to(evening, "afspraak")
    await evening.wait(120)
    await goes_to(evening, "slot")
    await ends(evening)
    assert await _how_many(evening) == before


async def test_who_guesses_codes_of_projects_has_to_wait(evening: RoomPlayer) -> None:
    await _first_session(evening)
    code = (await _project(evening)).code
    for number in range(TRIES):
        await evening.says(STRANGER, f"zuk zuk {number:03}")
        assert evening.last(STRANGER).text == "sessie_code_onbekend"
    await evening.says(STRANGER, code)
    assert "sessie_code_te_vaak" in evening.last(STRANGER).text


async def test_in_a_session_a_wrong_code_is_an_answer_and_a_known_one_is_not(
    evening: RoomPlayer,
) -> None:
    await _first_session(evening)
    await evening.opens()
    (guest,) = await evening.join(1)
    await goes_to(evening, "afspraak")
    await evening.says(guest, "wij zijn 100")
    assert evening.last(guest).text != "sessie_code_onbekend"
    await evening.says(guest, (await _project(evening)).code)
    assert evening.last(guest).text == "project_van_gespreksleider"
    await evening.says(guest, "/sessie zukzuk100")
    assert evening.last(guest).text == "sessie_code_onbekend"


async def test_what_a_project_keeps_is_among_ones_own_data(evening: RoomPlayer) -> None:
    people = await _first_session(evening)
    code = (await _project(evening)).code
    for person in (people[0], FACILITATOR):
        await evening.says(person, "/mijngegevens")
        (document,) = (
            call.params["document"]["text"]
            for call in evening.sent
            if call.chat == person and "text" in call.params.get("document", {})
        )
        assert f"Code van jullie project: {code}" in document
        assert f"Een afspraak van jullie project: {AGREED}" in document


async def test_whoever_has_the_link_can_erase_what_was_agreed(evening: RoomPlayer) -> None:
    people = await _first_session(evening)
    token = (await _project(evening)).token
    await _begins_by_link(evening)
    await evening.says(people[0], f"/start {token}")
    await evening.taps(people[0], "knop_project_wis")
    await evening.taps(people[0], "knop_project_wis_nee")
    assert await _kept(evening)
    await evening.says(people[0], f"/start {token}")
    await evening.taps(people[0], "knop_project_wis")
    await evening.taps(people[0], "knop_project_wis_ja")
    assert evening.last(people[0]).text == "project_gewist"
    assert await _how_many(evening) == 0
    assert (await evening.session()).earlier == {}, "nor does a session that is on"
    await evening.join(2)
    await goes_on(evening)
    assert (await evening.session()).phase == 2
    await ends(evening)


async def test_who_is_erased_before_the_end_takes_their_sentence_along(evening: RoomPlayer) -> None:
    await evening.opens()
    people = await evening.join(3)
    await goes_to(evening, "afspraak")
    await evening.says(people[0], AGREED)
    for person in people[1:]:
        await evening.taps(person, "knop_afspraak_niets")
    await goes_on(evening)
    for person in people:
        await evening.taps(person, "knop_afspraak_mee")
    await goes_to(evening, "slot")
    await erases(evening, people[0])
    await ends(evening)
    assert await _how_many(evening) == 0


async def test_who_is_erased_later_leaves_what_the_group_agreed(evening: RoomPlayer) -> None:
    people = await _first_session(evening)
    await erases(evening, people[0])
    assert [one.text for one in await _kept(evening)] == [AGREED]


# Several projects


async def _opens(room: RoomPlayer) -> None:
    await room.says(FACILITATOR, "/sessie")
    there = room.last(FACILITATOR).message_id
    await room.taps_data(FACILITATOR, "s0:open:meer_projecten:1", there)


async def _intervision(room: RoomPlayer) -> tuple[int, int]:
    """Garden and Dance each say what they take home, and the session ends."""
    await _opens(room)
    (garden,), (dance,) = await room.join(1, project="Tuin"), await room.join(1, project="Dans")
    await goes_to(room, "mee")
    await room.says(garden, "wij gaan zaaien")
    await room.says(dance, "wij gaan oefenen")
    await goes_to(room, "slot")
    await ends(room)
    return garden, dance


async def test_each_of_several_projects_gets_its_own_link(evening: RoomPlayer) -> None:
    garden, dance = await _intervision(evening)
    kept = [[one.text for one in await _kept(evening, number)] for number in (0, 1)]
    assert sorted(kept) == [["wij gaan oefenen"], ["wij gaan zaaien"]]
    links = {person: evening.texts(person)[-2] for person in (garden, dance)}
    assert "project_link" in links[garden]
    assert links[garden] != links[dance]
    assert not any("project_link" in told for told in evening.texts(FACILITATOR))


async def test_what_a_project_said_comes_back_to_that_project_alone(evening: RoomPlayer) -> None:
    garden, dance = await _intervision(evening)
    number = int("zaaien" not in (await _kept(evening))[0].text)
    code = (await _project(evening, number)).code
    await _opens(evening)
    await comes_in(evening, garden)
    await evening.says(garden, f"{code[:3]} {code[3:6]} {code[6:]}")
    assert evening.last(garden).text == "project_hoe_heet_het"
    await evening.says(garden, "De tuin")
    assert "project_herkend" in evening.texts(garden)
    await comes_in(evening, dance, "Dans")
    (colleague,) = await evening.join(1)
    await evening.says(colleague, code)
    assert evening.panel().text, "the colleague is in, for the same project"
    session = await evening.session()
    assert sorted(session.projects.values()) == ["Dans", "De tuin"]
    before = len(evening.texts(dance))
    await goes_on(evening)
    for person in (garden, colleague):
        assert any("afspraak_met wij gaan zaaien" in told for told in evening.texts(person))
    assert not any("zaaien" in told for told in evening.texts(dance)[before:])
    assert "De tuin\nterug_zin 1 wij gaan zaaien" in evening.panel().text
    assert "wat kwam ervan" in evening.last(dance).text
    await goes_to(evening, "mee")
    await ends(evening)
    assert [one.text for one in await _kept(evening, number)] == ["wij gaan zaaien"]


async def test_two_projects_cannot_have_the_same_code(evening: RoomPlayer) -> None:
    garden, dance = await _intervision(evening)
    number = int("zaaien" not in (await _kept(evening))[0].text)
    code = (await _project(evening, number)).code
    await _opens(evening)
    await comes_in(evening, garden, "Tuin")
    await evening.says(garden, code)
    await comes_in(evening, dance, "Dans")
    await evening.says(dance, code)
    assert evening.last(dance).text == "project_al_hier"
    await evening.says(FACILITATOR, code)
    assert "project_aan_de_deur" in evening.texts(FACILITATOR)
