"""Finds which other element of the list somebody is also talking about: a report on how a step went
may be about something that was missing elsewhere, and the new answer to one question may answer
another."""

from __future__ import annotations

from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Question, Status
from dialogs.screens.named_screens import names_in
from dialogs.screens.told.items_shown import items_of
from dialogs.understanding.about_list.elements_meant import elements_meant, plainly_about
from dialogs.understanding.options.resembling import resembled
from dialogs.understanding.outcomes.how_it_felt import was_done
from dialogs.walk.asked_anew import unasked
from dialogs.walk.intentions import HowItWent
from dialogs.walk.state import Walk


def also_meant(dialog: Dialog, walk: Walk, number: int) -> str:
    """The unfinished element that a report on a finished point is clearly about as well; '' if
    there is none. It shares their own words, or is the only one that the text can be about.
    `number`: of the point."""
    point = walk.intentions.points[number]
    chosen = {one.element for one in walk.intentions.points}
    if point.outcome is not HowItWent.DONE or not point.said or names_in(dialog, point.said):
        return ""
    items = items_of(dialog, walk)
    open_ = [one for one in items if one.status in _NOT_WHOLE and one.element.id not in chosen]
    for item in open_:
        if any(was_done(words, point.said) for words in _own_words(dialog, walk, item)):
            return item.element.id
    meant = elements_meant(dialog, [one.element.id for one in items], point.said)
    others = {one.element.id for one in open_}
    return meant.likely[0] if meant.sure and meant.likely[0] in others else ""


def told_instead(
    dialog: Dialog, walk: Walk, question: Question, text: str, *, plainly: bool = False
) -> Question | None:
    """The question that is still to be asked anew and that a text, typed at this one, seems to
    answer; None without one. `plainly`: only if the text can't be about this question."""
    about: dict[str, Question] = {}
    for one in (question, *unasked(dialog, walk)):
        if one.element in dialog.elements and not (one.open or one.several):
            about.setdefault(one.element or "", one)
    meant = elements_meant(dialog, list(about), text).likely
    found = about[meant[0]] if meant else question
    if plainly and plainly_about(dialog, list(about), text) != found.element:
        return None
    if found.id == question.id or not resembled(dialog, found, found.options, text):
        return None
    return found


_NOT_WHOLE = (Status.MISSING, Status.PARTLY)


def _own_words(dialog: Dialog, walk: Walk, item: Item) -> tuple[str, ...]:
    """What they wrote about an element: at its open questions, and with its buttons."""
    asked = dialog.asked_of.get(item.element.id, ())
    answers = (walk.answers.get(id_) for id_ in asked)
    written = [one.text for one in answers if one is not None and one.given is Given.WRITTEN]
    return (*written, *(walk.notes[id_] for id_ in asked if id_ in walk.notes))
