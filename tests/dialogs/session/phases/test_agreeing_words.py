"""What people type while a group agrees, in place of a button."""

from __future__ import annotations

import pytest

from dialogs.session.phases.agreeing_words import (
    About,
    asks_how,
    asks_in_round,
    has_no_plan,
    has_nothing,
    is_for_bot,
    said_instead,
    stance,
    takes_back,
    wants_anew,
    was_a_question,
)
from tests.support.real_pack import real_pack

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


@pytest.mark.parametrize(
    "text",
    [
        *("wie leest dit?", "hoe lang duurt dit nog", "wat bedoel je", "ik snap de vraag niet"),
        *("mag ik er twee doen?", "kan ik dit later nog veranderen?", "stomme bot"),
    ],
)
def test_a_question_to_the_bot_is_no_proposal(text: str) -> None:
    assert is_for_bot(real_pack(), text)


@pytest.mark.parametrize(
    "text",
    [
        *(*SENTENCES, "duidelijk maken wie er meeleest in de appgroep", "Wie begint er? We loten"),
        *(
            "Zullen we elke maand samen eten?",
            "Kan de stagiair de deur doen?",
            "aan het begin zeggen hoe lang het duurt",
        ),
        *("jongeren uitleggen wie hun antwoorden leest", "weet je wat, we gaan fietsen"),
    ],
)
def test_a_sentence_with_a_question_in_it_is_for_all(text: str) -> None:
    assert not is_for_bot(real_pack(), text)


def test_what_is_meant_here_is_another_question_than_who_reads_it() -> None:
    assert asks_how(real_pack(), "wat moet ik hier typen")
    assert asks_how(real_pack(), "mag ik er ook twee?")
    for text in ("wie leest dit?", "wat is een afspraak?", "we bellen dinsdag"):
        assert not asks_how(real_pack(), text)


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


@pytest.mark.parametrize(
    "text",
    ["wat is een casus?", "Wat betekent ontmoeten", "wat bedoel je?", "wat moet ik hier typen"],
)
def test_a_question_to_the_bot_is_no_contribution(text: str) -> None:
    assert asks_in_round(real_pack(), text)


@pytest.mark.parametrize(
    "text",
    [
        "Wie doet dit dan bij ons?",
        "hoe krijg ik de buren mee?",
        "Kan dat ook op dinsdag?",
        "wat is eigenlijk een goede manier om te beginnen?",
        "Waarom moet het over mijn aanpak gaan?",
    ],
)
def test_a_question_to_the_others_or_of_ones_own_is_one(text: str) -> None:
    assert not asks_in_round(real_pack(), text)


def test_what_was_a_question_is_said_so() -> None:
    assert was_a_question("nee dat was een vraag aan jou")
    assert not was_a_question("wij vragen het de jongeren")


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("Niks. Gaat prima zo.", True),
        ("Wij doen niks", True),
        ("niets, wij zijn er al", True),
        ("Dinsdag repareer ik zelf niets, en laat ik een jongere het uitleggen.", False),
        ("niets meer voordoen", False),
        ("ik weet het nog niet, ik vraag het eerst aan de jongeren zelf", False),
    ],
)
def test_nothing_is_no_plan(text: str, nothing: bool) -> None:
    assert has_no_plan(text) is nothing
