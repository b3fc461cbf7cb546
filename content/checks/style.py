"""Checks a pack's style: sentence length, 'je' or 'u', jargon and reproaches.

Skips quotations, which are someone else's words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from content.checks.wordlist import WordList
from content.reading.sentences import outside_quotes, sentences
from content.sources.mistakes import Mistake
from content.sources.places import Wording

LONGEST_SENTENCE = 20
"""Words: what someone can still take in at nine in the evening."""
_SHOWN = 5
"""How many words of a long sentence are shown."""

_KEPT, _ASKED = "zo_houd_je_het", "wie_vraag_je"

_ADDRESSED = re.compile(
    r"(?<![\w(/’'-])(?:(?P<je>je|jij|jou|jouw|jezelf|jullie)|(?P<u>u|uw|uzelf))(?![\w’'-])",
    re.IGNORECASE,
)
_OTHER_U = re.compile(r"\d\s*u\b|(?<=\w )U\b")
"""A 'u' that isn't the reader: 4 u, route U."""


def style(wordings: Iterable[Wording], words: WordList) -> Iterator[Mistake]:
    """Style warnings for these texts."""
    wordings = list(wordings)
    leads = {one.owner[1]: _lead(one) for one in wordings if _frames_step(one)}
    for wording in wordings:
        yield from _long_sentences(wording, leads.get(_frame(wording), 0))
        yield from _words(wording, words)
    yield from _je_and_u(wordings)


def _frame(wording: Wording) -> str:
    """The shared sentence in which a step is said; '' for any other text, and for a step after a
    full answer, which is said as it is."""
    key = wording.location[-1]
    if "geschreven" in wording.location:
        return ""
    if key == 0 and "vervolgstappen" in wording.location:
        return "stap_ontbreekt"
    if key in (_KEPT, _ASKED):
        return "stap_geborgd" if key == _KEPT else "stap_onbekend"
    if key != "stap":
        return ""
    around = wording.source.data
    for part in wording.location[:-1]:
        around = around[part]
    return f"stap_{around.get('status', 'deels')}"


def _frames_step(wording: Wording) -> bool:
    return wording.location[0] == "teksten" and wording.owner[1].startswith("stap_")


def _lead(wording: Wording) -> int:
    """How many words come before a step on the checklist: 'Een eerste stap: …'."""
    return sum(one.length for one in sentences(wording.raw.partition("{stap}")[0]))


def _long_sentences(wording: Wording, lead: int) -> Iterator[Mistake]:
    """`lead`: how many words are said in front of the first sentence."""
    for number, sentence in enumerate(sentences(wording.raw)):
        length = sentence.length + (0 if number else lead)
        if length > LONGEST_SENTENCE:
            begin = " ".join(sentence.text.split()[:_SHOWN])
            yield wording.mistake(
                sentence.start,
                "zin-te-lang",
                begin=begin,
                count=length,
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
    """Whether the text is the name of an element. That may be a term of the report, because an
    explanation follows it."""
    return wording.owner[0] == "element" and wording.purpose == "naam"


def _je_and_u(wordings: list[Wording]) -> Iterator[Mistake]:
    """The less used of 'je' and 'u' is the mistake.

    Texts shared by all packs are counted apart: they have no say in how one pack addresses people.
    """
    for whose in (True, False):
        yield from _among([one for one in wordings if one.source.name.startswith("..") is whose])


def _among(wordings: list[Wording]) -> Iterator[Mistake]:
    found = [(wording, match) for wording in wordings for match in _addressing(wording.raw)]
    count = Counter(match.lastgroup for _, match in found)
    most, least = ("je", "u") if count["je"] >= count["u"] else ("u", "je")
    if count[most]:
        for wording, match in found:
            if match.lastgroup == least:
                yield wording.mistake(match.start(), "je-en-u", said=match[0], most=most)


@lru_cache(maxsize=4096)
def _addressing(text: str) -> tuple[re.Match[str], ...]:
    """Each 'je' and 'u' in a text. Cached: most texts are the same at the next check."""
    return tuple(_ADDRESSED.finditer(_OTHER_U.sub(_spaces, outside_quotes(text))))


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])
