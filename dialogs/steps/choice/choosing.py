"""A team chooses from its checklist what it goes on with, in at most five turns.

What was tapped or typed is stored at once (`Walk.intentions`); the turn on the screen is a place in
`View.CHOOSING`. Nothing of it is in a session.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.screens.choice.choosing_screens import (
    AGREED,
    ALL,
    EMPTIED,
    FULL,
    HOLIDAY,
    NAME,
    NOTHING,
    OWN_STEP,
    PLAN,
    READY,
    SENTENCE,
    STEP,
    WHAT,
    WHEN,
    sentences_to_type,
    step_of,
)
from dialogs.screens.choice.named_points import WHO
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.noticed_words import step_told, step_told_at
from dialogs.steps import going_back
from dialogs.steps.follow_ups.asked_messages import change_chosen
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.steps.up_to_date import show_in_place
from dialogs.texts import as_plain, is_quotation
from dialogs.understanding.about_list.who_begins import i_begin, renumbered
from dialogs.walk.asked_of_point import begins_mark
from dialogs.walk.effects import AnswerTap
from dialogs.walk.intentions import MOST_POINTS, Intention, PointWording
from dialogs.walk.place import Place, View
from dialogs.walk.state import changed


def show(stage: Stage, place: str = WHAT) -> None:
    """Turn the message with the buttons into this screen of choosing."""
    if stage.walk.room is not None:
        resume(stage)
        return
    # A screen says until when answers are kept, reckoned from now.
    stage.walk = changed(stage.walk, seen_at=stage.at)
    show_in_place(stage, Place(View.CHOOSING, place))


def here(stage: Stage) -> tuple[str, str]:
    """The place in choosing, and what was said first there."""
    where, _, first = stage.walk.place.id.partition(":")
    return where, first


def open_at(stage: Stage, place: str) -> None:
    """Go where a button leads; from the first turn on only if something was chosen."""
    if place == STEP:
        onward(stage)
    else:
        show(stage, place)


def onward(stage: Stage) -> None:
    """To the next turn, with everything as it is."""
    where, first = here(stage)
    points = stage.walk.intentions.to_do
    if where == WHAT and not points:
        refuse(stage, "kiezen_niets", WHAT, NOTHING)
    elif where == WHAT and _agreed(stage, points):
        show(stage, f"{WHEN}:{AGREED}")
    elif where == WHAT and any(point.element for point in points):
        show(stage, STEP)
    elif where in (WHAT, STEP, SENTENCE, NAME, PLAN) and first != WHO:
        after_wordings(stage)
    elif where == WHEN:
        ask_who(stage)
    elif where == HOLIDAY:
        # Whoever typed a sentence and now a day has had five turns.
        typed = any(point.wording is PointWording.OWN and point.element for point in points)
        show(stage, READY if typed else WHO)
    else:
        show(stage, READY)


def _agreed(stage: Stage, points: Sequence[Intention]) -> bool:
    """Whether they chose one point, and with the step that they were just told to begin with: then
    they aren't asked once more whether they do that."""
    told = [stage.walk.exchange.count(begins_mark(point.element)) for point in points]
    return len(points) == 1 and bool(told[0]) and points[0].wording is PointWording.STEP


def ask_who(stage: Stage, told: str = "") -> None:
    """Ask who begins, unless every point is a sentence of theirs that says that they do it
    themselves. `told`: what is said about the day."""
    chosen = stage.walk.intentions
    own = [
        point.text
        for point in chosen.to_do
        if point.wording is PointWording.OWN or is_quotation(point.text)
    ]
    says_so = len(own) == len(chosen.to_do) and all(map(i_begin, own))
    if not says_so or chosen.who:
        show(stage, f"{WHO}:{told}" if told else WHO)
        return
    change_chosen(stage, replace(chosen, who=stage.speech.label("knop_kiezen_ik").lower()))
    show(stage, f"{READY}:{told}" if told else READY)


def after_wordings(stage: Stage, first: str = "") -> None:
    """To the turn after that of the words. `first`: what is said there first."""
    where = SENTENCE if sentences_to_type(stage.walk) else WHEN
    show(stage, f"{where}:{first}" if first else where)


def after_sentence(stage: Stage, first: str = "") -> None:
    """Go on after a sentence of their own, no further than where they were. Go back to the steps if
    another point still has one that they didn't agree to. `first`: what is said there first."""
    where, _ = here(stage)
    several = sum(bool(point.element) for point in stage.walk.intentions.to_do) > 1
    undecided = any(one.wording is PointWording.STEP for one in stage.walk.intentions.to_do)
    if sentences_to_type(stage.walk):
        after_wordings(stage, first)
    elif where in (HOLIDAY, WHO, READY):
        show(stage, where)
    elif where != WHEN and several and undecided:
        show(stage, STEP)
    else:
        after_wordings(stage, first)


def back(stage: Stage) -> None:
    """/terug: to the turn before, and from the first to the checklist; elsewhere to the question
    before."""
    if stage.walk.place.view is not View.CHOOSING:
        going_back.back(stage)
        return
    where, _ = here(stage)
    before = {STEP: WHAT, SENTENCE: STEP, NAME: STEP, PLAN: STEP, WHEN: STEP, HOLIDAY: WHEN}
    before |= {WHO: WHEN, READY: WHO}
    stage.in_sight = False
    if where == WHAT:
        show_in_place(stage, Place(View.CHECKLIST))
    else:
        show(stage, before[where])


def enough(stage: Stage) -> None:
    """Stop for now; what was chosen is shown once more, and stays."""
    toast(stage, "kiezen_klaar")
    if stage.walk.intentions.to_do:
        show(stage, READY)
    else:
        if here(stage) == (WHAT, EMPTIED):
            # Nothing is left to look at together. A day that was asked for without a point stays.
            change_chosen(stage, replace(stage.walk.intentions, day="", who=""))
        show_in_place(stage, Place(View.CHECKLIST))


# Turn 1: what


def tick(stage: Stage, element: str) -> None:
    """Choose this element, at first with the step that the checklist gives; or the step that they
    came up with themselves. Somebody who confirms at the list that the step is theirs has thereby
    chosen: go straight to the day."""
    at_list = element.startswith(OWN_STEP) and element != OWN_STEP
    if element.startswith(OWN_STEP):
        added = add_own_step(stage, element.removeprefix(OWN_STEP))
    else:
        added = add_element(stage, element)
    if added and at_list:
        show(stage, READY if stage.walk.intentions.day else WHEN)
    elif added:
        show(stage, what_is_shown(stage))
    else:
        refuse(stage, "kiezen_vol", WHAT, FULL)


def add_element(stage: Stage, element: str) -> bool:
    """Add a point about this element; False if there are enough. One that is there stays as it
    is."""
    points = stage.walk.intentions.to_do
    if any(point.element == element for point in points):
        return True
    items = items_of(stage.dialog, stage.walk)
    if step_told_at(stage.dialog, stage.walk, items) == element:
        return add_own_step(stage, element)
    item = next((one for one in items if one.element.id == element), None)
    if len(points) >= MOST_POINTS or item is None:
        return False
    step = step_of(stage.speech, item)
    wording = PointWording.STEP if step else PointWording.OPEN
    change_points(stage, (*points, Intention(element, wording, step)))
    return True


def add_own_step(stage: Stage, element: str = "") -> bool:
    """Add the step that they told after all questions, at the element that it fits if there is one;
    False if there are enough points."""
    points, step = stage.walk.intentions.to_do, step_told(stage.dialog, stage.walk)
    element = element or step_told_at(stage.dialog, stage.walk, items_of(stage.dialog, stage.walk))
    if not step:
        return True  # it was added before
    if len(points) >= MOST_POINTS:
        return False
    rest = [point for point in points if not element or point.element != element]
    change_points(stage, (*rest, Intention(element, PointWording.OWN, step)))
    return True


def untick(stage: Stage, number: str) -> None:
    """Don't go on with this point."""
    points = stage.walk.intentions.to_do
    keep_points(stage, tuple(one for n, one in enumerate(points) if str(n) != number))
    emptied = not stage.walk.intentions.to_do
    show(stage, f"{WHAT}:{EMPTIED}" if emptied else what_is_shown(stage))


def keep_points(stage: Stage, left: tuple[Intention, ...]) -> None:
    """Go on with these points only."""
    change_points(stage, left)
    # The point numbers stored with these messages have changed.
    kept = {key: parts for key, parts in stage.walk.typed.items() if not key.startswith(_TYPED)}
    stage.walk = changed(stage.walk, typed=kept)


def what_is_shown(stage: Stage) -> str:
    """The first turn, with as much of the list as it shows now."""
    return f"{WHAT}:{ALL}" if here(stage) == (WHAT, ALL) else WHAT


# Turns 2 and 3: in whose words


def set_wording(stage: Stage, about: str) -> None:
    """Say this point with the step, in their own words, or leave it open. With one point this ends
    the turn; with more, one can say something about each."""
    said, _, number = about.partition(":")
    word_point(stage, int(number), PointWording(said))
    at_step = here(stage)[0] == STEP
    several = sum(bool(point.element) for point in stage.walk.intentions.to_do) > 1
    if at_step and several:
        show(stage, STEP)
    else:
        after_wordings(stage)


def word_point(stage: Stage, number: int, wording: PointWording, text: str = "") -> None:
    """Change whose words a point has. `text`: their own sentence, once they typed it."""
    points = stage.walk.intentions.to_do
    if number >= len(points):
        return
    if wording is PointWording.STEP:
        items = items_of(stage.dialog, stage.walk)
        item = next((one for one in items if one.element.id == points[number].element), None)
        text = "" if item is None else step_of(stage.speech, item)
    changed = replace(points[number], wording=wording, text=text)
    change_points(stage, (*points[:number], changed, *points[number + 1 :]))


# Shared


_TYPED = "keuze+"
"""The prefix in `Walk.typed` of their own sentences. No question's id contains a plus."""


def typed_key(number: int) -> str:
    """The key in `Walk.typed` for the sentence of a point."""
    return f"{_TYPED}{number}"


def one_line(text: str) -> str:
    """A text as one line."""
    return " ".join(text.split())


def change_points(stage: Stage, to_do: tuple[Intention, ...]) -> None:
    """Change the points that are still to be done; those that were done stay."""
    chosen = stage.walk.intentions
    over = tuple(point for point in chosen.points if point not in chosen.to_do)
    points = (*to_do, *over)
    who = chosen.who
    if [one.element for one in points] != [one.element for one in chosen.points]:
        # Whoever begins goes with their point.
        places = {
            then: points.index(point) + 1
            for then, point in enumerate(chosen.points, start=1)
            if point in points
        }
        who = renumbered(who, places)
    change_chosen(stage, replace(chosen, points=points, who=who))


def refuse(stage: Stage, key: str, place: str, first: str = "") -> None:
    """Say why not: over the screen after a tap, else on the screen."""
    if stage.tapped:
        toast(stage, key)
    elif first:
        show(stage, f"{place}:{first}")
    else:
        stage.tell(key)


def toast(stage: Stage, key: str) -> None:
    """Say something over the screen, as the answer to the tap."""
    if stage.tapped:
        done = stage.effects.index(AnswerTap())
        stage.effects[done] = AnswerTap(as_plain(stage.speech.phrase(key)))
