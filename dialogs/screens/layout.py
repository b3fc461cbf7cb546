"""A screen as data: a text, and buttons that each mean an action. And `Speech`, which fills in the
texts of the pack, for every screen and for sessions.

An action is a string. `verbs.py` makes and reads those of a walk, and `dialogs/session/replies.py`
those of a session.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile

from dialogs.pack.answers import SKIPPED, Answer, Given
from dialogs.pack.definition import Dialog, Question, Statement
from dialogs.pack.phrases import DAYS, INSTEAD
from dialogs.pack.quotations import MOST_QUOTED, times_quoted, without_third_quotation
from dialogs.pack.run_by import RUN_BY, who_runs_it
from dialogs.texts import (
    QUOTE_LENGTH,
    RESULT_LENGTH,
    Line,
    Span,
    Spans,
    Text,
    as_plain,
    quote,
    quote_each,
)
from dialogs.understanding.quoting.telling import telling
from dialogs.understanding.quoting.told_in_one import told_in_one
from dialogs.walk.confided import is_confided_at
from dialogs.walk.effects import Button, Keyboard
from dialogs.walk.shown import Screen
from dialogs.walk.state import Walk, note_key

Row = tuple[tuple[str, str], ...]
"""Buttons side by side, each a label and an action."""

SHOWN_WHOLE = 1_000
"""Characters of an answer that its writer is shown; their own message has all of it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A screen before its buttons are numbered.

    `hidden`: actions that an edit in place may put on its buttons, such as 'drop' for 'pick'.
    `passing`: the walk doesn't store its text, which quotes data that may be erased.
    `asked`: the question that it asks, as it is shown without plainer words.
    `in_two`: if the text had to be shortened, all of it in two messages, for where it is sent anew.
    """

    text: Spans
    rows: tuple[Row, ...] = ()
    hidden: tuple[str, ...] = ()
    passing: bool = False
    asked: str = ""
    in_two: tuple[Spans, Spans] | None = None

    @property
    def kept(self) -> Spans:
        """The part of its text that the walk stores."""
        return () if self.passing else self.text

    @property
    def actions(self) -> tuple[str, ...]:
        """The action of each button number, the hidden ones last."""
        return tuple(action for row in self.rows for _, action in row) + self.hidden

    @property
    def buttons(self) -> tuple[tuple[str, str], ...]:
        """All buttons, each a label and an action."""
        return tuple(button for row in self.rows for button in row)


def keyboard(rows: tuple[Row, ...], walk: int, screen: Screen) -> Keyboard:
    """The rows as buttons, each numbered by the index of its action on the screen."""
    return tuple(
        tuple(
            Button(label, walk, screen.turn, screen.actions.index(action)) for label, action in row
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class Speech:
    """The pack's sentences, with these answers and the dialog's facts filled in."""

    dialog: Dialog
    answers: Mapping[str, Answer]
    quote_length: int = QUOTE_LENGTH
    unasked: frozenset[str] = frozenset()
    """The questions that were answered by what was typed at another, so nobody put them."""
    noted: Collection[str] = ()
    """The questions at which something was typed in addition to the answer."""
    confided: Collection[str] = ()
    """The questions where something was told that must stay here, so it isn't quoted."""
    not_of_programme: bool = False
    """Whether they said that they don't belong to the programme: text that is only about it is left
    out."""

    @property
    def result_length(self) -> int:
        """The longest quotation of how a step went, in characters."""
        return self.quote_length * RESULT_LENGTH // QUOTE_LENGTH

    def fill(self, text: Text, **extra: str | None) -> Spans:
        """The text with its slots filled; `extra` overrides facts and answers. A line with a slot
        that is None is left out."""
        if not text.has_slots:
            return text.as_it_is

        def words(name: str) -> str | None:
            if extra.get(name, "") is None:
                return None
            known = extra.get(name, self._fact(name))
            if known is not None:
                return _in_days(known) if name in DAYS else known
            if name in INSTEAD:
                return self.label(INSTEAD[name])
            return self.quoted(name)

        return text.fill(words)

    def _fact(self, name: str) -> str | None:
        known = self.dialog.facts.get(name)
        if known is None and name == RUN_BY:
            return who_runs_it(self.dialog.facts.get("contact", ""))
        return known

    def for_them(self, text: Text) -> Text:
        """The text without the lines about a programme that isn't theirs."""
        return Text(tuple(line for line in text.lines if not self._is_not_theirs(line)))

    def is_for_them(self, text: Text) -> bool:
        """Whether nothing in the text is about a programme that isn't theirs."""
        return not any(map(self._is_not_theirs, text.lines))

    def _is_not_theirs(self, line: Line) -> bool:
        name = self.dialog.programme if self.not_of_programme else ""
        return bool(name) and any(isinstance(one, Span) and name in one.text for one in line)

    def question(self, question: Question) -> Spans:
        """The question, without quoting the same words a third time if it says more than that."""
        text = self._if_told(question) or question.text
        return self.fill(self._shortened(text, question) or text)

    def _if_told(self, question: Question) -> Text | None:
        """The other text of a question, if something was said about its element before; None if
        there is none."""
        element = self.dialog.elements.get(question.element or "")
        if question.text_if_told is None or element is None:
            return None
        before = takewhile(lambda id_: id_ != question.id, element.questions)
        return question.text_if_told if any(id_ in self.noted for id_ in before) else None

    def statement(self, statement: Statement, coming: str = "") -> Spans:
        """The statement, without quoting the same words a third time; it may be empty then.
        `coming`: the answer that the question below it quotes."""
        text = self._shortened(statement.text, statement) or Text(())
        text = without_third_quotation(text, self.dialog, {coming: MOST_QUOTED})
        return self.fill(text)

    def reaction(self, question: Question, reaction: Text) -> Spans:
        """What is said to an answer, without quoting the same words a third time; it may be empty
        then."""
        told = self.for_them(reaction)
        return self.fill(self._shortened(told, question, *question.text.slots()) or Text(()))

    def _shortened(
        self, text: Text, node: Question | Statement, *quoted_besides: str
    ) -> Text | None:
        """The text without third quotations; None if nothing is left. `quoted_besides`: the answers
        that were quoted after the previous node."""
        if not text.slots():
            return text
        times = times_quoted(self.dialog, self.answers, node.id)
        times.update(quoted_besides)
        left = without_third_quotation(text, self.dialog, times)
        return left if left.lines else None

    def phrase(self, key: str, **extra: str | None) -> Spans:
        """The shared sentence `key`."""
        return self.fill(self.dialog.wordings(key)[0], **extra)

    def variant(self, key: str, number: int, **extra: str | None) -> Spans:
        """The `number`-th wording of the shared sentence `key`, modulo how many there are."""
        variants = self.dialog.wordings(key)
        return self.fill(variants[number % len(variants)], **extra)

    def words_of(self, text: Text) -> str:
        """A text of the pack as plain text, to fill in another."""
        return as_plain(self.fill(text))

    def label(self, key: str, **extra: str) -> str:
        """The shared sentence `key` as plain text, such as for a button."""
        text = self.dialog.wordings(key)[0]
        return as_plain(self.fill(text, **extra)) if text.has_slots else text.in_plain

    def quoted(self, question_id: str) -> str | None:
        """The answer in words, short enough to quote: of a long one the most telling sentence; None
        if there is none, or nothing in it answers anything."""
        question, answer = self.dialog.questions.get(question_id), self.answers.get(question_id)
        if question is None or answer is None:
            return None
        if answer.given is Given.WRITTEN and question_id in self.confided:
            return None
        if answer.given is Given.WRITTEN:
            return telling(self.dialog, question, answer.text, self.quote_length)
        if answer.given is Given.CHOSEN:
            return chosen_labels(question, answer.options) or None
        return None

    def in_words(self, question: Question) -> str:
        """The answer as an overview shows it, 'weet niet' and skipped included."""
        answer = self.answers[question.id]
        if answer.given is Given.UNKNOWN:
            return self.label("antwoord_weet_niet")
        if answer.given is Given.WRITTEN:
            words = quote(answer.text, self.quote_length)
            return words or self.label("antwoord_overgeslagen")
        return self.quoted(question.id) or self.label("antwoord_overgeslagen")


def chosen_labels(question: Question, options: tuple[str, ...]) -> str:
    """The labels of these options, without those that the pack no longer has."""
    found = (question.option(option) for option in options)
    return ", ".join(option.label for option in found if option is not None)


def _in_days(number: str) -> str:
    return f"{number} dag" if number == "1" else f"{number} dagen"


def kept_words(walk: Walk, question: Question) -> str | None:
    """What was typed at a question with options and kept without one, quoted; None if an option was
    chosen, or nothing was typed."""
    note = kept_there(walk, question)
    return f"‘{quote_each(note)}’" if note else None


def told_without_option(dialog: Dialog, walk: Walk) -> Mapping[str, str]:
    """By question, what to quote of the words that were kept without an option; nothing for words
    that answer nothing."""
    found = {}
    for id_ in walk.notes:
        question = dialog.questions.get(id_)
        note = "" if question is None else kept_there(walk, question)
        kept_here = is_confided_at(walk, id_)
        words = told_in_one(dialog, question, note) if question and note and not kept_here else None
        if words is not None:
            found[id_] = words
    return found


def kept_there(walk: Walk, question: Question) -> str:
    """What was typed at a question and kept without an option, since it was asked last."""
    skipped = not question.open and walk.answers.get(question.id) == SKIPPED
    note = walk.notes.get(question.id, "") if skipped else ""
    parts = walk.typed.get(note_key(question.id), ())
    if parts and walk.before is not None and question.element in walk.before.about:
        # It was asked again: what they typed earlier isn't an answer to it now.
        return note[-parts[-1][1] :]
    return note


_HALF_A_ROW = 19
"""Characters of a label that fit on half the width of a phone."""


def side_by_side(buttons: Iterable[tuple[str, str]]) -> tuple[Row, ...]:
    """The buttons in rows: two beside each other where both labels are short enough for a phone."""
    rows: list[Row] = []
    for button in buttons:
        last = rows[-1] if rows else ()
        if len(last) == 1 and max(len(last[0][0]), len(button[0])) <= _HALF_A_ROW:
            rows[-1] = (*last, button)
        else:
            rows.append((button,))
    return tuple(rows)
