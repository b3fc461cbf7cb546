"""`makkelijk` in a theme: what a pack asks and says to whoever wants plain words."""

from __future__ import annotations

import pytest

from dialogs.texts import as_plain
from tests.support.packs import TinyPack

SOMETIMES = "            tekst: Soms\n"
AT_OPTION = """\
            makkelijk:
              tekst: Niet elke keer
              want: Jullie zitten niet elke keer.
"""


def at_sometimes(pack: TinyPack, written: str) -> TinyPack:
    return pack.change("verder.yaml", SOMETIMES, SOMETIMES + written)


def test_the_plain_texts_take_the_place_of_the_usual_ones(pack: TinyPack) -> None:
    named = "    naam: Rust\n    makkelijk: {naam: Even zitten}\n"
    pack.change("verder.yaml", "    naam: Rust\n", named)
    pack.change("verder.yaml", "titel: En verder", "makkelijk: {titel: Hierna}\ntitel: En verder")
    usual = at_sometimes(pack, AT_OPTION).load()
    plain = usual.in_plain_words
    assert [theme.title for theme in usual.themes] == ["Het begin", "En verder"]
    assert [theme.title for theme in plain.themes] == ["Het begin", "Hierna"]
    assert (usual.elements["rust"].name, plain.elements["rust"].name) == ("Rust", "Even zitten")
    (reason,) = [one for one in plain.elements["rust"].rules if one.option == "soms"]
    assert as_plain(reason.because.fill(str)) == "Jullie zitten niet elke keer."
    assert list(plain.questions) == list(usual.questions)
    assert plain.in_plain_words is plain


def test_an_option_is_understood_by_its_usual_label_too(pack: TinyPack) -> None:
    plain = at_sometimes(pack, AT_OPTION).load().in_plain_words
    option = plain.questions["rust"].option("soms")
    assert option is not None
    assert (option.label, option.also) == ("Niet elke keer", ("Soms",))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("            makkelijk:\n              §optie: niet_vaak\n", "onbekend-woord"),
        (
            "            makkelijk:\n              §tekst: Dat is echt niet elke keer zo bij ons\n",
            "knop-te-lang",
        ),
        ("            makkelijk:\n              §stap: 'Vraag {wie}'\n", "onbekende-invulling"),
    ],
)
def test_a_slip_is_told_once_where_it_stands(pack: TinyPack, written: str, code: str) -> None:
    (told,) = at_sometimes(pack, written).mistakes()
    assert told.startswith(f"{pack.mark}: {code}")
