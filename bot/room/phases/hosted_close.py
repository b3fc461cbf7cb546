"""Closing: the group gets its checklist, and everyone their own.

The group's list is computed each time it is shown. It only changes if the group settles something
else, because what was shown stays even if someone changes their answer, leaves or is erased.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.room.live_session import LiveSession
from bot.room.phases import group_checklist
from bot.room.phases.frozen_showings import frozen_by_project
from dialogs.session.effects import ShowChecklist
from dialogs.session.phases.close import checklist_shown
from dialogs.session.phases.round import taken_along
from dialogs.texts import Spans
from dialogs.walk.events import CommandGiven


def show_checklists(live: LiveSession, effect: ShowChecklist) -> None:
    """Show the group its checklist, or each project its own; and everyone who answered for
    themselves their own."""
    if live.asks_for_projects:
        for project, name in live.projects_by_name:
            _for_project(live, project, name, effect.seed)
    else:
        texts, place = _shown(live), group_checklist.place_of_list(live)
        live.show(texts, place)
        holder = live.session.holder
        if holder and holder not in live.chats_for(place, with_holder=True):
            live.messages.to_chat(holder, live.marked(texts), quotes=True)
    if not live.session.mode.each or not live.agenda.asks_questions:
        return  # Answers given together make one list, for everyone.
    for _, record, walk in live.walks():
        visit = live.messages.visit(record.person_id)
        live.walking.step(visit, record, CommandGiven("checklist", live.at), walk)


def _for_project(live: LiveSession, project: int, name: str, seed: int) -> None:
    """Show the people of a project, and the facilitator, its list and what it takes along."""
    people = [one.person_id for one in live.participants() if one.project_id == project]
    texts = _shown(live, project, name) if live.agenda.asks_questions else ()
    own = said_for_themselves(live, project, seed)
    taken = (one.text for one in live.work.contributions.taken_along(live.record.id, project))
    texts += taken_along(live.say, (*own, *taken), "" if texts else name)
    holder = live.session.holder
    readers = [*people, holder] if holder and holder not in people else people
    for chat in readers:
        live.messages.to_chat(chat, live.marked(texts), quotes=True)


def said_for_themselves(live: LiveSession, project: int, seed: int) -> Iterator[str]:
    """What a project said in rounds that weren't about a case, with its name."""
    for number in live.agenda.numbers:
        phase = live.plan.phases[number]
        given = phase.contribution
        if given is None or not given.by_project or phase.brings_case:
            continue
        record = frozen_by_project(live, phase.id, 0, project, seed)
        yield from () if record is None else record.texts


def _shown(live: LiveSession, project: int = 0, name: str = "") -> tuple[Spans, ...]:
    settled = live.agenda.settled_for(project)
    return checklist_shown(live.dialog, group_checklist.items(live, project), settled, name)
