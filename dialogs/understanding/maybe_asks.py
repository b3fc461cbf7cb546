"""Notices that a text may ask the bot something, where neither its words nor its likeness to other
texts tells for sure.

Such a text is never kept as an answer unasked. How likely it is that it answers nothing decides
together with its marks (`addressing.py`): with those a small chance is enough to ask, and a fair
chance to answer it as a question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.hearing.addressing import built_as_question, is_about_readers, speaks_to_bot
from dialogs.pack.definition import Dialog, Option, Question
from dialogs.understanding.asking_bot.own_data import own_data, topic_of
from dialogs.understanding.meanings import TOPICS, AsksBot, OwnWords, Resembles, Understood
from dialogs.understanding.simple_english import understood_in_english
from dialogs.understanding.understood import understood

_DOUBT, _SURE = 0.1, 0.35
"""How likely it must be that a text with marks answers nothing, to doubt and to be sure."""
_DOUBT_RESEMBLING = 0.45
"""The same for a text that resembles an option."""
_DOUBT_UNMARKED = 0.45
"""The same for one that is only built as a question."""
_ELSE = "anders"


@dataclass(frozen=True, slots=True)
class MaybeAsks:
    """It may ask the bot this. `otherwise`: what it means if it doesn't. `marked`: whether it
    speaks to the bot, so that it is taken for a question if its writer can't be asked."""

    asks: AsksBot
    otherwise: Resembles | OwnWords
    marked: bool


def understood_in_context(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> Understood | MaybeAsks:
    """What the text means at this question, as `understood` tells it; or that it may ask
    something."""
    if (in_english := understood_in_english(dialog, question, options, text)) is not None:
        return in_english
    meaning = understood(dialog, question, options, text)
    if not isinstance(meaning, Resembles | OwnWords):
        return meaning
    resembles, speaks = isinstance(meaning, Resembles), speaks_to_bot(text)
    if not speaks and (resembles or not built_as_question(text)):
        return meaning  # as nearly all answers: how likely it is needn't be weighed
    chance = dialog.remarks.chance(text)
    marked = speaks and chance >= _DOUBT
    if marked and chance >= _SURE and not resembles:
        return asked_of(dialog, text)
    if marked and (chance >= _DOUBT_RESEMBLING or not resembles):
        return MaybeAsks(asked_of(dialog, text), meaning, marked=True)
    if resembles:
        return meaning
    if chance >= _DOUBT_UNMARKED and built_as_question(text):
        return MaybeAsks(asked_of(dialog, text), meaning, marked=False)
    return meaning


def maybe_asks(dialog: Dialog, text: str) -> AsksBot | None:
    """What a text asks the bot at a screen that asks no question of the pack; None if nothing."""
    if dialog.remarks.chance(text) < _DOUBT or not speaks_to_bot(text):
        return None
    return asked_of(dialog, text)


def asked_of(dialog: Dialog, text: str) -> AsksBot:
    """What the text asks, if it asks something."""
    about = own_data(text)
    if about is not None or is_about_readers(text):
        return AsksBot(topic_of(about), about=about)
    kind = dialog.remarks.likeliest(text)
    return AsksBot(kind if kind in TOPICS else _ELSE)
