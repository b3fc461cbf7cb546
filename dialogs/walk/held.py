"""Words about something serious, held with the walk until the night."""

from __future__ import annotations

from dataclasses import dataclass, replace

Parts = tuple[tuple[int, int], ...]
"""The messages that a text was made of, in order: the id and length of each."""


@dataclass(frozen=True, slots=True)
class Held:
    """What was typed at one place, in one or more messages, and is kept out of everything.

    `spans`: begin and end of the serious sentences in it. `messages`: which messages it came in.
    `asked`: the question as it was shown. `past`: whether it is over, or help is there. `changed`:
    whether it came with an edit, so that its message may be too old to delete.
    """

    kind: str
    text: str
    spans: tuple[tuple[int, int], ...]
    messages: Parts
    asked: str = ""
    past: bool = False
    changed: bool = False


def joined(earlier: Held | None, more: Held) -> Held:
    """Words held earlier at a place, with more words after them."""
    if earlier is None:
        return more
    start = len(earlier.text) + 1
    return replace(
        more,
        text=f"{earlier.text}\n{more.text}",
        spans=(*earlier.spans, *((start + begin, start + end) for begin, end in more.spans)),
        messages=(*earlier.messages, *more.messages),
        changed=earlier.changed or more.changed,
    )


def spliced(text: str, parts: Parts, message: int, edited: str) -> tuple[str, Parts]:
    """The text with one message's part replaced by `edited`, and its parts; each part is a line."""
    pieces: list[str] = []
    start = 0
    for number, length in parts:
        pieces.append(edited if number == message else text[start : start + length])
        start += length + 1
    numbers = (number for number, _ in parts)
    return "\n".join(pieces), tuple(zip(numbers, map(len, pieces), strict=True))
