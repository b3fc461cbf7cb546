"""Asks the group, each in their own chat, whether the programme may have its outcome.

The share is frozen with the question, so that exactly what they saw is shared. Nothing is shared
unless all say yes; that it isn't is told when the time is over, to all at once.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.programme import withdrawing
from bot.room.live_session import LiveSession
from bot.room.phases import group_checklist
from dialogs.edition.share import Share, from_json, share_of_outcome, to_json
from dialogs.session.events import SharingDecided
from dialogs.session.group_consent import answered_screen, asked_screen, nothing_goes
from dialogs.session.outcome import GroupStanding
from dialogs.session.state import Sharing
from storage.programme.waiting_room import Team, WaitingShare
from storage.sessions.participants import Participant


def ask(live: LiveSession) -> tuple[SharingDecided, ...]:
    """Put the question to everyone; to nobody if there is nothing to share. Returns an event if
    that decides it already."""
    for project in sorted(live.session.projects) if live.asks_for_projects else (0,):
        people = [
            one.person_id for one in live.participants() if not project or one.project_id == project
        ]
        share = _share(live, project)
        if share is None or not people:
            continue
        live.work.asked_shares.ask(live.record.id, project, to_json(share), people)
        told = {"may_tell": _may_tell(live, project), "has_code": _has_code(live, project)}
        for person in people:
            layout = asked_screen(live.say_to(person), share, **told)
            live.messages.show(person, layout, withdrawing.ASKED)
    return _all_decided(live)


def answered(
    live: LiveSession, participant: Participant, *, yes: bool, below: bool = False
) -> tuple[SharingDecided, ...] | None:
    """Someone says yes or no. Returns events if that decides it; None if they aren't asked (any
    more). `below`: they typed it, so what they said is shown below that."""
    id_, person = live.record.id, participant.person_id
    found = _asked_of(live, person)
    if found is None:
        return None
    project, share = found
    live.work.asked_shares.say(id_, person, yes=yes)
    everyone = live.work.asked_shares.people(id_, project)
    if all(said_yes for _, said_yes in everyone):
        _waits(live, project, share)
        return _all_decided(live)
    layout = answered_screen(
        live.say_to(person),
        from_json(share),
        yes=yes,
        may_tell=_may_tell(live, project),
        has_code=_has_code(live, project),
    )
    if below:
        live.messages.leave(person, withdrawing.ASKED)
        live.messages.show(person, layout, withdrawing.ASKED)
    else:
        live.messages.change(person, withdrawing.ASKED, layout.text, layout.rows)
    return ()


def told_more(live: LiveSession, participant: Participant) -> bool:
    """Someone reads all there is to know about it; False if they aren't asked (any more)."""
    person = participant.person_id
    found = _asked_of(live, person)
    if found is None:
        return False
    project, share = found
    layout = asked_screen(
        live.say_to(person),
        from_json(share),
        may_tell=_may_tell(live, project),
        has_code=_has_code(live, project),
        whole=True,
    )
    live.messages.change(person, withdrawing.ASKED, layout.text, layout.rows)
    return True


def decide(live: LiveSession, *, at_the_end: bool) -> None:
    """The time is over: drop every share that not everyone agreed to. `at_the_end` of the session
    there is no panel any more, so the facilitator is told in a message."""
    for project in live.work.asked_shares.projects(live.record.id):
        _nothing(live, project)
    if at_the_end and live.session.holder:
        how = live.session.sharing.value
        live.messages.to(live.session.holder, live.say.phrase(f"sessie_delen_{how}"))


def _asked_of(live: LiveSession, person: int) -> tuple[int, str] | None:
    """For which project this person is asked, and about what; None if they aren't (any more)."""
    project = live.work.asked_shares.project_of(live.record.id, person)
    shares = dict(live.work.asked_shares.all_in(live.record.id))
    share = shares.get(-1 if project is None else project)
    return None if project is None or share is None else (project, share)


def _share(live: LiveSession, project: int) -> Share | None:
    """What the group, or a project in it, would share: only what it was shown. None if nothing."""
    items = group_checklist.items_to_share(live, project)
    known = sum(item.standing is not GroupStanding.NOT_SHOWN for item in items)
    # What a project settled is too little to say that the rest isn't missing.
    if not known or (project and known * 2 < len(items)):
        return None
    stood = {item.element.id: item.stood for item in items if item.stood is not None}
    settled = live.agenda.settled_for(project)
    # It isn't known which project the sentences that were shown are from.
    texts = {} if project else dict(_shown(live))
    return share_of_outcome(live.dialog, stood, settled, texts)


def _shown(live: LiveSession) -> Iterable[tuple[str, tuple[str, ...]]]:
    for id_, question in live.dialog.questions.items():
        if question.open:
            record = live.work.reveals.get(live.record.id, id_, None)
            if record is not None:
                yield id_, record.texts


def _waits(live: LiveSession, project: int, share: str) -> None:
    """All said yes: put the share in the waiting room, in the facilitator's name. Without a
    facilitator it is dropped, because nobody would be responsible for it."""
    id_, holder = live.record.id, live.session.holder
    if not holder:
        _nothing(live, project)
        return
    team = Team(session_id=id_, project_id=project or None)
    waiting = WaitingShare(team, live.record.pack, None, share, {})
    live.work.waiting_room.let_count(holder, waiting, live.at)
    people = [person for person, _ in live.work.asked_shares.people(id_, project)]
    names = live.walking.organisations()
    for person in people:
        visit = live.messages.visit(person)
        withdrawing.show(visit, live.say, waiting, "editMessageText", names)
    if holder not in people and _may_tell(live, project):
        visit = live.messages.visit(holder)
        withdrawing.show(visit, live.say, waiting, "sendMessage", names)
    live.work.asked_shares.close(id_, project, live.at)


def _may_tell(live: LiveSession, project: int) -> bool:
    """Whether the facilitator may say afterwards from which organisation the group is."""
    return not project and bool(live.walking.organisations())


def _has_code(live: LiveSession, project: int) -> bool:
    """Whether people of the project can have shared walks about it, which this would replace."""
    return live.work.lasting_projects.of(live.record.id, project or None) is not None


def _nothing(live: LiveSession, project: int) -> None:
    for person, _ in live.work.asked_shares.people(live.record.id, project):
        live.messages.change(person, withdrawing.ASKED, nothing_goes(live.say_to(person)))
    live.work.asked_shares.close(live.record.id, project, live.at)


def _all_decided(live: LiveSession) -> tuple[SharingDecided, ...]:
    """The event that tells the facilitator once everything is decided. With several projects they
    aren't told what each decided."""
    id_ = live.record.id
    if live.work.asked_shares.projects(id_):
        return ()
    if live.asks_for_projects:
        return (SharingDecided(Sharing.EACH, live.at),)
    there = live.work.waiting_room.get(Team(session_id=id_)) is not None
    return (SharingDecided(Sharing.READY if there else Sharing.NOTHING, live.at),)
