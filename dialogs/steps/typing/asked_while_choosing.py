"""Handles what somebody asks the bot while they choose what to go on with, and what they tell
beside it."""

from __future__ import annotations

import re

from dialogs.days import day_of
from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.regexes import compiled
from dialogs.screens.choice.choosing_screens import (
    HOLIDAY,
    NAME,
    PLAN,
    READY,
    SENTENCE,
    STEP,
    WHAT,
    WHEN,
)
from dialogs.screens.choice.named_points import WHO
from dialogs.steps.at_list.asked_at_list import remark_at_list, reply_at_list
from dialogs.steps.at_list.how_at_list import say_how
from dialogs.steps.choice import choosing
from dialogs.steps.stage import Stage
from dialogs.steps.typing.answered_beside import answer_beside, asks_whether_must
from dialogs.steps.typing.typed_at_ready import names_hour_or_day
from dialogs.understanding.about_list.said_of_list import asks_something
from dialogs.understanding.asking_bot.asked_in_return import asked_and_told
from dialogs.understanding.asking_bot.asks_how import asks_how
from dialogs.understanding.asking_bot.own_data import own_data
from dialogs.understanding.dates.typed_days import day_typed
from dialogs.understanding.maybe_asks import maybe_asks
from dialogs.understanding.meanings import AsksBot, SmallTalk
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.taking_away.left_out import speaks_of_before
from dialogs.understanding.taking_away.removal import calls_it_question
from dialogs.walk.events import TextWritten

_MEANING = "bedoeling"
"""The topic of somebody who asks what is meant."""
_OF_THEMSELVES = ("we ", "wij ", "iedereen ", "iemand ", "wie er ", "wie het ", "wie als ")


def told_beside_question(stage: Stage, text: str, where: str) -> str | None:
    """If a text asks the bot something and also answers this turn: reply to the question, and
    return the rest. None for any other text."""
    (asked, told), otherwise = asked_and_told(text), "weten_jullie_best"
    if where in (WHEN, HOLIDAY):
        answers, otherwise = day_typed(told, day_of(stage.at)) is not None, "kijken_hoeft_niet"
    elif where == READY:
        otherwise = "bericht_op_werkdagen" if _OF_A_DAY.search(asked) else otherwise
        answers = bool(told) and names_hour_or_day(stage, told)
    else:
        # What they will ask others may be part of their own sentence.
        own = where in TAKES_WORDS and ":" not in text and len(told.split()) >= _FEWEST_TOLD
        answers = own and (asks_whether_must(asked) or _asked_in(stage, asked) is not None)
    if not (told and answers):
        return None
    answer_beside(stage, asked, otherwise)
    return told


_OF_A_DAY = compiled(r"\b(?:\w+dag|weekend|feestdag)\b", re.IGNORECASE)
_FEWEST_TOLD = 4
"""Words of a point or a sentence of their own, beside a question."""
TAKES_WORDS = (WHAT, STEP, SENTENCE, NAME, PLAN)
"""The turns at which any words may become a point, or the sentence of one."""


def calls_point_question(stage: Stage, text: str, where: str) -> bool:
    """If the text says that the text before it was a question, take away the point that was just
    made of it, and answer the question. Returns False for any other text."""
    if not (calls_it_question(text) or own_data(text) is OwnData.WAS_ASKED):
        return False
    points = stage.walk.intentions.to_do
    if where != WHAT or not points or points[-1].element:
        stage.tell("kiezen_was_vraag")
        return True
    asks = maybe_asks(stage.dialog, points[-1].text)
    stage.tell("later_was_vraag")
    if asks is not None:
        reply_at_list(stage, asks, points[-1].text)
    choosing.untick(stage, str(len(points) - 1))
    return True


def takes_point_back(stage: Stage, text: str, where: str) -> bool:
    """If the text only says that the text before it was no point ('dat is geen ding'), take away
    the point that was just made of it. Returns False for any other text."""
    if where != WHAT or not speaks_of_before(text) or _ASKED.search(normal(text)):
        return False
    points = stage.walk.intentions.to_do
    if not points or points[-1].element:
        stage.tell("kiezen_uitleg")
        return True
    stage.tell("later_weg")
    choosing.untick(stage, str(len(points) - 1))
    return True


_ASKED = compiled(r"\b(?:vraag|vroeg|stelde)\b")


def answer_what_is_asked(stage: Stage, text: str) -> str:
    """Reply to the first sentence that asks the bot something, and return those that ask
    nothing."""
    if ":" in text:
        return text
    asks = [(one, _asked_in(stage, one)) for one in sentences(text)]
    remark = next((remark for _, remark in asks if remark is not None), None)
    if remark is None:
        return text
    asked = " ".join(one.strip() for one, found in asks if found is not None)
    reply_at_list(stage, remark, asked)
    return " ".join(one.strip() for one, asked in asks if asked is None)


def _asked_in(stage: Stage, sentence: str) -> AsksBot | None:
    """What a sentence asks the bot; None if it asks nothing, or what they will ask others."""
    if normal(sentence).startswith(_OF_THEMSELVES):
        return None
    remark = remark_at_list(stage.dialog, sentence) or maybe_asks(stage.dialog, sentence)
    return remark if isinstance(remark, AsksBot) and remark.topic != _ELSE else None


def asks_bot(stage: Stage, event: TextWritten, where: str) -> bool:
    """Answer a question to the bot, and a word of thanks; False for anything else. What they will
    ask somebody isn't a question to the bot. A question without an answer isn't a reply to the
    screen either, so the bot says what the screen asks."""
    remark = remark_at_list(stage.dialog, event.text)
    theirs = ":" in event.text or normal(event.text).startswith(_OF_THEMSELVES)
    how = None if theirs or where == READY else asks_how(event.text)
    if how is not None and not how.told and say_how(stage, how):
        return True
    if isinstance(remark, AsksBot) and remark.topic == _MEANING and remark.word is None:
        stage.tell("kiezen_uitleg")
        return True
    asks = isinstance(remark, AsksBot) and remark.topic != _ELSE and not theirs
    if remark is not None and (asks or isinstance(remark, SmallTalk)):
        reply_at_list(stage, remark, event.text)
        return True
    what_if = _WHAT_IF.match(normal(event.text)) is not None
    if theirs or where == READY or not (what_if or asks_something(event.text)):
        return False
    nothing = what_if and _NOTHING.search(normal(event.text)) is not None
    stage.tell("kiezen_als_niets" if nothing else _ASKED_AT.get(where, "kiezen_uitleg"))
    return True


_WHAT_IF = compiled(r"(?:en|wat|maar) als ik\b.*\b(?:dan|ook|toch)\b")
"""'En als ik nou niks kies, staat dat dan ook ergens': a question without its mark."""
_NOTHING = compiled(r"\b(?:niks|niets|geen|niet)\b")
_ELSE = "anders"
"""The topic of a question that the bot has no answer to."""
_ASKED_AT = {STEP: "kiezen_uitleg_stap", WHO: "kiezen_uitleg_wie"}
"""What is said to any other question at these turns."""
