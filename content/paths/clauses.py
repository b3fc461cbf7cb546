"""Every `als` as it is written, the condition under which it is evaluated, and which part of it
causes a mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from content.reading.written_conditions import (
    ALL,
    ANY,
    Names,
    parse_condition,
)
from content.sources.places import Name
from content.sources.source import Source
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Condition,
    Not,
)

Path = tuple[str | int, ...]
Can = Callable[[Condition], bool]
"""Whether there is a walk in which the condition holds."""


@dataclass(frozen=True, slots=True)
class Clause:
    """An `als` or a part of one. `around` is the condition under which it is evaluated."""

    name: Name
    """What it belongs to."""
    path: Path
    """Its location below that."""
    raw: Any
    around: Condition
    names: Names
    """The questions of the pack, which decide what a condition means."""
    key: str = ""
    """The index among its siblings, if it is one of several."""

    @property
    def at(self) -> Path:
        return (*self.path, self.key) if self.key else self.path

    @property
    def condition(self) -> Condition:
        return meant(self.raw, self.names)

    def can_hold(self, can: Can) -> bool:
        """Whether some walk comes to it in which it holds."""
        return can(All((self.around, self.condition)))

    def always_holds(self, can: Can) -> bool:
        """Whether it holds in every walk that comes to it."""
        return not can(All((self.around, Not(self.condition))))


def meant(raw: Any, names: Names) -> Condition:
    """The condition of an `als`, read once more: its mistakes were noted the first time. Always
    true if nothing is written. `names`: the questions of the pack."""
    return ALWAYS if raw is None else parse_condition(raw, Source("", None), (), names, [])


def to_blame(clause: Clause, can: Can) -> Clause:
    """The smallest part that keeps the whole clause from ever holding."""
    for part in _needed(clause):
        if not part.can_hold(can):
            return to_blame(part, can)
    return clause


def idle(clause: Clause, can: Can) -> Iterator[Clause]:
    """The parts of an `een_van` that can never hold, in a clause that can."""
    needed = _needed(clause)
    for number, part in enumerate(needed):
        others = (other.condition for other in (*needed[:number], *needed[number + 1 :]))
        yield from idle(replace(part, around=All((part.around, *others))), can)
    for branch in _branches(clause):
        if branch.can_hold(can):
            yield from idle(branch, can)
        else:
            yield branch


def _needed(clause: Clause) -> list[Clause]:
    """Its parts, if all of them must hold."""
    if len(clause.raw) > 1:
        return [replace(clause, raw={key: raw}, key=key) for key, raw in clause.raw.items()]
    return _listed(clause, ALL)


def _branches(clause: Clause) -> list[Clause]:
    """Its parts, if one of them must hold: those of an `een_van`, or the answers of a list."""
    if len(clause.raw) != 1:
        return []
    ((key, value),) = clause.raw.items()
    if key not in (ALL, ANY) and isinstance(value, list):
        return [
            replace(clause, path=(*clause.path, key, number), raw={key: answer}, key="")
            for number, answer in enumerate(value)
        ]
    return _listed(clause, ANY)


def _listed(clause: Clause, key: str) -> list[Clause]:
    return [
        replace(clause, path=(*clause.path, key, number), raw=raw, key="")
        for number, raw in enumerate(clause.raw.get(key, ()))
    ]
