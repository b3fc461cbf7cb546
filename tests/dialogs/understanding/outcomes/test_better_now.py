"""What somebody tells when they look again that is better than then."""

from __future__ import annotations

import pytest

from dialogs.understanding.outcomes.better_now import (
    another_does_it,
    leaves_something,
    tells_of_less_fear,
)

STILL = "De ouderen zijn nu wel minder bang hoor, maar op de hoek lopen ze toch met een boog."


@pytest.mark.parametrize(
    ("said", "less"),
    [
        (STILL, True),
        ("ze zijn niet meer zo bang voor elkaar", True),
        ("niemand is bang meer", True),
        ("nog net zo bang", False),
        ("ze zijn niet minder bang", False),
        ("ik hoop dat ze minder bang worden", False),
    ],
)
def test_people_fear_less(said: str, *, less: bool) -> None:
    assert tells_of_less_fear(said) is less


@pytest.mark.parametrize(
    ("then", "now", "does"),
    [
        ("als ik ziek ben niemand", "toen ik ziek was heeft een jongen de tafels verdeeld", True),
        ("dan gebeurt er niks", "toen ik er niet was, deed mijn collega niks", False),
        ("dan gebeurt er niks", "toen ik er niet was deed een collega het", True),
        ("niemand", "een jongen verdeelde de tafels", False),
        ("dan doet de coach het", "toen ik ziek was deed een collega het", False),
        ("niemand", "toen ik ziek was kwam een van de jongens niet", False),
    ],
)
def test_another_did_what_nobody_did(then: str, now: str, *, does: bool) -> None:
    assert another_does_it(then, now) is does


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (STILL, True),
        ("Maar meestal ben ik het nog wel", True),
        ("hij staat er nu bij, mar der langs lopen durft ie nog niet", True),
        ("nu doen ze het allemaal zelf", False),
    ],
)
def test_something_is_left(said: str, *, left: bool) -> None:
    assert leaves_something(said) is left
