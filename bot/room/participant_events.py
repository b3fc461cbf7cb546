"""Handles what a participant does: it moves their own walk, or is for the session they are in."""

from __future__ import annotations

from bot.room import joining, speaking_up, typed_project, typed_yes_or_no
from bot.room.host import Host, Hosting
from bot.room.phases import given_in_rounds, hosted, shown_agreements
from bot.room.taking_part import do_and_report, move_walk, participation
from bot.visits.visit import Visit
from dialogs.steps.actions import ANYTIME
from dialogs.steps.to_bot.serious import is_serious
from dialogs.understanding.asking_bot.wants_to_speak import wants_to_speak
from dialogs.walk.events import (
    CommandGiven,
    Event,
    RoomLeft,
    TextEdited,
    TextWritten,
)
from dialogs.walk.place import View
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant
from storage.walks.walks import WalkRecord


def handle(hosting: Hosting, visit: Visit, record: WalkRecord, walk: Walk, event: Event) -> None:
    """Handle an event of someone whose walk takes part in a session."""
    if walk.room is not None and not walk.room.turn:
        _without_a_project(hosting, visit, record, walk, event)
        return
    here = walk.place.view
    if isinstance(event, TextWritten) and (here.leaves_words_free or here.is_serious):
        found = participation(hosting, visit, walk)
        # Someone who reads whom to turn to may type more about it, which nobody else may see.
        for_all = here.leaves_words_free
        if found is not None and _was_for_all(*found, walk, event, for_all=for_all):
            return
    if isinstance(event, TextWritten) and here is View.QUESTION and wants_to_speak(event.text):
        found = participation(hosting, visit, walk)
        if found is not None:
            speaking_up.answer_at_question(*found)
            return
    if isinstance(event, TextEdited):
        found = participation(hosting, visit, walk)
        left = event if found is None else _edited(*found, walk, event)
        if left is None:
            return
        event = left
    move_walk(hosting, visit, record, walk, event)


def _was_for_all(
    host: Host, participant: Participant, walk: Walk, event: TextWritten, *, for_all: bool
) -> bool:
    """Pass what someone typed to the session; returns whether that took it. Something serious is
    only for their own walk, which says whom to turn to; for the session it counts as a pass."""
    text = event.text
    if is_serious(host.dialog, text, walk):
        do_and_report(host, participant, lambda: hosted(host).holds_back(participant))
        return False
    leads = participant.person_id == host.session.holder
    if for_all and leads and hosted(host).takes_from_lead(text):
        return True
    if for_all and typed_yes_or_no.answers(host, participant, text):
        return True
    if for_all and joining.asks_for_other_project(host, participant, text):
        return True
    if for_all and speaking_up.answers(host, participant, text):
        return True
    return for_all and do_and_report(
        host, participant, lambda: _takes(host, participant, text, event.message)
    )


def _takes(host: Host, participant: Participant, text: str, message: int) -> bool:
    """What they want to reword comes first, in whatever phase."""
    if given_in_rounds.worded_anew(host, participant.person_id, text, message):
        return True
    if hosted(host).takes(participant, text, message):
        return True
    if given_in_rounds.said_again(host, participant.person_id, text, message):
        return True
    return shown_agreements.typed(host, participant.person_id, text, message)


def _edited(
    host: Host, participant: Participant, walk: Walk, event: TextEdited
) -> TextEdited | TextWritten | None:
    """Change what someone gave everyone in this message. Returns what is left for their own walk;
    None if nothing is. What became serious is taken away, and is as if it was typed now."""
    message, text = event.message, event.text
    if is_serious(host.dialog, text, walk):
        if do_and_report(host, participant, lambda: _withdraws(host, participant, message)):
            return TextWritten(text, event.at, message)
        return event
    if do_and_report(host, participant, lambda: _takes_edit(host, participant, message, text)):
        return None
    return event


def _withdraws(host: Host, participant: Participant, message: int) -> bool:
    if given_in_rounds.taken_away(host, participant.person_id, message):
        return True
    return hosted(host).withdraws(participant, message)


def _takes_edit(host: Host, participant: Participant, message: int, text: str) -> bool:
    if given_in_rounds.edited(host, participant.person_id, message, text):
        return True
    return hosted(host).takes_edit(participant, message, text)


def _without_a_project(
    hosting: Hosting, visit: Visit, record: WalkRecord, walk: Walk, event: Event
) -> None:
    """Handle an event of someone who didn't name their project yet."""
    found = participation(hosting, visit, walk)
    if found is None:
        hosting.walking.step(visit, record, RoomLeft(visit.at), walk)
    elif isinstance(event, TextWritten) and is_serious(found[0].dialog, event.text, walk):
        move_walk(hosting, visit, record, walk, event)
    elif (
        isinstance(event, TextWritten)
        and walk.place.view is not View.ERASE
        and not walk.place.view.is_serious
    ):
        if not speaking_up.answers(*found, event.text):
            typed_project.project_typed(hosting, *found, event.text)
    elif isinstance(event, CommandGiven) and event.name not in (*ANYTIME, "stop"):
        joining.ask_project(found[0], visit.person_id)
    else:
        after = move_walk(hosting, visit, record, walk, event)
        here = after.place.view
        if after.room is not None and here is not View.ERASE and not here.is_serious:
            joining.ask_project(found[0], visit.person_id)
