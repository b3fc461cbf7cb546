"""Works out the checklist of the group, or of one project, from the frozen answers and what was
settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.room.live_session import LiveSession
from bot.room.phases.frozen_showings import was_open
from bot.walking.walking import walk_of
from dialogs.pack.answers import Answer
from dialogs.pack.audience import Mode
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Status
from dialogs.session.anonymity import OPENLY, WITHOUT_NAMES, Thresholds
from dialogs.session.outcome import outcome
from dialogs.session.phases.settling import NOT_YET
from dialogs.walk.state import answer_from_json


def items(live: LiveSession, project: int = 0) -> tuple[Item, ...]:
    """The checklist of the group, or of one project."""
    settled = live.agenda.settled_for(project)
    walks, limits = counted(live, project)
    return outcome(live.dialog, walks, settled, _not_yet(live, project), limits)


def counted(live: LiveSession, project: int) -> tuple[list[Mapping[str, Answer]], Thresholds]:
    """The answers to count, by seat: the frozen ones, or those of the shared phone; and the
    thresholds below which they aren't shown."""
    mode = live.session.mode
    if mode is Mode.TOGETHER:
        return [_shared(live)], OPENLY
    by_seat: dict[int, dict[str, Answer]] = defaultdict(dict)
    for one in live.work.reveals.frozen_answers(live.record.id):
        if not project or one.project_id == project:
            by_seat[one.seat][one.question] = answer_from_json(one.value)
    # Answers from before the group chose the open mode were given anonymously.
    shown = live.work.reveals.all_in(live.record.id)
    openly = mode is Mode.OPENLY and all(was_open(record) for record in shown)
    return list(by_seat.values()), OPENLY if openly else WITHOUT_NAMES


def place_of_shared(live: LiveSession) -> int | None:
    """The place in which all answers of the shared phone may be read; None if there are none."""
    walks = live.work.participants.with_walks(live.record.id)
    shared = [walk for one, walk in walks if one.person_id == live.session.shared_on]
    asked = _asked(live)
    return live.work.reveals.place_of_walk(shared[0].id, asked) if shared else None


def _asked(live: LiveSession) -> set[str]:
    return {question for phase in live.plan.phases for question in phase.questions}


def _shared(live: LiveSession) -> Mapping[str, Answer]:
    """The answers on the shared phone to questions of this session only."""
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
    """The elements that an agreement can be about, most important first."""
    found = items(live)
    first: Iterable[Item] = (item for s in _MATTER_MOST for item in found if item.status is s)
    return tuple(item.element.id for item in first)
