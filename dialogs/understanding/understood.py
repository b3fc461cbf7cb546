"""What somebody means by a text: the one place that says what goes first.

A concern goes before all of this (`dialogs/concerns/noticing.py`). Then, in this order: an option,
or a way past the question, if that is all the text says; a bare yes or no; a protest; a question to
the bot; what is only polite; options that it names besides more, or resembles. Anything else is an
answer in somebody's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dialogs.hearing.remarks import LONGEST_REMARK
from dialogs.pack.definition import Dialog, Explained, Option, Question
from dialogs.understanding.agreeing import after_no, agrees
from dialogs.understanding.asked_words import asked_word
from dialogs.understanding.foreign import is_foreign
from dialogs.understanding.matching import (
    meant,
    normal,
    number_first,
    numbered,
    spoken_loosely,
    two_named,
    yes_or_no,
)
from dialogs.understanding.resembling import likeness, resembled
from dialogs.understanding.said_in_part import comes_back

TOPICS = (
    "wie_leest",
    "wie_ben_je",
    "bedoeling",
    "waarom",
    "stoppen",
    "hoelang",
    "delen",
    "later",
    "anders",
)
"""What a question to the bot can be about."""
PROTEST = "protest"
"""The kind of remark that says that the bot heard something wrong."""
WAYS_PAST = ("weet_niet", "overslaan")
"""The lists of what people type to get past a question."""
CHAT = (
    "sorry",
    "dank",
    "groet",
    "hoe_gaat_het",
    "grapje",
    "compliment",
    "moe",
    "ben_je_er_nog",
)
"""The lists of what people type that asks and answers nothing."""
_MEANING, _LATER = "bedoeling", "later"
ASKED = {"vraag_bedoeling": _MEANING, "vraag_later": _LATER, "vraag_hoelang": "hoelang"}
"""The lists of what people type for a question about one of `TOPICS`."""
_MEANING_LIST = ("vraag_bedoeling",)
_SENTENCE = re.compile(r"[^.!?,\n]+")
_MOST_BESIDES = 8
"""Words: a text that has more besides a listed 'I don't understand' says something else."""
_MOST_AFTER = 3
"""Words: a text that has more behind 'I don't know' is an answer."""

_SURE = 0.6
"""How likely it must be that a text answers nothing, at an open question and for a way past any:
there an answer that is taken for something else is lost, or its writer must say it twice."""
_ONLY_ASKING = frozenset("?! ")
"""A text of these signs alone asks what is meant."""


@dataclass(frozen=True, slots=True)
class Means:
    """It says these options, and nothing else."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class GoesPast:
    """It says a way past the question, one of `WAYS_PAST`. `listed`: in words that are listed; else
    they are worth keeping."""

    way: str
    listed: bool = True


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """It says yes or no and nothing else, at a question with options, none of which is that."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Protests:
    """It says that the bot heard something wrong."""


@dataclass(frozen=True, slots=True)
class AsksBot:
    """It asks the bot something, about one of `TOPICS`. `word`: the word that it doesn't know."""

    topic: str
    word: Explained | None = None


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """It is one of `CHAT`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Resembles:
    """It resembles one or two options, the likeliest first."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """It is an answer in somebody's own words; at a question with options it resembles none."""


Remarked: TypeAlias = Protests | AsksBot | SmallTalk
Understood: TypeAlias = Means | GoesPast | YesOrNo | Remarked | Resembles | OwnWords


def understood(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> Understood:
    """What the text means at this question. `options`: those that it offers, in the order in which
    the person sees them."""
    chosen = None if question.open else _chosen(question, options, text)
    if chosen is not None:
        return Means(chosen)
    if not question.open and (both := two_named(text, options)):
        return Resembles(both)
    way = spoken_loosely(text, dialog.words, WAYS_PAST)
    if way is not None:
        return GoesPast(way)
    reply = yes_or_no(text)
    if reply is not None:
        return OwnWords() if question.open else YesOrNo(reply)
    if question.open and _begins_unknown(dialog, text):
        return GoesPast(WAYS_PAST[0], listed=False)
    asks = asked_word(dialog, question, options, text)
    if asks is not None:
        return AsksBot(_MEANING, asks.explained)
    remark = _remarked(dialog, text, at_open=question.open)
    # Little time is an answer to how much time there is.
    asks_length = dialog.short is not None and dialog.short.question == question.id
    if remark is not None and not (asks_length and remark == AsksBot(_LATER)):
        return remark
    if question.open:
        return OwnWords()
    first = number_first(text, options)
    if first is not None:
        return Resembles((first,))
    if is_foreign(dialog.support, text):
        return OwnWords()
    alike = resembled(dialog, question, options, text)
    return Resembles(alike) if alike else OwnWords()


def _chosen(question: Question, options: Sequence[Option], text: str) -> tuple[Option, ...] | None:
    """The options that the text says and nothing besides, but for a 'no' before a number."""
    chosen = meant(text, options, several=question.several)
    rest = after_no(text) if chosen is None else None
    option = None if rest is None else numbered(rest, options)
    return chosen if option is None else (option,)


def preparations(dialog: Dialog) -> Iterator[None]:
    """Make all that is compared with, a piece at each step. What isn't made here is made when it is
    needed first, and somebody waits for it."""
    dialog.remarks.likeness()
    for question in dialog.questions.values():
        if question.options:
            yield
            likeness(dialog, question)


def remarked(dialog: Dialog, text: str) -> Remarked | None:
    """What the text says to the bot, whatever is on the screen; None if it says nothing to it."""
    if yes_or_no(text) is not None:
        return None
    asks = asked_word(dialog, None, (), text)
    if asks is not None:
        return AsksBot(_MEANING, asks.explained)
    found = _remarked(dialog, text, at_open=False)
    return None if isinstance(found, GoesPast) else found


def _remarked(dialog: Dialog, text: str, *, at_open: bool) -> Remarked | GoesPast | None:
    if "?" in text and set(text) <= _ONLY_ASKING:
        return AsksBot("bedoeling")
    said = spoken_loosely(text, dialog.words, CHAT)
    if said is not None:
        return SmallTalk(said)
    if comes_back(text):
        return SmallTalk("groet")
    topic = _listed_topic(dialog, text)
    if topic is not None:
        return AsksBot(topic)
    remark = dialog.remarks.remark(text)
    if remark is None or is_foreign(dialog.support, text):
        return None
    if remark.chance < _SURE and (at_open or remark.kind in (*WAYS_PAST, PROTEST)):
        return None
    if remark.kind in WAYS_PAST:
        return GoesPast(remark.kind, listed=False)
    if remark.kind == PROTEST:
        # 'Ja dat zei ik toch' has the words of a protest.
        return None if agrees(text) else Protests()
    return AsksBot(remark.kind)


def _listed_topic(dialog: Dialog, text: str) -> str | None:
    """The topic of a question in listed words; 'I don't get it' may have some beside it."""
    asked = spoken_loosely(text, dialog.words, tuple(ASKED))
    if asked is not None:
        return ASKED[asked]
    sentences = _SENTENCE.findall(text) if len(text) <= LONGEST_REMARK else []
    listed = [spoken_loosely(one, dialog.words, _MEANING_LIST) is not None for one in sentences]
    besides = sum(
        len(normal(one).split())
        for one, is_listed in zip(sentences, listed, strict=True)
        if not is_listed
    )
    return _MEANING if any(listed) and besides <= _MOST_BESIDES else None


def _begins_unknown(dialog: Dialog, text: str) -> bool:
    """Whether the text says that its writer doesn't know, and then little more."""
    first, _, rest = text.partition(".")
    known = spoken_loosely(first, dialog.words, WAYS_PAST[:1]) is not None
    return known and len(normal(rest).split()) <= _MOST_AFTER
