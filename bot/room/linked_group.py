"""Links a session to a Telegram group and follows the group when it moves."""

from __future__ import annotations

from bot.incoming.incoming import Incoming
from bot.room.host import PROGRESS, Host, Hosting
from bot.room.session_messages import SessionMessages
from bot.visits.visit import Visit
from dialogs.pack.where import Where
from dialogs.screens.layout import Layout
from dialogs.session.events import GroupLinked, GroupLost, GroupMoved, GroupRenamed
from dialogs.session.group_chat import reading_told
from dialogs.walk.events import CommandGiven
from storage.post.outbox import TakenOut
from storage.sessions.participants import Participant
from storage.sessions.sessions import SessionRecord


def asked(hosting: Hosting, visit: Visit, incoming: Incoming) -> bool:
    """Take /sessie in a group: from a facilitator it links their session to this group. False for
    anything else."""
    event = incoming.event
    if not isinstance(event, CommandGiven) or event.name != "sessie":
        return False
    host = None if incoming.anonymous else hosting.led_by(visit)
    if host is not None:
        is_new = _link(host, visit, incoming)
        if not is_new and not visit.work.outbox.waiting_for(visit.chat_id):
            host.messages.of_group(host.say.phrase("sessie_groep_al_gekoppeld"))
    elif not visit.work.outbox.waiting_for(visit.chat_id):  # one answer is enough, however many ask
        there = visit.work.sessions.in_group(visit.chat_id, incoming.thread_id)
        key = "sessie_groep_geen_sessie" if there is None else "sessie_groep_alleen_begeleider"
        key = "sessie_groep_anoniem" if incoming.anonymous else key
        here = visit.chat_id, incoming.thread_id
        messages = SessionMessages(0, visit.work, visit.at, visit.outcome, here)
        messages.to_chat(visit.chat_id, (hosting.walking.speech.phrase(key),))
    return True


def entered(hosting: Hosting, visit: Visit, incoming: Incoming) -> None:
    """Somebody added the bot to a group: if they facilitate a session, link it."""
    host = hosting.led_by(visit)
    if host is not None and host.messages.group is None:
        _link(host, visit, incoming)


def _link(host: Host, visit: Visit, incoming: Incoming) -> bool:
    """Link the session to this group; False if it was."""
    group = visit.chat_id, incoming.thread_id
    if host.session.where.number and host.messages.group == group:
        return False
    if host.messages.group is not None and host.session.progress:
        # nobody would update the message there any more
        host.messages.take_away(host.messages.group[0], PROGRESS)
    place = visit.work.places.link(host.record.id, *group, incoming.title)
    # Whoever links it is in the group, and reads along. Somebody who only leads would have no
    # button to undo that, and leads in their own chat anyway.
    if visit.work.participants.get(host.record.id, visit.person_id) is not None:
        visit.work.places.read_along(place.id, visit.person_id, there=True)
    host.messages.group = group
    host.messages.of_group(host.say.phrase("sessie_groep_gekoppeld"))
    host.happened(GroupLinked(Where(place.id, place.title), visit.at))
    return True


def read_along(
    host: Host, participant: Participant, place: int, message: int, *, there: bool
) -> bool:
    """Someone says whether they read along in the group that is this place; False if it isn't
    linked any more."""
    where, person = host.session.where, participant.person_id
    if not where.number or place != where.number:
        return False
    if (person in host.reading_along()) != there:
        host.work.places.read_along(where.number, person, there=there)
        layout = reading_told(host.say, where, reads_along=there)
        (text,) = host.marked((layout.text,))
        host.messages.change_this(person, message, Layout(text, layout.rows))
    return True


def moved(hosting: Hosting, visit: Visit, old: int, new: int) -> None:
    """A group became a supergroup: its sessions go on there, with a new message."""
    # Both groups report it, and the sender may have noticed before.
    sessions = visit.work.sessions.all_in_chat(old)
    visit.work.chats.move(old, new)
    visit.outcome.moved[old] = new
    for record in sessions:
        host = hosting.host(visit.work.sessions.get(record.id), visit.work, visit.at, visit.outcome)
        if host is not None:
            host.happened(GroupMoved(visit.at))


def renamed(hosting: Hosting, visit: Visit, title: str) -> None:
    """A group has another title; later questions use that."""
    visit.work.places.rename(visit.chat_id, title)
    for record in visit.work.sessions.all_in_chat(visit.chat_id):
        host = hosting.host(record, visit.work, visit.at, visit.outcome)
        if host is not None:
            host.happened(GroupRenamed(title, visit.at))


def left(hosting: Hosting, visit: Visit) -> None:
    """The bot was removed from a group: from now on everything is shown in private chats."""
    for record in visit.work.sessions.all_in_chat(visit.chat_id):
        _lost(hosting, visit, record)


def unwritable(hosting: Hosting, visit: Visit, thread: int | None) -> None:
    """A group, or only this topic in it, refuses messages: treat it as if the bot were removed."""
    for record in visit.work.sessions.all_in_chat(visit.chat_id):
        if thread in (None, record.group_thread_id):
            _lost(hosting, visit, record)
    if thread is not None:
        _taken_out(visit, thread)


def _lost(hosting: Hosting, visit: Visit, record: SessionRecord) -> None:
    """Unlink the group. Queued messages for it go to the private chats of those who read along:
    everyone agreed that these may be read in private chats too."""
    unread = _taken_out(visit, record.group_thread_id)
    before = hosting.host(record, visit.work, visit.at, visit.outcome)
    readers = [] if before is None else before.readers_of_group()
    visit.work.places.unlink(record.id)
    host = hosting.host(visit.work.sessions.get(record.id), visit.work, visit.at, visit.outcome)
    if host is None:
        return
    host.happened(GroupLost(visit.at))
    for call in unread:
        for reader in readers:
            host.messages.pass_on(reader, call)


def _taken_out(visit: Visit, thread: int | None) -> list[TakenOut]:
    calls = visit.work.outbox.take_out(visit.chat_id, thread)
    visit.outcome.withdraw(call.id for call in calls)
    return [call for call in calls if call.shows]
