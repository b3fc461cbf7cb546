"""What happens when somebody uses the link or the code of a lasting project.

In a session this says which project it is about: the facilitator can do that, or with several
projects the people of each. Outside a session they can begin one, or erase what the project agreed.
"""

from __future__ import annotations

from typing import assert_never

from bot.incoming.incoming import SessionTapped
from bot.room import beginning, joining
from bot.room.codes import WITHIN
from bot.room.continuing import can_continue, continue_with
from bot.room.host import Host, Hosting
from bot.room.phases.kept_agreements import coming_back, said_on
from bot.room.session_messages import SessionMessages
from bot.visits.visit import Visit
from bot.walking.walking import walk_of
from dialogs.pack.plan import SessionKind
from dialogs.screens.layout import Layout, Speech
from dialogs.screens.sharing.shared_project import PROJECT
from dialogs.session import project_screens
from dialogs.session.beginning_replies import (
    AskToErase,
    ContinueProject,
    EraseProject,
    LeaveProject,
    OpenForProject,
    WithProject,
)
from dialogs.session.events import EarlierBrought
from dialogs.walk.events import ProjectKnown
from dialogs.walk.place import Place, View
from storage.programme.waiting_room import Team
from storage.sessions.lasting_projects import LastingProject
from storage.sessions.participants import Participant


def may_be_code(hosting: Hosting, visit: Visit, code: str) -> bool:
    """Take a text as the code of a project. False if it is more likely an answer."""
    if _is_asked_something(hosting, visit) and not _is_known(hosting, visit, code):
        return False
    code_typed(hosting, visit, code)
    return True


def code_typed(hosting: Hosting, visit: Visit, code: str) -> None:
    """Someone typed the code of a project."""
    say = hosting.walking.speech
    if not hosting.guesses.may_try(visit.person_id, visit.at):
        visit.say(say.phrase("sessie_code_te_vaak", minuten=str(round(WITHIN / 60))))
    elif not _is_known(hosting, visit, code):
        visit.say(say.phrase("sessie_code_onbekend"))
    elif (lasting := visit.work.lasting_projects.by_code(code)) is not None:
        follow(hosting, visit, lasting, typed=True)


def _is_known(hosting: Hosting, visit: Visit, code: str) -> bool:
    """Whether there is such a project; a wrong code is noted. Never for someone who has to wait."""
    if not hosting.guesses.may_try(visit.person_id, visit.at):
        return False
    if visit.work.lasting_projects.by_code(code) is not None:
        return True
    hosting.guesses.was_wrong(visit.person_id, visit.at)
    return False


def _is_asked_something(hosting: Hosting, visit: Visit) -> bool:
    """Whether what someone types may be an answer. The name of a project isn't a code."""
    record = visit.work.walks.current(visit.person_id)
    walk = None if record is None or record.state is None else walk_of(record)
    if walk is not None and walk.room is not None:
        return bool(walk.room.turn)
    return joining.is_asked_something(hosting, visit)


def follow(hosting: Hosting, visit: Visit, lasting: LastingProject, *, typed: bool = False) -> None:
    """Someone has the link or the code of this project. `typed`: the code, which leads into its
    session while that is open; the link always leads to what can be read and erased."""
    led = hosting.led_by(visit)
    participant = visit.work.participants.current(visit.person_id)
    if led is not None and led.session.kind is SessionKind.ONE:
        continue_with(led, lasting, 0, visit.person_id)
    elif participant is not None:
        record = visit.work.sessions.get(participant.session_id)
        host = hosting.host(record, visit.work, visit.at, visit.outcome)
        if host is not None:
            _in_session(host, participant, lasting)
    elif led is not None:
        led.messages.to(visit.person_id, led.say.phrase("project_aan_de_deur"))
    elif not shares_with(hosting, visit, lasting, below=True):
        opened = visit.work.lasting_projects.in_open_sessions(lasting.id) if typed else ()
        record = visit.work.sessions.get(opened[-1][0]) if opened else None
        if record is not None:
            joining.invite(hosting, visit, record)
        else:
            _show(hosting, visit, lasting)


def shares_with(hosting: Hosting, visit: Visit, lasting: LastingProject, *, below: bool) -> bool:
    """Someone whose screen asks for it has the code of the project that their walk is about.
    `below`: something came below that screen. False if no such screen is open."""
    record = visit.work.walks.current(visit.person_id)
    if record is None or record.state is None or record.pack not in hosting.walking.dialogs:
        return False
    if walk_of(record).place != Place(View.SHARING, PROJECT):
        return False
    if lasting.pack != record.pack:
        visit.say(hosting.walking.speech.phrase("project_ander_gesprek"))
        return True
    team = Team(walk_id=record.id)
    if visit.work.waiting_room.belongs_to(visit.person_id, team, lasting.id, visit.at):
        hosting.walking.step(visit, record, ProjectKnown(visit.at, below=below))
        return True
    return False


def _in_session(host: Host, participant: Participant, lasting: LastingProject) -> None:
    person = participant.person_id
    if not host.asks_for_projects:
        host.messages.to(person, host.say.phrase("project_van_gespreksleider"))
    elif host.is_in(participant):
        continue_with(host, lasting, participant.project_id or 0, person)
    elif (there := host.work.lasting_projects.project_in(host.record.id, lasting.id)) is not None:
        joining.come_for(host, participant, host.session.projects[there])
    elif refusal := can_continue(host, lasting, 0):
        host.messages.to(person, host.say.phrase(refusal))
    else:
        host.work.lasting_projects.comes_with(host.record.id, person, lasting.id)
        host.messages.to(person, host.say.phrase("project_hoe_heet_het"))


def _show(hosting: Hosting, visit: Visit, lasting: LastingProject) -> None:
    say = _speech(hosting, lasting)
    if say is None:
        visit.say(hosting.walking.speech.phrase("project_ander_gesprek"))
        return
    back = coming_back(visit.work, lasting)
    days = said_on(visit.work, lasting)
    screen = project_screens.project_screen(say, back, days, lasting.token)
    _messages(visit).show(visit.person_id, screen)


def _speech(hosting: Hosting, lasting: LastingProject) -> Speech | None:
    dialog = hosting.walking.dialogs.get(lasting.pack)
    return None if dialog is None or not dialog.plans else Speech(dialog, {})


def _messages(visit: Visit) -> SessionMessages:
    return SessionMessages(0, visit.work, visit.at, visit.outcome)


def tapped(hosting: Hosting, visit: Visit, tap: SessionTapped, reply: WithProject) -> None:
    """Someone tapped a button of a project's screen."""
    lasting = visit.work.lasting_projects.by_token(reply.token)
    say = None if lasting is None else _speech(hosting, lasting)
    if lasting is None or say is None:
        visit.answer_tap("")
        _change(visit, tap, Layout(hosting.walking.speech.phrase("project_weg")))
        return
    match reply:
        case OpenForProject() | ContinueProject() if hosting.led_by(visit) is not None:
            visit.answer_tap(say.label("voorbij"))
            beginning.begin(hosting, visit)
        case OpenForProject(number):
            visit.answer_tap("")
            if beginning.opens_for(hosting, visit, say.dialog, number, lasting):
                _messages(visit).take_this_away(visit.person_id, tap.message)
            else:
                _change(visit, tap, project_screens.project_lengths(say.dialog, say, reply.token))
        case ContinueProject():
            visit.answer_tap("")
            _change(visit, tap, project_screens.project_lengths(say.dialog, say, reply.token))
        case AskToErase():
            visit.answer_tap("")
            _change(visit, tap, project_screens.erase_screen(say, reply.token))
        case EraseProject():
            visit.answer_tap("")
            _erase(hosting, visit, lasting)
            _change(visit, tap, Layout(say.phrase("project_gewist")))
        case LeaveProject():
            visit.answer_tap("")
            _messages(visit).close_this(visit.person_id, tap.message)
        case _:
            assert_never(reply)


def _change(visit: Visit, tap: SessionTapped, layout: Layout) -> None:
    _messages(visit).change_this(visit.person_id, tap.message, layout)


def _erase(hosting: Hosting, visit: Visit, lasting: LastingProject) -> None:
    """Erase what it agreed, also from sessions that are about it now."""
    for session, project in visit.work.lasting_projects.in_open_sessions(lasting.id):
        record = visit.work.sessions.get(session)
        host = hosting.host(record, visit.work, visit.at, visit.outcome)
        if host is not None:
            host.happened(EarlierBrought(project or 0, (), visit.at))
    visit.work.erased_projects.erase(lasting.token, visit.at)
