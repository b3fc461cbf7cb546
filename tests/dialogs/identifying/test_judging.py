"""Words about a group that may hurt its people are found, also in broken Dutch."""

from __future__ import annotations

import pytest

from dialogs.identifying.judging import what_hurts


@pytest.mark.parametrize(
    ("text", "hurts"),
    [
        (
            "de oude dames denkt jonge mannen met donkere huid steelt fiets",
            "mannen met donkere huid steelt",
        ),
        ("jongens van het azc stelen", "jongens van het azc stelen"),
        ("oudjes zeuren", "oudjes zeuren"),
        ("mannen met een fiets maken die zelf", ""),
    ],
)
def test_what_hurts(text: str, hurts: str) -> None:
    assert what_hurts(text) == hurts
