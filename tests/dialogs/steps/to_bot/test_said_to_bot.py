"""A question to the bot, a protest and small talk: answered, never stored as an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import Given, chosen
from dialogs.pack.definition import Explained
from dialogs.understanding.meanings import TOPICS
from dialogs.walk.effects import ForgetAnswer
from tests.support.at import at, done, recorded
from tests.support.player import Player
from tests.support.real_pack import real_pack
from tests.support.real_walk import come_to
from tests.support.remarking import DOES_NOT_KNOW, at_listening, listening_dialog
from tests.support.small_dialog import WORDS


@pytest.mark.parametrize("question", ["p7x", "d4n", "s1t"])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_question_is_answered_and_asked_again(question: str, topic: str) -> None:
    player = at_listening(question)
    before = player.walk
    player.says(f"<{topic}>")
    assert player.told[0].startswith("bot_")
    assert player.at == question
    assert recorded(player) == []
    assert (player.walk.answers, player.walk.notes) == (before.answers, before.notes)
    assert "Dit was mijn antwoord" in player.labels or "knop_toch_antwoord" in player.labels


def test_in_plainer_words_and_the_second_time_that_it_cannot_be_said_better() -> None:
    player = at_listening("p7x", p7x="Wat doen jullie?")
    assert "knop_uitleg" in player.labels or player.at == "p7x"
    player.says("<bedoeling>")
    assert "Wat doen jullie?" in player.told[0]
    player.command("uitleg")
    assert player.told[0].startswith("bot_bedoeling_weer")


def test_without_plainer_words_it_was_not_said_in_two_ways() -> None:
    player = at_listening("p7x")
    player.says("<bedoeling>")
    player.says("<bedoeling>")
    assert player.told[0].startswith("bot_bedoeling_zonder_weer")


def test_the_button_explains() -> None:
    player = at("p7x")
    player.dialog = listening_dialog(d4n="Wat moet het opleveren?")
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
    player = at_listening("d4n")
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
    player = at_listening("d4n")
    player.says("samen koken")
    here = player.at
    player.says("<protest>")
    assert player.at == here
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.told[0].startswith("letterlijk_blijft")
    player.says("<protest>")
    assert "d4n" not in player.walk.answers


def test_what_a_protest_tells_stays_beside_an_answer_typed_as_its_label() -> None:
    player = at_listening("d4n")
    player.says("samen koken")
    here = player.at
    player.says("dat zei ik niet, vorige week leerde hij haar een band plakken")
    assert player.at == here
    assert player.walk.answers["d4n"] == chosen("m2")
    assert "band plakken" in player.walk.notes["d4n"]


def test_no_after_a_protest_fits() -> None:
    player = at_listening("d4n")
    player.says("koken")
    player.says("<protest>")
    player.says("nee")
    assert player.told == ["na_nee"]
    player = at_listening("d4n")
    player.says("<protest>")
    player.says("nee hoor")
    assert player.told == ["na_nee"]


def test_a_tap_is_not_taken_back() -> None:
    player = at_listening("d4n")
    player.taps("Samen koken")
    player.says("<protest>")
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.told[0].startswith("protest_niets")


@pytest.mark.parametrize("said", ["<protest>", "dank je"])
def test_never_three_turns_without_progress(said: str) -> None:
    for question in ("p7x", "d4n"):
        player = at_listening(question)
        for _ in range(2):
            player.says(said)
            assert player.at == question
        player.says(said)
        assert player.at != question
        assert player.walk.answers[question].given is Given.SKIPPED


def test_small_talk_is_answered() -> None:
    player = at_listening("d4n")
    player.says("dank je wel hoor")
    player.says("sorry")
    assert player.told[0].startswith("klets_sorry")
    assert not player.walk.notes


def test_at_an_overview_the_reply_comes_below_it() -> None:
    player = done()
    player.dialog = listening_dialog()
    before = player.walk.screen
    player.says("<wie_leest>")
    assert player.told[0].startswith("lijst_wie_ziet")
    assert player.walk.screen == before
    assert not player.walk.notes


def test_a_way_past_in_words_that_are_not_listed_is_kept_beside_it() -> None:
    player = at_listening("d4n")
    player.says(DOES_NOT_KNOW)
    assert player.walk.answers["d4n"].given is Given.UNKNOWN
    assert player.walk.notes == {"d4n": DOES_NOT_KNOW}


HEDGE = Explained("heg", "een rij struiken")


def _explaining(player: Player) -> Player:
    player.dialog = replace(player.dialog, glossary={"heg": HEDGE})
    return player


def test_a_word_is_explained_and_the_question_said_in_plainer_words_once() -> None:
    player = _explaining(at_listening("p7x", p7x="Wat doen jullie?"))
    before = player.walk
    player.says("heg wat is dat?")
    assert player.told[0].startswith("woord_uitgelegd heg een rij struiken")
    assert "Wat doen jullie?" in player.told[0]
    player.says("heg?")
    assert "Wat doen jullie?" not in player.told[0]
    assert (player.walk.answers, player.walk.notes) == (before.answers, before.notes)


def test_two_words_that_are_asked_about_are_both_explained() -> None:
    player = _explaining(at_listening("p7x"))
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
    player = at_listening("d4n")
    player.says("<wie_leest> dan nu? Samen koken.")
    assert any(told.startswith("bot_wie_leest") for told in player.told)
    assert player.walk.answers["d4n"] == chosen("m2")


def test_beside_a_question_that_is_not_understood_it_is_proposed() -> None:
    player = at_listening("d4n")
    player.says("Komt mijn tante ook? Samen koken.")
    assert recorded(player) == []
    assert "bedoel_je_een Samen koken" in player.screen_text


@pytest.mark.parametrize("question", ["p7x", "d4n"])
def test_a_greeting_after_a_break_is_no_try_at_the_question(question: str) -> None:
    player = at_listening(question)
    for said in (
        "<mopper>",
        "<mopper>",
        "hoi daar ben ik weer! Waar waren we ook alweer gebleven?",
    ):
        player.says(said)
    assert player.at == question
    assert recorded(player) == []


def test_what_they_tell_beside_the_protest_is_the_answer_that_goes_first() -> None:
    player = at_listening("p7x")
    player.says("de tuin staat vol")
    player.says("nee dat was een vraag. wij koken elke week samen")
    assert player.walk.answers["p7x"].text == "wij koken elke week samen"
    assert "de tuin" not in str(player.walk.answers) + str(player.walk.notes)


@pytest.mark.parametrize(
    "said",
    [
        "nee joh dat was een vraag aan jou. niet bewaren",
        "dat was een grapje. niet opschrijven hoor",
    ],
)
def test_what_they_ask_not_to_keep_is_what_they_typed_before_it(said: str) -> None:
    player = at_listening("a9c")
    player.says("de vloer is toch al gedweild")
    assert "a9c" in player.walk.notes
    player.says(said)
    assert player.at == "a9c"
    assert "a9c" not in player.walk.notes


def test_what_they_tell_behind_such_a_request_is_kept_and_goes_on_from_there() -> None:
    player = at_listening("a9c")
    player.says("de vloer is toch al gedweild")
    player.says("dat was een grapje, niet bewaren. de buurvrouw heeft een krukje")
    assert player.walk.notes["a9c"] == "de buurvrouw heeft een krukje"


def test_a_question_in_plain_words_is_said_once_more_and_no_word_explained_twice() -> None:
    player = Player(real_pack())
    player.command("start")
    player.says("ik niet goed nederlands")
    player.says("15 tot 20 minuten")
    player.says("wat bedoel je")
    first = player.screen_text
    player.says("ik ken buurvrouw. wat is vraag?")
    assert "**buurvrouw**" not in player.screen_text
    assert player.screen_text.splitlines()[-1] == first.splitlines()[-1]


def test_who_asks_about_a_name_on_the_screen_is_told_which_question_that_is() -> None:
    player = come_to("intentie_1_ding")
    player.says("thee zetten, dat doe ik")
    here, named = player.at, real_pack().questions["intentie_1_ding"]
    player.says("wtf nee. verwijder dat")
    assert "dit is weg: ‘thee zetten, dat doe ik’" in player.told[0]
    player.says(f"{named.name.lower()}? wat is dat")
    assert player.told[0].startswith(f"‘{named.name}’: zo noem ik een van mijn vragen")
    assert not player.walk.exchange.wants_plain
    assert (player.at, player.walk.notes) == (here, {})
