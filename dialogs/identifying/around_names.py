"""What the words around a name say about what can replace it."""

from __future__ import annotations

import re
from typing import NamedTuple

from dialogs.hearing.spelling import plain
from dialogs.identifying.grammar import TAKES_ON
from dialogs.identifying.name_lists import Known

_SELF = re.compile(r"\b(?:ik|mij)(?: dus| zelf)?(?P<mark>\s*[,(]\s*)$", re.IGNORECASE)
_ROLE_FIRST = re.compile(
    r"\b(?:de|onze|ons|mijn|een) (?P<role>[^\W\d_]+)(?P<mark>\s*[,(]\s*)$", re.IGNORECASE
)
_FIRST = re.compile(r"(?P<mark>\s*,\s*)$")
_CLAUSE = re.compile(r",?\s*(?:want|maar|en|of|dus|omdat|toen|die|dat|waar|als)\b", re.IGNORECASE)
_NO_MORE = re.compile(r"\s*[,)](?=\s|$)|(?=\s*(?:[.;:!?…\n]|$))")
_CLAUSES = re.compile(r"[,.;:!?…\n]")
_LOOSE = frozenset(
    {"dan", "dus", "meestal", "altijd", "nu", "alleen", "vooral", "eigenlijk", "echt", "gewoon"}
)
_BY_ONE = frozenset({"door", "zonder", "als", "wanneer", "zolang", "zodra"})
_ALIKE = frozenset({"net", "even", "zo", "zelfde", "beter", "meer", "minder"})
"""Before 'als' these compare."""
_MORE = frozenset({"meer", "vooral", "alleen", "eigenlijk", "echt"})
_WHO_DOES = frozenset(
    {"ik", "je", "jij", "u", "we", "wij", "jullie", "hij", "ze", "zij", "iemand", "iedereen"}
)
_NEAR = 60


class LeftOut(NamedTuple):
    """A name that goes with its commas: what is left before it, and where the text goes on."""

    before: str
    at: int


def is_told_already(
    before: str, text: str, at: int, known: Known, *, is_told: bool = False
) -> LeftOut | None:
    """Whether the name only repeats who was just mentioned: 'ik dus, Nadia.', 'onze coach, Roel,
    zegt'. None if it doesn't. `is_told`: the words before its comma say who it is."""
    near = before[-_NEAR:]
    said = (
        _SELF.search(near) or _ROLE_FIRST.search(near) or (_FIRST.search(near) if is_told else None)
    )
    ends = None if said is None else _NO_MORE.match(text, at)
    if said is None or ends is None:
        return None
    role = said.groupdict().get("role")
    who = plain(role or "")
    if role is not None and not is_told and not (who in known.roles or who in known.single_people):
        return None
    on = at if _CLAUSE.match(text, at) else ends.end()
    return LeftOut(before[: len(before) - len(said["mark"])], on)


def is_one_of_them(before: str, known: Known) -> bool:
    """Whether it matters that it is this one and no other: 'dat komt door', 'bij ons kookt', 'meer
    van … dan van iedereen'. There 'iemand' would say that it could be anybody."""
    words = plain(_CLAUSES.split(before[-_NEAR:])[-1]).split()
    said = [*words]
    while said and said[-1] in _LOOSE:
        said.pop()
    if not said:
        return False
    last, earlier = said[-1], said[-2] if len(said) > 1 else ""
    if last in _BY_ONE:
        return earlier not in _ALIKE
    if last == "van":
        return earlier in _MORE
    is_verb = last in known.finite_verbs or last in TAKES_ON
    return is_verb and bool(earlier) and _WHO_DOES.isdisjoint(said[:-1])
