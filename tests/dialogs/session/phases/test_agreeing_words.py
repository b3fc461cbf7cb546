"""What people type while a group agrees, in place of a button."""

from __future__ import annotations

import pytest

from dialogs.session.phases.agreeing_words import (
    About,
    has_nothing,
    said_instead,
    stance,
    takes_back,
    wants_anew,
)

SENTENCES = ("We bellen dinsdag", "de rommel gaat weg", "we doen niks alleen", "niet te laat komen")


@pytest.mark.parametrize("text", ["weg", "haal maar weg", "die mag weg", "laat maar zitten"])
def test_some_words_are_no_proposal_but_take_one_back(text: str) -> None:
    assert takes_back(text)


@pytest.mark.parametrize("text", ["toch anders", "ik wil het anders", "verander mijn zin"])
def test_some_ask_to_word_it_anew(text: str) -> None:
    assert wants_anew(text)
    assert not takes_back(text)


@pytest.mark.parametrize("text", ["nee joh, ik weet niks", "niks", "geen zin", "sorry, geen idee"])
def test_some_say_that_they_have_nothing(text: str) -> None:
    assert has_nothing(text)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_none_of_these(text: str) -> None:
    assert not takes_back(text)
    assert not wants_anew(text)
    assert not has_nothing(text)
    assert said_instead(text) is None
    assert stance(text) is None


def test_a_sentence_can_come_in_place_of_another() -> None:
    assert said_instead("Nee, toch anders: we bellen dinsdag") == "we bellen dinsdag"
    assert said_instead("anders dan nu") is None


@pytest.mark.parametrize(
    ("text", "agrees", "about"),
    [
        ("ja", True, About.SHOWN),
        ("daar kan ik mee leven", True, About.SHOWN),
        ("daar kan ik niet mee leven", False, About.SHOWN),
        ("Ik zie het anders", False, About.SHOWN),
        ("nee", False, About.SHOWN),
        ("niet mee eens", False, About.SHOWN),
        ("toch anders", False, About.LAST),
        ("toch wel", True, About.LAST),
    ],
)
def test_what_somebody_can_live_with(text: str, agrees: bool, about: About) -> None:
    assert stance(text) == (agrees, about)


def test_who_says_more_says_how_they_see_it() -> None:
    assert stance("ja maar alleen op dinsdag") is None
