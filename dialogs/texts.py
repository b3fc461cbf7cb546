"""Texts with room for the person's own words.

A text is a list of lines; a line that quotes an answer which isn't there is left out whole,
so that a quotation never shows a hole. What a person wrote is only ever a span of its own:
nothing in it can become markup.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import attrgetter

QUOTE_LENGTH = 160
"""Longest quotation of someone's own words, in characters."""
RESULT_LENGTH = 2 * QUOTE_LENGTH
"""The same for how a step went: it is all that they report, and the end often matters most."""
_CLOSED, _CLOSE = (".", "!", "?", "…"), "’"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text, bold or not. A message is a tuple of spans."""

    text: str
    bold: bool = False


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a text for an answer (by question id) or a fact (by name)."""

    name: str
    bold: bool = False


Line = tuple[Span | Slot, ...]


@dataclass(frozen=True)
class Text:
    """A text as its author wrote it. Immutable: `fill` it for each person."""

    lines: tuple[Line, ...]

    def fill(self, words: Callable[[str], str | None]) -> Spans:
        """The text with `words(name)` in its slots, without the lines in which a slot has no
        value."""
        return self._filled(words) if self.has_slots else self.as_it_is

    @cached_property
    def has_slots(self) -> bool:
        return bool(self.slots())

    @cached_property
    def as_it_is(self) -> Spans:
        """The text if it has no slots, which is the same for everyone."""
        return self._filled(lambda name: None)

    @cached_property
    def in_plain(self) -> str:
        """The same without bold."""
        return as_plain(self.as_it_is)

    def _filled(self, words: Callable[[str], str | None]) -> Spans:
        if len(self.lines) == 1:
            return _merged(_fill_line(self.lines[0], words) or ())
        filled = [_fill_line(line, words) for line in self.lines]
        return join([line for line in filled if line is not None], "\n")

    def slots(self) -> frozenset[str]:
        return self._slots

    @cached_property
    def _slots(self) -> frozenset[str]:
        return frozenset(
            piece.name for line in self.lines for piece in line if isinstance(piece, Slot)
        )


def _fill_line(line: Line, words: Callable[[str], str | None]) -> Spans | None:
    spans: list[Span] = []
    closed = False
    for piece in line:
        if isinstance(piece, Span):
            spans.append(_after_closed(piece) if closed else piece)
            closed = False
            continue
        found = words(piece.name)
        if found is None:
            return None
        spans.append(Span(found, piece.bold))
        closed = found.endswith(_CLOSED)
    return tuple(spans)


def _after_closed(piece: Span) -> Span:
    """The text after a quotation, without its full stop if the quotation already ends with one."""
    if piece.text.startswith(_CLOSE + "."):
        return Span(_CLOSE + piece.text.removeprefix(_CLOSE + "."), piece.bold)
    return piece


def join(parts: Iterable[Sequence[Span]], between: str = "\n\n") -> Spans:
    """The parts that aren't empty, with `between` in between. Neighbouring spans with the same
    style are merged."""
    gap, spans = plain(between), list[Span]()
    for part in parts:
        if part:
            if spans:
                spans += gap
            spans += part
    return _merged(spans)


def _merged(spans: Sequence[Span]) -> Spans:
    if len(spans) <= 1:
        return tuple(spans)
    if True not in [span.bold for span in spans]:
        return (Span("".join([span.text for span in spans])),)
    merged: list[Span] = []
    for is_bold, run in groupby(spans, _IS_BOLD):
        alike = list(run)
        one = len(alike) == 1
        merged.append(alike[0] if one else Span("".join([s.text for s in alike]), is_bold))
    return tuple(merged)


_IS_BOLD = attrgetter("bold")


def before(spans: Spans, end: Spans) -> Spans:
    """What comes before `end`; empty if the spans don't end with it."""
    left = len(as_plain(spans)) - len(as_plain(end))
    head: list[Span] = []
    for span in spans:
        if left > 0:
            head.append(Span(span.text[:left], span.bold))
        left -= len(span.text)
    return tuple(head) if join((head, end), "") == join((spans,)) else ()


def plain(text: str) -> Spans:
    return (Span(text),) if text else ()


def bold(text: str) -> Spans:
    return (Span(text, bold=True),) if text else ()


def as_plain(spans: Spans) -> str:
    return spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text without these stretches."""
    left, end = [], 0
    for begin, stop in sorted(spans):
        left.append(text[end:begin].strip())
        end = max(end, stop)
    left.append(text[end:].strip())
    return " ".join(piece for piece in left if piece)


_JOINER = "\u200d"
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters that show nothing."""


def visible(text: str) -> str:
    """The text without invisible characters: controls, and marks for the writing direction, which
    could reverse the text around them. Keeps an emoji of several parts together."""
    if text.replace("\n", "").isprintable() and not any(blank in text for blank in _BLANK):
        return text
    return "".join(_seen(text, place, character) for place, character in enumerate(text))


def _seen(text: str, place: int, character: str) -> str:
    if character.isspace():
        return character if character == "\n" else " "
    if character == _JOINER:
        sides = (text[place - 1 : place], text[place + 1 : place + 2])
        joins = all(side and unicodedata.category(side) in _OF_EMOJI for side in sides)
        return character if joins else ""
    hidden = unicodedata.category(character) in _UNSEEN or character in _BLANK
    return "" if hidden else character


_UNSEEN = ("Cc", "Cf")
_OF_EMOJI = ("So", "Sk", "Mn")


_SENTENCE_ENDS = re.compile(r"(?:[!?]|(?<!\.)\.)(?=\s)|(?:\.|…)(?=\s+[A-ZÀ-Þ])")
"""A pause in a sentence, before a small letter, ends none."""


def within_sentence(text: Text) -> Text:
    """The text to follow an introduction: without the capital it begins with."""
    (first, *more), *lines = text.lines
    if not isinstance(first, Span):
        return text
    begins = replace(first, text=first.text[:1].lower() + first.text[1:])
    return Text(((begins, *more), *lines))


def ended(text: str) -> str:
    """A sentence with a full stop behind it, if it ends without any mark."""
    last = text.rstrip("’”)")[-1:]
    return f"{text}." if last and last not in ".?!…" else text


def quote_each(text: str, length: int = QUOTE_LENGTH) -> str:
    """The same for several messages, each of which begins on a new line: 'een’ en ‘twee'."""
    return quote("’ en ‘".join(line for line in text.splitlines() if line.strip()), length)


def quote(text: str, length: int = QUOTE_LENGTH) -> str:
    """Someone's words on one line, without invisible characters. Long ones are cut behind a
    sentence that ends in the second half, or else at a word."""
    line = " ".join(visible(text).split())
    if len(line) <= length:
        return line
    sentence_ends = [end.end() for end in _SENTENCE_ENDS.finditer(line[: length + 1])]
    if sentence_ends and sentence_ends[-1] > length // 2:
        return line[: sentence_ends[-1]]
    cut = line[: length - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > length // 2 else cut).rstrip(" ,.;:") + "…"


def is_quotation(step: str) -> bool:
    """Whether a step is nothing but words of theirs, in quotation marks."""
    return step.startswith("‘") and step.endswith("’") and step.count("‘") == 1


def unquoted(text: str) -> str:
    """The text without quotation marks around all of it, where it gets those of a sentence."""
    return text[1:-1] if is_quotation(text) else text


def after_colon(step: str) -> str:
    """A step that was written as a sentence, as it is written behind a colon."""
    return step if step[:2].isupper() else step[:1].lower() + step[1:]
