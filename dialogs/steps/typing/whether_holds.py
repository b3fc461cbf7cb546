"""Takes what is typed where it is asked whether somebody's earlier words still hold."""

from __future__ import annotations

from dialogs.pack.definition import Question
from dialogs.screens.denied_screens import holds_rows
from dialogs.screens.verbs import WalkVerb, read_action, walk_action
from dialogs.steps.at_question.answering import keep_answer
from dialogs.steps.navigation import ask_again
from dialogs.steps.stage import Stage
from dialogs.understanding.meanings import WAYS_PAST
from dialogs.understanding.options.button_first import button_first
from dialogs.understanding.yes_or_no.agreeing import agrees, refuses


def take_whether_holds(stage: Stage, question: Question, text: str, word: str | None) -> bool:
    """Take a yes or no that is typed there; False if it isn't asked now, or the text is a listed
    `word` for something else."""
    read = [read_action(action) for action in stage.walk.screen.actions]
    earlier = next((about for verb, about in read if verb is WalkVerb.ASK), "")
    if not earlier or (WalkVerb.KEEP, "") not in read:
        return False
    buttons = [button for row in holds_rows(stage.speech, earlier) for button in row]
    pressed = button_first(text, buttons)
    if pressed == walk_action(WalkVerb.ASK, earlier) or refuses(text):
        ask_again(stage, earlier)
    elif pressed is not None or agrees(text) or word in WAYS_PAST:
        keep_answer(stage, question)
    elif word is not None:
        return False
    else:
        stage.tell("eerst_anders_ja_of_nee")
    return True
