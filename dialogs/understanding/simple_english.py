"""What somebody means who types simple English, because they have little Dutch.

Word for word it is read as Dutch (`in_dutch.py`). A question to the bot and a protest in it are
answered as those in Dutch. Of the options it only proposes: what is read this way is too broken to
take an answer from it. What was learned from Dutch sentences says nothing about the words as they
were typed, so only lists and numbers count for those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dialogs.hearing.addressing import asks_by_its_words, built_as_question, is_about_bot
from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog, Option, Question
from dialogs.understanding.asking_bot.asked_words import asked_word
from dialogs.understanding.asking_bot.own_data import own_data, topic_of
from dialogs.understanding.meanings import (
    TOPICS,
    WAYS_PAST,
    AsksBot,
    Complains,
    GoesPast,
    Means,
    OwnWords,
    Protests,
    Resembles,
    Understood,
    YesOrNo,
)
from dialogs.understanding.options.foreign import besides_little_dutch
from dialogs.understanding.options.in_dutch import in_dutch
from dialogs.understanding.options.matching import numbered, spoken_loosely
from dialogs.understanding.options.said_in_part import sentences, skips
from dialogs.understanding.remarked import remarked
from dialogs.understanding.understood import understood

_TELLS = 3
"""Words: fewer beside a question tell nothing."""
_ELSE, _WHO = "anders", "wie_ben_je"
_CLAUSE_END = compiled(r"[,;:]")
_SAYS_NUMBER = compiled(
    r"\b(?:ik zei|nummer|number|knop|button|optie|option) (?P<number>\d|one|two|three|four|een|twee"
    r"|drie|vier)\b|^\W*(?P<first>\d)(?= (?:yes|ok|okay|ja|good|goed|is good|means)\b|[,.!])",
    re.IGNORECASE,
)
_NO_FIRST = compiled(r"^\W*(?:(?:no|nee)+\b[ ,.!]*)*(?<=[,.!])\s+", re.IGNORECASE)
"""A 'no' that stands alone denies nothing of what follows."""
_COUNTED = {"one": "1", "two": "2", "three": "3", "four": "4"}
_COUNTED |= {"een": "1", "twee": "2", "drie": "3", "vier": "4"}


def understood_in_english(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> Understood | None:
    """What a text with simple English in it means at this question; None for any other text."""
    read = in_dutch(dialog.support, text)
    if read == text:
        return None
    as_typed = understood(dialog, question, options, text)
    if isinstance(as_typed, Means):
        return as_typed
    text = _NO_FIRST.sub("", text) or text
    read = in_dutch(dialog.support, text)
    way = spoken_loosely(text, dialog.words, WAYS_PAST)
    if way is not None or skips(text):
        return GoesPast(way or WAYS_PAST[1])
    asked = _asked(dialog, question, options, text)
    said = None if question.open else _number_said(read, options)
    if said is not None and (asked is None or asked.about is None):
        return Resembles((said,))
    if asked is not None:
        return asked
    meaning = understood(dialog, question, options, read)
    if isinstance(meaning, YesOrNo):
        return meaning
    every = sentences(text)
    if isinstance(meaning, Protests | Complains) and len(every) == 1:
        return meaning
    if question.open:
        return OwnWords()
    # Word for word, a sentence that says one option says more than all of them together.
    parts = [in_dutch(dialog.support, one) for one in every] if len(every) > 1 else []
    found = [_alike(understood(dialog, question, options, one)) for one in parts]
    alike = next((one for one in found if len(one) == 1), ()) or _alike(meaning)
    return Resembles(alike) if alike else OwnWords()


def _alike(meaning: Understood) -> tuple[Option, ...]:
    match meaning:
        case Resembles(options):
            return options
        case Means(options):
            return options[:1]
        case _:
            return ()


def question_in_dutch(dialog: Dialog, text: str) -> str | None:
    """A text in simple English read as Dutch, if each of its sentences asks the bot something; None
    for any other text."""
    read = in_dutch(dialog.support, text)
    if read == text:
        return None
    return read if all(_surely_asks(dialog, one) for one in sentences(read)) else None


def _surely_asks(dialog: Dialog, read: str) -> bool:
    found = remarked(dialog, read)
    if not isinstance(found, AsksBot) or found.topic == _ELSE:
        return False
    return built_as_question(read) or asked_word(dialog, None, (), read) is not None


def names_number(dialog: Dialog, options: Sequence[Option], text: str) -> bool:
    """Whether a text in simple English names the number of one of the options."""
    return _number_said(in_dutch(dialog.support, text), options) is not None


def _asked(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> AsksBot | None:
    """What the text's sentences ask the bot, with what the others tell; None if none asks."""
    asked: list[AsksBot] = []
    told: list[str] = []
    guessed: list[AsksBot] = []
    for sentence in sentences(text):
        if besides_little_dutch(sentence) == "":
            continue
        read = in_dutch(dialog.support, sentence)
        asks_first, _, rest = sentence.partition(":")
        if rest.strip() and asks_by_its_words(in_dutch(dialog.support, asks_first)):
            told.append(rest.strip())  # 'who was there: 6 boys'
            continue
        found = _asks(dialog, question, options, read)
        if found is not None:
            asked.append(found)
        elif (guess := _may_ask(dialog, read)) is not None:
            guessed.append(guess)
            told.append(sentence.strip())
        else:
            told.append(sentence.strip())
    if not asked and (not guessed or len(guessed) < len(told)):
        return None  # 'Who isn't here? Girls' answers
    # That it was a question goes first; then the word that isn't known.
    asks = min(
        asked or guessed,
        key=lambda one: (one.about is not OwnData.WAS_ASKED, one.word is None, one.topic == _ELSE),
    )
    rest = " ".join(told)
    tells = (
        len(rest.split()) >= _TELLS
        and len(guessed) < len(told)
        and remarked(dialog, in_dutch(dialog.support, rest)) is None
    )
    return replace(asks, told=rest) if tells else asks


def _asks(
    dialog: Dialog, question: Question, options: Sequence[Option], read: str
) -> AsksBot | None:
    """What one sentence asks the bot in words that are known, once it is read as Dutch."""
    if (about := own_data(read)) is not None:
        return AsksBot(topic_of(about), about=about)
    if (data := data_question(read)) is not None:
        return AsksBot(topic_of(data.kind), about=data.kind)
    found = understood(dialog, replace(question, options=()), (), read)
    if not isinstance(found, AsksBot) or (found.topic == _WHO and not is_about_bot(read)):
        return None
    return replace(found, told="") if found.word or built_as_question(read) else None


def _may_ask(dialog: Dialog, read: str) -> AsksBot | None:
    """What a sentence may ask that is built as a question, in words that say nothing for sure."""
    first = _CLAUSE_END.split(read, maxsplit=1)[0]
    if not (built_as_question(read) and "?" in read) and not (
        first == read and asks_by_its_words(first)
    ):
        return None
    found = remarked(dialog, read)
    if isinstance(found, AsksBot):
        return found
    kind = dialog.remarks.likeliest(read)
    return AsksBot(kind if kind in TOPICS else _ELSE)


def _number_said(read: str, options: Sequence[Option]) -> Option | None:
    """The option whose number the text names besides more ('1 yes everyone can', 'I say one')."""
    found = _SAYS_NUMBER.search(read)
    if found is None:
        return None
    number = (found["number"] or found["first"]).lower()
    return numbered(_COUNTED.get(number, number), options)
