"""Somebody asks the same of another reader right after who reads along: 'en de club dan?'."""

from __future__ import annotations

from dialogs.pack.definition import Question
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.question_or_answer import back_to_question
from dialogs.steps.to_bot.who_reads import no_to_reader_too
from dialogs.walk.events import TextWritten


def less_reader_asked(stage: Stage, question: Question, event: TextWritten) -> TextWritten | None:
    """The text without what it asks so, which is answered; None if nothing else is left."""
    found = None if stage.worry else no_to_reader_too(stage, event.text)
    if found is None:
        return event
    said, rest = found
    if not rest:
        back_to_question(stage, question, said)
        return None
    stage.say(said)
    # Without the message's id: an edit of it is no edit of this part.
    return TextWritten(rest, event.at)
