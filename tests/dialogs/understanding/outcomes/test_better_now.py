"""What somebody tells when they look again that is better than then."""

from __future__ import annotations

import pytest

from dialogs.understanding.outcomes.better_now import (
    another_does_it,
    leaves_something,
    some_come_now,
    tells_it_is_there,
    tells_of_less_fear,
    what_is_left,
    what_is_solved,
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


@pytest.mark.parametrize(
    ("said", "solved"),
    [
        ("De kachel doet het nu. Maar ze verstaan hem nog niet.", "De kachel doet het nu."),
        ("ja de lift is inmiddels gemaakt", "ja de lift is inmiddels gemaakt"),
        ("het geluid werkt weer", "het geluid werkt weer"),
        ("de kachel doet het nog niet", ""),
        ("de kachel doet het nu maar half", ""),
        ("als de lift gemaakt is gaan we naar boven", ""),
        ("ik hoop dat het is opgelost", ""),
        ("die jongen doet het nu ook", ""),
        ("ze doet het nu met plezier", ""),
    ],
)
def test_what_was_mended(said: str, solved: str) -> None:
    assert what_is_solved(said) == solved


def test_what_is_still_so_stands_beside_what_was_mended() -> None:
    left = "Maar ze verstaan hem nog steeds niet."
    assert what_is_left(f"De kachel doet het nu. {left} Dat was het.") == (left,)


@pytest.mark.parametrize(
    ("now", "come"),
    [
        ("een jongen komt nu, andere nog niet", True),
        ("twee van de meiden komen inmiddels, de rest niet", True),
        ("nu komen er een paar", True),
        ("een jongen komt nu niet", False),
        ("die komen nog niet", False),
        ("misschien komt er een", False),
        ("een meisje wil nu wel", False),
    ],
)
def test_some_come_who_did_not(now: str, *, come: bool) -> None:
    assert some_come_now("de jongens uit de wijk komen niet", now) is come
    assert not some_come_now("ze komen elke week", now), "who came then, is no news"


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("er is nu echt een boekje, daar schrijven ze om de beurt in", True),
        ("nu hebben we een plan met elkaar", True),
        ("er is nu nog geen plan", False),
        ("er is nu een plan, maar meestal kijkt er niemand in", False),
        ("er is een boekje", False),
    ],
)
def test_something_is_there_by_now(said: str, *, there: bool) -> None:
    assert tells_it_is_there(said) is there
