"""What is counted, and the counting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.cells import (
    ALONE,
    EVERYONE,
    TOGETHER,
    WAY,
    Cell,
    answers_of,
    count,
    of_way,
    tables,
    was_asked,
)
from dialogs.edition.share import Change, Share
from tests.support.small_dialog import SMALL
from tests.support.small_edition import COUNTED, GOALS, shares

TABLES = tables(COUNTED)


def cells(name: str) -> list[dict[str, str]]:
    return [cell.keys for table in TABLES if table.name == name for cell in table.cells]


def test_the_list_is_fixed() -> None:
    assert [table.name for table in TABLES] == [
        "teams",
        "doel",
        "elementen",
        "elementen_per_doel",
        "redeneringen",
        "toen_en_nu",
        "weg",
    ]
    assert cells("teams") == [
        {},
        {"wijze": "alleen"},
        {"wijze": "samen"},
        {"project": "met_code"},
    ]
    goals = ["m2", "r5", "ontbreekt", "niet_besproken"]
    assert cells("doel") == [{"e0": goal} for goal in goals]
    assert cells("elementen") == [
        {"wijze": way, id_: stood}
        for id_ in COUNTED.elements
        for way in ("alleen", "samen")
        for stood in ("ontbreekt", "deels", "geborgd", "weet_niet")
    ]
    assert cells("redeneringen") == [{"rz": "gehoord"}, {"rn": "gehoord"}]
    then = cells("toen_en_nu")
    assert then[0] == {"toen_en_nu": "ja"}
    assert then[1:4] == [{"toen_en_nu_e0": change} for change in ("beter", "gelijk", "minder")]
    assert len(then) == 1 + 3 * len(COUNTED.elements)


def test_by_goal_each_element_stands_with_the_goals_it_can_come_with() -> None:
    by_goal = cells("elementen_per_doel")
    assert {"e0": "m2", "gevraagd_e1": "ja"} in by_goal
    assert {"e0": "m2", "e1": "ontbreekt"} in by_goal
    assert {"e0": "r5", "e1": "ontbreekt"} not in by_goal
    assert {"e0": "ontbreekt", "e4": "ontbreekt"} in by_goal
    assert all(len(keys) == 2 for keys in by_goal), "the goal's own element is the goal"


def test_a_pack_without_goals_has_no_tables_of_them() -> None:
    names = [table.name for table in tables(SMALL)]
    assert names == ["teams", "elementen", "redeneringen", "toen_en_nu", "weg"]
    assert count(tables(SMALL), [Share("niet_besproken", frozenset({"e4"}))]).of(
        "elementen", Cell((("wijze", "alleen"), ("e4", "ontbreekt")))
    )


def by_definition(cell: Cell, teams: list[Share]) -> int:
    """The teams whose answers equal all the keys of a cell. Beside a way of answering the goal's
    own element tells where it stood, and elsewhere which goal it is."""
    each = []
    for team in teams:
        answers = dict(answers_of(team)) | dict(was_asked(id_) for id_, _ in team.stood)
        answers |= {WAY: TOGETHER if team.together else ALONE}
        each.append(answers if WAY in cell.keys else answers | {GOALS.element: team.goal})
    return sum(all(team.get(key) == value for key, value in cell.keys.items()) for team in each)


@given(st.lists(shares(), max_size=8))
def test_a_cell_counts_the_teams_whose_answers_equal_all_its_keys(teams: list[Share]) -> None:
    counts = count(TABLES, teams)
    for table in TABLES:
        for cell in table.cells:
            assert counts.of(table.name, cell) == by_definition(cell, teams)


@given(st.lists(shares(), max_size=6), st.lists(shares(), max_size=6))
def test_slices_add_up(first: list[Share], second: list[Share]) -> None:
    together = count(TABLES, [*first, *second])
    assert count(TABLES, first) + count(TABLES, second) == together


def test_counts_of_other_tables_do_not_add_up() -> None:
    with pytest.raises(ValueError, match="different tables"):
        count(TABLES, []) + count(tables(SMALL), [])


def test_what_has_no_cell_counts_nowhere() -> None:
    odd = Share("weg", frozenset({"weg"}), frozenset({"weg"}), {"weg": Change.SAME})
    counts = count(TABLES, [odd])
    named = {(name, cell.pairs) for name, cell in counts.numbers}
    assert named == {
        ("teams", EVERYONE.pairs),
        ("teams", of_way(ALONE).pairs),
        ("toen_en_nu", (("toen_en_nu", "ja"),)),
    }


def test_no_element_of_a_share_of_before_format_2_is_counted() -> None:
    old = Share("m2", frozenset({"e4"}), frozenset({"rz"}), asked_is_known=False)
    named = {name for name, _ in count(TABLES, [old]).numbers}
    assert named == {"teams", "doel", "redeneringen"}


def test_counts_begin_at_nothing() -> None:
    assert all(count(TABLES, []).of(t.name, c) == 0 for t in TABLES for c in t.cells)
