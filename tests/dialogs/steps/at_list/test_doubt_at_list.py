"""What may be a question at the checklist is put on it only when its writer says so."""

from __future__ import annotations

import pytest

from dialogs.screens.checklist.said_later_screens import IN_DOUBT
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import lines
from tests.support.at_list import KETTLE_WORDS, missing
from tests.support.player import Player

ASKED = "hoe krijg je dat voor elkaar met zon groep"


def _in_doubt() -> Player:
    player = missing()
    player.says(ASKED)
    assert player.walk.place == Place(View.WHERE_TO, IN_DOUBT)
    return player


def _kept(player: Player) -> bool:
    added = player.walk.intentions.added
    return any(lines(player.walk, element) for element in added) or bool(player.walk.notes)


def test_it_is_asked_which_it_is_and_stands_nowhere() -> None:
    player = _in_doubt()
    assert player.told[0].startswith("lijst_vraag_of_lijst")
    assert player.labels == ["knop_is_vraag", "knop_is_voor_lijst"]
    assert not _kept(player)


@pytest.mark.parametrize("said", ["ik vraag iets", "nee was een vraag", "dat was een vraag hoor"])
def test_who_says_that_it_asks_something_is_answered_and_nothing_is_kept(said: str) -> None:
    player = _in_doubt()
    player.says(said)
    assert "bot_anders_zonder" in " ".join(player.told)
    assert player.walk.place.view is View.CHECKLIST
    assert not _kept(player)


@pytest.mark.parametrize("said", ["knop_is_voor_lijst", "op de lijst"])
def test_what_belongs_on_the_list_is_put_there(said: str) -> None:
    player = _in_doubt()
    player.says(said)
    assert player.walk.place.view in (View.WHERE_TO, View.SAID_LATER)
    assert ASKED in player.screen_text


def test_a_bare_no_and_any_other_text_let_it_go() -> None:
    player = _in_doubt()
    player.says("nee")
    assert player.walk.place.view is View.CHECKLIST
    assert not _kept(player)
    player = _in_doubt()
    player.says(KETTLE_WORDS)
    assert player.walk.exchange.pending is None
    assert KETTLE_WORDS in player.screen_text
    assert ASKED not in player.screen_text


@pytest.mark.parametrize(
    "said",
    [
        "wie wil kan met de bus mee, we betalen het kaartje",
        "wat goed ging was de soep, iedereen hielp mee",
        "een van ons vraagt na afloop hoe het was",
        "we vroegen wie er de volgende keer kookt",
    ],
)
def test_what_only_looks_like_it_is_put_on_the_list(said: str) -> None:
    player = missing()
    player.says(said)
    assert player.walk.place != Place(View.WHERE_TO, IN_DOUBT)
    assert _kept(player)


@pytest.mark.parametrize(
    "said", ["haal die vraag weg", "nee was een vraag", "nee nee was vraag haal weg"]
)
def test_a_question_that_stands_on_the_list_is_found_by_that(said: str) -> None:
    player = _in_doubt()
    player.says("op de lijst")
    player.says(said)
    if player.walk.place.view is View.FORGET and player.walk.place.id.startswith("="):
        assert ASKED in player.screen_text
        player.says("ja")
    assert not _kept(player)


def test_a_question_that_is_surely_one_is_answered_at_once() -> None:
    player = missing()
    player.says("hoelang duurt zon kijkmoment, wie doet da dan")
    assert player.told == ["lijst_zelf_afspreken"]
    assert player.walk.place.view is View.CHECKLIST
    assert not _kept(player)
