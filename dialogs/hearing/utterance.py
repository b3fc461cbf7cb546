"""Splits what someone wrote into sentences of normalised words with their offsets."""

from __future__ import annotations

import itertools
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dialogs.hearing.lookup import Glance
from dialogs.hearing.memo import memoized
from dialogs.hearing.patterns import COMMA, Pattern, Taken
from dialogs.hearing.reasoning import Hearing
from dialogs.hearing.sentence_ends import INNER_DOT, SIGNS
from dialogs.hearing.spelling import plain

LONGEST = 80
"""A sentence of more words than this is cut: words that far apart don't belong together."""
LISTENED_TO = 4096
"""How many characters of an answer are read: as many as Telegram takes in one message."""
_MOST_PIECES, _MOST_SENTENCES = 1_000, 120
"""Sentences. A message of words has no more; one made of signs alone has, and would hold up
everyone else."""
_PIECE = re.compile(
    r"(?P<word>[^\W_]+(?:['’ʼ][^\W_]+)*)"
    rf"|{INNER_DOT}|(?P<end>[{SIGNS}\n]+)"
    r"|(?P<quote>[\"“”„«»‘’'])"
    r"|(?P<comma>[,;:()–—/]|(?<=\s)-(?=\s))"
    r"|(?P<sign>\S)"
)
_CLIPPED = re.compile(r"['’][tsnkmr]\b", re.IGNORECASE)
"""'t and its like begin with an apostrophe that quotes nothing."""


@dataclass(frozen=True, eq=False)
class Sentence:
    """Words as compared, with their offsets in the text; a comma stands for any punctuation.

    What patterns take from it is looked up when it is asked for: nearly always `glance` shows that
    no sign can match, and then nothing else of a sentence is needed.
    """

    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    ends_asking: bool
    """Whether a question mark follows it."""
    quotes: _Quotes
    hearing: Hearing

    @cached_property
    def glance(self) -> Glance:
        """The patterns that its words make possible."""
        return self.hearing.lookup.glance(self.words)

    @cached_property
    def quoted(self) -> frozenset[int]:
        return self.quotes.held(self.places)

    @cached_property
    def asked(self) -> bool:
        return self.ends_asking and not self._all(self.hearing.tags)

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        starts = {0, len(self.words), *self._first(self.hearing.clause_starts), *self._resumed()}
        starts |= {place + 1 for place, word in enumerate(self.words) if word == COMMA}
        return tuple(itertools.pairwise(sorted(starts)))

    @cached_property
    def clause_of(self) -> tuple[int, ...]:
        """For each word the number of its clause."""
        return tuple(n for n, (begin, end) in enumerate(self.clauses) for _ in range(begin, end))

    @cached_property
    def denials(self) -> frozenset[int]:
        """The words that deny something."""
        return self._all(self.hearing.denials) - self._all(self.hearing.no_denials)

    @cached_property
    def fillers(self) -> frozenset[int]:
        return self._all(self.hearing.fillers)

    def around(self, taken: Sequence[int]) -> frozenset[int]:
        """All positions in the clauses that were touched."""
        numbers = {self.clause_of[place] for place in taken}
        touched = [frozenset(range(*self.clauses[number])) for number in numbers]
        return touched[0] if len(touched) == 1 else frozenset().union(*touched)

    def says_only(self, taken: Sequence[int]) -> bool:
        """Whether the sentence has nothing but these words and fillers."""
        outside = [*range(taken[0]), *range(taken[-1] + 1, len(self.words))]
        return all(self.words[place] == COMMA or place in self.fillers for place in outside)

    def _resumed(self) -> Iterator[int]:
        """For each subordinate clause, the word at which the main clause resumes."""
        begun = sorted(self._first(self.hearing.subordinates))
        resumed = sorted(self._first(self.hearing.resumptions)) if begun else []
        for start in begun:
            behind = next((place for place in resumed if place > start), None)
            if behind is not None:
                yield behind

    def _all(self, patterns: tuple[Pattern, ...]) -> frozenset[int]:
        return frozenset(place for taken in self._taken(patterns) for place in taken)

    def _first(self, patterns: tuple[Pattern, ...]) -> Iterator[int]:
        return (taken[0] for taken in self._taken(patterns))

    def _taken(self, patterns: tuple[Pattern, ...]) -> Iterable[Taken]:
        possible = self.hearing.lookup.among(patterns, self.glance)
        if not possible:
            return ()
        whole = ((0, len(self.words)),)
        return (taken for pattern in possible for taken in pattern.matches(self.words, whole))


def listened_to(text: str) -> str:
    """The part of an answer that the bot reads."""
    return text[:LISTENED_TO]


def sentences(text: str, hearing: Hearing) -> tuple[Sentence, ...]:
    """The sentences of the part that is read. The time is linear in its length, whatever it
    holds."""
    made: list[Sentence] = []
    meant = hearing.vocabulary.meant
    split_up, quotes = _split_up(text)
    for pieces, asked in split_up:
        if len(made) == _MOST_SENTENCES:
            break
        words: list[str] = []
        places: list[tuple[int, int]] = []
        for written, is_word, place in pieces:
            for word in meant(written) if is_word else (written,):
                words.append(word)
                places.append(place)
        while words and words[-1] == COMMA:
            words.pop()
            places.pop()
        if words:
            made.append(Sentence(tuple(words), tuple(places), asked, quotes, hearing))
    return tuple(made)


_Piece = tuple[str, bool, tuple[int, int]]
"""A word in small letters without accents, or another sign that counts; whether it is a word; and
its offsets in the text."""


@memoized
def _split_up(text: str) -> tuple[tuple[tuple[tuple[_Piece, ...], bool], ...], _Quotes]:
    """The pieces of each sentence, with whether it ends in a question mark; and what is quoted.
    None of it depends on who listens: concerns and reasonings are found by different hearings."""
    pieces_of_all = list(itertools.islice(_PIECE.finditer(listened_to(text)), _MOST_PIECES))
    split_up = tuple(
        (tuple(_that_count(pieces)), "?" in end) for pieces, end in _split(pieces_of_all)
    )
    return split_up, _quotes(text, pieces_of_all)


def _split(all_pieces: Sequence[re.Match[str]]) -> Iterator[tuple[list[re.Match[str]], str]]:
    """Each sentence's pieces, and its end mark."""
    pieces: list[re.Match[str]] = []
    for piece in all_pieces:
        ends = piece.lastgroup == "end"
        if not ends:
            pieces.append(piece)
        if ends or len(pieces) == LONGEST:
            yield pieces, piece[0] if ends else ""
            pieces = []
    yield pieces, ""


def _that_count(pieces: Iterable[re.Match[str]]) -> Iterator[_Piece]:
    for piece in pieces:
        match piece.lastgroup:
            case "word":
                yield plain(piece[0]), True, piece.span()
            case "comma":
                yield COMMA, False, piece.span()
            case "sign" if unicodedata.category(piece[0]) in ("So", "Sm"):
                yield piece[0], False, piece.span()


class _Quotes:
    """The spans of quotations, in order; they don't overlap."""

    def __init__(self, found: Sequence[tuple[int, int]]) -> None:
        self._opened = [opened for opened, _ in found]
        self._closed = [closed for _, closed in found]

    def held(self, places: Sequence[tuple[int, int]]) -> frozenset[int]:
        """The indexes of the places that are inside a quotation."""
        if not self._opened:
            return frozenset()
        return frozenset(number for number, place in enumerate(places) if self.hold(place))

    def hold(self, place: tuple[int, int]) -> bool:
        """Whether a place is inside a quotation. Only the last one that opened before it can
        contain it."""
        begin, end = place
        last = bisect_left(self._opened, begin) - 1
        return last >= 0 and end <= self._closed[last]


def _quotes(text: str, pieces: Sequence[re.Match[str]]) -> _Quotes:
    """Quotations: text between quotation marks at the edges of words."""
    found = []
    opened: int | None = None
    for piece in pieces:
        if piece.lastgroup != "quote" or _CLIPPED.match(text, piece.start()):
            continue
        if opened is None:
            opened = piece.start()
        else:
            found.append((opened, piece.start()))
            opened = None
    all_of_it = len(found) == 1 and found[0] == _edges(text)
    return _Quotes([] if all_of_it else found)


def _edges(text: str) -> tuple[int, int]:
    """The offsets of the first and the last character that isn't a space."""
    bare = text.strip()
    begin = text.find(bare)
    return begin, begin + len(bare) - 1
