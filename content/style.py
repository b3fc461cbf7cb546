"""How a pack says things: sentence length, je or u, jargon and reproaches.

What someone else says, between quotation marks, may be said in any way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from content.mistakes import Mistake
from content.places import Wording
from content.sentences import outside_quotes, sentences
from content.wordlist import WordList

LONGEST_SENTENCE = 20
"""Words that someone can still take in at once, at nine in the evening."""
_SHOWN = 5
"""How many words of a long sentence are shown."""

_ADDRESSED = re.compile(
    r"(?<![\w(/’'-])(?:(?P<je>je|jij|jou|jouw|jezelf|jullie)|(?P<u>u|uw|uzelf))(?![\w’'-])",
    re.IGNORECASE,
)
_OTHER_U = re.compile(r"\d\s*u\b|(?<=\w )U\b")
"""A 'u' that isn't the reader: 4 u, route U."""


def style(wordings: Iterable[Wording], language: str, words: WordList) -> Iterator[Mistake]:
    """What could be said better, in the texts of one language."""
    wordings = list(wordings)
    for wording in wordings:
        yield from _long_sentences(wording)
        yield from _words(wording, words)
    if language == "nl":
        yield from _je_and_u(wordings)


def _long_sentences(wording: Wording) -> Iterator[Mistake]:
    for sentence in sentences(wording.raw):
        if sentence.length > LONGEST_SENTENCE:
            begin = " ".join(sentence.text.split()[:_SHOWN])
            yield wording.mistake(
                sentence.start,
                "zin-te-lang",
                begin=begin,
                count=sentence.length,
                most=LONGEST_SENTENCE,
            )


def _words(wording: Wording, words: WordList) -> Iterator[Mistake]:
    said = outside_quotes(wording.raw)
    for match in words.blame(said):
        yield wording.mistake(match.start(), "verwijt", said=match[0])
    if _is_name_of_element(wording):
        return
    for match, term in words.jargon(said):
        if term.explained is None or not term.explained.search(wording.raw):
            yield wording.mistake(match.start(), "vaktaal", said=match[0], rather=term.rather)


def _is_name_of_element(wording: Wording) -> bool:
    """It may be a term of the report: right below it stands in plain words what it is."""
    return wording.owner[0] == "element" and wording.purpose == "naam"


def _je_and_u(wordings: list[Wording]) -> Iterator[Mistake]:
    """Whoever says je says it everywhere: the form that is used least stands out."""
    found = [
        (wording, match)
        for wording in wordings
        for match in _ADDRESSED.finditer(_OTHER_U.sub(_spaces, outside_quotes(wording.raw)))
    ]
    count = Counter(match.lastgroup for _, match in found)
    most, least = ("je", "u") if count["je"] >= count["u"] else ("u", "je")
    if count[most]:
        for wording, match in found:
            if match.lastgroup == least:
                yield wording.mistake(match.start(), "je-en-u", said=match[0], most=most)


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])
