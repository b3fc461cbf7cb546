"""Simple English, read as Dutch word for word."""

from __future__ import annotations

import pytest

from dialogs.pack.support import English, Support
from dialogs.understanding.options.in_dutch import in_dutch
from tests.support.real_pack import real_pack

LISTED = Support(
    dutch=frozenset({"de", "een", "met"}),
    english=English(
        {"what you mean": "wat bedoel je", "why": "waarom", "dont": "niet", "we": "wij"}
    ),
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("What you mean? buurt", "wat bedoel je? buurt"),
        ("why?", "waarom?"),
        ("we don't", "wij niet"),
        ("we DON’T eten", "wij niet eten"),
    ],
)
def test_english_words_stand_in_dutch_and_the_rest_as_it_was(text: str, read: str) -> None:
    assert in_dutch(LISTED, text) == read


@pytest.mark.parametrize(
    "text",
    [
        *("de why van een project", "met de vraag why", "why we eten met de hele buurt een taart"),
        *("", "...", "what you mean " * 30),
    ],
)
def test_dutch_with_a_loan_word_stays_as_it_is(text: str) -> None:
    assert in_dutch(LISTED, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "we doen een talent show met de jongeren en de buurt",
        "er is een escape room, en daarna eten we samen",
        "team building, meer is het niet",
        "dat hangt er vanaf, want de groep is every keer anders",
        "de kids uit de wijk komen skaten en chillen",
    ],
)
def test_what_a_dutch_youth_worker_types_is_no_english(text: str) -> None:
    assert in_dutch(real_pack().support, text) == text
