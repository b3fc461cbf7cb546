"""Checks that lists which grow with a pack still fit in a message: the checklist, and a theme's
answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from content.checks.longest import (
    LONGEST_MESSAGE,
    length,
    longest,
    longest_walk,
    with_statuses,
)
from content.reading.loader import Loaded
from content.sources.mistakes import Mistake
from dialogs.pack.answers import Answers, Given, written
from dialogs.pack.conditions import (
    All,
    Any,
    Condition,
    Equals,
    Not,
    comparisons,
)
from dialogs.pack.definition import (
    Dialog,
    Question,
    Statement,
    Status,
)
from dialogs.pack.theme import Theme
from dialogs.screens.checklist.checklist_screens import group_screen
from dialogs.screens.layout import Layout
from dialogs.screens.question_screens import answer_pages, answers_screen
from dialogs.texts import QUOTE_LENGTH
from dialogs.walk.state import Walk

MOST_BUTTONS = 100
"""Buttons under one message, by Telegram's rules."""
_DEEPEST = 3
"""How many questions deep the search goes to find what excludes each other."""

_Ids = tuple[str, ...]
_Line = tuple[_Ids, Condition]
"""List entries that share a condition."""
_Known = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Size:
    """How much of a message a list takes: UTF-16 units and buttons."""

    length: int
    buttons: int

    @property
    def fits(self) -> bool:
        return self.length <= LONGEST_MESSAGE and self.buttons <= MOST_BUTTONS


_Measure = Callable[[_Ids], _Size]


def lists(loaded: Loaded) -> Iterator[Mistake]:
    """A checklist with too many elements, and themes with too many questions, for one message."""
    dialog, long = loaded.dialog, longest(loaded.dialog)
    walk = _in_letters(long)
    elements = (
        (element.id, _any(dialog.questions[id_].condition for id_ in element.questions))
        for element in dialog.elements.values()
    )
    count = _too_many(elements, dialog, lambda ids: _checklist(long, ids, walk))
    if count:
        yield loaded.places.mistake(
            ("pakket",), "te-veel-elementen", "belangrijk_eerst", count=count
        )
    for theme in dialog.themes:
        questions = (
            (question.id, question.condition)
            for question in dialog.questions.values()
            if question.theme == theme.id
        )
        count = _too_many(questions, dialog, _answers_of(long, theme, walk))
        if count:
            yield loaded.places.mistake(("thema", theme.id), "te-veel-vragen", count=count)


# How long a list with these entries is


def _checklist(long: Dialog, elements: _Ids, walk: Walk) -> _Size:
    """The longest list with all of these under one status. An element that wasn't discussed has no
    reason, so the list shows what it is instead."""
    alike = {}
    for status in Status:
        dialog = with_statuses(long, dict.fromkeys(elements, status))
        alike[status] = group_screen(dialog, walk, status)
    dialog = replace(
        long, elements={id_: replace(long.elements[id_], rules=()) for id_ in elements}
    )
    return _size(*alike.values(), group_screen(dialog, Walk(1), Status.NOT_DISCUSSED))


def _answers_of(long: Dialog, theme: Theme, walk: Walk) -> _Measure:
    """Measures the page of a theme's answers."""

    def measure(questions: _Ids) -> _Size:
        nodes = tuple(
            node
            for node in long.nodes
            if isinstance(node, Statement) or node.theme != theme.id or node.id in questions
        )
        dialog = long if nodes == long.nodes else replace(long, nodes=nodes)
        pages = enumerate(answer_pages(dialog, walk))
        page = next(number for number, one in pages if one.theme == theme.id)
        return _size(answers_screen(dialog, walk, page))

    return measure


def _in_letters(long: Dialog) -> Walk:
    """The longest walk, with each quotation as long as it can be in letters and not in emoji: a
    whole list of those is too much to reckon with."""
    walk = longest_walk(long.nodes)
    quoted = {id_: written("x" * QUOTE_LENGTH) for id_, q in long.questions.items() if q.open}
    return replace(walk, answers=Answers({**walk.answers, **quoted}))


def _size(*screens: Layout) -> _Size:
    return _Size(
        max(length(screen.text) for screen in screens),
        max(len(screen.buttons) for screen in screens),
    )


# What can be in one list


def _any(conditions: Iterable[Condition]) -> Condition:
    """The condition that any of these holds, without those that only hold when another does."""
    found = list(dict.fromkeys(conditions))
    kept = tuple(
        one
        for one in found
        if not (isinstance(one, All) and any(other in one.parts for other in found))
    )
    return kept[0] if len(kept) == 1 else Any(kept)


def _too_many(listed: Iterable[tuple[str, Condition]], dialog: Dialog, measure: _Measure) -> int:
    """How many entries one list can have, if that is too much for one message; else 0."""
    grouped: dict[Condition, _Ids] = {}
    for id_, condition in listed:
        grouped[condition] = (*grouped.get(condition, ()), id_)
    if not grouped:
        return 0
    lines = [(ids, condition) for condition, ids in grouped.items()]
    if measure(_ids(lines)).fits:
        return 0
    # Skip entries that are too long by themselves: those are reported separately.
    fitting = (
        ([id_ for id_ in ids if measure((id_,)).fits], condition) for ids, condition in lines
    )
    lines = [(tuple(ids), condition) for ids, condition in fitting if ids]
    together = _ids(_most_together(lines, dialog, {}, measure))
    return 0 if not together or measure(together).fits else len(together)


def _ids(lines: list[_Line]) -> _Ids:
    return tuple(id_ for ids, _ in lines for id_ in ids)


def _most_together(
    lines: list[_Line], dialog: Dialog, known: _Known, measure: _Measure
) -> list[_Line]:
    """A possible list that doesn't fit, or else one that does.

    A team chooses one of several goals, so entries of the others aren't listed with it. This is
    only worked out if everything together doesn't fit.
    """
    if len(known) == _DEEPEST or not lines or measure(_ids(lines)).fits:
        return lines
    question = _dividing(lines, dialog, known)
    if question is None:
        return lines
    branches = []
    for value in _telling_values(question, lines):
        answers = {**known, question.id: value}
        left = [line for line in lines if _may_hold(line[1], answers) is not False]
        if left:
            branches.append((measure(_ids(left)).length, left, answers))
    found = lines
    for _, left, answers in sorted(branches, key=lambda branch: branch[0], reverse=True):
        found = _most_together(left, dialog, answers, measure)
        if not measure(_ids(found)).fits:
            break
    return found


def _telling_values(question: Question, lines: list[_Line]) -> list[str]:
    """The answers that some condition names, and one of the others."""
    compared = (comparison for _, condition in lines for comparison in comparisons(condition))
    named = {one.value for one in compared if one.question == question.id}
    values = [option.id for option in question.options] + [given.value for given in Given]
    others = [value for value in values if value not in named]
    return [value for value in values if value in named] + others[:1]


def _dividing(lines: list[_Line], dialog: Dialog, known: _Known) -> Question | None:
    """The question with one answer on which most entries depend."""
    counts: dict[str, int] = {}
    for ids, condition in lines:
        for id_ in {comparison.question for comparison in comparisons(condition)} - known.keys():
            question = dialog.questions.get(id_)
            if question is not None and question.one:
                counts[id_] = counts.get(id_, 0) + len(ids)
    return dialog.questions[max(counts, key=counts.__getitem__)] if counts else None


def _may_hold(condition: Condition, known: _Known) -> bool | None:
    """Whether the condition holds with these answers; None if they don't decide it."""
    match condition:
        case Equals(question, value):
            return known[question] == value if question in known else None
        case Not(part):
            found = _may_hold(part, known)
            return None if found is None else not found
        case All(parts):
            results = [_may_hold(part, known) for part in parts]
            return False if False in results else None if None in results else True
        case Any(parts):
            results = [_may_hold(part, known) for part in parts]
            return True if True in results else None if None in results else False
