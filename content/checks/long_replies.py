"""Asks a question once more below each thing that the bot can say to a text that answers nothing.

It calls the real steps, and not the words that lead to them, which each pack lists itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from content.checks.longest import length, longest_answer, units
from dialogs.pack.definition import Dialog, Explained, Option, Question
from dialogs.screens.layout import chosen_labels
from dialogs.steps.at_question.asking_back import ask_after_no, ask_back, ask_which
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.said_to_bot import (
    explain,
    reply,
    reply_to_denial,
    reply_to_not_theirs,
)
from dialogs.understanding.meanings import CHAT, TOPICS, AsksBot, Protests, Remarked, SmallTalk
from dialogs.walk.events import TextWritten
from dialogs.walk.state import Walk

_Reply = Callable[[Stage, Question], None]
_TEXT = TextWritten("?", 0.0, 1)


_BY_QUESTION = ("bedoeling", "waarom", "hoelang")
"""The topics whose answer depends on the question."""
_ANYWHERE: tuple[Remarked, ...] = (
    Protests(),
    *(AsksBot(topic) for topic in TOPICS if topic not in _BY_QUESTION),
    *map(SmallTalk, CHAT),
)
"""The remarks that get the same reply at every question."""


class OnceMore:
    """Asks questions once more below each reply.

    The reply that is the longest of those to `_ANYWHERE` is so at every question; and of the
    replies that depend on the question, the longest in one room is so in every room. So once these
    are known, the others are only laid out where they make a message of more than `most` UTF-16
    units.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._longest: dict[tuple[str, bool], _Reply] = {}
        """By question, or '' for those to `_ANYWHERE`; in sessions, and outside them."""

    def asked(self, long: Dialog, walk: Walk, question: Question) -> Iterator[Walk]:
        """The walk, with the question on its screen, after each reply that can be the longest, or
        too long; the second time it may say something else. Outside a session it is after a break,
        when more is said."""
        of_question, anywhere = _replies(long, question), map(_reply_to, _ANYWHERE)
        for key, replies in ((question.id, of_question), ("", anywhere)):
            yield from self._after_each(replies, key, long, walk, question)

    def _after_each(
        self, replies: Iterable[_Reply], key: str, long: Dialog, walk: Walk, question: Question
    ) -> Iterator[Walk]:
        here = key, walk.room is not None
        known = self._longest.get(here)
        if known is not None:
            walks = list(_after(known, long, walk, question))
            if max(map(_shown, walks)) <= self.most:
                yield from walks
                return
        found = [(say, after) for say in replies for after in _after(say, long, walk, question)]
        self._longest[here] = max(found, key=lambda one: _shown(one[1]))[0]
        yield from (after for _, after in found)


def _after(say: _Reply, long: Dialog, walk: Walk, question: Question) -> Iterator[Walk]:
    stage = Stage(long, walk)
    stage.after_a_break = walk.room is None
    for _ in range(2):
        say(stage, question)
        yield stage.walk


def _shown(walk: Walk) -> int:
    return length(walk.screen.text)


def _replies(long: Dialog, question: Question) -> Iterator[_Reply]:
    """The replies that depend on the question."""
    remarks = [*map(AsksBot, _BY_QUESTION)]
    if long.glossary:
        remarks.append(AsksBot("bedoeling", max(long.glossary.values(), key=_explained)))
    for remark in remarks:
        yield _reply_to(remark)
    yield lambda stage, _: explain(stage)
    yield lambda stage, _: reply_to_denial(stage, _TEXT)
    yield _not_theirs
    yield _take_back
    if question.options:
        alike = sorted(question.options, key=_label, reverse=True)
        for many in range(min(len(alike), 2) + 1):
            yield partial(_ask_back, tuple(alike[:many]))
        yield lambda stage, question: ask_which(stage, question, _TEXT, yes=True)
        yield lambda stage, question: ask_after_no(stage, question, _TEXT)


def _reply_to(remark: Remarked) -> _Reply:
    return lambda stage, question: reply(stage, question, _TEXT, remark)


def _not_theirs(stage: Stage, question: Question) -> None:
    reply_to_not_theirs(stage, question, _TEXT)


def _ask_back(alike: tuple[Option, ...], stage: Stage, question: Question) -> None:
    ask_back(stage, question, _TEXT, alike)


def _take_back(stage: Stage, question: Question) -> None:
    """Ask again what is taken back, or was said to be wrong, with a proposal."""
    say = stage.speech
    said = [say.phrase("vorige_weer")]
    if question.options:
        labels = chosen_labels(question, longest_answer(question).options)
        label = max(question.options, key=_label).label
        said = [
            max(said[0], say.phrase("protest_keuze", optie=labels), key=length),
            say.phrase("bedoel_je_een", optie=label),
        ]
    ask_once_more(stage, question, *said, whole=True)


def _label(option: Option) -> int:
    return units(option.label)


def _explained(word: Explained) -> int:
    return units(word.word) + units(word.meaning)
