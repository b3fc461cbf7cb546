"""What somebody said isn't settled, and says weeks later that it is by now."""

from __future__ import annotations

from dialogs.walk.state import Walk, changed

_MARK = "vast:"
"""The prefix in `Walk.told` of an answer that is settled since."""


def is_settled(walk: Walk, question: str, options: tuple[str, ...]) -> bool:
    """Whether they said that these options of a question are settled by now."""
    return _mark(question, options) in walk.told


def with_settled(walk: Walk, question: str, options: tuple[str, ...]) -> Walk:
    """The walk in which they said so."""
    return changed(walk, told=walk.told | {_mark(question, options)})


def _mark(question: str, options: tuple[str, ...]) -> str:
    return f"{_MARK}{question}:{','.join(options)}"
