"""What a button or a command means: an action is a verb and, for most, what it is about."""

from __future__ import annotations

from collections.abc import Callable

from dialogs.pack.definition import Question
from dialogs.steps import (
    beside,
    named,
    room,
    serious,
    sharing,
)
from dialogs.steps.moves import Moves
from dialogs.walk.place import Place, View

COMMANDS: dict[str, Callable[[Moves], None]] = {
    "start": room.started,
    "help": Moves.help,
    "hulp": Moves.help,
    "verder": serious.resumed,
    "terug": Moves.back,
    "pauze": room.paused,
    "antwoorden": lambda moves: moves.answers(None),
    "checklist": Moves.checklist,
    "mijngegevens": Moves.my_data,
    "privacy": Moves.privacy,
    "wis": Moves.offer_erasure,
    "stop": room.stopped,
    "onveilig": serious.all_routes,
}
"""The commands a walk knows, without the slash."""

ANYTIME = ("help", "hulp", "mijngegevens", "privacy", "wis", "onveilig")
"""The commands that don't begin a walk where there is none."""


def perform(moves: Moves, action: str) -> None:
    verb, _, about = action.partition(":")
    if verb in _ON_QUESTION:
        question = moves.question_here()
        if question is None:
            moves.resume()
        else:
            _ON_QUESTION[verb](moves, question, about)
    else:
        _ELSEWHERE[verb](moves, about)


def _choose(moves: Moves, question: Question, about: str) -> None:
    option = question.option(about)
    if option is None:
        moves.resume()
    else:
        moves.settle_chosen(question, (option.id,))


def done(moves: Moves, question: Question) -> None:
    if all(question.option(option) for option in moves.walk.picked):
        moves.settle_chosen(question, moves.walk.picked)
    else:
        moves.resume()


_ON_QUESTION: dict[str, Callable[[Moves, Question, str], None]] = {
    "option": _choose,
    "pick": lambda moves, question, about: moves.pick(question, about, on=True),
    "drop": lambda moves, question, about: moves.pick(question, about, on=False),
    "done": lambda moves, question, _: done(moves, question),
    "unknown": lambda moves, question, _: moves.settle_unknown(question),
    "skip": lambda moves, question, _: moves.settle_skipped(question),
    "keep": lambda moves, question, _: moves.keep(question),
    "back": lambda moves, question, _: moves.back(),
}

_ELSEWHERE: dict[str, Callable[[Moves, str], None]] = {
    "checklist": lambda moves, _: moves.checklist_here(),
    "group": lambda moves, about: moves.show_in_place(Place(View.GROUP, about)),
    "element": lambda moves, about: moves.show_in_place(Place(View.ELEMENT, about)),
    "answers": lambda moves, about: moves.show_in_place(Place(View.ANSWERS, about)),
    "ask": lambda moves, about: moves.ask_again(about),
    "go_on": lambda moves, _: moves.resume(),
    "whole": lambda moves, _: moves.whole(),
    "anew": lambda moves, _: moves.anew(),
    "other": beside.go,
    "erase": lambda moves, _: moves.erase(),
    "keep_data": lambda moves, _: moves.keep_data(),
    "previous": lambda moves, _: moves.back(),
    "share": lambda moves, about: room.decided(moves, about, yes=True),
    "hold": lambda moves, about: room.decided(moves, about, yes=False),
    "bring": room.taken_along,
    "afresh": room.asked_afresh,
    "missed": lambda moves, _: room.missed(moves),
    "leave": lambda moves, _: room.stopped(moves),
    "sharing": sharing.show,
    "agree": lambda moves, _: sharing.agree(moves),
    "refuse": lambda moves, _: sharing.refuse(moves),
    "take_back": lambda moves, _: sharing.take_back(moves),
    "organisation": sharing.organisation,
    "sentence": sharing.sentence,
    "as_it_is": sharing.sentence,
    "keep_sentence": sharing.keep_sentence,
    "no_sentence": sharing.no_sentence,
    "type": sharing.type_anew,
    "changes": lambda moves, _: sharing.changes(moves),
    "no_changes": lambda moves, _: sharing.no_changes(moves),
    "others": sharing.others,
    "take_away": serious.take_away,
    "helped": serious.helped,
    "keep_words": serious.keep_words,
    "unname": named.take_out,
    "unname_always": named.take_out_always,
    "leave_name": named.leave,
    "quiet_pause": lambda moves, _: room.paused(moves),
    "quiet_on": lambda moves, _: serious.go_on(moves),
}
