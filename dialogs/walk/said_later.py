"""What a team said at its checklist, after the questions: by element, one line for each message.

It decides nothing. It is shown with the element that it is about; '' is the key for what belongs to
no element.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dialogs.walk.state import Walk

_TYPED = "lijst+"
"""The prefix of its keys in `Walk.typed`. No question's id contains a plus."""
MOST_LINES = 8
"""The maximum number of messages at one element: all of them are shown on its screen."""


def typed_key(element: str) -> str:
    """The key in `Walk.typed` for the messages at an element."""
    return f"{_TYPED}{element}"


def element_typed_at(key: str) -> str | None:
    """The element of such a key; None for any other key in `Walk.typed`."""
    return key.removeprefix(_TYPED) if key.startswith(_TYPED) else None


def lines(walk: Walk, element: str) -> tuple[str, ...]:
    """What was said at an element, a line for each message."""
    said = walk.intentions.added.get(element, "")
    return tuple(said.split("\n")) if said else ()


def lines_then(walk: Walk, element: str) -> tuple[str, ...]:
    """What was said at an element before it was asked about again and answered: it is about the
    earlier situation."""
    before = walk.before
    if before is None or not before.again or element not in before.about:
        return ()
    question = next((one.question for one in before.stood if one.element == element), "")
    unanswered = question in (*before.asks, *before.passed)
    if unanswered or element in walk.intentions.own_word:
        return ()
    return lines_before(walk, element)


def lines_before(walk: Walk, element: str) -> tuple[str, ...]:
    """What was said at an element before they looked again; nothing if they didn't."""
    before = walk.before
    if before is None or not before.again:
        return ()
    ids = [id_ for id_, _ in walk.typed.get(typed_key(element), ())]
    since = (place for place, id_ in enumerate(ids) if abs(id_) > before.typed_until)
    return lines(walk, element)[: next(since, len(ids))]


def lines_since(walk: Walk, element: str) -> tuple[str, ...]:
    """What was said at an element, without what is about the situation before it was asked about
    again."""
    return lines(walk, element)[len(lines_then(walk, element)) :]


def last_line(walk: Walk, element: str) -> str:
    """What was said there last; '' if nothing was."""
    said = lines(walk, element)
    return said[-1] if said else ""


def said_last(walk: Walk) -> str | None:
    """The element where something was said last; None if nothing was."""
    found = [
        (parts[-1][0], element)
        for key, parts in walk.typed.items()
        if parts and (element := element_typed_at(key)) is not None
    ]
    return max(found)[1] if found else None


def as_line(text: str) -> str:
    """A message as one line."""
    return " ".join(text.split())


def with_line(walk: Walk, element: str, message: int, text: str) -> Walk:
    """The walk with one more line at an element. `message`: the id of the message."""
    said = (*lines(walk, element), as_line(text))
    parts = (*walk.typed.get(typed_key(element), ()), (message, len(said[-1])))
    return _with(walk, element, said, parts)


def without_last(walk: Walk, element: str) -> Walk:
    """The walk without the latest line at an element."""
    parts = walk.typed.get(typed_key(element), ())
    return _with(walk, element, lines(walk, element)[:-1], parts[:-1])


def with_changed(walk: Walk, element: str, message: int, text: str) -> Walk:
    """The walk with the line of an edited message as it is now."""
    parts = walk.typed.get(typed_key(element), ())
    line = as_line(text)
    said = [
        line if id_ == message else old
        for (id_, _), old in zip(parts, lines(walk, element), strict=True)
    ]
    lengths = tuple((id_, len(line) if id_ == message else long) for id_, long in parts)
    return _with(walk, element, tuple(said), lengths)


def without_message(walk: Walk, element: str, message: int) -> Walk:
    """The walk without the line of one message."""
    parts = walk.typed.get(typed_key(element), ())
    left = [
        (part, line)
        for part, line in zip(parts, lines(walk, element), strict=True)
        if part[0] != message
    ]
    return _with(walk, element, tuple(line for _, line in left), tuple(part for part, _ in left))


def without_line(walk: Walk, element: str, number: int) -> Walk:
    """The walk without one of the lines at an element."""
    said, parts = lines(walk, element), walk.typed.get(typed_key(element), ())
    return _with(
        walk, element, said[:number] + said[number + 1 :], parts[:number] + parts[number + 1 :]
    )


def with_other_line(walk: Walk, element: str, number: int, message: int, text: str) -> Walk:
    """The walk with this message instead of one of the lines at an element."""
    said, parts = lines(walk, element), walk.typed.get(typed_key(element), ())
    line = as_line(text)
    return _with(
        walk,
        element,
        (*said[:number], line, *said[number + 1 :]),
        (*parts[:number], (message, len(line)), *parts[number + 1 :]),
    )


def _with(
    walk: Walk, element: str, said: tuple[str, ...], parts: tuple[tuple[int, int], ...]
) -> Walk:
    added = {**walk.intentions.added, element: "\n".join(said)}
    typed = {**walk.typed, typed_key(element): parts}
    return replace(
        walk,
        intentions=replace(walk.intentions, added=_filled(added)),
        typed={key: value for key, value in typed.items() if value or key != typed_key(element)},
    )


def _filled(added: Mapping[str, str]) -> Mapping[str, str]:
    return {element: said for element, said in added.items() if said}
