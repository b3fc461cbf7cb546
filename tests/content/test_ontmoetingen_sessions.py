"""The sessions that a facilitator gets: complete, in time, and made for talking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

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
from dialogs.session.agenda import Agenda
from dialogs.session.events import PanelDue
from dialogs.session.panel import panel
from dialogs.session.phases import phase_of
from dialogs.session.state import Page, Session
from dialogs.texts import Text, as_plain
from tests.content.test_ontmoetingen import OF_A_WAY
from tests.support.real_pack import real_pack

DIALOG = real_pack()
PLANS = [*DIALOG.plans.values()]
ABOUT_ONE = [plan for plan in PLANS if plan.is_for(SessionKind.ONE)]
INTERVISION = [plan for plan in PLANS if plan.is_for(SessionKind.SEVERAL)]
LONG, SHORT = ABOUT_ONE
MATTERS_MOST = ("doel", "intentie", "spanningen", "toegankelijkheid")
"""Only the elements that every project has; there is no time to ask about the others."""
GOALS = ("welbevinden", "sociaal_contact", "sociaal_kapitaal")

each_plan = pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.id)
about_one = pytest.mark.parametrize("plan", ABOUT_ONE, ids=lambda plan: plan.id)
intervision = pytest.mark.parametrize("plan", INTERVISION, ids=lambda plan: plan.id)


def questions(plan: Plan, *of: PhaseKind) -> list[str]:
    return [id_ for phase in plan.phases if phase.kind in of for id_ in phase.questions]


def asked(plan: Plan, **answers: str) -> list[str]:
    """What someone is asked who gives these answers, and else the first one of each question."""
    settled: dict[str, Answer] = {}
    for phase in plan.phases:
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


def test_every_plan_is_for_one_kind_and_leaves_some_of_its_time_free() -> None:
    assert [plan.minutes for plan in ABOUT_ONE] == [55, 27]
    assert [plan.minutes for plan in INTERVISION] == [55, 85, 55]
    assert len(ABOUT_ONE) + len(INTERVISION) == len(PLANS)
    assert all(plan.wait == 5 for plan in PLANS)


@each_plan
def test_the_minutes_add_up(plan: Plan) -> None:
    assert sum(phase.minutes for phase in plan.phases) == plan.minutes
    assert all(phase.minutes for phase in plan.phases)


@about_one
def test_what_matters_most_is_asked_of_every_team_and_shown(plan: Plan) -> None:
    reflected = questions(plan, PhaseKind.REFLECT)
    elements = {DIALOG.questions[id_].element for id_ in reflected}
    assert elements >= set(MATTERS_MOST)
    assert questions(plan, PhaseKind.REVEAL) == reflected


def test_in_an_hour_the_first_elements_of_each_goal_have_their_turn() -> None:
    asked_about = {DIALOG.questions[id_].element for id_ in questions(LONG, PhaseKind.REFLECT)}
    first = {"wederkerigheid", "groepen_in_contact", "gelijke_status", "vertrouwen", "bridging"}
    assert asked_about >= {*MATTERS_MOST, "doelgroep", *first}


@about_one
def test_the_group_chooses_its_goal_after_it_was_shown(plan: Plan) -> None:
    order = [phase.kind for phase in plan.phases]
    assert questions(plan, PhaseKind.CHOOSE) == ["doel"]
    assert order.index(PhaseKind.REVEAL) < order.index(PhaseKind.CHOOSE)


@pytest.mark.parametrize("goal", GOALS)
def test_an_hour_has_7_questions_for_each(goal: str) -> None:
    for spoken in ("benieuwd", "hard"):
        assert len(asked(LONG, doel=goal, vooroordelen=spoken, spanningen="team")) == 7


@pytest.mark.parametrize("goal", [*GOALS, "nog_geen"])
def test_half_an_hour_has_4(goal: str) -> None:
    assert len(asked(SHORT, doel=goal)) == 4


def test_who_has_no_goal_yet_looks_for_one() -> None:
    found = asked(LONG, doel="nog_geen", doel_dichtbij="nog_niet")
    assert "doel_zoeken" in found
    assert len(found) <= 7


@about_one
def test_there_is_little_to_type(plan: Plan) -> None:
    reflected = questions(plan, PhaseKind.REFLECT)
    kinds = [DIALOG.questions[id_].kind for id_ in reflected]
    assert kinds.count(Kind.OPEN) <= 3


@about_one
def test_one_project_talks_and_has_no_rounds(plan: Plan) -> None:
    assert not [phase for phase in plan.phases if phase.kind is PhaseKind.ROUND]


@intervision
def test_several_projects_talk_and_what_they_type_bears_the_name_of_their_project(
    plan: Plan,
) -> None:
    """No answers are counted: what is shown of all projects and of one would give the rest away."""
    kinds = {phase.kind for phase in plan.phases}
    talked = {PhaseKind.LOOK_BACK, PhaseKind.DISCUSS, PhaseKind.ROUND}
    assert kinds == {PhaseKind.LOBBY, *talked, PhaseKind.CLOSE}
    assert all(one.contribution.by_project for one in plan.phases if one.contribution is not None)
    *_, last = (phase for phase in plan.phases if phase.kind is PhaseKind.ROUND)
    assert not last.brings_case  # Everyone takes something home to their own project.


@intervision
def test_an_hour_holds_one_case_and_an_hour_and_a_half_two(plan: Plan) -> None:
    runs = [brings for brings, _ in groupby(phase.brings_case for phase in plan.phases) if brings]
    assert len(runs) == (2 if plan.minutes > 60 else 1)


@intervision
def test_there_is_time_to_type_to_move_and_to_read_the_page(plan: Plan) -> None:
    """As it took a group of six: to type a sentence and say it, to reword it, to fetch coffee, and
    to say goodbye."""
    typed = [phase for phase in plan.phases if phase.kind is PhaseKind.ROUND]
    assert min(phase.minutes for phase in typed) >= 3
    least = {"vraag_opnieuw": 2, "vraag_opnieuw_2": 2, "wissel": 4, "naar_huis": 5}
    assert all(phase.minutes >= least.get(phase.id, 0) for phase in plan.phases)


@about_one
def test_after_what_is_shown_comes_talk_thought_or_a_choice_and_never_another(
    plan: Plan,
) -> None:
    order = [phase.kind for phase in plan.phases]
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


@about_one
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


@each_plan
def test_the_whole_time_leaves_room_and_something_that_can_be_missed(plan: Plan) -> None:
    assert plan.whole % 30 == 0
    assert plan.whole * 0.9 <= plan.minutes <= plan.whole - 3
    spare = [phase for phase in plan.phases if phase.spare]
    assert spare
    assert all(phase.kind in (PhaseKind.DISCUSS, PhaseKind.LOOK_BACK) for phase in spare)


@about_one
def test_the_questions_of_every_phase_can_be_read_on_the_panel_at_once(plan: Plan) -> None:
    for number, phase in enumerate(plan.phases):
        session = Session(1, plan.id, SessionKind.ONE, 1, phase=number, open=True)
        here = phase_of(Agenda(DIALOG, replace(session, page=Page.QUESTIONS)))
        if phase.kind is PhaseKind.REFLECT:
            told = as_plain(panel(here, PanelDue(0.0)).text)
            asked = [DIALOG.questions[id_] for id_ in here.to_read]
            assert asked
            assert all(as_plain(here.say.question(one)) in told for one in asked)
