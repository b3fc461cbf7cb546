"""Conditions that can never be true, at the exact place, and why."""

from __future__ import annotations

import pytest

from tests.support.flaws import flaws_in, only_flaw
from tests.support.packs import TinyPack

STOOLS = "als:\n          een_van:\n            - {rust: soms}\n            - {rust: nooit}"
RULE = "alle:\n            - {rust: soms}\n            - {stoelen: niets}"
THEME = "als:\n  niet: {weer: overgeslagen}"


def test_a_pack_that_is_in_order_has_no_flaws(pack: TinyPack) -> None:
    assert flaws_in(pack) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(
            "als: {weer: regen}",
            "§als: {alle: [{weer: regen}, {weer: zon}]}",
            "als-twee-antwoorden: Bij 'weer' gaan 'regen' en 'zon' niet samen, "
            "dus de mededeling 'nat' komt nooit. "
            "Is 1 van de 2 genoeg? Zet ze dan onder 'een_van'.",
            id="two answers to one question",
        ),
        pytest.param(
            "als: {weer: regen}",
            "§als: {weer: regen, niet: {een_van: [{weer: regen}, {weer: zon}]}}",
            "als-nooit-waar: Dit kan nooit waar zijn, dus de mededeling 'nat' komt nooit. "
            "Kijk welke antwoorden samen kunnen, en pas de voorwaarde aan.",
            id="what it takes and forbids",
        ),
        pytest.param(
            "als: {weer: regen}",
            "als:\n      alle:\n        - {weer: regen}\n"
            "        - §alle: [{weer: weet_niet}, {niet: {weer: weet_niet}}]",
            "als-nooit-waar: Dit kan nooit waar zijn, dus de mededeling 'nat' komt nooit. "
            "Kijk welke antwoorden samen kunnen, en pas de voorwaarde aan.",
            id="the smallest part is to blame",
        ),
        pytest.param(
            "als: {weer: regen}",
            "als:\n      een_van:\n        - {weer: regen}\n"
            "        - §{weer: zon, niet: {weer: zon}}",
            "als-nooit-waar: Dit kan nooit waar zijn, dus dit deel telt nooit mee. "
            "Kijk welke antwoorden samen kunnen, en pas de voorwaarde aan.",
            id="a branch by itself",
        ),
        pytest.param(
            "als: {weer: regen}",
            "als:\n      alle:\n        - {weer: regen}\n        - een_van:\n"
            "            - {weer: regen}\n            - §{weer: zon}",
            "als-botst: Dit botst met wat hier al moet gelden, dus dit deel telt nooit mee. "
            "Kijk naar het 'als' van het thema, het element of de vraag eromheen.",
            id="a branch beside what must hold",
        ),
        pytest.param(
            "als: {weer: regen}",
            "§als: {een_van: [{weer: zon}, {niet: {weer: zon}}]}",
            "als-altijd-waar: Dit is hier altijd waar. "
            "Haal 'als' weg, of kijk welk antwoord je bedoelde.",
            id="always",
        ),
        pytest.param(
            "- optie: zon\n",
            "- optie: zon\n        §als: {weer_ooit: ja, niet: {weer_ooit: ja}}\n",
            "als-nooit-waar: Dit kan nooit waar zijn, dus de optie 'zon' komt nooit. "
            "Kijk welke antwoorden samen kunnen, en pas de voorwaarde aan.",
            id="an option",
        ),
    ],
)
def test_in_a_theme(pack: TinyPack, old: str, new: str, said: str) -> None:
    earlier = """\
  - vraag: weer_ooit
    soort: keuze
    kort: Het weer ooit
    tekst: Regende het ooit?
    opties:
      - optie: ja
        tekst: Ja
      - optie: nee
        tekst: Nee
"""
    pack.change("begin.yaml", "inhoud:\n", f"inhoud:\n{earlier}")
    pack.change("begin.yaml", old, new)
    assert only_flaw(pack) == said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(
            "- element: licht\n",
            "- element: licht\n    §als: {weer: overgeslagen}\n",
            "als-botst: Dit botst met wat hier al moet gelden, "
            "dus het element 'licht' komt nooit. "
            "Kijk naar het 'als' van het thema, het element of de vraag eromheen.",
            id="an element in a theme",
        ),
        pytest.param(
            THEME,
            "§als: {weer: zon, niet: {weer: zon}}",
            "als-nooit-waar: Dit kan nooit waar zijn, dus het thema 'verder' komt nooit. "
            "Kijk welke antwoorden samen kunnen, en pas de voorwaarde aan.",
            id="a theme, and not all that is in it",
        ),
        pytest.param(
            f"als:\n          {RULE}",
            "§als: {alle: [{stoelen: bank}, {stoelen: niets}]}",
            "als-twee-antwoorden: Bij 'stoelen' gaan 'bank' en 'niets' niet samen, "
            "dus deze regel telt nooit. "
            "Is 1 van de 2 genoeg? Zet ze dan onder 'een_van'.",
            id="a rule, over an option that stands alone",
        ),
        pytest.param(
            f"als:\n          {RULE}",
            "§als: {alle: [{rust: vast}, {stoelen: niets}]}",
            "als-nooit-waar: Dit kan nooit waar zijn, dus deze regel telt nooit. "
            "Kijk welke antwoorden samen kunnen, en pas de voorwaarde aan.",
            id="an answer to a question that isn't asked then",
        ),
        pytest.param(
            "- optie: bank\n",
            "- optie: bank\n            §als: {rust: vast}\n",
            "als-botst: Dit botst met wat hier al moet gelden, dus de optie 'bank' komt nooit. "
            "Kijk naar het 'als' van het thema, het element of de vraag eromheen.",
            id="an option of a question",
        ),
        pytest.param(
            "- optie: bank\n",
            "- optie: bank\n            §als: {niet: {rust: vast}}\n",
            "als-altijd-waar: Dit is hier altijd waar. "
            "Haal 'als' weg, of kijk welk antwoord je bedoelde.",
            id="an option that is always shown",
        ),
    ],
)
def test_in_what_stands_around_it(pack: TinyPack, old: str, new: str, said: str) -> None:
    pack.change("verder.yaml", old, new)
    assert only_flaw(pack) == said


def test_what_waits_for_a_question_that_never_comes_is_told_so(pack: TinyPack) -> None:
    pack.change("verder.yaml", STOOLS, "§als: {weer: overgeslagen}")
    pack.change("verder.yaml", "- {stoelen: niets}", "- §{stoelen: niets}")
    question, rule = flaws_in(pack)
    assert question.startswith(f"{pack.marks[0]}: als-botst: ")
    assert "dus de vraag 'stoelen' komt nooit" in question
    assert rule == (
        f"{pack.marks[1]}: als-wacht: "
        "Het antwoord 'niets' op 'stoelen' komt nooit, dus deze regel telt nooit. "
        "Kijk eerst bij 'stoelen'."
    )


def test_what_waits_for_an_option_that_never_comes_is_told_so(pack: TinyPack) -> None:
    pack.change("verder.yaml", "alleen: true", "alleen: true\n            §als: {rust: vast}")
    pack.change("verder.yaml", "- {stoelen: niets}", "- §{stoelen: niets}")
    option, rule = flaws_in(pack)
    assert option.startswith(f"{pack.marks[0]}: als-botst: ")
    assert rule.startswith(f"{pack.marks[1]}: als-wacht: Het antwoord 'niets' op 'stoelen'")


@pytest.mark.parametrize(
    "fine",
    [
        "als: {weer: weet_niet}",
        "als: {een_van: [{weer: overgeslagen}, {weer: zon}]}",
        "als: {niet: {alle: [{weer: zon}, {niet: {weer: regen}}]}}",
        "als: {weer: zon, niet: {weer: regen}}",
    ],
)
def test_no_alarm(pack: TinyPack, fine: str) -> None:
    pack.change("begin.yaml", "als: {weer: regen}", fine)
    assert flaws_in(pack) == []
