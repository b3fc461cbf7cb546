"""Works out the list of the group, or of one project, from what was shown and settled, and shows
what it misses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.room.live_session import LiveSession
from bot.room.phases.frozen_showings import thawed
from bot.walking.walking import walk_of
from dialogs.pack.answers import Answer
from dialogs.pack.audience import Mode
from dialogs.session.anonymity import Counted, Shared
from dialogs.session.outcome import GroupItem, GroupStanding, OfOptions, group_list
from dialogs.session.outcome_in_short import gaps_shown
from dialogs.session.phases.settling import NOT_YET
from storage.sessions.reveals import RevealRecord
from storage.sessions.session_places import place_of_all


def items(live: LiveSession, project: int = 0) -> tuple[GroupItem, ...]:
    """The list of the group, or of one project: what all projects together were shown, with what
    this one settled."""
    shown = {record.question: shown for record, shown in _showings(live)}
    return _items(live, project, shown)


def items_to_share(live: LiveSession, project: int = 0) -> tuple[GroupItem, ...]:
    """The part of the list that is this project's own. It isn't known which project's answers were
    shown, so with several projects it is only what each settled."""
    return _items(live, project, {}) if project else items(live)


def _items(
    live: LiveSession, project: int, shown: Mapping[str, OfOptions]
) -> tuple[GroupItem, ...]:
    settled = settled_by(live, project)
    return group_list(
        live.dialog,
        shown,
        settled,
        _not_yet(live, project),
        _asked(live),
        phones=live.session.asked,
        passed=_passed(live),
    )


def _passed(live: LiveSession) -> set[str]:
    """The questions that could be shown, and that nobody got to look at. It follows from the plan
    and from what the facilitator tapped, and not from what was answered."""
    phases = (live.plan.phases[number] for number in live.agenda.numbers)
    to_show = {question for one in phases if one.kind.reveals for question in one.questions}
    return to_show - live.session.shown.keys()


def settled_by(live: LiveSession, project: int = 0) -> Mapping[str, Answer]:
    """What the group, or this project, settled. What is answered on a shared phone is settled:
    everyone was there."""
    settled = live.agenda.settled_for(project)
    return {**_shared(live), **settled} if live.session.mode is Mode.TOGETHER else settled


def place_of_list(live: LiveSession) -> int | None:
    """The place in which the group's list may be read: the one named for everything it is made of,
    whether counted, settled together or answered on the shared phone. None if it is empty."""
    parts = [_place_of_showings(live), live.session.settled_in]
    if live.session.mode is Mode.TOGETHER:
        parts.append(_place_of_shared(live))
    named = [place for place in parts if place is not None]
    return place_of_all(named) if named else None


def _place_of_showings(live: LiveSession) -> int | None:
    """The place in which a list may be read that is made of all showings; None if there are
    none."""
    places = [record.place for record, _ in _showings(live)]
    return place_of_all(places) if places else None


def _showings(live: LiveSession) -> Iterator[tuple[RevealRecord, OfOptions]]:
    for record in live.work.reveals.all_in(live.record.id):
        if record.question in live.dialog.questions:
            shown = thawed(record)
            if isinstance(shown, Shared | Counted):
                yield record, shown


def _place_of_shared(live: LiveSession) -> int | None:
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


def elements_to_agree_on(live: LiveSession) -> tuple[str, ...]:
    """The elements that an agreement can be about: what is missing, then what differs."""
    gaps = (GroupStanding.MISSING, GroupStanding.DIFFERENT)
    return tuple(item.element.id for item in items(live) if item.standing in gaps)


def show_gaps(live: LiveSession) -> None:
    """Show what the group misses or sees differently; nothing if there is nothing. People who read
    along in the group propose something in their own chat, so they get the list there too."""
    texts = gaps_shown(live.dialog, items(live), live.agenda.settled_for(0))
    if not texts:
        return
    place = place_of_list(live)
    live.show(texts, place)
    if live.group_for(place) is not None:
        takes_part = {one.person_id for one in live.participants()}
        for person in live.readers_of_group():
            if person in takes_part:
                live.messages.to_chat(person, live.marked(texts), quotes=True)
