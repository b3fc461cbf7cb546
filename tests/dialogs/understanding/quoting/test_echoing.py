"""A reaction tells nobody the answer that they were just told was written down."""

from __future__ import annotations

import pytest

from dialogs.texts import Span, bold, plain
from dialogs.understanding.quoting.echoing import without_echo


@pytest.mark.parametrize(
    ("reaction", "label", "left"),
    [
        ("Later dus. Veel mensen zeggen het niet.", "Meestal horen we het later", "Veel mensen"),
        ("Duidelijk, en ieder kan het. Dan zie je het.", "Iets duidelijks wat ieder kan", "Dan"),
        ("Dat kan dus, in overleg.", "Dat kan, in overleg", ""),
        ("Fijn. Zo komen ze bij elkaar.", "Een van ons brengt ze samen", "Fijn."),
        ("Niet uit jezelf dus, wel als iemand vraagt.", "Als iemand ernaar vraagt", "Niet uit"),
        ("Even praten. Dat is al veel.", "Even samen koken", "Even praten."),
    ],
)
def test_only_a_first_sentence_that_says_the_label_goes(
    reaction: str, label: str, left: str
) -> None:
    told = "".join(span.text for span in without_echo(plain(reaction), label))
    assert told.startswith(left)
    assert told == reaction[reaction.index(left) :] if left else told == ""


def test_what_is_left_keeps_its_marks() -> None:
    reaction = (Span("Later "), *bold("dus. Veel"), *plain(" mensen."))
    assert without_echo(reaction, "We horen het later") == (*bold("Veel"), *plain(" mensen."))
