"""Somebody reports that a point which they chose is done, also if it was half done before: they are
asked whether it may be ticked off.

What they typed waits until they say yes, and then replaces their earlier report at the point.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.definition import Status
from dialogs.screens.checklist.called_points import open_points
from dialogs.screens.checklist.said_later_screens import about_open_step
from dialogs.screens.named_screens import names_in
from dialogs.screens.told.checklist_lines import in_words
from dialogs.screens.told.chosen_lines import point_name
from dialogs.screens.told.items_shown import items_of
from dialogs.steps.at_list.put_on_list import tick_off
from dialogs.steps.choice.choosing import one_line
from dialogs.steps.stage import Stage
from dialogs.steps.up_to_date import show_in_place
from dialogs.understanding.about_list.reported_done import (
    got_a_yes,
    less_number,
    reported_done,
    says_that_is_done,
    step_reported,
)
from dialogs.understanding.quoting.lead_in import without_lead_in
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import Intention
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import last_line
from dialogs.walk.state import Pending, changed


def reports_point_done(stage: Stage, event: TextWritten, *, by_number: bool = False) -> bool:
    """Ask whether a point may be ticked off, if the text tells that it is done; False for any other
    text. `by_number`: whether a number counts the points, and not what the list names first."""
    points = open_points(stage.walk)
    words = [f"{point.text} {point_name(stage.speech, point)}" for _, point in points]
    place = reported_done(event.text, words, by_number=by_number)
    told = without_lead_in(less_number(event.text))
    if place is None and "?" not in event.text:
        place = _who_said_yes(points, event.text)
    if place is None and not (points and (told := says_that_is_done(event.text))):
        return False
    # If several are left, the bot asks which one they mean.
    place = 0 if place is None and len(points) == 1 else place
    about = "" if place is None else points[place][0]
    stage.in_sight = False
    pending = Pending(_waits_for(about), event.message, told)
    stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, pending=pending))
    show_in_place(stage, Place(View.WHICH_DONE, about))
    return True


def _who_said_yes(points: tuple[tuple[str, Intention], ...], text: str) -> int | None:
    """If the text tells that somebody said yes: the place of the only point whose step was to ask
    somebody."""
    asked = [place for place, (_, point) in enumerate(points) if got_a_yes(text, point.text)]
    return asked[0] if len(asked) == 1 else None


def takes_step_done(stage: Stage, event: TextWritten) -> bool:
    """Tick off the point or element whose step the text says was done in nearly its own words, and
    ask whether it is whole now; False for any other text."""
    if names_in(stage.dialog, event.text):
        return False
    points = open_points(stage.walk)
    place = step_reported(event.text, [point.told for _, point in points])
    if place is not None:
        stage.in_sight = False
        tick_off(stage, points[place][0], one_line(without_lead_in(event.text)))
        return True
    if stage.walk.place.view not in _SHOW_STEPS:
        return False
    items = [
        item
        for item in items_of(stage.dialog, stage.walk)
        if item.status in (Status.MISSING, Status.PARTLY)
    ]
    steps = [in_words(stage.speech, item).bare_step for item in items]
    place = step_reported(event.text, steps)
    if place is None:
        return False
    stage.in_sight = False
    tick_off(stage, items[place].element.id, one_line(without_lead_in(event.text)))
    return True


_SHOW_STEPS = (View.CHECKLIST, View.GROUP, View.ELEMENT, View.NOTED, View.THEN_AND_NOW)


def ticked_off(stage: Stage, about: str) -> None:
    """Tick a point off, with the report on it; '': ask which."""
    if not about:
        show_in_place(stage, Place(View.WHICH_DONE))
        return
    pending, said = stage.walk.exchange.pending, ""
    if pending is not None and pending.question in (_waits_for(about), _waits_for("")):
        said = one_line(pending.text)
        stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, pending=None))
    elif stage.walk.place.view is View.SAID_LATER and about_open_step(stage.walk, about):
        said = last_line(stage.walk, about)
    tick_off(stage, about, said)


def _waits_for(about: str) -> str:
    """Used instead of a question's id for a text that waits for such a yes; no question's id
    contains a plus."""
    return f"gedaan+{about}"
