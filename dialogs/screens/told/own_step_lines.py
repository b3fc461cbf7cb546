"""Shows on the list the step that a team came up with itself: at the element that it is about, and
at another where it counts too."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Element
from dialogs.screens.layout import Speech
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.noticed_words import step_counts_at, step_told, step_told_at
from dialogs.screens.told.told_at_element import point_at
from dialogs.texts import Spans, as_plain, quote
from dialogs.understanding.about_list.elements_meant import elements_meant
from dialogs.understanding.quoting.worth_reading import touches
from dialogs.walk.intentions import PointWording
from dialogs.walk.state import Walk


def own_step_told(say: Speech, walk: Walk) -> Spans:
    """The step that they came up with themselves, at the element that it is about; empty if there
    is none."""
    words = quote(step_told(say.dialog, walk), say.quote_length)
    return say.phrase("eigen_stap_hier", woorden=words) if words else ()


def own_step_also_counts(say: Speech, walk: Walk) -> Spans:
    """Says that their own step, which they chose for another element, counts here too. Otherwise
    this element would only show a step they never mentioned."""
    _, at = step_counts_at(say.dialog, walk, items_of(say.dialog, walk))
    element = say.dialog.elements.get(at)
    return () if element is None else say.phrase("eigen_stap_telt_mee", naam=element.name)


def own_step_at(dialog: Dialog, walk: Walk, items: Sequence[Item]) -> str:
    """The id of the element that shows their own step, or at which it counts; '' if there is
    none."""
    return step_told_at(dialog, walk, items) or step_counts_at(dialog, walk, items)[0]


def own_step_may_fit(dialog: Dialog, walk: Walk, items: Sequence[Item], element: Element) -> str:
    """The step that they came up with, if it stands at another element and may fit this one as
    well, so that nobody is told to think up what they said already; '' otherwise."""
    step = step_told(dialog, walk)
    if not step or step_told_at(dialog, walk, items) in ("", element.id):
        return ""
    if dialog.goals is not None and dialog.goals.element == element.id:
        return ""
    among = [item.element.id for item in items]
    fits = element.id in elements_meant(dialog, among, step).likely
    what = as_plain(element.what.fill(lambda _: None)) if fits else ""
    return step if fits and point_at(walk, element.id) is None and touches(step, what) else ""


def own_step_here(say: Speech, walk: Walk, items: tuple[Item, ...], element: str) -> Spans:
    """Their own step at an element: the sentence that they chose there, or else the step they came
    up with."""
    point = point_at(walk, element)
    if point is not None and point in walk.intentions.to_do and point.wording is PointWording.OWN:
        return say.phrase("gekozen_hier", woorden=point.told) if point.text else ()
    if own_step_at(say.dialog, walk, items) != element:
        return ()
    return own_step_told(say, walk) or own_step_also_counts(say, walk)
