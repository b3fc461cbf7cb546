"""A text about the previous question."""

from __future__ import annotations

import pytest

from dialogs.understanding.correcting import (
    AboutPrevious,
    about_previous,
    after_mistap,
    answer_wanted,
    what_was_meant,
)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("vorige was 4", AboutPrevious("4", surely=False)),
        ("Vorige vraag: 4", AboutPrevious("4", surely=True)),
        ("nee de vorige was vanzelf", AboutPrevious("vanzelf", surely=False)),
        ("sorry, vorige moest 4 zijn", AboutPrevious("4", surely=False)),
        ("ik bedoelde 4 bij de vorige", AboutPrevious("4", surely=False)),
        ("4 bij de vraag hiervoor", AboutPrevious("4", surely=True)),
        ("vorige", None),
        ("vorige vraag", None),
        ("4", None),
    ],
)
def test_what_it_says_of_it(text: str, about: AboutPrevious | None) -> None:
    assert about_previous(text) == about


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ik tikte verkeerd, ik bedoelde de tweede", "de tweede"),
        ("oeps verkeerd getikt, het moest de derde zijn", "de derde"),
        ("ik tikte per ongeluk op half, het is gelukt", "gelukt"),
        ("verkeerde knop! ik wou 2", "2"),
        ("sorry per ongeluk gedrukt", ""),
        ("oeps dikke duim, verkeerde knop. ik bedoelde de tweede", "de tweede"),
        ("ik zat ernaast", ""),
        ("ze kiezen vaak verkeerd", None),
        ("we drukken vaak verkeerd op de bel", None),
        ("ik zat verkeerd met mijn auto", None),
    ],
)
def test_what_was_meant_by_who_tapped_the_wrong_button(text: str, meant: str | None) -> None:
    assert after_mistap(text) == meant


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("dat was 1 keer. maak er maar samen van", ("samen", "dat was 1 keer.")),
        ("ik wil het antwoord toch veranderen naar samen", ("samen", "")),
        ("we maken er samen iets moois van", None),
        ("ik wil het veranderen", None),
    ],
)
def test_which_answer_is_wanted_instead(text: str, about: tuple[str, str] | None) -> None:
    wanted = answer_wanted(text)
    assert (None if wanted is None else (wanted.said, wanted.besides)) == about


@pytest.mark.parametrize("text", ["ik bedoelde tweede", "nee, tweede bedoelde ik"])
def test_which_one_was_meant(text: str) -> None:
    assert what_was_meant(text) == "tweede"
    assert about_previous(text) == AboutPrevious("tweede", surely=False, exactly=True)
