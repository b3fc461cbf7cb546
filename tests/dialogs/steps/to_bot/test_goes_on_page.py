"""Whoever asks what comes on the page hears that they see it first, and whether this is part of
it."""

from __future__ import annotations

import pytest

from dialogs.walk.place import View
from tests.support.at import at, done, noted, recorded


@pytest.mark.parametrize("question", ["p7x", "d4n"])
@pytest.mark.parametrize(
    "asked",
    ["wat komt er straks op papier te staan?", "laat eerst zien wat er op de pagina komt"],
)
def test_what_comes_on_it_is_no_answer(question: str, asked: str) -> None:
    player = at(question)
    player.says(asked)
    assert player.told[0].startswith("bot_op_papier")
    assert player.at == question
    assert not recorded(player)
    assert not noted(player)


def test_what_was_typed_last_may_come_on_it_or_stays_here() -> None:
    player = at("p7x")
    player.says("we schillen samen")
    player.says("komt dit antwoord op de bladzijde of niet?")
    assert player.told[0].startswith("bot_dit_op_papier_getypt we schillen samen")
    player.says("dit blijft hier")
    player.says("komt dit antwoord op de bladzijde of niet?")
    assert player.told[0].startswith("bot_dit_niet_op_papier we schillen samen")


def test_what_is_told_beside_it_is_the_answer() -> None:
    player = at("p7x")
    player.says("we schillen samen. gaat dit ook mee?")
    assert player.told[0].startswith("bot_dit_op_papier")
    assert player.walk.answers["p7x"].text == "we schillen samen."


def test_at_the_list_it_points_to_the_button() -> None:
    player = done()
    player.says("wat staat er precies op de pagina als ik op Meenemen tik?")
    assert player.told == ["bot_op_papier_klaar knop_neem_mee"]
    assert player.walk.place.view is View.CHECKLIST
    player.taps("knop_neem_mee")
    player.says("wat gaat er verder nog mee?")
    assert player.told == ["bot_op_papier_hier"]
    assert not player.walk.intentions.added
