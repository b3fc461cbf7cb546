"""Words about a group that may hurt its people are found, also in broken Dutch."""

from __future__ import annotations

import pytest

from dialogs.identifying.judging import less_hurting, what_hurts


@pytest.mark.parametrize(
    ("text", "hurts"),
    [
        (
            "de oude dames denkt jonge mannen met donkere huid steelt fiets",
            "mannen met donkere huid steelt",
        ),
        ("jongens van het azc stelen", "jongens van het azc stelen"),
        ("oudjes zeuren", "oudjes zeuren"),
        ("die agenten denken dat ze allemaal dealen", "ze allemaal dealen"),
        ("jongens roepen wouten", "wouten"),
        ("de agenten praten met de jongens", ""),
        ("hout hakken met een oude wagen", ""),
        ("mannen met een fiets maken die zelf", ""),
    ],
)
def test_what_hurts(text: str, hurts: str) -> None:
    assert what_hurts(text) == hurts


@pytest.mark.parametrize(
    ("text", "mild"),
    [
        ("waarom zitten die oudjes hier", "waarom zitten die ouderen hier"),
        ("Oudjes koken mee", "Ouderen koken mee"),
        ("oudjes zeuren", ""),
        ("de ouderen koken", ""),
    ],
)
def test_a_softer_word_is_offered_where_that_is_all_that_hurts(text: str, mild: str) -> None:
    assert less_hurting(text) == mild
