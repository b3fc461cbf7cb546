"""What somebody fears about who reads along, and whom they name."""

from __future__ import annotations

import pytest

from dialogs.hearing.data_kinds import OwnData
from dialogs.understanding.asking_bot.feared import (
    asks_after,
    feared,
    readers_named,
    vaguely_named,
    without_told,
)

READERS = (
    *("je baas", "je leidinggevende", "de gemeente", "je collega", "je collega’s", "Den Haag"),
    "het rijk",
)
CONTACT = "Deze bot is van Jongerenwerk Voorbeeld. Vragen? Mail Sanne."


@pytest.mark.parametrize(
    ("text", "fear"),
    [
        ("Worden we hierop afgerekend?", OwnData.JUDGED),
        ("heeft dit gevolgen voor onze subsidie", OwnData.JUDGED),
        ("dat mag niet tegen ons gebruikt worden he", OwnData.AGAINST_US),
        ("vergelijkt iemand ons met een ander", OwnData.COMPARED),
        ("gaat dit naar ChatGPT", OwnData.LANGUAGE_MODEL),
        ("wie leest dit", None),
    ],
)
def test_what_is_feared(text: str, fear: OwnData | None) -> None:
    assert feared(text) is fear


def test_who_is_named_is_named_back() -> None:
    assert readers_named("mijn collega's of leidinggevenden?", READERS) == (
        "je leidinggevende",
        "je collega’s",
    )
    assert readers_named("Krijgen ze in den haag dit", READERS) == ("Den Haag",)
    assert readers_named("wie leest dit", READERS) == ()


def test_just_anybody() -> None:
    assert vaguely_named("dus niemand anders dan jij?") is OwnData.ONLY_ME
    assert vaguely_named("leest een mens dit") is OwnData.SOMEBODY
    assert vaguely_named("wie leest dit") is None


def test_only_what_asks_counts() -> None:
    text = "dat is toch van het rijk. Krijgen ze in Den Haag dit? we kijken vooral naar jongeren"
    asked = without_told(text, "we kijken vooral naar jongeren")
    assert readers_named(asked, READERS) == ("Den Haag",)
    assert "jongeren" not in asked


def test_who_is_named_by_the_operator_is_asked_about() -> None:
    assert asks_after("wie is sanne dan?", CONTACT) is OwnData.RUN_BY
    assert asks_after("kan Sanne dit lezen", CONTACT) is OwnData.ACCESS
    assert asks_after("wie is fatima", CONTACT) is None
    assert asks_after("wie is sanne", "") is None
