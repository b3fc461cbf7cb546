"""Finds the route through the questions: which apply, which comes next, how far someone is.

All of this is derived from the answers. An answer to a question that no longer applies is kept but
doesn't count; if the question applies again, so does the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    Answers,
    Given,
    chosen,
)
from dialogs.pack.conditions import Equals, holds
from dialogs.pack.definition import (
    Dialog,
    Option,
    Question,
    Statement,
)
from dialogs.pack.theme import ThemeGroup

MOST_LAST_TIMES, MOST_LAST_TIMES_IN_SHORT = 3, 1
"""How often a walk is asked how something went the last time."""


def applicable(dialog: Dialog, answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    """The answers whose questions apply, decided in the order of the conversation."""
    own = answers if isinstance(answers, Answers) else None
    if own is not None and own.counted is not None and own.counted[0] is dialog:
        return own.counted[1]
    counted: dict[str, Answer] = {}
    places = dialog.places
    for id_ in sorted(filter(places.__contains__, answers), key=places.__getitem__):
        if holds(dialog.questions[id_].condition, counted):
            counted[id_] = answers[id_]
    if own is not None:
        own.counted = (dialog, counted)
    return counted


def open_questions(dialog: Dialog, answers: Mapping[str, Answer]) -> Iterator[Question]:
    """The questions that apply and aren't settled yet, in order.

    'Short or long?' is only asked at the start, and how something went the last time only right
    after the answer that it is there.
    """
    counted = applicable(dialog, answers)
    length = dialog.short.question if dialog.short is not None else None
    last_times = [question for question in dialog.last_times if question.id in answers]
    passed = 0
    for question in dialog.questions.values():
        if question.id in counted:
            passed += 1
        elif passed < len(counted) and (question.id == length or question.last_time):
            continue
        elif holds(question.condition, counted):
            if question.last_time:
                if not may_ask_last_time(dialog, question, last_times, answers):
                    continue
                last_times.append(question)
            yield question


def may_ask_last_time(
    dialog: Dialog, question: Question, asked: Sequence[Question], answers: Mapping[str, Answer]
) -> bool:
    """Whether a walk may be asked about one more last time, after those that were asked.

    Few in all, so that it doesn't become a test, and one for themes that depend on the same
    answers, such as those of the goals. None once something has yet to happen: then most of it has.
    """
    short = is_short(dialog, applicable(dialog, answers))
    if len(asked) >= (MOST_LAST_TIMES_IN_SHORT if short else MOST_LAST_TIMES):
        return False
    if any(one.id in answers and answers[one.id].given is Given.CHOSEN for one in asked):
        return False
    alike = next(
        {theme.id for theme in group.themes}
        for group in dialog.theme_groups
        if any(theme.id == question.theme for theme in group.themes)
    )
    return all(one.theme not in alike for one in asked)


def is_short(dialog: Dialog, counted: Mapping[str, Answer]) -> bool:
    """Whether these answers make the walk the short one."""
    short = dialog.short
    return short is not None and holds(Equals(short.question, short.option), counted)


def options_now(
    question: Question, counted: Mapping[str, Answer], *, backwards: bool = False
) -> tuple[Option, ...]:
    """The options that make sense with these answers, in the order in which they are shown."""
    shown = tuple(option for option in question.options if holds(option.condition, counted))
    return in_order(shown, backwards=backwards)


def is_backwards(seed: int) -> bool:
    """Whether a walk or session that begins with this seed shows options in reverse order."""
    return seed % 2 == 1


def in_order(options: tuple[Option, ...], *, backwards: bool) -> tuple[Option, ...]:
    """The options as written, or with those that swap in reverse order.

    The order of options must not tell which answer is best. An option that doesn't swap, such as
    'none of these', keeps its place.
    """
    if not backwards:
        return options
    reverse = reversed([option for option in options if option.swaps])
    return tuple(next(reverse) if option.swaps else option for option in options)


def next_question(dialog: Dialog, answers: Mapping[str, Answer]) -> Question | None:
    """The first question that applies and isn't settled; None at the end of the walk."""
    return next(open_questions(dialog, answers), None)


def previous_question(dialog: Dialog, answers: Mapping[str, Answer], at: str) -> Question | None:
    """The last settled question before `at`; None at the beginning."""
    counted = applicable(dialog, answers)
    found: Question | None = None
    for question in dialog.questions.values():
        if question.id == at:
            break
        if question.id in counted:
            found = question
    return found


def statements_before(
    dialog: Dialog, answers: Mapping[str, Answer], question: Question | None
) -> list[Statement]:
    """The statements right before `question` (None: before the end) that apply."""
    counted = applicable(dialog, answers)
    found = []
    for node in dialog.nodes:
        if question is not None and node.id == question.id:
            break
        if isinstance(node, Statement) and holds(node.condition, counted):
            found.append(node)
    return found


@dataclass(frozen=True, slots=True)
class Progress:
    """Part `part` of `parts`; `parts` may shrink while someone walks, but never grows. `sure`:
    whether it stays as it is, whatever is answered from here."""

    part: int
    parts: int
    title: str
    sure: bool


def progress(dialog: Dialog, answers: Mapping[str, Answer], at: Question) -> Progress:
    """How far `at` is in the conversation. `parts` is the most parts that the walk can still
    have."""
    counted = applicable(dialog, answers)
    sure = [theme for theme in dialog.themes if holds(theme.condition, counted)]
    part = 1 + next((n for n, theme in enumerate(sure) if theme.id == at.theme), len(sure))
    parts = sum(_how_many(dialog, group, counted, max) for group in dialog.theme_groups)
    fewest = sum(_how_many(dialog, group, counted, min) for group in dialog.theme_groups)
    title = dialog.theme_by_id[at.theme].title
    return Progress(part, max(part, parts), title, sure=parts == fewest)


def _how_many(
    dialog: Dialog,
    group: ThemeGroup,
    counted: Mapping[str, Answer],
    choose: Callable[[Iterable[int]], int],
) -> int:
    """How many of these themes a walk can have, whatever is answered from here: `max` or `min`."""
    undecided = [dialog.questions[id_] for id_ in group.deciding if id_ not in counted]

    def many(number: int, answers: Mapping[str, Answer]) -> int:
        if number == len(undecided):
            return sum(holds(theme.condition, answers) for theme in group.themes)
        question = undecided[number]
        if not holds(question.condition, answers):
            return many(number + 1, answers)
        return choose(
            many(number + 1, {**answers, question.id: answer})
            for answer in _different(question, group.deciding[question.id])
        )

    return many(0, counted)


def _different(question: Question, values: frozenset[str]) -> list[Answer]:
    """One answer of each kind that these values tell apart."""
    ids = [option.id for option in question.options]
    waved = [answer for answer in (UNKNOWN, SKIPPED) if answer.values[0] in values]
    telling = [id_ for id_ in ids if id_ in values]
    if question.several:
        several = [c for n in range(1, len(telling) + 1) for c in combinations(telling, n)]
    else:
        several = [(id_,) for id_ in telling]
    other = [id_ for id_ in ids if id_ not in values][:1]
    rest = [chosen(*other)] if other else [a for a in (UNKNOWN, SKIPPED) if a not in waved][:1]
    return [*waved, *rest, *(chosen(*options) for options in several)]
