"""What people ask about reporting and reading along, at the end of an answer too."""

from __future__ import annotations

import pytest

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question

ASKED = {
    OwnData.INSTITUTION: [
        "Hm en als ik hier iets over een meisje zet, gaat er dan ergens een belletje rinkelen "
        "bij de instanties",
        "Nee ik bedoel of jij dingen meldt",
        "meld je dingen?",
        "krijgt de subsidiegever dit",
        "ga je dit melden bij veilig thuis",
        "rinkelt er dan ergens een bel bij jeugdzorg",
        "kan de gemeente hierin kijken",
        "Ik wil weten of de gemeente hierin kan kijken",
        "De gemeente kijkt hier dus niet in?",
        "MDT? dat is toch van het rijk. Krijgen ze in Den Haag dit ook onder ogen",
        "krijgt het ministerie dit te zien",
    ],
    OwnData.IN_REPORT: [
        "Schrijf je dit nou op voor een eindverslag?",
        "is dit voor een eindrapportage",
        "komt dat niet met mijn woorden erbij ergens terug",
    ],
    OwnData.PHONE_NUMBER: [
        "is dit via mijn 06 terug te vinden",
        "En mijn nummer?",
        "wordt mijn nummer bewaard",
    ],
    OwnData.SHARED_AFTER_ALL: [
        'net zei je nog "nu niet en later niet" en nu kan het opeens wel met Delen'
    ],
    OwnData.WHERE: ["Dus ik wil eerst ff weten waar dit belandt"],
    OwnData.ACCESS: ["maar wie krijgt zo n zin te zien"],
}
ALL = [(text, kind) for kind, texts in ASKED.items() for text in texts]
KITCHEN = "Elke dinsdag koken ze samen."


@pytest.mark.parametrize(("text", "kind"), ALL)
def test_what_is_asked_alone(text: str, kind: OwnData) -> None:
    asked = data_question(text)
    assert asked is not None
    assert (asked.kind, asked.told) == (kind, "")


@pytest.mark.parametrize(("text", "kind"), ALL)
@pytest.mark.parametrize("times", [1, 9])
def test_what_stands_before_it_is_told(text: str, kind: OwnData, times: int) -> None:
    told = " ".join([KITCHEN] * times)
    asked = data_question(f"{told} {text}")
    assert asked is not None
    assert (asked.kind, asked.told) == (kind, told)


@pytest.mark.parametrize(
    "text",
    [
        "dan gaat er bij ons een belletje rinkelen",
        "de gemeente kijkt elke maand mee in de zaal",
        "de directeur komt hier elke week in de keuken",
        "we schrijven het op voor het eindverslag",
        "ik bedoel of ze samen eten",
        "de jongeren komen met hun ouders ergens terug",
        "ik wil weten waar ze wonen",
        "is mijn nummer twee aan de beurt",
        "mijn nummer staat in de groepsapp",
        "ze mogen hier in de keuken kijken",
    ],
)
def test_what_tells_something_asks_nothing(text: str) -> None:
    assert data_question(text) is None
