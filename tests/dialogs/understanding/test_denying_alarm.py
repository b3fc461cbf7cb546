"""A typed denial of an alarm is believed, but not from somebody who may be in trouble."""

from __future__ import annotations

import pytest

from dialogs.understanding.denying_alarm import denies_alarm


@pytest.mark.parametrize(
    "text",
    [
        "ben je helemaal gek geworden. ik heb het over een fiets met remmen",
        "ik heb het over een fiets met remmen",
        "wat?? nee. zij komt niet koken… seksueel is niet!",
        "nee hoor",
        "dat bedoel ik niet",
        "zo bedoelde ik het helemaal niet",
        "wat is er naar aan een sleutelsetje?",
        "dat is goed nieuws",
    ],
)
def test_denies(text: str) -> None:
    assert denies_alarm(text, about_self=False)


@pytest.mark.parametrize(
    "text",
    [
        "nee, ik durf niet te bellen",
        "nee. hij slaat me nog steeds",
        "ik heb het over mijn vader",
        "nee, mag niet van thuis",
        "nee ik ben bang",
        "het gebeurt nog elke week",
        "zij zegt dat het niet erg is",
        "veilig is het niet",
    ],
)
def test_denies_nothing(text: str) -> None:
    assert not denies_alarm(text, about_self=False)


def test_a_bare_no_about_oneself_denies_nothing() -> None:
    assert not denies_alarm("nee", about_self=True)
    assert denies_alarm("zo bedoelde ik het niet", about_self=True)
