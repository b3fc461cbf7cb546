"""Splits a text into sentences and words as a reader sees them, and finds quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dialogs.hearing.sentence_ends import SHORTENED

_ABBREVIATIONS = (
    *SHORTENED,
    *("p", "pag", "blz", "max", "drs", "ir", "prof", "jl", "dd", "ong", "vs", "e.d", "m.b.v"),
    *("t.a.v", "a.u.b", "z.o.z", "m.n", "p.m", "a.s", "e.v"),
)
"""A full stop after one of these doesn't end a sentence. 'enz.' isn't here, since it usually does.
What people type has a list of its own (`dialogs/hearing/sentence_ends.py`), because they may mean a
boy by 'max.'."""
_CITED = re.compile(r"\((?:p\.|blz\.|hoofdstuk)[^)\n]*\)")
_END = re.compile(
    r"(?<![\w.])(?:" + "|".join(map(re.escape, _ABBREVIATIONS)) + r")\.\s"
    r"|(?P<end>(?:[.?!…]|\.\.\.)[’”'\")*]*)\s+(?=[‘“'\"{(*]*[A-ZÀ-Ý0-9{])",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"‘[^’\n]*(?:’(?=\w)[^’\n]*)*’"
    r"|“[^”\n]*”|\"[^\"\n]*\""
    r"|(?<![\w’'])'(?![stnkmrS]\s)[^'\n]+(?:'(?=\w)[^'\n]*)*'(?!\w)"
)
_SLOT = re.compile(r"\{[^{}\n]*\}")
_WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True, slots=True)
class PackSentence:
    """A sentence, and where in its text it begins."""

    text: str
    start: int
    length: int
    """The number of words; a slot counts as one."""


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[PackSentence, ...]:
    """The sentences of a text. A line break ends one; a page reference isn't part of any.

    Cached: several checks look at each text, and most texts are the same at the next check.
    """
    return tuple(_sentences(_blank(_CITED, text)))


def _sentences(bare: str) -> Iterator[PackSentence]:
    start = 0
    for line in bare.split("\n"):
        begin = 0
        for match in _END.finditer(line):
            if match["end"] is not None and _is_end(line, match):
                yield from _sentence(line[begin : match.end("end")], start + begin)
                begin = match.end()
        yield from _sentence(line[begin:], start + begin)
        start += len(line) + 1


def _is_end(line: str, match: re.Match[str]) -> bool:
    """Whether the next word has a capital; the pattern itself ignores case."""
    following = line[match.end() :].lstrip("‘“'\"(*")[:1]
    return not following.islower()


def _sentence(text: str, start: int) -> Iterator[PackSentence]:
    stripped = text.lstrip(" –•-").rstrip()
    if words := _WORD.findall(stripped):
        yield PackSentence(stripped, start + text.index(stripped), len(words))


@lru_cache(maxsize=4096)
def outside_quotes(text: str) -> str:
    """The text with spaces in place of quotations and slots, so that no offset changes. Cached, as
    `sentences` are."""
    return _blank(_SLOT, _blank(_QUOTED, text))


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), text)
