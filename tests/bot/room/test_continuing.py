"""A project over its sessions: what one session agreed, the next begins with."""

from __future__ import annotations

from bot.room.codes import TRIES
from tests.support.lasting import (
    AGREED,
    STRANGER,
    begins_by_link,
    first_session,
    how_many_projects,
    kept_agreements,
    lasting_project,
)
from tests.support.lasting import evening as evening
from tests.support.room_course import comes_in, ends, erases, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer


async def test_the_facilitator_gets_the_link_and_others_when_they_ask(evening: RoomPlayer) -> None:
    people = await first_session(evening)
    project = await lasting_project(evening)
    told = f"start={project.token}"
    assert any("project_link" in t and told in t for t in evening.texts(FACILITATOR))
    assert not any(told in sent for person in people for sent in evening.texts(person))
    await evening.taps(people[1], "knop_project_link")
    assert told in evening.last(people[1]).text
    assert not evening.has(people[1], "knop_project_link"), "it was given"
    await evening.taps_data(STRANGER, "s1:project_link")
    assert STRANGER not in evening.chats or told not in evening.last(STRANGER).text


async def test_the_link_is_offered_below_one_message(evening: RoomPlayer) -> None:
    people = await first_session(evening)
    await evening.says(people[1], "/meenemen")
    shown = evening.chats[people[1]].messages.values()
    offers = [one for one in shown if ("knop_project_link" in dict(one.buttons))]
    assert len(offers) == 1


async def test_the_code_can_be_typed_in_the_lobby(evening: RoomPlayer) -> None:
    await first_session(evening)
    code = (await lasting_project(evening)).code
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
    await first_session(evening)
    await evening.opens()
    await evening.join(1)
    await goes_to(evening, "afspraak")
    code = (await lasting_project(evening)).code
    await evening.says(FACILITATOR, code)
    assert "project_te_laat" in evening.texts(FACILITATOR)
    await ends(evening)
    assert await how_many_projects(evening) == 1


async def test_a_practice_session_keeps_nothing_and_takes_no_code(evening: RoomPlayer) -> None:
    await first_session(evening)
    before, code = await how_many_projects(evening), (await lasting_project(evening)).code
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
    assert await how_many_projects(evening) == before


async def test_who_guesses_codes_of_projects_has_to_wait(evening: RoomPlayer) -> None:
    await first_session(evening)
    code = (await lasting_project(evening)).code
    for number in range(TRIES):
        await evening.says(STRANGER, f"zuk zuk {number:03}")
        assert evening.last(STRANGER).text == "sessie_code_onbekend"
    await evening.says(STRANGER, code)
    assert "sessie_code_te_vaak" in evening.last(STRANGER).text


async def test_in_a_session_a_wrong_code_is_an_answer_and_a_known_one_is_not(
    evening: RoomPlayer,
) -> None:
    await first_session(evening)
    await evening.opens()
    (guest,) = await evening.join(1)
    await goes_to(evening, "afspraak")
    await evening.says(guest, "wij zijn 100")
    assert evening.last(guest).text != "sessie_code_onbekend"
    await evening.says(guest, (await lasting_project(evening)).code)
    assert evening.last(guest).text == "project_van_gespreksleider"
    await evening.says(guest, "/sessie zukzuk100")
    assert evening.last(guest).text == "sessie_code_onbekend"


async def test_what_a_project_keeps_is_among_ones_own_data(evening: RoomPlayer) -> None:
    people = await first_session(evening)
    code = (await lasting_project(evening)).code
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
    people = await first_session(evening)
    token = (await lasting_project(evening)).token
    await begins_by_link(evening)
    await evening.says(people[0], f"/start {token}")
    await evening.taps(people[0], "knop_project_wis")
    await evening.taps(people[0], "knop_project_wis_nee")
    assert await kept_agreements(evening)
    await evening.says(people[0], f"/start {token}")
    await evening.taps(people[0], "knop_project_wis")
    await evening.taps(people[0], "knop_project_wis_ja")
    assert evening.last(people[0]).text == "project_gewist"
    assert await how_many_projects(evening) == 0
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
    assert await how_many_projects(evening) == 0


async def test_who_is_erased_later_leaves_what_the_group_agreed(evening: RoomPlayer) -> None:
    people = await first_session(evening)
    await erases(evening, people[0])
    assert [one.text for one in await kept_agreements(evening)] == [AGREED]


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
    kept = [[one.text for one in await kept_agreements(evening, number)] for number in (0, 1)]
    assert sorted(kept) == [["wij gaan oefenen"], ["wij gaan zaaien"]]
    links = {person: evening.texts(person)[-2] for person in (garden, dance)}
    assert "project_link" in links[garden]
    assert links[garden] != links[dance]
    assert not any("project_link" in told for told in evening.texts(FACILITATOR))


async def test_what_a_project_said_comes_back_to_that_project_alone(evening: RoomPlayer) -> None:
    garden, dance = await _intervision(evening)
    number = int("zaaien" not in (await kept_agreements(evening))[0].text)
    code = (await lasting_project(evening, number)).code
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
    assert [one.text for one in await kept_agreements(evening, number)] == ["wij gaan zaaien"]


async def test_two_projects_cannot_have_the_same_code(evening: RoomPlayer) -> None:
    garden, dance = await _intervision(evening)
    number = int("zaaien" not in (await kept_agreements(evening))[0].text)
    code = (await lasting_project(evening, number)).code
    await _opens(evening)
    await comes_in(evening, garden, "Tuin")
    await evening.says(garden, code)
    await comes_in(evening, dance, "Dans")
    await evening.says(dance, code)
    assert evening.last(dance).text == "project_al_hier"
    await evening.says(FACILITATOR, code)
    assert "project_aan_de_deur" in evening.texts(FACILITATOR)
