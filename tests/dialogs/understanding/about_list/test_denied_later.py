from __future__ import annotations

import pytest

from dialogs.understanding.about_list.denied_later import denies_earlier


@pytest.mark.parametrize(
    ("text", "earlier", "denies"),
    [
        ("we koken voor oude mensen, niet met oude mensen", "koken met oude mensen", True),
        ("we koken niet met oude mensen", "we koken niet met oude mensen, alleen voor", False),
        ("het is niet druk", "het is druk", False),
        ("dat ze niet komen op maandag", "de jongens uit de flat", False),
    ],
)
def test_what_was_written_before_is_denied_in_the_same_words(
    text: str, earlier: str, denies: bool
) -> None:
    assert denies_earlier(text, earlier) is denies
