"""What a project agreed before, in its next session: looked back on, followed by reminders, and
replaced or dropped."""

from __future__ import annotations

import pytest

from tests.support.lasting import (
    AGREED,
    LATER,
    NAMED,
    NOT_YET,
    agrees,
    agrees_for_a_day,
    begins_by_link,
    first_session,
    how_many_projects,
    kept_agreements,
    lasting_project,
    reminded_of,
)
from tests.support.lasting import evening as evening
from tests.support.raw_updates import GROUP
from tests.support.room_course import comes_in, ends, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer


async def test_the_next_session_begins_with_what_was_agreed(evening: RoomPlayer) -> None:
    people = await first_session(evening)
    assert [(one.text, one.went) for one in await kept_agreements(evening)] == [(AGREED, None)]
    await begins_by_link(evening)
    assert "project_herkend" in evening.texts(FACILITATOR)
    for person in people:
        await comes_in(evening, person)
    await goes_on(evening)
    for person in people:
        assert evening.last(person).text.endswith(f"november\nafspraak_met {AGREED}")
    listed = evening.panel().text.splitlines()
    assert listed[listed.index(f"terug_zin 1 {AGREED}") - 2].startswith("terug_kop_op ")
    (late,) = await evening.join(1)
    assert AGREED in evening.last(late).text
    await evening.taps(FACILITATOR, "knop_sessie_ging_half")
    assert "terug_half" in evening.panel().text
    for person in people:
        assert f"{AGREED} terug_half" in "\n".join(evening.texts(person)), "everyone can check it"
    await agrees(evening, [*people, late], LATER)
    assert [(one.text, one.went) for one in await kept_agreements(evening)] == [
        (AGREED, "half"),
        (LATER, None),
    ]
    assert await how_many_projects(evening) == 1, "it is the same project"
    assert AGREED not in (await evening.record()).state, "nothing of it stays with the session"
    became, now = f"{AGREED}\nuitkomst_loopt_nog terug_half", f"{LATER}"
    assert any(became in t and now in t for t in evening.texts(late))
    # It says the same once the session is over, also if both were on one day.
    before = len(evening.chats[late].messages)
    await evening.says(late, "/meenemen")
    await evening.taps(late, "knop_uitkomst_tekst")
    assert any(became in t and now in t for t in evening.texts(late)[before:])


async def next_session_read_along(evening: RoomPlayer) -> list[int]:
    """The next session of the project, with a group that reads along and one who reads there."""
    people = await first_session(evening)
    await begins_by_link(evening)
    await evening.says(FACILITATOR, "/sessie", GROUP)
    for person in people:
        await comes_in(evening, person)
    await evening.taps(people[0], "knop_sessie_lees_daar")
    await goes_on(evening)
    return people


async def test_a_group_that_reads_along_gets_nothing_of_what_was_agreed_before(
    evening: RoomPlayer,
) -> None:
    people = await next_session_read_along(evening)
    assert not any("sessie_kijk_in_groep" in text for text in evening.texts(people[0]))
    assert "sessie_groep_elders" in evening.texts(GROUP["id"])
    await evening.taps(FACILITATOR, "knop_sessie_ging_nog_niet")
    await agrees(evening, people, LATER)
    pages = {one.chat: str(one.params) for one in evening.sent if one.method == "sendDocument"}
    assert AGREED in pages[people[0]]
    assert "uitkomst_loopt_nog terug_nog_niet" in pages[people[0]]
    assert LATER in pages[GROUP["id"]]
    assert AGREED not in pages[GROUP["id"]]


async def test_a_page_with_only_what_goes_on_is_given_to_each_in_their_own_chat(
    evening: RoomPlayer,
) -> None:
    people = await next_session_read_along(evening)
    await evening.taps(FACILITATOR, "knop_sessie_ging_nog_niet")
    since = len(evening.sent)
    await goes_to(evening, "slot")
    in_group = str([one.params for one in evening.sent[since:] if one.chat == GROUP["id"]])
    papers = {one.chat for one in evening.sent[since:] if one.method == "sendDocument"}
    assert papers == {*people, FACILITATOR}
    assert any("afspraak_loopt_door" in text for text in evening.texts(people[0]))
    assert "sessie_groep_elders" in in_group
    assert "afspraak_loopt_door" not in in_group


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
    await agrees_for_a_day(evening, people, AGREED, [twice, before])
    await evening.wait(7 * 86_400, step=86_400)
    await begins_by_link(evening)
    for person in people:
        await comes_in(evening, person)
    await goes_on(evening)
    await evening.taps(FACILITATOR, f"knop_sessie_ging_{went}")
    await agrees_for_a_day(evening, people, LATER, [twice])
    await evening.wait(16 * 86_400, step=3600)
    assert reminded_of(evening, twice) == who_asked_twice
    assert reminded_of(evening, before) == who_asked_before


async def test_what_was_dropped_without_them_somebody_hears_once_on_its_day(
    evening: RoomPlayer,
) -> None:
    await evening.opens()
    first, here, away = people = await evening.join(3)
    await agrees_for_a_day(evening, people, AGREED, [here, away])
    await evening.wait(7 * 86_400, step=86_400)
    await begins_by_link(evening)
    for person in (first, here):
        await comes_in(evening, person)
    await goes_on(evening)
    await evening.taps(FACILITATOR, "knop_sessie_ging_hoeft_niet")
    await agrees_for_a_day(evening, [first, here], NOT_YET, [], after=23)
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
    await begins_by_link(evening)
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
    people = await first_session(evening)
    await begins_by_link(evening)
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
    assert [(one.text, one.went) for one in await kept_agreements(evening)] == [
        (AGREED, "hoeft_niet"),
        (LATER, None),
    ]
    await begins_by_link(evening)
    # Who types the code of the project while its session is open is let into that.
    await evening.says(people[0], (await lasting_project(evening)).code)
    await evening.taps(people[0], "knop_sessie_alleen_ik")
    await goes_on(evening)
    told = f"terug_nog_niet_uit\nterug_zin_open {NOT_YET}"
    assert [told in evening.texts(one) for one in (people[0], FACILITATOR)] == [True, True]


async def test_no_name_is_kept(evening: RoomPlayer) -> None:
    await evening.opens()
    await agrees(evening, await evening.join(3), NAMED)
    (kept,) = await kept_agreements(evening)
    assert "Sam" not in kept.text


async def test_what_is_done_does_not_come_back(evening: RoomPlayer) -> None:
    people = await first_session(evening)
    await begins_by_link(evening)
    await goes_on(evening)
    await evening.taps(FACILITATOR, "knop_sessie_ging_gelukt")
    await ends(evening)
    await begins_by_link(evening)
    assert "project_herkend_leeg" in evening.texts(FACILITATOR)
    for person in people:
        await comes_in(evening, person)
    await goes_on(evening)
    assert (await evening.session()).phase == 2, "there is nothing to look back at"
