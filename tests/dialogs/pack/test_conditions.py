"""Conditions compare closed answers and combine them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    chosen,
    written,
)
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Any,
    Condition,
    Equals,
    Not,
    comparisons,
    holds,
    needed,
    without,
)

X, Y = Equals("q", "x"), Equals("q", "y")

conditions: st.SearchStrategy[Condition] = st.recursive(
    st.builds(Equals, st.sampled_from("qrs"), st.sampled_from(["x", "y", "weet_niet"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: Any(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=6,
)
answers = st.dictionaries(
    st.sampled_from("qrs"),
    st.sampled_from([chosen("x"), chosen("x", "y"), UNKNOWN, SKIPPED, written("x")]),
)


def test_an_option_that_was_chosen() -> None:
    assert holds(X, {"q": chosen("x")})
    assert not holds(X, {"q": chosen("y")})
    assert not holds(X, {"r": chosen("x")})


def test_of_a_multiple_choice_each_option_counts() -> None:
    assert holds(All((X, Y)), {"q": chosen("x", "y")})


def test_waved_away_answers_have_values_of_their_own() -> None:
    assert holds(Equals("q", "weet_niet"), {"q": UNKNOWN})
    assert holds(Equals("q", "overgeslagen"), {"q": SKIPPED})
    assert not holds(Equals("q", "overgeslagen"), {"q": UNKNOWN})
    assert not holds(Equals("q", "weet_niet"), {})


def test_what_someone_wrote_is_no_option() -> None:
    assert not holds(X, {"q": written("x")})


def test_an_unanswered_question_equals_nothing() -> None:
    assert not holds(X, {})
    assert holds(Not(X), {})


def test_of_nothing() -> None:
    assert holds(ALWAYS, {})
    assert not holds(Any(()), {})


@given(condition=conditions, given_answers=answers)
def test_not_and_the_laws_of_de_morgan(
    condition: Condition, given_answers: dict[str, Answer]
) -> None:
    assert holds(Not(condition), given_answers) != holds(condition, given_answers)
    pair = (condition, X)
    nots = tuple(Not(part) for part in pair)
    assert holds(Not(All(pair)), given_answers) == holds(Any(nots), given_answers)
    assert holds(Not(Any(pair)), given_answers) == holds(All(nots), given_answers)


@given(condition=conditions, given_answers=answers)
def test_only_the_questions_in_it_matter(
    condition: Condition, given_answers: dict[str, Answer]
) -> None:
    named = {comparison.question for comparison in comparisons(condition)}
    relevant = {key: answer for key, answer in given_answers.items() if key in named}
    assert holds(condition, relevant) == holds(condition, given_answers)


def test_comparisons_in_the_order_in_which_they_are_written() -> None:
    condition = All((Not(Y), Any((X, Equals("r", "z")))))
    assert list(comparisons(condition)) == [Y, X, Equals("r", "z")]


def test_what_is_needed_and_known_is_left_out() -> None:
    z = Equals("r", "z")
    condition = All((X, All((Y, z))))
    assert needed(condition) == (X, Y, z)
    assert needed(ALWAYS) == ()
    assert without(condition, X, All((z,))) == Y
    assert without(condition, condition) == ALWAYS
    assert without(condition, Not(X)) == All((X, Y, z))


@given(conditions, conditions, answers)
def test_what_is_left_with_what_is_known_is_the_whole(
    condition: Condition, known: Condition, given_answers: dict[str, Answer]
) -> None:
    both = All((known, without(condition, known)))
    assert holds(both, given_answers) == holds(All((known, condition)), given_answers)
