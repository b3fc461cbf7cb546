"""The group is asked, each in their own chat, whether the programme may have what it came to.

What is asked is frozen with the question, so that what goes is what all of them saw. All say yes,
or nothing goes; and that nothing goes is told when the time is over, to all at once.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.programme import withdrawing
from bot.room import closing
from bot.room.sitting import Sitting
from dialogs.edition.share import Share, from_json, share_of_outcome, to_json
from dialogs.pack.definition import Status
from dialogs.session.events import SharingDecided
from dialogs.session.group_consent import answered_screen, asked_screen, nothing_goes
from dialogs.session.state import Sharing
from storage.programme.waiting_room import Team, WaitingShare
from storage.sessions.participants import Participant


def ask(sitting: Sitting) -> tuple[SharingDecided, ...]:
    """Put the question to everyone; where there is nothing to share, there is none."""
    for project in sorted(sitting.session.projects) if sitting.asks_for_projects else (0,):
        people = [
            one.person_id
            for one in sitting.participants()
            if not project or one.project_id == project
        ]
        share = _share(sitting, project)
        if share is None or not people:
            continue
        sitting.work.asked_shares.ask(sitting.record.id, project, to_json(share), people)
        layout = asked_screen(sitting.say, share, may_tell=_may_tell(sitting, project))
        for person in people:
            sitting.mail.show(person, layout, withdrawing.ASKED)
    return _all_decided(sitting)


def answered(
    sitting: Sitting, participant: Participant, *, yes: bool
) -> tuple[SharingDecided, ...] | None:
    """Someone says yes or no, and what that decides; None where they aren't asked (any more)."""
    id_, person = sitting.record.id, participant.person_id
    project = sitting.work.asked_shares.project_of(id_, person)
    share = dict(sitting.work.asked_shares.all_in(id_)).get(-1 if project is None else project)
    if project is None or share is None:
        return None
    sitting.work.asked_shares.say(id_, person, yes=yes)
    everyone = sitting.work.asked_shares.people(id_, project)
    if all(said_yes for _, said_yes in everyone):
        _waits(sitting, project, share)
        return _all_decided(sitting)
    may_tell = _may_tell(sitting, project)
    layout = answered_screen(sitting.say, from_json(share), yes=yes, may_tell=may_tell)
    sitting.mail.change(person, withdrawing.ASKED, layout.text, layout.rows)
    return ()


def decide(sitting: Sitting, *, at_the_end: bool) -> None:
    """The time is over: whatever not all said yes to, doesn't go."""
    for project in sitting.work.asked_shares.projects(sitting.record.id):
        _nothing(sitting, project)
    if at_the_end and sitting.session.holder:
        how = sitting.session.sharing.value
        sitting.mail.to(sitting.session.holder, sitting.say.phrase(f"sessie_delen_{how}"))


def _share(sitting: Sitting, project: int) -> Share | None:
    """What the group, or a project in it, would give: of what it was shown, and no one's own."""
    items = closing.items(sitting, project)
    if all(item.status is Status.NOT_DISCUSSED for item in items):
        return None
    settled = sitting.agenda.settled_for(project)
    # Which of the sentences that were shown are of which project, nobody knows.
    texts = {} if project else dict(_shown(sitting))
    return share_of_outcome(sitting.dialog, items, settled, texts)


def _shown(sitting: Sitting) -> Iterable[tuple[str, tuple[str, ...]]]:
    for id_, question in sitting.dialog.questions.items():
        if question.open:
            record = sitting.work.reveals.get(sitting.record.id, id_, None)
            if record is not None:
                yield id_, record.texts


def _waits(sitting: Sitting, project: int, share: str) -> None:
    """All said yes, so it waits; for who leads the session, or nobody answers for it."""
    id_, holder = sitting.record.id, sitting.session.holder
    if not holder:
        _nothing(sitting, project)
        return
    team = Team(session_id=id_, project_id=project or None)
    waiting = WaitingShare(team, sitting.record.pack, None, share, ())
    sitting.work.waiting_room.let_count(holder, waiting, sitting.at)
    people = [person for person, _ in sitting.work.asked_shares.people(id_, project)]
    names = sitting.walking.organisations()
    for person in people:
        visit = sitting.mail.visit(person)
        withdrawing.show(visit, sitting.say, waiting, "editMessageText", names)
    if holder not in people and _may_tell(sitting, project):
        visit = sitting.mail.visit(holder)
        withdrawing.show(visit, sitting.say, waiting, "sendMessage", names)
    sitting.work.asked_shares.close(id_, project, sitting.at)


def _may_tell(sitting: Sitting, project: int) -> bool:
    """Whether who leads the session may say afterwards from which organisation they all are."""
    return not project and bool(sitting.walking.organisations())


def _nothing(sitting: Sitting, project: int) -> None:
    for person, _ in sitting.work.asked_shares.people(sitting.record.id, project):
        sitting.mail.change(person, withdrawing.ASKED, nothing_goes(sitting.say))
    sitting.work.asked_shares.close(sitting.record.id, project, sitting.at)


def _all_decided(sitting: Sitting) -> tuple[SharingDecided, ...]:
    """What the facilitator hears, once nothing is asked any more; of several projects nothing."""
    id_ = sitting.record.id
    if sitting.work.asked_shares.projects(id_):
        return ()
    if sitting.asks_for_projects:
        return (SharingDecided(Sharing.EACH, sitting.at),)
    there = sitting.work.waiting_room.get(Team(session_id=id_)) is not None
    return (SharingDecided(Sharing.READY if there else Sharing.NOTHING, sitting.at),)
