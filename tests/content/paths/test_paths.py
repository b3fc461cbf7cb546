"""Which walks are possible, against going through them all."""

import time
from collections.abc import Iterator, Mapping
from itertools import combinations
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.paths.paths import Paths, comes_out, way_to
from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    Given,
    chosen,
    written,
)
from dialogs.pack.checklist import checklist
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Any,
    Condition,
    Equals,
    Not,
    holds,
)
from dialogs.pack.definition import (
    Dialog,
    Kind,
    Option,
    Question,
    Status,
)
from dialogs.pack.route import applicable, next_question, options_now
from dialogs.pack.theme import Theme
from tests.support.random_dialogs import conditions, dialogs
from tests.support.small_dialog import SMALL, text

Answers = Mapping[str, Answer]


def _walks(dialog: Dialog, answers: Answers) -> Iterator[tuple[Answers, Question | None]]:
    """Every place a walk can come to: the answers by then, and what is asked next."""
    question = next_question(dialog, answers)
    yield answers, question
    if question is not None:
        for answer in _possible(question, answers):
            yield from _walks(dialog, {**answers, question.id: answer})


def _possible(question: Question, answers: Answers) -> Iterator[Answer]:
    yield from (UNKNOWN, SKIPPED)
    if question.open:
        yield written("iets")
    options = options_now(question, answers)
    for number in range(1, len(options) + 1 if question.several else 2):
        for picked in combinations(options, number):
            if number == 1 or not any(option.alone for option in picked):
                yield chosen(*(option.id for option in picked))


def _is_a_walk(dialog: Dialog, answers: Answers) -> bool:
    """Whether a person can give just these answers, from the first question on."""
    so_far: dict[str, Answer] = {}
    while len(so_far) < len(answers):
        question = next_question(dialog, so_far)
        if question is None or question.id not in answers:
            return False
        answer = answers[question.id]
        if answer.given is not Given.WRITTEN and answer not in _possible(question, so_far):
            return False
        so_far[question.id] = answer
    return True


small_dialogs = dialogs(most_themes=2, most_nodes=2)
many = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@many
@given(st.data())
def test_a_condition_can_hold_if_some_walk_makes_it_true(data: st.DataObject) -> None:
    dialog = data.draw(small_dialogs)
    condition = data.draw(conditions(dialog))
    ends = [answers for answers, question in _walks(dialog, {}) if question is None]
    can = any(holds(condition, applicable(dialog, answers)) for answers in ends)
    paths = Paths(dialog)
    assert paths.can_hold(condition) == can
    walk = paths.walk_where(condition)
    assert (walk is not None) == can
    if walk is not None:
        assert holds(condition, walk)
        assert _is_a_walk(dialog, walk)
        assert next_question(dialog, walk) is None


@many
@given(small_dialogs)
def test_there_is_a_way_to_each_question_that_can_be_asked(dialog: Dialog) -> None:
    asked = {question.id for _, question in _walks(dialog, {}) if question is not None}
    for id_ in dialog.questions:
        way = way_to(dialog, id_)
        assert (way is not None) == (id_ in asked)
        if way is not None:
            assert _is_a_walk(dialog, way)
            question = next_question(dialog, way)
            assert question is not None
            assert question.id == id_


@many
@given(small_dialogs)
def test_a_status_comes_out_if_some_checklist_has_it(dialog: Dialog) -> None:
    ends = [answers for answers, question in _walks(dialog, {}) if question is None]
    found = {(i.element.id, i.status) for end in ends for i in checklist(dialog, end)}
    paths = Paths(dialog)
    for element in dialog.elements.values():
        for status in Status:
            walk = paths.walk_where(comes_out(dialog, element, status))
            assert (walk is not None) == ((element.id, status) in found)
            if walk is not None:
                assert (element.id, status) in {
                    (item.element.id, item.status) for item in checklist(dialog, walk)
                }


def test_a_way_takes_the_first_options_and_has_words_for_open_questions() -> None:
    assert way_to(SMALL, "f2o") == {
        "p7x": written("Voorbeeld: Kort p7x"),
        "d4n": chosen("m2"),
        "a9c": chosen("a9c_nee"),
    }
    way = way_to(SMALL, "v8e")
    assert way is not None
    assert way["s1t"] == chosen("o8")
    way = way_to(SMALL, "q0o")
    assert way is not None
    assert way["s1t"] == chosen("j1")


def test_there_is_no_way_to_a_question_that_is_not_there() -> None:
    assert way_to(SMALL, "weg") is None


@pytest.mark.parametrize(
    ("condition", "can"),
    [
        (ALWAYS, True),
        (Not(ALWAYS), False),
        (Equals("d4n", "m2"), True),
        (Equals("d4n", "onbekend"), False),
        (All((Equals("d4n", "m2"), Equals("d4n", "r5"))), False),
        (All((Equals("s1t", "j1"), Equals("s1t", "o8"))), True),
        (All((Equals("s1t", "j1"), Equals("s1t", "al"))), False),
        (All((Equals("d4n", "m2"), Equals("h6k", "m2"))), False),
        (All((Equals("d4n", "weet_niet"), Equals("h6k", "m2"))), True),
        (All((Not(Equals("d4n", "m2")), Equals("a9c", "a9c_ja"))), True),
        (Equals("p7x", "geschreven"), True),
        (All((Equals("p7x", "overgeslagen"), Equals("p7x", "geschreven"))), False),
    ],
)
def test_what_can_hold(condition: Condition, can: bool) -> None:
    assert Paths(SMALL).can_hold(condition) is can


def _tangled(questions: int) -> Dialog:
    """Hundreds of questions, nearly all of which depend on others, and these on others again."""
    random, asked = Random(1), list[Question]()

    def answer() -> Condition:
        question = random.choice(asked[-30:])
        equals = Equals(
            question.id, random.choice([*(o.id for o in question.options), "weet_niet"])
        )
        return equals if random.random() < 0.7 else Not(equals)

    for number in range(questions):
        condition: Condition = ALWAYS
        if number and random.random() < 0.7:
            two = (answer(), answer())
            condition = All(two) if random.random() < 0.4 else Any(two)
        options = tuple(Option(f"o{option}", f"Optie {option}") for option in range(5))
        kind = Kind.MULTIPLE if number % 5 == 0 else Kind.CHOICE
        id_ = f"q{number}"
        asked.append(Question(id_, kind, id_, text(id_), "t", condition, options=options))
    return Dialog("groot", "v1", "Groot", tuple(asked), (Theme("t", "Deel"),), {}, {})


def test_hundreds_of_tangled_questions_are_settled_at_once() -> None:
    dialog = _tangled(500)
    began = time.process_time()
    paths = Paths(dialog)
    reached = [paths.can_hold(question.condition) for question in dialog.questions.values()]
    assert time.process_time() - began < 10.0
    assert 0 < reached.count(False) < 100
    last = [id_ for id_, can in zip(dialog.questions, reached, strict=True) if can][-1]
    way = paths.way_to(last)
    assert way is not None
    assert _is_a_walk(dialog, way)
