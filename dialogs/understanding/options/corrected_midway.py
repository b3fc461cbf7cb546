"""Notices that a text corrects itself: 'we vragen het, ja nee, eigenlijk niet, dat komt nog'.

What it takes back is the words before the correction, in the same sentence; or the sentence before,
if a new sentence begins with the correction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog, Option, Question
from dialogs.understanding.options.matching import LONGEST
from dialogs.understanding.options.resembling import resembled
from dialogs.understanding.options.said_in_part import sentences

_CORRECTION = compiled(
    r"\b(?:(?:ja|nou|maar) )*(?:"
    r"ja,? nee,?(?: (?:hoor|wacht|toch|eigenlijk|niet)\b,?)*"
    r"|nee,? (?:wacht,? )?(?:eigenlijk|toch) niet\b"
    r"|(?:daarna|verder|later|sindsdien|nu) (?:(?:eigenlijk|dus|toch) )?"
    r"(?:nooit meer|niet meer|nooit)\b"
    r"|(?:dat|daar|het) is (?:het )?(?:er )?(?:\w+ ){0,4}?niet van gekomen\b"
    r"|(?:nou|tja),? (?:ja,? )?nee\b,?(?: (?:eigenlijk|joh|man|hoor)\b,?)*|eigenlijk nee\b,?"
    r"|nee,? (?:joh|man)\b,?|nee,? eigenlijk(?=,| want\b| omdat\b)"
    r"|(?:grapje|geintje)\b,?(?: (?:joh|hoor|natuurlijk)\b,?)*"
    r"|(?:of|oh|o) nee,|(?:oh? )?nee,? (?:wacht|sorry),?(?: hoor\b,?)?|wacht,? nee,?"
    r")[ ,.]*",
    re.IGNORECASE,
)
_FEWEST_BEFORE = 3
"""Words: fewer before a correction, as in 'maar ja nee', take back the sentence before it."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """`last`: what the text says from its last correction on. `taken_back`: what that denies.
    `kept`: all other words before it."""

    last: str
    taken_back: str
    kept: str


def corrected(text: str) -> Corrected | None:
    """The parts of a text that corrects itself, by its last correction; None for any other text."""
    text = text[:LONGEST]
    found = list(_CORRECTION.finditer(text))
    if not found:
        return None
    last = found[-1]
    before = sentences(text[: last.start()])
    if before and len(before[-1].split()) < _FEWEST_BEFORE and len(before) > 1:
        before = before[:-1]
    if not before:
        return None
    # Several corrections in a row of the same words: 'ja nee, eigenlijk niet, …' and then another.
    kept = "".join(before[:-1])
    return Corrected(text[last.end() :].strip(), before[-1].strip(), kept.strip())


def resembled_at_last(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> tuple[Option, ...]:
    """What a text resembles. If it corrects itself: what its last part does, else what it kept;
    never what it takes back."""
    parts = corrected(text)
    if parts is None:
        return resembled(dialog, question, options, text)
    last = resembled(dialog, question, options, parts.last)
    if last:
        return last
    refused = resembled(dialog, question, options, parts.taken_back)
    kept = resembled(dialog, question, options, parts.kept)
    return tuple(option for option in kept if option not in refused)
