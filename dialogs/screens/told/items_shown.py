"""The checklist as a walk's own screens show it, with what was typed and done since.

An element is partly there on these screens if they doubt what they tapped, wrote the opposite of
it or something that counts towards it, or did a step there. This has no effect on what is shared.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.memo import once_for_walk
from dialogs.hearing.taken_back import what_stands
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item, as_said_later, checklist, usual
from dialogs.pack.definition import Dialog, Status
from dialogs.screens.layout import kept_there, told_without_option
from dialogs.screens.told.besides_option import by_what_they_wrote
from dialogs.screens.told.in_confidence import with_open_step
from dialogs.screens.told.told_at_element import is_done, is_their_choice
from dialogs.screens.told.weighs_most import heaviest_first
from dialogs.understanding.about_list.not_for_us import is_by_choice
from dialogs.understanding.quoting.happened import happened
from dialogs.understanding.quoting.heart import gap, weakest
from dialogs.walk.asked_anew import answered_anew, noted_anew
from dialogs.walk.confided import is_confided_at
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
        item = _as_they_put_it(dialog, walk, item)
    if (may_be_choice(item) or item.kept) and _is_choice(dialog, walk, item):
        return replace(item, by_choice=True)
    if item.by_answers is None:
        return _by_their_step(walk, by_what_they_wrote(dialog, walk, item))
    did = item.status is Status.IN_PLACE and is_done(walk, item.element.id)
    return replace(item, done=did, once=_told_of_step(walk, item))


def _as_they_put_it(dialog: Dialog, walk: Walk, item: Item) -> Item:
    """An item of which they wrote how it is, and tapped no option. If they wrote what they haven't
    got, it isn't to be found out any more."""
    there = kept_there(walk, dialog.questions[item.question])
    item = replace(item, kept_then=happened(there))
    if not (gap(there) or weakest(there)):
        return item
    return replace(item, unknown=False, step=usual(item.element, Status.MISSING))


def _is_choice(dialog: Dialog, walk: Walk, item: Item) -> bool:
    """Whether they said that it is so by their own choice, at the list or with their answer."""
    if is_their_choice(walk, item.element.id):
        return True
    if item.by_answers is not None or weakest(item.kept) or gap(item.kept):
        return False
    return is_by_choice(_typed_there(dialog, walk, item))


def _typed_there(dialog: Dialog, walk: Walk, item: Item) -> str:
    """What they typed at the question that decided, with the option that they chose or without one;
    '' if that must stay here."""
    question = dialog.questions[item.question]
    if is_confided_at(walk, question.id):
        return ""
    if item.kept:
        return kept_there(walk, question)
    anew = answered_anew(walk, question)
    note = noted_anew(walk, question.id) if anew else walk.notes.get(question.id, "")
    answer = walk.answers.get(question.id)
    chosen = answer is not None and item.option in answer.options
    return what_stands(note) if note and chosen else ""


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
