"""What single clauses of a text say."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.said_in_part import (
    among,
    comes_back,
    contradicts,
    denied,
    instead_of_denied,
    literal,
    none_of_those,
)

YOUNG = Option("young", "We kijken vooral naar de jongeren")
ASKED = Option("asked", "Dat kan, als iemand het vraagt")
MET = Option("met", "Mensen die hij hier heeft ontmoet")
DONE = Option("done", "Iemand met wie iets gelukt is", also=("iemand met wie het lukte",))
ALL = (YOUNG, ASKED, MET, DONE)


@pytest.mark.parametrize(
    "text",
    [
        "Dat kan, als iemand het vraagt",
        "dat kan als iemand het vraagt.",
        "DAT KAN als iemand het vraagt!",
    ],
)
def test_a_label_and_nothing_else(text: str) -> None:
    assert literal(text, ALL) is ASKED


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("wordt dit gedeeld met de gemeente? we kijken vooral naar de jongeren", YOUNG),
        ("we kijken vooral naar de jongeren. wie leest dit?", YOUNG),
        ("wie leest dit? dat kan als iemand het vraagt", ASKED),
        ("wie leest dit? niet waar, we kijken vooral naar de jongeren", None),
        ("kijken jullie vooral naar de jongeren?", None),
        (
            "wie leest dit? we kijken vooral naar de jongeren, dat kan als iemand het vraagt ook",
            YOUNG,
        ),
        ("wie leest dit? we kijken vooral naar de jongeren die komen", None),
    ],
)
def test_a_label_beside_a_question(text: str, option: Option | None) -> None:
    assert among(text, ALL) is option


def test_what_is_denied_and_what_it_is_instead() -> None:
    text = "nee niet iemand met wie iets gelukt is, gewoon mensen die hij hier heeft ontmoet"
    assert denied(text, ALL) == (DONE,)
    assert instead_of_denied(text, ALL) is MET
    assert instead_of_denied("mensen die hij hier heeft ontmoet", ALL) is None


@pytest.mark.parametrize(
    "text", ["geen van twee", "nee, geen van die", "Geen van alle", "geen van beide hoor"]
)
def test_none_of_those(text: str) -> None:
    assert none_of_those(text)


@pytest.mark.parametrize("text", ["geen idee", "niet alle jongeren", "alle twee"])
def test_but_not_these(text: str) -> None:
    assert not none_of_those(text)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Nee ho, dat is niet waar, we vragen er niet naar", "we vragen er niet naar"),
        ("Nee ho, ik had de tweede gekozen! Wij", "wij"),
        ("dat klopt niet, we doen het anders", "we doen het anders"),
        ("niet veel, ze komen niet", None),
        ("dat is niet zomaar iets", None),
        ("Nee, niemand kwam", None),
    ],
)
def test_a_protest_that_goes_on(text: str, more: str | None) -> None:
    assert contradicts(text) == more


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("hoi daar ben ik weer, mijn zus was jarig. Waar waren we?", True),
        ("Hallo, ik ben er weer", True),
        ("Waar waren we gebleven?", True),
        ("de jongens zijn er weer elke week", False),
        ("we weten niet waar we waren", False),
    ],
)
def test_a_greeting_after_a_break(text: str, back: bool) -> None:
    assert comes_back(text) is back
