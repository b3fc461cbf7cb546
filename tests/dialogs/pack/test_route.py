"""The way through the questions follows from the answers, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    chosen,
    written,
)
from dialogs.pack.conditions import (
    Any,
    Equals,
    Not,
    holds,
)
from dialogs.pack.definition import (
    Dialog,
    Kind,
    Option,
    Question,
)
from dialogs.pack.route import (
    applicable,
    in_order,
    is_backwards,
    next_question,
    open_questions,
    options_now,
    previous_question,
    progress,
    statements_before,
)
from dialogs.pack.theme import Theme
from tests.support.random_dialogs import answer_to, answers_to, dialogs
from tests.support.small_dialog import COOKING, SMALL, text

COOKS = {"p7x": written("eten"), "d4n": chosen("m2"), "a9c": chosen("a9c_nee")}


def ids(questions: Iterable[Question]) -> list[str]:
    return [question.id for question in questions]


def test_only_what_applies_is_asked() -> None:
    assert ids(open_questions(SMALL, {})) == ["p7x", "d4n", "s1t", "c6c", "q0o"]
    assert ids(open_questions(SMALL, COOKS)) == ["f2o", "y4c", "s1t", "c6c", "q0o"]
    without_goal = {"p7x": SKIPPED, "d4n": UNKNOWN}
    assert ids(open_questions(SMALL, without_goal)) == ["h6k", "s1t", "c6c", "q0o"]


def test_an_answer_that_no_longer_applies_counts_for_nothing_but_stays() -> None:
    answers = {**COOKS, "d4n": chosen("r5")}
    assert set(applicable(SMALL, answers)) == {"p7x", "d4n"}
    again = {**answers, "d4n": chosen("m2")}
    assert applicable(SMALL, again) == COOKS


def test_what_hangs_on_a_set_aside_answer_is_set_aside_too() -> None:
    answers = {"d4n": chosen("n0"), "h6k": chosen("m2"), "a9c": chosen("a9c_nee")}
    assert set(applicable(SMALL, answers)) == {"d4n", "h6k", "a9c"}
    answers["d4n"] = chosen("r5")
    assert set(applicable(SMALL, answers)) == {"d4n"}


def test_next_and_previous() -> None:
    following = next_question(SMALL, COOKS)
    assert following is not None
    assert following.id == "f2o"
    before = previous_question(SMALL, COOKS, "f2o")
    assert before is not None
    assert before.id == "a9c"
    assert previous_question(SMALL, COOKS, "p7x") is None
    assert previous_question(SMALL, {}, "d4n") is None
    last = previous_question(SMALL, COOKS, "")
    assert last is not None
    assert last.id == "a9c"


def test_statements_that_stand_before_and_apply() -> None:
    question = SMALL.questions["a9c"]
    assert [s.id for s in statements_before(SMALL, COOKS, question)] == ["u2m"]
    assert statements_before(SMALL, COOKS, SMALL.questions["d4n"]) == []
    assert [s.id for s in statements_before(SMALL, COOKS, None)] == ["u2m", "st0"]
    assert [s.id for s in statements_before(SMALL, {}, None)] == ["st0"]


def test_options_that_make_sense_now() -> None:
    question = Question(
        "q",
        Kind.CHOICE,
        "q",
        text("q"),
        "k3",
        options=(Option("a", "A"), Option("b", "B", condition=COOKING)),
    )
    assert [option.id for option in options_now(question, {})] == ["a"]
    assert [option.id for option in options_now(question, COOKS)] == ["a", "b"]


def test_in_reverse_order_only_the_options_that_swap_change_places() -> None:
    options = tuple(Option(id_, id_.upper(), swaps=id_ in "acd") for id_ in "abcde")
    assert [option.id for option in in_order(options, backwards=True)] == list("dbcae")
    assert in_order(options, backwards=False) == options
    question = Question("q", Kind.CHOICE, "q", text("q"), "k3", options=options)
    hidden = tuple(replace(o, condition=COOKING) if o.id == "d" else o for o in options)
    without = options_now(replace(question, options=hidden), {}, backwards=True)
    assert [option.id for option in without] == list("cbae")


def test_half_of_the_seeds_make_the_order_reverse() -> None:
    assert [is_backwards(seed) for seed in range(4)] == [False, True, False, True]


@given(any_dialog=dialogs(), data=st.data())
def test_settled_and_open_are_the_questions_that_apply(
    any_dialog: Dialog, data: st.DataObject
) -> None:
    answers = data.draw(answers_to(any_dialog))
    counted, waiting = applicable(any_dialog, answers), ids(open_questions(any_dialog, answers))
    assert not counted.keys() & set(waiting)
    apply = {q.id for q in any_dialog.questions.values() if holds(q.condition, counted)}
    passed_by = apply - counted.keys() - set(waiting)
    assert counted.keys() | set(waiting) | passed_by == apply
    short = any_dialog.short
    assert passed_by <= ({short.question} if short is not None and counted else set())
    assert all(counted[key] == answers[key] for key in counted)
    assert applicable(any_dialog, counted) == counted


# Progress


def part(dialog: Dialog, answers: dict[str, Answer], at: str) -> tuple[int, int]:
    where = progress(dialog, answers, dialog.questions[at])
    return where.part, where.parts


def test_of_goals_only_one_is_counted() -> None:
    assert part(SMALL, {}, "p7x") == (1, 5)
    assert part(SMALL, COOKS, "y4c") == (3, 5)
    assert part(SMALL, {"d4n": chosen("n0"), "h6k": chosen("x1")}, "s1t") == (3, 4)


def test_the_title_is_that_of_the_theme() -> None:
    assert progress(SMALL, COOKS, SMALL.questions["y4c"]).title == "Koken"


def themes_after(question: Question, **values: tuple[str, ...]) -> Dialog:
    """A dialog in which each of the themes comes with one of the values of the question."""
    themes = [Theme("t0", "Begin")] + [
        Theme(name, name, Any(tuple(Equals(question.id, value) for value in wanted)))
        for name, wanted in values.items()
    ]
    inside = [
        Question(f"q_{theme.id}", Kind.OPEN, theme.id, text("?"), theme.id, theme.condition)
        for theme in themes
    ]
    return Dialog("d", "v", "t", (question, *inside), tuple(themes), {}, {})


def closed(kind: Kind, *options: str) -> Question:
    made = tuple(Option(option, option.upper()) for option in options)
    return Question("x", kind, "x", text("?"), "t0", options=made)


def test_a_multiple_choice_can_bring_them_all() -> None:
    dialog = themes_after(closed(Kind.MULTIPLE, "a", "b", "c"), one=("a",), two=("b",))
    assert part(dialog, {}, "x") == (1, 3)
    assert part(dialog, {"x": chosen("a", "b")}, "q_two") == (3, 3)
    assert part(dialog, {"x": chosen("c")}, "q_t0") == (1, 1)


def test_not_knowing_can_bring_one() -> None:
    dialog = themes_after(closed(Kind.CHOICE, "a"), one=("weet_niet",), two=("a", "weet_niet"))
    assert part(dialog, {}, "x") == (1, 3)
    assert part(dialog, {"x": UNKNOWN}, "q_two") == (3, 3)
    assert part(dialog, {"x": chosen("a")}, "q_two") == (2, 2)


def test_a_theme_can_come_for_who_did_not_choose() -> None:
    base = themes_after(closed(Kind.CHOICE, "a"), one=("a",))
    themes = (*base.themes, Theme("other", "Other", Not(Equals("x", "a"))))
    dialog = Dialog("d", "v", "t", base.nodes, themes, {}, {})
    assert part(dialog, {}, "x") == (1, 2)


def test_many_independent_themes_are_counted_quickly() -> None:
    """A pack with 30 themes of choice: 3 to the power of 30 ways, and an answer at once."""
    questions, themes = [], [Theme("t0", "Begin")]
    for n in range(30):
        options = (Option("a", "A"), Option("b", "B"))
        questions.append(Question(f"q{n}", Kind.CHOICE, "q", text("?"), "t0", options=options))
        themes.append(Theme(f"t{n + 1}", "T", Equals(f"q{n}", "a")))
    dialog = Dialog("d", "v", "t", tuple(questions), tuple(themes), {}, {})
    assert part(dialog, {}, "q0") == (1, 31)


def walks(dialog: Dialog, data: st.DataObject) -> list[tuple[int, int]]:
    """Part and parts at every question, answering what is asked with anything at all."""
    answers: dict[str, Answer] = {}
    found = []
    while (question := next_question(dialog, answers)) is not None:
        found.append(part(dialog, answers, question.id))
        shown = options_now(question, applicable(dialog, answers))
        answer = data.draw(answer_to(question))
        assume(set(answer.options) <= {option.id for option in shown})
        answers[question.id] = answer
    return found


@given(data=st.data())
def test_nearer_with_every_answer(dialog: Dialog, data: st.DataObject) -> None:
    found = walks(dialog, data)
    for before, after in pairwise(found):
        assert before[0] <= after[0] <= after[1] <= before[1]
    last, total = found[-1]
    assert last == total


@given(any_dialog=dialogs(), data=st.data())
def test_the_end_never_moves_away(any_dialog: Dialog, data: st.DataObject) -> None:
    found = walks(any_dialog, data)
    assert all(1 <= at <= parts for at, parts in found)
    assert all(before[1] >= after[1] for before, after in pairwise(found))
