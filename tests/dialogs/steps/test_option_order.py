"""Options come as written or in reverse order, and all that somebody does goes by what they see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.share import share_of_walk
from dialogs.pack.answers import Answer, Given, chosen
from dialogs.pack.checklist import checklist
from dialogs.pack.definition import Dialog, Node, Question
from dialogs.steps.pack_changed import renew
from tests.support.player import Player
from tests.support.random_dialogs import answers_to, dialogs
from tests.support.random_moves import finish
from tests.support.small_dialog import SMALL

AS_WRITTEN = ["Ja, altijd", "Soms wel", "Niemand let daarop"]
BACKWARDS = AS_WRITTEN[::-1]


def at_a_choice(seed: int | None = 1) -> Player:
    """Somebody with this seed, at a question whose options decide a status."""
    player = Player(SMALL)
    if seed is not None:
        player.begins(seed)
    player.command("start")
    player.says("Een lange tafel")
    player.taps("Samen koken")
    assert player.at == "a9c"
    return player


@pytest.mark.parametrize(("seed", "order"), [(None, AS_WRITTEN), (0, AS_WRITTEN), (1, BACKWARDS)])
def test_the_seed_of_the_walk_decides_the_order(seed: int | None, order: list[str]) -> None:
    player = at_a_choice(seed)
    assert player.labels[:4] == [*order, "Weet ik niet"]


def test_options_that_decide_nothing_come_as_written() -> None:
    player = Player(SMALL)
    player.begins(1)
    player.command("start")
    player.says("Een lange tafel")
    assert player.labels[:3] == ["Samen koken", "Samen sporten", "Dat weten we nog niet"]


@pytest.mark.parametrize("typed", ["1", "de eerste", "eerste", "optie 1"])
def test_a_number_is_that_of_the_button_that_somebody_sees(typed: str) -> None:
    for seed, option in ((0, "a9c_ja"), (1, "a9c_nee")):
        player = at_a_choice(seed)
        player.says(typed)
        assert player.walk.answers["a9c"] == chosen(option)


def test_what_names_no_option_gets_the_buttons_in_the_same_order() -> None:
    player = at_a_choice()
    player.says("hm, zeg het nog eens")
    assert player.labels[:3] == ["Niemand let daarop", "Soms wel", "Ja, altijd"]


def test_an_edited_number_goes_by_the_same_order() -> None:
    player = at_a_choice()
    message = player.says("1")
    player.edits(message, "3")
    assert player.walk.answers["a9c"] == chosen("a9c_ja")


def test_the_question_comes_in_the_same_order_when_it_is_asked_again() -> None:
    player = at_a_choice()
    player.taps("Soms wel")
    player.command("antwoorden")
    player.taps("ask:a9c")
    assert player.labels[:3] == BACKWARDS
    player.says("1")
    assert player.walk.answers["a9c"] == chosen("a9c_nee")


def test_who_begins_again_gets_a_new_number() -> None:
    player = at_a_choice()
    player.command("start")
    player.taps("Opnieuw beginnen")
    assert not player.walk.backwards
    player.says("Een lange tafel")
    player.taps("Samen koken")
    assert player.labels[:3] == AS_WRITTEN


def test_an_edited_pack_keeps_the_order_of_the_walk() -> None:
    player = at_a_choice()
    questions = {**SMALL.questions, "a9c": replace(SMALL.questions["a9c"], name="Anders")}
    edited = replace(SMALL, nodes=tuple(questions.get(n.id, n) for n in SMALL.nodes))
    after, _ = renew(SMALL, edited, player.walk)
    assert after.screen.actions == player.walk.screen.actions


def test_a_session_gives_everyone_its_own_order() -> None:
    """Whatever the walk had before: nobody was asked anything in it."""
    player = Player(SMALL)
    player.begins(1)
    player.opens("c6c")
    assert player.labels[:3] == AS_WRITTEN
    other = Player(SMALL)
    other.opens("c6c", backwards=True)
    assert other.labels[:3] == BACKWARDS
    other.leaves()
    other.command("verder")
    assert other.walk.backwards, "who goes on alone keeps it"


@given(any_dialog=dialogs(), data=st.data())
def test_the_order_changes_nothing_that_follows_from_the_answers(
    any_dialog: Dialog, data: st.DataObject
) -> None:
    """Two people tap the same words in different orders: they are told the same, and have the same
    answers, checklist and share."""
    dialog = replace(any_dialog, nodes=tuple(map(_swapping, any_dialog.nodes)))
    answers = data.draw(answers_to(dialog))
    one, other = (_answered(dialog, seed, answers) for seed in (0, 1))
    assert [entry.text for entry in one.entries] == [entry.text for entry in other.entries]
    assert one.recorded == other.recorded
    assert checklist(dialog, one.walk.answers) == checklist(dialog, other.walk.answers)
    assert share_of_walk(dialog, one.walk) == share_of_walk(dialog, other.walk)
    seen = other.walk
    as_seen = replace(one.walk, backwards=True, screen=seen.screen, tapped=seen.tapped)
    assert as_seen == seen


def _swapping(node: Node) -> Node:
    if not isinstance(node, Question):
        return node
    return replace(node, options=tuple(replace(o, swaps=not o.alone) for o in node.options))


def _answered(dialog: Dialog, seed: int, answers: Mapping[str, Answer]) -> Player:
    """Somebody who gives these answers where they are asked for them, and skips what is left."""
    player = Player(dialog)
    player.begins(seed)
    player.command("start")
    for _ in range(2 * len(dialog.questions)):
        answer = answers.get(player.at)
        if answer is None or player.at in player.walk.answers:
            break
        if answer.given is Given.WRITTEN:
            player.wait(60)
            player.says(answer.text)
        elif answer.given is Given.UNKNOWN:
            player.taps("unknown")
        elif answer.given is Given.SKIPPED:
            player.taps("skip")
        else:
            _choose(player, answer)
    finish(player)
    return player


def _choose(player: Player, answer: Answer) -> None:
    question = player.dialog.questions[player.at]
    wanted = [option for option in answer.options if f"option:{option}" in player.actions]
    ticks = [option for option in answer.options if f"pick:{option}" in player.actions]
    if question.one and wanted:
        player.taps(f"option:{wanted[0]}")
    elif ticks:
        for option in ticks:
            if f"pick:{option}" in player.actions:
                player.taps(f"pick:{option}")
        player.taps("done")
    else:
        player.taps("skip")
