"""What can't come in the short walk, and what only could."""

from __future__ import annotations

import pytest

from tests.support.flaws import flaws_in, only_flaw
from tests.support.packs import TinyPack

STOOLS = "als:\n          een_van:\n            - {rust: soms}\n            - {rust: nooit}"


def _short(pack: TinyPack, *kept: str) -> TinyPack:
    """A pack that is short when it rains."""
    listed = "\n".join(f"    - {id_}" for id_ in kept)
    lines = f"kort_gesprek:\n  als: {{weer: regen}}\n  vragen:\n{listed}\nbelangrijk_eerst:"
    return pack.change("pakket.yaml", "belangrijk_eerst:", lines)


def test_what_can_come_in_the_short_walk_is_no_mistake(pack: TinyPack) -> None:
    assert flaws_in(_short(pack, "naam", "nat", "rust", "stoelen")) == []


def test_a_pack_without_a_short_walk_has_no_such_mistakes(pack: TinyPack) -> None:
    assert pack.load().short is None
    assert flaws_in(pack) == []


@pytest.mark.parametrize("condition", ["{weer: zon}", "{niet: {weer: regen}}"])
def test_what_is_kept_and_never_comes_then(pack: TinyPack, condition: str) -> None:
    _short(pack, "rust", "§nat")
    pack.change("begin.yaml", "als: {weer: regen}", f"als: {condition}")
    assert only_flaw(pack) == (
        "kort-komt-nooit: 'nat' kan in het korte gesprek nooit komen. "
        "Haal het hier weg, of kijk naar zijn 'als'."
    )


def test_a_question_that_hangs_on_one_which_is_left_out(pack: TinyPack) -> None:
    _short(pack, "nat", "§stoelen")
    assert only_flaw(pack).startswith("kort-komt-nooit: 'stoelen' kan in het korte gesprek nooit")


FORGOTTEN = (
    "kort-vergeten: '{}' kan alleen in het korte gesprek komen, en staat daar niet bij. "
    "Zet het in pakket.yaml bij 'kort_gesprek', of kijk naar 'als'."
)


def test_a_statement_that_could_only_come_then_and_is_left_out(pack: TinyPack) -> None:
    _short(pack, "rust")
    pack.change("begin.yaml", "- mededeling: nat", "- §mededeling: nat")
    assert only_flaw(pack) == FORGOTTEN.format("nat")


def test_a_question_that_could_only_come_then_and_is_left_out(pack: TinyPack) -> None:
    _short(pack, "nat")
    pack.change("verder.yaml", "- element: licht\n", "- element: licht\n    als: {weer: regen}\n")
    pack.change("verder.yaml", "- vraag: licht", "- §vraag: licht")
    assert only_flaw(pack) == FORGOTTEN.format("licht")


@pytest.mark.parametrize("kept", [["rust"], ["nat", "rust"]])
def test_what_never_comes_at_all_is_not_told_twice(pack: TinyPack, kept: list[str]) -> None:
    _short(pack, *kept)
    pack.change("begin.yaml", "als: {weer: regen}", "§als: {weer: regen, niet: {weer: regen}}")
    assert only_flaw(pack).startswith("als-nooit-waar: ")
