"""Which elements are asked about once more after some weeks, in which order, and with which
questions."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item, with_status
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import applicable
from dialogs.screens.told.earlier_answers import told_beside
from dialogs.screens.told.hope_anew import hopes_to_ask
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.noticed_words import noticed_about, noticed_to_ask
from dialogs.screens.told.share_anew import share_to_ask
from dialogs.screens.told.told_at_element import is_not_for_them, listed_at
from dialogs.screens.told.weighs_most import left_open
from dialogs.understanding.options.matching import denies
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.asked_anew import MOST_AT_ONCE, begins_looking, decides, last_message
from dialogs.walk.intentions import HowItWent
from dialogs.walk.state import Walk

NOT_WHOLE = (Status.MISSING, Status.PARTLY)
"""What is asked again after a while."""
MOST_PASSED_OVER = 3
"""Elements that weren't discussed and are named below then and now, and asked about with the rest:
of more there is a button below the list."""


def to_ask_anew(dialog: Dialog, walk: Walk) -> tuple[Item, ...]:
    """The elements to ask about once more: what is missing or partly there, and what was but can no
    longer be said; not what they didn't want to choose from, nor what they covered in a report on
    another step, if there is anything else. First what they chose, then what they wrote about, then
    the rest."""
    then = {} if walk.before is None else {one.element: one for one in walk.before.stood}

    def is_open(item: Item) -> bool:
        if item.status is Status.NOT_DISCUSSED:
            stood = then.get(item.element.id)
            return stood is not None and stood.status in NOT_WHOLE
        return item.status in NOT_WHOLE and not left_open(walk, item)

    theirs = (one for one in items_of(dialog, walk) if not is_not_for_them(walk, one))
    found = list(filter(is_open, theirs))
    # What they reported with another step, and said was about this too, isn't news when asked
    # again.
    untold = [item for item in found if not item.once]
    return tuple(sorted(untold or found, key=lambda item: _rank(dialog, walk, item)))


def passed_over_then(dialog: Dialog, walk: Walk) -> tuple[Item, ...]:
    """The elements that weren't discussed then, and weren't since."""
    before = walk.before
    stood = () if before is None else before.stood
    then = {one.element for one in stood if one.status is Status.NOT_DISCUSSED}
    left = with_status(items_of(dialog, walk), Status.NOT_DISCUSSED)
    return tuple(item for item in left if item.element.id in then)


def rest_to_ask(dialog: Dialog, walk: Walk) -> tuple[str, ...]:
    """The questions that are left for somebody who wants to be asked more: those that weren't asked
    again yet, and, if these are few, those that they passed over then and weren't asked since."""
    before = walk.before
    if before is None:
        return ()
    over = passed_over_then(dialog, walk)
    more = questions_about(dialog, walk, over) if len(over) <= MOST_PASSED_OVER else ()
    fresh = (id_ for id_ in more if id_ not in before.passed)
    return tuple(dict.fromkeys((*before.asks, *fresh)))


def asked_all_anew(dialog: Dialog, walk: Walk) -> Walk:
    """The walk in which they begin to be asked all of that; the same walk if there is no earlier
    day to compare with."""
    if walk.before is None:
        return walk
    items = to_ask_anew(dialog, walk)
    asks = noticed_to_ask(dialog, walk, items) + share_to_ask(dialog, walk, items)
    asks += questions_about(dialog, walk, items)
    # What they hope for is the last that they are asked before then and now.
    hopes, rest = hopes_to_ask(dialog, walk) if items else (), MOST_AT_ONCE - 1
    asks = (*asks[:rest], *hopes, *asks[rest:])
    about = tuple(item.element.id for item in items)
    last = last_message(walk)
    before = replace(walk.before, about=about, asks=asks, passed=(), typed_until=last)
    # If they said that a scene isn't theirs, that stays known, so that none comes back.
    again = walk.exchange.with_turns_again(asks, examples=False)
    return begins_looking(replace(walk, before=before, exchange=again))


def _rank(dialog: Dialog, walk: Walk, item: Item) -> tuple[int, int]:
    """How soon an element is asked about once more: by the place of the point that they chose, or
    after those: first if it weighs, then if they wrote about it, then if it is missing; last if
    they said that nothing came of it yet."""
    points = walk.intentions.points
    places = (n for n, one in enumerate(points) if one.element == item.element.id)
    place = next(places, None)
    if place is not None and points[place].outcome is HowItWent.NOT_YET:
        return 3, place  # they just said so: nothing else became of it either
    if place is not None and points[place].outcome is not HowItWent.DROPPED:
        return 0, place
    if _weighs(dialog, walk, item):
        return 1, -1
    wrote = _wrote_about(dialog, walk, item.element.id)
    by_answers = item.by_answers or item.status
    return 1 if wrote else 2, 0 if by_answers is Status.MISSING else 1


def _weighs(dialog: Dialog, walk: Walk, item: Item) -> bool:
    """Whether they don't agree about an element yet, noticed it themselves, or let onto the list
    what the young people miss there."""
    if item.doubted or noticed_about(dialog, walk, dialog.elements) == item.element.id:
        return True
    return bool(listed_at(dialog, walk, item.element.id))


def _wrote_about(dialog: Dialog, walk: Walk, element: str) -> bool:
    """Whether this element has words of theirs that say more than a button."""
    if any(map(worth_reading, walk.intentions.added.get(element, "").split("\n"))):
        return True
    questions = dialog.asked_of.get(element, ())
    counted = applicable(dialog, walk.answers)
    written = (
        answer.text
        for id_ in questions
        if (answer := counted.get(id_)) is not None and answer.given is Given.WRITTEN
    )
    typed = any(worth_reading(text) and not denies(text) for text in written)
    return typed or bool(told_beside(dialog, walk, questions))


def questions_about(dialog: Dialog, walk: Walk, items: tuple[Item, ...]) -> tuple[str, ...]:
    """The questions that decide about these elements, in the order of the elements."""
    counted = applicable(dialog, walk.answers)
    found: list[str] = []
    for item in items:
        last_time = item.element.last_time
        more = () if last_time is None else (last_time.question, last_time.offer)
        about = {item.question} | {
            id_
            for id_ in (*item.element.questions, *more)
            if id_ in counted and counted[id_].given is not Given.WRITTEN
            if id_ in more or decides(item.element, dialog.questions[id_])
        }
        found += [id_ for id_ in dialog.questions if id_ in about]
    return tuple(dict.fromkeys(found))
