"""The sessions that a facilitator gets: complete, in time, and made for talking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from content.form.schema import LABEL_LENGTH
from dialogs.pack.answers import Answer, chosen, written
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Kind
from dialogs.pack.plan import (
    Phase,
    PhaseKind,
    Plan,
    SessionKind,
)
from dialogs.texts import Text, as_plain
from tests.content.test_ontmoetingen import ALWAYS, ELEMENTS, OF_A_WAY
from tests.support.real_pack import real_pack

DIALOG = real_pack()
LONG, SHORT = DIALOG.plans.values()
KINDS = [*SessionKind]
PLANS = [*DIALOG.plans.values()]
GOALS = ("welbevinden", "sociaal_contact", "sociaal_kapitaal")

each_plan = pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.id)
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)


def phases(plan: Plan, kind: SessionKind) -> list[Phase]:
    return [phase for phase in plan.phases if phase.only in (None, kind)]


def questions(plan: Plan, kind: SessionKind, *of: PhaseKind) -> list[str]:
    return [id_ for phase in phases(plan, kind) if phase.kind in of for id_ in phase.questions]


def asked(plan: Plan, kind: SessionKind, **answers: str) -> list[str]:
    """What someone is asked who gives these answers, and else the first one of each question."""
    settled: dict[str, Answer] = {}
    for phase in phases(plan, kind):
        if phase.kind is not PhaseKind.REFLECT:
            continue
        for question in DIALOG.questions.values():
            if question.id in phase.questions and holds(question.condition, settled):
                if question.open:
                    settled[question.id] = written("iets")
                elif question.several:
                    settled[question.id] = chosen(*OF_A_WAY)
                else:
                    first = question.options[0].id
                    settled[question.id] = chosen(answers.get(question.id, first))
    return list(settled)


def said(plan: Plan) -> Iterator[tuple[Phase, str]]:
    for phase in plan.phases:
        texts: list[Text | None] = [phase.opening, phase.hint, *phase.prompts]
        if phase.contribution is not None:
            texts.append(phase.contribution.text)
        yield from ((phase, as_plain(text.fill(lambda _: None))) for text in texts if text)


def test_there_is_one_of_an_hour_and_one_of_half_an_hour() -> None:
    assert [plan.minutes for plan in PLANS] == [60, 30]
    assert all(plan.wait == 5 for plan in PLANS)


@each_plan
@each_kind
def test_the_minutes_add_up(plan: Plan, kind: SessionKind) -> None:
    assert sum(phase.minutes for phase in phases(plan, kind)) == plan.minutes
    assert all(phase.minutes for phase in plan.phases)


@each_plan
@each_kind
def test_what_is_always_asked_is_asked_and_shown(plan: Plan, kind: SessionKind) -> None:
    reflected = questions(plan, kind, PhaseKind.REFLECT)
    elements = {DIALOG.questions[id_].element for id_ in reflected}
    assert elements >= set(ALWAYS)
    assert questions(plan, kind, PhaseKind.REVEAL) == reflected


@each_kind
def test_in_an_hour_every_element_has_its_turn(kind: SessionKind) -> None:
    reflected = questions(LONG, kind, PhaseKind.REFLECT)
    assert {DIALOG.questions[id_].element for id_ in reflected} >= set(ELEMENTS)


@each_plan
@each_kind
def test_the_group_chooses_its_goal_after_it_was_shown(plan: Plan, kind: SessionKind) -> None:
    order = [phase.kind for phase in phases(plan, kind)]
    assert questions(plan, kind, PhaseKind.CHOOSE) == ["doel"]
    assert order.index(PhaseKind.REVEAL) < order.index(PhaseKind.CHOOSE)


@each_kind
@pytest.mark.parametrize("goal", GOALS)
def test_an_hour_has_as_many_questions_as_fit(kind: SessionKind, goal: str) -> None:
    for spoken in ("benieuwd", "hard"):
        count = len(asked(LONG, kind, doel=goal, vooroordelen=spoken, spanningen="team"))
        print(f"\n{goal}, {spoken}: {count} questions")
        assert 12 <= count <= 18


@each_kind
@pytest.mark.parametrize("goal", [*GOALS, "nog_geen"])
def test_half_an_hour_has_8(kind: SessionKind, goal: str) -> None:
    assert len(asked(SHORT, kind, doel=goal)) == 8


def test_who_has_no_goal_yet_looks_for_one() -> None:
    found = asked(LONG, SessionKind.ONE, doel="nog_geen", doel_dichtbij="nog_niet")
    assert {"doel_zoeken", "doel_dichtbij"} < set(found)


@each_plan
@each_kind
def test_there_is_little_to_type(plan: Plan, kind: SessionKind) -> None:
    reflected = questions(plan, kind, PhaseKind.REFLECT)
    kinds = [DIALOG.questions[id_].kind for id_ in reflected]
    assert kinds.count(Kind.OPEN) <= 3


@each_plan
def test_one_project_talks_and_several_hear_one_of_them(plan: Plan) -> None:
    one, several = (phases(plan, kind) for kind in KINDS)
    assert not [phase for phase in one if phase.kind is PhaseKind.ROUND]
    names = [phase.contribution.name for phase in several if phase.contribution is not None]
    assert names == ["een vraag", "een advies"]
    assert all(phase.brings_case for phase in several if phase.kind is PhaseKind.ROUND)


@each_plan
@each_kind
def test_after_what_is_shown_comes_talk_thought_or_a_choice_and_never_another(
    plan: Plan, kind: SessionKind
) -> None:
    order = [phase.kind for phase in phases(plan, kind)]
    assert (PhaseKind.REVEAL, PhaseKind.REVEAL) not in pairwise(order)
    assert order[-2:] == [PhaseKind.AGREE, PhaseKind.CLOSE]


@each_plan
def test_the_facilitator_has_a_hint_in_every_phase(plan: Plan) -> None:
    assert [phase.id for phase in plan.phases if phase.hint is None] == []


@each_plan
def test_the_button_to_a_phase_fits_on_a_phone(plan: Plan) -> None:
    (button,) = DIALOG.phrases["knop_sessie_volgende"]
    around = len(as_plain(button.fill(lambda _: "")))
    long = [phase.title for phase in plan.phases if len(phase.title) + around > LABEL_LENGTH]
    assert long == []


@each_plan
def test_nothing_says_who_is_right(plan: Plan) -> None:
    verdicts = re.compile(r"\b(juist\w*|beste|beter|klopt niet|verkeerd\w*|oneens|wie won)\b")
    found = [
        (phase.id, match[0])
        for phase, text in said(plan)
        for match in verdicts.finditer(text.lower())
    ]
    assert found == []


@each_plan
def test_a_prompt_asks_something(plan: Plan) -> None:
    for phase in plan.phases:
        for prompt in phase.prompts:
            text = as_plain(prompt.fill(lambda _: None))
            assert "?" in text
            assert text.count("?") <= 2


def test_two_words_name_a_pair_that_sounds_like_no_other() -> None:
    words = LONG.words
    assert len(set(words.first)) == len(set(words.second)) == 40
    assert not set(words.first) & set(words.second)
    assert all(re.fullmatch(r"[a-z]{3,12}", word) for word in (*words.first, *words.second))
    assert all(word.endswith(("e", "en")) or word == "zijden" for word in words.first)


@each_plan
def test_it_promises_nothing_about_names_which_hangs_on_how_many_there_are(plan: Plan) -> None:
    """With few phones a group chooses a way in which everyone sees who said what."""
    assert [phase.id for phase, text in said(plan) if "zonder na" in text] == []
