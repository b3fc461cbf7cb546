"""Find where the texts of a message are from in the packs, by their words.

A message is made of several texts: a reaction, a heading, the question. Each text of a pack becomes
a pattern with gaps for what is filled in. The longest pattern that matches claims its words first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from os.path import normpath
from pathlib import Path

from content.reading.loader import Loaded
from content.sources.places import Wording
from dialogs.screens.told.wording_anew import for_the_first_time
from dialogs.texts import Line, Slot, Text, quote

_FEWEST = 3
"""Letters of its own that a text must have to be recognised."""
_SHORT = 15
"""A text with fewer letters, or that isn't a sentence, could be part of any sentence: it only
matches with no word right before or after it."""
_ENDS = (".", "?", "!", ":", ")", "’")
_ALONE = (r"(?<!\w )", r"(?! \w)")
_FILLED = r"([^\n]+?)"
_LINES_FROM_KEY = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text is from: its file as seen from the content folder, its line, and how it begins
    there."""

    file: str
    line: int
    excerpt: str
    question: str | None


@dataclass(frozen=True)
class TextPattern:
    """A text of a pack as it may appear in a message."""

    origin: Origin
    written: str
    telling: str
    """A part that the message must contain, in lower case; quick to look for."""
    letters: int

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when it is first looked for: few of a pack's many texts ever are, and they are
        read anew at each change."""
        return re.compile(self.written, re.IGNORECASE)


class Origins:
    """Finds the origins of texts."""

    def __init__(self, packs: Mapping[str, Iterable[TextPattern]]) -> None:
        self._packs = packs
        self._in_order: dict[str, list[TextPattern]] = {}
        self._known: dict[tuple[str, str], list[Origin]] = {}

    def of(self, message: str, pack: str = "") -> list[Origin]:
        """The origins of the texts in a message, in reading order.

        A text that several packs have, as a copied pack does, counts as `pack`'s.
        """
        if (message, pack) not in self._known:
            self._known[message, pack] = self._find(message, pack)
        return self._known[message, pack]

    def _longest_first(self, pack: str) -> list[TextPattern]:
        if pack not in self._in_order:
            packs = sorted(self._packs, key=lambda id_: id_ != pack)
            patterns = chain.from_iterable(self._packs[id_] for id_ in packs)
            self._in_order[pack] = sorted(patterns, key=lambda pattern: -pattern.letters)
        return self._in_order[pack]

    def _find(self, message: str, pack: str) -> list[Origin]:
        small = message.lower()
        claimed = bytearray(len(message))
        found: dict[Origin, int] = {}
        for pattern in self._longest_first(pack):
            if pattern.telling not in small:
                continue
            for match in pattern.regex.finditer(message):
                own = list(_own_words(match))
                if any(any(claimed[start:end]) for start, end in own):
                    continue
                for start, end in own:
                    claimed[start:end] = b"\1" * (end - start)
                found.setdefault(pattern.origin, match.start())
        return sorted(found, key=lambda origin: found[origin])


def _own_words(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The words of a match that aren't filled in. Other texts may match inside the gaps."""
    filled = (match.span(number) for number in range(1, match.re.groups + 1))
    start = match.start()
    for begin, end in (*(span for span in filled if span[0] >= 0), (match.end(), match.end())):
        if any(char.isalpha() for char in match.string[start:begin]):
            yield start, begin
        start = end


def patterns_of(folder: Path, pack: Loaded) -> list[TextPattern]:
    """Patterns of all texts of a pack that was just read from this folder."""
    files: dict[str, list[str]] = {}
    patterns: list[TextPattern] = []
    for wording in pack.places.wordings:
        if wording.file not in files:
            files[wording.file] = _lines_of(folder / wording.file)
        line = _line_of(wording, files[wording.file])
        file, excerpt = normpath(f"{folder.name}/{wording.file}"), quote(wording.raw)
        origin = Origin(file, line, excerpt, wording.question)
        for one in (wording, *_asked_first(wording)):
            patterns += _patterns(one, origin)
    return patterns


def _asked_first(wording: Wording) -> Iterator[Wording]:
    """A question in the words for asking it once more, as it is asked for the first time without
    its scene."""
    if wording.purpose != "nog_eens":
        return
    lines = tuple(
        tuple(one if isinstance(one, Slot) else for_the_first_time((one,))[0] for one in line)
        for line in wording.text.lines
    )
    if lines != wording.text.lines:
        yield replace(wording, text=Text(lines))


def _patterns(wording: Wording, origin: Origin) -> Iterator[TextPattern]:
    """The pattern of a text; if any of its lines may be left out, a pattern for each line
    instead."""
    lines = [line for line in wording.text.lines if line]
    always = [n for n, line in enumerate(lines) if not any(isinstance(p, Slot) for p in line)]
    for anchor in always[:1] or range(len(lines)):
        sure = [line for n, line in enumerate(lines) if n in always or n == anchor]
        words = [piece.text for line in sure for piece in line if not isinstance(piece, Slot)]
        letters = sum(char.isalpha() for word in words for char in word)
        if letters < _FEWEST:
            continue
        body = "".join(_line(lines, n, anchor, n in always) for n in range(len(lines)))
        whole = letters >= _SHORT and wording.raw.rstrip().endswith(_ENDS)
        before, after = ("", "") if whole else _ALONE
        written = rf"{before}(?<!\w){body}(?!\w){after}"
        telling = max((word.strip(" .").lower() for word in words), key=len)
        yield TextPattern(origin, written, telling, letters)


def _line(lines: list[Line], number: int, anchor: int, always: bool) -> str:
    """One line of a text, with its line end on the side of the line that is sure to be there."""
    pieces = [_FILLED if isinstance(p, Slot) else re.escape(p.text) for p in lines[number]]
    body = "".join(pieces)
    if number == len(lines) - 1 and body.endswith(r"\."):
        body += "?"  # some sentences are put in the middle of another
    if number == anchor:
        return body
    body = body + r"\n" if number < anchor else r"\n" + body
    return body if always else f"(?:{body})?"


def _lines_of(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8", errors="replace").split("\n")
    except OSError:
        return []


def _line_of(wording: Wording, lines: list[str]) -> int:
    """The line on which a text begins, which may be below its key."""
    key, _ = wording.place
    first = _WORD.search(wording.raw)
    for number in range(key, key + _LINES_FROM_KEY):
        if first is not None and first[0] in "".join(lines[number - 1 : number]):
            return number
    return key
