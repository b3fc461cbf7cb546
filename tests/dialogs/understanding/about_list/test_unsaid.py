"""What somebody wants unsaid, in many forms, is known by its words, and no plan is taken for it."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.removal import objects_to_quotation
from dialogs.understanding.about_list.unsaid import unsaid


@pytest.mark.parametrize(
    "text",
    [
        "haal dat van die ouders maar weg, dat had ik niet moeten zeggen",
        "haal dat van die ouders weg",
        "Vergeet wat ik over die ouders zei",
        "vergeet maar wat ik net zei over die ouders",
        "nee, vergeet dat van die ouders",
        "dat van die ouders had ik niet moeten zeggen",
        "dat van die ouders had ik beter niet mogen typen",
        "had ik dat van die ouders maar niet gezegd",
        "oeps, wis dat van die ouders",
        "dat over die ouders mag weg",
        "dat over die ouders moet weg",
        "wat ik over die ouders zei mag eruit",
        "dat van die ouders neem ik terug",
        "bewaar dat van die ouders maar niet",
        "laat dat over die ouders maar weg",
        "dat van de ouders mag daar niet staan, haal dat weg",
        "dat over die ouders hoort er niet in, weg ermee",
        "kun je wat ik zei over die ouders weghalen",
        "gooi dat stukje over die ouders weg",
    ],
)
def test_it_is_named_by_its_words(text: str) -> None:
    found = unsaid(text)
    assert found is not None
    assert "ouders" in found.named
    assert found.named <= {"ouders"}


@pytest.mark.parametrize(
    "text",
    [
        "we halen de stoelen zelf weg",
        "vergeet de kinderen niet, zeg ik dan",
        "vergeet niet dat de ouders er ook zijn",
        "dat van die ouders klopt",
        "ze haalt dat van de tafel weg en dan eten we",
        "dat had ik niet verwacht van die ouders",
        "haal dat weg",
        "wat we over die ouders zeggen is dat ze welkom zijn",
        "dat van de fietsen moet nog geregeld worden",
    ],
)
def test_what_tells_something_is_none(text: str) -> None:
    assert unsaid(text) is None


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("dat citeer je dus gewoon, terwijl ik zei dat het hier blijft. weg ermee", True),
        ("waarom herhaal je dat, dat mocht niet", True),
        ("je citeert mijn zin, haal die weg", True),
        ("je haalt mijn woorden aan, dat was niet de bedoeling", True),
        ("dat herhaal je elke week, dan onthouden ze het", False),
        ("de oude man citeert gedichten, en gaat dan weg", False),
    ],
)
def test_that_the_bot_quotes_what_it_must_not_is_known(text: str, is_so: bool) -> None:
    assert objects_to_quotation(text) is is_so
