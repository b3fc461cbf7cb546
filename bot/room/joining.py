"""Lets people into a session: by link or code, for a project, and with earlier answers."""

from __future__ import annotations

from typing import assert_never

from bot.room.codes import WITHIN
from bot.room.continuing import continue_with
from bot.room.host import Host, Hosting
from bot.room.taking_part import leave_other, move_walk, tell_left
from bot.visits.visit import Visit
from bot.walking.walking import walk_of
from dialogs.session import door
from dialogs.session.events import Joined, ProjectNamed
from dialogs.session.phones import may_join
from dialogs.session.replies import FromOutside, Join, LeaveOther, NotNow, Reply, Stay, text_mark
from dialogs.steps.actions import COMMANDS
from dialogs.steps.to_bot.serious import comes_first
from dialogs.understanding.options.matching import spoken
from dialogs.walk.asked_in_session import is_groups
from dialogs.walk.events import BroughtIn, CameToSession, CommandGiven, Event, TextWritten
from dialogs.walk.place import Place, View
from dialogs.walk.state import Exchange, Room, Walk
from storage.sessions.participants import Participant
from storage.sessions.sessions import SessionRecord

_BRINGS = "b"
"""The slot of the question whether they bring along what they answered alone."""
_WHICH_PROJECT, WHETHER, _COMES_FOR = "j", "i", "jp"
"""The slots of the questions which project somebody is there for, and whether they mean that; and
of what they are told they are there for."""


def code_typed(hosting: Hosting, visit: Visit, code: str) -> None:
    """Someone typed a code."""
    say = hosting.walking.speech
    if not hosting.guesses.may_try(visit.person_id, visit.at):
        minutes = str(round(WITHIN / 60))
        visit.say(say.phrase("sessie_code_te_vaak", minuten=minutes))
        return
    record = visit.work.sessions.by_code(code)
    if record is None:
        hosting.guesses.was_wrong(visit.person_id, visit.at)
        visit.say(say.phrase("sessie_code_onbekend"))
    else:
        invite(hosting, visit, record)


def may_be_code(hosting: Hosting, visit: Visit, code: str) -> bool:
    """Take a text as a code. False if it is more likely an answer: someone who is asked a question
    may type 'max 100'."""
    if is_asked_something(hosting, visit):
        if not hosting.guesses.may_try(visit.person_id, visit.at):
            return False
        if visit.work.sessions.by_code(code) is None:
            hosting.guesses.was_wrong(visit.person_id, visit.at)
            return False
    code_typed(hosting, visit, code)
    return True


def is_asked_something(hosting: Hosting, visit: Visit) -> bool:
    """Whether what someone types is more likely an answer than a code. Below the greeting, which
    asks for a code, only an open question can be answered with the like of one."""
    record = visit.work.walks.current(visit.person_id)
    if record is None or record.state is None:
        return False
    walk = walk_of(record)
    if walk.room is not None or walk.place.view is not View.QUESTION:
        return walk.room is not None
    dialog = hosting.walking.dialogs.get(record.pack)
    question = None if dialog is None else dialog.questions.get(walk.place.id)
    return bool(walk.answers) or question is None or question.open


def invite(hosting: Hosting, visit: Visit, record: SessionRecord) -> None:
    """Tell someone who followed the link or typed the code what this session is, before they
    join."""
    host = hosting.host(record, visit.work, visit.at, visit.outcome)
    if host is None:
        visit.say(hosting.walking.speech.phrase("sessie_al_voorbij"))
        return
    participant = visit.work.participants.get(record.id, visit.person_id)
    if participant is not None:
        walk_record = visit.work.walks.get(participant.walk_id)
        if not host.is_in(participant):
            ask_project(host, visit.person_id)
        elif walk_record is not None:
            start = CommandGiven("start", visit.at)
            move_walk(hosting, visit, walk_record, walk_of(walk_record), start)
        return
    if not may_join(host.session):
        visit.say(host.say.phrase("sessie_deur_dicht"))
        return
    session = host.session
    layout = door.welcome_screen(
        host.say,
        session.kind,
        session.where,
        record.token,
        asks=host.agenda.asks_questions,
        practice=session.practice,
        mode=session.mode,
    )
    host.messages.show(visit.person_id, layout)
    hosting.invitations.show(visit.person_id, record.id)


def takes_at_welcome(hosting: Hosting, visit: Visit, event: Event) -> bool:
    """Handle a text of somebody who has the welcome on their screen and began nothing of their own:
    don't begin a conversation outside the session, but tell them how to come in."""
    invited = hosting.invitations.session_of(visit.person_id)
    if invited is None or _has_own_answers(visit):
        return False
    record = visit.work.sessions.get(invited)
    host = hosting.host(record, visit.work, visit.at, visit.outcome)
    if host is None or not may_join(host.session):
        return False
    match event:
        case CommandGiven("start", about=""):
            pass
        case TextWritten(text):
            if comes_first(host.dialog, text) or spoken(text, host.dialog.words) in COMMANDS:
                return False
        case _:
            return False
    host.messages.to(visit.person_id, host.say.phrase("sessie_welkom_nog_tikken"))
    return True


def _has_own_answers(visit: Visit) -> bool:
    """Whether somebody is in the middle of a conversation of their own, or in a session."""
    record = visit.work.walks.current(visit.person_id)
    if record is None or record.state is None:
        return False
    walk = walk_of(record)
    return walk.room is not None or bool(walk.answers)


def too_late(hosting: Hosting, visit: Visit, reply: Reply | None) -> None:
    """Tell someone who taps to join that the session is over."""
    if isinstance(reply, Join):
        visit.say(hosting.walking.speech.phrase("sessie_al_voorbij"))


def tapped(hosting: Hosting, host: Host, visit: Visit, reply: FromOutside, message: int) -> None:
    """Someone tapped one of the buttons that are for people who aren't in the session."""
    if reply.token != host.record.token:
        visit.answer_tap(_not_yours(host))
        return
    visit.answer_tap("")
    match reply:
        case NotNow():
            hosting.invitations.decide(visit.person_id)
            host.messages.close_this(visit.person_id, message)
            host.messages.to(visit.person_id, host.say.phrase("sessie_nu_niet"))
        case Stay():
            host.messages.close_this(visit.person_id, message)
        case Join(people):
            _come_in(hosting, host, visit, people, message, sure=False)
        case LeaveOther(people):
            _come_in(hosting, host, visit, people, message, sure=True)
        case _:
            assert_never(reply)


def _not_yours(host: Host) -> str:
    return host.say.label("sessie_niet_voor_jou")


def _come_in(
    hosting: Hosting, host: Host, visit: Visit, people: int, message: int, *, sure: bool
) -> None:
    person, work, id_ = visit.person_id, visit.work, host.record.id
    other = work.participants.current(person)
    if other is not None and other.session_id == id_:
        return
    if not may_join(host.session):
        host.messages.to(person, host.say.phrase("sessie_deur_dicht"))
        return
    if other is not None and not sure:
        host.messages.show(person, door.elsewhere_screen(host.say, people, host.record.token))
        return
    leave_other(hosting, visit)
    hosting.invitations.decide(person)
    host.messages.close_this(person, message)
    join(hosting, host, person, people)


def join(hosting: Hosting, host: Host, person: int, people: int) -> None:
    """Let someone in, with a new walk. If the session asks for projects, they are only in once they
    named theirs."""
    leave_walk(host, person)
    before = host.work.walks.current(person)
    known = before is not None and before.state is not None
    wish = walk_of(before).exchange.plain_wish() if before is not None and known else Exchange()
    walk_record = host.work.walks.begin(person, host.dialog.id, host.at)
    host.work.participants.join(host.record.id, person, walk_record.id, people)
    visit = host.messages.visit(person)
    # Their screen stays empty until the first phase opens for them.
    nowhere = Place(View.STOPPED)
    room = Room(host.record.id)
    walk = Walk(walk_record.id, place=nowhere, seen_at=host.at, room=room, exchange=wish)
    host.walking.keep(walk, visit, walk_record)
    if host.asks_for_projects:
        ask_project(host, person)
    else:
        _is_in(host, person)


def leave_walk(host: Host, person: int) -> None:
    """Tell the walk that somebody had alone that they came to a session."""
    record = host.work.walks.current(person)
    known = record is not None and record.pack in host.walking.dialogs
    if record is not None and known and record.state is not None:
        visit = host.messages.visit(person)
        host.walking.step(visit, record, CameToSession(host.at), walk_of(record))


def ask_project(host: Host, person: int) -> None:
    """Ask which project they are there for."""
    layout = door.projects_screen(host.say, tuple(host.session.projects.values()))
    host.messages.show(person, layout, _WHICH_PROJECT, quotes=True)


def project_picked(host: Host, participant: Participant, mark: str) -> bool:
    """Someone tapped the project with this `text_mark`; False if it is gone."""
    names = host.session.projects.values()
    name = next((name for name in names if text_mark(name) == mark), None)
    if name is None:
        return False
    come_for(host, participant, name)
    return True


def asks_for_other_project(host: Host, participant: Participant, text: str) -> bool:
    """Take it if somebody says that they are in for the wrong project; False if they don't."""
    return door.means_other_project(text) and asks_which_other(host, participant)


def asks_which_other(host: Host, participant: Participant) -> bool:
    """Ask somebody which other project they are there for; False if they are there for none."""
    name = host.session.projects.get(participant.project_id or 0)
    if name is None or not host.asks_for_projects:
        return False
    layout = door.other_project_screen(host.say, name, host.session.projects.values())
    host.messages.show(participant.person_id, layout, quotes=True)
    return True


def change_project(host: Host, participant: Participant, mark: str, message: int) -> bool:
    """Let somebody take part for the project with this `text_mark` from now on, as if they had come
    in for it; False if it is gone. What they gave so far stays with the other."""
    names = host.session.projects.values()
    name = next((one for one in names if text_mark(one) == mark), None)
    if name is None or name == host.session.projects.get(participant.project_id or 0):
        return False
    record = host.work.walks.get(participant.walk_id)
    was_ready = record is not None and host.is_ready(participant, walk_of(record))
    host.messages.close_this(participant.person_id, message)
    project = host.work.projects.named(host.record.id, name)
    person, walk, people = participant.person_id, participant.walk_id, participant.people
    host.work.participants.join(host.record.id, person, walk, people, project.id)
    tell_left(host, participant, was_ready=was_ready)
    come_for(host, participant, name)
    return True


def come_for(host: Host, participant: Participant, name: str) -> None:
    """Let someone in for the project with this name; if they came with the code of one, it goes on
    with that."""
    id_, person = host.record.id, participant.person_id
    project = host.work.projects.named(id_, name)
    host.work.participants.join(id_, person, participant.walk_id, participant.people, project.id)
    if host.session.projects:  # else there was nothing to tap
        host.messages.leave(person, _WHICH_PROJECT)
    host.messages.leave(person, WHETHER)
    if project.id not in host.session.projects:
        host.happened(ProjectNamed(project.id, project.name, host.at))
        _offer_to_others(host, person)
    host.messages.leave(person, _COMES_FOR)
    host.messages.show(person, door.comes_for(host.say, project.name), _COMES_FOR, quotes=True)
    lasting = host.work.lasting_projects.came_with(id_, person)
    if lasting is not None:
        host.work.lasting_projects.comes_with(id_, person, None)
        continue_with(host, lasting, project.id, person)
    _is_in(host, person)


def _offer_to_others(host: Host, namer: int) -> None:
    """Offer a project that was just named to everyone who is still asked for theirs."""
    layout = door.projects_screen(host.say, tuple(host.session.projects.values()))
    for one in host.work.participants.all_in(host.record.id):
        person = one.person_id
        if person != namer and not host.is_in(one) and host.messages.has(person, _WHICH_PROJECT):
            host.messages.change(person, _WHICH_PROJECT, layout.text, layout.rows, quotes=True)


def _is_in(host: Host, person: int) -> None:
    participant = host.work.participants.get(host.record.id, person)
    assert participant is not None  # noqa: S101 (they have just joined)
    host.happened(Joined(person, participant.people, host.at))
    if _earlier(host, participant):
        host.messages.show(person, door.bring_offer_screen(host.say), _BRINGS)


def _earlier(host: Host, participant: Participant) -> BroughtIn | None:
    """Someone's earlier answers, given alone, to what this session asks; None if there are none."""
    record = host.work.walks.before(participant.person_id, host.dialog.id, participant.walk_id)
    if record is None:
        return None
    asked = {question for phase in host.plan.phases for question in phase.questions}
    walk = walk_of(record)
    own = {key: answer for key, answer in walk.answers.items() if not is_groups(walk, key)}
    answers = {key: answer for key, answer in own.items() if key in asked}
    return BroughtIn(host.record.id, answers, host.at) if answers else None


def is_offered_to_bring(host: Host, person: int) -> bool:
    """Whether someone is asked to bring those answers along."""
    return host.messages.has(person, _BRINGS)


def brought(host: Host, participant: Participant, *, along: bool) -> None:
    """Someone says whether they bring those answers along. The walk asks about each when its
    question comes."""
    host.messages.leave(participant.person_id, _BRINGS)
    key = "sessie_neemt_mee" if along else "sessie_begint_opnieuw"
    host.messages.to(participant.person_id, host.say.phrase(key))
    if along:
        _bring(host, participant)


def _bring(host: Host, participant: Participant) -> None:
    brought = _earlier(host, participant)
    record = host.work.walks.get(participant.walk_id)
    if brought is not None and record is not None:
        visit = host.messages.visit(participant.person_id)
        host.walking.step(visit, record, brought, walk_of(record))
