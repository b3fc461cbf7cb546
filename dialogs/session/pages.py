"""Lists for the group, in as many messages as they need."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.texts import Span, Spans, join

LONGEST = 3500
"""How much goes in one message, in UTF-16 units: below Telegram's limit, with room for a mark."""


def in_messages(head: Spans, parts: Iterable[Spans], between: str = "\n") -> tuple[Spans, ...]:
    """The head and the parts below each other; what doesn't fit goes on in the next message."""
    messages: list[Spans] = [head] if head else []
    for part in parts:
        for piece in _pieces(part):
            together = join((*messages[-1:], piece), between)
            if messages and _units(together) <= LONGEST:
                messages[-1] = together
            else:
                messages.append(piece)
    return tuple(messages)


def _pieces(part: Spans) -> Iterable[Spans]:
    """The part, in pieces that each fit by themselves."""
    if _units(part) <= LONGEST:
        return (part,) if part else ()
    size = LONGEST // 2  # a character has at most two units
    return tuple(
        (Span(span.text[begin : begin + size], span.bold),)
        for span in part
        for begin in range(0, len(span.text), size)
    )


def _units(spans: Spans) -> int:
    return sum(len(span.text.encode("utf-16-le", "surrogatepass")) for span in spans) // 2
