"""At which questions somebody told something that must stay here: nothing quotes it later. What
they answered with it may stay here too.

If they are asked again after some weeks, the new answer stays here as well: who asked for that once
needn't ask twice. Only they themselves let it go along.
"""

from __future__ import annotations

from dialogs.pack.definition import Dialog, Question
from dialogs.walk.state import Walk, changed

_OFFERED = "vertrouwd_aangeboden:"
"""The prefix of a question whose answer goes along unless they say, right behind it, that it stays
here."""
_ANSWER, _WORDS, _ANEW = "vertrouwd:", "vertrouwd_woorden:", "vertrouwd_nu:"
"""The prefixes in `Walk.told` of such a question: if the answer stays here too, if only what was
typed does, and if it was typed since questions were asked anew."""
_GOES = "vertrouwd_mag_mee:"
"""The prefix of such a question of which they said that the answer since then may go along."""


def confide(walk: Walk, question: str, *, answer: bool = True) -> Walk:
    """The walk in which what is typed at this question was told so, and the `answer` with it."""
    marks = {f"{_ANSWER if answer else _WORDS}{question}"}
    if walk.before is not None:
        marks.add(f"{_ANEW}{question}")
    return changed(walk, told=(walk.told | marks) - {f"{_GOES}{question}"})


def let_go_along(walk: Walk, question: str, *, goes: bool = True) -> Walk:
    """The walk in which the answer given since questions were asked anew may go along, or no longer
    may. What was told before that stays here."""
    told = walk.told - {f"{_GOES}{question}", f"{_ANEW}{question}"}
    return changed(walk, told=told | ({f"{_GOES}{question}"} if goes else set()))


def less_confided(walk: Walk, question: str) -> Walk:
    """The walk in which nothing at this question was told so, for it is gone."""
    marks = {f"{kind}{question}" for kind in (_ANSWER, _WORDS, _ANEW, _GOES)}
    return changed(walk, told=walk.told - marks)


def can_leave_page(dialog: Dialog, question: Question) -> bool:
    """Whether the answer at a question can stay off the page: not a goal, which stands there at the
    top."""
    goals = dialog.goals
    of_goal = goals is not None and question.element == goals.element
    return bool(question.options) and question.element is not None and not of_goal


def offer_to_confide(walk: Walk, question: str) -> Walk:
    """The walk in which it was said how the answer at this question can stay here."""
    return changed(walk, told=walk.told | {f"{_OFFERED}{question}"})


def offered_at_last(walk: Walk) -> str:
    """The question answered last, if it was said how that answer can stay here; else ''."""
    last = ("", *walk.answers)[-1]
    return last if f"{_OFFERED}{last}" in walk.told else ""


def has_confided(walk: Walk) -> bool:
    """Whether any answer was told so."""
    return any(mark.startswith(_ANSWER) for mark in walk.told)


def is_confided_at(walk: Walk, question: str) -> bool:
    """Whether what was typed at this question was told so."""
    return f"{_ANSWER}{question}" in walk.told or f"{_WORDS}{question}" in walk.told


def was_told_so_anew(walk: Walk, question: str) -> bool:
    """Whether they said so again at this question since it was asked anew."""
    return f"{_ANEW}{question}" in walk.told


def is_confided_anew(walk: Walk, question: str) -> bool:
    """Whether what was typed at this question since it was asked anew stays here."""
    return was_told_so_anew(walk, question) or answers_confided_at(walk, question)


def was_confided_at(walk: Walk, question: str) -> bool:
    """Whether an answer at this question was told so, now or before they looked again."""
    return f"{_ANSWER}{question}" in walk.told


def answers_confided_at(walk: Walk, question: str) -> bool:
    """Whether what is answered at this question now stays here."""
    return was_confided_at(walk, question) and f"{_GOES}{question}" not in walk.told


def confided_at(walk: Walk) -> frozenset[str]:
    """The questions where something typed was told so."""
    kinds = (_ANSWER, _WORDS)
    marks = (mark for mark in walk.told if mark.startswith(kinds))
    return frozenset(mark.partition(":")[2] for mark in marks)
