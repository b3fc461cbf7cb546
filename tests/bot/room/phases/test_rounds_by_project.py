"""Intervision: projects talk about the case of one, and what they type bears their project's
name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dialogs.session.agenda import Agenda
from tests.support.raw_updates import GROUP
from tests.support.room_course import comes_in, goes_on, goes_to, read_along
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.spoken_rounds import PHASES, SPOKEN, two_projects
from tests.support.spoken_rounds import talking as talking


async def test_a_case_is_talked_about_before_anything_is_typed(talking: RoomPlayer) -> None:
    tuin, dans = await two_projects(talking)
    assert "sessie_project_leest Tuin vertel maar" in talking.panel().text
    assert talking.last(tuin).text == "sessie_over_jullie Tuin\nvertel maar"
    assert talking.last(dans[0]).text == "sessie_wat_jij_doet Tuin\nluister maar"


async def test_who_tells_reads_their_own_part_also_where_they_read_the_group(
    talking: RoomPlayer,
) -> None:
    await talking.opens(kind="meer_projecten")
    await talking.says(FACILITATOR, "/sessie", GROUP)
    (tuin,) = await talking.join(1, project="Tuin")
    dans = await talking.join(2, project="Dans")
    await read_along(talking, [tuin, dans[0]])
    await talking.taps(FACILITATOR, "knop_sessie_begin")
    await talking.taps(FACILITATOR, "Tuin")
    assert talking.texts(tuin).count("sessie_over_jullie Tuin\nvertel maar") == 1
    assert "sessie_kijk_hieronder Vertellen" in "".join(talking.texts(tuin))
    of_others = "sessie_voor_de_anderen Tuin\nluister maar"
    assert of_others in talking.texts(GROUP["id"])
    assert "vertel maar" not in talking.texts(GROUP["id"])
    assert of_others not in talking.texts(tuin)
    of_each = "sessie_wat_jij_doet Tuin\nluister maar"
    assert of_others not in talking.texts(dans[0]) + talking.texts(dans[1])
    assert of_each not in talking.texts(dans[0])
    assert of_each in talking.texts(dans[1])


async def test_only_the_project_whose_case_it_is_types_the_question(talking: RoomPlayer) -> None:
    tuin, dans = await two_projects(talking)
    await goes_to(talking, "vraag")
    assert "ronde_wie_leest_project" in talking.last(tuin).text
    assert talking.last(dans[0]).text == "ronde_over_hen Tuin"
    await talking.says(dans[0], "mag ik ook?")
    assert talking.last(dans[0]).text == "kamer_getypt"
    await talking.says(tuin, "hoe krijg ik ze naar binnen?")
    await goes_on(talking)
    assert "sessie_hint_ronde_getoond_een" in talking.panel().text
    for person in (tuin, *dans):
        assert talking.last(person).text == (
            "De vraag\n\nTuin\nronde_tekst hoe krijg ik ze naar binnen?"
        )


async def test_one_types_for_the_project(talking: RoomPlayer) -> None:
    tuin, _ = await two_projects(talking)
    (late,) = await talking.join(1, project="Tuin")
    await goes_to(talking, "vraag")
    assert "sessie_klaar 0 2" in talking.panel().text
    await talking.says(tuin, "hoe krijg ik ze naar binnen?")
    assert "sessie_klaar 2 2" in talking.panel().text
    await talking.taps(tuin, "knop_ronde_mijn_weg")
    assert "sessie_klaar 1 2" in talking.panel().text
    await talking.taps(late, "knop_ronde_niets")
    assert "sessie_klaar 2 2" in talking.panel().text


async def test_whose_sentence_nobody_can_read_yet_isn_t_ready_when_another_types(
    talking: RoomPlayer,
) -> None:
    tuin, _ = await two_projects(talking)
    (late,) = await talking.join(1, project="Tuin")
    await goes_to(talking, "vraag")
    await talking.says(late, "Hoe helpt Sam de anderen?")
    await talking.says(tuin, "hoe krijg ik ze naar binnen?")
    assert "sessie_klaar 1 2" in talking.panel().text
    await talking.taps(late, "knop_ronde_zonder_naam")
    assert "sessie_klaar 2 2" in talking.panel().text


async def test_who_is_known_in_a_sentence_hears_who_can_take_it_away(talking: RoomPlayer) -> None:
    tuin, _ = await two_projects(talking)
    await talking.says(tuin, "die man van de baan dat ben ik, haal dat weg")
    assert talking.last(tuin).text == "sessie_over_mij"


async def test_who_wants_to_say_something_hears_how(talking: RoomPlayer) -> None:
    tuin, dans = await two_projects(talking)
    says = "ik wil ook zeggen iets"
    for person in (tuin, dans[0]):
        await talking.says(person, says)
    assert talking.last(tuin).text == "sessie_zeggen_hardop"
    assert talking.last(dans[0]).text == "sessie_zeggen_in_stap\nluister maar"
    await goes_to(talking, "vraag")
    for person in (tuin, dans[0]):
        await talking.says(person, says)
    assert talking.last(tuin).text == "sessie_zeggen_typ"
    assert talking.last(dans[0]).text == "sessie_zeggen_hardop"
    assert "sessie_klaar 0 1" in talking.panel().text


async def test_what_can_be_taken_away_is_of_the_step_at_hand(talking: RoomPlayer) -> None:
    tuin, _ = await two_projects(talking)
    await goes_to(talking, "vraag")
    await talking.says(tuin, "hoe krijg ik ze naar binnen?")
    await goes_on(talking)
    button = "knop_ronde_laat_vallen hoe krijg ik ze naar binnen?"
    assert talking.has(FACILITATOR, button)
    await goes_to(talking, "weer")
    assert not talking.has(FACILITATOR, button)
    await talking.taps(tuin, "knop_ronde_mijn_anders")
    await talking.says(tuin, "hoe krijg ik ze weer naar buiten?")
    assert not talking.has(FACILITATOR, "knop_ronde_laat_vallen")
    await talking.taps(FACILITATOR, "knop_sessie_teruglezen")
    assert talking.has(FACILITATOR, "knop_ronde_laat_vallen hoe krijg ik ze weer")


async def test_who_comes_late_reads_which_step_it_is(talking: RoomPlayer) -> None:
    await two_projects(talking)
    tuin, dans = [(await talking.join(1, project=name))[0] for name in ("Tuin", "Dans")]
    assert talking.texts(tuin)[-1] == "sessie_over_jullie Tuin\nvertel maar"
    assert talking.texts(dans)[-1] == "sessie_wat_jij_doet Tuin\nluister maar"


async def test_who_leads_and_takes_part_is_not_gone(talking: RoomPlayer) -> None:
    await talking.opens(kind="meer_projecten")
    (tuin,) = await talking.join(1, project="Tuin")
    await comes_in(talking, FACILITATOR, "Tuin")
    assert talking.has(tuin, "knop_kamer_begeleider_weg")
    assert talking.has(FACILITATOR, "knop_kamer_verlaten")
    assert not talking.has(FACILITATOR, "knop_kamer_begeleider_weg")


async def test_nothing_given_is_no_reason_to_hide_anything(talking: RoomPlayer) -> None:
    await two_projects(talking)
    await goes_to(talking, "vraag")
    await goes_on(talking)
    assert "ronde_leeg" in "".join(talking.texts(FACILITATOR))
    assert "sessie_hint_te_weinig" not in talking.panel().text


async def test_what_the_others_say_can_be_taken_along(talking: RoomPlayer) -> None:
    tuin, dans = await two_projects(talking)
    await goes_to(talking, "advies")
    assert talking.last(tuin).text == "ronde_over_jullie"
    await talking.says(dans[0], "zet de deur open")
    await talking.says(dans[1], "ga buiten zitten")
    await goes_on(talking)
    await talking.taps(tuin, "ga buiten zitten", times=2)
    taken = await talking.database.read(lambda work: work.contributions.taken_along(1, 1))
    assert [one.text for one in taken] == ["ga buiten zitten"]


async def test_welcome_says_that_the_project_is_named(talking: RoomPlayer) -> None:
    await talking.opens(kind="meer_projecten")
    record = await talking.record()
    await talking.says(77, f"/start {record.token}")
    assert "sessie_welkom_gesprek" in talking.last(77).text
    assert "sessie_wie_leest_wat" in talking.last(77).text
    await talking.says(78, "/sessie")
    assert not talking.has(78, "knop_sessie_een_project")


async def test_the_panel_and_the_group_count_only_who_has_a_question(talking: RoomPlayer) -> None:
    await talking.opens(kind="meer_projecten")
    await talking.says(FACILITATOR, "/sessie", GROUP)
    tuin = await talking.join(2, project="Tuin")
    await talking.join(4, project="Dans")
    await talking.taps(FACILITATOR, "knop_sessie_begin")
    await talking.taps(FACILITATOR, "Tuin")
    await goes_to(talking, "vraag")
    assert "sessie_klaar 0 2" in talking.panel().text
    await talking.taps(tuin[0], "knop_ronde_niets")
    assert "sessie_klaar 1 2" in talking.panel().text
    assert "sessie_hint_meesten_klaar" not in talking.panel().text
    assert "sessie_groep_bezig_project Tuin" in "".join(talking.texts(GROUP["id"]))
    assert "sessie_groep_bijna_klaar" not in "".join(talking.texts(GROUP["id"]))


async def test_another_case_is_offered_where_the_plan_has_none_of_its_own(
    talking: RoomPlayer, tmp_path: Path
) -> None:
    await two_projects(talking)
    await goes_to(talking, "gehoord")
    await goes_on(talking)
    assert "knop_sessie_nog_een_project" in talking.on_panel()
    phases = (*PHASES[:-1], replace(PHASES[1], id="nog_een"), PHASES[-1])
    twice = replace(SPOKEN, phases=phases)
    session = await talking.session()
    dialog = replace(talking.dialog, plans={SPOKEN.id: twice})
    assert Agenda(dialog, session).phases_about_case
    assert not Agenda(dialog, session).ends_case


async def test_once_every_project_told_no_other_case_is_offered(talking: RoomPlayer) -> None:
    await two_projects(talking)
    await goes_to(talking, "gehoord")
    await goes_on(talking)
    await talking.taps(FACILITATOR, "knop_sessie_nog_een_project")
    await talking.taps(FACILITATOR, "Dans")
    await goes_to(talking, "gehoord")
    await goes_on(talking)
    assert "knop_sessie_nog_een_project" not in talking.on_panel()


async def test_the_panel_says_so_once_a_sentence_is_shown_that_was_held(
    talking: RoomPlayer,
) -> None:
    tuin, dans = await two_projects(talking)
    await goes_to(talking, "vraag")
    await talking.says(tuin, "Hoe helpt Sam de anderen?")
    await goes_on(talking)
    assert "sessie_hint_ronde_getoond" not in talking.panel().text
    await talking.taps(tuin, "knop_ronde_zonder_naam")
    assert any("Hoe helpt" in text for text in talking.texts(dans[0]))
    assert "sessie_hint_ronde_getoond" in talking.panel().text
    assert "knop_sessie_teruglezen" in talking.on_panel()
