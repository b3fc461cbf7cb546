"""The short walk: what a pack leaves out of it, and the mistakes in saying so."""

import pytest

from dialogs.pack.answers import Answer, chosen
from dialogs.pack.checklist import checklist
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, ShortWalk
from dialogs.pack.route import next_question, statements_before
from tests.support.packs import TinyPack

SHORT = """\
kort_gesprek:
  als: {weer: regen}
  vragen: [nat, rust]
"""


def short_pack(pack: TinyPack, block: str = SHORT) -> TinyPack:
    return pack.write("pakket.yaml", pack.text("pakket.yaml") + block)


def asked(dialog: Dialog, **answers: str) -> list[str]:
    """What is asked of someone who gives these answers, and else the first option."""
    settled: dict[str, Answer] = {}
    while (question := next_question(dialog, settled)) is not None:
        first = question.options[0].id if question.options else ""
        settled[question.id] = chosen(answers.get(question.id, first))
    return list(settled)


def told(dialog: Dialog, **answers: str) -> list[str]:
    settled = {question: chosen(option) for question, option in answers.items()}
    return [statement.id for statement in statements_before(dialog, settled, None)]


def themes(dialog: Dialog, answers: dict[str, Answer]) -> list[str]:
    return [theme.id for theme in dialog.themes if holds(theme.condition, answers)]


def test_what_is_not_in_the_short_walk_is_not_asked_there(pack: TinyPack) -> None:
    dialog = short_pack(pack).load()
    assert dialog.short == ShortWalk("weer", "regen", "zon")
    assert asked(dialog, weer="regen", rust="soms") == ["naam", "weer", "rust"]
    assert asked(dialog, weer="zon", rust="soms") == ["naam", "weer", "rust", "stoelen", "licht"]
    assert told(dialog, weer="regen") == ["nat"]
    assert told(dialog, weer="zon") == ["verder_begin"]
    listed = checklist(dialog, {"weer": chosen("regen"), "rust": chosen("nooit")})
    assert [item.element.id for item in listed] == ["rust"]


def test_what_stands_before_the_question_that_decides_is_asked_in_both(pack: TinyPack) -> None:
    block = "kort_gesprek:\n  als: {rust: soms}\n  vragen: [rust]\n"
    dialog = short_pack(pack, block).load()
    assert asked(dialog, rust="soms") == ["naam", "weer", "rust"]
    assert asked(dialog, rust="vast") == ["naam", "weer", "rust", "licht"]


def test_a_theme_with_nothing_left_drops_out(pack: TinyPack) -> None:
    dialog = short_pack(pack, SHORT.replace("[nat, rust]", "[nat]")).load()
    assert asked(dialog, weer="regen") == ["naam", "weer"]
    whole, short = ({"weer": chosen(value)} for value in ("zon", "regen"))
    assert themes(dialog, whole) == ["begin", "verder"]
    assert themes(dialog, short) == ["begin"]


def test_a_pack_without_one_is_left_as_it_is(pack: TinyPack) -> None:
    assert pack.load().short is None


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("als: {§wer: regen}\n  vragen: [rust]", "onbekende-vraag: Er is geen vraag 'wer'."),
        ("als: {§weer: regn}\n  vragen: [rust]", "onbekende-optie: 'weer' heeft geen optie"),
        ("als: {§weer: weet_niet}\n  vragen: [rust]", "kort-zonder-keuze: Bij 'weer' hoort"),
        ("als: {§naam: kort}\n  vragen: [rust]", "voorwaarde-open-vraag: 'naam' is een open"),
        ("§als: {weer: regen, rust: soms}\n  vragen: [rust]", "kort-een-optie: Achter 'als'"),
        ("§als: {niet: {weer: regen}}\n  vragen: [rust]", "kort-een-optie: Achter 'als'"),
        ("§als:\n  vragen: [rust]", "voorwaarde-vorm: Achter 'als' hoort een vraag"),
        ("als: {weer: regen}\n  vragen: [rust, §rusd]", "kort-onbekend: Er is geen vraag of"),
        ("als: {weer: regen}\n  vragen: [rust, §rust]", "dubbel-in-lijst: 'rust' staat hier"),
        ("als: {weer: regen}", "sleutel-ontbreekt: 'vragen' ontbreekt."),
    ],
)
def test_a_mistake_is_named_with_its_place(pack: TinyPack, block: str, expected: str) -> None:
    whole = "" if "§" in block else "§"
    short_pack(pack, f"{whole}kort_gesprek:\n  {block}\n")
    (mistake,) = pack.mistakes()
    assert mistake.startswith(f"{pack.mark}: {expected}")


def test_what_refers_to_a_question_with_a_mistake_is_no_second_one(pack: TinyPack) -> None:
    short_pack(pack)
    pack.change("begin.yaml", "soort: keuze", "soort: §keus")
    assert len(pack.mistakes()) == 1
