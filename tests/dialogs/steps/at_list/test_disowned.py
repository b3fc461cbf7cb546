"""Right below the list somebody says of what it quotes that they didn't mean it so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.walk.place import View
from dialogs.walk.state import note_key
from tests.support.player import Player
from tests.support.real_pack import real_pack

SAID = "toneel doen ze graag"


def _quoted() -> Player:
    """Somebody at a list whose first point quotes what they typed with it."""
    player = Player(real_pack())
    player.command("start")
    player.says("kort")
    player.says("we hebben nog geen doel")
    player.walk = replace(
        player.walk,
        notes={"doel": SAID},
        typed={note_key("doel"): ((1, len(SAID)),)},
    )
    while not player.walk.finished:
        player.says("weet ik niet")
    assert f"‘{SAID}’" in player.screen_text
    return player


@pytest.mark.parametrize(
    "said",
    [
        "klopt niet die eerste. toneel is toch geen doel, dat heb ik niet zo bedoeld",
        "dat van dat toneel heb ik niet zo bedoeld",
        "haal dat zinnetje weg",
    ],
)
def test_it_is_shown_before_it_goes(said: str) -> None:
    player = _quoted()
    player.says(said)
    assert player.walk.place.view is View.FORGET
    player.says("ja")
    assert not player.walk.notes


@pytest.mark.parametrize(
    "said",
    [
        "de soep, dat heb ik niet zo bedoeld",
        "klopt niet",
        "de jongens bij het toneel hebben nooit gezegd dat ze bang zijn",
    ],
)
def test_what_is_about_no_quotation_takes_none_away(said: str) -> None:
    player = _quoted()
    player.says(said)
    assert player.walk.place.view is not View.FORGET
    assert player.walk.notes
