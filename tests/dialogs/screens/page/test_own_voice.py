"""Who wrote what the page quotes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import chosen
from dialogs.screens.layout import Layout
from dialogs.screens.page.own_voice import in_own_voice, in_your_voice
from dialogs.screens.question_screens import speech
from dialogs.texts import Span, as_plain
from dialogs.walk.asked_in_session import groups_mark
from dialogs.walk.state import Walk
from tests.support.real_pack import real_pack

WALK = Walk(1, answers={"intentie": chosen("een_persoon")})
ILL = "En als die er niet is? Jullie schreven: ‘Als ik ziek ben niemand’."
OF_SENDER = "En als die er niet is? Wie dit stuurt, schreef: ‘Als ik ziek ben niemand’."


@pytest.mark.parametrize(
    ("told", "reads"),
    [
        (ILL, OF_SENDER),
        (
            "Jullie schreven daarbij: ‘wij’ en ‘ik kijk’. Jullie schreven: ‘wij’.",
            "Wie dit stuurt, schreef daarbij: ‘wij’ en ‘ik kijk’. Jullie schreven: ‘wij’.",
        ),
        ("Jullie schreven: ‘wij koken’.",) * 2,
        ("Jullie schreven: ‘een mevrouw, die zegt ik ben geen gast’.",) * 2,
        (
            "Over de laatste keer schreven jullie: ‘ik belde’.",
            "Over de laatste keer schreef degene die dit stuurt: ‘ik belde’.",
        ),
        ("Wat jullie opviel: ‘dat ik praat’.", "Wie dit stuurt, merkte: ‘dat ik praat’."),
    ],
)
def test_what_is_said_in_the_first_person_is_of_the_sender(told: str, reads: str) -> None:
    assert in_own_voice(speech(real_pack(), WALK), WALK)(told) == reads


def test_in_a_session_others_may_have_typed_it() -> None:
    together = replace(WALK, told=frozenset({groups_mark("intentie")}))
    assert in_own_voice(speech(real_pack(), together), together)(ILL) == ILL
    screen = Layout((Span(ILL),))
    assert in_your_voice(speech(real_pack(), together), together, screen) == screen


def test_on_their_own_screen_it_is_what_they_wrote() -> None:
    whole = Layout((Span("Wat jullie opviel: ‘wij’. "), Span(ILL)), in_two=((Span(ILL),), ()))
    layout = in_your_voice(speech(real_pack(), WALK), WALK, whole)
    told = "En als die er niet is? Je schreef: ‘Als ik ziek ben niemand’."
    assert as_plain(layout.text) == f"Wat jullie opviel: ‘wij’. {told}"
    assert layout.in_two is not None
    assert as_plain(layout.in_two[0]) == told


def test_on_their_own_screen_all_of_a_line_is_what_they_wrote() -> None:
    both = "Jullie schreven: ‘wij halen ze op’. Jullie schreven: ‘ik doe dat’."
    screen = Layout((Span(f"Jullie schreven: ‘wij’.\n{both}"),))
    layout = in_your_voice(speech(real_pack(), WALK), WALK, screen)
    told = "Je schreef: ‘wij halen ze op’. Je schreef: ‘ik doe dat’."
    assert as_plain(layout.text) == f"Jullie schreven: ‘wij’.\n{told}"
