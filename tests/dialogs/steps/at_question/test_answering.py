"""An answer in one tap, in several, or in words; and what a tap on an old button does."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import (
    chosen,
    written,
)
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.texts import Span
from dialogs.walk.effects import (
    AnswerTap,
    Button,
    ForgetAnswer,
    RecordNote,
    SendMessage,
    TakeWordsOut,
)
from tests.support.at import at, done, in_answers, recorded
from tests.support.player import Player, lasting
from tests.support.real_walk import come_to
from tests.support.small_dialog import FIGURE, SMALL


def test_the_figure_comes_after_the_answer_never_before() -> None:
    player = at("a9c")
    assert not any(FIGURE in entry.text for entry in player.entries)
    player.taps("Soms wel")
    assert f"{FIGURE} cijfer_bron p. 12 2023" in player.told[0]


@pytest.mark.parametrize("way", ["skip", "unknown"])
def test_the_figure_waits_for_an_answer(way: str) -> None:
    player = at("a9c")
    player.taps(way)
    player.taps("back")
    assert not any(FIGURE in entry.text for entry in player.entries)
    player.taps("Soms wel")
    assert FIGURE in player.told[0]


def test_the_figure_is_told_once() -> None:
    player = at("a9c")
    player.taps("Soms wel")
    player.taps("back")
    player.taps("Ja, altijd")
    assert FIGURE not in player.told[0]
    assert "Je koos ‘Ja, altijd’." in player.told[0], "the reaction goes with the answer"


# Someone's own words


@pytest.mark.parametrize("words", ["**vet**", "<b>vet</b>", "{d4n} & {dagen}", "a\n\nb", "_x_ `y`"])
def test_nobodys_words_become_markup(words: str) -> None:
    player = at("p7x")
    player.says(words)
    quoted = " ".join(words.split())
    (message,) = (e for e in player.last if isinstance(e, SendMessage))
    assert all(not span.bold for span in message.text)
    assert f"‘{quoted}’" in player.screen_text
    assert recorded(player) == [("p7x", written(words))]


def test_only_bold_of_the_pack_is_bold() -> None:
    player = done()
    in_answers(player, "q0o")
    bold = [span for span in player.screen.text if span.bold]
    assert bold == [Span("Kort c6c", bold=True), Span("Kort q0o", bold=True)]


# Typed where a tap was asked


@pytest.mark.parametrize("typed", ["koken", "1", "de eerste", "Samen koken.", "SAMEN KOKEN"])
def test_what_is_typed_clearly_is_a_choice(typed: str) -> None:
    player = at("d4n")
    player.says(typed)
    assert recorded(player) == [("d4n", chosen("m2"))]
    assert not player.walk.notes
    assert "Gekozen: Samen koken" in player.entries[-3].text


@pytest.mark.parametrize("typed", ["niet koken", "samen", "iets met muziek", "4"])
def test_what_is_not_clear_is_kept_and_not_guessed(typed: str) -> None:
    player = at("d4n")
    player.says(typed)
    assert recorded(player) == []
    (note,) = (e for e in player.last if isinstance(e, RecordNote))
    assert (note.question, note.text) == ("d4n", typed)
    assert player.told[0].startswith("bedoel_je")
    assert set(player.labels) >= {"Samen koken", "Samen sporten", "Dat weten we nog niet"}
    assert player.at == "d4n"
    player.taps("Samen koken")
    assert player.walk.notes == {"d4n": typed}


def test_notes_are_added_up_and_can_be_read_back() -> None:
    player = at("d4n")
    player.says("muziek")
    player.says("of dans")
    assert player.walk.notes == {"d4n": "muziek\nof dans"}
    player.taps("Samen koken")
    player.command("terug")
    player.command("antwoorden")
    assert "toelichting muziek’ en ‘of dans" in player.screen_text


def test_what_says_more_than_an_option_is_kept_and_not_taken_for_it() -> None:
    player = at("d4n")
    player.says("samen koken, maar alleen op dinsdag")
    assert recorded(player) == []
    assert player.walk.notes == {"d4n": "samen koken, maar alleen op dinsdag"}


# Multiple choice


def test_ticks_are_seen_and_then_settled() -> None:
    player = at("s1t")
    assert "Klaar met kiezen" not in player.labels
    player.taps("Ouderen")
    assert player.entries[-1].kind == "knoppen"
    assert "✓ Ouderen" in player.labels
    player.taps("Jongeren")
    player.taps("Klaar met kiezen")
    assert recorded(player) == [("s1t", chosen("j1", "o8"))], "in the order of the question"


def test_two_quick_taps_on_two_options_both_count() -> None:
    player = at("s1t")
    young, old = player.button("Jongeren"), player.button("Ouderen")
    player.taps_button(young)
    player.taps_button(old)
    assert player.walk.picked == ("j1", "o8")


def test_the_same_tap_twice_counts_once_and_untick_is_another_button() -> None:
    player = at("s1t")
    young = player.button("Jongeren")
    player.taps_button(young)
    player.taps_button(young)
    assert list(player.walk.picked) == ["j1"]
    assert player.last == (AnswerTap(),)
    untick = player.button("✓ Jongeren")
    player.taps_button(untick)
    player.taps_button(untick)
    assert list(player.walk.picked) == []


def test_an_option_that_stands_alone() -> None:
    player = at("s1t")
    player.taps("Jongeren")
    player.taps("Nog niemand")
    assert player.walk.picked == ("al",)
    player.taps("Mbo")
    assert player.walk.picked == ("mb",)


def test_done_with_nothing_ticked() -> None:
    player = at("s1t")
    player.taps("Mbo")
    settle = player.button("Klaar met kiezen")
    player.taps("✓ Mbo")
    player.taps_button(settle)
    assert player.toast == "kies_eerst"
    player.says("klaar")
    assert player.told == ["kies_eerst"]
    assert not player.walk.notes
    assert player.at == "s1t"


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("ouderen en jeugd", ("j1", "o8")),
        ("1, 3", ("j1", "mb")),
        ("2 en 2", ("o8",)),
        ("mbo", ("mb",)),
        ("niemand", ("al",)),
    ],
)
def test_a_typed_multiple_choice(typed: str, options: tuple[str, ...]) -> None:
    player = at("s1t")
    player.says(typed)
    assert recorded(player) == [("s1t", chosen(*options))]


def test_typed_besides_ticked_counts_both() -> None:
    player = at("s1t")
    player.taps("Jongeren")
    player.says("ouderen")
    assert recorded(player) == [("s1t", chosen("j1", "o8"))]


def test_typed_alone_takes_the_place_of_what_was_ticked() -> None:
    player = at("s1t")
    player.taps("Jongeren")
    player.says("niemand")
    assert recorded(player) == [("s1t", chosen("al"))]


def test_typed_at_a_settled_multiple_choice_answers_it_anew() -> None:
    player = at("c6c")
    player.taps("back")
    player.taps("back")
    assert player.walk.picked == ("j1", "o8")
    player.says("mbo")
    assert recorded(player) == [("s1t", chosen("mb"))]


def test_a_multiple_choice_of_which_a_part_is_not_clear_is_kept() -> None:
    player = at("s1t")
    player.taps("Mbo")
    player.says("jongeren en hun opa's")
    assert recorded(player) == []
    assert player.walk.notes == {"s1t": "jongeren en hun opa's"}
    assert player.walk.picked == ("mb",), "what was ticked is still ticked"
    player.says("klaar")
    assert recorded(player) == [("s1t", chosen("mb"))]


# Taps


def test_a_doubled_tap_has_one_effect_and_no_word() -> None:
    player = at("d4n")
    button = player.taps("Samen koken")
    after = player.walk
    player.taps_button(button)
    assert player.last == (AnswerTap(""),)
    assert lasting(player.walk) == lasting(after)


def test_an_old_tap_gets_a_short_word() -> None:
    player = at("d4n")
    button = player.button("Samen koken")
    player.taps("Samen sporten")
    player.taps("Soms wel")
    after = player.walk
    player.taps_button(button)
    assert player.last == (AnswerTap("voorbij"),)
    assert lasting(player.walk) == lasting(after)


def test_two_options_of_a_choice_tapped_at_once_are_one_answer() -> None:
    player = at("d4n")
    other = player.button("Samen sporten")
    player.taps("Samen koken")
    player.taps_button(other)
    assert player.toast == "voorbij"
    assert player.walk.answers["d4n"] == chosen("m2")


@pytest.mark.parametrize(
    ("walk", "turn", "number"), [(2, 0, 0), (0, 0, 0), (1, 99, 0), (1, 0, 99), (1, 0, -1)]
)
def test_a_tap_from_elsewhere_changes_nothing(walk: int, turn: int, number: int) -> None:
    player = at("d4n")
    before, turn = player.walk, turn or player.walk.screen.turn
    player.taps_button(Button("?", walk, turn, number))
    assert player.last == (AnswerTap("voorbij"),)
    assert lasting(player.walk) == lasting(before)


def test_a_tap_after_stopping_does_nothing() -> None:
    player = at("d4n")
    button = player.button("Samen koken")
    player.command("stop")
    player.taps_button(button)
    assert player.toast == "voorbij"
    assert "d4n" not in player.walk.answers


def test_a_tap_before_anything_began() -> None:
    player = Player(SMALL)
    player.taps_button(Button("?", 1, 0, 0))
    assert player.toast == "voorbij"


def test_words_that_are_replaced_are_kept_nowhere() -> None:
    player = at("p7x")
    player.says("Een lange tafel in de kantine")
    assert not any(isinstance(one, ForgetAnswer) for one in player.last)
    player.taps("back")
    player.says("Een lange tafel")
    assert ForgetAnswer("p7x") in player.last
    assert TakeWordsOut("Een lange tafel in de kantine") in player.last


def test_words_that_say_it_is_so_for_a_part_go_before_what_the_button_says() -> None:
    player = come_to("steun_autoriteiten")
    player.says("Bij de start vertellen we het, in september, maar daarna niet meer.")
    player.taps("option:als_iemand_vraagt")
    assert not any("Uit jezelf" in told for told in (*player.told, player.screen_text))
    then = next(s for s in stands(player.dialog, player.walk) if s.element == "steun_autoriteiten")
    assert then.because == "Jullie kozen ‘Als iemand ernaar vraagt’."
