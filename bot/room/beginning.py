"""Begins a session: asks a facilitator which kind, and creates it."""

from __future__ import annotations

from bot.incoming.incoming import SessionTapped
from bot.room import participant_events, pretend_participants
from bot.room.host import Host, Hosting
from bot.room.session_messages import SessionMessages
from bot.visits.visit import Visit
from bot.walking.walking import walk_of
from dialogs.pack.definition import Dialog
from dialogs.pack.plan import SessionKind
from dialogs.screens.layout import Speech
from dialogs.session import door
from dialogs.session.events import Opened
from dialogs.session.replies import AskKind, AskLength, OpenSession, read_beginning
from dialogs.session.state import Session
from dialogs.walk.events import CommandGiven
from storage.errors import CodeTaken
from storage.sessions.sessions import SessionRecord

_TRIES = 20


def begin(hosting: Hosting, visit: Visit) -> None:
    """Answer /sessie: with the panel for someone who leads a session, with their screen for someone
    who takes part in one, and with the first question of a new one for anyone else."""
    host = hosting.led_by(visit)
    if host is not None:
        host.panel_is_buried()
        return
    record = visit.work.walks.current(visit.person_id)
    if record is not None and record.state is not None and record.pack in hosting.walking.dialogs:
        walk = walk_of(record)
        if walk.room is not None:
            participant_events.handle(hosting, visit, record, walk, CommandGiven("start", visit.at))
            return
    dialog = _pack(hosting, visit)
    if dialog is None:
        visit.say(hosting.walking.speech.phrase("onbekend_commando"))
    else:
        messages = SessionMessages(0, visit.work, visit.at, visit.outcome)
        messages.show(visit.person_id, door.kinds_screen(Speech(dialog, {})))


def _pack(hosting: Hosting, visit: Visit) -> Dialog | None:
    """The pack that someone is in, if it has sessions, or else the first one that does."""
    record = visit.work.walks.current(visit.person_id)
    theirs = None if record is None else hosting.walking.dialogs.get(record.pack)
    known = [dialog for dialog in (theirs, *hosting.walking.dialogs.values()) if dialog is not None]
    return next((dialog for dialog in known if dialog.plans), None)


def chosen(hosting: Hosting, visit: Visit, tap: SessionTapped) -> None:
    """Someone tapped a button of the screens that begin a session."""
    dialog = _pack(hosting, visit)
    if dialog is None or hosting.led_by(visit) is not None:
        visit.answer_late_tap(hosting.walking.speech)
        if dialog is not None:
            begin(hosting, visit)
        return
    say, messages = Speech(dialog, {}), SessionMessages(0, visit.work, visit.at, visit.outcome)
    visit.answer_tap("")
    layout, plans = door.kinds_screen(say), tuple(dialog.plans)
    match read_beginning(tap.action):
        case OpenSession(kind, number, practice) if _is_offered(dialog, kind, number):
            messages.take_this_away(visit.person_id, tap.message)
            _open(hosting, visit, dialog, plans[number], kind, practice=practice)
            return
        case OpenSession():
            pass  # The pack doesn't have that plan for this kind any more.
        case AskKind(practice):
            layout = door.kinds_screen(say, practice=practice)
        case AskLength(kind, practice):
            layout = door.lengths_screen(dialog, say, kind, practice=practice)
    messages.change_this(visit.person_id, tap.message, layout)


def _is_offered(dialog: Dialog, kind: SessionKind, number: int) -> bool:
    plans = tuple(dialog.plans.values())
    return number < len(plans) and plans[number].is_for(kind)


def _open(
    hosting: Hosting, visit: Visit, dialog: Dialog, plan: str, kind: SessionKind, *, practice: bool
) -> None:
    record = _new_record(hosting, visit, dialog, plan)
    session = Session(record.id, plan, kind, visit.person_id, practice)
    host = Host(
        hosting.walking, hosting.bot_name, record, visit.work, visit.at, visit.outcome, session
    )
    host.happened(Opened(visit.at, hosting.randomness.seed()))
    hosting.set_end(host)
    if practice:
        pretend_participants.let_in(hosting, host)


def _new_record(hosting: Hosting, visit: Visit, dialog: Dialog, plan: str) -> SessionRecord:
    for _ in range(_TRIES):
        token, code = hosting.randomness.token(), hosting.randomness.code()
        try:
            return visit.work.sessions.open(dialog.id, plan, visit.person_id, token, code, visit.at)
        except CodeTaken:
            continue
    raise CodeTaken("no code is free")
