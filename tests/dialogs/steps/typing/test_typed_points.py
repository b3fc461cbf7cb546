"""Which points of the real list a text names that is typed where one chooses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.walk.state import note_key
from tests.support.player import Player
from tests.support.real_pack import real_pack

HEARD = "dat hoor je meestal van een zusje"


def _choosing() -> Player:
    player = Player(real_pack())
    player.command("start")
    player.says("kort")
    while not player.walk.finished:
        player.says("weet ik niet")
    player.walk = replace(
        player.walk,
        notes={"spanningen": HEARD},
        typed={note_key("spanningen"): ((1, len(HEARD)),)},
    )
    player.says("kiezen")
    return player


@pytest.mark.parametrize(
    ("said", "points"),
    [
        (
            "doel bespreken met de jongeren. en eh dat met het zusje, dat je het te laat hoort",
            [("doel", "doel bespreken met de jongeren"), ("spanningen", "")],
        ),
        ("doel bespreken met de jongeren", [("", "doel bespreken met de jongeren")]),
        (
            "soep maken. en dat met het zusje",
            [("", "soep maken. en dat met het zusje")],
        ),
    ],
)
def test_each_sentence_names_its_point(said: str, points: list[tuple[str, str]]) -> None:
    player = _choosing()
    player.says(said)
    chosen = player.walk.intentions.to_do
    own = [(one.element, one.told if one.wording.value == "eigen" else "") for one in chosen]
    assert [(element[:10], text) for element, text in own] == [(e[:10], t) for e, t in points]
