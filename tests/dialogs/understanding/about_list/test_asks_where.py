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
        ("meiden komen niet staat nergens?", ["komen meiden"]),
        ("de meiden staan nergens", ["meiden"]),
        ("waarom staat de soep er niet bij?", ["soep"]),
        ("hoezo staat het toernooi niet op de lijst", ["toernooi"]),
        ("ik mis het toernooi op de lijst", ["toernooi"]),
        ("waar is mijn toernooi gebleven", ["toernooi"]),
        ("huh het busje staat er niet bij?", ["busje"]),
        ("de meiden staan er niet bij", []),
        ("de fietsen staan nergens goed", []),
        ("de deur staat niet op slot", []),
        ("ik mis mijn oma", []),
        ("waar is de kantine", []),
        ("de meiden komen nergens", []),
        ("waar staat dat", []),
        ("waar staat de tafel bij jullie", []),
    ],
)
def test_what_it_names(text: str, named: list[str]) -> None:
    assert [" ".join(sorted(words)) for words in asks_where(text)] == named
