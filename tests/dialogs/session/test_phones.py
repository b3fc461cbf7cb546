"""The phones that come and go, as counts; and what is chosen where they are too few to hide a
writer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import chosen
from dialogs.pack.audience import Mode
from dialogs.session.agenda import Agenda
from dialogs.session.effects import AskWhosePhone, OpenPhase, Tell, TellEveryone
from dialogs.session.events import ReadyChanged
from dialogs.texts import as_plain
from tests.support.session_player import SessionPlayer
from tests.support.small_session import IN_SESSION


def lobby(phones: int) -> SessionPlayer:
    player = SessionPlayer.opened()
    player.join(phones)
    return player


def told(player: SessionPlayer) -> list[str]:
    return [as_plain(effect.text) for effect in player.did(TellEveryone)]


def test_from_five_phones_on_nothing_is_asked() -> None:
    player = lobby(5)
    player.taps("next")
    assert player.phase.id == "zelf"
    assert player.session.mode is Mode.SEPARATE


@pytest.mark.parametrize(
    ("phones", "ways"),
    [
        (0, ["mode:hardop", "main"]),
        (1, ["mode:samen", "mode:hardop", "main"]),
        (4, ["mode:samen", "mode:hardop", "mode:openlijk", "main"]),
    ],
)
def test_on_fewer_it_is_said_and_chosen(phones: int, ways: list[str]) -> None:
    player = lobby(phones)
    player.taps("next")
    assert player.phase.id == "welkom"
    assert "sessie_manier_vraag" in player.panel_text
    assert player.actions == ways


def test_one_can_wait_for_more_phones() -> None:
    player = lobby(4)
    player.taps("next")
    player.taps("main")
    player.join()
    player.taps("next")
    assert player.session.mode is Mode.SEPARATE
    assert player.phase.id == "zelf"


def test_openly_each_answers_and_the_reveals_stay() -> None:
    player = lobby(3)
    player.taps("next")
    player.taps("mode:openlijk")
    assert told(player) == ["sessie_manier_openlijk"]
    (opened,) = player.did(OpenPhase)
    assert (opened.mode, opened.questions) == (Mode.OPENLY, ("d4n", "p7x", "s1t"))
    player.all_ready()
    player.taps("next")
    assert player.phase.id == "samen"


def test_openly_a_plan_may_ask_less_but_for_what_was_asked() -> None:
    plans = {
        id_: replace(one, not_openly=frozenset({"p7x"})) for id_, one in IN_SESSION.plans.items()
    }
    dialog, session = replace(IN_SESSION, plans=plans), lobby(3).session
    openly = replace(session, mode=Mode.OPENLY)
    assert "p7x" in Agenda(dialog, session).asked
    assert "p7x" not in Agenda(dialog, openly).asked
    assert "p7x" in Agenda(dialog, replace(openly, asked={"p7x": 3})).asked


def test_aloud_the_facilitator_taps_what_was_agreed() -> None:
    player = lobby(2)
    player.taps("next")
    player.taps("mode:hardop")
    (opened,) = player.did(OpenPhase)
    assert (opened.questions, opened.open) == ((), False)
    assert "Wat is jullie doel?" in player.panel_text
    player.taps("settle:m2")
    player.taps("next")
    assert "Wie doen er mee?" in player.panel_text
    player.taps("settle:j1")
    player.taps("settle:mb")
    player.taps("settle:j1")
    player.taps("settle:o8")
    assert player.session.settled["s1t"] == {0: ("o8", "mb")}
    player.taps("settle:al")
    assert player.session.settled["s1t"] == {0: ("al",)}
    player.taps("settle:j1")
    player.taps("settle:j1")
    assert player.session.settled["s1t"] == {0: ("nog_niet",)}
    player.taps("back")
    assert "Wat is jullie doel?" in player.panel_text
    player.taps("next")
    player.taps("next")
    assert player.phase.id == "praat", "what everyone knows isn't revealed"
    (opened,) = player.did(OpenPhase)
    assert opened.settled[0]["d4n"] == chosen("m2")


def test_together_waits_for_the_phone_it_is_on() -> None:
    player = lobby(3)
    player.taps("next")
    player.taps("mode:samen")
    (asked,) = player.did(AskWhosePhone)
    assert asked.only is None
    player.taps("next")
    assert player.toast == "sessie_eerst_een_telefoon"
    assert player.phase.id == "welkom"
    player.offers_phone(3)
    player.offers_phone(2)
    assert [as_plain(t.text) for t in player.did(Tell)] == ["sessie_telefoon_al_gekozen"]
    player.taps("next")
    (opened,) = player.did(OpenPhase)
    assert (opened.mode, opened.shared_on) == (Mode.TOGETHER, 3)
    player.ready(3)
    assert "sessie_klaar 1 1" in player.panel_text
    player.taps("next")
    assert player.phase.id == "praat"
    player.goes_to("rondje")
    player.ready(2)
    assert "sessie_klaar 1 3" in player.panel_text, "a round asks every phone"


def test_who_comes_in_later_reads_how_the_answers_come_together() -> None:
    player = lobby(3)
    player.taps("next")
    player.taps("mode:openlijk")
    player.join()
    (heard,) = player.did(Tell)
    assert "sessie_laat_binnen" in as_plain(heard.text)
    assert "\n\nsessie_manier_openlijk\n\nsessie_laat_binnen_nu" in as_plain(heard.text)


def test_who_comes_in_the_lobby_hears_what_was_chosen_there() -> None:
    player = lobby(3)
    player.join()
    assert not player.did(Tell)
    player.taps("next")
    player.taps("mode:samen")
    player.join()
    assert [as_plain(one.text) for one in player.did(Tell)] == ["sessie_manier_samen"]


def test_when_the_shared_phone_leaves_another_is_asked() -> None:
    player = lobby(3)
    player.taps("next")
    player.taps("mode:samen")
    player.offers_phone(3)
    player.taps("next")
    player.leaves(3)
    assert player.did(AskWhosePhone)
    assert "sessie_wacht_op_telefoon" in player.panel_text
    player.offers_phone(2)
    (opened,) = player.did(OpenPhase)
    assert (opened.only, opened.shared_on) == (2, 2)


def test_when_too_many_leave_the_way_can_be_chosen_later() -> None:
    player = lobby(5)
    player.taps("next")
    player.leaves(3)
    player.taps("more")
    player.taps("mode")
    player.taps("mode:openlijk")
    (opened,) = player.did(OpenPhase)
    assert (opened.mode, opened.turn) == (Mode.OPENLY, player.session.turn)
    assert player.phase.id == "zelf"


def test_one_who_was_ready_takes_that_along() -> None:
    player = SessionPlayer.opened()
    player.join(6, people=2)
    player.goes_to("zelf")
    player.ready(2, 3)
    player.leaves(2, people=2)
    assert "sessie_klaar 1 5" in player.panel_text
    player.leaves(7, people=2)
    assert "sessie_klaar 1 4" in player.panel_text
    assert player.session.people == 8


def test_readiness_for_what_is_over_counts_for_nothing() -> None:
    player = SessionPlayer.opened()
    player.join(6)
    player.goes_to("zelf")
    over = player.session.turn
    player.taps("back")
    player.taps("next")
    player.happens(ReadyChanged(over, 1, player.clock))
    assert player.session.ready == 0
    player.happens(ReadyChanged(player.session.turn, 50, player.clock))
    assert player.session.ready == 6


def test_what_is_closed_counts_no_more() -> None:
    player = SessionPlayer.opened()
    player.join(6)
    player.goes_to("zelf")
    player.ready(2)
    player.taps("close")
    player.happens(ReadyChanged(player.session.turn, 1, player.clock))
    assert player.session.ready == 1
