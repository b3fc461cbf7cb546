"""What a walk must be able to come to, and what is said where it can't."""

from __future__ import annotations

import pytest

from tests.support.flaws import flaws_in, only_flaw
from tests.support.packs import TinyPack

REASONINGS = """\
vraagsoorten: {algemeen: general, doel: goal}
redeneringen:
  - redenering: vanzelf
    naam: Het gaat vanzelf
    signalen: [{zinnen: [vanzelf], voorbeeld: vanzelf}]
    peilingen:
      - peiling: wie_dan
        kort: Wie het dan doet
        tekst: 'Je schreef ‘{woorden}’. Wie let erop?'
"""


# Nothing to choose


def test_a_question_whose_options_may_all_be_out_of_sight(pack: TinyPack) -> None:
    pack.change("verder.yaml", "vraag: stoelen", "§vraag: stoelen")
    pack.change("verder.yaml", "- optie: bank\n", "- optie: bank\n            als: {rust: soms}\n")
    pack.change("verder.yaml", "alleen: true", "als: {weer: regen}")
    assert only_flaw(pack) == (
        "niets-te-kiezen: Bij 'stoelen' is soms niets te kiezen, "
        "bijvoorbeeld na rust: nooit, weer: zon. "
        "Zet er een optie zonder 'als' bij, of geef de vraag zelf een 'als'."
    )


def test_options_that_take_turns_always_leave_something(pack: TinyPack) -> None:
    pack.change("verder.yaml", "- optie: bank\n", "- optie: bank\n            als: {rust: soms}\n")
    pack.change("verder.yaml", "alleen: true", "als: {rust: nooit}")
    pack.change("verder.yaml", "- {rust: soms}\n            - {stoelen", "- {stoelen")
    assert flaws_in(pack) == []


def test_options_that_none_can_see_are_told_one_by_one(pack: TinyPack) -> None:
    pack.change("verder.yaml", "- optie: bank\n", "- optie: bank\n            §als: {rust: vast}\n")
    pack.change("verder.yaml", "alleen: true", "§als: {rust: vast}")
    bank, nothing, rule = flaws_in(pack)
    assert bank.startswith(f"{pack.marks[0]}: als-botst: ")
    assert nothing.startswith(f"{pack.marks[1]}: als-botst: ")
    assert ": als-wacht: " in rule


# Statuses


def _give(pack: TinyPack, old: str, new: str) -> None:
    """The options of 'licht' with one status give another."""
    before, element, after = pack.text("verder.yaml").partition("element: licht")
    assert f"status: {old}" in after
    changed = after.replace(f"status: {old}", f"status: {new}")
    pack.write("verder.yaml", f"{before}§{element}{changed}")


@pytest.mark.parametrize(("old", "new"), [("deels", "geborgd"), ("geborgd", "deels")])
def test_a_status_that_no_answer_gives(pack: TinyPack, old: str, new: str) -> None:
    _give(pack, old, new)
    assert only_flaw(pack) == (
        f"status-komt-nooit: Geen enkel antwoord geeft 'licht' de status '{old}'. "
        f"Geef een optie of regel die kan gelden 'status: {old}'."
    )


def test_what_is_only_missing_for_who_does_not_know(pack: TinyPack) -> None:
    _give(pack, "ontbreekt", "deels")
    assert only_flaw(pack) == (
        "ontbreekt-alleen-onbekend: Alleen bij 'weet ik niet' komt uit dat 'licht' ontbreekt. "
        "Geef een optie of regel die kan gelden 'status: ontbreekt'."
    )


def test_not_even_who_does_not_know_makes_it_missing(pack: TinyPack) -> None:
    _give(pack, "ontbreekt", "deels")
    rule = "    regels:\n      - als: {licht: weet_niet}\n        status: deels\n"
    rule += "        want: Dat is nog donker.\n    vervolgstappen:\n      - de coach"
    pack.change("verder.yaml", "    vervolgstappen:\n      - de coach", rule)
    assert only_flaw(pack).startswith("status-komt-nooit: Geen enkel antwoord geeft 'licht' de")


def test_an_element_that_never_comes_is_not_told_of_each_status(pack: TinyPack) -> None:
    pack.change(
        "verder.yaml", "als:\n  niet", "§als:\n  weer: zon\n  niet: {weer: zon}\nbegin_niet"
    )
    pack.change("verder.yaml", "begin_niet: {weer: overgeslagen}\n", "")
    assert only_flaw(pack).startswith("als-nooit-waar: ")


SHADOWED = (
    "regel-telt-nooit: Deze status komt nooit uit: een eerdere regel gaat altijd voor. "
    "Zet de bijzondere regels voorop, of haal deze weg."
)
FIRST = "      - als:\n          alle:\n            - {rust: soms}"


def test_a_rule_that_comes_too_late(pack: TinyPack) -> None:
    rule = "      - als: {stoelen: niets}\n        status: ontbreekt\n        want: Leeg.\n"
    pack.change("verder.yaml", FIRST, f"{rule}      - §{FIRST[8:]}")
    assert only_flaw(pack) == SHADOWED


def test_an_option_whose_status_a_rule_always_replaces(pack: TinyPack) -> None:
    pack.change(
        "verder.yaml",
        "alle:\n            - {rust: soms}\n            - {stoelen: niets}",
        "rust: soms",
    )
    pack.change(
        "verder.yaml",
        "status: deels\n            want: Jullie",
        "§status: deels\n            want: Jullie",
    )
    option, element = flaws_in(pack)[::-1]
    assert option == f"{pack.mark}: {SHADOWED}"
    assert ": status-komt-nooit: Geen enkel antwoord geeft 'rust' de status 'deels'." in element


# Probes and reasonings


def _listening(pack: TinyPack, reasonings: str = REASONINGS) -> TinyPack:
    return pack.write("redeneringen.yaml", reasonings)


PROBE = "- peiling: wie_dan\n"
ONLY_FOR_GOALS = "- §peiling: wie_dan\n        bij: [doel]\n"


def test_a_probe_for_each_kind_of_open_question_that_is_asked(pack: TinyPack) -> None:
    assert flaws_in(_listening(pack)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (PROBE, ONLY_FOR_GOALS),
        ("peilingen:\n      - ", "alleen_bij: [doel]\n    peilingen:\n      - §"),
    ],
)
def test_a_probe_that_cannot_fire(pack: TinyPack, old: str, new: str) -> None:
    _listening(pack, REASONINGS.replace(old, new))
    assert only_flaw(pack) == (
        "peiling-komt-nooit: De peiling 'wie_dan' komt nooit: "
        "geen open vraag vóór de laatste is van deze soort. "
        "Kijk naar 'bij' en 'alleen_bij', en naar 'gaat_over' bij de vragen."
    )


def test_a_probe_of_a_kind_that_only_closed_questions_have(pack: TinyPack) -> None:
    pack.change("verder.yaml", "- vraag: stoelen\n", "- vraag: stoelen\n        gaat_over: doel\n")
    _listening(pack, REASONINGS.replace(PROBE, ONLY_FOR_GOALS))
    assert only_flaw(pack).startswith("peiling-komt-nooit: ")
    pack.change("begin.yaml", "- vraag: naam\n", "- vraag: naam\n    gaat_over: doel\n")
    assert flaws_in(pack) == []


def test_a_probe_that_only_fits_the_last_question(pack: TinyPack) -> None:
    last = "  - vraag: einde\n    soort: open\n    kort: Het einde\n    gaat_over: doel\n"
    last += "    tekst: Wat neem je mee?\n"
    pack.write("verder.yaml", pack.text("verder.yaml") + last)
    _listening(pack, REASONINGS.replace(PROBE, ONLY_FOR_GOALS))
    assert only_flaw(pack).startswith("peiling-komt-nooit: ")
    pack.write("verder.yaml", pack.text("verder.yaml") + last.replace("einde", "slot"))
    assert flaws_in(pack) == []


def test_an_option_that_says_a_reasoning_which_nobody_takes_up(pack: TinyPack) -> None:
    _listening(pack)
    pack.change(
        "verder.yaml", "- optie: vast\n", "- optie: vast\n            §redenering: vanzelf\n"
    )
    assert only_flaw(pack) == (
        "redenering-zonder-vervolg: "
        "Op 'vast' vraagt niemand door: geen latere vraag hangt ervan af. "
        "Maak een vraag met 'als: {rust: vast}', of haal 'redenering' weg."
    )


def test_an_option_that_says_a_reasoning_which_the_next_question_takes_up(pack: TinyPack) -> None:
    _listening(pack)
    pack.change(
        "verder.yaml", "- optie: soms\n", "- optie: soms\n            redenering: vanzelf\n"
    )
    assert flaws_in(pack) == []
