"""The lists at the end: the group's, made from the frozen answers, and everyone's own.

Made anew each time it is shown, it is the same as long as the group settles the same: the frozen
answers stay, whoever changes theirs, leaves or is erased.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from bot.room.showing import was_open
from bot.walking import walk_of
from dialogs.answers import Answer
from dialogs.audience import Mode
from dialogs.checklist import Item
from dialogs.definition import Status
from dialogs.events import CommandGiven
from dialogs.session.agenda import NOT_YET, settled_for
from dialogs.session.outcome import checklist_shown, outcome
from dialogs.session.reveal import OPENLY, WITHOUT_NAMES, Thresholds
from dialogs.session.rounds import taken_along
from dialogs.state import answer_from_json
from dialogs.texts import Spans, join

if TYPE_CHECKING:
    from bot.room.host import Host
    from dialogs.session.effects import ShowChecklist


def checklists(host: Host, effect: ShowChecklist) -> None:
    """Show the group its checklist, or each project its own; and everyone theirs."""
    if host.asks_for_projects:
        for project, name in sorted(host.session.projects.items(), key=lambda one: one[1]):
            _for_project(host, project, name)
    else:
        texts = host.marked(_shown(host))
        for chat in host.room(with_holder=True):
            host.mail.to_chat(chat, texts, quotes=True)
        holder = host.session.holder
        if holder and host.session.group and host.mail.group is not None:
            host.mail.to_chat(holder, texts, quotes=True)
    for _, record, walk in host.walks():
        visit = host.mail.visit(record.person_id)
        host.walking.step(visit, record, CommandGiven("checklist", host.at), walk)


def _for_project(host: Host, project: int, name: str) -> None:
    """To who is there for the project: what they found, and what they take along from what the
    others gave. The facilitator gets the list too, where it is one of many.

    On one phone the project's list is that phone's own; on a few there is none without names. What
    was agreed aloud is everyone's.
    """
    people = [one.person_id for one in host.participants() if one.project_id == project]
    _, limits = counted(host, project)
    enough = host.session.mode is Mode.ALOUD or len(people) >= max(limits.closed, 2)
    texts = list(_shown(host, project, name)) if enough else []
    if not enough and len(people) > 1:
        head = host.say.phrase("sessie_checklist_project", project=name)
        texts.append(join((head, host.say.phrase("sessie_checklist_weinig"))))
    taken = [one.text for one in host.work.taken_along(host.record.id, project)]
    texts += taken_along(host.say, taken)
    holder = host.session.holder
    readers = [*people, holder] if enough and holder and holder not in people else people
    for chat in readers:
        host.mail.to_chat(chat, host.marked(texts), quotes=True)


def _shown(host: Host, project: int = 0, name: str = "") -> tuple[Spans, ...]:
    settled = settled_for(host.dialog, host.session, project)
    return checklist_shown(host.dialog, items(host, project), settled, name)


def items(host: Host, project: int = 0) -> tuple[Item, ...]:
    """What the group, or one project, finds of each element."""
    settled = settled_for(host.dialog, host.session, project)
    walks, limits = counted(host, project)
    return outcome(host.dialog, walks, settled, _not_yet(host, project), limits)


def counted(host: Host, project: int) -> tuple[list[Mapping[str, Answer]], Thresholds]:
    """The frozen answers, or those of the one phone; and from how many on they say something."""
    mode = host.session.mode
    if mode is Mode.TOGETHER:
        return [_shared(host)], OPENLY
    by_seat: dict[int, dict[str, Answer]] = defaultdict(dict)
    for one in host.work.frozen_answers(host.record.id):
        if not project or one.project_id == project:
            by_seat[one.seat][one.question] = answer_from_json(one.value)
    # What was answered before the group chose to be open, was answered without names.
    shown = host.work.reveals(host.record.id)
    openly = mode is Mode.OPENLY and all(was_open(record) for record in shown)
    return list(by_seat.values()), OPENLY if openly else WITHOUT_NAMES


def _shared(host: Host) -> Mapping[str, Answer]:
    """What was answered on the one phone: all that the session asked, and nothing else."""
    asked = {question for phase in host.plan.phases for question in phase.questions}
    for participant, record in host.work.walks_in(host.record.id):
        if participant.person_id == host.session.shared_on:
            answers = walk_of(record).answers
            return {key: answer for key, answer in answers.items() if key in asked}
    return {}


def _not_yet(host: Host, project: int) -> frozenset[str]:
    return frozenset(
        question
        for question, by_project in host.session.settled.items()
        if by_project.get(project) == (NOT_YET,)
    )


_MATTER_MOST = (Status.DIFFERENT, Status.MISSING, Status.PARTLY)


def elements_to_agree_on(host: Host) -> tuple[str, ...]:
    """The elements that an agreement can be about, those that matter most first."""
    found = items(host)
    first: Iterable[Item] = (item for s in _MATTER_MOST for item in found if item.status is s)
    return tuple(item.element.id for item in first)
