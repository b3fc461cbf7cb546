"""The way through the phases: on, back, once more, and to the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import UNKNOWN, chosen
from dialogs.pack.plan import SessionKind
from dialogs.session.effects import (
    ClosePhase,
    EndSession,
    OpenPhase,
    Reveal,
    ShowAgreements,
    ShowChecklist,
    ShowCode,
    ShowContributions,
    ShowProposals,
    TellBusy,
    TellRoom,
)
from dialogs.session.events import PanelDue
from dialogs.session.state import Page, Showing
from dialogs.texts import as_plain
from tests.support.session_player import SessionPlayer
from tests.support.small_session import IN_SESSION, PHASES, PLAN

ONE = ["welkom", "zelf", "samen", "praat", "doel", "rondje", "afspraak", "slot"]
SEVERAL = ["welkom", "zelf", "samen", "praat", "doel", "vraag", "advies", "afspraak", "slot"]


def at(phase: str, kind: SessionKind = SessionKind.ONE, phones: int = 6) -> SessionPlayer:
    player = SessionPlayer.opened(kind)
    player.join(phones)
    player.goes_to(phase)
    return player


@pytest.mark.parametrize(
    ("kind", "phases"), [(SessionKind.ONE, ONE), (SessionKind.SEVERAL, SEVERAL)]
)
def test_a_session_from_lobby_to_close(kind: SessionKind, phases: list[str]) -> None:
    player = SessionPlayer.opened(kind)
    assert player.did(ShowCode)
    player.join(6)
    passed = [player.phase.id]
    while not player.has("end"):
        player.all_ready()
        player.taps("next")
        if player.phase.id != passed[-1]:
            passed.append(player.phase.id)
    assert passed == phases
    player.taps("end")
    player.taps("sure_end")
    assert player.did(EndSession)
    assert player.session.ended


def test_a_phase_opens_with_what_it_asks() -> None:
    player = at("zelf")
    (opened,) = player.did(OpenPhase)
    assert (opened.phase, opened.turn, opened.open) == ("zelf", 2, True)
    assert opened.questions == ("d4n", "p7x", "s1t")
    assert as_plain(opened.said) == "opening zelf"
    assert opened.only is None


def test_next_asks_while_someone_is_busy() -> None:
    player = at("zelf")
    player.ready(*list(player.phones)[:5])
    player.taps("next")
    assert player.phase.id == "zelf"
    assert "sessie_toch_door 5 6" in player.panel_text
    player.taps("main")
    assert player.session.page is Page.MAIN
    player.taps("next")
    player.taps("sure_next")
    assert player.phase.id == "samen"
    (closed,) = player.did(ClosePhase)
    assert closed.turn == 2


def test_back_opens_the_phase_before_again() -> None:
    player = at("samen")
    player.taps("back")
    assert player.phase.id == "zelf"
    (opened,) = player.did(OpenPhase)
    assert opened.open
    assert opened.turn == player.session.turn == 4
    assert player.session.ready == 0


def test_back_returns_to_where_the_phase_was() -> None:
    player = at("doel")
    player.taps("back")
    assert (player.phase.id, player.session.step) == ("praat", 0)
    player.taps("next")
    (told,) = player.did(TellRoom)
    assert as_plain(told.text) == "praat dan"
    player.taps("next")
    player.taps("back")
    assert (player.phase.id, player.session.step) == ("praat", 1)


def test_there_is_no_way_back_from_the_first() -> None:
    assert not SessionPlayer.opened().has("back")


def test_reveals_come_one_at_a_time_and_the_same_on_the_way_back() -> None:
    player = at("samen")
    assert [reveal.question for reveal in player.did(Reveal)] == ["d4n"]
    player.taps("next")
    assert [reveal.question for reveal in player.did(Reveal)] == ["p7x"]
    player.taps("next")
    player.taps("back")
    assert [reveal.question for reveal in player.did(Reveal)] == ["p7x"]


def test_prompts_come_at_the_facilitators_pace_and_can_be_passed_over() -> None:
    player = at("praat")
    assert "praat eerst" in player.panel_text
    player.taps("skip")
    assert player.phase.id == "doel"


def test_what_the_group_settles_is_taken_over_from_then_on() -> None:
    player = at("doel")
    player.taps("settle:r5")
    assert "✓ Samen sporten" in [button.label for button in player.panel.buttons]
    player.taps("settle:m2")
    player.taps("next")
    (opened,) = player.did(OpenPhase)
    assert opened.settled == {0: {"d4n": chosen("m2")}}


def test_not_yet_is_an_answer() -> None:
    player = at("doel")
    player.taps("settle:nog_niet")
    assert player.session.settled == {"d4n": {0: ("nog_niet",)}}
    player.taps("next")
    (opened,) = player.did(OpenPhase)
    assert opened.settled == {0: {"d4n": UNKNOWN}}


def test_each_project_settles_its_own() -> None:
    player = SessionPlayer.opened(SessionKind.SEVERAL)
    player.join(6)
    player.names(4, "Dans")
    player.names(9, "Tuin")
    player.goes_to("doel")
    assert "sessie_kies_project Dans" in player.panel_text
    player.taps("settle:m2")
    player.taps("next")
    assert "sessie_kies_project Tuin" in player.panel_text
    player.taps("settle:r5")
    assert player.session.settled == {"d4n": {4: ("m2",), 9: ("r5",)}}
    player.taps("back")
    assert (player.phase.id, player.session.step) == ("doel", 0)


def test_a_round_is_gathered_and_then_shown() -> None:
    player = at("rondje")
    (opened,) = player.did(OpenPhase)
    assert opened.contribution is not None
    assert opened.contribution.name == "een idee"
    player.all_ready()
    player.taps("next")
    (shown,) = player.did(ShowContributions)
    assert (shown.what, shown.case) == ("rondje:0", 0)
    assert not player.session.open


def test_a_round_of_which_nothing_was_shown_can_be_opened_again() -> None:
    player = at("rondje")
    player.all_ready()
    player.taps("next")
    player.showed("rondje:0", Showing.TOO_FEW)
    assert "sessie_hint_te_weinig" in player.panel_text
    player.taps("back")
    assert (player.phase.id, player.session.step, player.session.open) == ("rondje", 0, True)


def test_a_round_that_was_shown_is_frozen() -> None:
    player = at("rondje")
    player.all_ready()
    player.taps("next")
    player.showed("rondje:0", Showing.ALIKE)
    player.taps("back")
    assert player.phase.id == "doel"
    player.taps("next")
    assert player.phase.id == "rondje"


def test_one_project_after_another_brings_its_case() -> None:
    player = SessionPlayer.opened(SessionKind.SEVERAL)
    player.join(6)
    player.names(4, "Dans")
    player.names(9, "Tuin")
    player.goes_to("doel")
    player.taps("next")
    player.taps("next")
    assert player.phase.id == "vraag"
    assert "sessie_welk_project" in player.panel_text
    assert "sessie_klaar" not in player.panel_text
    assert not player.session.open
    player.join(1)
    (waits,) = player.did(OpenPhase)
    assert (waits.said, waits.contribution, waits.open) == ((), None, False)
    player.taps("case:9")
    (opened,) = player.did(OpenPhase)
    assert (opened.case, opened.open) == (9, True)
    assert "sessie_brengt_in Tuin" in player.panel_text
    for _ in range(3):
        player.all_ready()
        player.taps("next")
    assert (player.phase.id, player.session.case) == ("advies", 9)
    player.taps("another")
    assert player.phase.id == "vraag"
    player.taps("case:4")
    assert player.session.case == 4
    player.all_ready()
    player.taps("next")
    (shown,) = player.did(ShowContributions)
    assert shown.what == "vraag:4"


def test_a_single_project_brings_its_case_without_being_asked() -> None:
    player = SessionPlayer.opened(SessionKind.SEVERAL)
    player.join(6)
    player.names(4, "Dans")
    player.goes_to("vraag")
    assert player.session.case == 4
    assert player.session.open


def test_proposals_then_voices_then_what_is_agreed() -> None:
    player = at("afspraak")
    (opened,) = player.did(OpenPhase)
    assert opened.proposals
    player.all_ready()
    player.taps("next")
    (shown,) = player.did(ShowProposals)
    assert shown.turn == player.session.turn == opened.turn + 1
    (late,) = player.join(1)
    (again,) = player.did(ShowProposals)
    assert again == replace(shown, only=late)
    player.all_ready()
    player.taps("next")
    assert player.did(ShowAgreements)
    player.taps("back")
    assert player.did(ShowProposals)
    player.taps("back")
    (reopened,) = player.did(OpenPhase)
    assert reopened.proposals


def test_a_question_that_is_closed_early_can_be_opened_again() -> None:
    player = at("zelf")
    player.ready(2)
    player.taps("close")
    assert player.did(ClosePhase)
    assert "sessie_vragen_dicht" in player.panel_text
    player.taps("reopen")
    (opened,) = player.did(OpenPhase)
    assert (opened.open, opened.turn) == (True, player.session.turn)
    assert player.session.ready == 0


def test_a_nudge_names_nobody_and_goes_to_who_is_busy() -> None:
    player = at("zelf")
    player.taps("nudge")
    (told,) = player.did(TellBusy)
    assert as_plain(told.text) == "sessie_duwtje"
    player.all_ready()
    player.taps("nudge")
    assert not player.did(TellBusy)
    assert player.toast == "sessie_hint_allen_klaar"


def test_on_to_the_checklist_from_anywhere_asks_first() -> None:
    player = at("zelf")
    player.taps("more")
    player.taps("checklist")
    assert player.phase.id == "zelf"
    player.taps("sure_checklist")
    assert player.phase.id == "slot"
    assert player.did(ShowChecklist)


def test_the_end_asks_first_and_lets_everyone_go() -> None:
    player = at("zelf")
    player.taps("more")
    player.taps("end")
    assert not player.session.ended
    assert player.actions == ["sure_checklist", "sure_end", "main"]
    button = player.taps("sure_end")
    assert player.did(EndSession) == [EndSession()]
    assert not player.timers
    player.taps_button(button)
    assert player.toast == "voorbij"


def test_who_comes_late_begins_with_the_phase_that_is_open() -> None:
    player = at("zelf")
    (late,) = player.join(1, people=3)
    (opened,) = player.did(OpenPhase)
    assert (opened.only, opened.phase, opened.open) == (late, "zelf", True)
    assert (player.session.phones, player.session.people) == (7, 9)


def test_a_plan_that_is_gone_leaves_only_the_end() -> None:
    player = at("zelf")
    player.dialog = replace(IN_SESSION, plans={})
    player.happens(PanelDue(player.clock, buried=True))
    assert player.did(ClosePhase)
    assert player.has("end")
    player.taps("end")
    player.taps("sure_end")
    assert player.session.ended


def test_a_plan_that_grew_shorter_ends_earlier() -> None:
    player = at("afspraak")
    player.dialog = replace(IN_SESSION, plans={"gewoon": replace(PLAN, phases=PHASES[:3])})
    player.taps("more")
    assert player.phase.id == "samen"
    player.taps("main")
    assert player.has("next")
    player.taps("back")
    assert (player.phase.id, player.session.open) == ("zelf", True)


def test_what_nobody_can_have_had_is_not_shown() -> None:
    """After the group settled on a goal the questions of another are passed over."""
    shows = replace(PHASES[2], questions=("b3c", "a9c", "c6c", "f2o", "weg"))
    plan = replace(PLAN, phases=(PHASES[0], PHASES[4], shows))
    player = SessionPlayer.opened(dialog=replace(IN_SESSION, plans={"gewoon": plan}))
    player.join(6)
    player.taps("next")
    player.taps("settle:m2")
    shown = []
    while player.has("next"):
        player.taps("next")
        shown += [reveal.question for reveal in player.did(Reveal)]
    assert shown == ["a9c", "c6c", "f2o"]


def test_a_project_without_a_name_is_gone() -> None:
    """The store empties the name of a project in which nobody is left."""
    player = SessionPlayer.opened(SessionKind.SEVERAL)
    player.join(6)
    player.names(4, "Dans")
    player.names(9, "Tuin")
    player.goes_to("doel")
    player.taps("settle:m2")
    player.session = replace(player.session, projects={4: "", 9: "Tuin"})
    player.join()
    assert player.session.projects == {9: "Tuin"}
    assert player.session.settled == {}


def test_what_too_few_answered_is_passed_over() -> None:
    player = at("samen")
    first, second = PHASES[2].questions
    assert player.did(Reveal) == [Reveal(first, player.session.seed)]
    player.showed(first, Showing.TOO_FEW)
    assert player.did(Reveal) == [Reveal(second, player.session.seed, even_nothing=True)]
    player.showed(second, Showing.ALIKE)
    assert player.did(Reveal) == []
    assert "sessie_hint_overgeslagen" in player.panel_text


def test_a_question_that_was_shown_is_not_passed_over() -> None:
    player = at("samen")
    first, second = PHASES[2].questions
    player.showed(first, Showing.SPLIT)
    assert player.did(Reveal) == []
    player.taps("next")
    assert player.did(Reveal) == [Reveal(second, player.session.seed)]
    player.showed(second, Showing.TOO_FEW)
    assert player.did(Reveal) == []
    assert "sessie_hint_te_weinig" in player.panel_text
