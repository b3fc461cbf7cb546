"""A time that something happened is found, and one that went wrong is none."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.happened import happened, happened_apart


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


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (
            "dat ze iemand hebben om te bellen, een van de jongens heeft laatst brood gehaald",
            "Een van de jongens heeft laatst brood gehaald",
        ),
        (
            "dat ze elkaar groeten. Vorige week zei een jongen moin.",
            "Vorige week zei een jongen moin.",
        ),
        ("dat ze iemand hebben om te bellen, een van hen heeft laatst niet opgenomen", ""),
        ("dat ze elkaar groeten, de jongens en de ouderen", ""),
    ],
)
def test_what_happened_is_told_apart_from_the_wish_before_it(wish: str, told: str) -> None:
    first, second = happened_apart(wish)
    assert second == told
    assert wish.startswith(first)
    assert (first == wish) is not bool(told)
