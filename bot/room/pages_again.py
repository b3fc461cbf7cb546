"""The page of a session that is over, and the link of its project: given again to those who took
part or led it, with the way to be reminded of what was agreed."""

from __future__ import annotations

from bot.room.host import Hosting
from bot.room.live_session import LiveSession
from bot.room.phases.agreed_reminders import (
    days_told,
    reminding_days,
    set_reminders,
)
from bot.room.phases.group_agreements import give_back
from bot.room.phases.group_pages import held_on, page_of, pages_of
from bot.room.phases.hosted_close import Giving, readers_of
from bot.room.phases.kept_agreements import offer_link
from bot.visits.visit import Outcome, Visit
from bot.walking.walking import walk_of
from dialogs.days import with_year
from dialogs.screens.layout import Row
from dialogs.screens.page.home_page import is_worth_taking
from dialogs.session.project_screens import link_told
from dialogs.session.replies import OfPage, RemindMe, TakeOwn, TakePage, action, text_mark
from dialogs.texts import Spans
from dialogs.walk.asked_in_session import answered_for_themselves
from dialogs.walk.events import CommandGiven
from storage.sessions.lasting_projects import LastingProject
from storage.sessions.sessions import SessionRecord
from storage.unit import UnitOfWork

_MOST = 5
"""At most this many of the latest sessions are offered."""


def offer(hosting: Hosting, visit: Visit) -> bool:
    """Offer the pages of the sessions that somebody took part in or led, the latest last, and then
    the links of their projects; whether there are any."""
    latest: LiveSession | None = None
    given_back, linked = False, dict[int, tuple[LiveSession, int, LastingProject]]()
    ended = [
        one.session_id
        for one in visit.work.session_traces.sessions_of(visit.person_id)
        if one.status == "ended"
    ]
    for id_ in ended[-_MOST:]:
        live = _live(hosting, visit.work.sessions.get(id_), visit.work, visit.at, visit.outcome)
        if live is None or live.session.practice:
            continue
        for project in pages_of(live):
            if (lasting := _lasting(live, project, visit.person_id)) is not None:
                linked[lasting.id] = live, project, lasting
            page = page_of(live, project)
            if page is None or visit.person_id not in readers_of(live, project):
                continue
            Giving(live, page, project).offer(visit.person_id, _offered(live, project))
            latest = live
        given_back = give_back(live, visit.person_id) or given_back
    for live, project, lasting in linked.values():
        if project or live.session.holder == visit.person_id:
            link = hosting.bot_name.link(lasting.token)
            live.messages.to(visit.person_id, link_told(live.say, link, lasting.code))
        else:
            offer_link(live, visit.person_id)
    if latest is not None:
        _offer_own(latest, visit)
    return latest is not None or given_back or bool(linked)


def _offer_own(live: LiveSession, visit: Visit) -> None:
    """Offer what somebody answered for themselves, if there is something to take along."""
    record = visit.work.walks.current(visit.person_id)
    dialog = None if record is None else live.walking.dialogs.get(record.pack)
    if record is None or dialog is None:
        return
    walk = walk_of(record)
    if answered_for_themselves(walk) and is_worth_taking(dialog, walk):
        row: Row = ((live.say.label("knop_uitkomst_eigen"), action(TakeOwn())),)
        live.messages.to(visit.person_id, live.say.phrase("uitkomst_eigen"), (row,))


def _take_own(live: LiveSession, visit: Visit, message: int) -> None:
    """Ask in which form somebody takes along their own answers."""
    record = visit.work.walks.current(visit.person_id)
    if record is None or record.pack not in live.walking.dialogs:
        visit.answer_late_tap(live.say)
        return
    visit.answer_tap("")
    live.messages.close_this(visit.person_id, message)
    live.walking.step(visit, record, CommandGiven("meenemen", visit.at), walk_of(record))


def _lasting(live: LiveSession, project: int, person: int) -> LastingProject | None:
    """The lasting project that this person may have the link of: of several projects only those who
    came for it, else also the facilitator."""
    work, id_ = live.work, live.record.id
    there = work.participants.get(id_, person)
    is_theirs = there is not None and (there.project_id or 0) == project
    leads = not project and live.session.holder == person
    return work.lasting_projects.of(id_, project or None) if is_theirs or leads else None


def tapped(hosting: Hosting, visit: Visit, session: int, reply: OfPage, message: int) -> None:
    """Somebody tapped a button of a page."""
    record = visit.work.sessions.get(session)
    live = _live(hosting, record, visit.work, visit.at, visit.outcome)
    if live is None:
        visit.answer_late_tap(hosting.walking.speech)
        return
    match reply:
        case TakePage(on_paper, mark):
            given = _given(live, visit.person_id, mark)
            if given is None:
                visit.answer_tap(live.say.label("sessie_niet_voor_jou"))
                return
            visit.answer_tap("")
            if on_paper:
                given.send_paper(visit.person_id)
            else:
                given.send_text(visit.person_id)
        case TakeOwn():
            _take_own(live, visit, message)
        case RemindMe(wanted):
            _remind(live, visit, message, wanted=wanted)


def _project_of(live: LiveSession, person: int) -> int:
    """The one of several projects that somebody was there for; 0 for none."""
    there = live.work.participants.get(live.record.id, person)
    return (there.project_id or 0) if there is not None and live.asks_for_projects else 0


def _given(live: LiveSession, person: int, mark: str) -> Giving | None:
    """The page with this mark, if this person may have it."""
    for project in pages_of(live):
        is_it = mark == (text_mark(live.session.projects[project]) if project else "")
        if is_it and person in readers_of(live, project):
            page = page_of(live, project)
            return None if page is None else Giving(live, page, project)
    return None


def _remind(live: LiveSession, visit: Visit, message: int, *, wanted: bool) -> None:
    """Set or cancel the reminders, and say so."""
    person = visit.person_id
    if person not in readers_of(live, 0):
        visit.answer_tap(live.say.label("sessie_niet_voor_jou"))
        return
    visit.answer_tap("")
    project = _project_of(live, person)
    days = reminding_days(live, project) if wanted else ()
    set_reminders(live, person, days)
    name = live.session.projects.get(project)
    given = _given(live, person, "" if name is None else text_mark(name))
    if given is not None:
        live.messages.change_buttons(person, message, given.rows(person))
    if days:
        key = "uitkomst_herinner_ja_project" if project else "uitkomst_herinner_ja"
        told = days_told(live, days)
        said = live.say.phrase(key, wanneer=told)
        if len(days) > 1:
            said = live.say.phrase(f"{key}_dagen", wanneer=told, aantal=str(len(days)))
        live.messages.to(person, said)
    else:
        live.messages.to(person, live.say.phrase("uitkomst_herinner_nee"))


def _offered(live: LiveSession, project: int) -> Spans:
    on = with_year(held_on(live))
    if not project:
        return live.say.phrase("uitkomst_nog_eens", datum=on)
    name = live.session.projects[project]
    return live.say.phrase("uitkomst_nog_eens_project", project=name, datum=on)


def live_after(hosting: Hosting, record: SessionRecord, visit: Visit) -> LiveSession | None:
    """The session that is over, for somebody who still does something in it."""
    return _live(hosting, record, visit.work, visit.at, visit.outcome)


def _live(
    hosting: Hosting, record: SessionRecord | None, work: UnitOfWork, at: float, outcome: Outcome
) -> LiveSession | None:
    """The session, also after its end; None if it is gone, or its pack is."""
    if record is None or record.state is None or record.pack not in hosting.walking.dialogs:
        return None
    return LiveSession(hosting.walking, record, work, at, outcome)
