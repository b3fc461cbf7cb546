"""A text that begins with a button's label presses that button."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.options.button_first import (
    button_first,
    button_nearly,
    option_by_number,
    option_first,
    option_last,
    wants_kept,
)

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
    Option("c", "Nog geen van de 3", also=("we weten het niet",)),
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
        ("zij praten veel. we weten het niet", "c"),
        ("zij praten veel, en we weten het niet zeker", None),
    ],
)
def test_at_the_end(text: str, option: str | None) -> None:
    found = option_last(text, OPTIONS)
    assert (found.id if found else None) == option


def test_what_must_stay() -> None:
    assert wants_kept("nee ho! dat moest juist blijven")
    assert not wants_kept("haal dat weg")


@pytest.mark.parametrize(
    ("text", "option", "told"),
    [
        ("de kruiwagen! 3 dus", "c", "de kruiwagen!"),
        ("deur mekaar zei ik. 2", "b", "deur mekaar zei ik."),
        ("nee 1 dan maar, iets duidelijks", "a", ""),
        ("haha ja regen. nee 1 dan maar, iets duidelijks", "a", "haha ja regen."),
        ("de kruiwagen, 3 dus", "c", "de kruiwagen"),
        ("meekomen = mag gewoon, ja. knop 1", "a", "meekomen = mag gewoon, ja."),
        ("2. ik doe dat gewoon zelf", "b", "ik doe dat gewoon zelf"),
        ("3) de kruiwagen", "c", "de kruiwagen"),
    ],
)
def test_a_number_at_the_end_or_with_its_sign_in_front(text: str, option: str, told: str) -> None:
    found = option_by_number(text, OPTIONS)
    assert found is not None
    assert (found[0].id, found[1]) == (option, told)


@pytest.mark.parametrize(
    "text",
    [
        *("de kruiwagen! 5 dus", "niet 1. 2", "twee meiden bleven weg. 3", "er waren meiden, 2"),
        *("hoeveel jongens? 3", "we waren met 3", "2, maar ook 's avonds", "3", "nee 2"),
        *("2. maar niet altijd", "2. dat of de kruiwagen", "2. ik en 3 meiden", "2. ja?"),
        *("wij beginnen om 2", "ja hoor. 2 keer", f"{'de haan kraait en ' * 5}klaar. 3"),
    ],
)
def test_a_number_that_says_no_option(text: str) -> None:
    assert option_by_number(text, OPTIONS) is None


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("2 ja ik dus", "b"),
        ("1 natuurlijk, ik zei t toch", "a"),
        ("nee, 3 tuurlijk. dat zei ik toch al", "c"),
        ("2 wij", None),
        ("2 ja die jongens kwamen", None),
        ("2 natuurlijk?", None),
    ],
)
def test_a_number_that_is_only_confirmed(text: str, option: str | None) -> None:
    found = option_by_number(text, OPTIONS)
    assert (found and (found[0].id, found[1])) == (option and (option, ""))


NEARLY = (
    ("Laat het zo", "so"),
    ("Laat het staan", "leave"),
    ("Ja, zet het daar", "there"),
    ("Bij geen van deze", "none"),
    ("Verder", "go"),
    ("Nee, niet nodig", "no"),
    ("Niet nu", "not_now"),
)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("laat zo", "so"),
        ("nou laat maar zo joh", "so"),
        ("laat staan", "leave"),
        ("zet daar", "there"),
        ("ja zet maar daar", "there"),
        ("geen van deze", "none"),
        ("nee niet nodig hoor", "no"),
        ("laat zo niet", None),
        ("laat ze zo doorgaan", None),
        ("nee zet het daar", None),
        ("verder dan maar", None),
        ("ja niet nodig", None),
        ("laat het zo?", None),
    ],
)
def test_a_label_without_its_small_words_presses_its_button(text: str, action: str | None) -> None:
    assert button_nearly(text, NEARLY) == action
