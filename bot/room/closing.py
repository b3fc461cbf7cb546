"""The lists at the end: the group's, made from the frozen answers, and everyone's own.

Made anew each time it is shown, it is the same as long as the group settles the same: the frozen
answers stay, whoever changes theirs, leaves or is erased.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.room.showing import was_open
from bot.room.sitting import Sitting
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


def checklists(sitting: Sitting, effect: ShowChecklist) -> None:
    """Show the group its checklist, or each project its own; and everyone theirs, who answered for
    themselves."""
    if sitting.asks_for_projects:
        for project, name in sorted(sitting.session.projects.items(), key=lambda one: one[1]):
            _for_project(sitting, project, name)
    else:
        texts, place = _shown(sitting), _place(sitting)
        sitting.show(texts, place)
        holder = sitting.session.holder
        if holder and holder not in sitting.room(place, with_holder=True):
            sitting.mail.to_chat(holder, sitting.marked(texts), quotes=True)
    if not sitting.session.mode.each:
        return  # What was answered together is everyone's one list.
    for _, record, walk in sitting.walks():
        visit = sitting.mail.visit(record.person_id)
        sitting.walking.step(visit, record, CommandGiven("checklist", sitting.at), walk)


def _place(sitting: Sitting) -> int | None:
    """Where the group's list can be read: where all could that it is made of, be it counted,
    settled together or answered on the one phone. None where it is made of nothing."""
    work, id_ = sitting.work, sitting.record.id
    parts = [work.reveals.place_of_counts(id_), sitting.session.settled_in]
    if sitting.session.mode is Mode.TOGETHER:
        parts.append(_place_of_shared(sitting))
    named = [place for place in parts if place is not None]
    return place_of_all(named) if named else None


def _for_project(sitting: Sitting, project: int, name: str) -> None:
    """To who is there for the project: what they found, and what they take along from what the
    others gave. The facilitator gets the list too, where it is one of many.

    On one phone the project's list is that phone's own; on a few there is none without names. What
    was agreed aloud is everyone's.
    """
    people = [one.person_id for one in sitting.participants() if one.project_id == project]
    _, limits = counted(sitting, project)
    enough = sitting.session.mode is Mode.ALOUD or len(people) >= max(limits.closed, 2)
    texts = list(_shown(sitting, project, name)) if enough else []
    if not enough and len(people) > 1:
        head = sitting.say.phrase("sessie_checklist_project", project=name)
        texts.append(join((head, sitting.say.phrase("sessie_checklist_weinig"))))
    taken = [one.text for one in sitting.work.contributions.taken_along(sitting.record.id, project)]
    texts += taken_along(sitting.say, taken)
    holder = sitting.session.holder
    readers = [*people, holder] if enough and holder and holder not in people else people
    for chat in readers:
        sitting.mail.to_chat(chat, sitting.marked(texts), quotes=True)


def _shown(sitting: Sitting, project: int = 0, name: str = "") -> tuple[Spans, ...]:
    settled = sitting.agenda.settled_for(project)
    return checklist_shown(sitting.dialog, items(sitting, project), settled, name)


def items(sitting: Sitting, project: int = 0) -> tuple[Item, ...]:
    """What the group, or one project, finds of each element."""
    settled = sitting.agenda.settled_for(project)
    walks, limits = counted(sitting, project)
    return outcome(sitting.dialog, walks, settled, _not_yet(sitting, project), limits)


def counted(sitting: Sitting, project: int) -> tuple[list[Mapping[str, Answer]], Thresholds]:
    """The frozen answers, or those of the one phone; and from how many on they say something."""
    mode = sitting.session.mode
    if mode is Mode.TOGETHER:
        return [_shared(sitting)], OPENLY
    by_seat: dict[int, dict[str, Answer]] = defaultdict(dict)
    for one in sitting.work.reveals.frozen_answers(sitting.record.id):
        if not project or one.project_id == project:
            by_seat[one.seat][one.question] = answer_from_json(one.value)
    # What was answered before the group chose to be open, was answered without names.
    shown = sitting.work.reveals.all_in(sitting.record.id)
    openly = mode is Mode.OPENLY and all(was_open(record) for record in shown)
    return list(by_seat.values()), OPENLY if openly else WITHOUT_NAMES


def _place_of_shared(sitting: Sitting) -> int | None:
    walks = sitting.work.participants.with_walks(sitting.record.id)
    shared = [walk for one, walk in walks if one.person_id == sitting.session.shared_on]
    asked = _asked(sitting)
    return sitting.work.reveals.place_of_walk(shared[0].id, asked) if shared else None


def _asked(sitting: Sitting) -> set[str]:
    return {question for phase in sitting.plan.phases for question in phase.questions}


def _shared(sitting: Sitting) -> Mapping[str, Answer]:
    """What was answered on the one phone: all that the session asked, and nothing else."""
    asked = _asked(sitting)
    for participant, record in sitting.work.participants.with_walks(sitting.record.id):
        if participant.person_id == sitting.session.shared_on:
            answers = walk_of(record).answers
            return {key: answer for key, answer in answers.items() if key in asked}
    return {}


def _not_yet(sitting: Sitting, project: int) -> frozenset[str]:
    return frozenset(
        question
        for question, by_project in sitting.session.settled.items()
        if by_project.get(project) == (NOT_YET,)
    )


_MATTER_MOST = (Status.DIFFERENT, Status.MISSING, Status.PARTLY)


def elements_to_agree_on(sitting: Sitting) -> tuple[str, ...]:
    """The elements that an agreement can be about, those that matter most first."""
    found = items(sitting)
    first: Iterable[Item] = (item for s in _MATTER_MOST for item in found if item.status is s)
    return tuple(item.element.id for item in first)
