"""Takes what is typed where it is asked whether what somebody doubted is settled by now."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Question
from dialogs.screens.question_screens import settled_rows
from dialogs.screens.told.doubted_anew import asks_if_settled
from dialogs.screens.told.wording_anew import asks_first_how_it_is
from dialogs.screens.verbs import WalkVerb, read_action
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.at_question.settling_doubt import take_settled
from dialogs.steps.stage import Stage
from dialogs.understanding.options.button_first import button_first
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.unsettled import unsettled
from dialogs.understanding.yes_or_no.agreeing import agrees, refuses
from dialogs.walk.asked_anew import is_asked_anew
from dialogs.walk.events import TextWritten

_NOT_YET = compiled(r"(?:nee )?nog (?:steeds )?niet(?: \w+){0,2}")
"""'Nog niet helemaal' passes over another question; here it is the answer."""


def take_whether_settled(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a yes or no that is typed there, or words that say again that it isn't settled; False if
    it isn't asked now, or for any other text."""
    if not is_asked_anew(stage.walk, question.id):
        return False  # as at nearly all questions
    say = stage.speech
    first = asks_first_how_it_is(say, stage.walk, question)
    if first or not asks_if_settled(say, stage.walk, question):
        return False
    pressed = button_first(event.text, [button for row in settled_rows(say) for button in row])
    if pressed is not None:
        take_settled(stage, question, read_action(pressed)[0])
    elif unsettled(event.text):
        add_note(stage, question.id, event)
        take_settled(stage, question, WalkVerb.NOT_SETTLED)
    elif refuses(event.text) or _NOT_YET.fullmatch(normal(event.text)):
        take_settled(stage, question, WalkVerb.NOT_SETTLED)
    elif agrees(event.text):
        take_settled(stage, question, WalkVerb.SETTLED)
    else:
        return False
    return True
