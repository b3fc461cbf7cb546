"""Somebody types that the list isn't right: what they tell besides stays with the element, and its
question is asked again. Or they say where what they just typed does belong."""

from __future__ import annotations

import re

from dialogs.screens.checklist_lines import in_words, items_of
from dialogs.screens.said_later_screens import item_of
from dialogs.steps.navigation import ask_again
from dialogs.steps.put_on_list import keep_line, move_to
from dialogs.steps.stage import Stage
from dialogs.texts import as_plain
from dialogs.understanding.elements_meant import elements_meant
from dialogs.understanding.matching import known, normal
from dialogs.understanding.said_of_list import contested
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View

_PUT = (View.SAID_LATER, View.WHERE_TO, View.NOTED)
_CLAUSE_END = re.compile(r"[.,;:!?\n]+")
_AT = re.compile(
    r"(?:(?:nee|maar|wel|juist|hoort|het|dat|gewoon|zet|doe) )*bij (?:(?:dat|die|het|de|onze) )*"
    r"(?P<name>\w+(?: \w+){0,5}?)(?: (?:natuurlijk|hoor|dus))*"
)
_WRONG = re.compile(
    r"(?P<name>\w.{2,80}?) (?:is|staat|klopt|was) (?:helemaal |echt )?"
    r"(?:fout|verkeerd|niet goed|niet juist|niet)\b"
)
_FEWEST_NAMING = 3
"""Words: fewer name no line of the list."""


def contests(stage: Stage, event: TextWritten, here: str) -> bool:
    """Ask again what a text says isn't right. What it tells besides stays with the element; a line
    about the list itself is never kept. `here`: the element on the screen, or ''."""
    named = _WRONG.match(normal(event.text))
    question = None if named is None else _question_named(stage, named["name"])
    if question is not None:
        stage.tell("klopt_niet_dan")
        ask_again(stage, question)
        return True
    told = contested(event.text)
    element = here or (_surely(stage, told) if told else "")
    item = item_of(stage.dialog, stage.walk, element) if told and element else None
    if item is None:
        return False
    keep_line(stage, event, element, told)
    stage.tell("klopt_niet_dan")
    ask_again(stage, item.question)
    return True


def moves_as_typed(stage: Stage, text: str) -> bool:
    """Move what was just put with an element to the one that the text names; False without one."""
    view, id_ = stage.walk.place.view, stage.walk.place.id
    element = _moved_to(stage, text) if view in _PUT else ""
    if element:
        move_to(stage, "" if view is View.WHERE_TO else id_, element)
    return bool(element)


def _question_named(stage: Stage, name: str) -> str | None:
    """The id of the question of the element with this name or line, or that has this name."""
    items = items_of(stage.dialog, stage.walk)
    for item in items:
        if known(item.element.name) == name:
            return item.question
    for item in items:
        told = in_words(stage.speech, item)
        line = normal(f"{as_plain(told.because)} {as_plain(told.step)}")
        if len(name.split()) >= _FEWEST_NAMING and f" {name} " in f" {line} ":
            return item.question
    answered = (stage.dialog.questions.get(id_) for id_ in stage.walk.answers)
    return next((one.id for one in answered if one and known(one.name) == name), None)


def _moved_to(stage: Stage, text: str) -> str:
    """The one element of which a clause has words of the name ('bij dat kort contact'); or ''."""
    for clause in reversed(_CLAUSE_END.split(text)):
        said = _AT.fullmatch(normal(clause))
        if said is None:
            continue
        words = set(said["name"].split())
        items = items_of(stage.dialog, stage.walk)
        found = [i.element.id for i in items if words <= set(known(i.element.name).split())]
        if len(found) == 1 and found[0] != stage.walk.place.id:
            return found[0]
    return ""


def _surely(stage: Stage, text: str) -> str:
    """The one element that a text is about; '' in doubt."""
    items = [item.element.id for item in items_of(stage.dialog, stage.walk)]
    meant = elements_meant(stage.dialog, items, text)
    return meant.likely[0] if meant.sure or meant.named else ""
