"""A text about the previous question."""

from __future__ import annotations

import pytest

from dialogs.understanding.correcting import AboutPrevious, about_previous


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("vorige was 4", AboutPrevious("4", surely=False)),
        ("Vorige vraag: 4", AboutPrevious("4", surely=True)),
        ("nee de vorige was vanzelf", AboutPrevious("vanzelf", surely=False)),
        ("sorry, vorige moest 4 zijn", AboutPrevious("4", surely=False)),
        ("ik bedoelde 4 bij de vorige", AboutPrevious("4", surely=False)),
        ("4 bij de vraag hiervoor", AboutPrevious("4", surely=True)),
        ("vorige", None),
        ("vorige vraag", None),
        ("4", None),
    ],
)
def test_what_it_says_of_it(text: str, about: AboutPrevious | None) -> None:
    assert about_previous(text) == about
