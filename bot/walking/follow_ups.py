"""Follow-ups: when they may come, and what happens to those of a walk that isn't the current one.

A follow-up asks about the walk in which somebody chose something, while its reader may be in
another pack by now, in a session, or have begun again. So a tap under it goes to its own walk, and
so does a text that answers it (`Walk.asked_by`). The walk that they are in stays as it is.
"""

from __future__ import annotations

from dataclasses import replace

from bot.clock.amsterdam import decent
from bot.incoming.incoming import FollowUpRefused
from bot.visits.render import text_of
from bot.visits.visit import Visit
from bot.walking.walking import Walking, walk_of
from dialogs.screens.layout import Speech
from dialogs.screens.verbs import WalkVerb, read_action
from dialogs.steps.actions import COMMANDS
from dialogs.steps.follow_ups.meant_for_follow_up import is_for_follow_up, says_to_look
from dialogs.steps.step import is_on_follow_up
from dialogs.steps.to_bot.serious import comes_first, is_serious
from dialogs.understanding.options.matching import spoken
from dialogs.walk.events import (
    Event,
    MessagesRefused,
    OptionTapped,
    PutAside,
    TextWritten,
    TimerFired,
)
from dialogs.walk.harmless import is_doubtful
from dialogs.walk.intentions import EDITION_OUT, LOOK_AGAIN, LOOK_TOGETHER
from dialogs.walk.place import View
from dialogs.walk.state import Walk
from storage.walks.timers import TimerRecord
from storage.walks.walks import WalkRecord

TIMERS = (LOOK_TOGETHER, LOOK_AGAIN, EDITION_OUT)
_IN_USE = 600.0
"""Seconds: somebody who was active within this time is left alone."""
TRY_AGAIN = 1_800.0
"""Seconds until it is tried again then."""


def is_busy(current: WalkRecord, at: float) -> bool:
    """Whether the person of this walk, their current one, is in a session or did something just
    now."""
    return walk_of(current).room is not None or 0 <= at - current.changed_at < _IN_USE


def wake(walking: Walking, visit: Visit, timer: TimerRecord, record: WalkRecord) -> None:
    """Send the follow-up for which a timer fired, unless its reader is busy or can't be reached."""
    current = visit.work.walks.current(visit.person_id) or record
    here = walk_of(current)
    if visit.work.chats.is_unreachable(visit.chat_id):
        walking.step(visit, record, MessagesRefused(visit.at, timer.name))
    elif is_busy(current, visit.at):
        again = decent(visit.at + TRY_AGAIN)
        visit.work.timers.set(timer.walk_id, timer.name, again)
    else:
        anew = visit.work.walks.begun_since(record)
        _step(walking, visit, record, TimerFired(timer.name, visit.at, anew), current, here)


def takes(walking: Walking, visit: Visit, event: Event, current: WalkRecord, here: Walk) -> bool:
    """Take an event that is for the follow-up of another walk; False for any other. `here`: the
    walk that they are in."""
    match event:
        case OptionTapped(walk=id_) if id_ != current.id:
            record = _other(walking, visit, id_)
            if record is None or not is_on_follow_up(walk_of(record), event):
                return False
            if _leads_away(walk_of(record), event):
                _go_there(walking, visit, record, event, current, here)
            else:
                _step(walking, visit, record, event, current, here)
            return True
        case TextWritten(text) if here.asked_by:
            record = _other(walking, visit, here.asked_by)
            if record is None:
                return False
            dialog = walking.dialogs[record.pack]
            if comes_first(dialog, text):
                # It is met where they are; nothing more comes of the walk that asked, unless it
                # is only asked there whether something is the matter.
                if not (is_serious(dialog, text) and is_doubtful(dialog, here, text)):
                    walking.step(visit, record, MessagesRefused(visit.at))
                return False
            busy = here.place.view is View.QUESTION
            if spoken(text, dialog.words) in COMMANDS:
                return False
            if not is_for_follow_up(dialog, walk_of(record), text, busy=busy):
                return False
            if says_to_look(dialog, walk_of(record), text, busy=busy):
                _go_there(walking, visit, record, event, current, here)
            else:
                _step(walking, visit, record, event, current, here)
            return True
        case _:
            return False


def _other(walking: Walking, visit: Visit, walk_id: int) -> WalkRecord | None:
    """Another walk of this person, as a button names it, if its pack is there."""
    record = visit.work.walks.get(walk_id)
    theirs = record is not None and record.person_id == visit.person_id
    if record is None or not theirs or record.state is None or record.pack not in walking.dialogs:
        return None
    return record


def _step(
    walking: Walking,
    visit: Visit,
    record: WalkRecord,
    event: Event,
    current: WalkRecord,
    here: Walk,
) -> None:
    """Move a walk, and remember in the current one whether a text answers it now."""
    after = walking.step(visit, record, event)
    if record.id == current.id or current.state is None:
        return
    listens = after.follow_up is not None and after.follow_up.listens
    asked_by = record.id if listens else 0
    if asked_by != here.asked_by:
        walking.keep(replace(here, asked_by=asked_by), visit, current)


def _leads_away(walk: Walk, tap: OptionTapped) -> bool:
    """Whether the tapped button opens questions, for which they have to go to that walk."""
    follow_up = walk.follow_up
    if follow_up is None or not 0 <= tap.number < len(follow_up.screen.actions):
        return False
    return read_action(follow_up.screen.actions[tap.number])[0] is WalkVerb.LOOK_NOW


def _go_there(
    walking: Walking,
    visit: Visit,
    record: WalkRecord,
    event: OptionTapped | TextWritten,
    current: WalkRecord,
    here: Walk,
) -> None:
    """Go on in the walk of the follow-up; the one that they were in waits as it is."""
    say = Speech(walking.dialogs[record.pack], {})
    refusal = ""
    if here.room is not None:
        refusal = "nogeens_na_de_groep"
    elif visit.work.walks.begun_since(record):
        refusal = "nogeens_opnieuw_begonnen"
    if refusal and isinstance(event, OptionTapped):
        visit.answer_tap(say.label(refusal))
    elif refusal:
        visit.say(say.phrase(refusal))
    else:
        walking.step(visit, current, PutAside(visit.at), here)
        visit.work.walks.bring_forward(visit.person_id, record.id)
        walking.step(visit, record, event)


def refused(walking: Walking, visit: Visit, tap: FollowUpRefused) -> None:
    """Let a follow-up not come; if it isn't theirs or came already, only say that it is over."""
    record = _other(walking, visit, tap.walk)
    awaited = {(one.walk_id, one.name) for one in visit.work.timers.of_person(visit.person_id)}
    if record is None or (tap.walk, tap.timer) not in awaited or tap.timer not in TIMERS:
        visit.answer_tap(walking.speech.label("voorbij"))
        return
    visit.answer_tap("")
    walking.step(visit, record, MessagesRefused(visit.at, tap.timer))
    text = text_of(Speech(walking.dialogs[record.pack], {}).phrase("bericht_weggehaald"))
    visit.call(("editMessageText", {"chat_id": visit.chat_id, **text}), tap.data)
