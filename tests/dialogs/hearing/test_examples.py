"""Sentences are compared with examples."""

from __future__ import annotations

from dialogs.hearing.examples import Alike, Examples
from dialogs.hearing.features import Families

SETS = {"weer": {"zon": ("lekker warm", "droog en warm"), "regen": ("drijfnat", "het goot")}}


def _compared(text: str) -> dict[str, Alike]:
    made = Examples(SETS, Families()).likeness("weer", {"regen": ("Het regende",)})
    return {one.kind: one for one in made.compare(text)}


def test_what_is_shared_makes_close() -> None:
    found = _compared("wij waren drijfnat")
    assert found["regen"].closeness > found["zon"].closeness
    assert found["regen"].odds > found["zon"].odds


def test_a_piece_of_a_word_is_enough_to_share() -> None:
    assert _compared("drijvend")["regen"].closeness > 0


def test_examples_besides_count_too() -> None:
    assert _compared("regende")["regen"].closeness > 0


def test_nothing_shared_is_not_close() -> None:
    assert all(one.closeness == 0 for one in _compared("xyz").values())
    assert all(one.closeness == 0 for one in _compared("").values())


def test_a_set_without_examples_has_only_what_is_given_besides() -> None:
    made = Examples().likeness("weer", {"zon": ("Zon",)})
    assert [one.kind for one in made.compare("zon")] == ["zon"]


def test_what_was_made_is_kept() -> None:
    examples = Examples(SETS, Families())
    assert examples.likeness("weer", {}) is examples.likeness("weer", {})
