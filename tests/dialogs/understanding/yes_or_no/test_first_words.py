"""The answer with which a text begins, to something the bot just offered or asked."""

from __future__ import annotations

import pytest

from dialogs.understanding.yes_or_no.first_words import (
    as_then_first,
    less_yes_to_look,
    listed_first,
    yes_or_no_first,
    yes_or_no_with_question,
)

WORDS = {
    "done": ("gelukt", "ging goed", "is gelukt"),
    "half": ("half", "deels", "bijna"),
    "not": ("niet gelukt", "vergeten"),
}


@pytest.mark.parametrize(
    "text",
    [
        *("ja", "is goed", "prima", "ja is goed", "ja doe maa", "graag", "doe maar", "top!"),
        *("ach ja doe maar, as ik dan nog leef", "nou vooruit", "och graag"),
        *("ja om 4 uur stuur maar", "stuur maar", "ja leuk, dan kijken we samen", "vraag maar"),
    ],
)
def test_it_begins_with_a_yes(text: str) -> None:
    assert yes_or_no_first(text) is True


@pytest.mark.parametrize(
    "text", ["nee", "nee hoor, we kijken zelf", "hoeft niet", "laat maar", "liever niet"]
)
def test_it_begins_with_a_no(text: str) -> None:
    assert yes_or_no_first(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "ja maar niet nu",
        "ja of nee",
        "we gaan naar buiten",
        "goed, of eigenlijk niet",
        "ja?",
    ],
)
def test_neither(text: str) -> None:
    assert yes_or_no_first(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gelukt, mijn collega liep mee", ("done", "mijn collega liep mee")),
        ("gelkt, mijn collega liep mee", ("done", "mijn collega liep mee")),
        ("ging goed! alln 1x vergetn", ("done", "alln 1x vergetn")),
        ("ging goed met de soep", ("done", "met de soep")),
        ("half,2 jongns bleven zitn", ("half", "2 jongns bleven zitn")),
        ("niet gelukt want het regende", ("not", "want het regende")),
        ("vergetn", ("not", "")),
        ("gelukt is het niet", None),
        ("bijna iedereen kwam", None),
        ("half drie waren er vier", None),
        ("de jongens kwamen", None),
    ],
)
def test_what_it_begins_with(text: str, found: tuple[str, str] | None) -> None:
    assert listed_first(text, WORDS, ("done", "half", "not")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ja doe maar, maar wie leest dat dan?", (True, "wie leest dat dan?")),
        ("Ja is goed. En kan dat ook in het weekend?", (True, "kan dat ook in het weekend?")),
        ("nee hoor, wat moet ik daarmee?", (False, "wat moet ik daarmee?")),
        ("ja hoe lang duurt dat?", (True, "hoe lang duurt dat?")),
        ("ja waarom niet?", None),
        ("wie leest dat dan?", None),
        ("ja doe maar", None),
    ],
)
def test_a_yes_with_a_question_behind_it(text: str, found: tuple[bool, str] | None) -> None:
    assert yes_or_no_with_question(text) == found


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("zelfde antwoord als toen", ""),
        ("hetzelfde als de vorige keer", ""),
        ("nog steeds zo, elke week", "elke week"),
        ("hetzelfde, maar minder vaak", None),
        ("zelfde jongens als toen", None),
    ],
)
def test_as_it_was(text: str, rest: str | None) -> None:
    assert as_then_first(text) == rest


@pytest.mark.parametrize(
    ("text", "less"),
    [
        ("2 nog niet. ga morgen langs. en 6 wkn is prima", "2 nog niet. ga morgen langs"),
        ("2 nog niet, zes weken is goed", "2 nog niet"),
        ("2 half. en vraag maar over 6 weken graag", "2 half"),
        ("1 gelukt, en nog een keer vragen is prima joh", "1 gelukt"),
        ("6 weken niet", None),
        ("duurt nog 6 weken", None),
        ("we gaan over zes weken kijken of t goed is", None),
        ("2 half. 6 weken hoeft niet", None),
        ("het ging prima", None),
    ],
)
def test_a_yes_to_looking_again_at_the_end(text: str, less: str | None) -> None:
    assert less_yes_to_look(text) == less
