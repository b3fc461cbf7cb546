"""Somebody with little Dutch types simple English: a question, a protest, or an answer."""

from __future__ import annotations

import pytest

from dialogs.hearing.data_kinds import OwnData
from dialogs.understanding.maybe_asks import understood_in_context
from dialogs.understanding.meanings import AsksBot, OwnWords, Resembles, Understood
from dialogs.understanding.simple_english import question_in_dutch
from tests.support.real_pack import real_pack

DIALOG = real_pack()


def _means(question: str, text: str) -> Understood | object:
    asked = DIALOG.questions[question]
    return understood_in_context(DIALOG, asked, asked.options, text)


@pytest.mark.parametrize("question", ["wie", "intentie"])
@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("what you mean? who was there?", "bedoeling"),
        ("I don't understand", "bedoeling"),
        ("can you say easy", "bedoeling"),
        ("what means steiger", "bedoeling"),
        ("what is next? how long still", "hoelang"),
        ("how many questions still?", "hoelang"),
        ("why you ask this", "waarom"),
        ("who read this", "wie_leest"),
        ("can i stop", "stoppen"),
        ("are you robot?", "wie_ben_je"),
    ],
)
def test_a_question_to_the_bot_is_no_answer(question: str, text: str, topic: str) -> None:
    meaning = _means(question, text)
    assert isinstance(meaning, AsksBot)
    assert (meaning.topic, meaning.told) == (topic, "")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("who read this", "wie leest dit"),
        ("how long still", "hoe lang nog"),
        ("what means plan", "wat betekent plan"),
        ("boy learn wheel with old man, next saturday", None),
        ("yes he did! old man say very good. number 2 i forget", None),
        ("we ask the boys why they not come", None),
    ],
)
def test_where_nothing_is_asked_only_a_question_is_read_as_dutch(
    text: str, read: str | None
) -> None:
    assert question_in_dutch(DIALOG, text) == read


def test_the_word_that_is_asked_about_goes_before_what_else_is_asked() -> None:
    meaning = _means("haalbaar_klein", "did you take 2? what you mean buurt")
    assert isinstance(meaning, AsksBot)
    assert meaning.word is not None
    assert meaning.word.word == "buurt"


def test_a_protest_that_it_was_a_question_leaves_what_answers() -> None:
    meaning = _means("wie", "no! dat was vraag. not my answer. who was there: 6 boys and 5 old men")
    assert isinstance(meaning, AsksBot)
    assert (meaning.about, meaning.told) == (OwnData.WAS_ASKED, "6 boys and 5 old men")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("project", "we cook together every tuesday with old people"),
        ("wie", "6 boys and 5 old men, no girls"),
        ("opvalt", "what i noticed: they laugh together"),
        ("toegankelijkheid_gemist", "girls. no girl come. only me"),
        ("toegankelijkheid_gemist", "who is not here? girls, because no bike"),
        ("wie_mist", "no plan for that. nothing"),
        ("opvalt", "nobody knew each other"),
        ("opvalt", "I don't speak much Dutch"),
    ],
)
def test_an_answer_in_english_is_an_answer_also_if_it_denies(question: str, text: str) -> None:
    assert _means(question, text) == OwnWords()


@pytest.mark.parametrize(
    ("question", "text", "label"),
    [
        ("doel", "nummer 2 ok. is good?", "Groepen dichter bij elkaar"),
        ("haalbaar", "1 yes everyone can", "Iets duidelijks wat ieder kan"),
        ("haalbaar", "I SAY ONE!! 1 means number one", "Iets duidelijks wat ieder kan"),
        ("haalbaar", "1 ja iedereen kan dat", "Iets duidelijks wat ieder kan"),
        ("groepen_in_contact", "mixed, old and young together", "De groepen door elkaar"),
        ("gelijke_status", "we do that ourselves", "Wij regelen dat zelf"),
        ("samenwerking", "own work with own friends", "Zelfde klus, met eigen mensen"),
        ("gezamenlijke_doelen", "no plan. bike come, we fix", "Er is niet echt een plan"),
        ("gezamenlijke_doelen", "every group make own plan", "Elke groep heeft een eigen plan"),
        ("steun_autoriteiten", "we dont say. not needed", "Dat zeggen we niet hardop"),
        ("vooroordelen", "they joke sometimes it hurts", "Grapjes, en soms doet dat pijn"),
        ("empathie", "nothing. coffee first", "Niets, dat komt door te praten"),
        ("spanningen", "we hear it later mostly", "Meestal horen we het later"),
        ("spanningen", "that not happen with us", "Zoiets gebeurt bij ons niet"),
        ("toegankelijkheid", "everybody welcome. azc is far", "Bij ons is iedereen welkom"),
        ("toegankelijkheid", "we ask the boys why not come", "We vroegen het aan jongeren"),
        ("intentie", "one of us bring them together", "Een van ons brengt ze samen"),
        ("intentie", "they talk by itself", "Ze gaan vanzelf wel praten"),
        ("doelgroep", "everybody do the same", "Iedereen doet gewoon hetzelfde"),
        ("vormen_van_contact", "yes mag. one time ok", "Kort of één keer mag gewoon"),
        ("vormen_van_contact", "every week the same people", "We kiezen voor vast contact"),
    ],
)
def test_a_paraphrase_of_a_button_is_proposed(question: str, text: str, label: str) -> None:
    meaning = _means(question, text)
    assert isinstance(meaning, Resembles), meaning
    assert [one.label for one in meaning.options] == [label]
