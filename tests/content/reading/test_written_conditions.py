"""`als:` and what it may look at."""

import pytest

from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Equals,
    Not,
)
from dialogs.pack.conditions import Any as AnyOf
from tests.support.packs import TinyPack

OLD = "als: {weer: regen}"
RAIN = Equals("weer", "regen")
SUN = Equals("weer", "zon")
NEEDS = "hoort een vraag met een antwoord. " + (
    "Schrijf bijvoorbeeld: {naam_van_de_vraag: naam_van_de_optie}."
)
NEEDS_LIST = "hoort een lijst. Zet elke voorwaarde op een eigen regel met een streepje ervoor."
BACK = "Kies een eerdere vraag, of zet dit verder naar achteren."


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("als: {weer: regen}", RAIN),
        ("als: {weer: weet_niet}", Equals("weer", "weet_niet")),
        ("als: {weer: overgeslagen}", Equals("weer", "overgeslagen")),
        ("als: {niet: {weer: regen}}", Not(RAIN)),
        ("als: {een_van: [{weer: regen}, {weer: zon}]}", AnyOf((RAIN, SUN))),
        ("als: {alle: [{weer: regen}, {niet: {weer: zon}}]}", All((RAIN, Not(SUN)))),
        ("als: {weer: regen, niet: {weer: zon}}", All((RAIN, Not(SUN)))),
    ],
)
def test_what_it_means(pack: TinyPack, written: str, meant: object) -> None:
    pack.change("begin.yaml", OLD, written)
    (node,) = (node for node in pack.load().nodes if node.id == "nat")
    assert node.condition == meant


def test_nothing_written_is_always(pack: TinyPack) -> None:
    pack.change("begin.yaml", f"    {OLD}\n", "")
    (node,) = (node for node in pack.load().nodes if node.id == "nat")
    assert node.condition == ALWAYS


def test_the_condition_of_a_theme_holds_for_all_that_is_in_it(pack: TinyPack) -> None:
    dialog = pack.load()
    theme = Not(Equals("weer", "overgeslagen"))
    stools = AnyOf((Equals("rust", "soms"), Equals("rust", "nooit")))
    assert dialog.questions["rust"].condition == theme
    assert dialog.questions["stoelen"].condition == All((theme, stools))
    assert dialog.theme_by_id["verder"].condition == theme


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("als: {§wier: regen}", "onbekende-vraag: Er is geen vraag 'wier'. Bedoel je 'weer'?"),
        ("als: {§xyz: regen}", "onbekende-vraag: Er is geen vraag 'xyz'. Kies uit: 'weer'."),
        (
            "als: {§weer: regn}",
            "onbekende-optie: 'weer' heeft geen optie 'regn'. Bedoel je 'regen'?",
        ),
        (
            "als: {§weer: xyz}",
            "onbekende-optie: 'weer' heeft geen optie 'xyz'. "
            "Kies uit: 'overgeslagen', 'regen', 'weet_niet', 'zon'.",
        ),
        (
            "als: {§rust: soms}",
            f"nog-niet-gesteld: De vraag 'rust' is hier nog niet gesteld. {BACK}",
        ),
        (
            "als: {§naam: geschreven}",
            "voorwaarde-open-vraag: 'naam' is een open vraag. "
            "Een voorwaarde kan alleen kijken naar een vraag met opties.",
        ),
        (
            "als: {§weer: {zon: regen}}",
            "voorwaarde-een-optie: Achter 'weer' hoort 1 optie, of een rijtje "
            "opties. Schrijf alleen de naam van een optie, of zet namen tussen [ ].",
        ),
        (
            "als: {§weer: no}",
            "onbekende-optie: 'weer' heeft geen optie 'no'. "
            "Kies uit: 'overgeslagen', 'regen', 'weet_niet', 'zon'.",
        ),
        ("als: {§weer: }", "onbekende-optie: 'weer' heeft geen optie ''. "),
        ("§als:", f"voorwaarde-vorm: Achter 'als' {NEEDS}"),
        ("§als: {}", f"voorwaarde-vorm: Achter 'als' {NEEDS}"),
        ("§als: weer", f"voorwaarde-vorm: Achter 'als' {NEEDS}"),
        ("§als: [weer, regen]", f"voorwaarde-vorm: Achter 'als' {NEEDS}"),
        ("als: {§niet: weer}", f"voorwaarde-vorm: Achter 'niet' {NEEDS}"),
        ("als: {§niet: }", f"voorwaarde-vorm: Achter 'niet' {NEEDS}"),
        ("als: {§een_van: {weer: regen}}", f"voorwaarde-lijst: Achter 'een_van' {NEEDS_LIST}"),
        ("als: {§alle: []}", f"voorwaarde-lijst: Achter 'alle' {NEEDS_LIST}"),
        ("als: {alle: [{weer: zon}, §regen]}", f"voorwaarde-vorm: Achter 'alle' {NEEDS}"),
        (
            "als: {niet: {een_van: [{§wer: zon}]}}",
            "onbekende-vraag: Er is geen vraag 'wer'. Bedoel je 'weer'?",
        ),
    ],
)
def test_one_slip(pack: TinyPack, written: str, expected: str) -> None:
    pack.change("begin.yaml", OLD, written)
    (mistake,) = pack.mistakes()
    assert mistake.startswith(f"{pack.mark}: {expected}")


def test_an_option_that_yaml_reads_as_something_else_gets_its_quotes(pack: TinyPack) -> None:
    pack.change("begin.yaml", "optie: zon", "optie: 'on'")
    pack.change("begin.yaml", OLD, "als: {§weer: on}")
    assert pack.mistakes() == [
        f"{pack.mark}: geen-tekst-voor-yaml: 'on' leest YAML niet als tekst. "
        "Zet er aanhalingstekens omheen: 'on'."
    ]


def test_a_question_cannot_hang_on_itself(pack: TinyPack) -> None:
    pack.change("begin.yaml", "soort: keuze", "soort: keuze\n    als: {§weer: zon}")
    assert pack.mistakes() == [
        f"{pack.mark}: nog-niet-gesteld: De vraag 'weer' is hier nog niet gesteld. {BACK}"
    ]


def test_rules_of_an_element_may_look_at_its_own_questions(pack: TinyPack) -> None:
    pack.change("verder.yaml", "{stoelen: niets}", "{§licht: uit}")
    assert pack.mistakes() == [
        f"{pack.mark}: nog-niet-gesteld: De vraag 'licht' is hier nog niet gesteld. {BACK}"
    ]


def test_every_mistake_in_one_condition_is_told(pack: TinyPack) -> None:
    pack.change("begin.yaml", OLD, "als: {een_van: [{§wer: zon}, {§weer: zn}, {niet: §los}]}")
    found = pack.mistakes()
    assert [said.split(": ")[0] for said in found[:2]] == pack.marks[:2]
    assert len(found) == 3
