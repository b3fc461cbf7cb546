"""Which sentences are so plainly one option that nobody is asked about them."""

from __future__ import annotations

import pytest

from dialogs.understanding.meanings import Resembles
from dialogs.understanding.plainly_one import plainly_one
from dialogs.understanding.understood import understood
from tests.support.real_pack import real_pack


def _is_plain(question_id: str, text: str) -> bool | None:
    """None if the text doesn't resemble one option."""
    pack = real_pack()
    question = pack.questions[question_id]
    found = understood(pack, question, question.options, text)
    if not isinstance(found, Resembles) or len(found.options) != 1:
        return None
    return plainly_one(pack, question, question.options, text, found.options[0])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "toegankelijkheid",
            "Pff. Wie ergens mee zit helpen we, wie geen fiets hef haal ik op met de bakfiets",
        ),
        ("doel_dichtbij", "haha ja regen dat is wel een doel. nog geen van de 3"),
        ("spanningen", "een moeder belt dan maandag. dus achteraf ja"),
        ("spanningen", "wij horen later"),
        ("intentie", "Een van ons dus, ik krijg ze aan de praat. Dat zei ik al."),
        ("toegankelijkheid", "wie probleem heeft wij help"),
    ],
)
def test_is_plainly_one(question: str, text: str) -> None:
    assert _is_plain(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("terugtrekken", "napraten doen we niet"),
        ("tijd", "8 minuten heb ik niet eens"),
        ("samenwerking", "soms samen, soms elk met eigen mensen"),
        ("gelijke_status", "eerst hadden we een rooster, is verwaterd"),
        ("spanningen", "we letten niet alleen op wat goed gaat"),
        ("vormen_van_contact", "liever vaak, maar kort is ook goed"),
        ("intentie", "wat we bedacht hebben dus, maar dat lukt niet altijd"),
    ],
)
def test_what_denies_or_mixes_is_not(question: str, text: str) -> None:
    assert not _is_plain(question, text)


def test_who_does_not_agree_is_asked_whether_there_is_a_goal() -> None:
    pack = real_pack()
    question = pack.questions["doel"]
    said = "Ja daar zijn we het dus niet over eens. Ik vind dat ouderen en jongens elkaar kennen"
    found = understood(pack, question, question.options, said)
    assert isinstance(found, Resembles)
    assert found.options[0].id == "nog_geen"
