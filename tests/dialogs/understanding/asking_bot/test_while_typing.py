"""Talk about the typing itself isn't part of what a team says."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.while_typing import is_while_typing
from dialogs.understanding.quoting.worth_reading import worth_reading


@pytest.mark.parametrize(
    "words",
    [
        "zit in de tram dus kort haha",
        "Ik sta nu even in de rij",
        "sorry voor de typfouten hoor",
        "ff snel want ik zit in de bus",
        "ik typ dit op mn telefoon",
        "mn batterij is bijna leeg",
        "moet zo uitstappen",
    ],
)
def test_it_is_about_the_typing(words: str) -> None:
    assert is_while_typing(words)


@pytest.mark.parametrize(
    "words",
    [
        "we zitten met de ouderen in de tram",
        "kort of één keer mag gewoon",
        "ze zitten in de bus en praten niet",
        "ik zit op de bank bij de oudste",
        "ik ga zo weg als het te druk wordt",
        "de telefoon is leeg",
    ],
)
def test_it_tells_of_the_project(words: str) -> None:
    assert not is_while_typing(words)


def test_the_sentence_beside_it_is_read() -> None:
    said = "zit in de tram dus kort haha. als elke jongere een les geeft aan 6 ouderen"
    assert worth_reading(said) == "als elke jongere een les geeft aan 6 ouderen"
