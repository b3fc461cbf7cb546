"""Whether the lists still fit that grow with a pack: the checklist, and a theme's answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from content.checks.limits import (
    BETWEEN,
    LONGEST_MESSAGE,
    Sizes,
    because,
    units,
)
from content.reading.loader import Loaded
from content.sources.mistakes import Mistake
from dialogs.pack.answers import Given
from dialogs.pack.conditions import (
    All,
    Any,
    Condition,
    Equals,
    Not,
    comparisons,
)
from dialogs.pack.definition import Dialog, Question
from dialogs.texts import QUOTE_LENGTH

MOST_BUTTONS = 100
"""Buttons under one message, by Telegram's rules."""
_OTHER_BUTTONS = 4
"""Those that such a list has besides: turn the page, go on."""
_DEEPEST = 3
"""How many questions are looked at to tell what excludes each other."""

_Line = tuple[int, int, Condition]
"""Lines that come under one condition: how long they are together, and how many."""
_Known = Mapping[str, str]


def lists(loaded: Loaded) -> Iterator[Mistake]:
    """A checklist with too many elements, and themes with too many questions, for one message."""
    dialog, sizes = loaded.dialog, Sizes(loaded.dialog)
    count = _too_many(
        (
            (
                units(element.name) + 2 + because(element, sizes) + BETWEEN,
                _any(dialog.questions[id_].condition for id_ in element.questions),
            )
            for element in dialog.elements.values()
        ),
        dialog,
    )
    if count:
        yield loaded.places.mistake(
            ("pakket",), "te-veel-elementen", "belangrijk_eerst", count=count
        )
    for theme in dialog.themes:
        count = _too_many(
            (
                (units(q.name) + 1 + min(sizes.answer(q), QUOTE_LENGTH) + BETWEEN, q.condition)
                for q in dialog.questions.values()
                if q.theme == theme.id
            ),
            dialog,
        )
        if count:
            yield loaded.places.mistake(("thema", theme.id), "te-veel-vragen", count=count)


def _any(conditions: Iterable[Condition]) -> Condition:
    """Whether one of them holds. Less those that only hold where another does too."""
    found = list(dict.fromkeys(conditions))
    kept = tuple(
        one
        for one in found
        if not (isinstance(one, All) and any(other in one.parts for other in found))
    )
    return kept[0] if len(kept) == 1 else Any(kept)


def _too_many(lines: Iterable[tuple[int, Condition]], dialog: Dialog) -> int:
    """How many of these there can be at once, where that is too many for one message."""
    lengths: dict[Condition, list[int]] = {}
    for length, condition in lines:
        lengths.setdefault(condition, []).append(length)
    grouped = [(sum(each), len(each), condition) for condition, each in lengths.items()]
    together = _most_together(grouped, dialog, {})
    return 0 if _fits(together) else sum(count for _, count, _ in together)


def _length(lines: list[_Line]) -> int:
    return sum(length for length, _, _ in lines)


def _fits(lines: list[_Line]) -> bool:
    buttons = sum(count for _, count, _ in lines) + _OTHER_BUTTONS
    return _length(lines) <= LONGEST_MESSAGE and buttons <= MOST_BUTTONS


def _most_together(lines: list[_Line], dialog: Dialog, known: _Known) -> list[_Line]:
    """A list there can be that doesn't fit, or else one that does.

    Of 3 goals 1 is chosen: what hangs on the others isn't there. That is only looked into where
    not everything fits.
    """
    if len(known) == _DEEPEST or _fits(lines):
        return lines
    question = _dividing(lines, dialog, known)
    if question is None:
        return lines
    branches = []
    for value in _telling_values(question, lines):
        answers = {**known, question.id: value}
        left = [line for line in lines if _may_hold(line[2], answers) is not False]
        branches.append((_length(left), left, answers))
    found = lines
    for _, left, answers in sorted(branches, key=lambda branch: branch[0], reverse=True):
        found = _most_together(left, dialog, answers)
        if not _fits(found):
            break
    return found


def _telling_values(question: Question, lines: list[_Line]) -> list[str]:
    """The answers that some line hangs on, and one of the others."""
    compared = (comparison for *_, condition in lines for comparison in comparisons(condition))
    named = {one.value for one in compared if one.question == question.id}
    values = [option.id for option in question.options] + [given.value for given in Given]
    others = [value for value in values if value not in named]
    return [value for value in values if value in named] + others[:1]


def _dividing(lines: list[_Line], dialog: Dialog, known: _Known) -> Question | None:
    """The question with one answer on which most of the lines hang."""
    counts: dict[str, int] = {}
    for _, count, condition in lines:
        for id_ in {comparison.question for comparison in comparisons(condition)} - known.keys():
            question = dialog.questions.get(id_)
            if question is not None and question.one:
                counts[id_] = counts.get(id_, 0) + count
    return dialog.questions[max(counts, key=counts.__getitem__)] if counts else None


def _may_hold(condition: Condition, known: _Known) -> bool | None:
    """Whether it holds with these answers; None where they don't tell."""
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
