"""Marks that a text is said to the bot: found in what wary people type, and not in answers."""

from __future__ import annotations

import pytest

from dialogs.hearing.addressing import (
    built_as_question,
    is_about_readers,
    may_be_about_readers,
    says_unheard,
    speaks_to_bot,
    without_rebuke,
)


@pytest.mark.parametrize(
    "text",
    [
        'wacht ff. "wie die beheert kan erbij" ... en wie is dat dan?',
        "dat is geen antwoord, ik vraag van wie die computer is",
        "Leest er iemand bij de gemeente over mijn schouder mee?",
        "en wat gebeurt er met alles als het jaar om is, gaat het dan naar het ministerie",
        "meiden. en ik wil weten of jij een apparaat van een bedrijf bent, google of zoiets",
        "dus niemand anders dan jij krijgt dit te zien he? oke. ik duw er dan een naartoe",
        "voordat ik wat zeg, vorige keer lag het bij mijn leidinggevende. gebeurt dat hier ook",
        "heb jij dat aan iemand doorgegeven of niet",
        "Veilig Thuis?? krijgen die nou bericht van jou",
        "als ik per ongeluk op Delen druk, is t dan meteen weg naar ze?",
    ],
)
def test_a_question_that_speaks_to_the_bot_is_marked(text: str) -> None:
    assert speaks_to_bot(text)


@pytest.mark.parametrize(
    "text",
    [
        "de jongens koken elke dinsdag met de buren",
        "de gemeente betaalt de zaal",
        "dan vraag ik: heb jij tijd om te helpen",
        "die barista die altijd zegt: moet je nog werk?",
        "wat kom jij doen, vragen ze dan",
        "we melden het bij de wijkagent",
        "wie er zin heeft mag mee",
    ],
)
def test_an_answer_is_not(text: str) -> None:
    assert not speaks_to_bot(text)


def test_a_long_text_tells_something() -> None:
    assert not speaks_to_bot("krijgt de gemeente dit te lezen? " + "we koken samen. " * 15)


def test_what_is_asked_about() -> None:
    assert is_about_readers("krijgt de wethouder dit")
    assert not is_about_readers("ben je een mens")


def test_a_question_that_is_quoted_is_none() -> None:
    assert built_as_question("wat moet ik hiermee")
    assert not built_as_question("hij vroeg: wat moet ik hiermee")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        *(("jij luistert nog steeds niet", True), ("je snapt er niks van", True)),
        ("nog steeds niet hoor, jij luistert niet", True),
        *(("dat je mij steeds verkeerd begrijpt", True), ("je leest niet wat ik schrijf", True)),
        *(("dat je elkaar niet begrijpt", False), ("dat ze niet luisteren", False)),
        ("dat je niet hoort wat de meiden zeggen", False),
    ],
)
def test_a_complaint_that_the_bot_does_not_listen(text: str, says: bool) -> None:
    assert says_unheard(text) is says


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("nee. luister nou ens. ieder wat hij kan", "nee. ieder wat hij kan"),
        ("je luistert niet. we koken samen", "we koken samen"),
        ("luister nou eens", None),
        ("we luisteren naar elkaar. dat is genoeg", None),
        ("kijk eens naar elkaar. dat zeggen we dan", None),
    ],
)
def test_what_stands_beside_a_rebuke(text: str, rest: str | None) -> None:
    assert without_rebuke(text) == rest


def test_what_names_no_reading_is_not_about_readers() -> None:
    assert not may_be_about_readers("Dat blijft lastig want de een wil dit en de ander dat")
    for text in ("dat blijft hier", "wie leest dit", "mijn baas weet het", "gaat dat door"):
        assert may_be_about_readers(text)
