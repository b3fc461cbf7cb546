"""Handles taps on a session's buttons and checks who may tap them. The data under a button grants
nothing: role, session and phase are looked up at every tap."""

from __future__ import annotations

from typing import assert_never

from bot.incoming.incoming import SessionTapped
from bot.room import joining, linked_group, pages_again, typed_project
from bot.room.continuing import lapses
from bot.room.host import Host, Hosting
from bot.room.live_session import LiveSession
from bot.room.phases import (
    asking_to_share,
    hosted,
    reading_back,
    shown_agreements,
    shown_rounds,
)
from bot.room.phases.given_in_rounds import own_tapped
from bot.room.session_messages import SessionMessages
from bot.room.taking_part import do_and_report
from bot.visits.visit import Visit
from dialogs.pack.audience import Mode
from dialogs.screens.layout import Speech
from dialogs.session.events import (
    OfferedToTakeOver,
    PanelTapped,
    PhoneOffered,
)
from dialogs.session.own_sentence_replies import OnOwn
from dialogs.session.project_screens import link_told
from dialogs.session.replies import (
    AskForLink,
    Bring,
    ChangeProject,
    FromInside,
    Join,
    LeaveOther,
    MoreOfSharing,
    NewProject,
    NotNow,
    OfferPhone,
    OfPage,
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
    WithdrawProposal,
    read,
)
from dialogs.session.sentence_replies import LeadVerb, OnSentence
from storage.sessions.participants import Participant
from storage.sessions.sessions import SessionRecord

WITHIN = 5.0
"""Seconds between two taps that were meant as one."""
_REMEMBERED = 10_000


class DoubleTaps:
    """Recognises an accidental second tap, made before the person could see the effect of the
    first.

    Keeps each person's last tap in memory. It needn't be stored, because a second tap comes within
    seconds.
    """

    def __init__(self) -> None:
        self._last: dict[int, tuple[SessionTapped, float, str | None]] = {}

    def is_again(self, person: int, tap: SessionTapped, at: float, id_: str | None) -> bool:
        """Whether someone tapped this same button a moment ago, and nothing else since.

        `id_` identifies the tap: Telegram delivers the same tap again if it could not be stored.
        """
        last = self._last.pop(person, None)
        if len(self._last) >= _REMEMBERED:
            del self._last[next(iter(self._last))]
        self._last[person] = tap, at, id_
        if last is None or (id_ is not None and last[2] == id_):
            return False
        return last[0] == tap and abs(at - last[1]) <= WITHIN


def is_of_panel(tap: SessionTapped) -> bool:
    """Whether this is a button of a panel. Those recognise a double tap by their turn."""
    return isinstance(read(tap.action), OnPanel)


def tapped(hosting: Hosting, visit: Visit, tap: SessionTapped) -> None:
    """Someone tapped a button of a session."""
    record = visit.work.sessions.get(tap.session)
    host = hosting.host(record, visit.work, visit.at, visit.outcome)
    reply = read(tap.action)
    if isinstance(reply, OfPage):
        pages_again.tapped(hosting, visit, tap.session, reply, tap.message)
        return
    if host is None and record is not None and isinstance(reply, OnOwn | OnSentence):
        _after_the_end(hosting, visit, record, reply, tap.message)
        return
    if host is None and record is not None and isinstance(reply, AskForLink):
        _link_asked(hosting, visit, record, tap.message)
        return
    if host is None and record is not None and isinstance(reply, ReadAlong):
        visit.answer_tap(hosting.walking.speech.label("sessie_lees_voorbij"))
        messages = SessionMessages(record.id, visit.work, visit.at, visit.outcome)
        messages.close_this(visit.person_id, tap.message)
        return
    if host is None:
        visit.answer_late_tap(hosting.walking.speech)
        joining.too_late(hosting, visit, reply)
        return
    match reply:
        case OnPanel(turn, number):
            at, seed = visit.at, hosting.randomness.seed()
            host.panel_tapped(visit, PanelTapped(visit.person_id, turn, number, at, seed))
        case OnSentence():
            _on_sentence(host, visit, reply)
        case OnOwn():
            _on_own(host, visit, reply)
        case Join() | NotNow() | LeaveOther() | Stay():
            joining.tapped(hosting, host, visit, reply, tap.message)
        case _:
            _participant(hosting, host, visit, reply, tap.message)


def _link_asked(hosting: Hosting, visit: Visit, record: SessionRecord, message: int) -> None:
    """Give somebody who took part the link of their project."""
    participant = visit.work.participants.get(record.id, visit.person_id)
    dialog = hosting.walking.dialogs.get(record.pack)
    lasting = (
        None
        if participant is None
        else visit.work.lasting_projects.of(record.id, participant.project_id)
    )
    if dialog is None or lasting is None:
        visit.answer_late_tap(hosting.walking.speech)
        return
    visit.answer_tap("")
    messages = SessionMessages(record.id, visit.work, visit.at, visit.outcome)
    messages.close_this(visit.person_id, message)
    link = hosting.bot_name.link(lasting.token)
    messages.to(visit.person_id, link_told(Speech(dialog, {}), link, lasting.code))


def _on_sentence(host: Host, visit: Visit, reply: OnSentence) -> None:
    """Do something with a sentence of the group, if it is the facilitator who taps, and tell the
    session who is ready now."""
    if visit.person_id != host.session.holder:
        visit.answer_tap(host.say.label("sessie_alleen_begeleider"))
    elif not _is_led(host, reply):
        visit.answer_late_tap(host.say)
    else:
        visit.answer_tap("")
        host.count_ready()


def _is_led(host: Host, reply: OnSentence) -> bool:
    if reply.verb is LeadVerb.LAPSE:
        return lapses(host, reply.mark)
    if reply.verb is not LeadVerb.DROP_GIVEN:
        return hosted(host).leads(reply) or shown_agreements.leads(host, reply)
    was_reading = bool(host.messages.chats_with(shown_rounds.READ_BACK))
    if not shown_rounds.drop(host, reply.mark):
        return False
    if was_reading:  # the list goes when a sentence in it does, and there may be more to take away
        reading_back.read_back(host)
    return True


def _on_own(host: Host, visit: Visit, reply: OnOwn) -> None:
    """Do something with a sentence of the person who taps, and tell the session who is ready."""
    participant = visit.work.participants.get(host.record.id, visit.person_id)
    if participant is None:
        visit.answer_tap(host.say.label("sessie_alleen_deelnemers"))
    elif do_and_report(host, participant, lambda: _is_of_theirs(host, participant, reply)):
        visit.answer_tap("")
    else:
        visit.answer_late_tap(host.say)


def _is_of_theirs(host: Host, participant: Participant, reply: OnOwn) -> bool:
    if hosted(host).decides(participant, reply):
        return True
    person = participant.person_id
    if shown_agreements.decides(host, person, reply):
        return True
    return own_tapped(host, person, reply.verb, reply.mark)


def _after_the_end(
    hosting: Hosting,
    visit: Visit,
    record: SessionRecord,
    reply: OnOwn | OnSentence,
    message: int,
) -> None:
    """Take a sentence away from a session that is over, for its writer or the facilitator."""
    live = pages_again.live_after(hosting, record, visit)
    if live is None or not _is_done_after(live, visit.person_id, reply, message):
        visit.answer_late_tap(hosting.walking.speech)
    else:
        visit.answer_tap("")


def _is_done_after(live: LiveSession, person: int, reply: OnOwn | OnSentence, message: int) -> bool:
    """The facilitator is asked first: weeks later a button is easily tapped by mistake."""
    match reply:
        case OnOwn(verb, mark):
            return own_tapped(live, person, verb, mark)
        case OnSentence() if person != live.session.holder:
            return False
        case OnSentence(LeadVerb.DROP_GIVEN, mark):
            return shown_rounds.ask_to_drop(live, mark)
        case OnSentence(LeadVerb.SURE_DROP, mark):
            live.messages.take_this_away(person, message)  # the sentence is in it
            return shown_rounds.drop(live, mark)
        case OnSentence(LeadVerb.KEEP):
            live.messages.take_this_away(person, message)
            return True
        case OnSentence():
            return person == live.session.holder and shown_agreements.leads(live, reply)


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
        case PickProject(mark) if joining.project_picked(host, participant, mark):
            pass
        case NewProject() if typed_project.is_new_project(hosting, host, participant):
            pass
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
    """Handle a participant's button; False if its question is closed."""
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
            joining.brought(host, participant, along=along)
            return True
        case TakeAlong(mark, taken):
            done = shown_rounds.take_along(host, participant, mark, message, taken=taken)
        case Pass():
            if shown_agreements.passes(host, person):
                visit.answer_tap("")
                return True
            done = do_and_report(host, participant, lambda: hosted(host).passes(participant))
            if done and not hosted(host).replaces_what_was_passed:
                host.messages.close_this(person, message)
        case Stand(mark, agrees):
            done = do_and_report(
                host, participant, lambda: hosted(host).stands(participant, mark, agrees=agrees)
            ) or (not agrees and shown_agreements.words_anew(host, person, mark))
        case SayToSharing(yes):
            decided = asking_to_share.answered(host, participant, yes=yes)
            done = decided is not None
            if decided:
                host.happened(*decided)
        case MoreOfSharing():
            done = asking_to_share.told_more(host, participant)
        case ReadAlong(place, there):
            done = linked_group.read_along(host, participant, place, message, there=there)
        case WithdrawProposal(mark):
            done = do_and_report(
                host, participant, lambda: hosted(host).takes_back(participant, mark)
            )
        case TieTo(element):
            done = do_and_report(host, participant, lambda: hosted(host).ties(participant, element))
        case AskForLink():
            done = False  # it comes when the session is over
        case PickProject() | NewProject():
            done = False  # they already chose a project
        case ChangeProject(""):
            done = joining.asks_which_other(host, participant)
        case ChangeProject(mark):
            done = joining.change_project(host, participant, mark, message)
        case _:
            assert_never(reply)
    if done:
        visit.answer_tap("")
    return done
