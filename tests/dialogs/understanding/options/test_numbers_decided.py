"""A number on which somebody decides, among other words."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.options.numbers_decided import (
    number_with_remark,
    numbers_decided,
    surely_numbered,
)

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


@pytest.mark.parametrize(
    ("text", "option", "remark"),
    [
        ("2, zit tussen twee trainingen in", "b", "zit tussen twee trainingen in"),
        ("2 maar niet zo hard", "b", "maar niet zo hard"),
        ("3 want dat merk je pas later", "c", "want dat merk je pas later"),
        ("2. van mij en de kok. jongens hebben niks te zeggen", "b", None),
        ("3, mijn nummer hebben ze allemaal. de rest niet", "c", None),
        ("4, maar meiden komen niet echt", "d", "maar meiden komen niet echt"),
        ("ja 4. doen we elke week", "d", "doen we elke week"),
        ("1: iedereen kent dat", "a", None),
        ("optie 3! alleen jongens uit de wijk", "c", None),
        ("1. nee wacht. 3. je moet wel even appen", "c", "je moet wel even appen"),
        ("2, oh nee 4, dat gaat vanzelf", "d", "dat gaat vanzelf"),
        ("2 sorry 1, want dat spraken we af", "a", "want dat spraken we af"),
    ],
)
def test_a_number_with_a_remark(text: str, option: str, remark: str | None) -> None:
    found = number_with_remark(text, OPTIONS)
    assert found is not None
    assert found[0].id == option
    assert remark in (None, found[1])


@pytest.mark.parametrize(
    "text",
    [
        *("2", "2 jongens", "2, de kok en ik", "3 keer per week", "2,5 uur", "2. klopt dat?"),
        *("2, nee toch niet", "2 maar eigenlijk niet", "2, of toch 3", "3. niet dat ze boos zijn"),
        *("2, maar soms 3", "2. weet ik niet zeker", "1, liever de rest", "9, dat is het"),
        *(
            "2, bedoel ik",
            "3 maar dat klopt niet",
            "2. grapje joh",
            "2, mijn collega en een stagiair",
        ),
    ],
)
def test_a_number_that_a_remark_may_take_back(text: str) -> None:
    assert number_with_remark(text, OPTIONS) is None
