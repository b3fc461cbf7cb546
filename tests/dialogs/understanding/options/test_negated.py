"""What a text denies is never proposed."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.options.negated import (
    denies_option,
    less_negated,
    not_for_all,
    option_denied,
)

OPTIONS = (
    Option("ask", "We vragen ernaar én we letten op"),
    Option("team", "Als team letten we daarop"),
    Option("none", "Nog geen doel gekozen"),
    Option("same", "Iedereen doet hetzelfde"),
    Option("free", "Ieder loopt met wie hij wil", also=("zelf kiezen",)),
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "we letten erop. niet ernaar vragen, daar willen ze niet over praten",
            "team none same free",
        ),
        ("het doel is dat die fiets weer rijdt. geen van de drie dus", ""),
        ("geen van die vijf", ""),
        ("nee ho, ik zeg juist NIET vragen", "team none same free"),
        ("we hebben geen doel gekozen", "ask team none same free"),
        ("op de tuin doet ieder waar z n lief tegen kan", "ask team none free"),
        ("iedereen doet hetzelfde, wat hij kan", "ask team none same free"),
        ("we vragen het ze na afloop", "ask team none same free"),
        ("we vragen niet veel tijd van ze", "ask team none same free"),
        ("bij ons zegt zij: jij met jij, niet zelf kies", "ask team none same"),
        ("ze kiezen zelf, daar zeggen we niets van", "ask team none same free"),
        ("dat is iets anders dan iedereen hetzelfde", "ask team none free"),
        ("dat is volgens mij wat anders als zelf kiezen", "ask team none same"),
        ("het is elke week iets anders", "ask team none same free"),
        ("ze kiezen liever iets anders dan breien", "ask team none same free"),
    ],
)
def test_left(text: str, left: str) -> None:
    assert " ".join(option.id for option in less_negated(text, OPTIONS)) == left


AGREED = (
    Option("both", "Een afspraak van allebei", also=("samen afgesproken",)),
    Option("self", "Dat regelen ze zelf", also=("niets afgesproken",)),
)


@pytest.mark.parametrize(
    ("text", "left", "named"),
    [
        ("Appen haha. Nee daar is niks over afgesproken, hoeft ook niet.", "self", "self"),
        ("er wordt elke dag gebeld, daar hebben we nooit iets over afgesproken", "self", "self"),
        ("afspraken zijn er niet", "self", "self"),
        ("ze hebben het samen afgesproken, niks mis mee", "both self", None),
        ("daar zeggen ze niks van, het is een afspraak", "both self", None),
    ],
)
def test_what_was_never_agreed_is_no_agreement(text: str, left: str, named: str | None) -> None:
    assert " ".join(option.id for option in less_negated(text, AGREED)) == left
    found = option_denied(text, AGREED)
    assert (found and found.id) == named


EACH = (Option("each", "Iets wat ieder kan"), Option("some", "Iets duidelijks, niet voor ieder"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("een gerecht maken. Dat kan niet iedereen hoor, dus dat zeg ik er wel bij", "some"),
        ("da's nie voor iedereen weggelegd", "some"),
        ("niet elke jongere haalt dat", "some"),
        ("lukt niet allemaal", "some"),
        ("dat kan niet elke week", None),
        ("iedereen kan dat, dat is niet moeilijk", None),
        ("ieder kan het, niet dan?", None),
    ],
)
def test_not_for_all(text: str, named: str | None) -> None:
    found = not_for_all(text, EACH)
    assert (found.id if found else None) == named


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("nee we letten daar juist NIET op zei ik", True),
        ("nee joh, daar letten we nooit op", True),
        ("wacht we letten daar dus niet op", True),
        ("hallo, daar letten we toch nie op", True),
        ("neee niet allebei", True),
        ("nee man, daar let ik nooit op zei ik", True),
        ("we letten daar niet op", False),
        ("nee we letten niet op de kinderen", False),
        ("nee dat is niet zo", False),
        ("nee, letten we daar niet op?", False),
        ("nee daar letten we allebei op", False),
    ],
)
def test_a_protest_with_the_words_of_an_option_denies_it(text: str, *, denies: bool) -> None:
    assert denies_option(text, "Allebei, daar letten we op") is denies


def test_an_option_that_denies_itself_is_not_denied_by_its_words() -> None:
    assert not denies_option("nee, daar let niemand op, niet", "Niemand let daar niet op")
