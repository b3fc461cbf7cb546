"""Somebody greets the bot, has to go, or is back and goes on."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.coming_and_going import (
    asked_of_talk,
    comes_back,
    leaves,
    less_goodbye,
    told_on_return,
)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("hoi daar ben ik weer, mijn zus was jarig. Waar waren we?", True),
        ("Hallo, ik ben er weer", True),
        ("Waar waren we gebleven?", True),
        ("de jongens zijn er weer elke week", False),
        ("we weten niet waar we waren", False),
    ],
)
def test_a_greeting_after_a_break(text: str, back: bool) -> None:
    assert comes_back(text) is back


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Daar ben ik weer, sorry, gedoe. Waar waren we gebleven? Wij doen vooraf niks. Echt.",
            "Wij doen vooraf niks. Echt.",
        ),
        ("Hoi ik ben er weer! We koken met de buren.", "We koken met de buren."),
        ("Daar ben ik weer, mijn zus was jarig. Waar waren we?", ""),
        (
            "Hee daar ben ik weer, er liep een koe los. Waar waren we, o ja, waarom ze daar zitten."
            " Dat zeggen we bij het begin.",
            "Dat zeggen we bij het begin.",
        ),
        ("hoi daar ben ik weer. ja hoor", ""),
        ("wij doen vooraf niks, waar denk je aan?", ""),
    ],
)
def test_what_somebody_who_is_back_goes_on_with(text: str, told: str) -> None:
    assert told_on_return(text) == told


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("Ik moet nu even weg, een lekke bakfiets. Ik ga later verder.", True),
        ("sorry ik moet zo weg", True),
        ("we gaan straks weer verder", True),
        ("tot morgen!", True),
        ("Moment hoor de bel gaat", True),
        ("momentje, er staat iemand voor de deur", True),
        ("ho even, er belt iemand aan", True),
        ("mijn telefoon gaat", True),
        ("wacht even, ze doen het samen", False),
        ("de bel gaat en dan komen ze binnen", False),
        ("er komt iemand binnen", False),
        ("ik ga even weg als het druk is", False),
        ("hij mag even weg, later praten we samen na", False),
        ("ik moet vaak even weg, dan neemt een ander het over", False),
        ("dan gaan we later verder met schilderen", False),
    ],
)
def test_who_has_to_go(text: str, goes: bool) -> None:
    assert leaves(text) is goes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2. moet nu gaan", "2"),
        ("2, ik moet zo weg", "2"),
        ("3 en ik stop ermee", "3"),
        ("2 maar heb geen tijd meer", "2"),
        ("1. moet zo weer training geven", "1"),
        ("ja, moet rennen", "ja"),
        ("vanzelf, mijn bus komt zo", "vanzelf"),
        ("moet nu gaan", ""),
        ("we moeten stoppen, anders wordt het laat", ""),
        ("3, we hebben geen tijd", ""),
        ("3, iedereen moet weg om 9 uur", ""),
        ("2, de training begint om 8", ""),
        ("3, ik moet alles zelf doen", ""),
        ("2. moet ik zo weg?", ""),
    ],
)
def test_what_is_said_beside_that_somebody_has_to_go(text: str, told: str) -> None:
    assert less_goodbye(text) == told


@pytest.mark.parametrize(
    ("text", "topic", "told"),
    [
        ("3 en hoeveel nog?", "hoelang", "3"),
        ("ja. hoeveel nog?", "hoelang", "ja"),
        ("jongens van 14 en agenten, kan ik stoppen?", "stoppen", "jongens van 14 en agenten"),
        ("windsels omdoen samen. hoe lang nog", "hoelang", "windsels omdoen samen"),
        ("4, nog veel vragen?", "hoelang", "4"),
        ("soep koken. zijn we er bijna?", "hoelang", "soep koken"),
        ("2. mag ik nu stoppen", "stoppen", "2"),
    ],
)
def test_a_question_about_the_talk_beside_an_answer(text: str, topic: str, told: str) -> None:
    assert asked_of_talk(text) == (topic, told)


@pytest.mark.parametrize(
    "text",
    [
        *("hoeveel nog?", "ze vragen, kan ik stoppen?", "dan roept er een, hoe lang nog?"),
        *("we weten niet hoeveel er nog komen", "er komen er nog veel", "iedereen kan stoppen"),
        *("we eten samen. hoeveel kinderen nog?", "kunnen we stoppen", "2, ze mogen stoppen"),
    ],
)
def test_a_question_about_something_else(text: str) -> None:
    assert asked_of_talk(text) is None
