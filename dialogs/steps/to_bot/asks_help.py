"""Answers somebody who asks at a question what to do about something. They get the step of the
element at which they told about it, or hear that the checklist says it later. If they want help
from a person, or ask whom to tell, they hear that at once. Such a text is no answer, except if the
bot asks what they noticed: then what they ask is what is on their mind."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Question
from dialogs.screens.told.checklist_lines import in_words
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.weighs_most import told_at, with_weight
from dialogs.steps.at_question import names_in_answers
from dialogs.steps.at_question.answering import take_words
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.in_turn import varied
from dialogs.steps.navigation import go_on
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.question_or_answer import answer_after_all, wait_with
from dialogs.texts import Spans, quote
from dialogs.understanding.asking_bot.practical_questions import (
    PracticalQuestion,
    practical_question,
)
from dialogs.understanding.asking_bot.wants_help import wants_help
from dialogs.understanding.options.in_dutch import in_dutch
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.quoting.telling import telling
from dialogs.walk.events import TextWritten

_IN_ENGLISH = "andere_taal"
_TELLS = 4
"""Words: what is shorter tells nothing besides."""
_LONGEST = 120
"""Characters. A longer text is a report."""
_ASKS = compiled(
    r"(?:(?:en|maar|ja|nou|oke?|dus|he|zeg|wacht|eh) )*"
    r"(?:wat (?:doe|doen|moet|moeten|kan|kunnen) (?:we|wij|ik)(?: \w+){0,3}"
    r" (?:met|aan|tegen|voor|als|doen)\b"
    r"|hoe (?:pak|pakken|los|lossen|krijg|krijgen|help|helpen|bereik|bereiken) (?:we|wij|ik)\b).*"
)


def take_help_asked(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Answer a text that asks what to do, or for another language, and ask the question again; go
    on instead, if it says what they noticed. False for any other text."""
    text, read = event.text, in_dutch(stage.dialog.support, event.text)
    if practical_question(read) is PracticalQuestion.LANGUAGE:
        key = PracticalQuestion.LANGUAGE.value if read == text else _IN_ENGLISH
        ask_once_more(stage, question, stage.speech.phrase(key), whole=True)
        return True
    person = wants_help(read)
    asks = "?" in text and len(text) <= _LONGEST and _ASKS.fullmatch(normal(text)) is not None
    if not (person or asks):
        return False
    last = question.id == stage.dialog.noticed and stage.walk.room is None
    said = stage.speech.phrase("hulp_mens") if person else _step_for(stage, text, last=last)
    if person and not last:
        wait_with(stage, question, event)
        back = varied(stage, "terug_naar_de_vraag")
        ask_once_more(stage, question, said, back, whole=True, more=answer_after_all(stage))
        return True
    if not last:
        ask_once_more(stage, question, said, whole=True)
        return True
    take_words(stage, question, event)
    if not names_in_answers.asks_about_name(stage, question):
        go_on(stage, said)
    return True


def take_help_elsewhere(stage: Stage, text: str) -> bool:
    """Say whom to turn to, where no question is on the screen; whether that is all the text asks
    for."""
    read = in_dutch(stage.dialog.support, text)
    if not wants_help(read):
        return False
    stage.tell("hulp_mens")
    told = " ".join(one for one in sentences(read) if not wants_help(one))
    return len(told.split()) < _TELLS


def _step_for(stage: Stage, text: str, *, last: bool) -> Spans:
    asked = told_at(stage.dialog, stage.walk, text)
    if asked is not None and asked.element:
        stage.walk = with_weight(stage.walk, asked.element)
    items = items_of(stage.dialog, stage.walk)
    item = next((one for one in items if asked and one.element.id == asked.element), None)
    step = "" if item is None else in_words(stage.speech, item).bare_step
    if asked is None or not step:
        return stage.speech.phrase("hulp_straks_slot" if last else "hulp_straks")
    answer = stage.walk.answers[asked.id].text or stage.walk.notes.get(asked.id, "")
    told = telling(stage.dialog, asked, answer) or quote(answer)
    step = f"{step[0].lower()}{step[1:]}"
    key = "hulp_stap_slot" if last else "hulp_stap"
    return stage.speech.phrase(key, tekst=told, stap=step)
