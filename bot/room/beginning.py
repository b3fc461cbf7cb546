"""Beginning a session: what a facilitator chooses, and the session that comes of it."""

from __future__ import annotations

from bot.incoming.incoming import SessionTapped
from bot.room import rehearsal
from bot.room.host import Host
from bot.room.house import House
from bot.room.inside import inside
from bot.room.mail import Mail
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


def begin(house: House, visit: Visit) -> None:
    """/sessie: the panel for who leads one, the way back for who is in one; else a new one."""
    host = house.led_by(visit)
    if host is not None:
        host.panel_is_buried()
        return
    record = visit.work.walks.current(visit.person_id)
    if record is not None and record.state is not None and record.pack in house.walking.dialogs:
        walk = walk_of(record)
        if walk.room is not None:
            inside(house, visit, record, walk, CommandGiven("start", visit.at))
            return
    dialog = _pack(house, visit)
    if dialog is None:
        visit.say(house.walking.speech.phrase("onbekend_commando"))
    else:
        mail = Mail(0, visit.work, visit.at, visit.outcome)
        mail.show(visit.person_id, door.kinds_screen(Speech(dialog, {})))


def _pack(house: House, visit: Visit) -> Dialog | None:
    """The pack that someone is in, if it has sessions, or else the first that has."""
    record = visit.work.walks.current(visit.person_id)
    theirs = None if record is None else house.walking.dialogs.get(record.pack)
    known = [dialog for dialog in (theirs, *house.walking.dialogs.values()) if dialog is not None]
    return next((dialog for dialog in known if dialog.plans), None)


def chosen(house: House, visit: Visit, tap: SessionTapped) -> None:
    """A button of the screens that begin a session."""
    dialog = _pack(house, visit)
    if dialog is None or house.led_by(visit) is not None:
        visit.answer_late_tap(house.walking.speech)
        if dialog is not None:
            begin(house, visit)
        return
    say, mail = Speech(dialog, {}), Mail(0, visit.work, visit.at, visit.outcome)
    visit.answer_tap("")
    layout, plans = door.kinds_screen(say), tuple(dialog.plans)
    match read_beginning(tap.action):
        case OpenSession(kind, number, practice) if number < len(plans):
            mail.take_this_away(visit.person_id, tap.message)
            _open(house, visit, dialog, plans[number], kind, practice=practice)
            return
        case OpenSession():
            pass  # The pack has lost that plan.
        case AskKind(practice):
            layout = door.kinds_screen(say, practice=practice)
        case AskLength(kind, practice):
            layout = door.lengths_screen(dialog, say, kind, practice=practice)
    mail.change_this(visit.person_id, tap.message, layout)


def _open(
    house: House, visit: Visit, dialog: Dialog, plan: str, kind: SessionKind, *, practice: bool
) -> None:
    record = _new_record(house, visit, dialog, plan)
    session = Session(record.id, plan, kind, visit.person_id, practice)
    host = Host(
        house.walking, house.doorplate, record, visit.work, visit.at, visit.outcome, session
    )
    host.happened(Opened(visit.at, house.chance.seed()))
    house.will_be_forgotten(host)
    if practice:
        rehearsal.begin(house, host)


def _new_record(house: House, visit: Visit, dialog: Dialog, plan: str) -> SessionRecord:
    for _ in range(_TRIES):
        token, code = house.chance.token(), house.chance.code()
        try:
            return visit.work.sessions.open(dialog.id, plan, visit.person_id, token, code, visit.at)
        except CodeTaken:
            continue
    raise CodeTaken("no code is free")
