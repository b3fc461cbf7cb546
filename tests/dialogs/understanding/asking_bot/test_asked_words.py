"""A word that somebody asks about: of the question, or one that the pack explains."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.asked_words import (
    AskedWord,
    asked_word,
    hard_word,
    named_question,
)
from dialogs.understanding.meanings import AsksBot
from dialogs.understanding.remarked import remarked
from dialogs.understanding.understood import understood
from tests.support.real_pack import real_pack

DIALOG = real_pack()


def _asked(question: str, text: str) -> AskedWord | None:
    asked = DIALOG.questions[question]
    return asked_word(DIALOG, asked, asked.options, text)


@pytest.mark.parametrize(
    ("question", "text", "word"),
    [
        ("project", "heg? wat is heg", "heg"),
        ("project", "heg wat is dat", "heg"),
        ("project", "Wat betekent heg eigenlijk?", "heg"),
        ("project", "heg niet begrijp", "heg"),
        ("doel", "lekker in vel wat is dat?", "lekker in vel"),
        ("groepen_in_contact", "wij niet uitje. wij keuken. sliert wat is dat", "sliert"),
        ("gelijke_status", "woonzorgcentrum wat is dat?", "woonzorgcentrum"),
        ("toegankelijkheid", "eisen?", "eisen"),
        ("toegankelijkheid", "wat is de eisen vooraf", "eisen vooraf"),
        ("gelijke_status", "ik niet weet wat is om en om", "om en om"),
        ("gelijke_status", "ik weet niet wat om en om betekent", "om en om"),
        ("gelijke_status", "ik weet niet om en om", "om en om"),
        ("intentie", "te druk, ik snap woord niet", "te druk"),
        ("intentie", "vanzelf ik niet weet", "vanzelf"),
        ("opvalt", "valt mij op? vallen op grond?", "valt mij op"),
        ("doel", "ik begrijp niet lekker in vel", "lekker in vel"),
        ("spanningen", "ik weet niet wat is grap. iedereen lacht om haar?", "grap"),
        ("doel", "wat is MDT?", "MDT"),
        ("doelgroep", "wie is 'de ander'", "ander"),
        ("doelgroep", "wie bedoel je met de anderen", "anderen"),
        ("spanningen", "grapje? wat is dat", "grapje"),
        ("intentie", "bewust = ?", "bewust"),
        ("contact_kort", "deuropening weet niet", "deuropening"),
        ("elkaar_nodig", "klusje wat is klusje", "klusje"),
        ("vooroordelen", "benieuwd = nieuw?", "benieuwd"),
        ("groepen_in_contact", "sliert nooit gehoord", "sliert"),
        ("spanningen", "voetbalkooi is voor dieren?", "voetbalkooi"),
        ("doel", "wat is iets voor wie maar even kan?", "Iets voor wie maar even kan"),
        ("doel", "Wat is dat MDT eigenlijk waar je het steeds over hebt?", "MDT"),
    ],
)
def test_a_word_that_the_pack_explains(question: str, text: str, word: str) -> None:
    found = _asked(question, text)
    assert found is not None
    assert found.explained is not None
    assert found.explained.word == word


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("project", "wat is jongeren"),
        ("vertrouwen", "job zoeken? wij koken. niet begrijp waarom bellen"),
        ("toegankelijkheid_gemist", "wie verwacht? ik niet begrijp wie"),
        ("samenwerking", "sorry ik begrijp niet deze vraag"),
        ("afstemming", "14.25 uur wat bedoel"),
        ("toegankelijkheid", "tijd = ?"),
        ("doel_ook", "speelt? met de bal?"),
        ("haalbaar", "lijkt is leuk?"),
    ],
)
def test_a_word_of_the_question_that_nobody_explains(question: str, text: str) -> None:
    asked = _asked(question, text)
    assert asked is not None
    assert asked.explained is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("project", "wij koken met jongeren"),
        ("project", "tuinieren?"),
        ("toegankelijkheid", "sommige moeders taal niet begrijp"),
        ("toegankelijkheid", "kosten geld? nee gratis"),
        ("toegankelijkheid", "kosten? het is gratis"),
        ("doel", "doel? gewoon leuk"),
        ("wie", "wat is er mooier dan soep"),
        ("doel", "ik weet niet wat het doel is"),
        ("doel", "ik weet niet wat er beter is"),
        ("opvalt", "dat ik het doel niet weet"),
        ("opvalt", "ik begrijp niet waarom ze niet komen"),
        ("begrenzing", "weet niet wat is afgesproken"),
        ("wie_mist", "die andere groep ken ik niet zo goed"),
        ("wie_bellen", "of hij belt weet ik niet"),
        ("doel", "het doel is ontmoeten?"),
        ("wie", "jongeren en buren? en soms hun ouders"),
        ("spanningen", "grapje? dat merken we wel"),
    ],
)
def test_an_answer_asks_about_no_word(question: str, text: str) -> None:
    assert _asked(question, text) is None


@pytest.mark.parametrize(
    ("question", "text", "topic"),
    [
        ("project", "niet begrijp", "bedoeling"),
        ("project", "ik begrijp het niet", "bedoeling"),
        ("haalbaar", "stoelen op tafel? niet begrijp", "bedoeling"),
        ("intentie", "sneller", "hoelang"),
        ("intentie", "kan het sneller?", "hoelang"),
        ("intentie", "moet zo uitstappen", "later"),
        ("project", "ik heb nog 1 min", "later"),
    ],
)
def test_listed_words_are_asked_of_the_bot(question: str, text: str, topic: str) -> None:
    asked = DIALOG.questions[question]
    assert understood(DIALOG, asked, asked.options, text) == AsksBot(topic)


def test_little_time_is_an_answer_to_how_much_there_is() -> None:
    asked = DIALOG.questions["tijd"]
    assert understood(DIALOG, asked, asked.options, "moet zo weg") != AsksBot("later")


def test_a_word_is_explained_at_a_screen_without_a_question() -> None:
    found = remarked(DIALOG, "droom wat is dat?")
    assert isinstance(found, AsksBot)
    assert found.word is not None


def test_a_word_that_they_know_is_not_the_hard_one() -> None:
    assert hard_word(DIALOG, "ik ken buurvrouw. wat is vraag?") is None
    assert hard_word(DIALOG, "buurvrouw? ik snap niet") is not None
    assert hard_word(DIALOG, "ik ken buurvrouw niet") is not None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("twee groepjes op t plein? wat is dat", "intentie"),
        ("wat is dat, een appje om half 12", "begrenzing"),
        ("huh wat bedoel je met t prikbord met foto's", "bridging"),
        ("welke vraag is een datum prikken ook weer", "behoeften_en_belangen"),
        ("er staan twee groepjes op het plein", None),
        ("wat is een plein", None),
        ("wat is een klusje", None),
        ("wij prikken samen een datum", None),
        ("wat we doen is een datum kiezen en die prikken", None),
    ],
)
def test_the_name_of_another_question(text: str, asked: str | None) -> None:
    pack = real_pack()
    found = named_question(pack, pack.questions["samenwerking"], text)
    assert (found.id if found else None) == asked
