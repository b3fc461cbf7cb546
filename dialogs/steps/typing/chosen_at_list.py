"""Somebody types at their checklist which point they go on with: then choosing begins, with it
ticked. Where they choose already, such words are no point of their own."""

from __future__ import annotations

from dialogs.screens.choice.choosing_screens import FULL, WHAT, to_choose_from
from dialogs.steps.at_list.meant_at_list import element_here, numbered
from dialogs.steps.choice import choosing
from dialogs.steps.stage import Stage
from dialogs.understanding.about_list.chosen_on_list import chosen_on_list
from dialogs.understanding.about_list.said_of_list import said_of_list
from dialogs.walk.place import View

_BY_NUMBER = (View.CHECKLIST, View.ELEMENT, View.NOTED)
"""Elsewhere a number may say where something belongs, or which is done."""
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
