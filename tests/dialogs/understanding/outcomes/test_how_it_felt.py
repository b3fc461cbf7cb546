"""What somebody says about how a step went."""

from __future__ import annotations

import pytest

from dialogs.understanding.outcomes.how_it_felt import (
    begins_something,
    done_together,
    enjoyed,
    goes_well,
    hurt,
    is_mixed,
    was_done,
    was_minded,
    went_for_it,
)


@pytest.mark.parametrize(
    "text", ["heel veel lachen", "het was echt gezellig met z’n allen", "iedereen was blij"]
)
def test_it_hears_that_people_liked_it(text: str) -> None:
    assert enjoyed(text)


@pytest.mark.parametrize(
    "text",
    ["het was niet leuk", "leuk, maar de helft bleef weg", "een jongen viel stil toen ze lachten"],
)
def test_it_congratulates_nobody_on_what_went_less_well(text: str) -> None:
    assert not enjoyed(text)


@pytest.mark.parametrize(
    ("text", "well"),
    [
        ("gesproken, gaat weer goed met m", True),
        ("het is beter nu", True),
        ("gaat nog niet goed", False),
        ("dat gaat goed mis", False),
        ("hij is nog steeds stil", False),
    ],
)
def test_that_it_goes_well_now_is_said(text: str, well: bool) -> None:
    assert goes_well(text) is well


@pytest.mark.parametrize("text", ["er was ruzie over", "het duurde lang, maar het lukte"])
def test_what_may_not_all_be_good_is_mixed(text: str) -> None:
    assert is_mixed(text)
    assert not is_mixed("de stilste jongen schreef de kaartjes")


@pytest.mark.parametrize(
    "text", ["jochie viel stil toen ze lachten", "een meisje zat steeds alleen", "iemand huilde"]
)
def test_it_hears_that_somebody_was_hurt(text: str) -> None:
    assert hurt(text)


@pytest.mark.parametrize("text", ["niemand werd boos", "het was lekker stil", "stil zitten lukte"])
def test_not_every_silence_hurts(text: str) -> None:
    assert not hurt(text)


def test_what_is_done_together_can_be_done_again() -> None:
    assert done_together("oma en jongen bakten samen brood", "Bak brood.")
    assert done_together("veel gelachen", "Laat twee mensen samen koken.")
    assert not done_together("dat hebben we samen afgesproken", "Kies wie er begint.")
    assert not done_together("ze koken samen", "Laat een ander van jullie het doen.")
    assert not done_together("mijn collega doet het nu ook, die zet ze samen neer", "Kies iets.")
    assert not done_together("het hangt er", "Zet het in de uitnodiging.")


def test_a_step_that_was_done_is_known_by_its_words() -> None:
    told = "oma en jongen maken samen injera, heel veel lachen"
    assert was_done("Een klus, in jullie woorden: ‘wij injera maken, zij niet’.", told)
    assert not was_done("Zet één zin in jullie uitnodiging.", told)


def test_a_step_that_begins_something_is_not_for_who_does_something() -> None:
    assert begins_something("Kies één ding waardoor mensen elkaar spreken.")
    assert not begins_something("Kies het kleinste dat jongeren noemden.")
    assert not begins_something("Schrijf in jullie plan wie mensen aan elkaar voorstelt.")


@pytest.mark.parametrize(
    "text",
    [
        "1 meisje zei dat ze t niet fijn vindt als ze meid wordt genoemd, had ik nooit gehoord",
        "een jongen vond het niet leuk dat er gelachen werd",
    ],
)
def test_it_hears_that_somebody_told_what_they_mind(text: str) -> None:
    assert was_minded(text)
    assert not enjoyed(text)


@pytest.mark.parametrize("text", ["niemand vond het vervelend", "we vonden het zelf niet leuk"])
def test_what_nobody_else_minds_is_no_such_thing(text: str) -> None:
    assert not was_minded(text)


@pytest.mark.parametrize(
    "text",
    [
        "Emre is weg gegaan door zo grap, hij kom niet meer",
        "na die opmerking kwam ze niet meer",
        "er was ruzie en toen liep hij weg",
        "ze huilde om een grapje",
    ],
)
def test_somebody_went_for_it(text: str) -> None:
    assert went_for_it(text)


@pytest.mark.parametrize(
    "text",
    [
        "niemand liep weg na die grap",
        "we maken grappen en iedereen lacht",
        "de ouderen komen niet meer, want het is te ver",
        "stel dat hij wegloopt om een opmerking",
        "na een ruzie praten we het uit",
    ],
)
def test_nobody_went_for_it(text: str) -> None:
    assert not went_for_it(text)
