"""Which part of a text says something, and may be on the list."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.worth_listing import worth_listing
from tests.support.real_pack import real_pack


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("samen af? er moet een fiets af. elke week. dat stond er toch al?",
         "er moet een fiets af. elke week."),
        ("ja maar dat was een vraag", ""),
        ("nee je moet het vervangen", ""),
        ("je schreef op wat ik vroeg. wie kijkt er mee?", ""),
        ("die quote was een grap. de zusjes zitten op het muurtje, die staan er niet eens in",
         "de zusjes zitten op het muurtje"),
        ("we koken elke week met de buurt", "we koken elke week met de buurt"),
        ("ouderen mopperen dat jongeren op hun eigen tel zitten",
         "ouderen mopperen dat jongeren op hun eigen tel zitten"),
        ("Een mevrouw is bijna doof, die zit er vaak voor spek en bonen bij",
         "Een mevrouw is bijna doof, die zit er vaak voor spek en bonen bij"),
        ("ze kijken elkaar aan. Waarom? Omdat ze moeten samenwerken",
         "ze kijken elkaar aan. Omdat ze moeten samenwerken"),
    ],
)  # fmt: skip
def test_only_what_tells_something_is_left(said: str, told: str) -> None:
    assert worth_listing(real_pack(), said) == told
