"""A time that something happened is found, and one that went wrong is none."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.happened import happened


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ze moeten elkaar groeten. Vorig jaar stond die jongen, iemand anders, bij de bakker "
            "en die zei zomaar moin.",
            "Vorig jaar stond die jongen bij de bakker en die zei zomaar moin.",
        ),
        ("laatst hielp een meisje hem met zijn telefoon", None),
        ("Vorige week kwam de helft niet.", ""),
        (
            "Vorige keer, terwijl die twee samen in drie kwartier die oude platenspeler van zolder "
            "weer aan de praat maakten en iedereen klapte, zat de rest op de bank te wachten tot "
            "ik wat bedacht.",
            "",
        ),
        ("Gelukt is het als ze elkaar groeten.", ""),
        ("Vorige week zei hij sorry, maar dit blijft onder ons.", ""),
    ],
)
def test_what_happened(text: str, told: str | None) -> None:
    assert happened(text) == (text if told is None else told)
