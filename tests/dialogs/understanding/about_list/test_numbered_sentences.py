"""Sentences that are typed for points by number are told apart, in one line or several."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.numbered_sentences import numbered_sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1: we eten door elkaar", {1: "we eten door elkaar"}),
        ("1: we eten samen\n2: ik bel haar", {1: "we eten samen", 2: "ik bel haar"}),
        ("1: we eten samen. 2: ik bel haar", {1: "we eten samen.", 2: "ik bel haar"}),
        ("1. we eten samen, en 3: ik bel haar", {1: "we eten samen", 3: "ik bel haar"}),
        ("1: ik praat met haar over dat woord. 2 prima", {1: "ik praat met haar over dat woord"}),
        ("2: ik app hem. en 1 is goed zo", {2: "ik app hem"}),
        ("1: we bellen er 2", {1: "we bellen er 2"}),
        ("1: we bellen om 2 uur", {1: "we bellen om 2 uur"}),
        ("1: we nemen groep 1. 2 jongens dekken", {1: "we nemen groep 1. 2 jongens dekken"}),
        ("1: we eten samen\nen daarna spelen", {}),
        ("we eten samen", {}),
        ("2 jongens dekken de tafel", {}),
    ],
)
def test_each_sentence_goes_with_its_number(text: str, found: dict[int, str]) -> None:
    assert numbered_sentences(text) == found
