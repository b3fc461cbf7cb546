"""Finds the questions that may get a message that is too long, without laying out all of them.

Many questions of a pack differ in nothing but their words, so the bot says the same around them. Of
such questions one is laid out, by the same steps as any: a stand-in with the longest text, reaction
and name that any of them has. No message of theirs is longer than the longest of its messages. If
those fit, so do theirs; if not, each half of the questions gets a stand-in of its own, down to one.

A text that quotes an answer is its own only stand-in, and so is an option: what a label says
decides what is asked about it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from content.checks.long_replies import OnceMore
from content.checks.long_walks import (
    QuestionInWalk,
    WayToAnswer,
    asked_alone,
    asked_together,
    more_said,
    most_said,
)
from content.checks.longest import length, longest_answers, longest_of, units
from dialogs.pack.definition import Dialog, Element, Question
from dialogs.screens.layout import Speech
from dialogs.texts import Spans, Text

_Asked = Sequence[QuestionInWalk]


def may_get_long(
    long: Dialog, asked: _Asked, openings: Mapping[str, Spans], most: int
) -> frozenset[str | None]:
    """The ids of the questions that may get a message of more than `most` UTF-16 units; None for
    the end of the walk. `asked`: all of them, with the statements before them. `openings`: the
    longest opening of a phase that asks a question, by its id."""
    likeness = _Likeness(long, openings)
    groups: dict[Hashable, list[QuestionInWalk]] = {}
    for one in asked:
        groups.setdefault(likeness.key(one), []).append(one)
    stand_ins = [likeness.stand_in(group) for group in groups.values()]
    before, more = _longest_before(stand_ins), OnceMore(most)
    return frozenset(
        id_
        for group, stand_in in zip(groups.values(), stand_ins, strict=True)
        for id_ in _too_long(group, stand_in, likeness, before, more)
    )


@dataclass(frozen=True)
class _StandIn:
    """`long`: the dialog with its element. `opening`: None if no phase asks the question."""

    long: Dialog
    asked: QuestionInWalk
    opening: Spans | None

    def fits(self, before: tuple[WayToAnswer | None, ...], more: OnceMore) -> bool:
        asked = replace(self.asked, before=before)
        texts = asked_alone(self.long, asked, more)
        if self.opening is not None:
            texts = chain(texts, asked_together(self.long, asked, self.opening, more))
        return all(length(text) <= more.most for text in texts)


def _longest_before(stand_ins: Iterable[_StandIn]) -> tuple[WayToAnswer | None, ...]:
    """The way to answer an earlier question that gets the longest reaction; and the one for an open
    question, to which more can be said later. After no question at all, less is said."""
    longest: WayToAnswer | None = None
    longest_open: WayToAnswer | None = None
    for one in stand_ins:
        if one.asked.question is not None:
            said = most_said(one.long, one.asked.question)
            longest = more_said(longest, said)
            if said.question.open:
                longest_open = more_said(longest_open, said)
    return tuple(dict.fromkeys((longest, longest_open)))


def _too_long(
    group: _Asked,
    stand_in: _StandIn,
    likeness: _Likeness,
    before: tuple[WayToAnswer | None, ...],
    more: OnceMore,
) -> Iterator[str | None]:
    """The ids of those in a group that may get a message that is too long."""
    if stand_in.fits(before, more):
        return
    if len(group) == 1:
        yield group[0].id
        return
    middle = len(group) // 2
    for half in (group[:middle], group[middle:]):
        yield from _too_long(half, likeness.stand_in(half), likeness, before, more)


_NOTHING = Text(())
_TEXTS = ("text", "plainer", "example", "again", "reaction", "reaction_denied", "reaction_unknown")
"""The texts of a question, other than those of its options and its figure."""


class _Likeness:
    """Which questions of a dialog differ in nothing but their words, and what stands in for
    them."""

    def __init__(self, long: Dialog, openings: Mapping[str, Spans]) -> None:
        self._long, self._openings = long, openings
        self._say = Speech(long, longest_answers(long.nodes))

    def key(self, asked: QuestionInWalk) -> Hashable:
        """The same for questions that are alike. What isn't named here must be equal."""
        statements = tuple(self._bare(statement.text) for statement in asked.statements)
        question = asked.question
        if question is None:
            return None, statements
        figure = question.figure
        texts: dict[str, Any] = {name: self._bare(getattr(question, name)) for name in _TEXTS}
        bare = replace(
            question,
            id="",
            name="",
            theme="",
            element=None if question.element is None else "",
            options=tuple(
                replace(option, reaction=self._bare(option.reaction)) for option in question.options
            ),
            figure=None,
            **texts,
        )
        bare_figure = figure and (replace(figure, text=_NOTHING), self._bare(figure.text))
        return bare, bare_figure, statements, question.id in self._openings

    def _bare(self, text: Text | None) -> Text | None:
        """The same for all texts that quote no answer; None if there is no text."""
        if text is None or text.slots() & self._long.questions.keys():
            return text
        return _NOTHING

    def stand_in(self, group: _Asked) -> _StandIn:
        """Stands in for these questions, which are alike."""
        before = zip(*(one.statements for one in group), strict=True)
        statements = tuple(
            replace(alike[0], text=self._longest([one.text for one in alike])) for alike in before
        )
        questions = [one.question for one in group if one.question is not None]
        if not questions:
            return _StandIn(self._long, QuestionInWalk(None, statements=statements), None)
        # Halves of a group begin with the same question, and each needs an id of its own.
        id_, long = f"{questions[0].id}+{len(questions)}", self._long
        elements = [long.elements[q.element] for q in questions if q.element is not None]
        if elements:
            long = replace(long, elements={**long.elements, id_: self._longest_element(elements)})
        openings = [self._openings[q.id] for q in questions if q.id in self._openings]
        return _StandIn(
            long,
            QuestionInWalk(self._longest_question(id_, questions), statements=statements),
            max(openings, key=length, default=None),
        )

    def _longest_question(self, id_: str, questions: Sequence[Question]) -> Question:
        first = questions[0]
        figures = [question.figure for question in questions if question.figure is not None]
        figure = None
        if figures:
            figure = replace(figures[0], text=self._longest([one.text for one in figures]))
        options = (
            replace(alike[0], reaction=self._longest_or_none([one.reaction for one in alike]))
            for alike in zip(*(question.options for question in questions), strict=True)
        )
        texts: dict[str, Any] = {
            name: self._longest_or_none([getattr(question, name) for question in questions])
            for name in _TEXTS
        }
        return replace(
            first,
            id=id_,
            name=max((question.name for question in questions), key=units),
            element=None if first.element is None else id_,
            options=tuple(options),
            figure=figure,
            **texts,
        )

    def _longest_element(self, elements: Sequence[Element]) -> Element:
        return replace(
            elements[0],
            name=max((element.name for element in elements), key=units),
            what=self._longest([element.what for element in elements]),
            why=self._longest([element.why for element in elements]),
        )

    def _longest_or_none(self, texts: Sequence[Text | None]) -> Text | None:
        """The longest of these texts; None if none of the questions has one."""
        found = [text for text in texts if text is not None]
        return self._longest(found) if found else None

    def _longest(self, texts: Sequence[Text]) -> Text:
        return longest_of(self._say, texts)
