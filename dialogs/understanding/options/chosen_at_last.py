"""Notices that a text weighs several things and then chooses one: 'alles eigenlijk, maar als ik
moet kiezen dat laatste'.

Somebody who chooses explicitly isn't asked what they mean. The choice comes after those words; or
they point back with it, to the last thing that was said in more than a few words.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog, Option, Question
from dialogs.understanding.options.matching import match_option, normal
from dialogs.understanding.options.near_labels import near_label
from dialogs.understanding.options.resembling import lead, resembled
from dialogs.understanding.options.said_in_part import sentences

_WE = "(?:ik|we|wij|je|u)"
_MUST = "(?:moet|moeten|mag|mogen|zou|zouden|moest|moesten)"
_PICK = "(?:kiezen|noemen|zeggen)"
_CHOOSES = compiled(
    rf"\bals {_WE} (?:\w+ ){{0,4}}?{_MUST} (?:\w+ ){{0,4}}?{_PICK}\b"
    rf"|\bals {_WE} (?:\w+ ){{0,4}}?{_PICK} {_MUST}\b"
)
_LEADS = compiled(
    r"(?:(?:dan|toch|kies|zou|zeg|neem|doe|ga|wordt|is|het|ik|we|wij|maar|voor|denk|eerder|wel|nou"
    r"|vooral|eigenlijk) )+"
)
_POINTS_BACK = compiled(
    r"(?:(?:toch|maar|dan|wel|gewoon|eigenlijk|voor) )*(?:dat|die|het|de) laatste?"
    r"(?: (?:dan|maar|denk ik|hoor|toch|ding|wat ik (?:zei|noemde)))*"
)
_FEWEST_TOLD = 5
"""Words of a sentence that is pointed back at: 'alles eigenlijk' isn't such a thing."""
_LEAD = 4.0
"""How much better than any other option what is chosen must score."""


def chooses(sentence: str) -> bool:
    """Whether a sentence says that its writer chooses, as in 'als ik moet kiezen dan het eten'."""
    return "?" not in sentence and _CHOOSES.search(normal(sentence)) is not None


def chosen_at_last(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> Option | None:
    """The one option that the text chooses; None if it doesn't, or it isn't sure which."""
    every = [one for one in sentences(text) if one.strip()]
    at = max((n for n, one in enumerate(every) if chooses(one)), default=-1)
    if at < 0 or len(every) - at > _MOST_AFTER:
        return None
    found = list(_CHOOSES.finditer(normal(every[at])))[-1]
    rest = normal(every[at])[found.end() :].strip()
    said = rest or " ".join(normal(one) for one in every[at + 1 :])
    if _POINTS_BACK.fullmatch(said):
        told = [one for one in every[:at] if len(one.split()) >= _FEWEST_TOLD]
        return _surely(dialog, question, options, told[-1]) if told else None
    bare = _LEADS.sub("", said, count=1)
    named = match_option(bare, options) or near_label(bare, options)
    return named or (_surely(dialog, question, options, bare) if bare else None)


_MOST_AFTER = 2
"""Sentences, from the one that chooses on: what comes after them may choose something else."""


def _surely(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> Option | None:
    alike = resembled(dialog, question, options, text)
    if len(alike) != 1:
        return None
    return alike[0] if lead(dialog, question, options, text, alike[0]) >= _LEAD else None
