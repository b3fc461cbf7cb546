"""Somebody types at which point of the checklist something belongs: a number, or words of its name.

What was just put on the list moves there from where it was. What else the text says is put there
too; the words that point are never kept.
"""

from __future__ import annotations

from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.screens.checklist.said_later_screens import IN_DOUBT
from dialogs.screens.told.items_shown import items_of
from dialogs.steps.at_list.put_on_list import keep_line, move_to, put_at
from dialogs.steps.stage import Stage
from dialogs.steps.up_to_date import show_in_place
from dialogs.understanding.about_list.not_for_us import not_for_us
from dialogs.understanding.about_list.pointing import Pointing, pointing
from dialogs.understanding.about_list.said_of_list import (
    asks_something,
    has_form_of_question,
    said_of_list,
)
from dialogs.understanding.quoting.worth_listing import worth_listing
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View
from dialogs.walk.said_later import last_line

_PUT = (View.SAID_LATER, View.WHERE_TO, View.NOTED)
"""The screens below which something was just put on the list."""
_FEWEST_TOLD = 3
"""Words. A shorter text says nothing."""


def takes_pointing(stage: Stage, event: TextWritten) -> bool:
    """Move what was just put on the list to the point that the text names, or put what it tells
    there; False for any other text."""
    if _takes_not_for_us(stage, event):
        return True
    at = _pointing(stage, event.text)
    if at is None or _does_something_else(at.rest):
        return False
    told = worth_listing(stage.dialog, at.rest) if at.rest else ""
    tells = len(told.split()) >= _FEWEST_TOLD
    view = stage.walk.place.view
    if not at.marked and (at.rest or view not in _PUT):
        return False
    if not at.marked and view is not View.WHERE_TO and len(event.text.split()) == 1:
        return False
    if not at.element and (at.rest or not at.marked):
        return False
    stage.in_sight = False
    if not at.element:
        stage.tell("lijst_noem_punt")
        return True
    moves = not at.rest or at.corrects
    if moves and (words := _just_put(stage)) is not None:
        if words == at.element:
            if tells:
                keep_line(stage, TextWritten(told, event.at), at.element, told)
            show_in_place(stage, stage.walk.place)
            return True
        move_to(stage, words, at.element)
        if tells:
            keep_line(stage, TextWritten(told, event.at), at.element, told)
        return True
    if not tells:
        return False
    # Without the message's id: an edit of the message must not change this part.
    put_at(stage, TextWritten(told, event.at), at.element)
    return True


def _takes_not_for_us(stage: Stage, event: TextWritten) -> bool:
    """Keep with a point that it isn't for them, or ask which one that is; False for any other
    text."""
    said, place = not_for_us(event.text), stage.walk.place
    at = _pointing(stage, said) if said else None
    if said is None or (said and (at is None or not at.element)):
        return False
    about = at.element if at is not None else place.id if place.view is View.ELEMENT else ""
    stage.in_sight = False
    if about not in stage.dialog.elements:
        stage.tell("past_niet_welk")
        return True
    keep_line(stage, event, about, event.text)
    stage.tell("past_niet_erbij", naam=stage.dialog.elements[about].name)
    return True


def takes_number_where_asked(stage: Stage, event: TextWritten) -> bool:
    """Take a number or a name where it is asked to which point something belongs; the numbers are
    those of the list, since buttons have none."""
    place = stage.walk.place
    if place.view is not View.WHERE_TO or place.id == IN_DOUBT:
        return False
    at = _pointing(stage, event.text)
    return at is not None and not at.rest and takes_pointing(stage, event)


def _pointing(stage: Stage, text: str) -> Pointing | None:
    if "?" in text:
        return None
    names = {i.element.id: i.element.name for i in items_of(stage.dialog, stage.walk)}
    order = [item.element.id for item in named_first(stage.dialog, stage.walk)]
    return pointing(text, names, order)


def _just_put(stage: Stage) -> str | None:
    """The element with the sentence that was just put on the list ('': with no element); None if
    there is no such sentence."""
    place = stage.walk.place
    if place.view not in _PUT or place.id == IN_DOUBT:
        return None
    element = "" if place.view is View.WHERE_TO else place.id
    return element if last_line(stage.walk, element) else None


def _does_something_else(rest: str) -> bool:
    """Whether the rest of the text does something with the list, or asks something."""
    return bool(rest) and (
        said_of_list(rest) is not None or has_form_of_question(rest) or asks_something(rest)
    )
