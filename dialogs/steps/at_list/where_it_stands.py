"""Somebody asks at their list where something stands that they told: the sentence is named, and the
point of the list that it belongs to."""

from __future__ import annotations

from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.own_fears import fear_told
from dialogs.screens.told.own_sentences import OwnSentence, own_sentences
from dialogs.steps.stage import Stage
from dialogs.texts import quote
from dialogs.understanding.about_list.asks_where import asks_where
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.walk.confided import is_confided_at


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
            _say_place(stage, sentence, at)
            told = True
    return told


def _say_place(stage: Stage, sentence: str, at: OwnSentence) -> None:
    """Say at which question the sentence was typed, and which button of the list leads to it."""
    walk, question = stage.walk, stage.dialog.questions.get(at.at)
    shown = [
        item
        for item in items_of(stage.dialog, walk)
        if question is not None and item.element.id == question.element
    ]
    if not shown or is_confided_at(walk, at.at):
        stage.tell("staat_bij_vraag", naam=at.about, woorden=quote(sentence))
        return
    name, button = shown[0].element.name, stage.speech.label(f"knop_{shown[0].status.value}")
    stage.tell("staat_bij_punt", naam=name, knop=button, woorden=quote(sentence))


def _typed_with(stage: Stage, named: frozenset[str]) -> tuple[str, OwnSentence] | None:
    """The sentence that has most of these words, and where it was typed."""
    found, most = None, 0
    for one in own_sentences(stage.dialog, stage.walk):
        for sentence in sentences(one.words) if one.about else ():
            having = len(named & set(normal(sentence).split()))
            if having > most:
                found, most = (sentence.strip(), one), having
    return found
