"""Finds which point of the checklist a text points to, by its number ('bij 3') or by words of its
name ('nee, bij beide kanten'), and what else it says.

The words that point are never kept: they are about the list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.understanding.about_list.list_patterns import COUNT, COUNTED
from dialogs.understanding.options.matching import known, normal

_LEAD = (
    r"(?:(?:nee|neen|nietes|ho|wacht|sorry|trouwens|o|oh|ja|jawel|en|nou|ok|oke|wel|juist|gewoon|dat"
    r"|dit|die|deze|het|t|hij|hoort|hoorde|moet|moest|zet|doe|was|is|ging|gaat|over|maar|dus|ik"
    r"|bedoel|bedoelde|eigenlijk|graag|liever|eerder|er|erbij|staan|vergeten|nog|iets|even|ff) )*"
)
_TRAIL = r"(?: (?:hoor|dus|graag|natuurlijk|aub|he|toch|juist|horen|staan|zetten|thuis))*"
_CALLED = r"(?:(?:punt|nummer|nr|no|onderdeel) ?)"
_NUMBER = (
    rf"(?:(?P<number>[1-9])|(?P<word>{'|'.join(COUNTED)})"
    rf"|(?:(?:de|het) )?(?P<nth>{'|'.join(COUNT)}|[1-9] ?e)(?: (?:punt|onderdeel|een))?)"
)
_BY_NUMBER = compiled(
    rf"(?P<lead>{_LEAD})(?P<at>bij |onder |op )?(?P<called>{_CALLED})?{_NUMBER}{_TRAIL}"
)
_BY_NAME = compiled(
    rf"(?P<lead>{_LEAD})(?P<at>(?:bij|onder) )?(?:(?:dat|die|het|de|onze|punt) )*"
    rf"(?P<name>\w+(?: \w+){{0,6}}?){_TRAIL}"
)
_CORRECTS = compiled(r"\b(?:nee|neen|ho|wacht|sorry|hoort|hoorde|moet|moest|bedoel\w*|juist)\b")
_FILLER = compiled(
    r"(?:(?:nee|neen|ho|wacht|sorry|ja|nou|trouwens|o|oh|ok|oke|hm+|eh|he|hoor|echt|nog|iets)"
    r"(?: |$))+|(?:(?:nee|ho|maar|daar|hier|het|dat) )*niet (?:hier|daar|hierbij|daarbij"
    r"|bij (?:dat|die|deze|dit))"
)
_CLAUSE_END = compiled(r"[.,;:!?\n]+")
_SMALL = (
    "een de het en die om te wat als er iets je wie voor van bij met zijn kunnen even ook horen"
    " mensen mogen later na al ze we dat dit is niet wel"
)
"""Words of names that tell no point from another."""
_FEWEST_BARE = 2
"""Words of a name that nothing marks as one; a long word is enough where it is asked."""
_STEM = 5
"""Letters: words that begin with the same of them are taken for the same."""


@dataclass(frozen=True, slots=True)
class Pointing:
    """The id of the element that is pointed to ('' for a number that the list doesn't have), and
    the rest of the text as it was typed. `corrects`: it says that something else belongs there.
    `marked`: it says 'bij' or 'punt', so that it can be no other number or word."""

    element: str
    rest: str
    corrects: bool
    marked: bool


def pointing(text: str, names: Mapping[str, str], order: Sequence[str]) -> Pointing | None:
    """The element that the first clauses point to; None if they don't, or point to several. A name
    takes precedence over a number, which may be one of an older list. `names`: by element, its
    name. `order`: the elements that have a number on the list, in that order."""
    rest, corrects, marked = text.strip(), False, False
    by_number: set[str] = set()
    by_name: set[str] = set()
    while rest:
        end = _CLAUSE_END.search(rest)
        clause = normal(rest if end is None else rest[: end.start()])
        nth, named = _by_number(clause, order), _by_name(clause, names)
        if nth is not None:
            by_number.add(nth[0])
        elif named is not None:
            by_name.add(named[0])
        elif clause and _FILLER.fullmatch(clause) is None:
            break
        marked = marked or any(one is not None and one[1] for one in (nth, named))
        corrects = corrects or _CORRECTS.search(clause) is not None
        rest = "" if end is None else rest[end.end() :].strip()
    found = by_name or by_number
    return Pointing(next(iter(found)), rest, corrects, marked) if len(found) == 1 else None


def _by_number(clause: str, order: Sequence[str]) -> tuple[str, bool] | None:
    """The element with the number that the clause says ('' if none has it), and whether it is
    marked as one."""
    said = _BY_NUMBER.fullmatch(clause)
    if said is None:
        return None
    if said["number"]:
        number = int(said["number"])
    elif said["word"]:
        number = COUNTED.index(said["word"]) + 1
    else:
        nth = said["nth"]
        number = int(nth[0]) if nth[0].isdecimal() else COUNT.index(nth) + 1
    marked = bool(said["at"] or said["called"])
    return order[number - 1] if number <= len(order) else "", marked


def _by_name(clause: str, names: Mapping[str, str]) -> tuple[str, bool] | None:
    whole = next((id_ for id_, name in names.items() if known(name) == clause), None)
    if whole is not None:
        return whole, True
    said = _BY_NAME.fullmatch(clause)
    if said is None:
        return None
    words = said["name"].split()
    telling = [word for word in words if word not in _SMALL.split()]
    bare = not said["at"] and len(words) < _FEWEST_BARE
    if not telling or (bare and len(words[0]) < _STEM):
        return None
    found = [id_ for id_, name in names.items() if _has(known(name).split(), telling)]
    return (found[0], bool(said["at"])) if len(found) == 1 else None


def _has(name: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(_same(word, one) for one in name) for word in words)


def _same(word: str, other: str) -> bool:
    alike = len(word) >= _STEM and len(other) >= _STEM and word[:_STEM] == other[:_STEM]
    return word == other or alike
