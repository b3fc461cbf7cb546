"""Answers what somebody asks about a question in other words than its own: for an example, or what
the bot means by the name that it gave another question. Then it asks the question once more."""

from __future__ import annotations

from dialogs.pack.definition import Question
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.bot_answers import meaning_of, say_first_step
from dialogs.steps.to_bot.question_or_answer import answer_after_all, wait_with
from dialogs.texts import Spans
from dialogs.understanding.asking_bot.asked_words import named_question
from dialogs.understanding.asking_bot.asks_example import asks_example, asks_which_to_choose
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View


def take_example_asked(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a text that only asks for an example, or that asks which option to choose; False for any
    other. With the latter they may say more: that waits, as it may be an answer after all."""
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


def take_name_asked(stage: Stage, question: Question, text: str) -> bool:
    """Say which question the bot calls by the name that a text asks about; False for any other."""
    named = named_question(stage.dialog, question, text)
    if named is None:
        return False
    asks = stage.speech.words_of(named.plainer or named.text)
    said = stage.speech.phrase("bot_naam_van_vraag", naam=named.name, vraag=asks)
    ask_once_more(stage, question, said, whole=True)
    return True


def take_example_elsewhere(stage: Stage, text: str) -> bool:
    """Do the same where no question is asked: while they choose, show what a sentence of their own
    can be like; at the list, say what to do first. False for any other text."""
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
