"""What is said to the bot weighs enough, and an answer doesn't."""

from __future__ import annotations

from dialogs.hearing.examples import Examples
from dialogs.hearing.features import Families
from dialogs.hearing.remarks import LONGEST_REMARK, NO_CHANGE, REMARKED, Remark, Remarks

UP, DOWN = NO_CHANGE + 40, NO_CHANGE - 40
SAID = {REMARKED: {"wie_leest": ("wie leest mee", "wie ziet dit"), "waarom": ("waarom dan",)}}


def _remarks(bias: int = NO_CHANGE) -> Remarks:
    rows = {"wie": UP, "waarom": UP}
    return Remarks(Families(), 1.0, bias, rows, 0.5, Examples(SAID, Families()))


def test_the_kind_is_that_of_the_examples_it_is_most_like() -> None:
    made = _remarks()
    for text, kind in (("wie leest er mee", "wie_leest"), ("waarom", "waarom")):
        remark = made.remark(text)
        assert isinstance(remark, Remark)
        assert remark.kind == kind
        assert remark.chance > 0.5


def test_what_weighs_too_little_is_an_answer() -> None:
    assert _remarks(DOWN).remark("soep") is None
    assert _remarks(DOWN).remark("wie leest er mee") is None


def test_a_long_text_is_an_answer() -> None:
    assert _remarks(UP).remark("wie") is not None
    assert _remarks(UP).remark("wie " * LONGEST_REMARK) is None


def test_without_weights_everything_is_an_answer() -> None:
    assert Remarks().remark("wie leest dit") is None
