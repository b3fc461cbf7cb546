"""The lists at the end: the group's, made from the frozen answers, and everyone's own.

Made anew each time it is shown, it is the same as long as the group settles the same: the frozen
answers stay, whoever changes theirs, leaves or is erased.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.room.live_session import LiveSession
from bot.room.showing import was_open
from bot.walking.walking import walk_of
from dialogs.pack.answers import Answer
from dialogs.pack.audience import Mode
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Status
from dialogs.session.anonymity import OPENLY, WITHOUT_NAMES, Thresholds
from dialogs.session.effects import ShowChecklist
from dialogs.session.outcome import outcome
from dialogs.session.phases.close import checklist_shown
from dialogs.session.phases.round import taken_along
from dialogs.session.phases.settling import NOT_YET
from dialogs.texts import Spans, join
from dialogs.walk.events import CommandGiven
from dialogs.walk.state import answer_from_json
from storage.sessions.session_places import place_of_all


def checklists(live: LiveSession, effect: ShowChecklist) -> None:
    """Show the group its checklist, or each project its own; and everyone theirs, who answered for
    themselves."""
    if live.asks_for_projects:
        for project, name in sorted(live.session.projects.items(), key=lambda one: one[1]):
            _for_project(live, project, name)
    else:
        texts, place = _shown(live), _place(live)
        live.show(texts, place)
        holder = live.session.holder
        if holder and holder not in live.room(place, with_holder=True):
            live.messages.to_chat(holder, live.marked(texts), quotes=True)
    if not live.session.mode.each:
        return  # What was answered together is everyone's one list.
    for _, record, walk in live.walks():
        visit = live.messages.visit(record.person_id)
        live.walking.step(visit, record, CommandGiven("checklist", live.at), walk)


def _place(live: LiveSession) -> int | None:
    """Where the group's list can be read: where all could that it is made of, be it counted,
    settled together or answered on the one phone. None where it is made of nothing."""
    work, id_ = live.work, live.record.id
    parts = [work.reveals.place_of_counts(id_), live.session.settled_in]
    if live.session.mode is Mode.TOGETHER:
        parts.append(_place_of_shared(live))
    named = [place for place in parts if place is not None]
    return place_of_all(named) if named else None


def _for_project(live: LiveSession, project: int, name: str) -> None:
    """To who is there for the project: what they found, and what they take along from what the
    others gave. The facilitator gets the list too, where it is one of many.

    On one phone the project's list is that phone's own; on a few there is none without names. What
    was agreed aloud is everyone's.
    """
    people = [one.person_id for one in live.participants() if one.project_id == project]
    _, limits = counted(live, project)
    enough = live.session.mode is Mode.ALOUD or len(people) >= max(limits.closed, 2)
    texts = list(_shown(live, project, name)) if enough else []
    if not enough and len(people) > 1:
        head = live.say.phrase("sessie_checklist_project", project=name)
        texts.append(join((head, live.say.phrase("sessie_checklist_weinig"))))
    taken = [one.text for one in live.work.contributions.taken_along(live.record.id, project)]
    texts += taken_along(live.say, taken)
    holder = live.session.holder
    readers = [*people, holder] if enough and holder and holder not in people else people
    for chat in readers:
        live.messages.to_chat(chat, live.marked(texts), quotes=True)


def _shown(live: LiveSession, project: int = 0, name: str = "") -> tuple[Spans, ...]:
    settled = live.agenda.settled_for(project)
    return checklist_shown(live.dialog, items(live, project), settled, name)


def items(live: LiveSession, project: int = 0) -> tuple[Item, ...]:
    """What the group, or one project, finds of each element."""
    settled = live.agenda.settled_for(project)
    walks, limits = counted(live, project)
    return outcome(live.dialog, walks, settled, _not_yet(live, project), limits)


def counted(live: LiveSession, project: int) -> tuple[list[Mapping[str, Answer]], Thresholds]:
    """The frozen answers, or those of the one phone; and from how many on they say something."""
    mode = live.session.mode
    if mode is Mode.TOGETHER:
        return [_shared(live)], OPENLY
    by_seat: dict[int, dict[str, Answer]] = defaultdict(dict)
    for one in live.work.reveals.frozen_answers(live.record.id):
        if not project or one.project_id == project:
            by_seat[one.seat][one.question] = answer_from_json(one.value)
    # What was answered before the group chose to be open, was answered without names.
    shown = live.work.reveals.all_in(live.record.id)
    openly = mode is Mode.OPENLY and all(was_open(record) for record in shown)
    return list(by_seat.values()), OPENLY if openly else WITHOUT_NAMES


def _place_of_shared(live: LiveSession) -> int | None:
    walks = live.work.participants.with_walks(live.record.id)
    shared = [walk for one, walk in walks if one.person_id == live.session.shared_on]
    asked = _asked(live)
    return live.work.reveals.place_of_walk(shared[0].id, asked) if shared else None


def _asked(live: LiveSession) -> set[str]:
    return {question for phase in live.plan.phases for question in phase.questions}


def _shared(live: LiveSession) -> Mapping[str, Answer]:
    """What was answered on the one phone: all that the session asked, and nothing else."""
    asked = _asked(live)
    for participant, record in live.work.participants.with_walks(live.record.id):
        if participant.person_id == live.session.shared_on:
            answers = walk_of(record).answers
            return {key: answer for key, answer in answers.items() if key in asked}
    return {}


def _not_yet(live: LiveSession, project: int) -> frozenset[str]:
    return frozenset(
        question
        for question, by_project in live.session.settled.items()
        if by_project.get(project) == (NOT_YET,)
    )


_MATTER_MOST = (Status.DIFFERENT, Status.MISSING, Status.PARTLY)


def elements_to_agree_on(live: LiveSession) -> tuple[str, ...]:
    """The elements that an agreement can be about, those that matter most first."""
    found = items(live)
    first: Iterable[Item] = (item for s in _MATTER_MOST for item in found if item.status is s)
    return tuple(item.element.id for item in first)
