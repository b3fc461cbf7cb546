"""The number that somebody gave of how far it is."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.counted import is_all, is_more, share_told


@pytest.mark.parametrize(
    ("told", "share"),
    [
        (
            "Nu is dat bij drie of vier van de acht zo.\nNee wacht, bij vijf van de acht zelfs.",
            "bij vijf van de acht",
        ),
        ("6 van de 10 kennen elkaar", "6 van de 10"),
        ("in juni moeten 8 van de 10 elkaar groeten", ""),
        ("een van de acht uur durende dagen", ""),
        ("een van de jongens kookt", ""),
    ],
)
def test_the_last_share_that_is_no_wish(told: str, share: str) -> None:
    assert share_told(told) == share


@pytest.mark.parametrize(
    ("share", "all_of_them"),
    [("acht van de acht", True), ("bij zes van de acht", False), ("10 van de 10", True)],
)
def test_a_share_of_everybody(share: str, *, all_of_them: bool) -> None:
    assert is_all(share) is all_of_them


@pytest.mark.parametrize(
    ("share", "than", "more"),
    [
        ("zes van de acht", "bij vijf van de acht", True),
        ("zes van de 10", "bij vijf van de acht", False),
        ("bij vijf van de acht", "bij vijf van de acht", False),
        ("de helft", "bij vijf van de acht", False),
    ],
)
def test_a_share_that_rose(share: str, than: str, *, more: bool) -> None:
    assert is_more(share, than) is more
