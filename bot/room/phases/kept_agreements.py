"""What a project keeps of its sessions: shown as one begins, added to as it ends.

Nothing of a practice session is kept. Of several projects each keeps its own sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.api.bot_name import BotName
from bot.clock.amsterdam import AMSTERDAM
from bot.room.codes import Randomness, new_project
from bot.room.live_session import LiveSession
from bot.room.phases.group_agreements import agreements_of
from bot.room.phases.group_pages import (
    said_for_themselves,
    seen_otherwise_then,
    undecided_then,
    wanted_then,
)
from dialogs.screens.named_screens import without_name_of_who, without_names
from dialogs.session import project_screens
from dialogs.session.agreements import AgreementStanding
from dialogs.session.earlier_agreements import EarlierAgreement, that_come_back
from dialogs.session.phases.look_back import earlier_shown, undecided_shown
from dialogs.session.state import Session
from dialogs.texts import Spans
from dialogs.walk.intentions import HowItWent
from storage.post.sent_messages import COPY
from storage.sessions.lasting_projects import LastingProject
from storage.unit import UnitOfWork

_LINK_OFFERED = f"{COPY}link"
"""The slot of the offer of the link."""


_EARLIER = "eerder"
"""The slot of what was agreed before."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A sentence to keep, as in `EarlierAgreement`."""

    text: str
    element: str = ""
    who: str = ""
    by_when: str = ""


def coming_back(work: UnitOfWork, lasting: LastingProject) -> tuple[EarlierAgreement, ...]:
    """What a project begins with."""
    return that_come_back(
        EarlierAgreement(
            one.id,
            one.text,
            one.element,
            one.who,
            one.by_when,
            None if one.went is None else HowItWent(one.went),
        )
        for one in work.lasting_projects.agreements(lasting.id)
    )


def said_on(work: UnitOfWork, lasting: LastingProject) -> Mapping[int, str]:
    """By agreement of the project, the day on which it was kept."""
    return {one.id: one.agreed_on for one in work.lasting_projects.agreements(lasting.id)}


def days_said(live: LiveSession) -> Mapping[int, str]:
    """The same for all that comes back in this session."""
    projects = live.work.lasting_projects
    found = (projects.of(live.record.id, project or None) for project in live.session.earlier)
    return {id_: day for one in found if one for id_, day in said_on(live.work, one).items()}


def show_earlier(live: LiveSession, only: int | None = None) -> None:
    """Show everyone, or `only` one, what their own project agreed before, and in a session about
    one project also what it wasn't done with and wanted; the facilitator has the agreements on the
    panel and reads the rest here. Never in a group: people there may be of another project."""
    people = live.participants(only)
    for participant in people:
        if texts := _earlier_to(live, participant.project_id):
            live.messages.send_copy(participant.person_id, _EARLIER, texts)
    more, holder = _besides_agreements(live), live.session.holder
    is_led_beside = holder and all(one.person_id != holder for one in people)
    if more and is_led_beside and only in (None, holder):
        live.messages.to_chat(holder, live.marked(more), quotes=True)
        live.messages.written_to.add(holder)


def renew_earlier(live: LiveSession) -> None:
    """Show everyone how the group said that each went."""
    chats = live.messages.chats_with(_EARLIER)
    for participant in live.participants() if chats else ():
        person = participant.person_id
        if person in chats and (texts := _earlier_to(live, participant.project_id)):
            live.messages.change_copy(person, _EARLIER, texts)


def _earlier_to(live: LiveSession, project: int | None) -> Sequence[Spans]:
    """What the people of a project read; nothing if nothing comes back."""
    earlier = live.session.earlier.get(project or 0)
    if not earlier:
        return ()
    lasting = live.work.lasting_projects.of(live.record.id, project)
    days = {} if lasting is None else said_on(live.work, lasting)
    beside = {} if live.asks_for_projects else seen_otherwise_then(live)
    return live.marked(
        (*earlier_shown(live.say, earlier, days, beside), *_besides_agreements(live))
    )


def _besides_agreements(live: LiveSession) -> tuple[Spans, ...]:
    """What a project alone in its session wasn't done with, and wanted."""
    if live.asks_for_projects or not live.session.earlier.get(0):
        return ()
    return undecided_shown(live.say, undecided_then(live), wanted_then(live))


def keep(live: LiveSession, was: Session, randomness: Randomness) -> Mapping[int, LastingProject]:
    """Keep what the session agreed, and how the earlier agreements went. Returns the projects that
    keep anything. `was`: the session before it ended."""
    if was.practice:
        return {}
    lasting, id_ = live.work.lasting_projects, live.record.id
    for earlier in was.earlier.values():
        for before in earlier:
            if before.went is not None:
                lasting.went(id_, before.id, before.went.value)
    today = datetime.fromtimestamp(live.at, AMSTERDAM).date().isoformat()
    kept: dict[int, LastingProject] = {}
    for project in live.agenda.projects:
        said = tuple(_said(live, project))
        keeper = lasting.of(id_, project or None)
        if keeper is None and said:
            keeper = new_project(live.work, live.dialog.id, live.at, randomness)
        if keeper is None:
            continue
        lasting.continue_in(id_, project or None, keeper.id, live.at)
        own = {one.text for one in live.work.proposals.all_in(id_) if one.own_name}
        # What matters most is kept last: it comes back first.
        for one in reversed(said):
            text = one.text if one.text in own else without_names(live.say, one.text)
            who = without_name_of_who(live.say, one.who)
            lasting.agree(keeper.id, today, one.element, text, who, one.by_when)
        kept[project] = keeper
    return kept


def _said(live: LiveSession, project: int) -> Iterator[_Kept]:
    """What a project takes home."""
    if project:
        yield from (_Kept(text) for text in said_for_themselves(live, project))
        return
    for one in agreements_of(live):
        if one.standing is AgreementStanding.AGREED:
            element = "" if one.element is None else one.element.id
            day = "" if one.when is None else one.when.isoformat()
            yield _Kept(one.sentence, element, one.who, day)


def hand_out(live: LiveSession, kept: Mapping[int, LastingProject], bot_name: BotName) -> None:
    """Give the link: of one project to the facilitator, and to anyone who asks; of several to the
    people of each."""
    holder = live.session.holder
    for project, keeper in kept.items():
        told = project_screens.link_told(live.say, bot_name.link(keeper.token), keeper.code)
        if not project and holder:
            live.messages.to(holder, told)
        for participant in live.participants():
            person = participant.person_id
            if (participant.project_id or 0) != project or (person == holder and not project):
                continue
            if project or not holder:
                live.messages.to(person, told)
            else:
                offer_link(live, person)


def offer_link(live: LiveSession, person: int) -> None:
    """Offer somebody the link of the project; an earlier offer has no button any more."""
    live.messages.leave(person, _LINK_OFFERED)
    live.messages.show(person, project_screens.link_offered(live.say), _LINK_OFFERED)
