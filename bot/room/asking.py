"""The group is asked, each in their own chat, whether the programme may have what it came to.

What is asked is frozen with the question, so that what goes is what all of them saw. All say yes,
or nothing goes; and that nothing goes is told when the time is over, to all at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bot.programme import withdrawing
from bot.room import closing
from dialogs.definition import Kind, Status
from dialogs.edition.share import Share, from_json, share_of_outcome, to_json
from dialogs.session.agenda import settled_for
from dialogs.session.events import SharingDecided
from dialogs.session.sharing import answered_screen, asked_screen, nothing_goes
from dialogs.session.state import Sharing
from storage.programme_records import Team, WaitingShare
from storage.records import Participant

if TYPE_CHECKING:
    from bot.room.host import Host


def ask(host: Host) -> tuple[SharingDecided, ...]:
    """Put the question to everyone; where there is nothing to share, there is none."""
    for project in sorted(host.session.projects) if host.asks_for_projects else (0,):
        people = [
            one.person_id for one in host.participants() if not project or one.project_id == project
        ]
        share = _share(host, project)
        if share is None or not people:
            continue
        host.work.ask_to_share(host.record.id, project, to_json(share), people)
        layout = asked_screen(host.say, share)
        for person in people:
            host.mail.show(person, layout, withdrawing.ASKED)
    return _all_decided(host)


def answered(host: Host, participant: Participant, *, yes: bool) -> bool:
    """Someone says yes or no; False where they aren't asked (any more)."""
    id_, person = host.record.id, participant.person_id
    project = host.work.asked_to_share(id_, person)
    share = dict(host.work.shares_asked(id_)).get(-1 if project is None else project)
    if project is None or share is None:
        return False
    host.work.say_to_sharing(id_, person, yes=yes)
    everyone = host.work.people_asked(id_, project)
    if all(said_yes for _, said_yes in everyone):
        _waits(host, project, share)
        decided = _all_decided(host)
        if decided:
            host.happened(*decided)
    else:
        layout = answered_screen(host.say, from_json(share), yes=yes)
        host.mail.change(person, withdrawing.ASKED, layout.text, layout.rows)
    return True


def decide(host: Host, *, at_the_end: bool) -> None:
    """The time is over: whatever not all said yes to, doesn't go."""
    for project in host.work.projects_asked(host.record.id):
        _nothing(host, project)
    if at_the_end and host.session.holder:
        how = host.session.sharing.value
        host.mail.to(host.session.holder, host.say.phrase(f"sessie_delen_{how}"))


def _share(host: Host, project: int) -> Share | None:
    """What the group, or a project in it, would give: of what it was shown, and no one's own."""
    items = closing.items(host, project)
    if all(item.status is Status.NOT_DISCUSSED for item in items):
        return None
    settled = settled_for(host.dialog, host.session, project)
    # Which of the sentences that were shown are of which project, nobody knows.
    texts = {} if project else dict(_shown(host))
    return share_of_outcome(host.dialog, items, settled, texts)


def _shown(host: Host) -> Iterable[tuple[str, tuple[str, ...]]]:
    for id_, question in host.dialog.questions.items():
        if question.kind is Kind.OPEN:
            record = host.work.reveal(host.record.id, id_, None)
            if record is not None:
                yield id_, record.texts


def _waits(host: Host, project: int, share: str) -> None:
    """All said yes, so it waits; for who leads the session, or nobody answers for it."""
    id_, holder = host.record.id, host.session.holder
    if not holder:
        _nothing(host, project)
        return
    team = Team(session_id=id_, project_id=project or None)
    waiting = WaitingShare(team, host.record.pack, None, share, ())
    host.work.let_count(holder, waiting, host.at)
    for person, _ in host.work.people_asked(id_, project):
        withdrawing.show(host.mail.visit(person), host.say, waiting, "editMessageText")
    host.work.stop_asking(id_, project, host.at)


def _nothing(host: Host, project: int) -> None:
    for person, _ in host.work.people_asked(host.record.id, project):
        host.mail.change(person, withdrawing.ASKED, nothing_goes(host.say))
    host.work.stop_asking(host.record.id, project, host.at)


def _all_decided(host: Host) -> tuple[SharingDecided, ...]:
    """What the facilitator hears, once nothing is asked any more; of several projects nothing."""
    id_ = host.record.id
    if host.work.projects_asked(id_):
        return ()
    if host.asks_for_projects:
        return (SharingDecided(Sharing.EACH, host.at),)
    there = host.work.waiting_share(Team(session_id=id_)) is not None
    return (SharingDecided(Sharing.READY if there else Sharing.NOTHING, host.at),)
