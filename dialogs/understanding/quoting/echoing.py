"""Tells which part of a reaction only repeats the answer ('Later dus.').

It tells whoever typed a number or half a word what was understood. Where that was just told, with
the words of the button, it would be told twice in a row.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.sentence_ends import SIGNS, in_sentences
from dialogs.texts import Spans, as_plain
from dialogs.understanding.options.matching import normal

_FEW = (
    "dus nu dan wel er en of maar een de het met van bij in op om dat die jullie je ze wij we ons"
    " is zijn"
)
_SMALL = frozenset(_FEW.split())
"""Words that mean nothing by themselves."""
_STEM = 5
"""Letters by which a word is the same in another form ('duidelijk', 'duidelijks')."""


def without_echo(reaction: Spans, label: str) -> Spans:
    """The reaction without its first sentence, if that has only words of the label; empty if
    nothing else is left."""
    first = next(iter(in_sentences(as_plain(reaction))), "")
    if not first.rstrip().endswith(tuple(SIGNS)) or not echoes(first, label):
        return reaction
    return _from(reaction, len(first))


def echoes(sentence: str, label: str) -> bool:
    """Whether the sentence has no word that tells anything, but those of the label."""
    known = {word[:_STEM] for word in normal(label).split()}
    return all(word in _SMALL or word[:_STEM] in known for word in normal(sentence).split())


def _from(spans: Spans, start: int) -> Spans:
    """The spans from this character on."""
    left, rest = start, []
    for span in spans:
        if len(span.text) > left:
            rest.append(replace(span, text=span.text[left:]))
        left = max(0, left - len(span.text))
    return tuple(rest)
