"""What is told of a step that succeeded may be news of another point too, and that is asked."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.definition import Status
from dialogs.screens.looking_back.asks_anew import to_ask_anew
from dialogs.walk.intentions import LOOK_AGAIN
from tests.support.at_list import status_of
from tests.support.coming_back import STEP, asked, text
from tests.support.player import Player

TOLD = "we kookten soep met de buurman"


def told(words: str = TOLD, note: str = "soep maken met een buurman") -> Player:
    """Somebody who wrote this at e4, which is missing, and tells this of a step at e1."""
    player = asked(STEP)
    typed = {"c6c#toelichting": ((1, len(note)),)}
    player.walk = replace(player.walk, notes={"c6c": note}, typed=typed)
    player.taps("knop_gelukt")
    player.says(words)
    return player


def test_it_is_asked_and_nothing_moves_by_itself() -> None:
    player = told()
    assert "vervolg_ook_dat Element e4" in text(player)
    assert status_of(player, "e4") is Status.MISSING
    player.says("nee")
    assert status_of(player, "e4") is Status.MISSING
    assert "nogeens_aanbod" in text(player)


def test_after_a_yes_it_stands_with_that_point_and_counts_then_and_now() -> None:
    player = told()
    player.says("ja")
    assert status_of(player, "e4") is Status.PARTLY
    assert player.walk.intentions.added == {"e4": TOLD}
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.taps("Overslaan")
    assert "– toen_nu_verder_zelfde_stap Element e4" in player.screen_text, "they said it worked"
    assert "; Element e4" not in player.screen_text, "once, and not asked again"
    assert f"toen_nu_ook_gelukt {TOLD}" in player.screen_text
    assert "toen_nu_nu" not in player.screen_text, "how it is now, they didn't say"
    # What they wrote earlier is what they have done since, and that is shown there.
    assert "toen_nu_eerder" not in player.screen_text


def test_what_was_told_and_confirmed_is_not_asked_again_while_there_is_anything_else() -> None:
    player = told()
    player.says("ja")
    chosen = player.walk.intentions
    for own_word, asked_anew in (({}, ["e4"]), ({"e5": Status.PARTLY}, ["e5"])):
        words = {**chosen.own_word, **own_word}
        walk = replace(player.walk, intentions=replace(chosen, own_word=words))
        found = to_ask_anew(player.dialog, walk)
        assert [item.element.id for item in found] == asked_anew


def test_what_shares_nothing_with_another_point_is_only_heard() -> None:
    assert "vervolg_ook_dat" not in text(told("dat liep heel soepel"))
    assert "vervolg_ook_dat" not in text(told(TOLD, note="het loopt niet vanzelf"))
