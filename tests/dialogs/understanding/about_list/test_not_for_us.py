"""What somebody says isn't theirs: a point of the list, or the programme."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.not_for_us import (
    not_for_us,
    not_of_programme,
    only_not_of_programme,
)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("dat eerste punt past niet bij ons", "eerste punt"),
        ("punt 2 hoort niet bij ons", "punt 2"),
        ("dat past niet bij ons, dat punt van merken", "dat punt van merken"),
        ("kort contact is bij ons niet van toepassing", "kort contact"),
        ("merken hoort ook niet bij ons", "merken"),
        ("dat past echt niet bij ons hoor", ""),
        ("past dat niet bij ons?", None),
        ("de jongens passen niet in de bus", None),
    ],
)
def test_which_point_it_is(text: str, what: str | None) -> None:
    assert not_for_us(text) == what


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("wij bunt geen mdt hoor", True),
        ("MDT zijn wij niet", True),
        ("we zijn geen MDT-project", True),
        ("wij zijn geen mdt. die twee meiden missen we", False),
    ],
)
def test_they_do_not_belong_to_it(text: str, *, only: bool) -> None:
    assert not_of_programme(text, "MDT")
    assert only_not_of_programme(text, "MDT") is only


@pytest.mark.parametrize("text", ["MDT wil niet betalen", "we zijn net met mdt begonnen", "nee"])
def test_that_says_nothing_of_it(text: str) -> None:
    assert not not_of_programme(text, "MDT")
    assert not not_of_programme(text, "")
