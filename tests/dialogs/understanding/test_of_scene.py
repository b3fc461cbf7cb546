"""What is said in passing of something that was asked before."""

from __future__ import annotations

import pytest

from dialogs.understanding.of_scene import (
    belongs_with,
    comes_back_to,
    said_of_scenes,
    same_word,
    told_with,
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "De gang is de plank. En o ja wat vroeg je net van dat appje, dat zou eigenlijk wel "
            "moeten, een afspraak, en die sliert, dat is eigenlijk ieder bij z'n eigen groep.",
            {
                "appje": "dat zou eigenlijk wel moeten, een afspraak",
                "sliert": "dat is eigenlijk ieder bij z'n eigen groep",
            },
        ),
        ("die gang, dat was zwaar", {}),
        ("we lopen samen terug", {}),
        ("en die sliert, dat is toch wel ieder voor zich?", {}),
    ],
)
def test_what_is_said_of_it(text: str, said: dict[str, str]) -> None:
    assert dict(said_of_scenes(text)) == said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "O wacht, over dat appen van net nog. Dat is toch niet waar, ze belt elke dag.",
            ("appen", "Dat is toch niet waar, ze belt elke dag."),
        ),
        (
            "trouwens, even terug naar die sliert van daarnet: ze lopen door elkaar",
            ("sliert", "ze lopen door elkaar"),
        ),
        ("Over dat eten nog, dat doen ze samen", ("eten", "dat doen ze samen")),
        ("over dat eten, dat doen ze samen", None),
        ("we praten over dat appen van net en lachen erom", None),
    ],
)
def test_who_comes_back_to_an_earlier_question(text: str, found: tuple[str, str] | None) -> None:
    assert comes_back_to(text) == found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nee dat hoort niet bij de schuur, dat hoort bij die vraag over het appje", "appje"),
        ("dat was bij de vraag over de sliert", "sliert"),
        ("dat hoort bij ons erbij", None),
    ],
)
def test_what_belongs_with_an_earlier_question(text: str, word: str | None) -> None:
    assert belongs_with(text) == word


def test_forms_of_a_word() -> None:
    assert same_word("appen", "appje")
    assert same_word("grappen", "grap")
    assert not same_word("appen", "apen")
    assert not same_word("koken", "kar")


APART = ("eigen tafel", "eigen groep", "zitten apart", "zit apart", "door elkaar", "klit")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Eerst komen de jongens. En dan de ouderen, die gaan aan hun eigen tafel zitten.",
            "En dan de ouderen, die gaan aan hun eigen tafel zitten.",
        ),
        ("ze goan altied an eur eigen lange tafel zitten", None),
        ("die gasten zitten allemaal in hun eigen groepje man", None),
        ("bij t eten loopt alles DOOR ELKAAR heen", None),
        ("de meiden klitten echt altijd samen", None),
        ("bij ons zit iedereen eigenlijk apart. Jammer.", "bij ons zit iedereen eigenlijk apart."),
        ("de kinderen zitten echt wel apart hoor", None),
        ("zij zitten naar mijn mening nu apart", ""),
        ("waarom zitten ze altijd aan hun eigen tafel", ""),
        ("Zitten ze bij jullie dan aan hun eigen tafel?", ""),
        ("aan hun eigen tafel", ""),
        ("ze maken zelf een tafel voor de eigen winkel", ""),
        ("hun eigen plan is een hele grote tafel", ""),
        ("ze praten met elkaar door de deur heen", ""),
        ("elke dinsdag koken we met de hele buurt", ""),
        ("een heel lange zin " * 12 + "en dan door elkaar", ""),
    ],
)
def test_what_was_told_of_a_question_before_it_was_asked(text: str, told: str | None) -> None:
    assert told_with(text, APART, 160) == (text if told is None else told)
