"""Which points of the list aren't right either, and are asked again when the one before is.

They are marks in `Walk.told` with only the ids of questions, and nothing that was typed.
"""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.walk.state import Walk, changed

_MARK = "ook_fout:"


def still_wrong(walk: Walk, questions: Iterable[str]) -> Walk:
    """The walk in which just these questions wait to be asked again."""
    others = frozenset(mark for mark in walk.told if not mark.startswith(_MARK))
    waiting = {f"{_MARK}{number}:{id_}" for number, id_ in enumerate(questions)}
    return changed(walk, told=others | waiting)


def waiting_wrong(walk: Walk) -> tuple[str, ...]:
    """The questions that wait, in the order in which they are asked."""
    marks = sorted(mark.removeprefix(_MARK) for mark in walk.told if mark.startswith(_MARK))
    return tuple(mark.partition(":")[2] for mark in marks)
