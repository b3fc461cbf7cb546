"""A second text: more of the answer before, or an answer to what comes next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    chosen,
    written,
)
from dialogs.steps.stage import SAME_BREATH
from dialogs.walk.effects import RecordAnswer
from dialogs.walk.place import View
from tests.support.at import at, done, in_answers, noted, recorded
from tests.support.player import Player
from tests.support.small_dialog import SMALL

BREATH = 2.0
FIRST = "Een lange tafel"
PIECE = 4096
"""Characters in a piece of a text that Telegram cut."""


def answered(text: str = FIRST, after: float = BREATH) -> Player:
    """Someone who answered the first question and says something else so much later."""
    player = at("p7x")
    player.says(text)
    assert player.at == "d4n"
    player.wait(after)
    return player


def at_two_open_questions(first: str) -> Player:
    """Someone who answered 'v8e' a moment ago; the question after it is open too."""
    player = at("v8e")
    left = [node for node in SMALL.nodes if node.id != "c6c"]
    player.dialog = replace(SMALL, nodes=tuple(left), elements={})
    player.says(first)
    assert player.at == "q0o"
    player.wait(BREATH)
    return player


def pieces(*lengths: int) -> list[str]:
    return ["".join(chr(97 + n) for _ in range(length)) for n, length in enumerate(lengths)]


# More of the answer


@pytest.mark.parametrize("after", [0.0, BREATH, SAME_BREATH])
def test_a_second_text_in_the_same_breath_is_added(after: float) -> None:
    player = answered(after=after)
    question, screen = player.screen_text, player.walk.screen
    player.says("en een soepkom")
    assert player.walk.answers == {"p7x": written(f"{FIRST}\nen een soepkom")}
    assert player.told == ["erbij_gezet"]
    assert (player.screen_text, player.walk.screen) == (question, screen), "the question stays"
    assert not player.walk.notes
    player.taps("Samen koken")
    assert player.at == "a9c"


def test_the_whole_answer_is_recorded_with_its_own_question() -> None:
    player = answered()
    first = player.recorded[1, "p7x"]
    player.says("en een soepkom")
    whole = written(f"{FIRST}\nen een soepkom")
    assert [e for e in player.last if isinstance(e, RecordAnswer)] == [
        RecordAnswer("p7x", first.shown, whole)
    ]
    assert first.shown == "Waar gaat jullie project over?"


def test_a_reordered_second_text_is_added_too() -> None:
    """Telegram's clock counts whole seconds and its updates may come the other way round."""
    player = answered(after=-1.0)
    player.says("en een soepkom")
    assert player.told == ["erbij_gezet"]


def test_several_texts_in_one_breath_each_are_added() -> None:
    player = answered()
    for text in ("en soep", "en brood"):
        player.says(text)
        player.wait(SAME_BREATH)
    assert player.walk.answers["p7x"] == written(f"{FIRST}\nen soep\nen brood")
    player.wait(SAME_BREATH + 0.5)
    player.says("en muziek")
    assert noted(player) == [("d4n", "en muziek")]


def test_what_comes_later_is_for_the_next_question() -> None:
    player = answered(after=SAME_BREATH + 0.1)
    player.says("en een soepkom")
    assert player.walk.answers == {"p7x": written(FIRST)}
    assert noted(player) == [("d4n", "en een soepkom")]


def test_a_choice_that_was_typed_is_an_answer_to_nothing_more() -> None:
    player = at("d4n")
    player.says("koken")
    player.wait(BREATH)
    player.says("met soep")
    assert player.walk.answers["d4n"] == chosen("m2")
    assert noted(player) == [("a9c", "met soep")]


@pytest.mark.parametrize(
    "then",
    ["/help", "/dans", "/mijngegevens", "help", "sticker", "reactie", "tap", "edit"],
)
def test_once_something_else_was_done_it_is_no_longer_one_breath(then: str) -> None:
    player = answered()
    if then.startswith("/"):
        player.command(then[1:])
    elif then == "tap":
        player.taps_button(player.seen[0])
    elif then == "edit":
        player.edits(99, "iets")
    elif then == "help":
        player.says(then)
    else:
        player.sends(then)
    answer = player.walk.answers["p7x"]
    player.wait(0.5)
    player.says("en een soepkom")
    assert player.walk.answers["p7x"] == answer
    assert player.walk.notes == {"d4n": "en een soepkom"}


@pytest.mark.parametrize("word", ["stop", "pauze", "/stop", "/pauze"])
def test_a_word_after_stopping_is_not_added(word: str) -> None:
    player = answered()
    if word.startswith("/"):
        player.command(word[1:])
    else:
        player.says(word)
    player.wait(BREATH)
    player.says("doei")
    assert player.walk.answers == {"p7x": written(FIRST)}
    assert player.told == ["gestopt_stil"]


def test_a_tap_on_the_next_question_and_a_text_after_it() -> None:
    player = answered()
    player.taps("Samen koken")
    player.wait(BREATH)
    player.says("en een soepkom")
    assert player.walk.answers["p7x"] == written(FIRST)
    assert noted(player) == [("a9c", "en een soepkom")]


def test_a_tick_on_the_next_question_and_a_text_after_it() -> None:
    """The message with the ticks stays, and so does its turn."""
    gone = ("d4n", "h6k", "u2m", "a9c", "f2o", "y4c", "b3c")
    nodes = tuple(node for node in SMALL.nodes if node.id not in gone)
    player = Player(replace(SMALL, nodes=nodes, elements={}))
    player.command("start")
    player.says(FIRST)
    player.wait(BREATH)
    player.taps("Mbo")
    player.wait(0.5)
    player.says("en een soepkom")
    assert player.walk.answers == {"p7x": written(FIRST)}
    assert noted(player) == [("s1t", "en een soepkom")]


def test_a_timer_that_goes_off_in_between_is_nothing_the_person_did() -> None:
    player = answered(after=0.0)
    player.fires("stilte")
    player.wait(BREATH)
    player.says("en een soepkom")
    assert player.told == ["erbij_gezet"]


# An answer to the next


@pytest.mark.parametrize("typed", ["koken", "Samen koken.", "1", "de eerste"])
def test_what_clearly_is_an_option_answers_the_next_question(typed: str) -> None:
    player = answered()
    player.says(typed)
    assert recorded(player) == [("d4n", chosen("m2"))]
    assert player.walk.answers["p7x"] == written(FIRST)


@pytest.mark.parametrize(
    ("typed", "answer"), [("weet niet", UNKNOWN), ("Weet ik niet", UNKNOWN), ("sla over", SKIPPED)]
)
def test_a_word_for_a_way_past_is_heard_too(typed: str, answer: object) -> None:
    player = answered()
    player.says(typed)
    assert recorded(player) == [("d4n", answer)]
    assert player.walk.answers["p7x"] == written(FIRST)


@pytest.mark.parametrize(
    "typed", ["en daar gaan we samen koken", "koken en sporten", "samen koken, op dinsdag", "😀"]
)
def test_a_sentence_with_an_option_in_it_is_more_of_the_answer(typed: str) -> None:
    player = answered()
    player.says(typed)
    assert player.walk.answers == {"p7x": written(f"{FIRST}\n{typed}")}
    assert player.told == ["erbij_gezet"]


def test_back_in_the_same_breath_is_back() -> None:
    player = answered()
    player.says("terug")
    assert player.at == "p7x"
    player.wait(BREATH)
    player.says("Een korte tafel")
    assert player.walk.answers["p7x"] == written("Een korte tafel")


@pytest.mark.parametrize("more", ["o ja, en over vroeger", "en ook over werk", "*verhaaltjes"])
def test_where_the_next_question_is_open_a_text_that_begins_as_more_is_added(more: str) -> None:
    player = at_two_open_questions("Verhalen")
    player.wait(30.0)
    player.says(more)
    assert player.told == ["erbij_gezet"]
    assert player.walk.answers["v8e"] == written(f"Verhalen\n{more}")
    assert player.at == "q0o"
    player.wait(61.0)
    player.says("en ook veel gelachen")
    assert player.walk.answers["q0o"] == written("en ook veel gelachen")


def test_where_the_next_question_is_open_a_second_text_is_its_answer() -> None:
    player = at_two_open_questions("Verhalen")
    player.says("Dat het werkt")
    assert player.walk.answers["v8e"] == written("Verhalen")
    assert player.walk.answers["q0o"] == written("Dat het werkt")


# Long texts, that Telegram cuts


@pytest.mark.parametrize(("length", "added"), [(3_500, True), (3_499, False)])
def test_only_a_piece_of_a_long_text_is_added_where_the_next_is_open(
    length: int, added: bool
) -> None:
    player = at_two_open_questions("x" * length)
    player.says("de rest")
    assert (player.told == ["erbij_gezet"]) is added
    assert ("q0o" in player.walk.answers) is not added


@pytest.mark.parametrize("two_open", [False, True])
def test_five_thousand_characters_are_one_answer(two_open: bool) -> None:
    first, second = pieces(PIECE, 5_000 - PIECE)
    player = at_two_open_questions(first) if two_open else answered(first)
    question = "v8e" if two_open else "p7x"
    player.says(second)
    assert player.walk.answers[question] == written(f"{first}\n{second}")
    assert player.walk.typed[question][-2:] == (
        (len(player.written) - 1, PIECE),
        (len(player.written), 5_000 - PIECE),
    )
    assert player.at == ("q0o" if two_open else "d4n")


def test_three_pieces_are_one_answer_and_the_text_after_the_last_is_the_next() -> None:
    first, second, third = pieces(PIECE, PIECE, 300)
    player = at_two_open_questions(first)
    for piece in (second, third):
        player.says(piece)
        player.wait(BREATH)
    assert player.walk.answers["v8e"] == written("\n".join((first, second, third)))
    player.says("Dat het werkt")
    assert player.walk.answers["q0o"] == written("Dat het werkt")


def test_a_long_answer_is_quoted_short_and_kept_whole() -> None:
    player = answered("woord " * 800)
    assert len(player.screen_text) < 400
    assert player.recorded[1, "p7x"].answer == written("woord " * 800)


# At the end, and again


def test_at_the_checklist_a_second_text_is_added_to_the_last_answer() -> None:
    player = done()
    screen = player.walk.screen
    player.wait(BREATH)
    player.says("En dat het werkt")
    assert player.walk.answers["q0o"] == written("Dat we zo veel al doen\nEn dat het werkt")
    assert player.told == ["erbij_gezet"]
    assert (player.walk.place.view, player.walk.screen) == (View.CHECKLIST, screen)
    player.wait(SAME_BREATH + 1)
    player.says("En nog iets")
    assert player.told == ["later_waarbij En nog iets"]


def test_of_a_question_asked_again_too() -> None:
    player = done()
    in_answers(player, "q0o")
    player.taps("Kort q0o")
    player.says("Anders")
    player.wait(BREATH)
    player.says("En dat het werkt")
    assert player.walk.answers["q0o"] == written("Anders\nEn dat het werkt")
    assert player.walk.place.view is View.ANSWERS


def test_where_the_next_question_is_gone() -> None:
    player = answered()
    nodes = tuple(node for node in SMALL.nodes if node.id != "d4n")
    player.dialog = replace(SMALL, nodes=nodes)
    player.says("en een soepkom")
    assert player.walk.answers["p7x"] == written(f"{FIRST}\nen een soepkom")
