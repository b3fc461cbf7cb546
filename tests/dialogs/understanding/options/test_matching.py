"""Words that were typed where a tap was asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.definition import Option
from dialogs.understanding.options.matching import (
    denies,
    match_option,
    match_options,
    normal,
    split,
    spoken,
    spoken_loosely,
)
from tests.support.small_dialog import WORDS

OPTIONS = (
    Option("ja", "Ja, iedere week", also=("ja", "zeker")),
    Option("soms", "Soms, als het zo uitkomt", also=("af en toe",)),
    Option("niemand", "Daar let niemand op", also=("nee",)),
    Option("apart", "Ieder blijft in zijn eigen groep"),
)
PEOPLE = (
    Option("jongeren", "Jongeren", also=("jeugd",)),
    Option("ouderen", "Ouderen"),
    Option("mbo", "Mbo"),
    Option("vis", "Wie vist en zwemt"),
    Option("niets", "Nog niemand", alone=True),
)


def matched(typed: str, options: tuple[Option, ...] = OPTIONS) -> str | None:
    option = match_option(typed, options)
    return None if option is None else option.id


def several(typed: str) -> list[str] | None:
    options = match_options(typed, PEOPLE)
    return None if options is None else [option.id for option in options]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ja", "ja"),
        ("JA!", "ja"),
        ("  Zeker. ", "ja"),
        ("zékér", "ja"),
        ("𝐣𝐚", "ja"),
        ("𝐉𝐚", "ja"),
        ("2", "soms"),
        ("2.", "soms"),
        ("2️⃣", "soms"),
        ("optie 2", "soms"),
        ("nr 3", "niemand"),
        ("de tweede", "soms"),
        ("Vierde", "apart"),
        ("ja, iedere week", "ja"),
        ("iedere week", "ja"),
        ("af en toe", "soms"),
        ("in zijn eigen groep", "apart"),
        ("ieder blijft in zijn eigen groep, denk ik", "apart"),
        ("daar let niemand op", "niemand"),
        ("nee", "niemand"),
        ("doe maar de derde", "niemand"),
        ("jaa 2 dus", "soms"),
        ("yess de derde", "niemand"),
        ("de 2e optie graag", "soms"),
        ("nummer drie", "niemand"),
        ("ik zou zeggen: af en toe, denk ik", "soms"),
    ],
)
def test_what_is_clear(typed: str, meant: str) -> None:
    assert matched(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "😀",
        "...",
        "0",
        "5",
        "99",
        "2,5",
        "1 of 2",
        "vijfde",
        "de",
        "wek",
        "misschien",
        "zeker niet",
        "niet iedere week",
        "niet ieder blijft in zijn eigen groep",
        "daar let iemand op",
        "zeker, maar af en toe",
        "af en toe, en soms ook niet",
        "ieder blijft in zijn eigen groep, behalve bij het eten",
        "dat er niemand op let is niet waar",
        "zijn eigen",
    ],
)
def test_what_is_not_clear_is_not_guessed(typed: str) -> None:
    assert matched(typed) is None


@pytest.mark.parametrize(
    "denial", ["niet", "niets", "niks", "geen", "nooit", "nergens", "zonder", "nauwelijks"]
)
def test_a_denial_is_never_its_opposite(denial: str) -> None:
    options = (Option("koken", "Samen koken"), Option("x", "Iets anders"))
    assert matched(f"{denial} samen koken", options) is None
    assert matched(f"we doen {denial} met samen koken", options) is None
    assert matched("doe maar samen koken", options) == "koken"
    assert matched("we willen samen koken, later misschien", options) is None


def test_a_name_that_two_options_share_is_not_clear() -> None:
    options = (Option("a", "Koken", also=("eten",)), Option("b", "Bakken", also=("eten",)))
    assert matched("eten", options) is None


def test_a_whole_name_goes_before_a_part_of_another() -> None:
    options = (Option("a", "Contact tussen groepen"), Option("b", "Contact"))
    assert matched("contact", options) == "b"


@given(number=st.integers(0, 99))
def test_a_number_is_that_option_or_none(number: int) -> None:
    expected = OPTIONS[number - 1].id if 1 <= number <= len(OPTIONS) else None
    assert matched(str(number)) == expected


@given(typed=st.text(max_size=40))
def test_anything_can_be_typed(typed: str) -> None:
    assert matched(typed) in {None, *(option.id for option in OPTIONS)}
    found = match_options(typed, PEOPLE)
    assert found is None or (found and set(found) <= set(PEOPLE))


@given(typed=st.text(max_size=40))
def test_normal_again_is_the_same(typed: str) -> None:
    assert normal(normal(typed)) == normal(typed)


@pytest.mark.parametrize("option", OPTIONS)
def test_every_name_means_its_own_option(option: Option) -> None:
    for name in (option.label, *option.also):
        assert matched(name) == option.id
        assert matched(name.upper()) == option.id


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jongeren", ["jongeren"]),
        ("jongeren en ouderen", ["jongeren", "ouderen"]),
        ("Jongeren EN ouderen", ["jongeren", "ouderen"]),
        ("ouderen, jeugd", ["jongeren", "ouderen"]),
        ("jongeren, ouderen en mbo", ["jongeren", "ouderen", "mbo"]),
        ("jongeren en mbo", ["jongeren", "mbo"]),
        ("1 + 3", ["jongeren", "mbo"]),
        ("1\n2", ["jongeren", "ouderen"]),
        ("1 en 1", ["jongeren"]),
        ("1 & jongeren", ["jongeren"]),
        ("wie vist en zwemt", ["vis"]),
        ("vist en zwemt", ["vis"]),
    ],
)
def test_several_at_once(typed: str, meant: list[str]) -> None:
    assert several(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", ",", "en", "jongeren en iets heel anders", "1 en 9", "jongeren, geen ouderen"]
)
def test_of_several_all_must_be_clear(typed: str) -> None:
    assert several(typed) is None


def test_split() -> None:
    assert split("een, twee en drie & vier;vijf") == ["een", "twee", "drie", "vier", "vijf"]
    assert split("samenwerken met venten") == ["samenwerken met venten"]


def test_small_words_change_nothing_about_a_phrase() -> None:
    names = ("weet_niet", "overslaan")
    assert spoken_loosely("dat weet ik eerlijk gezegd niet hoor", WORDS, names) == "weet_niet"
    assert spoken_loosely("sla deze maar over", WORDS, names) == "overslaan"
    assert spoken_loosely("ik weet niet wie dat doet", WORDS, names) is None
    assert spoken_loosely("dat is het", WORDS, names) is None
    assert spoken_loosely("geen idee", WORDS, ("overslaan",)) is None
    went = {"half": ("niet helemaal",), "niet": ("nog niet",)}
    assert spoken_loosely("nog niet eigenlijk", went, ("half", "niet")) == "niet"
    assert spoken_loosely("eigenlijk niet helemaal", went, ("half", "niet")) == "half"


def test_spoken_words_only_as_the_whole_text() -> None:
    assert spoken("Geen idee!", WORDS) == "weet_niet"
    assert spoken("sla over", WORDS) == "overslaan"
    assert spoken("geen idee wie dat zou doen", WORDS) is None
    assert spoken("", WORDS) is None
    assert spoken("...", WORDS) is None


@pytest.mark.parametrize("text", ["niks", "Niemand!", "nee, niemand eigenlijk", "geen een", "nee"])
def test_a_denial(text: str) -> None:
    assert denies(text)


@pytest.mark.parametrize("text", ["niemand die stil is", "geen idee wie", "", "een ding", "samen"])
def test_no_denial(text: str) -> None:
    assert not denies(text)


def test_what_only_narrows_is_no_part_of_it() -> None:
    out = Option("out", "Eerst samen, dan eropuit")
    same = Option("same", "Alle weken hetzelfde", also=("alleen eropuit",))
    assert match_option("eropuit", (out, same)) is None
