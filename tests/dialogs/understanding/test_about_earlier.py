"""A sentence that corrects something that was told before."""

from __future__ import annotations

import pytest

from dialogs.understanding.correcting import about_earlier


@pytest.mark.parametrize(
    ("text", "word", "rest", "halves"),
    [
        (
            "O nee wacht hoor, dat van die griep dat was twee jaar geleden. Ik hoor het achteraf.",
            "griep",
            "Ik hoor het achteraf.",
            False,
        ),
        (
            "Dan laat ik ze ui snijden. En o ja, dat zeuren, dat zeiden alleen de jongens hoor.",
            "zeuren",
            "Dan laat ik ze ui snijden.",
            True,
        ),
    ],
)
def test_it_corrects(text: str, word: str, rest: str, halves: bool) -> None:
    found = about_earlier(text)
    assert found is not None
    assert (found.word, found.rest, found.halves) == (word, rest, halves)


@pytest.mark.parametrize("text", ["dat was leuk", "dat koken doen we elke week", "was dat zo?"])
def test_it_does_not(text: str) -> None:
    assert about_earlier(text) is None
