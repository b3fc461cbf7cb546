"""A number on which somebody decides, among other words."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.options.numbers_decided import numbers_decided, surely_numbered

OPTIONS = tuple(Option(id_, f"Label {id_}") for id_ in "abcd")


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("ik roep wel eens wat maar meestal ruim ik op. dus 3", "c"),
        ("ze zitten anders alleen thuis dus 1", "a"),
        ("thee doet de kok. dus 4 denk ik", "d"),
        ("nooit tijd voor, doe maar 3", "c"),
        ("da dooen we nooit. 3 dus", "c"),
        ("2 eigenlijk, dat ze elkaar groeten. nu fietsen ze langs", "b"),
        ("gewoon 4 denk ik. ze gaan zelf", "d"),
        ("nummer 2, ik breng ze bij elkaar", "b"),
        ("dus 3 jongeren", None),
        ("we waren met 5 en 2 gingen weg dus 3", None),
        ("om 2 uur, dus 3 uur later", None),
        ("2, de kok en ik", None),
        ("2,5 uur", None),
        ("2 eigenlijk, of nee 3", None),
        ("2 eigenlijk, maar soms 3", None),
        ("dus 1 denk ik. wacht nee niet iedereen doet dat. 2", None),
        ("de een alleen dus 1. de ander maakte fietsen dus 2 ook", None),
        ("dus niet 3", None),
        ("dus 9", None),
        ("drie dus", None),
    ],
)
def test_which_one_it_surely_is(text: str, option: str | None) -> None:
    found = surely_numbered(text, OPTIONS)
    assert (None if found is None else found.id) == option


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("de een alleen dus 1. de ander maakte fietsen dus 2 ook lol", "ab"),
        ("3 oud 2 jong, erna uit elkaar. dus 1 en 2", "ab"),
        ("dus 1 of 3", "ac"),
        ("dus 1 denk ik. wacht nee, dus 2", "b"),
        ("we zijn met 1 of 2", ""),
        ("dus 1 en 2 jongens", ""),
    ],
)
def test_on_which_ones_it_decides(text: str, options: str) -> None:
    assert "".join(one.id for one in numbers_decided(text, OPTIONS)) == options
