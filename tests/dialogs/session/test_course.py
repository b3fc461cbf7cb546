"""The way through the phases: on, back, once more, and to the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.plan import SessionKind
from dialogs.session.effects import (
    ClosePhase,
    EndSession,
    OpenPhase,
    ShowCode,
    ShowOutcome,
    TellBusy,
    TellRoom,
)
from dialogs.session.events import PanelDue
from dialogs.session.state import Page
from dialogs.texts import as_plain
from tests.support.session_player import SessionPlayer
from tests.support.small_session import IN_SESSION, PHASES, PLAN

ONE = ["welkom", "zelf", "samen", "praat", "doel", "rondje", "afspraak", "slot"]
SEVERAL = ["welkom", "zelf", "samen", "praat", "doel", "vraag", "advies", "afspraak", "slot"]


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


def test_next_asks_while_someone_is_busy() -> None:
    player = SessionPlayer.at("zelf")
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
    player = SessionPlayer.at("samen")
    player.taps("back")
    assert player.phase.id == "zelf"
    (opened,) = player.did(OpenPhase)
    assert opened.open
    assert opened.turn == player.session.turn == 4
    assert player.session.ready == 0


def test_back_to_questions_does_not_say_that_questions_come() -> None:
    player = SessionPlayer.opened()
    player.join(6)
    player.goes_to("samen")
    player.taps("back")
    opened = player.did(OpenPhase)
    assert opened
    assert all(one.questions and not one.said for one in opened)


def test_back_returns_to_where_the_phase_was() -> None:
    player = SessionPlayer.at("doel")
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


def test_a_nudge_names_nobody_and_goes_to_who_is_busy() -> None:
    player = SessionPlayer.at("zelf")
    player.taps("nudge")
    (told,) = player.did(TellBusy)
    assert as_plain(told.text) == "sessie_duwtje"
    player.all_ready()
    player.taps("nudge")
    assert not player.did(TellBusy)
    assert player.toast == "sessie_hint_allen_klaar"


def test_on_to_the_checklist_from_anywhere_asks_first() -> None:
    player = SessionPlayer.at("zelf")
    player.taps("more")
    player.taps("checklist")
    assert player.phase.id == "zelf"
    player.taps("sure_checklist")
    assert player.phase.id == "slot"
    assert player.did(ShowOutcome)


def test_the_end_asks_first_and_lets_everyone_go() -> None:
    player = SessionPlayer.at("zelf")
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
    player = SessionPlayer.at("zelf")
    (late,) = player.join(1, people=3)
    (opened,) = player.did(OpenPhase)
    assert (opened.only, opened.phase, opened.open) == (late, "zelf", True)
    assert (player.session.phones, player.session.people) == (7, 9)


def test_a_plan_that_is_gone_leaves_only_the_end() -> None:
    player = SessionPlayer.at("zelf")
    player.dialog = replace(IN_SESSION, plans={})
    player.happens(PanelDue(player.clock, buried=True))
    assert player.did(ClosePhase)
    assert player.has("end")
    player.taps("end")
    player.taps("sure_end")
    assert player.session.ended


def test_a_plan_that_grew_shorter_ends_earlier() -> None:
    player = SessionPlayer.at("afspraak")
    player.dialog = replace(IN_SESSION, plans={"gewoon": replace(PLAN, phases=PHASES[:3])})
    player.taps("more")
    assert player.phase.id == "samen"
    player.taps("main")
    assert player.has("next")
    player.taps("back")
    assert (player.phase.id, player.session.open) == ("zelf", True)


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
