"""A text that corrects itself: what it says last, what it takes back, and what it keeps."""

from __future__ import annotations

import pytest

from dialogs.understanding.options.corrected_midway import Corrected, corrected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Allebei wel. Of we daar op letten, ja nee, eigenlijk niet, dat gaat vanzelf.",
            Corrected("dat gaat vanzelf.", "Of we daar op letten,", "Allebei wel."),
        ),
        (
            "Ook van terugvallen. Ja nee, eigenlijk niet, dat was toeval. Doe maar het vel.",
            Corrected("dat was toeval. Doe maar het vel.", "Ook van terugvallen.", ""),
        ),
        (
            "Bij de start wel. Daarna eigenlijk nooit meer. Alleen als iemand het vraagt.",
            Corrected("Alleen als iemand het vraagt.", "Bij de start wel.", ""),
        ),
        (
            "Meestal achteraf. We vragen het na afloop, maar dat is er nog niet van gekomen.",
            Corrected("", "We vragen het na afloop,", "Meestal achteraf."),
        ),
        (
            "We vragen het na afloop. Nee sorry, dat horen we meestal later.",
            Corrected("dat horen we meestal later.", "We vragen het na afloop.", ""),
        ),
        (
            "Ze doen allemaal mee. nou nee joh, de meiden koken en hij dekt de tafel",
            Corrected("de meiden koken en hij dekt de tafel", "Ze doen allemaal mee.", ""),
        ),
        (
            "iedereen kiest zelf. grapje, wij maken de groepjes",
            Corrected("wij maken de groepjes", "iedereen kiest zelf.", ""),
        ),
        (
            "iedereen kiest zelf. nee man, wij maken de groepjes",
            Corrected("wij maken de groepjes", "iedereen kiest zelf.", ""),
        ),
        (
            "We vragen het na afloop. Nou nee eigenlijk, want dan zijn ze al weg.",
            Corrected("want dan zijn ze al weg.", "We vragen het na afloop.", ""),
        ),
    ],
)
def test_its_last_correction_parts_it(text: str, parts: Corrected) -> None:
    assert corrected(text) == parts


@pytest.mark.parametrize(
    "text", ["nee, dat weten we niet", "eigenlijk niet", "ja nee, eigenlijk niet", "ze komen nooit"]
)
def test_what_takes_nothing_back_is_whole(text: str) -> None:
    assert corrected(text) is None
