"""Somebody types at their checklist which point they go on with: then choosing begins, with it
ticked. Where they choose already, such words are no point of their own. Or they say that they go on
with the questions."""

from __future__ import annotations

from dialogs.screens.choice.choosing_screens import FULL, WHAT, to_choose_from
from dialogs.screens.verbs import WalkVerb, read_action
from dialogs.steps.actions import perform
from dialogs.steps.at_list.meant_at_list import element_here, numbered
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.choice import choosing
from dialogs.steps.stage import Stage
from dialogs.understanding.about_list.chosen_on_list import chosen_on_list, goes_on, wants_rest
from dialogs.understanding.about_list.said_of_list import said_of_list
from dialogs.walk.events import TextWritten
from dialogs.walk.place import Place, View
from dialogs.walk.state import OVERVIEW_NOTE

_BY_NUMBER = (View.CHECKLIST, View.ELEMENT, View.NOTED)
"""Elsewhere a number may say where something belongs, or which is done."""
_ONWARD = (WalkVerb.WHOLE, WalkVerb.GO_ON)
"""The buttons of the list by which its questions go on."""
_THIS_ONE = (*_BY_NUMBER, View.SAID_LATER)


def takes_choice(stage: Stage, text: str) -> bool:
    """Begin choosing with the point ticked that the text chooses; False for any other text."""
    number, view = chosen_on_list(text), stage.walk.place.view
    if number is None or stage.walk.room is not None or not stage.walk.finished:
        return False
    if view not in (_BY_NUMBER if number else _THIS_ONE) or said_of_list(text) is not None:
        return False
    item = numbered(stage, number, anywhere=True) if number else None
    if number and item is None:
        stage.tell("lijst_noem_punt")
        return True
    stage.in_sight = False
    element = element_here(stage) if item is None else item.element.id
    fits = not element or choosing.add_element(stage, element)
    choosing.show(stage, WHAT if fits else f"{WHAT}:{FULL}")
    return True


def takes_choice_again(stage: Stage, text: str) -> bool:
    """Tick the point that the text chooses, or go on with what was ticked if it names none; False
    for any other text."""
    number = chosen_on_list(text)
    if number is None:
        return False
    items = to_choose_from(stage.dialog, stage.walk)
    if 0 < number <= len(items):
        fits = choosing.add_element(stage, items[number - 1].element.id)
        choosing.show(stage, WHAT if fits else f"{WHAT}:{FULL}")
    elif number or not stage.walk.intentions.to_do:
        stage.tell("tik_op_een_knop")
    else:
        choosing.onward(stage)
    return True


def takes_onward(stage: Stage, event: TextWritten) -> bool:
    """Go on with the questions if the text ends by saying so and the list offers that; what it says
    before is kept as a note. Below the list the text must name the rest of the questions. False for
    any other text."""
    before, view = goes_on(event.text), stage.walk.place.view
    if before is None or not (view is View.CHECKLIST or wants_rest(event.text)):
        return False
    if (layout := stage.layout_of(Place(View.CHECKLIST))) is None:
        return False
    onward = [action for _, action in layout.buttons if read_action(action)[0] in _ONWARD]
    if not onward:
        return False
    if before:
        # Without the message's id: an edit of the message must not change this part.
        told = TextWritten(before, event.at)
        add_note(stage, OVERVIEW_NOTE, told, stage.speech.label("bij_een_overzicht"))
    perform(stage, onward[0])
    return True
