"""Screens before they are numbered, and sentences filled with answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    chosen,
    written,
)
from dialogs.screens.layout import (
    Layout,
    Speech,
    chosen_labels,
    keyboard,
)
from dialogs.texts import QUOTE_LENGTH, as_plain, plain
from dialogs.walk.shown import Screen
from tests.support.small_dialog import GREETING, SMALL, text

SAY = Speech(
    SMALL,
    {
        "p7x": written("een\nlange   tafel"),
        "d4n": chosen("m2"),
        "s1t": chosen("j1", "mb"),
        "a9c": UNKNOWN,
        "c6c": SKIPPED,
    },
)


def test_a_phrase_that_a_pack_lacks_is_told_with_the_pack() -> None:
    say = Speech(replace(SMALL, phrases={}), {})
    with pytest.raises(KeyError, match="pack 'klein' has no phrase 'laten_zien_kop'"):
        say.phrase("laten_zien_kop")


def test_answers_in_words() -> None:
    assert SAY.quoted("p7x") == "een lange tafel"
    assert SAY.quoted("d4n") == "Samen koken"
    assert SAY.quoted("s1t") == "Jongeren, Mbo"


def test_without_words_there_is_nothing_to_quote() -> None:
    for question in ("a9c", "c6c", "q0o", "bestaat_niet"):
        assert SAY.quoted(question) is None


def test_what_is_blank_or_gone_is_not_quoted() -> None:
    say = Speech(SMALL, {"p7x": written(" \n "), "d4n": chosen("weg"), "s1t": chosen("j1", "weg")})
    assert say.quoted("p7x") is None
    assert say.quoted("d4n") is None
    assert say.quoted("s1t") == "Jongeren"


def test_in_an_overview_everything_has_words() -> None:
    assert SAY.in_words(SMALL.questions["a9c"]) == "antwoord_weet_niet"
    assert SAY.in_words(SMALL.questions["c6c"]) == "antwoord_overgeslagen"
    assert SAY.in_words(SMALL.questions["d4n"]) == "Samen koken"


@given(words=st.text(min_size=1, max_size=500))
def test_what_someone_wrote_is_quoted_short_and_as_it_is(words: str) -> None:
    quoted = Speech(SMALL, {"p7x": written(words)}).quoted("p7x")
    assert quoted is None or 0 < len(quoted) <= QUOTE_LENGTH


def test_what_is_told_goes_before_facts_and_answers() -> None:
    told = text("{dagen} {p7x} {x}")
    assert as_plain(SAY.fill(told, x="!")) == "60 dagen een lange tafel !"
    assert as_plain(SAY.fill(told, x="!", dagen="9", p7x="iets")) == "9 dagen iets !"
    assert SAY.fill(told) == ()


def test_ways_to_say_something_go_round() -> None:
    said = [as_plain(SAY.variant("weet_niet_reactie", number)) for number in range(3)]
    assert said == ["reactie_een", "reactie_twee", "reactie_een"]


def test_a_fact_that_is_missing_leaves_its_line_out() -> None:
    assert as_plain(SAY.phrase("begroeting")) == GREETING


def test_chosen_labels() -> None:
    assert chosen_labels(SMALL.questions["s1t"], ("o8", "weg")) == "Ouderen"


def test_a_button_has_the_number_of_its_action() -> None:
    layout = Layout(plain("?"), ((("A", "a"),), (("B", "b"), ("C", "c"))), hidden=("d",))
    assert layout.actions == ("a", "b", "c", "d")
    assert layout.buttons == (("A", "a"), ("B", "b"), ("C", "c"))
    turned = ((("C", "c"),), (("D", "d"),))
    buttons = keyboard(turned, 7, Screen(slot=3, turn=5, actions=layout.actions))
    assert [[(b.label, b.walk, b.turn, b.number) for b in row] for row in buttons] == [
        [("C", 7, 5, 2)],
        [("D", 7, 5, 3)],
    ]
