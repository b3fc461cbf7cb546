"""The goal of a team, and what can come with it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given

from dialogs.edition.goals import elements_by_goal, goal_of, goal_values
from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    Answers,
    chosen,
)
from dialogs.pack.checklist import checklist
from dialogs.pack.definition import Status
from dialogs.pack.route import applicable
from tests.support.random_dialogs import answers_to
from tests.support.small_dialog import SMALL
from tests.support.small_edition import COUNTED, GOALS


def goal(**answers: Answer) -> str:
    given_ = Answers(answers)
    return goal_of(COUNTED, applicable(COUNTED, given_), missing(given_))


def missing(answers: Mapping[str, Answer]) -> set[str]:
    items = checklist(COUNTED, answers)
    return {item.element.id for item in items if item.status is Status.MISSING}


def test_the_values_are_the_goals_then_none_then_not_talked_about() -> None:
    assert goal_values(GOALS) == ("m2", "r5", "ontbreekt", "niet_besproken")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"d4n": chosen("m2")}, "m2"),
        ({"d4n": chosen("r5")}, "r5"),
        ({"d4n": chosen("n0")}, "ontbreekt"),
        ({"d4n": UNKNOWN}, "ontbreekt"),
        ({"d4n": chosen("n0"), "h6k": chosen("r5")}, "r5"),
        ({"d4n": chosen("n0"), "h6k": chosen("x1")}, "ontbreekt"),
        ({"d4n": SKIPPED}, "niet_besproken"),
        ({}, "niet_besproken"),
        # The nearest goal no longer applies once there is a goal.
        ({"d4n": chosen("m2"), "h6k": chosen("r5")}, "m2"),
    ],
)
def test_the_goal_that_shows_from_the_answers(answers: dict[str, Answer], expected: str) -> None:
    assert goal(**answers) == expected


def test_a_pack_without_goals_has_none_to_tell() -> None:
    assert goal_of(SMALL, {"d4n": chosen("m2")}, ()) == "niet_besproken"


@given(answers_to(COUNTED))
def test_no_goal_and_its_element_missing_are_the_same(answers: dict[str, Answer]) -> None:
    found = goal_of(COUNTED, applicable(COUNTED, answers), missing(answers))
    assert (found == "ontbreekt") == ("e0" in missing(answers))


def test_an_element_of_one_goal_comes_with_that_goal_alone() -> None:
    found = elements_by_goal(COUNTED, GOALS)
    everywhere = {"e0", "e3", "e4"}
    assert found["m2"] == everywhere | {"e1", "e5"}
    assert found["r5"] == everywhere | {"e2"}
    assert found["ontbreekt"] == found["niet_besproken"] == everywhere


@given(answers_to(COUNTED))
def test_whatever_is_on_a_checklist_can_come_with_its_goal(answers: dict[str, Answer]) -> None:
    items = checklist(COUNTED, answers)
    found = goal_of(COUNTED, applicable(COUNTED, answers), missing(answers))
    assert {item.element.id for item in items} <= elements_by_goal(COUNTED, GOALS)[found]
