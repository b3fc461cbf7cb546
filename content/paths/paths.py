"""Finds which walks through a dialog are possible, and one that leads to a given place.

A walk here never turns back: each question that applies, in order, is answered with options that
are shown, with 'weet niet', or skipped.
"""

from __future__ import annotations

from content.paths.decisions import (
    NO,
    Decisions,
    Fact,
    Way,
)
from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    Given,
    chosen,
    written,
)
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
    Element,
    Question,
    Status,
)

_SEVERAL, _NOT_ASKED = "+", "-"
"""Outcomes of a question that aren't values of its answer. No option has such an id."""


def way_to(dialog: Dialog, question_id: str) -> dict[str, Answer] | None:
    """Answers after which this question is asked next; None where it never is."""
    return Paths(dialog).way_to(question_id)


class Paths:
    """All the walks through a dialog."""

    def __init__(self, dialog: Dialog) -> None:
        self._dialog = dialog
        self._decisions = Decisions()
        self._given: dict[Equals, Fact] = {}
        for question in dialog.questions.values():
            self._given |= self._answers(question)

    def can_hold(self, condition: Condition) -> bool:
        """Whether the condition is true at the end of some walk."""
        return self._decisions.possible(self._fact(condition))

    def walk_where(self, condition: Condition) -> dict[str, Answer] | None:
        """The answers of a walk in which the condition is true; None if there is none."""
        way = self._decisions.way(self._fact(condition))
        if way is None:
            return None
        answers = {q.id: self._answer(q, way) for q in self._dialog.questions.values()}
        return {id_: answer for id_, answer in answers.items() if answer is not None}

    def way_to(self, question_id: str) -> dict[str, Answer] | None:
        """Answers after which this question is asked next; None where it never is."""
        question = self._dialog.questions.get(question_id)
        if question is None:
            return None
        ids = list(self._dialog.questions)
        before = ids[: ids.index(question_id)]
        # Only few last times are asked about, so none is used up on the way if that can be.
        own = {one.question for one in comparisons(question.condition)}
        others = [q for q in self._dialog.last_times if q.id in before and q.id not in own]
        spared = (*(Not(other.condition) for other in others), question.condition)
        walk = self.walk_where(All(spared)) or self.walk_where(question.condition)
        return None if walk is None else {id_: walk[id_] for id_ in before if id_ in walk}

    def _fact(self, condition: Condition) -> Fact:
        match condition:
            case Equals():
                return self._given.get(condition, NO)
            case All(parts):
                return self._decisions.all(self._fact(part) for part in parts)
            case Any(parts):
                return self._decisions.any(self._fact(part) for part in parts)
            case Not(part):
                return -self._fact(part)

    def _answers(self, question: Question) -> dict[Equals, Fact]:
        """Add the next question as a choice; returns for each value of its answer the fact that it
        has that value.

        Outcomes are in order of preference for an example walk.
        """
        decisions, asked = self._decisions, self._fact(question.condition)
        shown = {o.id: decisions.all((asked, self._fact(o.condition))) for o in question.options}
        ticked = self._ticks(
            {o.id: shown[o.id] for o in question.options if not o.alone} if question.several else {}
        )
        outcomes = {_SEVERAL: decisions.any(shown[id_] for id_ in ticked)}
        outcomes |= {id_: when for id_, when in shown.items() if id_ not in ticked}
        if question.open:
            outcomes[Given.WRITTEN.value] = asked
        outcomes |= {Given.UNKNOWN.value: asked, Given.SKIPPED.value: asked, _NOT_ASKED: -asked}
        comes = dict(zip(outcomes, decisions.choice(list(outcomes.values())), strict=True))
        comes |= {id_: decisions.all((comes[_SEVERAL], tick)) for id_, tick in ticked.items()}
        return {Equals(question.id, value): fact for value, fact in comes.items()}

    def _ticks(self, shown: dict[str, Fact]) -> dict[str, Fact]:
        """For each option of a multiple choice the fact that it is ticked; at least one that is
        shown is.

        The last is decided first, so that an example ticks the first one if nothing else matters.
        """
        decisions, ticked = self._decisions, dict[str, Fact]()
        for id_ in reversed(shown):
            earlier = (when for other, when in shown.items() if other not in {id_, *ticked})
            can_stay_off = decisions.any((-shown[id_], *ticked.values(), *earlier))
            _, ticked[id_] = decisions.choice((can_stay_off, shown[id_]))
        return ticked

    def _answer(self, question: Question, way: Way) -> Answer | None:
        def has(value: str) -> bool:
            return self._decisions.true(self._given[Equals(question.id, value)], way)

        options = [option.id for option in question.options if has(option.id)]
        if options:
            return chosen(*options)
        if has(_NOT_ASKED):
            return None
        if question.open and has(Given.WRITTEN.value):
            return written(f"Voorbeeld: {question.name}")
        return UNKNOWN if has(Given.UNKNOWN.value) else SKIPPED


def comes_out(dialog: Dialog, element: Element, status: Status) -> Condition:
    """The condition for this status, as `dialogs/pack/checklist.py` judges it."""
    conditions = [dialog.questions[id_].condition for id_ in element.questions]
    rules = element.rules
    ways: list[Condition] = [
        All((rule.condition, Not(Any(tuple(earlier.condition for earlier in rules[:number])))))
        for number, rule in enumerate(rules)
        if rule.status is status
    ]
    unknown = Any(
        tuple(
            All((Equals(id_, Given.UNKNOWN.value), Not(Any(tuple(conditions[:number])))))
            for number, id_ in enumerate(element.questions)
        )
    )
    no_rule = Not(Any(tuple(rule.condition for rule in rules)))
    if status is Status.MISSING:
        ways.append(All((no_rule, unknown)))
    if status is Status.NOT_DISCUSSED:
        ways.append(All((no_rule, Not(unknown))))
    return All((Any(tuple(conditions)), Any(tuple(ways))))
