"""Tells whether a text is so plainly one option that asking 'do you mean …?' only costs a turn.

It is if a clause has the label's own words, or if the text is short and resembles nothing else as
much. Nothing in it may deny, narrow or mix. What it says besides stays its writer's own words, and
what it was taken for is said on the screen, so that one tap changes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.pack.definition import Dialog, Option, Question
from dialogs.understanding.foreign import is_foreign
from dialogs.understanding.matching import known, match_option, normal
from dialogs.understanding.near_labels import near_label
from dialogs.understanding.resembling import lead
from dialogs.understanding.said_in_part import clause_of, clauses, literal, sentences

_SHORT = 8
"""Words: a longer text must have the label's words."""
_LONGEST = 300
"""Characters: what is longer tells more than one thing."""
_LEAD = 4.0
"""How much better than any other option the one of a short text must score."""
_FEWEST_OF_LABEL = 3
"""Words of a clause that may be a label's own."""
_TURNING = (
    "niet nie niets niks geen nooit niemand nergens nee neen zonder nauwelijks amper zelden soms"
    " deels half maar of behalve tenzij uitgezonderd alleen hoewel toch anders andere liever"
    " meestal eerst vroeger vorig vorige ooit gestopt misschien minder bijna hooguit hopelijk wil"
    " willen wou wilde wilden zou zouden moet moeten later straks juist was waren deden deed had"
    " hadden kon konden na weet"
)
_TURNS = frozenset(_TURNING.split())
_HARMLESS = re.compile(
    r"^(?:(?:maar|ach|nou|ja|nee|en) )+|\b(?:wie (?:er )?(?:geen|niet|niks)|niet te vergeten"
    r"|dat (?:had|heb|zei|schreef|vertelde) ik (?:toch |al |net )*"
    r"(?:toch|al|net|verteld|gezegd|geschreven))\b"
)
"""A word that denies may only say about whom it is ('wie geen fiets heeft, halen we op'), and one
at the start, or in 'dat had ik al verteld', takes nothing back."""


def plainly_one(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str, option: Option
) -> bool:
    """Whether the text plainly says this one of the options, whatever it tells besides."""
    if "?" in text or len(text) > _LONGEST or is_foreign(dialog.support, text):
        return False
    said = [part for part in (*sentences(text), *clauses(text)) if _says(part, options, option)]
    if clause_of(text, options) == option:
        said.append(option.label)
    if said:
        own = {word for part in said for word in normal(part).split()}
        return not _turns(text, own)
    names = {word for name in (option.label, *option.also) for word in known(name).split()}
    if len(text.split()) > _SHORT or _turns(text, names):
        return False
    return lead(dialog, question, options, text, option) >= _LEAD


def _says(part: str, options: Sequence[Option], option: Option) -> bool:
    if len(part.split()) < _FEWEST_OF_LABEL:
        return False
    return any(find(part, options) == option for find in (literal, match_option, near_label))


def _turns(text: str, own: set[str]) -> bool:
    return bool(_TURNS & (set(_HARMLESS.sub(" ", normal(text)).split()) - own))
