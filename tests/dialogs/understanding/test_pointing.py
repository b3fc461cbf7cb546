"""Which words point at a point of the checklist, and which only look like it."""

from __future__ import annotations

import pytest

from dialogs.understanding.pointing import pointing

_NAMES = {
    "samen": "Mensen samenbrengen",
    "schuurt": "Merken als er iets schuurt",
    "welkom": "Kunnen komen en welkom zijn",
    "kanten": "Iets wat bij beide kanten past",
    "doel": "Een doel",
    "kort": "Ook kort contact laten tellen",
}
_ORDER = ("schuurt", "welkom", "kanten")


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("bij 3", "kanten"),
        ("nee bij nr 3, beide kanten", "kanten"),
        ("nee hoor, dat hoort bij punt 2", "welkom"),
        ("punt 1", "schuurt"),
        ("de derde", "kanten"),
        ("3e punt", "kanten"),
        ("bij nummer twee hoor", "welkom"),
        ("beide kanten", "kanten"),
        ("bij schuurt", "schuurt"),
        ("nee, bij mensen samenbrengen", "samen"),
        ("dat is bij kort contact", "kort"),
        ("een doel", "doel"),
    ],
)
def test_a_number_an_ordinal_or_a_part_of_a_name_points(text: str, element: str) -> None:
    at = pointing(text, _NAMES, _ORDER)
    assert at is not None
    assert (at.element, at.rest) == (element, "")


@pytest.mark.parametrize(
    ("text", "element", "rest"),
    [
        ("trouwens bij 3, we vragen dat al. hij helpt", "kanten", "we vragen dat al. hij helpt"),
        ("bij beide kanten: iedereen sleutelt", "kanten", "iedereen sleutelt"),
        ("o ja, bij punt 2. de flyer is in drie talen", "welkom", "de flyer is in drie talen"),
    ],
)
def test_what_is_told_besides_is_left_as_it_was_typed(text: str, element: str, rest: str) -> None:
    at = pointing(text, _NAMES, _ORDER)
    assert at is not None
    assert (at.element, at.rest, at.marked) == (element, rest, True)


@pytest.mark.parametrize(
    "text",
    [
        "bij ons is iedereen welkom",
        "bij 3 van de 6 ging het goed",
        "bij de deur staat altijd iemand",
        "we hebben een doel",
        "ik kijk of het schuurt",
        "bij 9",
        "mensen",
        "bij 1 of bij 2",
        "bij punt 1, bij punt 2",
        "kanten",
        "bij de koffie",
        "om 3, bij de kerk",
    ],
)
def test_what_tells_something_points_at_nothing(text: str) -> None:
    at = pointing(text, _NAMES, _ORDER)
    assert at is None or (at.rest and not at.marked)
