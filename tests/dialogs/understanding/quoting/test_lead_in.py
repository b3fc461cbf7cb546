"""What is typed before an answer, and isn't part of it."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.lead_in import less_said_before, without_lead_in


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("oke laat maar. jongens van 14 en oude mannen", "jongens van 14 en oude mannen"),
        ("vergeten te zeggen: er komt ook een docent", "er komt ook een docent"),
        ("dat zei ik net toch al? jongens van 14 tot 18", "jongens van 14 tot 18"),
        ("okee. o ja vergeten: we brengen ze thuis", "we brengen ze thuis"),
        ("okee. vergeten: we brengen ze thuis", "we brengen ze thuis"),
        ("tnx! de flyer hangt", "de flyer hangt"),
        ("nou ja, laat maar zitten. elke dinsdag, met de buren", "elke dinsdag, met de buren"),
    ],
)
def test_it_is_taken_off(text: str, left: str) -> None:
    assert without_lead_in(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "oke laat maar.",
        "elke dinsdag koken. laat maar zien wie er komt",
        "jongens, meiden en de buren",
        "nee, niks",
        "ja, met de buren",
        "goed eten. en muziek",
    ],
)
def test_anything_else_stays(text: str) -> None:
    assert without_lead_in(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("thee voor t potje, had ik toch gezegd. woensdag", "thee voor t potje. woensdag"),
        ("thee, zei ik al", "thee"),
        ("dat heb ik al gezegd joh. bankjes in een kring", "bankjes in een kring"),
        ("zoals ik al zei, thee vooraf", "thee vooraf"),
        ("ik zei toch prima, mag gewoon 1x", "mag gewoon 1x"),
        ("had ik toch gezegd", "had ik toch gezegd"),
        ("ik vraag wat ik al zei aan de jongens", "ik vraag wat ik al zei aan de jongens"),
        ("ik zei toch dat de meiden wegblijven", "ik zei toch dat de meiden wegblijven"),
        ("ze zeggen: heb ik al gedaan, en gaan", "ze zeggen: heb ik al gedaan, en gaan"),
    ],
)
def test_that_it_was_said_before_goes(text: str, left: str) -> None:
    assert less_said_before(text) == left
