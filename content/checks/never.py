"""Finds conditions that can never be true, with what they hide, and conditions that always are.

A mistake that causes others is reported once: the contents of a theme that never comes are no
mistakes by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from content.paths.clauses import (
    Clause,
    Path,
    idle,
    meant,
    to_blame,
)
from content.paths.paths import Paths
from content.reading.loader import Loaded
from content.sources.mistakes import Both, Mistake
from content.sources.places import Name
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Any,
    Condition,
    Equals,
    comparisons,
    needed,
)
from dialogs.pack.definition import Element, Question

_ALS: Path = ("als",)
_NEVER_COMES = {
    "thema": Both("het thema '{}' komt nooit", "the theme '{}' never comes"),
    "element": Both("het element '{}' komt nooit", "the element '{}' never comes"),
    "vraag": Both("de vraag '{}' komt nooit", "the question '{}' never comes"),
    "mededeling": Both("de mededeling '{}' komt nooit", "the statement '{}' never comes"),
    "optie": Both("de optie '{}' komt nooit", "the option '{}' never comes"),
}
_RULE_NEVER_COUNTS = Both("deze regel telt nooit", "this rule never counts")
_PART_NEVER_COUNTS = Both("dit deel telt nooit mee", "this part never counts")


def never(loaded: Loaded, paths: Paths) -> Iterator[Mistake]:
    """Each `als` that is never true, at the part that causes it; and each that is always true."""
    can = paths.can_hold
    for clause in _clauses(loaded):
        if not can(clause.around):
            continue  # its surroundings never come, which is reported there
        if not clause.can_hold(can):
            yield _mistake(loaded, paths, to_blame(clause, can), _so(clause))
        elif clause.path == _ALS and clause.always_holds(can):
            yield loaded.places.mistake(clause.name, "als-altijd-waar", *clause.at)
        else:
            for part in idle(clause, can):
                yield _mistake(loaded, paths, part, _PART_NEVER_COUNTS)


def _so(clause: Clause) -> Both:
    """Names what never comes if this clause never holds."""
    if clause.path != _ALS:
        return _RULE_NEVER_COUNTS
    words, id_ = _NEVER_COMES[clause.name[0]], clause.name[-1]
    return Both(words.nl.format(id_), words.en.format(id_))


def _mistake(loaded: Loaded, paths: Paths, clause: Clause, so: Both) -> Mistake:
    """A mistake that explains why the clause never holds, as precisely as possible."""
    mistake = loaded.places.mistake
    for compared in comparisons(clause.condition):
        if not paths.can_hold(compared):
            question, value = compared.question, compared.value
            details = {"question": question, "value": value}
            return mistake(clause.name, "als-wacht", *clause.at, so=so, **details)
    answers = (part for part in needed(clause.condition) if isinstance(part, Equals))
    for one, other in combinations(answers, 2):
        if one.question == other.question and not paths.can_hold(All((one, other))):
            details = {"question": one.question, "one": one.value, "other": other.value}
            return mistake(clause.name, "als-twee-antwoorden", *clause.at, so=so, **details)
    code = "als-botst" if paths.can_hold(clause.condition) else "als-nooit-waar"
    return mistake(clause.name, code, *clause.at, so=so)


# Every `als` in the pack


def _clauses(loaded: Loaded) -> Iterator[Clause]:
    dialog = loaded.dialog
    themes = {theme.id: _own(loaded, ("thema", theme.id)) for theme in dialog.themes}
    for theme in dialog.themes:
        yield from _clause(loaded, ("thema", theme.id), ALWAYS)
    elements: dict[str | None, Condition] = {None: ALWAYS}
    for element in dialog.elements.values():
        name = ("element", element.id)
        elements[element.id] = _own(loaded, name)
        yield from _clause(loaded, name, themes[dialog.questions[element.questions[0]].theme])
        for number, _ in enumerate(loaded.places.written(name, "regels") or ()):
            yield from _clause(loaded, name, listed(loaded, element), "regels", number)
    for node in dialog.nodes:
        if isinstance(node, Question):
            around = All((themes[node.theme], elements[node.element]))
            yield from _clause(loaded, ("vraag", node.id), around)
            for option in node.options:
                yield from _clause(loaded, ("optie", node.id, option.id), node.condition)
        else:
            yield from _clause(loaded, ("mededeling", node.id), themes[node.theme])


def listed(loaded: Loaded, element: Element) -> Condition:
    """The condition that the element is on the checklist at all."""
    return Any(tuple(loaded.dialog.questions[id_].condition for id_ in element.questions))


def _own(loaded: Loaded, name: Name) -> Condition:
    return meant(loaded.places.written(name, *_ALS), loaded.names)


def _clause(loaded: Loaded, name: Name, around: Condition, *below: str | int) -> Iterator[Clause]:
    path = (*below, *_ALS)
    raw = loaded.places.written(name, *path)
    if raw is not None:
        yield Clause(name, path, raw, around, loaded.names)
