"""A yes or a no to what was proposed, and nothing else."""

from __future__ import annotations

import pytest

from dialogs.understanding.yes_or_no.agreeing import (
    after_no,
    agrees,
    agrees_first,
    bare_yes_or_no,
    begins_yes,
    refuses,
    told_after_yes,
)

YES = ["ja", "ja klopt", "Ja, is goed!", "ja hoort", "klopt", "jazeker", "ja dat", "inderdaad"]
YES += ["ja dat zei ik toch", "ja dat zeg ik net", "dat zei ik toch", "zei ik toch", "jaaa", "idd"]
YES += ["ja, precies", "ja dat bedoel ik", "dat klopt", "ja zoiets", "ongeveer", "die ja", "👍"]
YES += ["komt in de buurt", "dat heb ik toch gezegd", "tuurlijk", "ja man"]
YES += [
    "jao",
    "joa",
    "jo",
    "sí",
    "jao zei ik toch",
    "joa dat zit goed",
    "mooi geraden",
    "klopt wel ja",
]
YES += ["ja zo kun je t noemen", "yep", "yes", "goed geraden joh", "ja duh"]
NO = ["nee", "nee man", "nee liever niet", "nee dank je", "nee dank je wel", "Nee hoor."]
NEITHER = ["ja maar soms niet", "klopt niet", "klopt dat?", "goed idee", "nee toch wel", "", "dat"]
NEITHER += ["ja maar", "dat zei ik niet", "een beetje", "wat ik zei is anders", "in de buurt"]
NEITHER += ["dat zeggen ze toch", "ja en nee", "ja soms", "zoiets heb ik niet gezegd"]


@pytest.mark.parametrize("text", YES)
def test_yes(text: str) -> None:
    assert agrees(text)
    assert not refuses(text)


@pytest.mark.parametrize("text", NO)
def test_no(text: str) -> None:
    assert refuses(text)
    assert not agrees(text)


@pytest.mark.parametrize("text", NEITHER)
def test_neither(text: str) -> None:
    assert not agrees(text)
    assert not refuses(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("nee 4", "4"),
        ("nee, de vierde", "de vierde"),
        ("nee nee, ik bedoel vanzelf", "vanzelf"),
        ("nee", None),
        ("niet 4", None),
    ],
)
def test_what_comes_after_no(text: str, rest: str | None) -> None:
    assert after_no(text) == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ja precies, mensen om op terug te vallen", "mensen om op terug te vallen"),
        ("klopt. de jongens sjouwen", "de jongens sjouwen"),
        ("ja, maar soms ook niet", None),
        ("ja precies, en de andere ook", None),
        ("ja, wie leest dit?", None),
        ("ja de jongens", None),
        ("ja precies", None),
    ],
)
def test_what_comes_after_a_yes(text: str, rest: str | None) -> None:
    assert agrees_first(text) == rest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ja en de haan niet vergeten", "de haan niet vergeten"),
        ("jao de jongens sjouwen", "de jongens sjouwen"),
        ("ja zo kun je t noemen en de meiden graven", "de meiden graven"),
        ("joa dat zit goed, want ze vragen erom", "ze vragen erom"),
        ("Jo! die van hiernaast doen het", "die van hiernaast doen het"),
        ("sí, en de buurvrouw komt mee", "de buurvrouw komt mee"),
        ("ja maar nee", None),
        ("ja hoor eens, niet waar", None),
        ("ja hoor eens, zo gaat dat hier", None),
        ("ja, soms", None),
        ("ja, wie leest dit?", None),
        ("jammer van die haan", None),
        ("ja", None),
        ("de jongens, ja", None),
    ],
)
def test_what_is_told_behind_a_yes(text: str, told: str | None) -> None:
    assert told_after_yes(text) == told


@pytest.mark.parametrize(("text", "yes"), [("jao, maar", True), ("nee ja", False), ("jas", False)])
def test_it_begins_with_a_yes(text: str, yes: bool) -> None:
    assert begins_yes(text) is yes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ja", True),
        ("ja hoor", True),
        ("ja prima", True),
        ("nee", False),
        ("nee liever niet", False),
        ("goed", None),
        ("👍", None),
        ("ja maar niet van mij", None),
        ("nee, dat was leuk", None),
    ],
)
def test_only_a_yes_or_no_that_is_said_as_one_is_bare(text: str, expected: bool | None) -> None:
    assert bare_yes_or_no(text) is expected
