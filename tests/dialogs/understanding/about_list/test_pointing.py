"""Which words point at a point of the checklist, and which only look like it."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.pointing import pointing

_NAMES = {
    "p1": "Mensen samenbrengen",
    "p2": "Merken als er iets schuurt",
    "p3": "Kunnen komen en welkom zijn",
    "p4": "Iets wat bij beide kanten past",
    "p5": "Een doel",
    "p6": "Ook kort contact laten tellen",
}
_ORDER = ("p2", "p3", "p4")


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("bij 3", "p4"),
        ("nee bij nr 2, beide kanten", "p4"),
        ("bij 9", ""),
        ("nee bij nr 3, beide kanten", "p4"),
        ("nee hoor, dat hoort bij punt 2", "p3"),
        ("punt 1", "p2"),
        ("de derde", "p4"),
        ("3e punt", "p4"),
        ("bij nummer twee hoor", "p3"),
        ("beide kanten", "p4"),
        ("schuurt", "p2"),
        ("bij schuurt", "p2"),
        ("nee, bij mensen samenbrengen", "p1"),
        ("dat is bij kort contact", "p6"),
        ("een doel", "p5"),
    ],
)
def test_a_number_an_ordinal_or_a_part_of_a_name_points(text: str, element: str) -> None:
    at = pointing(text, _NAMES, _ORDER)
    assert at is not None
    assert (at.element, at.rest) == (element, "")


@pytest.mark.parametrize(
    ("text", "element", "rest"),
    [
        ("trouwens bij 3, we vragen dat al. hij helpt", "p4", "we vragen dat al. hij helpt"),
        ("bij beide kanten: iedereen sleutelt", "p4", "iedereen sleutelt"),
        ("o ja, bij punt 2. de flyer is in drie talen", "p3", "de flyer is in drie talen"),
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
        "mensen",
        "bij 1 of bij 2",
        "bij punt 1, bij punt 2",
        "bij de koffie",
        "om 3, bij de kerk",
    ],
)
def test_what_tells_something_points_at_nothing(text: str) -> None:
    at = pointing(text, _NAMES, _ORDER)
    assert at is None or (at.rest and not at.marked)
