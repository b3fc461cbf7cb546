"""Parses an author's notation for what to listen for into a pattern.

vanzelf           this word
ontmoet*          a word that begins like this (*contact: that ends like this)
gaat|loopt        one of these words
(de deur|poort)   one of these pieces; with other words beside it always in brackets
wel?              may be there or not
..                at most 3 words in between, without a comma
...               at most 8 words in between, comma or not
<band>            one of the words of that list
^  $              the beginning of the sentence, and its end
a & b             both, in any order, in one clause
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from content.sources.kept import kept
from content.sources.mistakes import Detail, Near
from dialogs.hearing.patterns import (
    Edge,
    Either,
    Gap,
    Maybe,
    Part,
    Pattern,
    Row,
    Word,
)
from dialogs.hearing.spelling import plain

SMALL_GAP, WIDE_GAP = 3, 8
_WORDS = r"\([^\W_]+\*?(?:\|[^\W_]+\*?)+\)"
"""Nothing but words between brackets, the most by far: one piece, which saves time at a start."""
_PIECE = re.compile(rf"{_WORDS}|\.\.\.|\.\.|<[a-z0-9_]+>|[()|?&^$]|[^\s()|?&^$<>.]+|\S")
_END = ""
_LIST = re.compile(r"<([a-z0-9_]+)>")
_WORD = re.compile(r"\*?[^\W_]+(?:['’][^\W_]+)*|[^\W_]+(?:['’][^\W_]+)*\*|[^\w\s*]")


class PhraseError(ValueError):
    """A phrase that can't be parsed, with the mistake to report."""

    def __init__(self, code: str, **details: Detail) -> None:
        super().__init__(code)
        self.code, self.details = code, details


def parse_pattern(written: str, lists: Mapping[str, Part]) -> Pattern:
    """The pattern; `lists` are the word lists that it may name. Raises PhraseError."""
    reader = _PatternReader(written, lists)
    rows = [reader.row()]
    while reader.next_is("&"):
        reader.take()
        rows.append(reader.row())
    reader.end()
    return Pattern(tuple(rows), written)


def parse_part(written: str, lists: Mapping[str, Part]) -> Part:
    """One entry of a word list: a pattern of one row. Raises PhraseError."""
    reader = _PatternReader(written, lists)
    row = reader.row()
    reader.end()
    return row


def lists_in(written: str) -> list[str]:
    """The names of the lists that a phrase refers to."""
    return _LIST.findall(written)


class _PatternReader:
    def __init__(self, written: str, lists: Mapping[str, Part]) -> None:
        self._pieces: list[str] = [*_PIECE.findall(written), _END]
        self._at = 0
        self._inside = 0
        self._loose = False
        self._lists = lists

    def next_is(self, *pieces: str) -> bool:
        return self._pieces[self._at] in pieces

    def take(self) -> str:
        piece = self._pieces[self._at]
        if piece == _END:
            raise PhraseError("zin-zonder-woord")
        self._at += 1
        return piece

    def end(self) -> None:
        if not self.next_is(_END):
            raise PhraseError("zin-los-teken", said=self._pieces[self._at])

    def row(self) -> Part:
        if not self._inside:
            self._loose = False  # whether a | is outside of brackets
        parts: list[Part] = []
        while not self.next_is("|", "&", ")", _END):
            parts.append(self._unit())
        if not parts or (not self._inside and all(isinstance(part, Gap | Edge) for part in parts)):
            raise PhraseError("zin-zonder-woord")
        if isinstance(parts[0], Gap) or isinstance(parts[-1], Gap):
            raise PhraseError("zin-gat-aan-rand")
        if not self._inside and self._loose and len(parts) > 1:
            raise PhraseError("zin-streep-zonder-haakjes")
        return parts[0] if len(parts) == 1 else Row(tuple(parts))

    def _unit(self) -> Part:
        part = self._single()
        if not self._inside and self.next_is("|"):
            self._loose, options = True, [part]
            while self.next_is("|"):
                self.take()
                options.append(self._single())
            part = either(options)
        if self.next_is("?"):
            self.take()
            return Maybe(part)
        return part

    def _single(self) -> Part:
        piece = self.take()
        # Most pieces by far are words.
        if piece[0].isalpha() and _WORD.fullmatch(piece):
            return word(piece)
        if piece[0] == "(" and piece[-1] == ")":
            return either([word(written) for written in piece[1:-1].split("|")])
        if piece == "(":
            self._inside += 1
            options = [self.row()]
            while self.next_is("|"):
                self.take()
                options.append(self.row())
            self._inside -= 1
            if not self.next_is(")"):
                raise PhraseError("zin-haakje-open")
            self.take()
            return either(options)
        if piece in ("..", "..."):
            return Gap(WIDE_GAP, wide=True) if piece == "..." else Gap(SMALL_GAP)
        if piece in ("^", "$"):
            return Edge(last=piece == "$")
        name = _LIST.fullmatch(piece)
        if name is not None:
            if name[1] not in self._lists:
                near = Near.of(name[1], self._lists)
                raise PhraseError("onbekende-woordenlijst", name=name[1], near=near)
            return self._lists[name[1]]
        if piece in ")?&|<>." or not _WORD.fullmatch(piece):
            raise PhraseError("zin-los-teken", said=piece)
        return word(piece)


@kept(None)
def word(written: str) -> Word:
    """A normalised word; with a star on one side, the beginning or ending of one."""
    bare = plain(written.strip("*"))
    if written.startswith("*"):
        return Word(ends=(bare,))
    if written.endswith("*"):
        return Word(starts=(bare,))
    return Word(frozenset({bare}))


def either(options: list[Part]) -> Part:
    """One of the options; single words become one."""
    if len(options) == 1:
        return options[0]
    words = [option for option in options if isinstance(option, Word)]
    others: list[Part] = [option for option in options if not isinstance(option, Word)]
    if words:
        others = [Word.any_of(words), *others]
    return others[0] if len(others) == 1 else Either(tuple(others))
