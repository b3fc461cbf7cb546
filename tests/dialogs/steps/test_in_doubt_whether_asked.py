"""What may be said to the bot is never kept unasked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.remarks import Remarks
from dialogs.pack.answers import written
from dialogs.pack.definition import Explained
from tests.support.at import at, done, recorded
from tests.support.player import Player
from tests.support.remarking import at_listening, listening_dialog
from tests.support.small_dialog import SMALL, WORDS, text


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
    player.dialog = listening_dialog(d4n="Wat moet het opleveren?")
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
    player = at_listening("d4n")
    plainer, words = {"bedoel_je_geen_knop": (text("makkelijk"),)}, Explained("doel", "wat je wilt")
    player.dialog = replace(player.dialog, glossary={"doel": words}, plainer_phrases=plainer)
    for number in range(3):
        player.says("wat is doel?")
        assert "knop_toch_antwoord" not in player.labels
        assert ("voortaan_makkelijker" in player.screen_text) == (number == 2)
    player.says("iets anders")
    assert player.told[0].startswith("makkelijk\n\n")


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
    assert player.told[0].startswith("bot_tussen_ons")
    assert player.walk.answers["p7x"] == written("elke dinsdag koken")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("Maar dat mag mijn baas niet weten", "bot_niet_voor"),
        ("dus ik geloof niet zo snel", "bot_wantrouwen"),
        ("Kan de gemeente hierin kijken?", "bot_instantie"),
        ("Schrijf je dit nou op voor een eindverslag?", "bot_verslag"),
        ("is dit via mijn 06 terug te vinden", "bot_nummer"),
    ],
)
def test_what_is_about_readers_is_answered_and_only_the_rest_is_kept(more: str, said: str) -> None:
    player = at("p7x")
    player.says(f"elke dinsdag koken. {more}")
    assert player.told[0].split("\n")[0] == said
    assert player.walk.answers["p7x"] == written("elke dinsdag koken.")


@pytest.mark.parametrize("question", ["p7x", "d4n"])
def test_what_nobody_may_read_waits_nowhere(question: str) -> None:
    player = at(question)
    player.says("Dat mag mijn baas niet weten")
    assert player.told[0].startswith("bot_niet_voor")
    assert (player.at, player.walk.notes, player.walk.exchange.pending) == (question, {}, None)
    assert question not in player.walk.answers


def test_from_the_second_time_it_is_said_in_short_who_can_read_along() -> None:
    player = at_listening("p7x")
    told = []
    for _ in range(3):
        player.says("wie heeft er toegang?")
        told.append(player.told[0].split("\n")[0])
    assert [one.startswith("bot_nog_steeds") for one in told] == [False, True, True]


def test_that_nobody_is_known_to_run_the_bot_is_said_twice_at_most() -> None:
    player = at_listening("p7x")
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
    assert [one.split("\n")[0] for one in player.told] == ["bot_wie_begint"]
    assert player.walk.notes == {}


def test_at_the_list_too_what_comes_before_is_left_out() -> None:
    player = done()
    player.says("vergeten te zeggen: er komt ook een docent van de school langs")
    assert "vergeten te zeggen" not in player.screen_text
