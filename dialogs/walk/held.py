"""Words about something serious: with their writer for today, and then gone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs.texts import without

Parts = tuple[tuple[int, int], ...]
"""Of the messages that a text was made of, in order, the id and length of each."""


@dataclass(frozen=True, slots=True)
class Held:
    """What someone typed at one place, in one message or more, kept out of everything.

    `spans`: the sentences in it that are about something serious. `messages`: what it was typed in.
    `asked`: the question as it was shown. `past`: it is over, or help is there. `changed`: whether
    it came with an edit, so that its message may be too old to be taken back.
    """

    kind: str
    text: str
    spans: tuple[tuple[int, int], ...]
    messages: Parts
    asked: str = ""
    past: bool = False
    changed: bool = False

    @property
    def rest(self) -> str:
        """What else was written there."""
        return without(self.text, self.spans)


def joined(earlier: Held | None, more: Held) -> Held:
    """What was typed at one place, one thing after the other."""
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


def spliced(text: str, parts: Parts, message: int, anew: str) -> tuple[str, Parts]:
    """The text with one message's part replaced; parts are joined by line ends."""
    pieces: list[str] = []
    start = 0
    for number, length in parts:
        pieces.append(anew if number == message else text[start : start + length])
        start += length + 1
    numbers = (number for number, _ in parts)
    return "\n".join(pieces), tuple(zip(numbers, map(len, pieces), strict=True))
