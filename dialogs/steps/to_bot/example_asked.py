"""Somebody asks for an example at a question: it's given, and the question asked once more."""

from __future__ import annotations

from dialogs.pack.definition import Question
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.bot_answers import meaning_of, say_first_step
from dialogs.steps.to_bot.question_or_answer import answer_after_all, wait_with
from dialogs.texts import Spans
from dialogs.understanding.asking_bot.asks_example import asks_example, asks_which_to_choose
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View


def take_example_asked(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a text that asks for an example and nothing else, or which option to choose; False for
    any other. What they say beside the latter waits, as it may be an answer all the same."""
    text, only = event.text, asks_example(event.text)
    if not only and not (question.options and asks_which_to_choose(text)):
        return False
    wait_with(stage, question, None if only else event)
    more = () if only else answer_after_all(stage)
    told = example_of(stage, question)
    plain = not told and question.plainer is not None
    said = told or meaning_of(stage, question)
    ask_once_more(stage, question, said, whole=not plain, more=more)
    return True


def take_example_elsewhere(stage: Stage, text: str) -> bool:
    """The same where no question is asked: while they choose, what a sentence of theirs can be
    like; at the list, what to do first. False for any other text."""
    view = stage.walk.place.view
    if stage.walk.room is not None or not asks_example(text):
        return False
    if view is View.CHOOSING:
        stage.tell("kiezen_zin_voorbeeld")
    elif view.is_of_checklist:
        say_first_step(stage)
    else:
        return False
    return True


def example_of(stage: Stage, question: Question) -> Spans:
    """What somebody of another project would say here; nothing if the pack has no example."""
    if question.example is None:
        return ()
    words = stage.speech.words_of(question.example)
    return stage.speech.phrase("bot_voorbeeld", voorbeeld=words)
