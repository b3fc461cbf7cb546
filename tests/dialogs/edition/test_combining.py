"""Of a project with a code all contributions are one, whatever their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.cells import ELEMENTS, ELEMENTS_BY_GOAL, count, tables
from dialogs.edition.combining import combine
from dialogs.edition.goals import NOT_DISCUSSED
from dialogs.edition.share import Change, Share, Stood
from tests.support.small_edition import COUNTED, shares

SOME = st.lists(shares(), min_size=1, max_size=6)
MISSES = Share("m2", frozenset({"e1"}), frozenset({"r1"}))
HAS = Share("m2", in_place=frozenset({"e1"}))


@given(st.data(), SOME)
def test_the_order_in_which_they_come_decides_nothing(
    data: st.DataObject, given: list[Share]
) -> None:
    assert combine(data.draw(st.permutations(given))) == combine(given)


@given(shares(), st.integers(1, 5))
def test_who_all_give_the_same_give_that(share: Share, times: int) -> None:
    assert combine([share] * times) == share


@given(SOME)
def test_nothing_comes_of_it_that_nobody_gave(given: list[Share]) -> None:
    found = combine(given)
    assert found.goal in {NOT_DISCUSSED, *(one.goal for one in given)}
    assert {*found.stood} <= {pair for one in given for pair in one.stood}
    assert {*found.changes.items()} <= {pair for one in given for pair in one.changes.items()}
    together = [one for one in given if one.together] or given
    assert {id_ for id_, _ in found.stood} == {id_ for one in together for id_, _ in one.stood}
    assert found.together is any(one.together for one in given)


@given(SOME)
def test_a_session_stands_for_the_walks(given: list[Share]) -> None:
    session = replace(given[0], together=True)
    alone = [replace(one, together=False) for one in given]
    assert combine([session, *alone]) == session


def test_half_is_enough_to_miss_it_and_to_hear_it() -> None:
    assert combine([MISSES, HAS]) == MISSES
    assert combine([MISSES, HAS, HAS]) == HAS
    # Who wasn't asked doesn't count.
    assert combine([MISSES, HAS, Share("m2"), Share("m2")]).missing == {"e1"}


def test_a_tie_between_goals_is_no_goal_and_one_between_changes_no_change() -> None:
    better = replace(HAS, changes={"e1": Change.BETTER, "e2": Change.SAME})
    worse = replace(HAS, goal="m3", changes={"e1": Change.WORSE})
    found = combine([better, worse])
    assert (found.goal, found.changes) == (NOT_DISCUSSED, {"e2": Change.SAME})
    assert combine([better, worse, better]).goal == "m2"


def test_of_what_is_not_missing_the_most_frequent_counts() -> None:
    unknown = Share("m2", unknown=frozenset({"e1"}))
    partly = Share("m2", partly=frozenset({"e1"}))
    assert dict(combine([unknown, unknown, partly]).stood) == {"e1": Stood.UNKNOWN}
    assert dict(combine([unknown, HAS, partly]).stood) == {"e1": Stood.PARTLY}


def test_what_is_not_known_to_be_asked_stands_for_nothing_beside_what_is() -> None:
    old = Share("m2", frozenset({"e1", "e2"}), asked_is_known=False)
    assert combine([old, HAS]).missing == frozenset()
    assert combine([old, old]) == old


@given(st.data(), SOME)
def test_one_answer_of_one_person_changes_no_more_cells_than_that_of_a_team(
    data: st.DataObject, given: list[Share]
) -> None:
    """So the bound for a team is that of a project too."""
    listed = tables(COUNTED)
    element = data.draw(st.sampled_from([*COUNTED.elements]))
    number = data.draw(st.integers(0, len(given) - 1))
    stood = {id_: how for id_, how in given[number].stood if id_ != element}
    how = data.draw(st.none() | st.sampled_from(Stood))
    other = _with(given[number], stood if how is None else {**stood, element: how})
    before = count(listed, [combine(given)]).numbers
    after = count(listed, [combine([*given[:number], other, *given[number + 1 :]])]).numbers
    moved = {place for place in before | after if before[place] != after[place]}
    assert {table for table, _ in moved} <= {ELEMENTS, ELEMENTS_BY_GOAL}
    assert len(moved) <= 3


def _with(share: Share, stood: Mapping[str, Stood]) -> Share:
    by = {how: frozenset(id_ for id_, one in stood.items() if one is how) for how in Stood}
    return replace(
        share,
        missing=by[Stood.MISSING],
        partly=by[Stood.PARTLY],
        in_place=by[Stood.IN_PLACE],
        unknown=by[Stood.UNKNOWN],
    )
