"""At which questions somebody told something that must stay here: nothing quotes it later. What
they answered with it may stay here too."""

from __future__ import annotations

from dialogs.walk.state import Walk, changed

_ANSWER, _WORDS, _ANEW = "vertrouwd:", "vertrouwd_woorden:", "vertrouwd_nu:"
"""The prefixes in `Walk.told` of such a question: if the answer stays here too, if only what was
typed does, and if it was typed since questions were asked anew."""


def confide(walk: Walk, question: str, *, answer: bool = True) -> Walk:
    """The walk in which what is typed at this question was told so, and the `answer` with it."""
    marks = {f"{_ANSWER if answer else _WORDS}{question}"}
    if walk.before is not None:
        marks.add(f"{_ANEW}{question}")
    return changed(walk, told=walk.told | marks)


def less_confided(walk: Walk, question: str) -> Walk:
    """The walk in which nothing at this question was told so, for it is gone."""
    marks = {f"{kind}{question}" for kind in (_ANSWER, _WORDS, _ANEW)}
    return changed(walk, told=walk.told - marks)


def has_confided(walk: Walk) -> bool:
    """Whether any answer was told so."""
    return any(mark.startswith(_ANSWER) for mark in walk.told)


def is_confided_at(walk: Walk, question: str) -> bool:
    """Whether what was typed at this question was told so."""
    return f"{_ANSWER}{question}" in walk.told or f"{_WORDS}{question}" in walk.told


def is_confided_anew(walk: Walk, question: str) -> bool:
    """Whether what was typed at this question since it was asked anew was told so."""
    return f"{_ANEW}{question}" in walk.told


def answers_confided_at(walk: Walk, question: str) -> bool:
    """Whether what was answered at this question was told so."""
    return f"{_ANSWER}{question}" in walk.told


def confided_at(walk: Walk) -> frozenset[str]:
    """The questions where something typed was told so."""
    kinds = (_ANSWER, _WORDS)
    marks = (mark for mark in walk.told if mark.startswith(kinds))
    return frozenset(mark.partition(":")[2] for mark in marks)
