"""What a text denies is never proposed."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.negated import less_negated

OPTIONS = (
    Option("ask", "We vragen ernaar én we letten op"),
    Option("team", "Als team letten we daarop"),
    Option("none", "Nog geen doel gekozen"),
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "we letten erop. niet ernaar vragen, daar willen ze niet over praten",
            "team none",
        ),
        ("het doel is dat die fiets weer rijdt. geen van de drie dus", ""),
        ("geen van die vijf", ""),
        ("nee ho, ik zeg juist NIET vragen", "team none"),
        ("we hebben geen doel gekozen", "ask team none"),
        ("we vragen het ze na afloop", "ask team none"),
        ("we vragen niet veel tijd van ze", "ask team none"),
    ],
)
def test_left(text: str, left: str) -> None:
    assert " ".join(option.id for option in less_negated(text, OPTIONS)) == left
