"""Words that are held because they told something serious go by an order in one's own words too."""

from __future__ import annotations

import pytest

from dialogs.walk.effects import TakeFromChat
from dialogs.walk.place import View
from tests.support.at import at
from tests.support.player import Player
from tests.support.watching import HOME, watchful


def _alarmed() -> Player:
    player = at("p7x")
    player.dialog = watchful(player.dialog)
    player.says(HOME)
    assert player.walk.place.view is View.SERIOUS
    return player


_NAMED = "die zin over thuis moet weg"


@pytest.mark.parametrize("order", ["haal dat weg", "gooi dat maar weg", _NAMED])
def test_at_the_alarm_an_order_is_the_button(order: str) -> None:
    player = _alarmed()
    player.says(order)
    assert not player.walk.held
    assert any(isinstance(one, TakeFromChat) for one in player.last)
    assert not player.walk.place.view.is_serious


@pytest.mark.parametrize("order", ["haal dat weg", "haal mijn zin weg", _NAMED])
def test_so_it_is_just_after_they_went_on(order: str) -> None:
    player = _alarmed()
    player.command("verder")
    assert player.walk.held
    player.says(order)
    assert not player.walk.held
    assert player.told[0].startswith("Je zin is weg, en je bericht hierboven ook.")


def test_what_names_other_words_takes_nothing_of_it() -> None:
    player = _alarmed()
    player.says("die zin over koffie moet weg")
    assert player.walk.held
    player = _alarmed()
    player.command("verder")
    player.says("die zin over koffie moet weg")
    assert player.walk.held
    assert "later_niet_gevonden" in "".join(player.told)


def test_what_was_typed_after_it_is_what_was_typed_last() -> None:
    player = _alarmed()
    player.command("verder")
    player.says("wij doen iets met een lange tafel")
    player.says("haal dat weg")
    assert player.walk.held
    assert "lange tafel" not in str(player.walk.notes) + str(player.walk.answers)
