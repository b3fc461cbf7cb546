"""Somebody denies at the last question of the real pack what they wrote first."""

from __future__ import annotations

import pytest

from dialogs.walk.place import View
from tests.support.player import Player
from tests.support.real_pack import said
from tests.support.real_walk import come_to

FIRST, NOTICED = "wij koken samen met oude mensen", "we koken niet samen met oude mensen"


def denying() -> Player:
    player = come_to("project")
    player.says(FIRST)
    while player.at != "opvalt":
        player.says("2" if player.at == "doel" else "weet niet")
    player.says(NOTICED)
    return player


@pytest.mark.parametrize("reply", ["ja hoor", "Ja, dat klopt ook", "overslaan"])
def test_what_they_wrote_first_stays_if_it_holds_too(reply: str) -> None:
    player = denying()
    assert f"‘{FIRST}’" in player.told[-1]
    assert player.at == "opvalt", "the list comes after it"
    player.says("hoezo dan")
    assert player.told == [said("eerst_anders_ja_of_nee")]
    player.says(reply)
    assert player.walk.place.view is View.CHECKLIST
    assert said("staat_bovenaan") not in "\n".join(player.told)
    assert player.walk.answers["project"].text == FIRST
    assert player.walk.answers["opvalt"].text == NOTICED


@pytest.mark.parametrize("reply", ["nee", "Nee, ik verander het"])
def test_who_changes_it_does_so_at_once_and_then_reads_the_list(reply: str) -> None:
    player = denying()
    player.says(reply)
    assert player.at == "project"
    player.says("wij koken voor oude mensen")
    assert player.told[0].startswith(said("staat_er_nu", tekst="wij koken voor oude mensen"))
    assert player.walk.place.view is View.CHECKLIST
    assert player.walk.finished
    assert player.walk.answers["project"].text == "wij koken voor oude mensen"
    assert player.walk.answers["opvalt"].text == NOTICED
