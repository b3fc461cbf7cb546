"""A question to the bot, a protest and small talk: answered, never stored as an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.remarks import Remark, Remarks
from dialogs.pack.answers import Given, chosen, written
from dialogs.pack.definition import Dialog, Explained, Question
from dialogs.understanding.meanings import TOPICS
from dialogs.walk.effects import ForgetAnswer
from tests.support.at import at, done, recorded
from tests.support.player import Player
from tests.support.small_dialog import SMALL, WORDS, text

DOES_NOT_KNOW = "al sla je me dood"


class _Listed(Remarks):
    """Takes a text that is a kind between angle brackets for a remark of that kind."""

    def remark(self, text: str) -> Remark | None:
        if text == DOES_NOT_KNOW:
            return Remark("weet_niet", 1.0)
        return Remark(text[1 : text.index(">")], 1.0) if text.startswith("<") else None


def _listening(**plainer: str) -> Dialog:
    nodes = [
        replace(node, plainer=text(plainer[node.id]))
        if isinstance(node, Question) and node.id in plainer
        else node
        for node in SMALL.nodes
    ]
    words = {**WORDS, "dank": ("dank je",), "sorry": ("sorry",)}
    return replace(SMALL, remarks=_Listed(), nodes=tuple(nodes), words=words)


def _at(question: str, **plainer: str) -> Player:
    player = at(question)
    player.dialog = _listening(**plainer)
    return player


@pytest.mark.parametrize("question", ["p7x", "d4n", "s1t"])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_question_is_answered_and_asked_again(question: str, topic: str) -> None:
    player = _at(question)
    before = player.walk
    player.says(f"<{topic}>")
    assert player.told[0].startswith("bot_")
    assert player.at == question
    assert recorded(player) == []
    assert (player.walk.answers, player.walk.notes) == (before.answers, before.notes)
    assert "Dit was mijn antwoord" in player.labels or "knop_toch_antwoord" in player.labels


def test_it_is_an_answer_after_all() -> None:
    player = _at("p7x")
    player.says("<waarom>")
    player.taps("knop_toch_antwoord")
    assert player.walk.answers["p7x"] == written("<waarom>")
    assert player.walk.exchange.pending is None


def test_at_options_it_is_kept_after_all_and_asked_back_about() -> None:
    player = _at("d4n")
    player.says("<waarom>")
    player.taps("knop_toch_antwoord")
    assert player.walk.notes == {"d4n": "<waarom>"}
    assert player.at == "d4n"


def test_once_the_question_is_answered_nothing_waits() -> None:
    player = _at("d4n")
    player.says("<waarom>")
    player.taps("Samen koken")
    assert player.walk.exchange.pending is None


def test_in_plainer_words_and_the_second_time_that_it_cannot_be_said_better() -> None:
    player = _at("p7x", p7x="Wat doen jullie?")
    assert "knop_uitleg" in player.labels or player.at == "p7x"
    player.says("<bedoeling>")
    assert "Wat doen jullie?" in player.told[0]
    player.command("uitleg")
    assert player.told[0].startswith("bot_bedoeling_weer")


def test_without_plainer_words_it_was_not_said_in_two_ways() -> None:
    player = _at("p7x")
    player.says("<bedoeling>")
    player.says("<bedoeling>")
    assert player.told[0].startswith("bot_bedoeling_zonder_weer")


def test_the_button_explains() -> None:
    player = at("p7x")
    player.dialog = _listening(d4n="Wat moet het opleveren?")
    player.says("elke dinsdag koken")
    assert player.labels[-1] == "knop_uitleg"
    player.taps("knop_uitleg")
    assert "Wat moet het opleveren?" in player.screen_text
    player.taps("Samen koken")
    assert player.walk.answers["d4n"] == chosen("m2")


def test_explaining_without_a_question() -> None:
    player = done()
    player.command("uitleg")
    assert player.told == ["uitleg_waar"]


def test_a_protest_takes_back_what_was_typed_last() -> None:
    player = _at("d4n")
    player.says("koken")
    assert player.walk.answers["d4n"] == chosen("m2")
    player.says("<protest>")
    assert player.at == "d4n"
    assert "d4n" not in player.walk.answers
    assert player.told[0].startswith("protest_keuze Samen koken")
    assert ForgetAnswer("d4n") in player.last
    player.taps("Samen sporten")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_an_answer_typed_as_its_label_stays_and_is_taken_back_only_the_second_time() -> None:
    player = _at("d4n")
    player.says("samen koken")
    here = player.at
    player.says("<protest>")
    assert player.at == here
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.told[0].startswith("letterlijk_blijft")
    player.says("<protest>")
    assert "d4n" not in player.walk.answers


def test_what_a_protest_tells_stays_beside_an_answer_typed_as_its_label() -> None:
    player = _at("d4n")
    player.says("samen koken")
    here = player.at
    player.says("dat zei ik niet, vorige week leerde hij haar een band plakken")
    assert player.at == here
    assert player.walk.answers["d4n"] == chosen("m2")
    assert "band plakken" in player.walk.notes["d4n"]


def test_no_after_a_protest_fits() -> None:
    player = _at("d4n")
    player.says("koken")
    player.says("<protest>")
    player.says("nee")
    assert player.told == ["na_nee"]
    player = _at("d4n")
    player.says("<protest>")
    player.says("nee hoor")
    assert player.told == ["na_nee"]


def test_a_tap_is_not_taken_back() -> None:
    player = _at("d4n")
    player.taps("Samen koken")
    player.says("<protest>")
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.told[0].startswith("protest_niets")


@pytest.mark.parametrize("said", ["<protest>", "dank je"])
def test_never_three_turns_without_progress(said: str) -> None:
    for question in ("p7x", "d4n"):
        player = _at(question)
        for _ in range(2):
            player.says(said)
            assert player.at == question
        player.says(said)
        assert player.at != question
        assert player.walk.answers[question].given is Given.SKIPPED


def test_small_talk_is_answered() -> None:
    player = _at("d4n")
    player.says("dank je wel hoor")
    player.says("sorry")
    assert player.told[0].startswith("klets_sorry")
    assert not player.walk.notes


def test_at_an_overview_the_reply_comes_below_it() -> None:
    player = done()
    player.dialog = _listening()
    before = player.walk.screen
    player.says("<wie_leest>")
    assert player.told == ["lijst_wie_ziet"]
    assert player.walk.screen == before
    assert not player.walk.notes


def test_a_way_past_in_words_that_are_not_listed_is_kept_beside_it() -> None:
    player = _at("d4n")
    player.says(DOES_NOT_KNOW)
    assert player.walk.answers["d4n"].given is Given.UNKNOWN
    assert player.walk.notes == {"d4n": DOES_NOT_KNOW}


HEDGE = Explained("heg", "een rij struiken")


def _explaining(player: Player) -> Player:
    player.dialog = replace(player.dialog, glossary={"heg": HEDGE})
    return player


def test_a_word_is_explained_and_the_question_said_in_plainer_words_once() -> None:
    player = _explaining(_at("p7x", p7x="Wat doen jullie?"))
    before = player.walk
    player.says("heg wat is dat?")
    assert player.told[0].startswith("woord_uitgelegd heg een rij struiken")
    assert "Wat doen jullie?" in player.told[0]
    player.says("heg?")
    assert "Wat doen jullie?" not in player.told[0]
    assert (player.walk.answers, player.walk.notes) == (before.answers, before.notes)


def test_two_words_that_are_asked_about_are_both_explained() -> None:
    player = _explaining(_at("p7x"))
    player.dialog = replace(
        player.dialog, glossary={"heg": HEDGE, "klus": Explained("klus", "een stukje werk")}
    )
    player.says("wat is heg en wat is klus")
    assert "woord_uitgelegd heg" in player.told[0]
    assert "woord_uitgelegd klus" in player.told[0]


def test_a_word_is_explained_at_the_checklist() -> None:
    player = _explaining(done())
    for said in ("heg?", "niet begrijp wat is heg", "ik snap niet heg"):
        player.says(said)
        assert player.told == ["woord_uitgelegd heg een rij struiken"]
    assert player.walk.notes == {}


def test_who_asks_at_the_checklist_what_to_do_hears_the_first_step() -> None:
    player = done()
    player.dialog = replace(player.dialog, words={**WORDS, "wat_te_doen": ("wat moet ik doen",)})
    player.command("checklist")
    player.says("wat moet ik nu doen?")
    assert player.told[0].startswith("eerste_stap")
    assert player.walk.notes == {}


def test_a_label_beside_a_question_to_the_bot_is_taken_and_the_question_answered() -> None:
    player = _at("d4n")
    player.says("<wie_leest> dan nu? Samen koken.")
    assert any(told.startswith("bot_wie_leest") for told in player.told)
    assert player.walk.answers["d4n"] == chosen("m2")


def test_beside_a_question_that_is_not_understood_it_is_proposed() -> None:
    player = _at("d4n")
    player.says("Komt mijn tante ook? Samen koken.")
    assert recorded(player) == []
    assert "bedoel_je_een Samen koken" in player.screen_text


@pytest.mark.parametrize("question", ["p7x", "d4n"])
def test_a_greeting_after_a_break_is_no_try_at_the_question(question: str) -> None:
    player = _at(question)
    for said in (
        "<mopper>",
        "<mopper>",
        "hoi daar ben ik weer! Waar waren we ook alweer gebleven?",
    ):
        player.says(said)
    assert player.at == question
    assert recorded(player) == []


def test_a_question_about_what_is_kept_is_no_part_of_an_answer() -> None:
    player = at("p7x")
    player.says("we koken elke dinsdag samen. zit dit in een dossier?")
    assert player.walk.answers["p7x"] == written("we koken elke dinsdag samen.")
    assert "bot_doorgeven" in player.told[0]


@pytest.mark.parametrize("question", ["p7x", "d4n"])
def test_only_such_a_question_is_kept_nowhere(question: str) -> None:
    player = at(question)
    player.says("wordt dat ergens opgeslagen dat ze apart lopen? ik wil niet dat iemand dat leest")
    assert "bot_waar" in player.told[0]
    assert question not in player.walk.answers
    assert not player.walk.notes
    assert player.at == question


class _Doubting(Remarks):
    """Takes any text between angle brackets for one that may ask something."""

    def chance(self, text: str) -> float:
        return 0.45 if text.startswith("<") else 0.0

    def likeliest(self, text: str) -> str | None:
        return "stoppen" if text.startswith("<") else None


def _in_doubt(question: str) -> Player:
    player = at(question)
    player.dialog = replace(SMALL, remarks=_Doubting(), words=WORDS)
    return player


MAYBE = "<> zou mijn opa ergens mogen parkeren?"
MARKED = "<> krijgt de gemeente dit"


@pytest.mark.parametrize("question", ["p7x", "d4n"])
def test_in_doubt_it_is_asked_and_nothing_is_stored(question: str) -> None:
    player = _in_doubt(question)
    before = player.walk
    player.says(MAYBE)
    assert player.told[0].startswith("vraag_of_antwoord")
    assert player.labels == ["knop_is_vraag", "knop_is_antwoord"]
    assert player.at == question
    assert recorded(player) == []
    assert (player.walk.answers, player.walk.notes) == (before.answers, before.notes)


@pytest.mark.parametrize("question", ["p7x", "d4n"])
def test_a_question_is_then_answered_and_kept_nowhere(question: str) -> None:
    player = _in_doubt(question)
    player.says(MAYBE)
    player.taps("knop_is_vraag")
    assert player.told[0].startswith("bot_stoppen")
    assert player.at == question
    assert (player.walk.answers.get(question), player.walk.notes) == (None, {})
    assert player.walk.exchange.pending is None


def test_an_answer_is_then_taken() -> None:
    player = _in_doubt("p7x")
    player.says(MAYBE)
    player.taps("knop_is_antwoord")
    assert player.walk.answers["p7x"] == written(MAYBE)


def test_it_can_be_typed_which_it_is() -> None:
    player = _in_doubt("p7x")
    player.says(MAYBE)
    player.says("dat was een vraag!")
    assert player.told[0].startswith("bot_stoppen")
    assert player.at == "p7x"


def test_another_text_answers_the_question() -> None:
    player = _in_doubt("p7x")
    player.says(MAYBE)
    player.says("elke dinsdag koken")
    assert player.walk.answers["p7x"] == written("elke dinsdag koken")


def test_it_is_asked_once_at_a_question() -> None:
    player = _in_doubt("p7x")
    player.says(MAYBE)
    player.taps("knop_is_vraag")
    player.says(MAYBE)
    assert player.walk.answers["p7x"] == written(MAYBE)


def test_after_that_what_speaks_to_the_bot_is_a_question() -> None:
    player = _in_doubt("p7x")
    player.says(MAYBE)
    player.taps("knop_is_vraag")
    player.says(MARKED)
    assert player.told[0].startswith("bot_")
    assert player.at == "p7x"


def test_when_it_is_asked_again_it_is_said_in_plainer_words_again() -> None:
    player = at("p7x")
    player.dialog = _listening(d4n="Wat moet het opleveren?")
    player.says("elke dinsdag koken")
    player.command("uitleg")
    player.taps("Samen koken")
    player.command("antwoorden")
    while "ask:d4n" not in player.actions:
        player.taps("knop_volgende")
    player.taps("Kort d4n")
    player.command("uitleg")
    assert "Wat moet het opleveren?" in player.screen_text


def test_who_asks_about_many_words_is_asked_back_in_simple_words() -> None:
    player = _at("d4n")
    player.dialog = replace(player.dialog, glossary={"doel": Explained("doel", "wat je wilt")})
    for _ in range(3):
        player.says("wat is doel?")
        assert "knop_toch_antwoord" not in player.labels
    player.says("iets anders")
    assert player.told == ["bedoel_je_geen_simpel"]


def test_a_practical_question_at_the_list_is_answered_there() -> None:
    player = done()
    player.says("mag ik nog een keer volgend jaar?")
    assert player.told == ["praktisch_nog_eens"]
    player.command("start")
    player.says("als ik opnieuw, is lijst weg?")
    assert player.told == ["praktisch_weg"]
    assert player.walk.notes == {}


def test_a_protest_against_keeping_takes_away_what_was_just_kept_and_asks_again() -> None:
    player = at("d4n")
    player.says("iets heel anders dan dat")
    assert player.walk.notes
    player.says("Wat, dus jij hebt dat van mij nu bewaard? Haal weg")
    assert player.told[0].startswith("bot_weggehaald")
    assert (player.walk.notes, player.at) == ({}, "d4n")


@pytest.mark.parametrize("protest", ["heb je dat nu bewaard?", "ja maar dat was een vraag"])
def test_what_was_no_answer_is_taken_away_too(protest: str) -> None:
    player = at("d4n")
    player.says("iets heel anders dan dat")
    player.says(protest)
    assert player.told[0].startswith("bot_we" if "bewaard" in protest else "bot_was_een_vraag")
    assert (player.walk.notes, player.at) == ({}, "d4n")


def test_of_an_answer_it_is_said_where_it_stands() -> None:
    player = at("p7x")
    player.says("elke dinsdag koken")
    player.says("heb je dat nu bewaard?")
    assert player.told[0].startswith("bot_nu_bewaard")
    assert player.walk.exchange.pending is None
    assert player.walk.answers["p7x"] == written("elke dinsdag koken")


def test_without_anything_kept_it_says_so() -> None:
    player = at("p7x")
    player.says("ja maar dat was een vraag")
    assert player.told[0].startswith("bot_was_een_vraag_niets")


def test_a_condition_before_an_answer_is_answered_and_only_the_rest_is_kept() -> None:
    player = at("p7x")
    player.says("zolang dit niet bij de wethouder terechtkomt: elke dinsdag koken")
    assert player.told[0] == "bot_tussen_ons"
    assert player.walk.answers["p7x"] == written("elke dinsdag koken")


def test_that_nobody_is_known_to_run_the_bot_is_said_twice_at_most() -> None:
    player = _at("p7x")
    told = []
    for _ in range(4):
        player.says("<anders>")
        player.says("wie heeft er toegang?")
        told.append(player.told[0])
    assert sum("geen_contact" in one for one in told) <= 2


def test_what_comes_before_an_answer_is_no_part_of_it() -> None:
    player = at("p7x")
    player.says("oke laat maar. elke dinsdag koken")
    assert player.walk.answers["p7x"] == written("elke dinsdag koken")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("als ik per ongeluk op delen druk, is t dan meteen weg naar ze?", "bot_vanzelf_delen"),
        ("als ik dat A4tje doorstuur, kunnen ze dan zien dat het van mij komt", "bot_doorsturen"),
        ("heb jij nou een kopie van dat A4 ergens op een server", "bot_kopie"),
        ("hoor jij bij de politie of zo", "bot_gemaakt"),
    ],
)
def test_at_the_list_it_gets_the_same_answer(text: str, said: str) -> None:
    player = done()
    player.says(text)
    assert player.told[0].startswith(said)
    assert player.walk.notes == {}


def test_at_the_list_only_what_tells_something_is_put_on_it() -> None:
    player = done()
    player.says("is dat nodig dan, zien ze dat ik het ben die begint?")
    assert [one.split("\n")[0] for one in player.told] == ["bot_herkenbaar"]
    assert player.walk.notes == {}


def test_at_the_list_too_what_comes_before_is_left_out() -> None:
    player = done()
    player.says("vergeten te zeggen: er komt ook een docent van de school langs")
    assert "vergeten te zeggen" not in player.screen_text
