"""What someone types in a session while nothing is asked is kept for them alone."""

from __future__ import annotations

from dialogs.pack.answers import chosen
from dialogs.walk.effects import RecordNote
from dialogs.walk.place import View
from tests.support.at import in_answers, noted
from tests.support.player import Player
from tests.support.small_dialog import SMALL


def waiting() -> Player:
    player = Player(SMALL)
    player.opens("d4n")
    player.taps("Samen koken")
    assert player.walk.place.view is View.WAITING
    return player


def test_it_is_kept_and_that_is_said() -> None:
    player = waiting()
    player.says("Dinsdag was mooi")
    assert player.told == ["kamer_getypt"]
    assert RecordNote("sessie+1", "in_een_sessie", "Dinsdag was mooi") in player.last
    player.says("en druk")
    assert noted(player) == [("sessie+1", "Dinsdag was mooi\nen druk")]


def test_each_phase_has_its_own() -> None:
    player = waiting()
    player.says("Dinsdag was mooi")
    player.opens(said="Praat met elkaar")
    player.says("Fijn gesprek")
    assert player.walk.notes == {"sessie+1": "Dinsdag was mooi", "sessie+2": "Fijn gesprek"}


def test_it_stands_on_a_page_of_its_own_among_the_answers() -> None:
    player = waiting()
    player.says("Dinsdag was mooi")
    player.opens()
    player.says("Fijn gesprek")
    player.command("antwoorden")
    assert player.actions == ["ask:d4n", "answers:1", "go_on"]
    player.taps("answers:1")
    assert player.screen_text == (
        "antwoorden_kop 2 2 in_een_sessie\n\n"
        "toelichting Dinsdag was mooi\n\ntoelichting Fijn gesprek"
    )
    assert player.actions == ["answers:0", "go_on"]


def test_also_where_nothing_was_answered() -> None:
    player = Player(SMALL)
    player.opens()
    player.says("Ik zit achterin")
    player.command("antwoorden")
    assert player.screen_text == "antwoorden_kop 1 1 in_een_sessie\n\ntoelichting Ik zit achterin"


def test_it_stays_when_the_session_is_over() -> None:
    player = waiting()
    player.says("Dinsdag was mooi")
    player.leaves()
    player.command("antwoorden")
    player.taps("answers:1")
    assert "Dinsdag was mooi" in player.screen_text


def test_it_can_be_edited() -> None:
    player = waiting()
    player.says("Dinsdag was mooi")
    message = player.says("en druk")
    player.edits(message, "en stil")
    assert player.told == ["bewerkt in_een_sessie Dinsdag was mooi en stil"]
    assert noted(player) == [("sessie+1", "Dinsdag was mooi\nen stil")]


def test_at_a_question_about_an_answer_it_stands_with_that() -> None:
    player = Player(SMALL)
    player.brings({"s1t": chosen("j1")})
    player.opens("s1t")
    assert player.walk.place.view is View.BRING
    player.says("dat was vorig jaar")
    assert player.told == ["kamer_erbij"]
    assert noted(player) == [("s1t", "dat was vorig jaar")]
    player.taps("Ja, neem mee")
    in_answers(player, "s1t")
    assert "toelichting dat was vorig jaar" in player.screen_text


def test_of_very_much_the_rest_is_not_kept_and_that_is_said() -> None:
    player = waiting()
    for number in range(10):
        player.says(f"zin {number}")
        assert player.told == ["kamer_getypt"]
    player.says("nog een zin")
    assert player.told == ["kamer_vol"]
    assert noted(player) == []


def test_an_order_to_take_a_sentence_away_is_no_answer() -> None:
    player = Player(SMALL)
    player.opens("d4n")
    player.says("iets met een lange tafel")
    assert player.walk.notes["d4n"] == "iets met een lange tafel"
    player.says("haal weg voor vanavond")
    assert "later_niet_gevonden" in player.screen_text
    player.says("haal weg lange tafel")
    assert "bot_weggehaald" in str(player.told)
    assert not player.walk.notes


def test_what_mustnt_be_on_paper_goes_if_it_was_typed_at_the_question_on_the_screen() -> None:
    player = Player(SMALL)
    player.opens("d4n")
    player.says("we ruzien om de pannen")
    assert player.walk.notes
    player.says("nee, wat ik over de tuin zei wil ik niet op papier")
    assert player.walk.notes == {"d4n": "we ruzien om de pannen"}
    player.says("ho, dat hoef je van mij niet op papier te zetten")
    assert not player.walk.notes
