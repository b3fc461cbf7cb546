"""Checks that every message fits in Telegram, however much someone answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from content.checks.long_messages import longer
from content.checks.longest import LONGEST_MESSAGE, length, units, words
from content.reading.loader import Loaded
from content.sources.mistakes import Mistake
from content.sources.places import Wording
from dialogs.texts import QUOTE_LENGTH, Span, as_plain


def limits(loaded: Loaded) -> Iterator[Mistake]:
    """A mistake for each message that can get too long, at the longest text in it."""
    found = sorted(longer(loaded.dialog, LONGEST_MESSAGE), key=length, reverse=True)
    parts = [_Part(wording) for wording in loaded.places.wordings] if found else []
    parts.sort(key=lambda part: part.length, reverse=True)
    told: set[tuple[str, int, int]] = set()
    for message in found:
        shown = as_plain(message).lower()
        wording = next((part.wording for part in parts if part.is_in(shown)), None)
        file, line, column = loaded.places.of(("pakket",)) if wording is None else wording.key
        if (file, line, column) not in told:
            told.add((file, line, column))
            details = {"length": length(message), "most": LONGEST_MESSAGE}
            yield Mistake.at(file, (line, column), "bericht-te-lang", **details)


@dataclass(frozen=True)
class _Part:
    """An author's text, which may be part of a message."""

    wording: Wording

    @cached_property
    def length(self) -> int:
        """UTF-16 units, with the answers that it quotes. Words that a shared sentence fills in are
        not counted: they are written elsewhere in the pack."""
        answer = "" if self.wording.owner[0] == "tekst" else words(QUOTE_LENGTH)
        return units(as_plain(self.wording.text.fill(lambda _: answer)))

    def is_in(self, shown: str) -> bool:
        """Whether the message contains this text. `shown` is in lower case: a screen capitalises
        the first letter of a step, and may drop its full stop."""
        return bool(self._longest_run) and self._longest_run in shown

    @cached_property
    def _longest_run(self) -> str:
        """The longest stretch without anything to fill in."""
        lines = self.wording.text.lines
        runs = (
            run
            for line in lines
            for run in "".join(p.text if isinstance(p, Span) else "\n" for p in line).split("\n")
        )
        return max(runs, key=len, default="").strip(" .").lower()
