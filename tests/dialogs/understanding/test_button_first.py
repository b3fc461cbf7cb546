"""A text that begins with a button's label presses that button."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.button_first import button_first, option_first, option_last, wants_kept

BUTTONS = (
    ("Dit was mijn antwoord", "was"),
    ("Hiermee verder", "on"),
    ("Laat mijn zin staan", "leave"),
    ("Zo bedoelde ik het niet", "misread"),
    ("Verder", "go"),
)
OPTIONS = (
    Option("a", "Iets duidelijks dat ieder kan halen"),
    Option("b", "Dan doen we wat we bedacht hebben"),
    Option("c", "Nog geen van de 3"),
)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("dit was mijn antwoord, ja", "was"),
        ("hiermee verder. en zeker niet dat doel", "on"),
        ("laat staan, hij heet zo", "leave"),
        ("Cor heeft er geen moeite mee hoor. laat staan", "leave"),
        ("nee ho, niks erbij zetten. laat mijn zin staan", "leave"),
        ("zo bedoelde ik het niet!", "misread"),
        ("verder, we zien wel", None),
        ("dit was mijn antwoord niet", None),
        ("zo laat kom ik daar niet te staan", None),
    ],
)
def test_buttons(text: str, action: str | None) -> None:
    assert button_first(text, BUTTONS) == action


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("Dan doen we wat we bedacht hebben. tevreden?", "b"),
        ("dan doen we wat we bedacht hebben, maar niet altijd", None),
        ("iets duidelijks", None),
    ],
)
def test_options(text: str, option: str | None) -> None:
    found = option_first(text, OPTIONS)
    assert (found.id if found else None) == option


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("daar gaan we weer. nog geen van de 3", "c"),
        ("nee ho! dat moest juist blijven staan. iets duidelijks dat ieder kan halen", "a"),
        ("nog geen van de 3. of toch wel", None),
    ],
)
def test_at_the_end(text: str, option: str | None) -> None:
    found = option_last(text, OPTIONS)
    assert (found.id if found else None) == option


def test_what_must_stay() -> None:
    assert wants_kept("nee ho! dat moest juist blijven")
    assert not wants_kept("haal dat weg")
