"""The checklist is a function of the answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    chosen,
    written,
)
from dialogs.pack.checklist import Item, checklist, with_status
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import applicable
from dialogs.texts import as_plain
from tests.support.random_dialogs import answers_to, dialogs
from tests.support.small_dialog import SMALL

COOKING: dict[str, Answer] = {"d4n": chosen("m2")}


def item(answers: dict[str, Answer], element: str) -> Item:
    (found,) = (item for item in checklist(SMALL, answers) if item.element.id == element)
    return found


def because(found: Item) -> str:
    assert found.because is not None
    return as_plain(found.because.fill(lambda _: None))


@pytest.mark.parametrize(
    ("option", "status"),
    [("a9c_ja", "geborgd"), ("a9c_soms", "deels"), ("a9c_nee", "ontbreekt")],
)
def test_an_option_decides(option: str, status: str) -> None:
    found = item({**COOKING, "a9c": chosen(option)}, "e1")
    assert found.status is Status(status)
    assert not found.unknown
    assert because(found) == f"want a9c {option.removeprefix('a9c_')}"


def test_the_first_rule_that_holds_decides() -> None:
    both = {**COOKING, "a9c": chosen("a9c_ja"), "y4c": chosen("y4c_soms")}
    assert because(item(both, "e5")) == "want samen geregeld"
    assert because(item({**both, "a9c": chosen("a9c_soms")}, "e5")) == "want y4c soms"
    assert item({"s1t": chosen("j1", "o8")}, "e3").status is Status.IN_PLACE
    assert item({"s1t": chosen("o8", "mb")}, "e3").status is Status.PARTLY
    assert item({"s1t": chosen("al")}, "e3").status is Status.MISSING


def test_not_knowing_is_missing_but_to_be_found_out() -> None:
    found = item({**COOKING, "a9c": UNKNOWN}, "e1")
    assert (found.status, found.unknown) == (Status.MISSING, True)
    assert because(found) == "e1 is nog uit te zoeken."


def test_skipped_and_not_reached_are_not_discussed() -> None:
    for answers in (COOKING, {**COOKING, "a9c": SKIPPED}):
        found = item(answers, "e1")
        assert (found.status, found.unknown, found.because) == (Status.NOT_DISCUSSED, False, None)


def test_elements_of_goals_that_were_not_chosen_are_absent() -> None:
    def listed(answers: dict[str, Answer]) -> list[str]:
        return [item.element.id for item in checklist(SMALL, answers)]

    assert listed(COOKING) == ["e4", "e1", "e5", "e3"]
    assert listed({"d4n": chosen("r5")}) == ["e4", "e2", "e3"]
    assert listed({}) == ["e4", "e3"]
    assert listed({"d4n": chosen("r5"), "a9c": chosen("a9c_nee")}) == ["e4", "e2", "e3"]


def test_an_answer_that_returns_decides_again() -> None:
    answers = {**COOKING, "a9c": chosen("a9c_ja")}
    away = {**answers, "d4n": chosen("r5")}
    assert "e1" not in {item.element.id for item in checklist(SMALL, away)}
    assert checklist(SMALL, {**away, "d4n": chosen("m2")}) == checklist(SMALL, answers)


def test_the_first_question_that_applies_is_the_one_to_ask_again() -> None:
    """Of an element with a question for each goal, not the one of the other goal."""
    shared = replace(SMALL.elements["e1"], questions=("b3c", "a9c"))
    dialog = replace(SMALL, elements={"e1": shared})
    (found,) = checklist(dialog, {**COOKING, "a9c": UNKNOWN})
    assert (found.question, found.unknown) == ("a9c", True)
    (found,) = checklist(dialog, {"d4n": chosen("r5")})
    assert (found.question, found.status) == ("b3c", Status.NOT_DISCUSSED)


@given(any_dialog=dialogs(), data=st.data())
def test_only_the_answers_matter_not_their_order(any_dialog: Dialog, data: st.DataObject) -> None:
    answers = data.draw(answers_to(any_dialog))
    shuffled = dict(data.draw(st.permutations(list(answers.items()))))
    items = checklist(any_dialog, answers)
    assert checklist(any_dialog, shuffled) == items
    assert checklist(any_dialog, applicable(any_dialog, answers)) == items


@given(any_dialog=dialogs(), data=st.data())
def test_each_element_once_in_order_and_with_a_question_that_applies(
    any_dialog: Dialog, data: st.DataObject
) -> None:
    answers = data.draw(answers_to(any_dialog))
    items = checklist(any_dialog, answers)
    listed = [item.element.id for item in items]
    assert listed == [id_ for id_ in any_dialog.elements if id_ in listed]
    counted = applicable(any_dialog, answers)
    for found in items:
        assert found.question in found.element.questions
        assert holds(any_dialog.questions[found.question].condition, counted)
        assert (found.because is None) == (found.status is Status.NOT_DISCUSSED)


def test_with_status() -> None:
    items = checklist(SMALL, {**COOKING, "a9c": chosen("a9c_nee"), "c6c": UNKNOWN})
    missing = [item.element.id for item in with_status(items, Status.MISSING)]
    assert missing == ["e4", "e1"]
    assert sum(len(with_status(items, status)) for status in Status) == len(items)


def test_what_someone_wrote_decides_nothing() -> None:
    assert item({"s1t": written("j1")}, "e3").status is Status.NOT_DISCUSSED


@given(data=st.data())
def test_on_the_packs(dialog: Dialog, data: st.DataObject) -> None:
    """Whatever was answered, each rule gives a reason that can be said."""
    answers = data.draw(answers_to(dialog))
    for found in checklist(dialog, answers):
        if found.because is not None:
            assert as_plain(found.because.fill(lambda _: "iets")).strip()
