"""Words that may be serious, and may as well be something else, are asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.concerns.noticing import concern_in
from dialogs.concerns.weighing import Weighing
from dialogs.pack.answers import written
from dialogs.walk.place import View
from tests.support.at import at, recorded
from tests.support.player import Player
from tests.support.watching import BUTTONS, HOME, watchful, weighing_all

BREAD = "Ze bakken brood, en de ouwe snijdt."
NOTHING = "Nee, er is niets aan de hand"
LITTLE, MUCH = 4, 20
"""Steps of a tenth above even: a probability just over 0.5, and one that leaves no doubt."""


def _heard_as(weighing: Weighing) -> Player:
    player = at("v8e", goal="Sporten")
    dialog = watchful(player.dialog)
    player.dialog = replace(dialog, watch=replace(dialog.watch, weighing=weighing))
    return player


def test_in_doubt_it_asks_whether_somebody_is_not_safe() -> None:
    player = _heard_as(weighing_all(LITTLE))
    player.says(BREAD)
    assert player.walk.place.view is View.SERIOUS
    assert "Is er iemand niet veilig?" in player.told[-1]
    assert "112" in player.told[-1]
    assert player.labels[0] == NOTHING


@pytest.mark.parametrize("no", [NOTHING, "nee", "nee hoor, ze bakken"])
def test_a_no_makes_the_words_the_answer(no: str) -> None:
    player = _heard_as(weighing_all(LITTLE))
    player.says(BREAD)
    player.dialog = replace(player.dialog, watch=watchful(player.dialog).watch)
    if no == NOTHING:
        player.taps(no)
    else:
        player.says(no)
    assert recorded(player) == [("v8e", written(BREAD))]
    assert not player.walk.held


def test_what_weighs_enough_is_no_question() -> None:
    player = _heard_as(weighing_all(MUCH))
    player.says(BREAD)
    assert "klinkt ernstig" in player.told[-1]
    assert player.labels == BUTTONS


def test_a_sign_in_so_many_words_leaves_no_doubt() -> None:
    dialog = _heard_as(weighing_all(LITTLE)).dialog
    found = concern_in(dialog, HOME)
    assert found is not None
    assert found.sure


def test_what_may_happen_to_its_writer_is_never_doubted() -> None:
    dialog = _heard_as(weighing_all(LITTLE, "zelf")).dialog
    found = concern_in(dialog, BREAD)
    assert found is not None
    assert found.sure
