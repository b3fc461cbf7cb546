"""What people in a hurry typed, at the questions and the list of the pack."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.understanding.about_list.said_of_list import AboutList, asks_something, said_of_list
from dialogs.understanding.dates.typed_days import day_typed
from dialogs.understanding.meanings import AsksBot, Means, Resembles
from dialogs.understanding.options.said_in_part import none_of_those
from dialogs.understanding.understood import understood
from dialogs.understanding.yes_or_no.first_words import as_then_first
from tests.support.real_pack import real_pack


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        ("vormen_van_contact", "inlooop", "per_mens"),
        ("vormen_van_contact", "inloop", "per_mens"),
    ],
)
def test_an_option_is_proposed(question: str, text: str, option: str) -> None:
    pack = real_pack()
    asked = pack.questions[question]
    meaning = understood(pack, asked, asked.options, text)
    assert isinstance(meaning, Resembles | Means)
    assert option in [one.id for one in meaning.options]


def test_still_the_same_is_no_question_about_time() -> None:
    pack = real_pack()
    found = [
        understood(pack, asked, asked.options, "nog stds achteraf")
        for asked in pack.questions.values()
        if "achteraf" in str(asked.options).lower()
    ]
    assert found
    assert any(isinstance(one, Resembles) for one in found), found


@pytest.mark.parametrize(
    "text",
    ["staat er nie bij", "staat er niet bij", "mijn antwoord staat er niet bij"],
)
def test_no_option_fits(text: str) -> None:
    assert none_of_those(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("nr 2 snapik nie, wie bedoel je met juiste mensn", 2),
        ("nummer 2 snap ik niet", 2),
        ("wat betekent punt 1", 1),
        ("wie bedoel je daarmee", 0),
    ],
)
def test_a_question_about_a_point(text: str, number: int) -> None:
    said = said_of_list(text)
    assert said is not None
    assert (said.kind, said.number) == (AboutList.NOT_CLEAR, number)


@pytest.mark.parametrize("text", ["wie is hier eig bij gebaat", "leuk, maar wie moet dit doen"])
def test_a_question_is_heard_without_its_sign(text: str) -> None:
    assert asks_something(text)


@pytest.mark.parametrize(
    "text", ["wie wil kan mee", "wie er komt helpt", "we vragen wie er mee wil"]
)
def test_who_wants_to_is_no_question(text: str) -> None:
    assert not asks_something(text)


def test_a_day_in_a_hurry() -> None:
    monday = date(2026, 11, 30)
    assert day_typed("vlgnde week dinsdg", monday) == date(2026, 12, 8)
    assert day_typed("14 maaart", monday) == date(2027, 3, 14)


def test_two_words_typed_as_one() -> None:
    pack = real_pack()
    asked = pack.questions["intentie"]
    meaning = understood(pack, asked, asked.options, "tedruk, ik sta bij de pan")
    assert isinstance(meaning, Resembles)
    assert meaning.options[0].id in [o.id for o in asked.options if "te druk" in o.also]


def test_whoever_comes_is_no_question() -> None:
    pack = real_pack()
    asked = pack.questions["vormen_van_contact"]
    meaning = understood(pack, asked, asked.options, "nee tis inloop, komt wie komt")
    assert not isinstance(meaning, AsksBot)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nog steeds zo", ""),
        ("nog zelfde, een collega maakt plan", "een collega maakt plan"),
        ("dat is nog hetzelfde", ""),
        ("niks veranderd hoor", ""),
        ("hetzelfde, maar nu met muziek", None),
        ("nog dezelfde mensen komen erbij", None),
        ("nog steeds zo?", None),
        ("zelfde dag", None),
    ],
)
def test_what_is_as_it_was(text: str, told: str | None) -> None:
    assert as_then_first(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "We sjouwen met z’n tweeën die kast. Hoe lang duurt dit nog?",
            "We sjouwen met z’n tweeën die kast.",
        ),
        (
            "We zetten de tafels klaar met zijn allen. Is dit de laatste vraag?",
            "We zetten de tafels klaar met zijn allen.",
        ),
        ("De oma vraagt aan de jongen. Wat doe je daar?", None),
        ("Wij bellen aan en zeggen moin. Hoe is het met je?", None),
    ],
)
def test_a_question_to_the_bot_behind_an_answer(text: str, told: str | None) -> None:
    pack = real_pack()
    asked = pack.questions["samenwerking"]
    meaning = understood(pack, asked, asked.options, text)
    assert (meaning.told if isinstance(meaning, AsksBot) else None) == told
