"""Somebody who had two questions explained gets the plainer words of the next ones first."""

from __future__ import annotations

import pytest

from dialogs.screens.layout import Speech
from dialogs.texts import as_plain
from tests.support.player import Player
from tests.support.real_pack import label, real_pack, said
from tests.support.real_walk import come_to


def _explained(times: int) -> Player:
    player = Player(real_pack())
    player.command("start")
    player.says("1")
    for _ in range(times):
        player.command("uitleg")
        player.says("weet niet")
    return player


def _asks_plainly(player: Player) -> bool:
    question = player.dialog.questions[player.at]
    assert question.plainer is not None
    plain = question.plainer.lines[0][0]
    return getattr(plain, "text", "") in player.screen_text


def test_after_one_explanation_the_question_is_asked_as_it_is() -> None:
    assert not _asks_plainly(_explained(1))


def test_after_two_it_is_asked_in_plainer_words_and_that_is_said_once() -> None:
    player = Player(real_pack())
    player.command("start")
    player.says("1")
    player.command("uitleg")
    player.says("weet niet")
    player.command("uitleg")
    assert said("voortaan_makkelijker") in player.screen_text
    player.says("weet niet")
    assert _asks_plainly(player)
    assert said("voortaan_makkelijker") not in player.screen_text


def test_who_says_that_they_speak_little_dutch_gets_them_at_once() -> None:
    player = Player(real_pack())
    player.command("start")
    player.says("1")
    player.says("ik spreek een beetje nederlands")
    player.says("weet niet")
    assert _asks_plainly(player)


def test_the_question_on_the_screen_is_asked_in_them_too() -> None:
    player = Player(real_pack())
    player.command("start")
    player.says("1")
    player.says("ik spreek een beetje nederlands")
    who_reads = said("weinig_nederlands_wie_leest")
    assert f"{said('weinig_nederlands')}\n\n{who_reads}" in player.told
    assert _asks_plainly(player)
    player.says("ik spreek een beetje nederlands")
    assert all(who_reads not in told for told in player.told)


@pytest.mark.parametrize(("times", "plainly"), [(1, False), (2, True)])
def test_what_all_packs_say_comes_in_them_too(times: int, plainly: bool) -> None:
    player = _explained(times)
    plain = Speech(player.dialog.in_plain_words, {}).phrase("wis_niet")
    player.command("wis")
    player.taps(label("knop_wis_niet"))
    assert (as_plain(plain) in player.told) is plainly


def test_who_says_that_it_isnt_needed_gets_ordinary_words_and_it_is_no_answer() -> None:
    player = _explained(2)
    assert _asks_plainly(player)
    here = player.at
    player.says("Nee hoeft niet makkelijker.")
    assert player.at == here
    assert said("gewone_woorden") in player.screen_text
    assert not _asks_plainly(player)
    player.says("Wij maken het plan samen. Doe maar gewone taal trouwens")
    assert "gewone taal" not in str(player.walk)
    assert not player.walk.exchange.wants_plain


def test_who_puts_right_what_they_said_never_gets_them() -> None:
    player = come_to("samenwerking")
    for _ in range(3):
        player.says(
            "Samen werken ze. Wat schrijf je nu op, nee wacht, laat ik het zeggen zoals het is"
        )
        player.says("weet niet")
    assert not player.walk.exchange.wants_plain


def test_a_question_by_its_name_is_told_and_is_no_sign_of_not_following() -> None:
    player = come_to("samenwerking")
    before = player.walk.exchange.counts
    player.says("twee groepjes op t plein? wat is dat")
    assert "Twee groepjes op het plein" in player.screen_text
    assert player.at == "samenwerking"
    assert player.walk.exchange.counts == before


def test_a_sentence_that_begins_with_an_option_asks_nothing() -> None:
    player = come_to("vormen_van_contact")
    player.says(
        "Dat kan in overleg, maar liever vaak hoor. Nee wacht, laat ik het precies zeggen: we"
        " kiezen voor vast contact, tien avonden."
    )
    assert said("voortaan_makkelijker") not in player.screen_text
    assert "We kiezen voor vast contact" in player.screen_text.partition("?")[0]
