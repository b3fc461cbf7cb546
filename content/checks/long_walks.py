"""Simulates walks with the real `step`, in a pack whose texts are all at their longest, to measure
messages.

The steps decide which texts go together in one message, so this can't drift from them: a line that
is added to a screen is measured from then on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from content.checks.long_replies import OnceMore
from content.checks.longest import (
    length,
    longest_answer,
    longest_walk,
    shown_whole,
    ways,
    words,
)
from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, Given, answered
from dialogs.pack.audience import Mode
from dialogs.pack.definition import Dialog, Question, Statement
from dialogs.pack.theme import Theme
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.screens.layout import SHOWN_WHOLE, Speech, chosen_labels
from dialogs.screens.question_screens import question_screen
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps.step import step
from dialogs.texts import Spans, Text, join
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
from dialogs.walk.shown import Screen
from dialogs.walk.state import Room, Walk, changed

_LONG_AFTER = 1_000_000.0
"""Seconds between two events: so long that every event follows a break, after which more is
said."""
_GROUP = Where(1, "👋" * 100)
"""A place with a long title, which is named under questions."""


@dataclass(frozen=True)
class QuestionInWalk:
    """A question with what can come right before it: each way to answer an earlier question after
    which it is measured, None for no question, and the statements between the two. `question` is
    None for the end of the walk."""

    question: Question | None
    before: tuple[WayToAnswer | None, ...] = (None,)
    statements: tuple[Statement, ...] = ()

    @property
    def id(self) -> str | None:
        return None if self.question is None else self.question.id


@dataclass(frozen=True)
class WayToAnswer:
    """A way to answer an earlier question. `length`: how many UTF-16 units the bot then says, up to
    the next question."""

    question: Question
    answer: Answer
    typed: bool = False
    length: int = 0

    def answer_in(self, walk: _LongWalk) -> None:
        """Answer its question, which is on the screen of this walk."""
        if self.typed:
            walk.type_text(chosen_labels(self.question, self.answer.options))
        else:
            walk.answer(self.question, self.answer)


@dataclass
class _LongWalk:
    """A walk, and every message and edit sent in it so far."""

    dialog: Dialog
    walk: Walk
    told: list[SendMessage | EditMessage] = field(default_factory=list)
    clock: float = _LONG_AFTER

    @property
    def texts(self) -> Iterator[Spans]:
        return (message.text for message in self.told if message.text)

    def branch(self) -> _LongWalk:
        """A copy of the walk without its messages so far."""
        return _LongWalk(self.dialog, self.walk, clock=self.clock)

    def take(self, event: Event) -> None:
        self.walk, effects = step(self.dialog, self.walk, event)
        self.clock += _LONG_AFTER
        self.told += (one for one in effects if isinstance(one, SendMessage | EditMessage))

    def command(self, name: str) -> None:
        self.take(CommandGiven(name, self.clock))

    def type_text(self, text: str) -> None:
        self.take(TextWritten(text, self.clock, len(self.told) + 1))

    def tap(self, verb: WalkVerb, about: str = "") -> None:
        """Tap the button with this action, if there is one."""
        screen, action = self.walk.screen, walk_action(verb, about)
        if action in screen.actions:
            number = screen.actions.index(action)
            self.take(OptionTapped(self.walk.id, screen.turn, number, self.clock))

    def open_phase(self, questions: Sequence[Question], said: Spans, room: Room) -> None:
        """Open a phase of a session with these questions."""
        ids = tuple(question.id for question in questions)
        mode, where = room.mode, room.where
        self.take(PhaseOpened(1, 1, ids, self.clock, said=said, mode=mode, where=where))

    def answer(self, question: Question, answer: Answer) -> None:
        match answer.given:
            case Given.WRITTEN:
                self.type_text(answer.text)
            case Given.UNKNOWN:
                self.tap(WalkVerb.UNKNOWN)
            case Given.SKIPPED:
                self.tap(WalkVerb.SKIP)
            case Given.CHOSEN if question.several:
                for option in answer.options:
                    self.tap(WalkVerb.PICK, option)
                self.tap(WalkVerb.DONE)
            case Given.CHOSEN:
                self.tap(WalkVerb.OPTION, answer.options[0])

    def after_each_way(self, question: Question) -> Iterator[Spans]:
        """The messages that follow each way to answer the question on the screen."""
        for answer in _different(question):
            if answer.given is Given.WRITTEN and self.walk.room is None:
                continue  # leaves the question's message unchanged
            branch = self.branch()
            branch.answer(question, shown_whole(answer))
            yield from branch.texts


def _different(question: Question) -> tuple[Answer, ...]:
    """Answers that put different words under their question."""
    longest = (longest_answer(question),) if ways(question) else ()
    return (*longest, UNKNOWN, SKIPPED)


def _begun(long: Dialog, *last: Question | Statement) -> _LongWalk:
    """A walk that has answered everything that `last` quotes, and has yet to come to `last`.

    It puts every question in a theme of its own, so that each gets a heading: in a real walk that
    depends on the answers. It has no elements and no patterns, because the checklist is measured
    elsewhere.
    """
    quoted = frozenset(name for node in last for text in _texts(node) for name in text.slots())
    earlier = [q for q in long.questions.values() if q.id in quoted and q not in last]
    title = max((theme.title for theme in long.themes), key=len, default="")
    nodes = tuple(replace(node, theme=node.id) for node in (*earlier, *last))
    themes = (*long.themes, *(Theme(node.id, title) for node in nodes))
    dialog = replace(long, nodes=nodes, themes=themes, elements={}, reasonings={})
    return _LongWalk(dialog, longest_walk(earlier))


def _texts(node: Question | Statement) -> Iterator[Text]:
    yield node.text
    if isinstance(node, Question):
        reactions = (option.reaction for option in node.options)
        figure = None if node.figure is None else node.figure.text
        for text in (
            node.reaction,
            node.reaction_denied,
            node.reaction_unknown,
            figure,
            *reactions,
        ):
            if text is not None:
                yield text


# What is said before the next question


def most_said(long: Dialog, question: Question) -> WayToAnswer:
    """The way to answer that gets the longest reaction. Typing an answer after a break adds a
    welcome, so that is tried too."""
    copy = replace(question, id=f"{question.id}+eerder")
    begun = _begun(long, copy)
    begun.command("start")
    tapped = [
        _tried(begun, WayToAnswer(copy, answer)) for answer in (*ways(question), UNKNOWN, SKIPPED)
    ]
    most = max(tapped, key=_length)
    return max(most, _tried(begun, replace(most, typed=bool(most.answer.options))), key=_length)


def more_said(one: WayToAnswer | None, other: WayToAnswer) -> WayToAnswer:
    """The one that gets the longer reaction."""
    return other if one is None else max(one, other, key=_length)


def _length(said: WayToAnswer) -> int:
    return said.length


def _tried(begun: _LongWalk, way: WayToAnswer) -> WayToAnswer:
    branch = begun.branch()
    way.answer_in(branch)
    sent = (one.text for one in branch.told if isinstance(one, SendMessage))
    return replace(way, length=sum(length(text) for text in sent))


# In a walk outside sessions


def asked_alone(long: Dialog, asked: QuestionInWalk, more: OnceMore) -> Iterator[Spans]:
    """Every message for a question in a walk outside sessions: asked after the question before it,
    resumed after a break, and asked again from a list; with what stays under it once it is
    answered."""
    for before in asked.before:
        yield from _on_the_way(long, asked.question, before, asked.statements)
        if asked.question is not None and asked.statements:
            # They aren't shown again to someone who goes back and on again.
            yield from _on_the_way(long, asked.question, before, ())
    if asked.question is not None:
        yield from _asked_again(long, asked.question, None, more)


def _on_the_way(
    long: Dialog,
    question: Question | None,
    before: WayToAnswer | None,
    statements: tuple[Statement, ...],
) -> Iterator[Spans]:
    last = (*(() if before is None else (before.question,)), *statements)
    walk = _begun(long, *last) if question is None else _begun(long, *last, question)
    walk.command("start")
    if before is not None:
        before.answer_in(walk)
    yield from walk.texts
    if question is None:
        return
    untold = walk.walk.told - {statement.id for statement in statements}
    back = _LongWalk(walk.dialog, replace(walk.walk, told=untold), clock=walk.clock)
    back.command("verder")
    yield from back.texts
    longer = max(walk, back, key=lambda one: length(one.walk.screen.text))
    yield from longer.after_each_way(question)
    if before is not None and before.question.open:
        after_all = Speech(long, {}).phrase("na_toch_antwoord")  # said before the reaction
        yield join((after_all, longer.walk.screen.text))


def _asked_again(
    long: Dialog, question: Question, room: Room | None, more: OnceMore
) -> Iterator[Spans]:
    """The messages for a question that is asked again from a list, with its old answer."""
    again = _begun(long, question)

    def in_words(answer: Answer) -> int:
        return len(Speech(long, {question.id: answer}).in_words(question))

    had = max(_different(question), key=in_words)
    again.walk = changed(
        again.walk,
        answers=answered(again.walk.answers, question.id, had),
        place=Place(View.ANSWERS, "0"),
        screen=Screen(1, 1, (), (walk_action(WalkVerb.ASK, question.id),)),
        room=room,
    )
    kept = again.branch()
    again.tap(WalkVerb.ASK, question.id)
    yield from again.after_each_way(question)
    shown = [again]
    if not question.open:
        kept.walk = changed(
            kept.walk,
            answers=answered(kept.walk.answers, question.id, SKIPPED),
            notes={question.id: words(SHOWN_WHOLE)},
        )
        kept.tap(WalkVerb.ASK, question.id)
        shown.append(kept)
    # Below the longer of the two, each reply makes the longer message.
    shown.sort(key=lambda one: length(one.walk.screen.text), reverse=True)
    for one in shown:
        too_long = False
        for text in _once_more(long, one, question, more):
            too_long |= length(text) > more.most
            yield text
        if not too_long:
            break
    for one in shown:
        one.tap(WalkVerb.KEEP)
        yield from one.texts


def _once_more(
    long: Dialog, here: _LongWalk, question: Question, more: OnceMore
) -> Iterator[Spans]:
    """The messages in which the question on the screen is asked once more, below what is said to a
    text that answers nothing; with what stays under the longest of them."""
    dialog = replace(here.dialog, elements=long.elements)  # they say why something is asked
    walks = list(more.asked(dialog, here.walk, question))
    yield from (walk.screen.text for walk in walks)
    most = here.branch()
    most.walk = max(walks, key=lambda walk: length(walk.screen.text))
    yield from most.after_each_way(question)
    most.tap(WalkVerb.KEEP)
    yield from most.texts


# In a session


def opened(long: Dialog, said: Spans) -> Iterator[Spans]:
    """The messages of a phase that asks nothing and opens with `said`."""
    walk = _begun(long)
    walk.open_phase((), said, Room(1))
    return walk.texts


def asked_together(
    long: Dialog, asked: QuestionInWalk, said: Spans, more: OnceMore
) -> Iterator[Spans]:
    """Every message for a question in a session: asked first in its phase, answered earlier in a
    walk alone, asked after another question, and asked again. All include the line that says who
    sees the answer."""
    question = asked.question
    if question is None:
        return
    for room in _rooms(long, question):
        first = _begun(long, question)
        first.open_phase((question,), said, room)
        yield from first.texts
        yield from first.after_each_way(question)
        for answer in ways(question)[:1]:
            known = _begun(long, question)
            known.take(BroughtIn(1, {question.id: shown_whole(answer)}, known.clock))
            known.open_phase((question,), said, room)
            known.tap(WalkVerb.BRING, question.id)
            yield from known.texts
        for before in asked.before:
            if before is None:
                continue
            after = _begun(long, before.question, question)
            after.open_phase((before.question, question), (), room)
            before.answer_in(after)
            after.tap(WalkVerb.SHARE, before.question.id)
            yield from after.texts
        after_yes = (replace(room, consents={question.id: yes}) for yes in (True, False))
        yield from _asked_again(long, question, _most_below(long, question, after_yes), more)


def _rooms(long: Dialog, question: Question) -> Iterator[Room]:
    """Two rooms: the one with the longest line under the question, and one in the open mode, where
    every answer needs consent."""
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
