"""At which questions somebody told something that must stay here: nothing quotes it later."""

from __future__ import annotations

from dialogs.walk.state import Walk, changed

_AT = "vertrouwd:"
"""The prefix in `Walk.told` of such a question."""


def confide(walk: Walk, question: str) -> Walk:
    """The walk in which what is typed and answered at this question was told so."""
    return changed(walk, told=walk.told | {f"{_AT}{question}"})


def has_confided(walk: Walk) -> bool:
    """Whether anything was told so."""
    return any(mark.startswith(_AT) for mark in walk.told)


def is_confided_at(walk: Walk, question: str) -> bool:
    """Whether what was typed at this question was told so."""
    return f"{_AT}{question}" in walk.told


def confided_at(walk: Walk) -> frozenset[str]:
    """The questions where something was told so."""
    return frozenset(mark.removeprefix(_AT) for mark in walk.told if mark.startswith(_AT))
