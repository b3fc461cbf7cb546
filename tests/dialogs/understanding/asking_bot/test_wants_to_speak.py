"""Somebody in a session wants to say something, or misses their sentence."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.wants_to_speak import (
    is_known_in_sentence,
    misses_sentence,
    wants_to_speak,
)


@pytest.mark.parametrize(
    "text",
    [
        "ik wil ook zeggen iets",
        "mag ik wat zeggen",
        "mag ik ook iets vragen?",
        "ik heb ook een vraag",
        "Ik wil graag iets zeggen.",
        "ik willen praten ook",
        "kan ik hier iets typen en vragen",
        "hoe kan ik iets zeggen",
        "waar kan ik een vraag stellen?",
        "ik heb nog een idee",
        "sorry mag ik even iets toevoegen",
        "wij willen ook wat vertellen",
        "ik ook wil zeggen",
        "wanneer mag ik iets zeggen?",
        "kom ik ook aan de beurt",
        "mag ik het woord",
        "ik heb een opmerking",
        "ik wou ook nog wat kwijt",
        "ik wil reageren",
        "nog een vraagje",
        "ik moet iets vragen aub",
        "mag ik meepraten",
    ],
)
def test_wants_to_speak(text: str) -> None:
    assert wants_to_speak(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik wil niets zeggen",
        "mag ik niks zeggen",
        "ik heb geen vraag",
        "ik wil stoppen",
        "ik wil zeggen dat de deur dicht was",
        "ik vraag de school of we woensdag mogen beginnen",
        "hoe kan ik de jongeren meer laten praten?",
        "wil iemand iets vertellen over de buurt",
        "ik wil het aan de buren vertellen",
        "wanneer vragen we de ouders?",
        "ik ga vaker met ze praten",
        "hoe vraag ik of ze mee willen eten",
        "mag ik ook?",
        "vraag",
    ],
)
def test_says_or_asks_something_itself(text: str) -> None:
    assert not wants_to_speak(text)


@pytest.mark.parametrize(
    ("text", "misses"),
    [
        ("mijn zin is weg, wat nu", True),
        ("waar is mijn vraag gebleven?", True),
        ("mijn tekst staat er niet meer", True),
        ("waarom is mijn zin weg", True),
        ("wie heeft mijn zin weggehaald", True),
        ("ik zie mijn advies niet meer", True),
        ("mijn zin weg", False),
        ("mijn zin mag weg", False),
        ("mijn zin staat er", False),
        ("mijn vraag is hoe ik ze bij elkaar krijg", False),
    ],
)
def test_misses_a_sentence(text: str, misses: bool) -> None:
    assert misses_sentence(text) is misses


@pytest.mark.parametrize(
    "text",
    [
        "die man van de skatebaan dat ben ik, haal dat weg",
        "dit gaat over mij, kan dat weg?",
        "ze weten dat ik het ben? nee: iedereen herkent mij zo. verwijder die zin",
        "mijn naam moet eruit",
    ],
)
def test_is_known_in_a_sentence(text: str) -> None:
    assert is_known_in_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik haal zaterdag de stoelen weg, dat doe ik met een collega",
        "dat ben ik",
        "haal dat weg",
        "haal mijn zin weg",
        "ik vraag wie de baan open doet, en anders ben ik dat",
    ],
)
def test_is_known_in_none(text: str) -> None:
    assert not is_known_in_sentence(text)
