"""Who says at the list that what they doubted is agreed, isn't asked it again."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Status
from dialogs.screens.told.items_shown import items_of
from dialogs.walk.place import View
from tests.support.player import Player
from tests.support.real_pack import real_pack

ASKED = "doel"


def at_list() -> Player:
    player = Player(real_pack())
    player.command("start")
    player.says("kort")
    while player.walk.place.view is View.QUESTION:
        if player.at != ASKED or ASKED in player.walk.notes:
            player.says("weet niet")
            continue
        player.says("volgens mij mensen die je kunnen helpen, maar nooit samen besloten")
        player.says("1")
    player.command("checklist")
    assert status(player) is Status.PARTLY
    return player


def status(player: Player) -> Status:
    items = items_of(player.dialog, player.walk)
    return next(one.status for one in items if ASKED in one.element.questions)


@pytest.mark.parametrize(
    "words",
    [
        "Dit klopt niet. We hebben het wel afgesproken en het staat in ons plan.",
        "nee klopt niet, dat hebben we allang vastgelegd",
        "dat klopt niet, het staat in de aanvraag",
    ],
)
def test_what_is_agreed_is_there(words: str) -> None:
    player = at_list()
    player.says(words)
    assert status(player) is Status.IN_PLACE


@pytest.mark.parametrize(
    "words", ["Dit klopt niet.", "dat klopt niet, we hebben het nooit afgesproken"]
)
def test_what_says_nothing_of_that_leaves_it_in_doubt(words: str) -> None:
    player = at_list()
    player.says(words)
    assert status(player) is Status.PARTLY
