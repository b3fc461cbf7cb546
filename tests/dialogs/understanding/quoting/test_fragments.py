"""Words that say nothing apart from the sentence beside them."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.fragments import (
    is_fragment,
    names_nobody_in_particular,
    without_nameless,
)


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("Elke zaterdag.", True),
        ("Op woensdagmiddag om half 3", True),
        ("O nee iemand anders is 68.", True),
        ("Elke zaterdag koken we.", False),
        ("Ik dus", False),
    ],
)
def test_fragment(sentence: str, is_one: bool) -> None:
    assert is_fragment(sentence) is is_one


def test_a_row_without_names_goes() -> None:
    told = "de oude vissers, iemand en iemand anders en nog iemand, die zijn boven de zestig"
    assert without_nameless(told) == "de oude vissers, die zijn boven de zestig"
    who = "daar stond die jongen, iemand anders, bij de bakker"
    assert without_nameless(who) == "daar stond die jongen bij de bakker"
    assert without_nameless("iemand en iemand anders") == "iemand en iemand anders"


def test_of_names_alone_nothing_is_left() -> None:
    asked = frozenset({"van", "wie", "is", "het", "plan"})
    assert names_nobody_in_particular("Het plan is van iemand, nou ja iemand denkt dat.", asked)
    assert not names_nobody_in_particular("Iemand opent de loods, dus iemand wijst.", asked)
