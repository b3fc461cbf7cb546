"""Words on the screen are explained wherever they are asked about, and nothing is lost by that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.examples import Examples
from dialogs.hearing.features import Families
from dialogs.pack.definition import Explained
from tests.support.at import at
from tests.support.at_list import missing
from tests.support.choosing import at_when, choosing, turn

ALIKE = Examples(
    {"d4n": {"m2": ("pannen en soep",), "r5": ("voetballen op het veld",)}}, Families()
)
GLOSSARY = {
    "half": Explained("half", "een deel wel, een deel niet"),
    "rol": Explained("rol", "wat iemand bij jullie doet"),
    "aan de praat": Explained("aan de praat", "ze beginnen te praten"),
}


@pytest.mark.parametrize(
    "said", ['wat is "aan de praat"', "aan de praat?", "aan de praat wat betekent", "betekenis rol"]
)
def test_at_a_question_what_was_proposed_is_proposed_once_more(said: str) -> None:
    player = at("d4n")
    player.dialog = replace(player.dialog, glossary=GLOSSARY, examples=ALIKE)
    player.says("misschien voetballen op het veldje")
    before = player.walk.exchange.proposal
    assert before is not None
    player.says(said)
    assert "woord_uitgelegd" in player.told[0]
    assert player.walk.exchange.proposal == before
    assert said not in " ".join(player.walk.notes.values())


@pytest.mark.parametrize("said", ["wat is half? helft?", "rol is papier toilet?"])
def test_at_the_list_and_while_choosing(said: str) -> None:
    player = missing()
    player.dialog = replace(player.dialog, glossary=GLOSSARY)
    player.says(said)
    assert player.told[0].startswith("woord_uitgelegd")
    player = at_when("e1")
    player.dialog = replace(player.dialog, glossary=GLOSSARY)
    player.taps("look_on:twee_weken")
    player.says(said)
    assert player.told[0].startswith("woord_uitgelegd")
    assert (player.walk.intentions.who, turn(player)) == ("", "wie_begint")


def test_a_point_of_their_own_may_have_such_a_word() -> None:
    player = choosing()
    player.dialog = replace(player.dialog, glossary=GLOSSARY)
    player.says("elke week een andere rol voor iedereen")
    assert [one.text for one in player.walk.intentions.points] == [
        "elke week een andere rol voor iedereen"
    ]
