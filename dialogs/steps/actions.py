"""Does what each button and command means.

An action is the meaning of a button: a verb and, for most, what it is about, such as
'option:niemand' or 'back'. A screen offers actions (`dialogs/screens/`); here is what they do.
"""

from __future__ import annotations

from collections.abc import Callable

from dialogs.pack.definition import Question
from dialogs.screens.layout import read_action
from dialogs.steps import (
    answering,
    in_session,
    leaving,
    names_in_answers,
    navigation,
    overviews,
    serious,
    to_programme,
)
from dialogs.steps.stage import Stage
from dialogs.walk.place import Place, View

COMMANDS: dict[str, Callable[[Stage], None]] = {
    "start": leaving.start,
    "help": overviews.show_help,
    "hulp": overviews.show_help,
    "verder": serious.go_on_asked,
    "terug": navigation.back,
    "pauze": in_session.pause,
    "antwoorden": lambda stage: overviews.show_answers(stage, None),
    "checklist": overviews.show_checklist,
    "mijngegevens": overviews.show_my_data,
    "privacy": overviews.show_privacy,
    "wis": leaving.offer_erasure,
    "stop": in_session.stop,
    "onveilig": serious.list_routes,
}
"""The commands a walk knows, without the slash."""

ANYTIME = ("help", "hulp", "mijngegevens", "privacy", "wis", "onveilig")
"""The commands that also work without a walk, and so don't begin one."""


def perform(stage: Stage, action: str) -> None:
    """Do what a button that stands on the live screen means."""
    verb, about = read_action(action)
    if verb in _ON_QUESTION:
        question = stage.question_here()
        if question is None:
            navigation.resume(stage)
        else:
            _ON_QUESTION[verb](stage, question, about)
    else:
        _ELSEWHERE[verb](stage, about)


def _choose(stage: Stage, question: Question, about: str) -> None:
    option = question.option(about)
    if option is None:
        navigation.resume(stage)
    else:
        answering.settle_chosen(stage, question, (option.id,))


def done(stage: Stage, question: Question) -> None:
    """Answer with the ticked options, if the pack still has them all."""
    if all(question.option(option) for option in stage.walk.picked):
        answering.settle_chosen(stage, question, stage.walk.picked)
    else:
        navigation.resume(stage)


_ON_QUESTION: dict[str, Callable[[Stage, Question, str], None]] = {
    "option": _choose,
    "pick": lambda stage, question, about: answering.tick(stage, question, about, on=True),
    "drop": lambda stage, question, about: answering.tick(stage, question, about, on=False),
    "done": lambda stage, question, _: done(stage, question),
    "unknown": lambda stage, question, _: answering.settle_unknown(stage, question),
    "skip": lambda stage, question, _: answering.settle_skipped(stage, question),
    "keep": lambda stage, question, _: answering.keep_answer(stage, question),
    "back": lambda stage, question, _: navigation.back(stage),
}

_ELSEWHERE: dict[str, Callable[[Stage, str], None]] = {
    "checklist": lambda stage, _: overviews.return_to_checklist(stage),
    "group": lambda stage, about: navigation.show_in_place(stage, Place(View.GROUP, about)),
    "element": lambda stage, about: navigation.show_in_place(stage, Place(View.ELEMENT, about)),
    "answers": lambda stage, about: navigation.show_in_place(stage, Place(View.ANSWERS, about)),
    "ask": navigation.ask_again,
    "go_on": lambda stage, _: navigation.resume(stage),
    "whole": lambda stage, _: navigation.go_on_in_full(stage),
    "anew": lambda stage, _: leaving.begin_again(stage),
    "other": leaving.go_to_pack,
    "erase": lambda stage, _: leaving.erase_all(stage),
    "keep_data": lambda stage, _: leaving.keep_data(stage),
    "previous": lambda stage, _: navigation.back(stage),
    "share": lambda stage, about: in_session.decide_consent(stage, about, yes=True),
    "hold": lambda stage, about: in_session.decide_consent(stage, about, yes=False),
    "bring": in_session.take_along,
    "afresh": in_session.ask_afresh,
    "missed": lambda stage, _: in_session.miss_facilitator(stage),
    "leave": lambda stage, _: in_session.stop(stage),
    "sharing": to_programme.show,
    "agree": lambda stage, _: to_programme.agree(stage),
    "refuse": lambda stage, _: to_programme.refuse(stage),
    "take_back": lambda stage, _: to_programme.take_back(stage),
    "organisation": to_programme.set_organisation,
    "sentence": to_programme.share_sentence,
    "as_it_is": to_programme.share_sentence,
    "keep_sentence": to_programme.keep_sentence,
    "no_sentence": to_programme.withhold_sentence,
    "type": to_programme.ask_to_retype,
    "changes": lambda stage, _: to_programme.share_changes(stage),
    "no_changes": lambda stage, _: to_programme.withhold_changes(stage),
    "others": to_programme.show_others,
    "take_away": serious.take_away,
    "helped": serious.note_help,
    "keep_words": serious.keep_words,
    "unname": names_in_answers.take_out,
    "unname_always": names_in_answers.take_out_always,
    "leave_name": names_in_answers.leave_as_typed,
    "quiet_pause": lambda stage, _: in_session.pause(stage),
    "quiet_on": lambda stage, _: serious.go_on_calmly(stage),
}
