"""At the list a fear is answered, and not taken for a wish to share it or for what must be done."""

from __future__ import annotations

import pytest

from tests.support.at import done


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("stuur je dit door naar mijn teamleider als ik meenemen tik", "bot_doorgeven"),
        ("mag ik hier namen in zetten", "bot_namen_noemen"),
        ("weet mijn baas dat ik dit doe", "bot_stoppen_gemerkt"),
        ("is dit anoniem of niet", "bot_anoniem"),
    ],
)
def test_a_fear_at_the_list_is_answered(asked: str, answer: str) -> None:
    player = done()
    player.says(asked)
    assert player.told[0].startswith(answer)
    assert player.walk.notes == {}
