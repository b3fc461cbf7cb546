"""Somebody asks at a question what to do about something: they get the step of the element at which
they told about it, or hear that the checklist says it later. It is no answer to the question."""

from __future__ import annotations

import re

from dialogs.pack.definition import Question
from dialogs.screens.checklist_lines import in_words, items_of
from dialogs.steps.asking_back import ask_once_more
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, as_plain, quote
from dialogs.understanding.matching import normal
from dialogs.understanding.practical_questions import PracticalQuestion, practical_question
from dialogs.understanding.telling import telling

_LONGEST = 120
"""Characters: a longer text tells something."""
_ASKS = re.compile(
    r"(?:(?:en|maar|ja|nou|oke?|dus|he|zeg|wacht|eh) )*"
    r"(?:wat (?:doe|doen|moet|moeten|kan|kunnen) (?:we|wij|ik)(?: \w+){0,3}"
    r" (?:met|aan|tegen|voor|als|doen)\b"
    r"|hoe (?:pak|pakken|los|lossen|krijg|krijgen|help|helpen|bereik|bereiken) (?:we|wij|ik)\b).*"
)
_SHORTEST = 4
"""Letters of a word that may tell which earlier answer a question is about."""
_FEWEST_SHARED = 2
"""Words."""


def take_help_asked(stage: Stage, question: Question, text: str) -> bool:
    """Answer a text that asks what to do, or for another language, and ask the question again.
    False for any other text."""
    if practical_question(text) is PracticalQuestion.LANGUAGE:
        said = stage.speech.phrase(PracticalQuestion.LANGUAGE.value)
        ask_once_more(stage, question, said, whole=True)
        return True
    if "?" not in text or len(text) > _LONGEST or _ASKS.fullmatch(normal(text)) is None:
        return False
    ask_once_more(stage, question, _step_for(stage, text), whole=True)
    return True


def _step_for(stage: Stage, text: str) -> Spans:
    told_at = _told_at(stage, text)
    items = items_of(stage.dialog, stage.walk)
    item = next((one for one in items if told_at and one.element.id == told_at.element), None)
    step = "" if item is None else as_plain(in_words(stage.speech, item).step)
    if told_at is None or not step:
        return stage.speech.phrase("hulp_straks")
    answer = stage.walk.answers[told_at.id].text or stage.walk.notes.get(told_at.id, "")
    told = telling(stage.dialog, told_at, answer) or quote(answer)
    step = f"{step[0].lower()}{step[1:]}"
    return stage.speech.phrase("hulp_stap", tekst=told, stap=step)


def _told_at(stage: Stage, text: str) -> Question | None:
    """The question whose answer shares most words with the text; None if none shares enough."""
    said = {word for word in normal(text).split() if len(word) >= _SHORTEST}
    best, found = _FEWEST_SHARED - 1, None
    for id_, answer in stage.walk.answers.items():
        question = stage.dialog.questions.get(id_)
        if question is None or id_ in stage.walk.held:
            continue
        told = normal(f"{answer.text or ''} {stage.walk.notes.get(id_, '')}")
        shared = len(said & set(told.split()))
        if shared > best and question.element:
            best, found = shared, question
    return found
