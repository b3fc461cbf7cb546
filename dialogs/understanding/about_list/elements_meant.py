"""Finds which elements of the checklist somebody is talking about.

A text is compared with the elements' names, what they look like, and the options of their first
question, with what people type for those. The caller decides what to do if it isn't clear: one
element is sure only if it is far ahead of the others.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dialogs.hearing.examples import WeighedCues
from dialogs.hearing.memo import memoized
from dialogs.pack.definition import Dialog, Element
from dialogs.texts import Span, Text
from dialogs.understanding.options.matching import known, normal
from dialogs.understanding.options.resembling import NO_OPTION, likeness

_SET = "onderdeel+"
"""The beginning of the name under which an element's own words are kept. No question's id contains
a plus."""
_HEED = 10.0
"""How much closeness counts compared with the odds."""
_NAMED = 4.0
"""How much it counts that the text has the words of the element's name."""
_SURE_CLOSE, _SURE_AHEAD, _SURE_WORDS = 0.1, 3.5, 6
"""One element is meant for sure if its examples are this close, it is so far ahead of the second,
and the text has so many words: a few words are said of anything."""
_LIKELY_CLOSE, _LIKELY_BEHIND = 0.06, 5.0
"""The others that may be meant: this close, and at most so far behind the first."""
_FULL_LENGTH = 8
"""Words: a longer text is less close to anything, since most of it is about something else."""
_SMALL = (
    "een de het en die om te wat als er iets je wie voor van bij met zijn kunnen even ook horen"
    " mensen mogen later"
)


@dataclass(frozen=True, slots=True)
class ElementsMeant:
    """The ids of the elements that a text may be about, the likeliest first. `sure`: whether the
    first is meant, and no other. `named`: whether the text has the words of its name, and of no
    other's."""

    likely: tuple[str, ...] = ()
    sure: bool = False
    named: bool = False


def elements_meant(dialog: Dialog, among: Collection[str], text: str) -> ElementsMeant:
    """Which of these elements the text is about."""
    return _meant(dialog, tuple(among), text)


@memoized
def _meant(dialog: Dialog, among: tuple[str, ...], text: str) -> ElementsMeant:
    said = set(normal(text).split())
    scores: list[tuple[float, float, str]] = []
    all_named: list[str] = []
    weighed = dialog.examples.weighed(text)
    for id_ in among:
        element = dialog.elements[id_]
        odds, closeness = _alike(dialog, element, weighed)
        named = _names(element)
        bonus = _NAMED if named and named <= said else 0.0
        all_named += [id_] if bonus else []
        close = max(closeness, _SURE_CLOSE if bonus else 0.0)
        scores.append((odds + _HEED * closeness + bonus, close, id_))
    scores.sort(reverse=True)
    if not scores:
        return ElementsMeant()
    first, closest, kind = scores[0]
    ahead = first - scores[1][0] if len(scores) > 1 else _SURE_AHEAD
    if closest >= _SURE_CLOSE and ahead >= _SURE_AHEAD and len(said) >= _SURE_WORDS:
        return ElementsMeant((kind,), sure=True, named=all_named == [kind])
    least = _LIKELY_CLOSE * min(1.0, _FULL_LENGTH / len(said)) if said else _LIKELY_CLOSE
    likely = (
        id_
        for score, closeness, id_ in scores
        if closeness >= least and first - score <= _LIKELY_BEHIND
    )
    return ElementsMeant(tuple(likely), named=all_named == [kind])


def asked_about(dialog: Dialog, among: Collection[str], text: str) -> str:
    """The element that a question to the bot is about, by the words that the pack gives for it;
    '' without one."""
    counts = _pack_words(dialog, among, text)
    best = max(counts, key=counts.__getitem__, default="")
    return best if best and counts[best] else ""


def plainly_about(dialog: Dialog, among: Collection[str], text: str) -> str:
    """The element that a text is about for sure, or that it may be about and has more of the words
    that the pack gives for it than of any other's; '' without one."""
    meant = elements_meant(dialog, among, text)
    if meant.sure:
        return meant.likely[0]
    counts = _pack_words(dialog, among, text)
    *_, second, best = (0, 0, *sorted(counts.values()))
    if best < _FEWEST_PACK_WORDS or best == second:
        return ""
    first = max(counts, key=counts.__getitem__)
    return first if first in meant.likely else ""


_FEWEST_PACK_WORDS = 2


def _pack_words(dialog: Dialog, among: Collection[str], text: str) -> dict[str, int]:
    """How many of the words that the pack gives for these elements are in the text. Those of one
    entry count only together."""
    said = normal(text).split()
    counts: dict[str, int] = {}
    for id_ in among:
        entries = [tuple(entry.split()) for entry in dialog.elements[id_].asked_with]
        single = tuple(entry[0] for entry in entries if len(entry) == 1)
        counts[id_] = sum(word.startswith(single) for word in said) + sum(
            len(entry)
            for entry in entries
            if len(entry) > 1 and all(any(w.startswith(part) for w in said) for part in entry)
        )
    return counts


def _alike(dialog: Dialog, element: Element, weighed: WeighedCues) -> tuple[float, float]:
    """How likely the text is about this element, and how close it is to what is known of it."""
    question = dialog.questions[element.questions[0]]
    told = (element.name, _plain(element.what))
    about = dialog.examples.likeness(f"{_SET}{element.id}", {element.id: told})
    by_name = about.compare_as_one(weighed, element.id, NO_OPTION)
    if not question.options:
        return by_name.odds, by_name.closeness
    alike = likeness(dialog, question).compare_as_one(weighed, element.id, NO_OPTION)
    return alike.odds, max(alike.closeness, by_name.closeness)


def _plain(text: Text) -> str:
    return " ".join(piece.text for line in text.lines for piece in line if isinstance(piece, Span))


def _names(element: Element) -> frozenset[str]:
    """The words of its name that tell it from others."""
    return frozenset(known(element.name).split()) - set(_SMALL.split())
