"""Checks that walks can reach everything: something to choose at each question, each status, each
probe, and all entries of the short walk."""

from __future__ import annotations

from collections.abc import Iterator

from content.checks.never import listed
from content.paths.clauses import Path
from content.paths.paths import Paths, comes_out
from content.reading.loader import Loaded
from content.sources.mistakes import Mistake
from content.sources.places import Name
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Any,
    Condition,
    Equals,
    Not,
    comparisons,
    needed,
)
from dialogs.pack.definition import (
    Element,
    Question,
    Status,
)

_TO_COME_OUT = (Status.MISSING, Status.PARTLY, Status.IN_PLACE)


def choices(loaded: Loaded, paths: Paths) -> Iterator[Mistake]:
    """Questions that can be asked with no option to choose."""
    for question in loaded.dialog.questions.values():
        shown = Any(tuple(option.condition for option in question.options))
        if question.open or not paths.can_hold(All((question.condition, shown))):
            continue
        walk = paths.walk_where(All((question.condition, Not(shown))))
        if walk is not None:
            hangs_on = dict.fromkeys(equals.question for equals in comparisons(shown))
            given = {id_: walk[id_].values for id_ in hangs_on if id_ in walk}
            after = ", ".join(f"{id_}: {' + '.join(values)}" for id_, values in given.items())
            name = ("vraag", question.id)
            yield loaded.places.mistake(name, "niets-te-kiezen", question=question.id, after=after)


def statuses(loaded: Loaded, paths: Paths) -> Iterator[Mistake]:
    """Statuses that no answer leads to, and rules that are never the first to hold."""
    for element in loaded.dialog.elements.values():
        if paths.can_hold(listed(loaded, element)):
            yield from _missed(loaded, paths, element)
            yield from _shadowed(loaded, paths, element)


def _missed(loaded: Loaded, paths: Paths, element: Element) -> Iterator[Mistake]:
    name = ("element", element.id)
    by_rule = Any(tuple(rule.condition for rule in element.rules))
    for status in _TO_COME_OUT:
        comes = comes_out(loaded.dialog, element, status)
        if not paths.can_hold(comes):
            details = {"element": element.id, "status": status.value}
            yield loaded.places.mistake(name, "status-komt-nooit", **details)
        elif not paths.can_hold(All((comes, by_rule))):
            yield loaded.places.mistake(name, "ontbreekt-alleen-onbekend", element=element.id)


def _shadowed(loaded: Loaded, paths: Paths, element: Element) -> Iterator[Mistake]:
    on_list = listed(loaded, element)
    earlier: tuple[Condition, ...] = ()
    for number, rule in enumerate(element.rules):
        counts = All((on_list, rule.condition))
        if paths.can_hold(counts) and not paths.can_hold(All((counts, Not(Any(earlier))))):
            name, below = _place(loaded, element, number)
            yield loaded.places.mistake(name, "regel-telt-nooit", *below)
        earlier = (*earlier, rule.condition)


def _place(loaded: Loaded, element: Element, number: int) -> tuple[Name, Path]:
    """Where a rule is written: under the element, or with the option that decides it. The first
    may follow from `laatste_keer`."""
    name, rule = ("element", element.id), element.rules[number]
    if element.last_time is not None:
        number -= 1
        if number < 0:
            return name, ("laatste_keer",)
    written = len(loaded.places.written(name, "regels") or ())
    if number < written:
        return name, ("regels", number)
    (chosen,) = comparisons(rule.condition)
    return ("optie", chosen.question, chosen.value), ("status",)


def probes(loaded: Loaded, paths: Paths) -> Iterator[Mistake]:
    """Probes that no answer can raise. None comes after the last question."""
    questions = list(loaded.dialog.questions.values())
    about = {
        question.about
        for number, question in enumerate(questions, start=1)
        if question.open
        and any(
            paths.can_hold(All((question.condition, later.condition)))
            for later in questions[number:]
        )
    }
    for reasoning in loaded.dialog.reasonings.values():
        heard = [kind for kind in about if reasoning.heard_after(kind)]
        for probe in reasoning.probes:
            if not any(map(probe.fits, heard)):
                yield loaded.places.mistake(
                    ("peiling", probe.id), "peiling-komt-nooit", probe=probe.id
                )


def reasonings(loaded: Loaded, paths: Paths) -> Iterator[Mistake]:
    """Options that express a reasoning which no later question takes up."""
    for question in loaded.dialog.questions.values():
        for option in question.options:
            chosen = Equals(question.id, option.id)
            if option.reasoning is None or not paths.can_hold(chosen):
                continue
            if not any(
                _follows(later, chosen, paths) for later in loaded.dialog.questions.values()
            ):
                details = {"question": question.id, "option": option.id}
                name = ("optie", question.id, option.id)
                yield loaded.places.mistake(
                    name, "redenering-zonder-vervolg", "redenering", **details
                )


def _follows(question: Question, chosen: Equals, paths: Paths) -> bool:
    """Whether the question is asked because of an answer."""
    hangs_on = comparisons(question.condition)
    return chosen in hangs_on and paths.can_hold(All((question.condition, chosen)))


_LISTED = ("kort_gesprek", "vragen")


def short_walk(loaded: Loaded, paths: Paths) -> Iterator[Mistake]:
    """Entries of the short walk that can never come in it, and questions that could and aren't
    listed."""
    dialog, places, can = loaded.dialog, loaded.places, paths.can_hold
    if dialog.short is None:
        return
    is_short = Equals(dialog.short.question, dialog.short.option)
    conditions = {node.id: node.condition for node in dialog.nodes}
    listed = places.written(("pakket",), *_LISTED)
    for number, id_ in enumerate(listed):
        if can(conditions[id_]) and not can(All((conditions[id_], is_short))):
            yield places.mistake(("pakket",), "kort-komt-nooit", *_LISTED, number, name=id_)
    for node in dialog.nodes:
        whole, *own = needed(node.condition) or (ALWAYS,)
        if whole != Not(is_short) or node.id in listed or can(node.condition):
            continue
        if can(All(tuple(own))):
            kind = "vraag" if isinstance(node, Question) else "mededeling"
            yield places.mistake((kind, node.id), "kort-vergeten", name=node.id)
