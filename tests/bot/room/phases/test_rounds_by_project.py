"""Intervision: projects talk about the case of one, and what they type bears their project's
name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs.identifying.name_lists import Known, Phrases
from dialogs.pack.plan import Contribution, Givers, Phase, PhaseKind, SessionKind
from dialogs.session.agenda import Agenda
from storage.database import open_database
from tests.support.raw_updates import GROUP
from tests.support.room_course import comes_in, ends, goes_on, goes_to, read_along
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_dialog import text
from tests.support.small_session import IN_SESSION, PLAN

SAY_AGAIN = Phase(
    "weer",
    PhaseKind.DISCUSS,
    "Nog een keer",
    prompts=(text("zeg je vraag nog eens"),),
    others=text("luister maar"),
    brings_case=True,
)
PHASES = (
    Phase("welkom", PhaseKind.LOBBY, "Welkom"),
    Phase(
        "vertel",
        PhaseKind.DISCUSS,
        "Vertellen",
        prompts=(text("vertel maar"),),
        others=text("luister maar"),
        brings_case=True,
    ),
    Phase(
        "vraag",
        PhaseKind.ROUND,
        "De vraag",
        contribution=Contribution("de vraag", text("Wat is je vraag?"), Givers.BRINGER, True),
        brings_case=True,
    ),
    SAY_AGAIN,
    Phase(
        "advies",
        PhaseKind.ROUND,
        "Advies",
        contribution=Contribution("een advies", text("Wat raad je aan?"), by_project=True),
        brings_case=True,
    ),
    Phase(
        "gehoord",
        PhaseKind.ROUND,
        "Gehoord",
        contribution=Contribution("wat je hoorde", text("Wat hoorde je?"), Givers.BRINGER, True),
        brings_case=True,
    ),
    Phase(
        "mee",
        PhaseKind.ROUND,
        "Mee naar huis",
        contribution=Contribution("wat ieder meeneemt", text("Wat neem je mee?"), by_project=True),
    ),
    Phase("slot", PhaseKind.CLOSE, "Slot"),
)
SPOKEN = replace(PLAN, phases=PHASES, only=SessionKind.SEVERAL)


@pytest.fixture
async def talking(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    database = await open_database(tmp_path / "walks.sqlite")
    known = Known(first_names=Phrases(["Sam"]))
    yield RoomPlayer(database, replace(IN_SESSION, plans={SPOKEN.id: SPOKEN}, known=known))
    await database.close()


async def _two_projects(room: RoomPlayer) -> tuple[int, list[int]]:
    """One person of Tuin, whose case it is, and two of Dans."""
    await room.opens(kind="meer_projecten")
    (tuin,) = await room.join(1, project="Tuin")
    dans = await room.join(2, project="Dans")
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await room.taps(FACILITATOR, "Tuin")
    return tuin, dans


async def test_a_case_is_talked_about_before_anything_is_typed(talking: RoomPlayer) -> None:
    tuin, dans = await _two_projects(talking)
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


async def test_at_the_end_nobody_is_sent_to_the_group(talking: RoomPlayer) -> None:
    await talking.opens(kind="meer_projecten")
    await talking.says(FACILITATOR, "/sessie", GROUP)
    (tuin,) = await talking.join(1, project="Tuin")
    await read_along(talking, [tuin])
    await talking.taps(FACILITATOR, "knop_sessie_begin")
    await goes_to(talking, "slot")
    assert "sessie_kijk_in_groep Slot" not in "".join(talking.texts(tuin))
    assert "uitkomst_niets_getypt" in talking.texts(tuin)
    assert "uitkomst_niets_getypt" not in talking.texts(GROUP["id"])


async def test_only_the_project_whose_case_it_is_types_the_question(talking: RoomPlayer) -> None:
    tuin, dans = await _two_projects(talking)
    await goes_to(talking, "vraag")
    assert "ronde_wie_leest_project" in talking.last(tuin).text
    assert talking.last(dans[0]).text == "ronde_over_hen Tuin"
    await talking.says(dans[0], "mag ik ook?")
    assert talking.last(dans[0]).text == "kamer_getypt"
    await talking.says(tuin, "hoe krijg ik ze naar binnen?")
    await goes_on(talking)
    for person in (tuin, *dans):
        assert talking.last(person).text == (
            "De vraag\n\nTuin\nronde_tekst hoe krijg ik ze naar binnen?"
        )


async def test_one_types_for_the_project(talking: RoomPlayer) -> None:
    tuin, _ = await _two_projects(talking)
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
    tuin, _ = await _two_projects(talking)
    (late,) = await talking.join(1, project="Tuin")
    await goes_to(talking, "vraag")
    await talking.says(late, "Hoe helpt Sam de anderen?")
    await talking.says(tuin, "hoe krijg ik ze naar binnen?")
    assert "sessie_klaar 1 2" in talking.panel().text
    await talking.taps(late, "knop_ronde_zonder_naam")
    assert "sessie_klaar 2 2" in talking.panel().text


async def test_who_is_known_in_a_sentence_hears_who_can_take_it_away(talking: RoomPlayer) -> None:
    tuin, _ = await _two_projects(talking)
    await talking.says(tuin, "die man van de baan dat ben ik, haal dat weg")
    assert talking.last(tuin).text == "sessie_over_mij"


async def test_who_wants_to_say_something_hears_how(talking: RoomPlayer) -> None:
    tuin, dans = await _two_projects(talking)
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
    tuin, _ = await _two_projects(talking)
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


async def test_a_page_is_new_only_to_those_whose_page_changed(talking: RoomPlayer) -> None:
    tuin, dans = await _two_projects(talking)
    await goes_to(talking, "vraag")
    await talking.says(tuin, "hoe krijg ik ze naar binnen?")
    await goes_on(talking)
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik zet thee buiten")
    await talking.says(dans[0], "ik bel dinsdag")
    await goes_to(talking, "slot")
    await talking.taps(FACILITATOR, "knop_sessie_teruglezen")
    await talking.taps(FACILITATOR, "knop_ronde_laat_vallen hoe krijg ik ze")
    assert any("uitkomst_hier_nieuw" in text for text in talking.texts(tuin))
    assert not any("uitkomst_hier_nieuw" in text for text in talking.texts(dans[0]))


async def test_who_comes_late_reads_which_step_it_is(talking: RoomPlayer) -> None:
    await _two_projects(talking)
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
    await _two_projects(talking)
    await goes_to(talking, "vraag")
    await goes_on(talking)
    assert "ronde_leeg" in "".join(talking.texts(FACILITATOR))
    assert "sessie_hint_te_weinig" not in talking.panel().text


async def test_what_the_others_say_can_be_taken_along(talking: RoomPlayer) -> None:
    tuin, dans = await _two_projects(talking)
    await goes_to(talking, "advies")
    assert talking.last(tuin).text == "ronde_over_jullie"
    await talking.says(dans[0], "zet de deur open")
    await talking.says(dans[1], "ga buiten zitten")
    await goes_on(talking)
    await talking.taps(tuin, "ga buiten zitten", times=2)
    taken = await talking.database.read(lambda work: work.contributions.taken_along(1, 1))
    assert [one.text for one in taken] == ["ga buiten zitten"]


async def test_everyone_takes_something_home_to_their_own_project(talking: RoomPlayer) -> None:
    tuin, dans = await _two_projects(talking)
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik zet thee buiten")
    await talking.says(tuin, "niks meer")
    await talking.says(dans[0], "wij vragen de meiden")
    await talking.says(dans[1], "nee joh, ik weet niks")
    assert not talking.has(dans[1], "knop_ronde_niets")
    await goes_on(talking)
    shown = talking.last(dans[1]).text
    assert shown == (
        "Wat ieder meeneemt\n\nDans\nronde_tekst wij vragen de meiden"
        "\n\nTuin\nronde_tekst ik zet thee buiten"
    )
    await goes_to(talking, "slot")
    mine, theirs = (_page(talking, person) for person in (dans[1], tuin))
    assert mine.splitlines()[0] == "uitkomst_titel_project Dans"
    assert mine.endswith(
        "uitkomst_meegenomen\n– wij vragen de meiden"
        "\n\nuitkomst_anderen\nuitkomst_anderen_regel Tuin ik zet thee buiten"
    )
    assert theirs.endswith(
        "uitkomst_meegenomen\n– ik zet thee buiten"
        "\n\nuitkomst_anderen\nuitkomst_anderen_regel Dans wij vragen de meiden"
    )
    # Nothing was asked of the conversation, so there is no list, and nothing to share.
    everything = "\n".join(talking.texts(tuin) + talking.texts(FACILITATOR))
    assert "uitkomst_missen" not in everything
    assert not talking.has(FACILITATOR, "knop_sessie_mag_mee")


def _page(room: RoomPlayer, person: int) -> str:
    """The page of their project, as it came in the chat."""
    (page,) = [text for text in room.texts(person) if text.startswith("uitkomst_titel_project")]
    return page


async def test_who_was_erased_is_quoted_no_more(talking: RoomPlayer) -> None:
    tuin, dans = await _two_projects(talking)
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik zet thee buiten")
    await talking.says(dans[0], "wij vragen de meiden")
    await talking.says(dans[1], "wij dansen")
    await goes_on(talking)
    await talking.says(dans[0], "/wis")
    await talking.taps(dans[0], "Ja, wis alles")
    await goes_to(talking, "slot")
    # Without theirs nothing is shown again: what is gone would be known as theirs.
    assert "uitkomst_meegenomen" not in "\n".join(talking.texts(dans[1]))


async def test_welcome_says_that_the_project_is_named(talking: RoomPlayer) -> None:
    await talking.opens(kind="meer_projecten")
    record = await talking.record()
    await talking.says(77, f"/start {record.token}")
    assert "sessie_welkom_gesprek" in talking.last(77).text
    assert "sessie_wie_leest_wat" in talking.last(77).text
    await talking.says(78, "/sessie")
    assert not talking.has(78, "knop_sessie_een_project")


async def test_what_the_project_heard_is_on_its_page_and_a_question_is_no_answer(
    talking: RoomPlayer,
) -> None:
    tuin, dans = await _two_projects(talking)
    await goes_to(talking, "vraag")
    await talking.says(tuin, "hoe krijg ik ze binnen?")
    await goes_to(talking, "gehoord")
    await talking.says(dans[0], "zet de deur open")
    await talking.says(tuin, "wij zetten de deur open")
    await goes_to(talking, "mee")
    await talking.says(dans[0], "Niks. Gaat prima zo.")
    await talking.says(dans[1], "ik bel dinsdag")
    await goes_to(talking, "slot")
    page = _page(talking, tuin)
    assert "uitkomst_vraag\nuitkomst_zin hoe krijg ik ze binnen?" in page
    assert "uitkomst_van_anderen\nuitkomst_zin wij zetten de deur open" in page
    assert "Gaat prima" not in "\n".join(talking.texts(tuin) + talking.texts(dans[1]))


async def test_the_question_as_they_say_it_again_is_the_one_on_the_page(
    talking: RoomPlayer,
) -> None:
    tuin, dans = await _two_projects(talking)
    await goes_to(talking, "vraag")
    await talking.says(tuin, "hoe krijg ik ze binnen?")
    await goes_to(talking, "weer")
    await talking.says(dans[0], "hoe krijgen wij ze binnen?")
    await talking.says(tuin, "hoe houd ik ze erbij?")
    assert "hoe houd ik ze erbij?" not in "".join(talking.texts(dans[0]))
    await talking.taps(tuin, "knop_ronde_in_plaats")
    assert "hoe houd ik ze erbij?" in "".join(talking.texts(dans[0]))
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik bel dinsdag")
    await goes_to(talking, "slot")
    page = _page(talking, tuin)
    assert "uitkomst_vraag\nuitkomst_zin hoe houd ik ze erbij?" in page
    assert "binnen" not in page


async def test_what_is_typed_twice_stands_on_the_page_once_and_is_gone_at_once(
    talking: RoomPlayer,
) -> None:
    tuin, _ = await _two_projects(talking)
    await goes_to(talking, "gehoord")
    await talking.says(tuin, "ik zet een tafel buiten")
    await goes_to(talking, "mee")
    await talking.says(tuin, "Ik zet een tafel buiten.")
    await goes_to(talking, "slot")
    assert _page(talking, tuin).count("zet een tafel buiten") == 1
    await talking.taps(tuin, "knop_ronde_mijn_weg")
    now = [shown.text for shown in talking.chats[FACILITATOR].messages.values()]
    assert not any("tafel buiten" in text for text in now)


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
    await _two_projects(talking)
    await goes_to(talking, "gehoord")
    await goes_on(talking)
    assert "knop_sessie_nog_een_project" in talking.on_panel()
    phases = (*PHASES[:-1], replace(PHASES[1], id="nog_een"), PHASES[-1])
    twice = replace(SPOKEN, phases=phases)
    session = await talking.session()
    dialog = replace(talking.dialog, plans={SPOKEN.id: twice})
    assert Agenda(dialog, session).phases_about_case
    assert not Agenda(dialog, session).ends_case


async def test_no_checklist_is_offered_where_there_is_none(talking: RoomPlayer) -> None:
    await _two_projects(talking)
    await talking.taps(FACILITATOR, "knop_sessie_meer")
    assert "knop_sessie_naar_checklist" not in talking.on_panel()
    await talking.taps(FACILITATOR, "knop_sessie_naar_slot")
    assert "sessie_slot_vraag" in talking.panel().text
    await talking.taps(FACILITATOR, "knop_sessie_naar_slot")
    assert (await talking.session()).phase == len(PHASES) - 1


async def test_a_week_later_who_wants_it_is_reminded_of_their_own_project(
    talking: RoomPlayer,
) -> None:
    tuin, dans = await _two_projects(talking)
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik zet thee buiten")
    await talking.says(dans[0], "ik bel dinsdag")
    await goes_to(talking, "slot")
    await talking.taps(tuin, "knop_uitkomst_herinner")
    assert talking.last(tuin).text.startswith("uitkomst_herinner_ja_project")
    assert not talking.has(FACILITATOR, "knop_uitkomst_herinner")
    await ends(talking)
    told = len(talking.texts(tuin))
    await talking.wait(9 * 86_400, step=3_600)
    (reminded,) = talking.texts(tuin)[told:]
    assert reminded.startswith("uitkomst_herinnering_project dinsdag 14 november\n– ik zet thee")
    assert "ik bel dinsdag" not in reminded


async def test_the_page_comes_alone_with_what_one_takes_home(talking: RoomPlayer) -> None:
    tuin, _ = await _two_projects(talking)
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik zet thee buiten")
    await goes_to(talking, "slot")
    await ends(talking)
    told = len(talking.texts(tuin))
    await talking.says(tuin, "/meenemen")
    assert "neem_mee_leeg" not in talking.texts(tuin)[told:]
    assert any("uitkomst_nog_eens_project" in text for text in talking.texts(tuin)[told:])


async def test_the_panel_says_so_once_a_sentence_is_shown_that_was_held(
    talking: RoomPlayer,
) -> None:
    tuin, dans = await _two_projects(talking)
    await goes_to(talking, "vraag")
    await talking.says(tuin, "Hoe helpt Sam de anderen?")
    await goes_on(talking)
    assert "sessie_hint_ronde_getoond" not in talking.panel().text
    await talking.taps(tuin, "knop_ronde_zonder_naam")
    assert any("Hoe helpt" in text for text in talking.texts(dans[0]))
    assert "sessie_hint_ronde_getoond" in talking.panel().text
    assert "knop_sessie_teruglezen" in talking.on_panel()
