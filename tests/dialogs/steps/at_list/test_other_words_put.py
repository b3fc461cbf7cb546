"""Somebody replaces a few words in a sentence of theirs."""

from __future__ import annotations

from dialogs.pack.answers import written
from dialogs.walk.said_later import lines
from tests.support.at import at, done, recorded
from tests.support.player import Player


def _with_line(line: str) -> Player:
    player = done()
    player.says(line)
    player.taps("belongs_at")
    player.taps("checklist")
    return player


def test_the_rest_of_the_sentence_stays_and_the_whole_is_shown() -> None:
    player = _with_line("De soep van Yassin is altijd op, bij de deur")
    player.says("vervang ‘, bij de deur’ door ‘ en dan is er thee’")
    assert lines(player.walk, "") == ("De soep van Yassin is altijd op en dan is er thee",)
    shown = "later_vervangen De soep van Yassin is altijd op en dan is er thee"
    assert shown in player.screen_text


def test_on_the_page_a_word_of_an_answer_is_replaced() -> None:
    player = done()
    player.command("meenemen")
    player.says("vervang ‘lange’ door ‘ronde’")
    assert player.walk.answers["p7x"] == written("Een ronde tafel")


def test_words_that_stand_nowhere_change_nothing() -> None:
    player = _with_line("De oude bus staat achter het gebouw")
    before = player.walk.answers, player.walk.intentions
    for text in ("vervang ‘nieuwe bus’ door ‘fiets’", "vervang nieuwe bus door fiets"):
        player.says(text)
        assert player.told == ["vervang_niet_gevonden nieuwe bus"]
        assert (player.walk.answers, player.walk.intentions) == before


def test_words_that_stand_in_two_sentences_ask_for_more_of_them() -> None:
    player = _with_line("De oude bus staat achter het gebouw")
    player.says("De bus is ook te klein")
    player.taps("belongs_at")
    player.taps("checklist")
    player.says("vervang ‘bus’ door ‘fiets’")
    assert player.told == ["vervang_in_meer bus"]
    player.says("vervang ‘oude bus’ door ‘oude fiets’")
    assert "De oude fiets staat achter het gebouw" in lines(player.walk, "")


def test_a_fright_that_a_sentence_is_gone_hears_what_can_be_done() -> None:
    player = done()
    player.says("wat doe je nou, mijn hele zin over de tafel is weg!")
    assert player.told == ["vervang_zin_weg"]


def test_while_questions_are_asked_it_is_no_answer() -> None:
    player = at("p7x")
    player.says("Een lange tafel bij het dagcentrum")
    here = player.at
    player.says("vervang ‘het dagcentrum’ door ‘de bewoners’")
    assert player.told[0].startswith("later_vervangen Een lange tafel bij de bewoners")
    assert player.walk.answers["p7x"] == written("Een lange tafel bij de bewoners")
    assert player.at == here
    player.says("vervang ‘de keuken’ door ‘de zaal’")
    assert player.told[0].startswith("vervang_niet_gevonden de keuken")
    assert not recorded(player)
