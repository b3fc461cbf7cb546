"""What participants write for each other, on one line, and lists of it, in as many messages as
they need and with buttons in rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dialogs.screens.layout import Row, Speech
from dialogs.texts import Span, Spans, join, quote
from dialogs.understanding.options.matching import normal

LONGEST = 500
"""The most characters that can still be read aloud, and that fit in a message with words around
them."""
_ON_A_BUTTON = 30
"""Characters of a sentence."""
_MESSAGE = 3500
"""UTF-16 units per message: below Telegram's limit, with room for the word that it is practice."""


def tidy(text: str, longest: int = LONGEST) -> str | None:
    """The words on one line; None if nothing is left, or more than `longest` characters."""
    line = " ".join(text.split())
    return line if 0 < len(line) <= longest else None


def same_words(one: str, other: str) -> bool:
    """Whether two sentences differ in capitals, accents or punctuation alone."""
    return (normal(one) or one) == (normal(other) or other)


def marked(say: Speech, text: Spans, *, practice: bool) -> Spans:
    """The text; in a practice session after the word that it is one."""
    return join((say.phrase("sessie_oefening"), text)) if practice else text


def in_messages(head: Spans, parts: Iterable[Spans], between: str = "\n") -> tuple[Spans, ...]:
    """The head and the parts below each other, continued in another message when one is full."""
    messages: list[Spans] = [head] if head else []
    for part in parts:
        for piece in _pieces(part):
            together = join((*messages[-1:], piece), between)
            if messages and _units(together) <= _MESSAGE:
                messages[-1] = together
            else:
                messages.append(piece)
    return tuple(messages)


def rows_of(buttons: Sequence[tuple[str, str]], wide: int) -> tuple[Row, ...]:
    """The buttons in rows of so many."""
    return tuple(tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide))


def listed(say: Speech, names: Sequence[str]) -> str:
    """The names in a sentence, with 'and' before the last."""
    *others, last = names
    return say.label("uitkomst_en", eerder=", ".join(others), laatst=last) if others else last


def on_button(text: str) -> str:
    """The first words of a sentence, so that they fit on a button."""
    line = quote(text)
    return line if len(line) <= _ON_A_BUTTON else f"{line[: _ON_A_BUTTON - 1].rstrip()}…"


def _pieces(part: Spans) -> Iterable[Spans]:
    """The part, cut into pieces that each fit in a message."""
    if _units(part) <= _MESSAGE:
        return (part,) if part else ()
    size = _MESSAGE // 2  # a character has at most two units
    return tuple(
        (Span(span.text[begin : begin + size], span.bold),)
        for span in part
        for begin in range(0, len(span.text), size)
    )


def _units(spans: Spans) -> int:
    return sum(len(span.text.encode("utf-16-le", "surrogatepass")) for span in spans) // 2


def number_told(say: Speech, key: str, number: int) -> str:
    """A number of things in words; for one thing the label has a form of its own."""
    return say.label(f"{key}_een") if number == 1 else say.label(key, aantal=str(number))
