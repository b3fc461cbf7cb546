"""What the buttons of a session mean, and who may tap them. The data under a button grants
nothing: role, session and phase are looked up at every tap."""

from __future__ import annotations

from typing import assert_never

from bot.incoming.incoming import SessionTapped
from bot.room import (
    asking_to_share,
    joining,
    showing,
    voices,
)
from bot.room.host import Host
from bot.room.hosting import Hosting
from bot.room.taking_part import moved
from bot.visits.visit import Visit
from dialogs.pack.audience import Mode
from dialogs.screens.layout import Layout
from dialogs.session.anonymity import Texts
from dialogs.session.effects import contributions_of
from dialogs.session.events import OfferedToTakeOver, PanelTapped, PhoneOffered
from dialogs.session.group_chat import reading_told
from dialogs.session.replies import (
    Bring,
    FromInside,
    Join,
    LeaveOther,
    NotNow,
    OfferPhone,
    OnPanel,
    Pass,
    PickProject,
    ReadAlong,
    SayToSharing,
    Stand,
    Stay,
    TakeAlong,
    TakeOver,
    TieTo,
    read,
    text_mark,
)
from storage.sessions.participants import Participant

WITHIN = 5.0
"""Between two taps that were meant as one."""
_REMEMBERED = 10_000


class DoubleTaps:
    """Tells a tap that was made twice: the second came before the first could be seen to work.

    Keeps in memory what each person tapped last. That needn't be stored: a second tap comes within
    seconds.
    """

    def __init__(self) -> None:
        self._last: dict[int, tuple[SessionTapped, float, str | None]] = {}

    def is_again(self, person: int, tap: SessionTapped, at: float, id_: str | None) -> bool:
        """Whether someone tapped this very button a moment ago, and nothing else since.

        `id_` tells taps apart: the same one comes once more if it could not be stored.
        """
        last = self._last.pop(person, None)
        if len(self._last) >= _REMEMBERED:
            del self._last[next(iter(self._last))]
        self._last[person] = tap, at, id_
        if last is None or (id_ is not None and last[2] == id_):
            return False
        return last[0] == tap and abs(at - last[1]) <= WITHIN


def is_of_panel(tap: SessionTapped) -> bool:
    """Whether it says to be a button of a panel, which counts its own taps."""
    return isinstance(read(tap.action), OnPanel)


def tapped(hosting: Hosting, visit: Visit, tap: SessionTapped) -> None:
    """Someone tapped a button of a session."""
    record = visit.work.sessions.get(tap.session)
    host = hosting.host(record, visit.work, visit.at, visit.outcome)
    reply = read(tap.action)
    if host is None:
        visit.answer_late_tap(hosting.walking.speech)
        joining.too_late(hosting, visit, reply)
        return
    match reply:
        case OnPanel(turn, number):
            at, seed = visit.at, hosting.randomness.seed()
            host.panel_tapped(visit, PanelTapped(visit.person_id, turn, number, at, seed))
        case Join() | NotNow() | LeaveOther() | Stay():
            joining.tapped(hosting, host, visit, reply, tap.message)
        case _:
            _participant(hosting, host, visit, reply, tap.message)


def _participant(
    hosting: Hosting, host: Host, visit: Visit, reply: FromInside | None, message: int
) -> None:
    participant = visit.work.participants.get(host.record.id, visit.person_id)
    if participant is None:
        visit.answer_tap(host.say.label("sessie_alleen_deelnemers"))
    elif not host.is_in(participant):
        _without_a_project(hosting, host, visit, participant, reply, message)
    elif reply is None or not _done(hosting, host, visit, participant, reply, message):
        visit.answer_late_tap(host.say)


def _without_a_project(
    hosting: Hosting,
    host: Host,
    visit: Visit,
    participant: Participant,
    reply: FromInside | None,
    message: int,
) -> None:
    visit.answer_tap("")
    match reply:
        case PickProject(mark) if joining.project_picked(hosting, host, participant, mark):
            host.messages.close_this(visit.person_id, message)
        case _:
            joining.ask_project(host, visit.person_id)


def _done(
    hosting: Hosting,
    host: Host,
    visit: Visit,
    participant: Participant,
    reply: FromInside,
    message: int,
) -> bool:
    """Do what a participant's button asks; False where it is asked no longer."""
    person, at = visit.person_id, visit.at
    match reply:
        case TakeOver():
            if person != host.session.holder and visit.work.sessions.led_by(person) is not None:
                visit.answer_tap("")
                host.messages.to(person, host.say.phrase("sessie_al_begeleider"))
                return True
            visit.answer_tap("")
            host.happened(OfferedToTakeOver(person, at, hosting.randomness.seed()))
            return True
        case OfferPhone():
            done = host.session.mode is Mode.TOGETHER
            if done:
                host.happened(PhoneOffered(person, at))
        case Bring(along):
            visit.answer_tap("")
            host.messages.close_this(person, message)
            if along:
                joining.bring(hosting, host, participant)
            return True
        case TakeAlong(mark, taken):
            done = take_along(host, participant, mark, message, taken=taken)
        case Pass():
            done = moved(host, participant, voices.passed)
            # Of a proposal that is put to everyone, the next takes the place.
            if done and not (host.phase.kind.agrees and host.session.step):
                host.messages.close_this(person, message)
        case Stand(mark, agrees):
            done = moved(
                host, participant, lambda h, p: voices.stood(h, p.person_id, mark, agrees=agrees)
            )
        case SayToSharing(yes):
            decided = asking_to_share.answered(host, participant, yes=yes)
            done = decided is not None
            if decided:
                host.happened(*decided)
        case ReadAlong(place, there):
            done = read_along(host, participant, place, message, there=there)
        case TieTo(element):
            done = voices.tied(host, person, element)
        case PickProject():
            done = False  # They are in already.
        case _:
            assert_never(reply)
    if done:
        visit.answer_tap("")
    return done


def read_along(
    host: Host, participant: Participant, place: int, message: int, *, there: bool
) -> bool:
    """Someone says where they read along; False of a group that is linked no longer."""
    where, person = host.session.where, participant.person_id
    if not where.number or place != where.number:
        return False
    if (person in host.reading_along()) != there:
        host.work.places.read_along(where.number, person, there=there)
        layout = reading_told(host.say, where, reads_along=there)
        (text,) = host.marked((layout.text,))
        host.messages.change_this(person, message, Layout(text, layout.rows))
    return True


def take_along(
    host: Host, participant: Participant, mark: str, message: int, *, taken: bool
) -> bool:
    """Who brought the case takes something along, or leaves it; False for anyone else."""
    project, id_ = participant.project_id, host.record.id
    for phase in host.plan.phases:
        if project is None or not phase.kind.is_round:
            continue
        given = host.work.contributions.all_in(id_, phase.id, project)
        of_this = [one for one in given if text_mark(one.text) == mark]
        record = host.work.reveals.get(id_, contributions_of(phase.id, project), project)
        if not of_this or record is None or mark not in map(text_mark, record.texts):
            continue
        for one in of_this:
            host.work.contributions.take_along(one.id, taken)
        layout = showing.taking(host, phase.id, project, Texts(record.texts))
        host.messages.change_this(participant.person_id, message, layout, quotes=True)
        return True
    return False
