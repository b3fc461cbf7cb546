"""Which element of the checklist somebody means: the one on the screen, or one that they name."""

from __future__ import annotations

from dialogs.pack.checklist import Item
from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.own_sentences import StandsAs, meant_by
from dialogs.steps.stage import Stage
from dialogs.understanding.about_list.elements_meant import elements_meant
from dialogs.understanding.taking_away.removal import Removal, naming_words
from dialogs.walk.place import View

_AT_ELEMENT = (View.ELEMENT, View.SAID_LATER, View.NOTED, View.DONE)
_IN_ORDER = (View.CHECKLIST, View.WHICH_DONE, View.WHICH_WRONG)
"""The screens on which the elements that the list names first have their numbers."""


def element_here(stage: Stage) -> str:
    """The element on the screen; '' if it shows several or none."""
    place = stage.walk.place
    return place.id if place.view in _AT_ELEMENT else ""


def numbered(stage: Stage, number: int, *, anywhere: bool = False) -> Item | None:
    """The element with this number on the checklist; elsewhere nothing has one, unless a text
    names it as a point of the list (`anywhere`)."""
    if stage.walk.place.view not in _IN_ORDER and not anywhere:
        return None
    items = named_first(stage.dialog, stage.walk)
    return items[number - 1] if 0 < number <= len(items) else None


def surely(stage: Stage, text: str) -> str:
    """The one element that a text is about; '' if that isn't clear."""
    items = [item.element.id for item in items_of(stage.dialog, stage.walk)]
    meant = elements_meant(stage.dialog, items, text)
    return meant.likely[0] if meant.sure or meant.named else ""


def element_of_words(stage: Stage, text: str) -> str:
    """The one element with words of theirs that a text comes back to ('wat doen we nou met die drie
    zusjes?'); '' if there is none."""
    words = frozenset(one for one in naming_words(text) if len(one) >= _TELLING)
    found = meant_by(stage.dialog, stage.walk, Removal(words))
    elements = {_element_at(stage, one.stands_as, one.at) for one in found} - {""}
    return next(iter(elements)) if len(elements) == 1 else ""


_TELLING = 5
"""Letters: a shorter word may be in any sentence."""


def _element_at(stage: Stage, stands_as: StandsAs, at: str) -> str:
    if stands_as is StandsAs.LINE:
        return at
    question = stage.dialog.questions.get(at)
    return "" if question is None else question.element or ""
