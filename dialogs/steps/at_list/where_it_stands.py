"""Somebody asks at their list where something stands that they told: the sentence is named, and the
question at which it was typed."""

from __future__ import annotations

from dialogs.screens.told.own_fears import fear_told
from dialogs.screens.told.own_sentences import OwnSentence, own_sentences
from dialogs.steps.stage import Stage
from dialogs.texts import quote
from dialogs.understanding.about_list.asks_where import asks_where
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences


def say_where(stage: Stage, text: str) -> bool:
    """Say where each thing stands that the text asks after; False if it asks after nothing that was
    typed."""
    if stage.walk.room is not None:
        return False
    fear, told = fear_told(stage.dialog, stage.walk), False
    for named in asks_where(text):
        if not named.isdisjoint(normal(fear).split()):
            stage.tell("staat_bovenaan_zin", woorden=fear)
            told = True
        elif (found := _typed_with(stage, named)) is not None:
            sentence, at = found
            stage.tell("staat_bij_vraag", naam=at.about, woorden=quote(sentence))
            told = True
    return told


def _typed_with(stage: Stage, named: frozenset[str]) -> tuple[str, OwnSentence] | None:
    """The sentence that has one of these words, and where it was typed."""
    for one in own_sentences(stage.dialog, stage.walk):
        if not one.about:
            continue
        for sentence in sentences(one.words):
            if not named.isdisjoint(normal(sentence).split()):
                return sentence.strip(), one
    return None
