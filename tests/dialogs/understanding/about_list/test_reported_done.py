"""Which point a text reports as done, and which texts only look like that."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.reported_done import (
    goes_now,
    got_a_yes,
    reported_done,
    says_that_is_done,
    step_reported,
)

_POINTS = (
    "flyer in t arabisch + tigrinya, woensdag ophangen in t azc",
    "ik vraag na t rondje aan elke jongen apart ff hoe t ging Merken als er iets schuurt",
)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("tnx! flyer is trouwens dus gelukt hoor, hangt er al", 0),
        ("klaar, flyer gedaan", 0),
        ("de flyers hangen nu in het azc", 0),
        ("het rondje is gedaan", 1),
        ("1 is gelukt, hangt er", 0),
        ("zaterdag hebben ze het rondje gedaan zonder mij, al was de oudste er niet", 1),
        ("punt 2 gelukt", 1),
        ("de eerste is gedaan", 0),
    ],
)
def test_words_or_a_number_tell_which_is_done(text: str, place: int) -> None:
    assert reported_done(text, _POINTS, by_number=True) == place


@pytest.mark.parametrize(
    "text",
    [
        "de flyer is nog niet gelukt",
        "de flyer is half gelukt",
        "is de flyer gelukt?",
        "als de flyer gelukt is, gaan we verder",
        "de soep is gelukt",
        "klaar",
        "we maken een flyer in het engels",
        "1 jongen is geweest, gezellig",
        "3 is gelukt",
    ],
)
def test_what_isnt_done_or_is_about_no_point_is_none(text: str) -> None:
    assert reported_done(text, _POINTS, by_number=True) is None


def test_a_number_counts_nothing_where_the_list_has_other_numbers() -> None:
    assert reported_done("1 is gelukt", _POINTS, by_number=False) is None


_STEPS = (
    "Zet in de uitnodiging wat er bij jullie kan, zoals later komen of hulp bij de reis.",
    "Vraag twee jongeren wat zij graag doen. Zoek daar een klus bij.",
)


def test_a_step_that_was_done_in_nearly_its_own_words_is_meant() -> None:
    assert step_reported("uitnodiging gedaan, staat vanaf nu dat later komen mag", _STEPS) == 0
    visit = ("ik fiets zaterdag bij die twee meiden langs met een zak eerpels",)
    assert step_reported("die twee meiden bunt er weer, met eerpels lukt dat wel", visit) == 0
    assert step_reported("die twee meiden bunt er nog niet weer, met eerpels", visit) is None


@pytest.mark.parametrize(
    "text",
    [
        "uitnodiging gedaan",
        "uitnodiging nog niet gedaan, maar later komen mag",
        "is de uitnodiging gedaan, dat later komen mag?",
        "later komen mag in de uitnodiging",
        "de soep is gelukt",
    ],
)
def test_in_doubt_no_step_is_meant(text: str) -> None:
    assert step_reported(text, _STEPS) is None


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("mijn collega doet het nu ook, die geeft ze samen een klusje", True),
        ("dat doen we nu elke week", True),
        ("dat doen we nu nog niet", False),
        ("doet hij het nu dan?", False),
        ("ik doe mijn best", False),
    ],
)
def test_what_they_do_by_now_is_known(text: str, is_so: bool) -> None:
    assert goes_now(text) is is_so


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ja maar ik vertelde het toch? Dat is gelukt, ze heeft ja gezegd",
            "Dat is gelukt, ze heeft ja gezegd",
        ),
        ("het is al geregeld hoor", "het is al geregeld hoor"),
        ("dat is niet gelukt", ""),
        ("we hebben gekookt. dat is gelukt", ""),
        ("is dat gelukt?", ""),
    ],
)
def test_that_it_is_done_and_not_what(text: str, told: str) -> None:
    assert says_that_is_done(text) == told


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("Ik durfde niet, en toen zei ze gelijk ja!", True),
        ("hij doet het, maar nog niet deze maand", True),
        ("ze zei dat ze erover nadenkt", False),
    ],
)
def test_who_was_to_be_asked_said_yes(text: str, yes: bool) -> None:
    assert got_a_yes(text, "de slager vragen of hij ook wil rijden") is yes
    assert not got_a_yes(text, "een kar huren")
