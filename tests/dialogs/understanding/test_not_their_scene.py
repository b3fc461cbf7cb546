"""A text may only say that the scene of a question isn't theirs."""

from __future__ import annotations

import pytest

from dialogs.understanding.not_their_scene import is_not_their_scene
from tests.support.real_pack import real_pack

DIALOG = real_pack()


def _is(question: str, text: str) -> bool:
    asked = DIALOG.questions[question]
    return is_not_their_scene(DIALOG, asked, text, surely=asked.open)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("groepen_in_contact", "wij niet gaan naar station. wij alleen koken"),
        ("groepen_in_contact", "station is niet ons"),
        ("groepen_in_contact", "wij niet hebben uitje. wij alleen koken"),
        ("samenwerking", "wij hebben niet schuur. alleen keuken"),
        ("groepen_in_contact", "We doen geen uitjes hoor"),
        ("groepen_in_contact", "wij hebben helemaal geen uitjes, wij eten"),
        ("groepen_in_contact", "tja bij ons lopen we niet, we eten samen"),
        ("bridging", "wij geen foto's hangen"),
        ("gezamenlijke_doelen", "wij hebben geen whiteboard"),
        ("houvast", "tafeltennis? wij geen tafeltennis"),
        ("project", "ik heb geen buurvrouw, ik woon op een dijk"),
        ("project", "ik heb geen heg"),
        ("project", "mijn buurvrouw vraagt mij nooit iets"),
        ("intentie", "wij hebben geen plein en geen muziekbox"),
    ],
)
def test_the_scene_is_not_theirs(question: str, text: str) -> None:
    assert _is(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("groepen_in_contact", "wij gaan niet met de trein, bij ons zit iedereen apart"),
        ("groepen_in_contact", "jongeren praten niet met oude mensen"),
        ("groepen_in_contact", "gaan jullie niet met de trein?"),
        ("spanningen", "wij merken dat niet"),
        ("samenwerking", "wij niet hebben ouderen"),
        ("groepen_in_contact", "we lopen niet"),
        ("groepen_in_contact", "we lopen niet door elkaar, we eten"),
        ("groepen_in_contact", "bij ons lopen we niet, aan tafel zit ieder bij zijn eigen"),
        ("gezamenlijke_doelen", "wij hebben geen plan"),
        ("vertrouwen", "niemand belt ons"),
        ("project", "ik heb geen buurvrouw, we maken fietsen in een schuur"),
        ("project", "wij hebben geen jongeren"),
        ("wie", "wij hebben geen meiden"),
    ],
)
def test_an_answer_tells_more_or_denies_something_else(question: str, text: str) -> None:
    assert not _is(question, text)
