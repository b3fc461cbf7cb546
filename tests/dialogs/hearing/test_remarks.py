"""What is said to the bot weighs enough, and an answer doesn't."""

from __future__ import annotations

from dialogs.hearing.features import Families
from dialogs.hearing.remarks import LONGEST_REMARK, NO_CHANGE, Remark, Remarks

UP, DOWN = NO_CHANGE + 40, NO_CHANGE - 40


def _remarks() -> Remarks:
    none = NO_CHANGE
    rows = {"wie": bytes([UP, UP, DOWN]), "waarom": bytes([UP, DOWN, UP])}
    return Remarks(Families(), ("wie_leest", "waarom"), 1.0, bytes([DOWN, none, none]), rows, 0.5)


def test_the_heaviest_kind_is_meant() -> None:
    made = _remarks()
    assert made.remark("soep") is None
    for text in ("wie", "waarom"):
        assert made.remark(text) is None  # one word weighs less than the bias
    light = Remarks(made.families, made.kinds, 1.0, bytes([NO_CHANGE] * 3), made.rows, 0.5)
    wie, waarom = light.remark("wie"), light.remark("waarom")
    assert isinstance(wie, Remark)
    assert isinstance(waarom, Remark)
    assert (wie.kind, waarom.kind) == ("wie_leest", "waarom")
    assert wie.chance > 0.5


def test_a_long_text_is_an_answer() -> None:
    made = _remarks()
    light = Remarks(made.families, made.kinds, 1.0, bytes([UP] * 3), made.rows, 0.5)
    assert light.remark("wie") is not None
    assert light.remark("wie " * LONGEST_REMARK) is None


def test_without_weights_everything_is_an_answer() -> None:
    assert Remarks().remark("wie leest dit") is None
