"""Finds the sentence in which somebody tells what they themselves fear for the project, or what
keeps them awake. It answers no question about something else, and weighs more than most."""

from __future__ import annotations

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_FEARS = compiled(
    r"\bwaar (?:ik|we|wij) (?:\w+ ){0,3}(?:bang voor (?:ben|zijn)|voor (?:vrees|vrezen))\b"
    r"|\b(?:ik ben|ben ik|wij zijn|we zijn) (?:\w+ ){0,3}bang (?:dat|voor)\b"
    r"|\b(?:mijn|onze|m n) (?:grootste |grote )(?:angst|zorg|vrees)\b"
    r"|\bhoudt? (?:me|mij|ons) (?:\w+ ){0,3}(?:wakker|uit (?:mijn|m n|onze) slaap)\b"
    r"|\b(?:me|mij|ons) (?:\w+ ){0,3}(?:wakker|uit (?:mijn|m n|onze) slaap) (?:houdt|hou|hield)\b"
    r"|\b(?:lig|liggen) (?:ik|we|wij) (?:\w+ ){0,3}(?:wakker van|van wakker)\b"
    r"|\b(?:ik|we|wij) (?:lig|liggen) (?:\w+ ){0,4}(?:wakker van|van wakker)\b"
    r"|\bwaar (?:ik|we|wij) (?:\w+ ){0,3}(?:wakker van|van wakker) (?:lig|liggen) (?:is|zijn|dat)\b"
)
_POINTS_AT_FEAR = compiled(
    r"\bdat (?:van )?(?:die |het )?(?:bang(?: zijn)?|angst) (?:is|was|hoort|staat)\b"
    r"|\b(?:dit|dat) is (?:\w+ ){0,3}waar (?:ik|we|wij) (?:\w+ ){0,3}(?:wakker van|van wakker)"
    r" (?:lig|liggen)$"
)
"""It only speaks of the fear that was told before, or is told next."""
_MOST = compiled(
    r"\b(?:(?:aller)?belangrijkste?|(?:aller)?ergste?|grootste|wakker|het meest|meeste)\b"
)


@memoized
def own_fear(text: str) -> str:
    """The first such sentence, as it was typed; '' without one."""
    told = (one.strip() for one in sentences(text) if _FEARS.search(normal(one)))
    return next(told, "")


def is_own_fear(sentence: str) -> bool:
    """Whether a sentence tells of such a fear, or only speaks of one that was told."""
    said = normal(sentence)
    return _FEARS.search(said) is not None or _POINTS_AT_FEAR.search(said) is not None


@memoized
def fears_most(text: str) -> bool:
    """Whether a sentence about such a fear says that it matters most."""
    return any(is_own_fear(one) and _MOST.search(normal(one)) for one in sentences(text))
