"""A day that is over is told of, and not chosen."""

from __future__ import annotations

import pytest

from dialogs.understanding.dates.day_gone import tells_day_gone


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("zaterdag is geweest en de nieuwbouw heeft het rondje gedaan zonder mij", True),
        ("dinsdag hebben ze het zelf gedaan", True),
        ("afgelopen vrijdag ging het prima", True),
        ("zaterdag", False),
        ("doe maar dinsdag, dan heb ik tijd", False),
        ("was het zaterdag gelukt?", False),
    ],
)
def test_whether_a_day_is_over(text: str, gone: bool) -> None:
    assert tells_day_gone(text) is gone
