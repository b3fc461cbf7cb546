"""Begins a session: asks a facilitator which pack and which kind of session they want, and creates
it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.incoming.incoming import SessionTapped
from bot.room import participant_events, pretend_participants
from bot.room.continuing import continue_with
from bot.room.host import Host, Hosting
from bot.room.joining import leave_walk
from bot.room.session_messages import SessionMessages
from bot.visits.visit import Visit
from bot.walking.walking import walk_of
from dialogs.pack.definition import Dialog
from dialogs.pack.plan import SessionKind
from dialogs.screens.layout import Layout, Speech
from dialogs.session import door
from dialogs.session.beginning_replies import AskKind, AskLength, AskPack, OpenSession, ToBegin
from dialogs.session.events import Opened
from dialogs.session.replies import text_mark
from dialogs.session.state import Session
from dialogs.walk.events import CommandGiven
from storage.errors import CodeTaken
from storage.sessions.lasting_projects import LastingProject
from storage.sessions.sessions import SessionRecord

_TRIES = 20


def begin(hosting: Hosting, visit: Visit, about: str = "") -> None:
    """Answer /sessie: with the panel for someone who leads a session, with their screen for someone
    who takes part in one, and with the first question of a new one for anyone else.

    `about`: what they typed after it, such as the name of a pack."""
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
    layout = _first_screen(hosting, about)
    if layout is None:
        visit.say(hosting.walking.speech.phrase("onbekend_commando"))
    else:
        messages = SessionMessages(0, visit.work, visit.at, visit.outcome)
        messages.show(visit.person_id, layout)


def _first_screen(hosting: Hosting, about: str = "") -> Layout | None:
    """The kinds of the pack that is asked for, or of the only one that has sessions; else which
    pack. None if no pack has sessions."""
    packs, say = _with_sessions(hosting), hosting.walking.speech
    if not packs:
        return None
    asked = _named(hosting.walking.dialogs, about)
    if asked is not None and not asked.plans:
        return door.packs_screen(say, _titles(packs), without=asked.title)
    if asked is None and len(packs) > 1:
        return door.packs_screen(say, _titles(packs))
    dialog = asked or next(iter(packs.values()))
    return door.kinds_screen(Speech(dialog, {}), pack=_mark(packs, dialog))


def _with_sessions(hosting: Hosting) -> Mapping[str, Dialog]:
    return {id_: dialog for id_, dialog in hosting.walking.dialogs.items() if dialog.plans}


def _titles(packs: Mapping[str, Dialog]) -> Mapping[str, str]:
    return {id_: dialog.title for id_, dialog in packs.items()}


def _mark(packs: Mapping[str, Dialog], dialog: Dialog) -> str:
    """How a button names the pack; '' if it is the only one."""
    return text_mark(dialog.id) if len(packs) > 1 else ""


def _named(packs: Mapping[str, Dialog], about: str) -> Dialog | None:
    """The pack with this id or title, however it is written."""
    words = about.strip().casefold()
    return next(
        (one for one in packs.values() if words in (one.id.casefold(), one.title.casefold())), None
    )


def _of_button(hosting: Hosting, mark: str) -> Dialog | None:
    """The pack that a button names. A button without a name dates from when there was one pack, so
    it means the first pack that has sessions."""
    packs = _with_sessions(hosting).values()
    return next((one for one in packs if mark in ("", text_mark(one.id))), None)


def chosen(hosting: Hosting, visit: Visit, tap: SessionTapped, reply: ToBegin) -> None:
    """Someone tapped a button of the screens that begin a session."""
    dialog = _of_button(hosting, "" if isinstance(reply, AskPack) else reply.pack)
    layout = _first_screen(hosting)
    if layout is None or hosting.led_by(visit) is not None:
        visit.answer_late_tap(hosting.walking.speech)
        if layout is not None:
            begin(hosting, visit)
        return
    messages = SessionMessages(0, visit.work, visit.at, visit.outcome)
    visit.answer_tap("")
    if dialog is not None and not isinstance(reply, AskPack):
        say, plans = Speech(dialog, {}), tuple(dialog.plans)
        mark = _mark(_with_sessions(hosting), dialog)
        match reply:
            case OpenSession(kind, number, practice) if _is_offered(dialog, kind, number):
                messages.take_this_away(visit.person_id, tap.message)
                _open(hosting, visit, dialog, plans[number], kind, practice=practice)
                return
            case OpenSession():  # The pack doesn't have that plan for this kind any more.
                layout = door.kinds_screen(say, pack=mark)
            case AskKind(practice):
                layout = door.kinds_screen(say, practice=practice, pack=mark)
            case AskLength(kind, practice):
                layout = door.lengths_screen(dialog, say, kind, practice=practice, pack=mark)
    messages.change_this(visit.person_id, tap.message, layout)


def _is_offered(dialog: Dialog, kind: SessionKind, number: int) -> bool:
    plans = tuple(dialog.plans.values())
    return number < len(plans) and plans[number].is_for(kind)


def opens_for(
    hosting: Hosting, visit: Visit, dialog: Dialog, number: int, lasting: LastingProject
) -> bool:
    """Open a session about a project of earlier sessions, by the `number`-th plan; False if the
    pack doesn't have it for this kind any more."""
    kind = SessionKind.ONE
    if not _is_offered(dialog, kind, number):
        return False
    host = _open(hosting, visit, dialog, tuple(dialog.plans)[number], kind, practice=False)
    continue_with(host, lasting, 0, visit.person_id)
    return True


def _open(
    hosting: Hosting, visit: Visit, dialog: Dialog, plan: str, kind: SessionKind, *, practice: bool
) -> Host:
    record = _new_record(hosting, visit, dialog, plan)
    session = Session(record.id, plan, kind, visit.person_id, practice)
    host = Host(
        *(hosting.walking, hosting.bot_name, record, visit.work, visit.at, visit.outcome),
        hosting.randomness,
        session,
    )
    leave_walk(host, visit.person_id)
    host.happened(Opened(visit.at, hosting.randomness.seed()))
    hosting.set_end(host)
    if practice:
        pretend_participants.let_in(hosting, host)
    else:
        visit.outcome.counted.sessions_begun += 1
    return host


def _new_record(hosting: Hosting, visit: Visit, dialog: Dialog, plan: str) -> SessionRecord:
    for _ in range(_TRIES):
        token, code = hosting.randomness.token(), hosting.randomness.code()
        try:
            return visit.work.sessions.open(dialog.id, plan, visit.person_id, token, code, visit.at)
        except CodeTaken:
            continue
    raise CodeTaken("no code is free")
