"""One sentence picks a proposed option, while the others only talk."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.yes_or_no.picked_in_part import picked_in_part, said_again

HELP = Option("help", "Wie een probleem heeft, helpen we")
OWN = Option("own", "Zelf gedacht aan reis, tijd en taal")
ASKED = Option("asked", "Met jongeren bekeken wat lastig is")
SHORT = Option("short", "Kort of één keer, daar is plek voor")
OPTIONS = (HELP, OWN, ASKED, SHORT)


@pytest.mark.parametrize(
    ("said", "proposed", "picked"),
    [
        ("eerste ja. wij helpen", 2, HELP),
        ("jao de tweede. want we hebben plaatjes", 2, OWN),
        ("streep ‘nog’ maar weg. maar ja die", 1, HELP),
        ("dat vroeg ik je. maar ja die eerste. al kost het tijd", 1, HELP),
        ("geen van die 2. die laatste, kort of 1 keer", 2, SHORT),
        ("nee andere, met jongeren", 1, ASKED),
        ("nee de andere, met jongeren bekeken", 1, ASKED),
    ],
)
def test_it_is_taken(said: str, proposed: int, picked: Option) -> None:
    assert picked_in_part(said, OPTIONS, OPTIONS[:proposed]) is picked


@pytest.mark.parametrize(
    "said",
    [
        "eerste ja. maar eigenlijk de andere",
        "eerste keer kwam er niemand. dat was jammer",
        "ja. nee toch niet",
        "ja die. of toch de tweede",
        "nee andere jongeren komen niet",
        "geen van die 2. we doen dat nooit",
        "is het de eerste? ja die",
        "de jongen zei ja. die bleef",
    ],
)
def test_it_is_left(said: str) -> None:
    assert picked_in_part(said, OPTIONS, OPTIONS[:1]) is None


def test_a_yes_to_two_picks_neither() -> None:
    assert picked_in_part("goed gezien. ja die", OPTIONS, OPTIONS[:2]) is None


SAME = Option("a", "Iedereen doet gewoon hetzelfde")
OTHER = Option("b", "We kijken vooral naar de ander")


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("hetzelfde. zei ik", SAME),
        ("zei ik toch, de ander", OTHER),
        ("hetzelfde, ja", SAME),
        ("nee. ja op zich wel hetzelfde", SAME),
        ("ja hetzelfde. nee", None),
        ("nee niet hetzelfde. zei ik", None),
        ("hetzelfde", None),
        ("zei ik toch al", None),
        ("soep eten. zei ik", None),
    ],
)
def test_words_of_what_was_proposed_that_were_said_already(said: str, again: Option | None) -> None:
    assert said_again(said, (SAME, OTHER)) == again
