"""How many minutes somebody has says which conversation fits."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.options.minutes_said import option_by_minutes

OPTIONS = (
    Option("long", "15 tot 20 minuten: alles"),
    Option("short", "Zo’n 8 minuten: het korte"),
    Option("other", "Iets anders"),
)


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("12 min zit in de tram", "short"),
        ("heb 10 minuutjes", "short"),
        ("5 minuten", "short"),
        ("ik heb 25 minuten", "long"),
        ("15 min dan", "long"),
        ("de bus komt over 10 minuten", None),
        ("geen 15 minuten", None),
        ("5 of 10 min", None),
        ("kan het in 10 minuten?", None),
        ("een half uur", None),
    ],
)
def test_the_longest_that_fits(text: str, option: str | None) -> None:
    found = option_by_minutes(text, OPTIONS)
    assert (None if found is None else found.id) == option


def test_without_options_that_say_how_long_none_is_meant() -> None:
    assert option_by_minutes("10 min", OPTIONS[1:]) is None
