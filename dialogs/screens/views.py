"""Which screen belongs to each place of a walk."""

from __future__ import annotations

from typing import assert_never

from dialogs.edition.standing import AskStanding, Standing, alone
from dialogs.pack.definition import Dialog, Question, Status
from dialogs.pack.route import (
    Progress,
    next_question,
    previous_question,
    progress,
)
from dialogs.screens.checklist.checklist_screens import checklist_screen, group_screen
from dialogs.screens.checklist.done_screens import (
    done_screen,
    which_done_screen,
    which_wrong_screen,
)
from dialogs.screens.checklist.element_screens import element_screen, others_screen
from dialogs.screens.checklist.said_later_screens import (
    forget_screen,
    noted_screen,
    said_later_screen,
    where_to_screen,
)
from dialogs.screens.choice.choosing_screens import choosing_screen
from dialogs.screens.layout import Layout
from dialogs.screens.looking_back.then_and_now_screens import (
    rest_asked_screen,
    stop_screen,
    then_and_now_screen,
)
from dialogs.screens.named_screens import named_screen
from dialogs.screens.page.own_voice import in_your_voice
from dialogs.screens.page.taking_home_screens import taking_home_screen
from dialogs.screens.question_screens import (
    answers_screen,
    erase_screen,
    other_screen,
    proposed_first,
    question_screen,
    restart_screen,
    speech,
)
from dialogs.screens.serious_screens import helped_screen, serious_screen
from dialogs.screens.session_screens import bring_screen, consent_screen, waiting_screen
from dialogs.screens.sharing.sharing_screens import sharing_screen
from dialogs.walk.asked_anew import looks_again, previous_anew, tires
from dialogs.walk.asked_in_session import previous_in_room
from dialogs.walk.place import REST_ASKED, Place, View
from dialogs.walk.state import Walk

_TELLS = (View.CHECKLIST, View.GROUP, View.ELEMENT, View.THEN_AND_NOW)
"""The screens that quote what they wrote about the elements."""


def layout_at(
    dialog: Dialog, walk: Walk, place: Place, standing: AskStanding = alone
) -> Layout | None:
    """The screen at a place; None if there is none, or the pack no longer has it."""
    layout = _layout_at(dialog, walk, place, standing)
    if layout is None or place.view not in _TELLS:
        return layout
    return in_your_voice(speech(dialog, walk), walk, layout)


def _layout_at(dialog: Dialog, walk: Walk, place: Place, standing: AskStanding) -> Layout | None:
    match place.view:
        case View.QUESTION:
            question = dialog.questions.get(place.id)
            return None if question is None else question_layout(dialog, walk, question)
        case View.CHECKLIST:
            return checklist_screen(dialog, walk, standing())
        case View.GROUP:
            return group_screen(dialog, walk, Status(place.id))
        case View.ELEMENT:
            return element_screen(dialog, walk, place.id, standing())
        case View.OTHERS:
            return others_screen(dialog, walk, place.id, standing())
        case View.SHARING:
            return sharing_screen(dialog, walk, standing(), place.id)
        case View.TAKING_HOME:
            return taking_home_screen(dialog, walk, place.id)
        case View.CHOOSING:
            return choosing_screen(dialog, walk, place.id)
        case View.ANSWERS:
            return answers_screen(dialog, walk, int(place.id))
        case View.RESTART:
            return restart_screen(dialog, walk, _part(dialog, walk))
        case View.OTHER:
            return other_screen(dialog, walk, place.id, _part(dialog, walk))
        case View.ERASE:
            return erase_screen(dialog, walk, shared=_may_have_shared(walk, standing()))
        case View.SERIOUS:
            return serious_screen(dialog, walk, place.id)
        case View.THEN_AND_NOW if place.id == REST_ASKED:
            return rest_asked_screen(dialog, walk)
        case View.THEN_AND_NOW:
            return then_and_now_screen(dialog, walk)
        case View.NAMED:
            return named_screen(dialog, walk, place.id)
        case View.SAID_LATER:
            return said_later_screen(dialog, walk, place.id)
        case View.WHERE_TO:
            return where_to_screen(dialog, walk, place.id)
        case View.NOTED:
            return noted_screen(dialog, walk, place.id)
        case View.FORGET:
            return forget_screen(dialog, walk, place.id)
        case View.DONE:
            return done_screen(dialog, walk, place.id)
        case View.WHICH_DONE:
            return which_done_screen(dialog, walk, place.id)
        case View.WHICH_WRONG:
            return which_wrong_screen(dialog, walk)
        case View.HELPED:
            return helped_screen(dialog, walk, place.id)
        case View.WAITING:
            return None if walk.room is None else waiting_screen(dialog, walk, walk.room)
        case View.CONSENT:
            return None if walk.room is None else consent_screen(dialog, walk, place.id)
        case View.BRING:
            return None if walk.room is None else bring_screen(dialog, walk, walk.room, place.id)
        case View.NOTHING | View.STOPPED:
            return None
        case _:
            assert_never(place.view)


def _may_have_shared(walk: Walk, standing: Standing) -> bool:
    """Whether something of this person may wait for the programme, also by a group they were in."""
    in_group = walk.room is not None or walk.among_others
    return standing.waits is not None or standing.elsewhere or in_group


def _part(dialog: Dialog, walk: Walk) -> Progress | None:
    """The part that the next question is in; None if all is answered."""
    question = next_question(dialog, walk.answers)
    return None if question is None else progress(dialog, walk.answers, question)


def question_layout(dialog: Dialog, walk: Walk, question: Question) -> Layout:
    """A question's screen, with a way back if there is a question before it."""
    if walk.room is not None:
        before = previous_in_room(dialog, walk, walk.room, question.id)
    elif looks_again(walk):
        before = previous_anew(dialog, walk)
    else:
        before = previous_question(dialog, walk.answers, question.id)
    first = before is None
    if tires(walk):
        return stop_screen(dialog, walk)
    return proposed_first(question_screen(dialog, walk, question, first=first), walk, question)
