"""Leads a walk past a question by the real steps, in a pack at its longest.

Nothing here says what stands together in one message: the steps decide that. So a line that a
screen gains, or a sentence that comes before the next question, is measured from then on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from content.checks.longest import (
    length,
    longest_answer,
    longest_answers,
    shown_whole,
    ways,
)
from dialogs.concerns.watch import Watch
from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, Given, answered
from dialogs.pack.audience import Mode
from dialogs.pack.definition import Dialog, Question, Statement, Theme
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.screens.layout import Speech, chosen_labels
from dialogs.screens.question_screens import question_screen
from dialogs.steps.step import step
from dialogs.texts import Spans, Text
from dialogs.walk.effects import EditMessage, SendMessage
from dialogs.walk.events import (
    BroughtIn,
    CommandGiven,
    Event,
    OptionTapped,
    PhaseOpened,
    TextWritten,
)
from dialogs.walk.place import Place, View
from dialogs.walk.state import Room, Screen, Walk

_LONG_AFTER = 1_000_000.0
"""Seconds between two events. After a long break more is said."""
_GROUP = Where(1, "👋" * 100)
"""A group with a long title."""


@dataclass(frozen=True)
class Turn:
    """A question, the earlier one after which most is said, and the statements between them.
    Without a question: the end of the walk."""

    question: Question | None
    before: WayToAnswer | None = None
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True)
class WayToAnswer:
    """A way to answer an earlier question, and how many UTF-16 units are said before the next
    one."""

    question: Question
    answer: Answer
    typed: bool = False
    length: int = 0

    def answers(self, walk: _LongWalk) -> None:
        if self.typed:
            walk.says(chosen_labels(self.question, self.answer.options))
        else:
            walk.answers(self.question, self.answer)


@dataclass
class _LongWalk:
    """A walk under way, and all messages and edits so far."""

    dialog: Dialog
    walk: Walk
    told: list[SendMessage | EditMessage] = field(default_factory=list)
    clock: float = _LONG_AFTER

    @property
    def texts(self) -> Iterator[Spans]:
        return (message.text for message in self.told if message.text)

    def branch(self) -> _LongWalk:
        """A copy that starts with no messages."""
        return _LongWalk(self.dialog, self.walk, clock=self.clock)

    def meets(self, event: Event) -> None:
        self.walk, effects = step(self.dialog, self.walk, event)
        self.clock += _LONG_AFTER
        self.told += (one for one in effects if isinstance(one, SendMessage | EditMessage))

    def commands(self, name: str) -> None:
        self.meets(CommandGiven(name, self.clock))

    def says(self, text: str) -> None:
        self.meets(TextWritten(text, self.clock, len(self.told) + 1))

    def taps(self, action: str) -> None:
        """Tap the button with this action, if there is one."""
        screen = self.walk.screen
        if action in screen.actions:
            number = screen.actions.index(action)
            self.meets(OptionTapped(self.walk.id, screen.turn, number, self.clock))

    def opens(self, questions: Sequence[Question], said: Spans, room: Room) -> None:
        """A phase of the session opens."""
        ids = tuple(question.id for question in questions)
        mode, where = room.mode, room.where
        self.meets(PhaseOpened(1, 1, ids, self.clock, said=said, mode=mode, where=where))

    def answers(self, question: Question, answer: Answer) -> None:
        match answer.given:
            case Given.WRITTEN:
                self.says(answer.text)
            case Given.UNKNOWN:
                self.taps("unknown")
            case Given.SKIPPED:
                self.taps("skip")
            case Given.CHOSEN if question.several:
                for option in answer.options:
                    self.taps(f"pick:{option}")
                self.taps("done")
            case Given.CHOSEN:
                self.taps(f"option:{answer.options[0]}")

    def after_each_way(self, question: Question) -> Iterator[Spans]:
        """All messages that follow from each way to answer what is on the screen."""
        for answer in _different(question):
            if answer.given is Given.WRITTEN and self.walk.room is None:
                continue  # nothing is put under it; what is said next is measured with that
            branch = self.branch()
            branch.answers(question, shown_whole(answer))
            yield from branch.texts


def _different(question: Question) -> tuple[Answer, ...]:
    """Answers that are quoted in different words."""
    longest = (longest_answer(question),) if ways(question) else ()
    return (*longest, UNKNOWN, SKIPPED)


def _begun(long: Dialog, *last: Question | Statement) -> _LongWalk:
    """A walk in which all that `last` quotes is answered, and `last` is still to come.

    Every question begins a part of its own, because which of them does depends on the answers.
    There are no elements and nothing is listened for: the checklist is measured by itself.
    """
    quoted = frozenset(name for node in last for text in _texts(node) for name in text.slots())
    earlier = [q for q in long.questions.values() if q.id in quoted and q not in last]
    title = max((theme.title for theme in long.themes), key=len, default="")
    nodes = tuple(replace(node, theme=node.id) for node in (*earlier, *last))
    themes = (*long.themes, *(Theme(node.id, title) for node in nodes))
    dialog = replace(long, nodes=nodes, themes=themes, elements={}, watch=Watch(), reasonings={})
    return _LongWalk(dialog, Walk(1, answers=longest_answers(earlier)))


def _texts(node: Question | Statement) -> Iterator[Text]:
    yield node.text
    if isinstance(node, Question):
        reactions = (option.reaction for option in node.options)
        figure = None if node.figure is None else node.figure.text
        for text in (node.reaction, node.reaction_unknown, figure, *reactions):
            if text is not None:
                yield text


# What is said before the next question


def most_said(long: Dialog, question: Question) -> WayToAnswer:
    """The way to answer after which most is said. Typing it after a break adds a welcome."""
    copy = replace(question, id=f"{question.id}+eerder")
    begun = _begun(long, copy)
    begun.commands("start")
    tapped = [
        _tried(begun, WayToAnswer(copy, answer)) for answer in (*ways(question), UNKNOWN, SKIPPED)
    ]
    most = max(tapped, key=_length)
    return max(most, _tried(begun, replace(most, typed=bool(most.answer.options))), key=_length)


def more_said(one: WayToAnswer | None, other: WayToAnswer) -> WayToAnswer:
    """The one after which more is said."""
    return other if one is None else max(one, other, key=_length)


def _length(said: WayToAnswer) -> int:
    return said.length


def _tried(begun: _LongWalk, way: WayToAnswer) -> WayToAnswer:
    branch = begun.branch()
    way.answers(branch)
    sent = (one.text for one in branch.told if isinstance(one, SendMessage))
    return replace(way, length=sum(length(text) for text in sent))


# In a walk alone


def asked_alone(long: Dialog, turn: Turn) -> Iterator[Spans]:
    """A question after the one before it, resumed after a break, and asked again from a list; with
    what stays under it once it is answered."""
    yield from _on_the_way(long, turn)
    if turn.question is not None:
        if turn.statements:  # which are told once, also to someone who goes back and on again
            yield from _on_the_way(long, replace(turn, statements=()))
        yield from _asked_again(long, turn.question, None)


def _on_the_way(long: Dialog, turn: Turn) -> Iterator[Spans]:
    before, question = turn.before, turn.question
    last = (*(() if before is None else (before.question,)), *turn.statements)
    walk = _begun(long, *last) if question is None else _begun(long, *last, question)
    walk.commands("start")
    if before is not None:
        before.answers(walk)
    yield from walk.texts
    if question is None:
        return
    untold = walk.walk.told - {statement.id for statement in turn.statements}
    back = _LongWalk(walk.dialog, replace(walk.walk, told=untold), clock=walk.clock)
    back.commands("verder")
    yield from back.texts
    longer = max(walk, back, key=lambda one: length(one.walk.screen.text))
    yield from longer.after_each_way(question)


def _asked_again(long: Dialog, question: Question, room: Room | None) -> Iterator[Spans]:
    """A question that is asked again from a list, with its old answer."""
    again = _begun(long, question)

    def in_words(answer: Answer) -> int:
        return len(Speech(long, {question.id: answer}).in_words(question))

    had = max(_different(question), key=in_words)
    again.walk = replace(
        again.walk,
        answers=answered(again.walk.answers, question.id, had),
        place=Place(View.ANSWERS, "0"),
        screen=Screen(1, 1, (), (f"ask:{question.id}",)),
        room=room,
    )
    again.taps(f"ask:{question.id}")
    yield from again.after_each_way(question)
    again.taps("keep")
    yield from again.texts


# In a session


def opened(long: Dialog, said: Spans) -> Iterator[Spans]:
    """A phase that asks nothing."""
    walk = _begun(long)
    walk.opens((), said, Room(1))
    return walk.texts


def asked_together(long: Dialog, turn: Turn, said: Spans) -> Iterator[Spans]:
    """A question in a session: first in its phase, answered earlier in a walk alone, after another
    question, and asked again. The line under it says who sees the answer."""
    before, question = turn.before, turn.question
    if question is None:
        return
    for room in _rooms(long, question):
        first = _begun(long, question)
        first.opens((question,), said, room)
        yield from first.texts
        yield from first.after_each_way(question)
        for answer in ways(question)[:1]:
            known = _begun(long, question)
            known.meets(BroughtIn(1, {question.id: shown_whole(answer)}, known.clock))
            known.opens((question,), said, room)
            known.taps(f"bring:{question.id}")
            yield from known.texts
        if before is not None:
            after = _begun(long, before.question, question)
            after.opens((before.question, question), (), room)
            before.answers(after)
            after.taps(f"share:{before.question.id}")
            yield from after.texts
        after_yes = (replace(room, consents={question.id: yes}) for yes in (True, False))
        yield from _asked_again(long, question, _most_below(long, question, after_yes))


def _rooms(long: Dialog, question: Question) -> Iterator[Room]:
    """The room with the longest line under the question, and the one where every answer needs
    consent."""
    room = Room(1, 1, (question.id,), open=True)
    yield _most_below(
        long,
        question,
        (
            replace(room, mode=mode, where=where)
            for mode in (Mode.SEPARATE, Mode.TOGETHER)
            for where in (OWN_CHATS, _GROUP)
        ),
    )
    yield replace(room, mode=Mode.OPENLY)


def _most_below(long: Dialog, question: Question, rooms: Iterable[Room]) -> Room:
    def shown(room: Room) -> int:
        return length(question_screen(long, Walk(1, room=room), question, first=True).text)

    return max(rooms, key=shown)
