"""Who asks where something stands names it by its own words."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.asks_where import asks_where


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "nee de success van dat achterdek en dat bang zijn, waar staat dat",
            ["achterdek", "bang"],
        ),
        ("waar staat dat van de soep dan", ["soep"]),
        ("waar staat dat", []),
        ("waar staat de tafel bij jullie", []),
    ],
)
def test_what_it_names(text: str, named: list[str]) -> None:
    assert [" ".join(sorted(words)) for words in asks_where(text)] == named
