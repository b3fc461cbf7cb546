"""Words that were put with the wrong point go back to where they were typed."""

from __future__ import annotations

from dialogs.walk.asked_anew import typed_at, with_moved
from tests.support.looking_again import looks

TOLD = "de tafel staat nu in de tuin"


def test_who_says_so_is_asked_again_where_they_typed_it() -> None:
    player = looks()
    here = player.at
    player.says(TOLD)
    assert TOLD in player.walk.notes[here]
    player.walk = with_moved(player.walk, "a9c", here)
    player.says("Nee dat ging over de tafel, niet over wie er kookt")
    assert player.at == "a9c"
    assert player.told[0].startswith("nogeens_toch_bij")
    assert player.walk.notes["a9c"].endswith(TOLD)
    assert TOLD not in player.walk.notes.get(here, "")
    assert "ging over" not in "".join(player.walk.notes.values())
    assert typed_at(player.walk, here) == ""
