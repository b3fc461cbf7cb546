from __future__ import annotations

import pytest

from content.reading.personal_lists import known
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.identifying.own_health import tells_own_health, tells_private_life

KNOWN = Known(private_matters=Phrases(["kanker", "dove"]), single_people=Phrases(["man"]))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Dat is waar ik bang voor ben, als ik omval, ik heb een stent", True),
        ("vorig jaar had ik kanker, toen nam niemand het over", True),
        ("ik zit met een dove man aan tafel", False),
        ("Hij had kanker", False),
        ("ik kook met de buren", False),
    ],
)
def test_what_a_writer_tells_of_their_own_health(text: str, own: bool) -> None:
    assert tells_own_health(text, KNOWN) is own


@pytest.mark.parametrize(
    "text",
    [
        "ik en de buurtwerker hebben t verzonnen, die is weg inmiddels. burn out. dus alleen ik",
        "onze kok komt niet meer, haar scheiding hakte erin",
        "hij zit in therapie sinds de zomer",
        "ze is overspannen geraakt",
        "de trainer is er niet, die heeft kanker",
        "Die ligt eruit met een burn-out.",
        "een jongen bleef weg. bleek dat hij depressief was",
    ],
)
def test_what_is_told_of_the_private_life_of_another(text: str) -> None:
    assert tells_private_life(text, known())


@pytest.mark.parametrize(
    "text",
    [
        "we praten met een psycholoog over stress",
        "jongeren met autisme doen gewoon mee",
        "de scheiding tussen de groepen is weg",
        "ik heb een burn-out gehad",
        "als een deelnemer kanker heeft bellen we",
        "hij praat over schulden met de ouderen",
        "hij is opgenomen in de groep",
        "ze hebben allemaal schulden",
        "de kok is niet depressief hoor",
    ],
)
def test_what_is_not(text: str) -> None:
    assert not tells_private_life(text, known())
