"""What somebody types at a question whose answers are on no list: if it is about a thing, they are
asked whether it may be listed after all.

The answer is stored before that is asked, so nothing depends on the reply.
"""

from __future__ import annotations

from dialogs.pack.definition import Question
from dialogs.screens.layout import Layout, Row
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps.at_list.put_on_list import keep_line
from dialogs.steps.navigation import go_on
from dialogs.steps.stage import Stage
from dialogs.texts import quote
from dialogs.understanding.about_things import is_about_things
from dialogs.understanding.meanings import WAYS_PAST
from dialogs.understanding.options.button_first import button_first
from dialogs.understanding.quoting.telling import telling
from dialogs.understanding.yes_or_no.agreeing import agrees, refuses
from dialogs.walk.asked_anew import looks_again
from dialogs.walk.events import TextWritten
from dialogs.walk.place import NOWHERE, Place, View


def asks_whether_listed(stage: Stage, question: Question) -> bool:
    """Ask whether the answer that was just typed may be on the list; False if it isn't that kind of
    question, or of answer."""
    walk = stage.walk
    elsewhere = walk.room is not None or walk.back_to != NOWHERE or looks_again(walk)
    if not question.asks_to_list or question.element is None or elsewhere or stage.worry:
        return False
    words = _words(stage, question)
    if not is_about_things(words):
        return False
    text = stage.speech.phrase("mag_op_lijst", woorden=quote(words, stage.speech.quote_length))
    stage.show(Place(View.QUESTION, question.id), Layout(text, _rows(stage)), stage.asked(question))
    return True


def take_whether_listed(stage: Stage, question: Question, text: str, word: str | None) -> bool:
    """Take a yes or no that is typed there; False if it isn't asked now. `word`: the name of the
    listed word that the text is, if it is one."""
    actions = [walk_action(verb) for verb in (WalkVerb.LIST_IT, WalkVerb.NOT_LISTED)]
    if actions[0] not in stage.walk.screen.actions:
        return False
    pressed = button_first(text, [button for row in _rows(stage) for button in row])
    if pressed == actions[0] or agrees(text):
        settle_whether_listed(stage, question, yes=True)
    elif pressed == actions[1] or refuses(text) or word in WAYS_PAST:
        settle_whether_listed(stage, question, yes=False)
    else:
        stage.tell("mag_op_lijst_ja_of_nee")
    return True


def settle_whether_listed(stage: Stage, question: Question, *, yes: bool) -> None:
    """Put the answer on the list at its element, or leave it off; and go on."""
    label = "knop_op_lijst" if yes else "knop_niet_op_lijst"
    stage.close_screen(stage.speech.label(label))
    element = stage.dialog.elements.get(question.element or "")
    if not yes or element is None:
        go_on(stage, stage.speech.phrase("niet_op_lijst_gezet"))
        return
    words = _words(stage, question)
    keep_line(stage, TextWritten(words, stage.at), element.id, words)
    go_on(stage, stage.speech.phrase("op_lijst_gezet", naam=element.name))


def _words(stage: Stage, question: Question) -> str:
    answer = stage.walk.answers.get(question.id)
    text = "" if answer is None else answer.text
    return telling(stage.dialog, question, text) or text


def _rows(stage: Stage) -> tuple[Row, ...]:
    label = stage.speech.label
    return (
        ((label("knop_op_lijst"), walk_action(WalkVerb.LIST_IT)),),
        ((label("knop_niet_op_lijst"), walk_action(WalkVerb.NOT_LISTED)),),
    )
