"""What a part of a text doesn't tell that the rest does."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.how_telling import people_left_out


@pytest.mark.parametrize(
    ("text", "part", "whom"),
    [
        (
            "Ik praat over het menu, dat de jongens en de ouderen dat samen kiezen. Ik vraag iemand"
            " of hij met twee van de jongens het menu maakt.",
            "Ik vraag iemand of hij met twee van de jongens het menu maakt.",
            "de ouderen",
        ),
        ("We koken met meiden en buren. We bellen de meiden.", "We bellen de meiden.", "buren"),
        ("We koken met de meiden. We bellen de meiden.", "We bellen de meiden.", ""),
        ("We koken soep. We bellen de meiden.", "We bellen de meiden.", ""),
    ],
)
def test_whom_a_later_plan_no_longer_names(text: str, part: str, whom: str) -> None:
    assert people_left_out(text, part) == whom
