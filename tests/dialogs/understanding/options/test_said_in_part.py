"""What single clauses of a text say."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.options.said_in_part import (
    among,
    clause_of,
    contradicts,
    denied,
    first_said,
    instead_of_denied,
    last_numbered,
    literal,
    names_half,
    none_of_those,
    skips,
    what_it_tells,
    without_echo,
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


def test_a_clause_of_a_label() -> None:
    us = Option("us", "Wij, dan is het voor ieder gelijk")
    assert clause_of("wij dus", (us, YOUNG)) is us
    assert clause_of("dan is het voor ieder gelijk", (us, YOUNG)) is us
    assert clause_of("we kijken", (us, YOUNG)) is None
    assert clause_of("wij", (us, Option("we", "Wij, en de buren"))) is None


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("er is niks ergs. wij dus, de tweede", ASKED),
        ("ja hoor, nummer 3", MET),
        ("de tweede", None),
        ("we doen het om en om, de eerste in mei", None),
        ("in de week, en dan 2", None),
    ],
)
def test_a_number_at_the_end(text: str, option: Option | None) -> None:
    assert last_numbered(text, ALL) is option


@pytest.mark.parametrize(
    "text",
    [
        *("dat wil ik niet. dus dat sla ik over", "nee, ik wil overslaan", "sla deze maar over"),
        *("nee, ik wil overslaan. en haal mijn tekst weg", "geen zin in, skip deze", "skip"),
        *("daarom slaan we die over", "liever overslaan hoor"),
    ],
)
def test_skipping_whatever_is_said_before(text: str) -> None:
    assert skips(text)


@pytest.mark.parametrize(
    "text",
    [
        *("tomaten, ui, sla", "bij het kaartspel moet je een beurt overslaan"),
        *("dan sla je een arm om iemand heen", "we slaan niemand over", "een krop sla"),
    ],
)
def test_nothing_is_skipped(text: str) -> None:
    assert not skips(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kosten? t is gratis", "t is gratis"),
        ("wie? nou de jongens.", "nou de jongens."),
        ("t is gratis", "t is gratis"),
        ("en nu?", "en nu?"),
    ],
)
def test_what_tells_something(text: str, told: str) -> None:
    assert what_it_tells(text) == told


def test_one_of_two_things_that_a_label_joins_is_half_of_it() -> None:
    joined = Option("joined", "We vragen ernaar én we letten op")
    for half in ("we vragen t elke keer, op een briefje", "er let altijd iemand op"):
        assert names_half(half, joined)
    for text in ("vragen en opletten", "ze koken samen", ""):
        assert not names_half(text, joined)
    assert not names_half("als iemand het vraagt", ASKED)


def test_without_its_echo_a_text_keeps_its_lines() -> None:
    assert without_echo("kosten?\nt is gratis\nvoor iedereen") == "t is gratis\nvoor iedereen"


TOGETHER = Option("together", "Samen, ze hebben elkaar nodig")
OWN = Option("own", "Zelfde klus, met eigen mensen", also=("allebei apart", "ieder apart"))
SHORT = Option("short", "Kort of één keer mag gewoon")


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("Samen. Er is maar één oven, dus ze moeten wel praten", TOGETHER),
        ("samen! anders krijg je die kast niet van de trap", TOGETHER),
        ("Ja samen. de ladder moet iemand vasthouwe", TOGETHER),
        ("Zelfde klus. De een links en de ander rechts van de heg", OWN),
        ("Kort. Half uurtje en dan weer weg naar training", SHORT),
        ("allebei apart. de een roept en de ander denkt dat ze liegen", OWN),
        ("Ieder apart! dat gaat al jaren zo", OWN),
        ("ieder apart. maar niet altijd", None),
        ("Apart. de jongens links en de rest rechts", None),
        ("Twee. meer zijn er niet", None),
        ("Samen? Er is maar één oven", None),
        ("Samen. Nee wacht, ieder z'n eigen stukje", None),
        ("Samen. Of nou ja, soms", None),
        ("Samen met de koks bakken we brood. Dat gaat goed", None),
        ("Samen", None),
        ("Eén. Meer zijn er niet", None),
    ],
)
def test_what_is_said_first(text: str, option: Option | None) -> None:
    assert first_said(text, (TOGETHER, OWN, SHORT)) is option
