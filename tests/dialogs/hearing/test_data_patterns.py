"""What wary people ask the bot, also without a question mark, each by what it is about."""

from __future__ import annotations

import pytest

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question

WARY = {
    OwnData.RUN_BY: [
        'wacht ff. "wie die beheert kan erbij" ... en wie is dat dan?',
        "ik vraag van wie die computer is",
    ],
    OwnData.MADE_BY: [
        "En wie heeft jou eigenlijk in elkaar gezet, zit de gemeente hier achter?",
        "welke club betaalt dit",
        'Wie zijn "de mensen achter deze bot". Een bureau? TNO?',
        "hoor jij bij de politie of zo, dat je dit vraagt",
        "ik wil weten of jij een apparaat van een bedrijf bent, google of zoiets",
    ],
    OwnData.WHERE: ["maar bij wie zit die computer van jou, in nederland of amerika"],
    OwnData.KNOWS: ["Wat weet je nu nog van mij en wie kan dat zien?", "wat weet je van mij"],
    OwnData.KEPT: [
        "en wat gebeurt er met alles als het jaar om is, gaat het dan naar het ministerie",
    ],
    OwnData.NOW_KEPT: [
        "Die namen van net, heb je die nu ergens staan of niet",
        "heb je dat nu bewaard?",
        "Wat bewaar je nu dan precies? Toch niet ook dat van die ene kok?",
        "wat heb je nu bewaard dan",
    ],
    OwnData.GONE: ["heb je nou mijn antwoord weggegooid"],
    OwnData.PASSED_ON: [
        "Wordt dit gebruikt om ons te beoordelen of zo, of we nog geld krijgen volgend jaar",
        "Leest er iemand bij de gemeente over mijn schouder mee?",
        "Is dat nou ergens gemeld??",
        "heb jij dat aan iemand doorgegeven of niet",
        "als ik hier wat intyp, is dat dan een melding?",
        "Veilig Thuis?? krijgen die nou bericht van jou",
    ],
    OwnData.RECOGNISED: [
        "kunnen ze achteraf uitzoeken dat ik het was die dit invulde?",
        "En straks staat mijn naam onder een verslag zeker",
        "staat er straks ergens zwart op wit welk project dit is?",
    ],
    OwnData.NOTIFICATION: [
        "staat er dan op mijn beginscherm waar het over gaat, als iemand meekijkt op mn telefoon",
    ],
    OwnData.COPY: ["heb jij nou een kopie van dat A4 ergens op een server"],
    OwnData.FORWARDED: [
        "als ik dat A4tje doorstuur, kunnen ze dan terugvinden dat het van mij komt",
    ],
    OwnData.BY_ITSELF: [
        'wat is dat "Delen met MDT", gaat dat vanzelf',
        "als ik per ongeluk op Delen met MDT druk, is t dan meteen weg naar ze?",
    ],
    OwnData.QUESTIONS_KEPT: [
        'wacht je schreef op wat ik vroeg, en wat is dat "Delen met MDT", gaat dat vanzelf',
    ],
    OwnData.LEFT_BEHIND: ["En als ik nu opkras, is er dan nog iets van me over"],
    OwnData.MUST_HAVE_GOAL: ["moet alles een doel hebben dan"],
    OwnData.OBLIGED: [
        "ben ik verplicht om dit in te vullen",
        "moet ik hier antwoord op geven?",
        "wat gebeurt er als ik niks invul",
    ],
    OwnData.NAMES: [
        *("moet ik namen noemen", "wil je mijn naam weten"),
        "moet ik de namen van die meiden noemen?",
    ],
    OwnData.NAMES_IN: [
        "komen er namen in?",
        "Staat dit straks met naam en toenaam ergens?",
        "Maar je geeft geen antwoord op mijn vraag, komen er namen in?",
        "zet je er namen bij",
        "en mijn vraag? komen er namen bij te staan?",
        "staat de naam van Dirk er ook in?",
        "komt zijn naam op papier?",
        "Komen er namen in wat je opschrijft, en wie leest het?",
    ],
    OwnData.ANONYMOUS: ["is dit anoniem"],
    OwnData.LAW: ["is dit avg proof?"],
    OwnData.HACKED: ["en als je gehackt wordt"],
    OwnData.STOP_NOTICED: [
        "kan ik stoppen zonder dat iemand dat merkt",
        "wordt bijgehouden dat ik hier was",
    ],
    OwnData.COMPARED: [
        "worden wij met andere teams vergeleken",
        "worden deze antwoorden met de vorige keer vergeleken door iemand anders dan ik",
    ],
    OwnData.GRADED: ["krijgen we hier een cijfer voor"],
    OwnData.DISTRUST: ["hoe weet ik dat je niet liegt"],
    OwnData.ALL_GONE: ["wat doet /wis precies", "als ik wis doe is het dan echt weg"],
    OwnData.BETWEEN_US: ["zolang dit niet bij de wethouder terechtkomt", "blijft tussen ons"],
}
TELLS = [
    "dan staan er namen op de stoelen",
    "iedereen staat met naam op het bord",
    "we noemen ze bij naam",
    "de gemeente betaalt de zaal",
    "als je op straat komt ken je iedereen",
    "we zijn verplicht een stage te doen",
    "we vergelijken de filmpjes met elkaar",
    "dat moeten ze zelf invullen",
    "als ze stoppen merken we het",
    "wie betaalt de zaal",
    "wie betaalt dat?",
    "we delen de fietsen met de buren",
    "er komt een verslag van",
    "als we het in de app zetten, weten ze het",
    "dat blijft bij ons in de kelder staan",
    "de jongens zien wie er komt",
]


@pytest.mark.parametrize(
    ("text", "kind"), [(text, kind) for kind, texts in WARY.items() for text in texts]
)
def test_what_is_asked(text: str, kind: OwnData) -> None:
    asked = data_question(text)
    assert asked is not None
    assert asked.kind is kind


@pytest.mark.parametrize("text", TELLS)
def test_what_tells_something_asks_nothing(text: str) -> None:
    assert data_question(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "zolang dit niet bij de wethouder terechtkomt: de oud-fietsenmaker, voor een baantje",
            "de oud-fietsenmaker, voor een baantje",
        ),
        ("meiden. en ik wil weten of jij een apparaat van een bedrijf bent, google", "meiden."),
        (
            "dus niemand anders dan jij krijgt dit te zien he? oke. ik duw ze naar elkaar toe",
            "ik duw ze naar elkaar toe",
        ),
        ("er komt ook een docent langs. blijft tussen ons", "er komt ook een docent langs."),
    ],
)
def test_what_comes_before_or_after_it_is_told(text: str, told: str) -> None:
    asked = data_question(text)
    assert asked is not None
    assert asked.told == told
