"""Which point of the list somebody asked something about last: if they then ask what to do now,
they are thinking of that one. And at which they were told to begin, with its step."""

from __future__ import annotations

from dialogs.walk.state import Walk, changed

_MARK = "vroeg:"
"""The prefix in `Walk.told` of its element."""


def with_asked_of(walk: Walk, element: str) -> Walk:
    """The walk in which a question was about this element."""
    others = {mark for mark in walk.told if not mark.startswith(_MARK)}
    return changed(walk, told=frozenset(others | {f"{_MARK}{element}"}))


def asked_of_last(walk: Walk) -> str:
    """The element that the last such question was about; '' without one."""
    marks = (mark for mark in walk.told if mark.startswith(_MARK))
    return next(marks, "").removeprefix(_MARK)


def begins_mark(element: str) -> str:
    """The mark that counts how often they were told to begin with this element, with its step, and
    asked whether they do that."""
    return f"begin:{element}"
