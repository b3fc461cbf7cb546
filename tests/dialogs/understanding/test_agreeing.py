"""A yes or a no to what was proposed, and nothing besides."""

from __future__ import annotations

import pytest

from dialogs.understanding.agreeing import after_no, agrees, refuses

YES = ["ja", "ja klopt", "Ja, is goed!", "ja hoort", "klopt", "jazeker", "ja dat", "inderdaad"]
YES += ["ja dat zei ik toch", "ja dat zeg ik net"]
NO = ["nee", "nee man", "nee liever niet", "nee dank je", "nee dank je wel", "Nee hoor."]
NEITHER = ["ja maar soms niet", "klopt niet", "klopt dat?", "goed idee", "nee toch wel", "", "dat"]


@pytest.mark.parametrize("text", YES)
def test_yes(text: str) -> None:
    assert agrees(text)
    assert not refuses(text)


@pytest.mark.parametrize("text", NO)
def test_no(text: str) -> None:
    assert refuses(text)
    assert not agrees(text)


@pytest.mark.parametrize("text", NEITHER)
def test_neither(text: str) -> None:
    assert not agrees(text)
    assert not refuses(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("nee 4", "4"),
        ("nee, de vierde", "de vierde"),
        ("nee nee, ik bedoel vanzelf", "vanzelf"),
        ("nee", None),
        ("niet 4", None),
    ],
)
def test_what_comes_after_no(text: str, rest: str | None) -> None:
    assert after_no(text) == rest
