"""Finds who somebody is for the project, if a text says so next to the name.

'Roel, onze coach', 'onze coach Roel', 'Jaap de buurman', 'Roel is onze coach'. When the name is
removed, that still means something to a reader, there and wherever else the name occurs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dialogs.hearing.spelling import plain
from dialogs.identifying.finding import Finding, KindOfFinding
from dialogs.identifying.name_lists import Known

_WORD = r"[^\W\d_]+"
_WHO = rf"(?:(?P<whose>de|het|een|onze|ons|mijn) )?(?P<role>{_WORD})"
_BEHIND = (
    re.compile(rf" ?\({_WHO}\)", re.IGNORECASE),
    re.compile(
        rf", {_WHO}(?:,(?= )|(?=\s*(?:[.;:!?…\n]|$))|(?= (?:en|of|die|omdat|want)\b))",
        re.IGNORECASE,
    ),
)
"""'(onze coach)', ', onze coach,'."""
_AT_ONCE = re.compile(rf" (?P<whose>de|onze|ons|mijn) (?P<role>{_WORD})\b", re.IGNORECASE)
"""'Jaap de buurman'."""
_IS_SO = re.compile(rf" (?:is|was) (?P<whose>de|het|een|onze|ons|mijn) (?P<role>{_WORD})\b", re.I)
_OPENS = re.compile(
    r"(?:^|[.!?…,:]\s+|\n\s*|\b(?:en|of|dat|met|van|aan|bij|door|voor|naast|tegen|zonder) )$", re.I
)
"""Before 'Jaap de buurman', in which both are one: in 'ik bel Jaap de …' that isn't sure."""
_WHOSE = frozenset({"de", "het", "een", "onze", "ons", "mijn"})
_NOBODY = frozenset({"iemand", "persoon"})
_AS_AN_END = 5
"""A role with at least this many letters may end a longer word: 'jeugdbegeleider'."""


class Beside(NamedTuple):
    """The words that tell it in place of a name, and where they end."""

    words: str
    end: int


def beside(text: str, find: Finding, known: Known) -> Beside | None:
    """Who it is, said right after the name; None if nothing is."""
    for behind in _BEHIND:
        said = behind.match(text, find.end)
        if said is not None and _is_role(said["role"], known, bare=not said["whose"]):
            return Beside(f"{said['whose'] or 'een'} {said['role']}", said.end())
    said = _AT_ONCE.match(text, find.end)
    if said is not None and _is_role(said["role"], known) and _OPENS.search(text[: find.start]):
        return Beside(said[0].strip(), said.end())
    return None


def is_told_of(text: str, find: Finding, known: Known) -> bool:
    """Whether the text goes on with who this is: 'Roel is onze coach'."""
    said = _IS_SO.match(text, find.end)
    return said is not None and _is_role(said["role"], known)


def roles_told(texts: Iterable[tuple[str, Iterable[Finding]]], known: Known) -> Mapping[str, str]:
    """By the first name of somebody, in plain letters, who it is: 'onze coach'. `texts`: each with
    the finds in it."""
    told: dict[str, str] = {}
    for text, finds in texts:
        for find in finds:
            if find.kind is KindOfFinding.NAME:
                name, who = _told_at(text, find, known)
                if who:
                    told.setdefault(name, who)
    return told


def first_name(words: str, known: Known) -> str:
    """The name by which somebody may be mentioned elsewhere, in plain letters."""
    first, _, rest = words.partition(" ")
    return plain((rest if rest and plain(first) in known.roles else first).split(" ")[0])


def _told_at(text: str, find: Finding, known: Known) -> tuple[str, str]:
    name = first_name(find.words, known)
    first, _, rest = find.words.partition(" ")
    if rest and plain(first) in known.roles:
        before = text[: find.start].split()
        whose = before[-1].lower() if before and before[-1].lower() in _WHOSE else "de"
        return name, f"{whose} {first.lower()}"
    if (here := beside(text, find, known)) is not None:
        return name, here.words.lower()
    said = _IS_SO.match(text, find.end)
    if said is not None and _is_role(said["role"], known):
        return name, f"{said['whose']} {said['role']}".lower()
    return name, ""


def _is_role(word: str, known: Known, *, bare: bool = False) -> bool:
    role = plain(word)
    if role in known.roles or (not bare and role in known.local_figures):
        return True
    if not bare and role in known.single_people and role not in _NOBODY:
        return True
    ends = (one for one in known.roles.alone if len(one) >= _AS_AN_END)
    return role.endswith(tuple(ends))
