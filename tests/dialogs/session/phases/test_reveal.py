"""Revealing, one question after another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.screens.layout import Speech
from dialogs.session.effects import Reveal, TellRoom
from dialogs.session.phases.reveal import not_shown_told
from dialogs.session.state import Showing
from dialogs.texts import as_plain
from tests.support.session_player import SessionPlayer
from tests.support.small_session import IN_SESSION, PHASES, PLAN


def test_reveals_come_one_at_a_time_and_the_same_on_the_way_back() -> None:
    player = SessionPlayer.at("samen")
    assert [reveal.question for reveal in player.did(Reveal)] == ["d4n"]
    player.taps("next")
    assert [reveal.question for reveal in player.did(Reveal)] == ["p7x"]
    player.taps("next")
    player.taps("back")
    assert [reveal.question for reveal in player.did(Reveal)] == ["p7x"]


def test_asked_are_those_who_were_there_while_it_was_open_and_still_are() -> None:
    player = SessionPlayer.at("samen")
    (reveal,) = player.did(Reveal)
    assert (reveal.asked, reveal.of_some) == (6, False)
    player.join(2)
    player.leaves(3)
    player.taps("back")
    player.all_ready()
    player.taps("next")
    (again,) = player.did(Reveal)
    assert again.asked == 7, "all who were there when it was open again"
    player.join()
    player.leaves(4)
    player.taps("next")
    (last,) = player.did(Reveal)
    assert last.asked == 6, "never too many"


def test_a_question_that_hangs_on_an_answer_is_of_some() -> None:
    shows = replace(PHASES[2], questions=("d4n", "a9c"))
    asks = replace(PHASES[1], questions=("d4n", "a9c"))
    plan = replace(PLAN, phases=(PHASES[0], asks, shows))
    player = SessionPlayer.opened(dialog=replace(IN_SESSION, plans={"gewoon": plan}))
    player.join(6)
    player.goes_to("samen")
    assert [reveal.of_some for reveal in player.did(Reveal)] == [False]
    player.taps("next")
    assert [reveal.of_some for reveal in player.did(Reveal)] == [True]


def test_whoever_goes_past_what_nobody_looked_at_is_asked_once() -> None:
    player = SessionPlayer.at("samen")
    first, second = PHASES[2].questions
    player.showed(first, Showing.SPLIT)
    player.taps("skip")
    name = player.dialog.questions[second].name
    assert f"sessie_nog_te_zien ‘{name}’" in player.panel_text
    player.taps("next")
    assert player.did(Reveal) == [Reveal(second, player.session.seed, asked=6)]
    player.showed(second, Showing.ALIKE)
    player = SessionPlayer.at("samen")
    player.showed(first, Showing.SPLIT)
    player.taps("skip")
    player.taps("sure_skip")
    assert player.session.phase == 3
    assert second not in player.session.shown


@pytest.mark.parametrize(
    ("asked", "can_be"),
    [(("a9c", "f2o"), ["a9c", "c6c", "f2o"]), (("c6c", "f2o"), ["a9c", "c6c"])],
)
def test_what_nobody_can_have_had_is_not_shown(asked: tuple[str, ...], can_be: list[str]) -> None:
    """After the group settled on a goal the questions of another are passed over, and what hangs
    on a question that this session doesn't ask."""
    shows = replace(PHASES[2], questions=("b3c", "a9c", "c6c", "f2o", "weg"))
    asks = replace(PHASES[1], questions=asked)
    plan = replace(PLAN, phases=(PHASES[0], PHASES[4], asks, shows))
    player = SessionPlayer.opened(dialog=replace(IN_SESSION, plans={"gewoon": plan}))
    player.join(6)
    player.taps("next")
    player.taps("settle:m2")
    player.goes_to("samen")
    shown = [reveal.question for reveal in player.did(Reveal)]
    while player.has("next"):
        player.taps("next")
        shown += [reveal.question for reveal in player.did(Reveal)]
    assert shown == can_be


def test_what_only_some_can_have_had_is_not_named() -> None:
    """It may be that nobody had it. That some come only after some answers is told instead."""
    shown = {"d4n": Showing.TOO_FEW, "a9c": Showing.TOO_FEW}
    session = replace(SessionPlayer.opened().session, phones=6, shown=shown)
    say = Speech(IN_SESSION, {})
    told = as_plain(not_shown_told(say, session, ["d4n", "a9c"], {"a9c"}))
    assert told == "laten_zien_te_weinig ‘Kort d4n’\n\nlaten_zien_soms"
    assert as_plain(not_shown_told(say, session, ["a9c"], {"a9c"})) == "laten_zien_soms"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (4, "laten_zien_weinig_telefoons ‘Kort d4n’"),
        (6, "laten_zien_te_weinig ‘Kort d4n’"),
        (8, "laten_zien_te_weinig_groot ‘Kort d4n’"),
    ],
)
def test_why_nothing_is_shown_is_what_the_rule_says(asked: int, told: str) -> None:
    """Whatever everyone answered: it follows from how many phones had the question."""
    session = replace(
        SessionPlayer.opened().session, asked={"d4n": asked}, shown={"d4n": Showing.TOO_FEW}
    )
    assert as_plain(not_shown_told(Speech(IN_SESSION, {}), session, ["d4n"])) == told


def test_what_too_few_answered_is_passed_over() -> None:
    player = SessionPlayer.at("samen")
    first, second = PHASES[2].questions
    assert player.did(Reveal) == [Reveal(first, player.session.seed, asked=6)]
    player.showed(first, Showing.TOO_FEW)
    assert player.did(Reveal) == [Reveal(second, player.session.seed, asked=6)]
    player.showed(second, Showing.ALIKE)
    assert player.did(Reveal) == []
    names = player.dialog.questions[first].name
    (told,) = player.did(TellRoom)
    assert as_plain(told.text) == f"laten_zien_te_weinig ‘{names}’"
    assert as_plain(told.text) in player.panel_text


def test_a_question_that_was_shown_is_not_passed_over() -> None:
    player = SessionPlayer.at("samen")
    first, second = PHASES[2].questions
    player.showed(first, Showing.SPLIT)
    assert player.did(Reveal) == []
    player.taps("next")
    assert player.did(Reveal) == [Reveal(second, player.session.seed, asked=6)]
    player.showed(second, Showing.TOO_FEW)
    assert player.did(Reveal) == []
    name = player.dialog.questions[second].name
    (told,) = player.did(TellRoom)
    assert as_plain(told.text) == f"laten_zien_te_weinig ‘{name}’"
    assert as_plain(told.text) in player.panel_text
