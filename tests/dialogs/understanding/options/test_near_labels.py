"""A text that is nearly the label of one option is that option."""

from __future__ import annotations

import pytest

from dialogs.understanding.options.near_labels import (
    is_none_of_these,
    label_quoted,
    near_label,
)
from tests.support.real_pack import real_pack

DIALOG = real_pack()


def _near(question: str, text: str) -> str | None:
    found = near_label(text, DIALOG.questions[question].options)
    return None if found is None else found.label


@pytest.mark.parametrize(
    ("question", "text", "label"),
    [
        ("groepen_in_contact", "iedereen bij eigen groep", "Iedereen bij de eigen groep"),
        ("groepen_in_contact", "iedereen bij eigen grop", "Iedereen bij de eigen groep"),
        ("doel", "groepen dicht bij elkar", "Groepen dichter bij elkaar"),
        ("gelijke_status", "wie wil, vaak zelfde", "Wie wil, vaak dezelfde mensen"),
        ("gelijke_status", "om beurt uit elke groep", "Om de beurt, uit elke groep"),
        (
            "samenwerking",
            "een doet voor de ander",
            "De een doet het voor de ander",
        ),
        ("vertrouwen", "mensen hij hier ontmoet", "Mensen die hij hier ontmoet"),
        ("haalbaar", "iets duidelijk wat ieder kan", "Iets duidelijks wat ieder kan"),
        ("vooroordelen", "grapjes en soms doet pijn", "Grapjes, en soms doet dat pijn"),
        ("spanningen", "wij team letten op", "Als team letten we daarop"),
        ("toegankelijkheid", "wij let op reis tijd en taal", "We letten op reis, tijd en taal"),
        ("doelgroep", "wij kijk vooral naar jongeren", "We kijken vooral naar jongeren"),
        ("doelgroep", "we kijk wat ze allebij kan", "We kijken wat ze allebei kunnen"),
        (
            "vormen_van_contact",
            "kort of 1 keer mag",
            "Kort of één keer mag gewoon",
        ),
        (
            "vormen_van_contact",
            "Dus het kan als iemand het vraagt",
            "Dat kan, in overleg",
        ),
    ],
)
def test_what_differs_in_small_words_endings_or_a_slip(
    question: str, text: str, label: str
) -> None:
    assert _near(question, text) == label


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("groepen_in_contact", "niet iedereen bij eigen groep"),
        ("groepen_in_contact", "bijna iedereen bij eigen groep"),
        ("groepen_in_contact", "iedereen bij de eigen groep?"),
        ("doelgroep", "zij kijken vooral naar jongeren"),
        ("doelgroep", "we kijken naar de jongeren"),
        ("doel", "we hebben een doel"),
        ("vooroordelen", "de ander denkt slecht over de een"),
        ("intentie", "wij willen maar wij zijn te druk met koken"),
        ("tijd", "dat we te weinig tijd hebben"),
        ("wederkerigheid_bedacht", "zet dat"),
        ("spanningen", "letten"),
    ],
)
def test_what_says_more_denies_or_has_another_as_near(question: str, text: str) -> None:
    assert _near(question, text) is None


def test_as_near_to_two_is_none() -> None:
    assert _near("doel", "je beter groepen") is None
    assert _near("vooroordelen", "slecht denken over") is None


@pytest.mark.parametrize(
    "said", ["geen van deze", "geen van dze", "Nee, geen van die", "gen vn deze"]
)
def test_that_no_button_fits_is_heard_with_slips(said: str) -> None:
    assert is_none_of_these(said)


@pytest.mark.parametrize(
    "said", ["geen van deze jongeren komt", "deze", "geen van ons", "geen idee"]
)
def test_what_says_more_is_not_that_no_button_fits(said: str) -> None:
    assert not is_none_of_these(said)


@pytest.mark.parametrize(
    ("question", "text", "label"),
    [
        (
            "groepen_in_contact",
            "tijdens t potje door elkaar. erna uit elkaar",
            "De groepen door elkaar",
        ),
        (
            "groepen_in_contact",
            "aan tafel bij de eigen groep hoor",
            "Iedereen bij de eigen groep",
        ),
        ("gelijke_status", "altijd drill 😂 dus dezelfde", "Wie wil, vaak dezelfde mensen"),
        ("gelijke_status", "de radio, wij regelen dat", "Wij regelen dat zelf"),
        ("vormen_van_contact", "kan prima, in overleg natuurlijk", "Dat kan, in overleg"),
        ("groepen_in_contact", "ze spelen niet door elkaar", None),
        ("groepen_in_contact", "erna meteen uit elkaar", None),
        ("groepen_in_contact", "door elkaar, of bij de eigen groep", None),
        ("gelijke_status", "dus niet dezelfde", None),
        ("doelgroep", "de jongen doet gewoon wat zij vraagt", None),
        ("gelijke_status", "dat is hetzelfde liedje", None),
        ("vormen_van_contact", "dat kan", None),
        ("intentie", "een van ons staat bij de deur", None),
    ],
)
def test_words_of_a_label_in_a_longer_text(question: str, text: str, label: str | None) -> None:
    found = label_quoted(text, DIALOG.questions[question].options)
    assert (None if found is None else found.label) == label
