"""Closing: the group gets its checklist, and everyone their own.

The group's list is computed each time it is shown. It only changes if the group settles something
else, because what was shown stays even if someone changes their answer, leaves or is erased.
"""

from __future__ import annotations

from bot.room.live_session import LiveSession
from bot.room.phases import group_checklist
from dialogs.pack.audience import Mode
from dialogs.session.effects import ShowChecklist
from dialogs.session.phases.close import checklist_shown
from dialogs.session.phases.round import taken_along
from dialogs.texts import Spans
from dialogs.walk.events import CommandGiven
from storage.sessions.session_places import place_of_all


def show_checklists(live: LiveSession, effect: ShowChecklist) -> None:
    """Show the group its checklist, or each project its own; and everyone who answered for
    themselves their own."""
    if live.asks_for_projects:
        for project, name in sorted(live.session.projects.items(), key=lambda one: one[1]):
            _for_project(live, project, name)
    else:
        texts, place = _shown(live), _place(live)
        live.show(texts, place)
        holder = live.session.holder
        if holder and holder not in live.chats_for(place, with_holder=True):
            live.messages.to_chat(holder, live.marked(texts), quotes=True)
    if not live.session.mode.each:
        return  # Answers given together make one list, for everyone.
    for _, record, walk in live.walks():
        visit = live.messages.visit(record.person_id)
        live.walking.step(visit, record, CommandGiven("checklist", live.at), walk)


def _place(live: LiveSession) -> int | None:
    """The place in which the group's list may be read: the one named for everything it is made of,
    whether counted, settled together or answered on the shared phone. None if it is empty."""
    parts = [group_checklist.place_of_showings(live), live.session.settled_in]
    if live.session.mode is Mode.TOGETHER:
        parts.append(group_checklist.place_of_shared(live))
    named = [place for place in parts if place is not None]
    return place_of_all(named) if named else None


def _for_project(live: LiveSession, project: int, name: str) -> None:
    """Show the people of a project, and the facilitator, its list; and the people alone the
    contributions that they take along."""
    people = [one.person_id for one in live.participants() if one.project_id == project]
    texts = _shown(live, project, name)
    taken = [one.text for one in live.work.contributions.taken_along(live.record.id, project)]
    texts += taken_along(live.say, taken)
    holder = live.session.holder
    readers = [*people, holder] if holder and holder not in people else people
    for chat in readers:
        live.messages.to_chat(chat, live.marked(texts), quotes=True)


def _shown(live: LiveSession, project: int = 0, name: str = "") -> tuple[Spans, ...]:
    settled = live.agenda.settled_for(project)
    return checklist_shown(live.dialog, group_checklist.items(live, project), settled, name)
