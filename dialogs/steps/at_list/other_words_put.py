"""Replaces words in a sentence of theirs when they ask for that, at their list or while questions
are asked. The rest of the sentence stays."""

from __future__ import annotations

from dataclasses import replace

from dialogs.screens.checklist.said_later_screens import REPLACED
from dialogs.screens.page.taking_home_screens import on_page
from dialogs.screens.told.own_sentences import OwnSentence, own_sentences
from dialogs.steps.at_list.words_put import put
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.at_question.names_in_answers import without_names_if_wanted
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.serious import is_serious
from dialogs.steps.up_to_date import show_in_place
from dialogs.texts import Spans, quote
from dialogs.understanding.options.matching import normal
from dialogs.understanding.taking_away.other_words import (
    OtherWords,
    other_words,
    says_words_gone,
    with_other_words,
)
from dialogs.understanding.taking_away.removal import naming_words
from dialogs.walk.place import Place, View

_NOT_HERE = (View.NOTHING, View.STOPPED, View.ERASE, View.SHARING)
"""The screens that ask something about which nothing may be guessed, or that ask nothing."""


def takes_other_words(stage: Stage, text: str) -> bool:
    """Put other words in a sentence, as the order in a text says; say so if they stand in none, or
    in several. Also take a protest that a sentence is gone. False for any other text."""
    view, question = stage.walk.place.view, stage.question_here()
    if view in _NOT_HERE or view.is_serious or stage.walk.room is not None:
        return False
    if question is None and not stage.walk.finished:
        return False
    if question is None and says_words_gone(text):
        stage.tell("vervang_zin_weg")
        return True
    asked = other_words(text)
    if asked is None or is_serious(stage.dialog, text):
        return False
    found = _with(stage, asked)
    if not found and asked.points:
        return False
    if not found and not asked.quoted and not naming_words(asked.old):
        return False
    several = len({normal(one.words) for one in found}) > 1
    if not found or several:
        key = "vervang_in_meer" if several else "vervang_niet_gevonden"
        _say_here(stage, stage.speech.phrase(key, woorden=quote(asked.old.strip())))
        return True
    changed = _put_in(stage, asked, found)
    if question is not None:
        _say_here(stage, stage.speech.phrase("later_vervangen", woorden=quote(changed.words)))
        return True
    stage.in_sight = False
    show_in_place(stage, Place(View.FORGET, f"{REPLACED}{changed.id}"))
    return True


def _say_here(stage: Stage, said: Spans) -> None:
    """Say it above the question on the screen, if there is one."""
    question = stage.question_here()
    if question is None:
        stage.say(said)
    else:
        ask_once_more(stage, question, said, whole=True)


def _with(stage: Stage, asked: OtherWords) -> tuple[OwnSentence, ...]:
    """The sentences in which the words stand; where they take their list home, those of which the
    part with these words is seen there, if there are any."""
    every = own_sentences(stage.dialog, stage.walk)
    found = tuple(one for one in every if with_other_words(one.words, asked.old, "x"))
    if stage.walk.place.view is not View.TAKING_HOME:
        return found
    shown = on_page(stage.dialog, stage.walk)
    with_it = [normal(one) for one in shown if with_other_words(one, asked.old, "x")]
    seen = (one for one in found if any(words in normal(one.words) for words in with_it))
    return tuple(seen) or found


def _put_in(stage: Stage, asked: OtherWords, found: tuple[OwnSentence, ...]) -> OwnSentence:
    """Replace the words in each copy of the sentence. Returns the whole sentence as it is now."""
    new = without_names_if_wanted(stage, asked.new) if asked.new else ""
    words = with_other_words(found[0].words, asked.old, new)
    for one in found:
        put(stage, one, words, 0)
    return replace(found[0], words=words)
