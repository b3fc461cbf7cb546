"""The checklist as a walk's own screens show it, with what was typed and done since.

An element is partly there on these screens if they doubt what they tapped, wrote the opposite of
it or something that counts towards it, or did a step there. This has no effect on what is shared.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.memo import once_for_walk
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item, as_said_later, checklist
from dialogs.pack.definition import Dialog, Status
from dialogs.screens.layout import kept_there, told_without_option
from dialogs.screens.told.besides_option import by_what_they_wrote
from dialogs.screens.told.in_confidence import with_open_step
from dialogs.screens.told.told_at_element import is_done, is_their_choice
from dialogs.screens.told.weighs_most import heaviest_first
from dialogs.understanding.quoting.happened import happened
from dialogs.walk.intentions import HowItWent
from dialogs.walk.said_later import as_line, last_line
from dialogs.walk.state import Walk
from dialogs.walk.steps_done import step_done


@once_for_walk
def items_of(dialog: Dialog, walk: Walk) -> tuple[Item, ...]:
    """The checklist as a walk's own screens show it. Text that was kept without an option is shown
    as something still to find out; what is shared has nothing of those words."""
    kept = told_without_option(dialog, walk)
    items = checklist(dialog, walk.answers, kept, walk.intentions.own_word)
    told = (with_open_step(walk, _as_told_since(dialog, walk, item)) for item in items)
    return heaviest_first(dialog, walk, told)


def may_be_choice(item: Item) -> bool:
    """Whether an element isn't whole by their answers alone, so that it may be so by choice."""
    open_ = item.status in (Status.MISSING, Status.PARTLY) and not item.unknown
    return open_ and item.by_answers is None


def was_passed_over(walk: Walk, item: Item) -> bool:
    """Whether nothing is known of an element because they skipped its question."""
    answer = walk.answers.get(item.question)
    unsaid = item.status is Status.NOT_DISCUSSED
    return unsaid and answer is not None and answer.given is Given.SKIPPED


def _as_told_since(dialog: Dialog, walk: Walk, item: Item) -> Item:
    if item.kept:
        there = kept_there(walk, dialog.questions[item.question])
        item = replace(item, kept_then=happened(there))
    if may_be_choice(item) and is_their_choice(walk, item.element.id):
        return replace(item, by_choice=True)
    if item.by_answers is None:
        return _by_their_step(walk, by_what_they_wrote(dialog, walk, item))
    did = item.status is Status.IN_PLACE and is_done(walk, item.element.id)
    return replace(item, done=did, once=_told_of_step(walk, item))


def _by_their_step(walk: Walk, item: Item) -> Item:
    """Make a missing item partly there if they did the step that they chose for it. Not if the
    answer was 'don't know': they may have asked around and still not know."""
    missing = item.status is Status.MISSING and not item.unknown
    if not missing or step_done(walk, item.element.id) is None:
        return item
    return replace(as_said_later(item, Status.PARTLY), done=True)


def _told_of_step(walk: Walk, item: Item) -> bool:
    """Whether this element is partly there only because a report on a finished step of another
    element was put here too."""
    told = {as_line(one.said) for one in walk.intentions.points if one.outcome is HowItWent.DONE}
    return item.status is Status.PARTLY and last_line(walk, item.element.id) in told - {""}
