"""Questions about what happens to what somebody types, and what only looks like one."""

from __future__ import annotations

import pytest

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question, only_asks_about_data

ASKS = {
    OwnData.WHERE: [
        *("en waar wordt het bewaard", "ik vraag of je dat opslaat", "waar ben je dan"),
        *("en die pdf, bewaar jij die ook", "op welke computer staat dat"),
    ],
    OwnData.WHY_KEPT: ["en waarom moet je mijn spul dan tot 2027 bewaren"],
    OwnData.GONE: ["is mijn zin nu ook weg"],
    OwnData.REMOVABLE: [
        *("kan dit straks ook weer weg als ik spijt heb", "dus wissen kan of kan dat niet"),
        "nee ik bedoel of ik mijn antwoorden kan weghalen",
    ],
    OwnData.PASSED_ON: [
        *("ga jij dit afrekenen, of mijn manager?", "hm. telt dit mee voor subsidie?"),
        *("ik vroeg of dit in een dossier komt", "gaat dit naar een meldpunt als ik iets zeg?"),
        "telegram leest toch gewoon mee? en kan mijn baas het opvragen",
    ],
    OwnData.ACCESS: [
        *("wie ziet wat ik kies", "wie ziet die vraag", "ziet de leiding dit"),
        "huh nee. ik vroeg alleen of mijn manager mij hierop beoordeelt. wie ziet dit nu",
    ],
    OwnData.RUN_BY: ["wie beheert deze bot dan, een naam?"],
    OwnData.NOTIFICATION: [
        *("wat kost dat berichtje aan privacy?", "staat mijn zin dan in die melding?"),
    ],
}
TELLS = [
    *(
        "ik wil dat alle meiden hun telefoon in de bak hebben",
        "we maken alles leeg en vegen de zaal",
    ),
    *("er is altijd iets van het eten over", "hoe komen ze van hun telefoon af"),
    *("wordt het afval bewaard", "waar wordt de soep bewaard", "kan het bord weg"),
    *(
        "de verf bewaren we in de kast",
        "wie ziet wat er gebeurt springt in",
        "wie ziet dat springt",
    ),
    *("we geven het door aan de gemeente", "als het regent gaat het naar binnen"),
    *("gaat iemand weg, dan bellen we", "dan komt de gemeente erbij", "wie die tip krijgt"),
]


@pytest.mark.parametrize(
    ("text", "kind"), [(text, kind) for kind, texts in ASKS.items() for text in texts]
)
def test_it_asks_and_tells_nothing(text: str, kind: OwnData) -> None:
    asked = data_question(text)
    assert asked is not None
    assert (asked.kind, asked.told, asked.plain) == (kind, "", True)
    assert only_asks_about_data(text)


@pytest.mark.parametrize("text", TELLS)
def test_it_tells(text: str) -> None:
    assert data_question(text) is None
    assert not only_asks_about_data(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("volgende week donderdag. wie ziet die datum", "volgende week donderdag."),
        ("de een kent de stof, de ander niet. zit dit in een dossier?", "de een kent de stof,"),
        ("wordt dat opgeslagen dat ze apart lopen?", ""),
    ],
)
def test_what_is_told_besides_is_kept_and_then_it_is_not_plain(text: str, told: str) -> None:
    asked = data_question(text)
    assert asked is not None
    assert asked.told.startswith(told)
    assert bool(asked.told) is bool(told)
    assert not asked.plain
    assert not only_asks_about_data(text)


def test_a_long_text_tells_something() -> None:
    assert data_question("waar wordt het bewaard? " * 20) is None


@pytest.mark.parametrize(
    "text",
    [
        "mag ik nog even. ik wil niks meer hiervan op m n telefoon hebben staan, hoe doe ik dat",
        "oke maak alles maar leeg",
        "ik vraag hoe je wist en jij gaat het bewaren??",
        "hoe wis ik alles",
        "zo, en hoe krijg ik dit straks weer van het internet af",
    ],
)
def test_how_all_of_it_goes(text: str) -> None:
    asked = data_question(text)
    assert asked is not None
    assert (asked.kind, asked.told) == (OwnData.ALL_GONE, "")


def test_who_wants_to_know_first_who_reads_it() -> None:
    asked = data_question("Ik wil eerst weten wie meeleest")
    assert asked is not None
    assert asked.kind is OwnData.ACCESS
    assert data_question("ik wil dat de jongeren weten wie ze ziet") is None


def test_a_clause_before_the_question_is_told_with_a_small_word_ahead_of_it() -> None:
    asked = data_question("Maar die dachten niet slecht over elkaar. Komen er namen in?")
    assert asked is not None
    assert asked.told == "Maar die dachten niet slecht over elkaar."
