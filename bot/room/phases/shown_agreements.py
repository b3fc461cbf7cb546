"""The agreements as everybody reads them: shown, and kept true in every copy when a writer takes a
sentence of theirs away or rewords it, in any phase until the session ends."""

from __future__ import annotations

from dataclasses import dataclass

from bot.room.live_session import LiveSession
from bot.room.phases import hosted_close
from bot.room.phases.agreed_reminders import follow_days
from bot.room.phases.asking_who import AskingWho
from bot.room.phases.group_agreements import agreements_of
from bot.room.phases.group_pages import held_on
from bot.room.phases.other_views import (
    OtherView,
    beside,
    dropped_by_lead,
    fell_away,
    marked_view,
)
from dialogs.days import with_year
from dialogs.pack.audience import Mode
from dialogs.screens.layout import Layout, Row
from dialogs.session import proposal_screens
from dialogs.session.agreements import Agreement, AgreementStanding
from dialogs.session.own_sentence_replies import OnOwn
from dialogs.session.phases import agreeing_words as words
from dialogs.session.phases import lead_list, round
from dialogs.session.phases.agree import agreements_shown
from dialogs.session.replies import text_mark
from dialogs.session.sentence_replies import LeadVerb, OnSentence
from dialogs.steps.actions import COMMANDS
from dialogs.texts import Spans
from dialogs.understanding.options.matching import spoken
from storage.post.sent_messages import COPY

TO_LEAD = "w"
"""The slot of the facilitator's list of proposals."""
_LIST = f"{COPY}afspraken"
"""The slot of the agreements."""
_SURE = f"{COPY}ernaast weg"
"""The slot of the question to the facilitator whether a comment should go."""


def _anew(about: str) -> str:
    """The slot of the question to someone who wants to reword their comment on this proposal."""
    return f"{COPY}anders{text_mark(about)}"


def show_agreements(live: LiveSession, *, listed: bool) -> None:
    """Show what was agreed and what wasn't, with how others see it, replacing what was shown of it
    before. `listed`: the facilitator has the list of proposals on their screen."""
    live.work.decisions.decide_rest(live.record.id)
    for chat in live.messages.chats_with(_LIST):
        live.messages.take_copies(chat, _LIST)
    place = live.work.proposals.place(live.record.id)
    # If the session is at its end, `end_wording` removes the buttons that no longer do anything.
    live.show_copies(_LIST, _texts(live), place, _rows(live, ended=False))
    if listed and live.session.holder and live.work.proposals.all_in(live.record.id):
        # All of it was just shown, and nothing of a sentence may stay in it when its writer is
        # erased.
        (was_read,) = live.marked((live.say.phrase("afspraak_leider_gelezen"),))
        live.messages.change(live.session.holder, TO_LEAD, was_read)
    AskingWho(live).take_away()
    AskingWho(live).show()


def _texts(live: LiveSession) -> tuple[Spans, ...]:
    return agreements_shown(live.say, agreements_of(live))


def _rows(
    live: LiveSession, opened: OnSentence | None = None, *, ended: bool | None = None
) -> tuple[Row, ...]:
    """The facilitator's buttons below them: to take away one, or a comment on it. `ended`: whether
    the session is, if None."""
    views = {one.sentence: one.otherwise for one in _shown(live)}
    over = live.session.ended if ended is None else ended
    return lead_list.below_agreements(live.say, views, opened, ended=over)


def _shown(live: LiveSession) -> list[Agreement]:
    standings = (AgreementStanding.AGREED, AgreementStanding.NOT_YET)
    return [one for one in agreements_of(live) if one.standing in standings]


def leads(live: LiveSession, reply: OnSentence) -> bool:
    """The facilitator takes away an agreement until the session ends, or a comment on one, also
    after that, but not from within a later session of theirs; or opens the list of them. False if
    that isn't on their screen."""
    holder = live.session.holder
    if not holder or holder not in live.messages.chats_with(_LIST):
        return False
    if live.session.ended and live.work.sessions.led_by(holder) is not None:
        return False
    match reply.verb:
        case LeadVerb.OPEN_VIEWS | LeadVerb.CLOSE_VIEWS | LeadVerb.OPEN_SHOWN | LeadVerb.DROP_SHOWN:
            live.messages.take_copies(holder, _SURE)
            live.messages.change_below(holder, _LIST, _rows(live, reply))
            return True
        case LeadVerb.DROP_VIEW:
            found = marked_view(live, reply.mark)
            if found is None:
                return False
            day = with_year(held_on(live)) if live.session.ended else ""
            sure = lead_list.view_drop_asked(
                live.say, found[1], reply.mark, LeadVerb.CLOSE_VIEWS, day
            )
            live.messages.send_copy(holder, _SURE, (sure.text,), sure.rows)
            return True
        case LeadVerb.SURE_DROP_VIEW:
            before = _before(live)
            live.messages.take_copies(holder, _SURE)
            if not dropped_by_lead(live, reply.mark):
                return False
            _renew(live, before)
            return True
        case LeadVerb.SURE_DROP_SHOWN:
            known = (one.sentence for one in _shown(live) if text_mark(one.sentence) == reply.mark)
            sentence = next(known, None)
            if sentence is None or live.session.ended:
                return False
            _drop(live, sentence)
            return True
        case _:
            return False


def _drop(live: LiveSession, sentence: str) -> None:
    """Take an agreement away from everyone. Its writers are told, and so are people who commented
    on it."""
    before, gone = _before(live), beside(live, sentence)
    writers = live.work.proposals.writers_of(live.record.id, sentence)
    live.work.proposals.drop(live.record.id, sentence)
    fell_away(gone)
    for person in sorted(writers):
        told = lead_list.dropped_by_lead(live.say, sentence)
        live.messages.to(person, told, quotes=True)
    _renew(live, before)


def renew_below(live: LiveSession, before: int) -> None:
    """Give the buttons below the agreements to the facilitator of now, and take them from the one
    `before`."""
    for chat in {before, live.session.holder}.intersection(live.messages.chats_with(_LIST)):
        rows = _rows(live) if chat == live.session.holder else ()
        if _rows(live):
            live.messages.change_below(chat, _LIST, rows)


@dataclass(frozen=True, slots=True)
class _Before:
    """What the facilitator was asked, and the group's page in short, before a sentence changed."""

    asked: Layout | None
    page: tuple[Spans, ...]


def _before(live: LiveSession) -> _Before:
    return _Before(AskingWho(live).screen(), hosted_close.told(live))


def _renew(live: LiveSession, before: _Before) -> None:
    """Bring every copy up to date: of the agreements, of what the facilitator is asked about them,
    of the page, and of the reminders."""
    if not live.messages.chats_with(_LIST):
        return
    _keep_to_place(live)
    live.change_copies(_LIST, _texts(live), _rows(live))
    is_asking = live.phase.kind.agrees and live.session.step > 1
    if AskingWho(live).screen() != before.asked:
        if is_asking:
            AskingWho(live).change()
        else:
            AskingWho(live).take_away()
    follow_days(live)
    hosted_close.renew(live, before.page)


def _keep_to_place(live: LiveSession) -> None:
    """Stop showing them in a group that a writer wasn't told of; people who read them there get a
    copy of their own."""
    groups = [chat for chat in live.messages.chats_with(_LIST) if chat < 0]
    place = live.work.proposals.place(live.record.id)
    if not groups or place is None or live.group_for(place) is not None:
        return
    for chat in groups:
        live.messages.take_copies(chat, _LIST)
    for chat in live.readers_of_group():
        live.messages.send_copy(chat, _LIST, live.marked(_texts(live)))


def words_anew(live: LiveSession, person: int, mark: str) -> bool:
    """Someone wants to reword their comment, which everybody read, on the proposal with this text
    mark: they are asked for it, and until they type it the old words stay. False if they have no
    such comment."""
    own = live.work.responses.own_otherwise(live.record.id, person)
    about = next((about for about, _ in own if text_mark(about) == mark), None)
    if about is None or live.session.ended or not live.messages.chats_with(_LIST):
        return False
    live.messages.close(person, OtherView(live, person, about).slot)
    few = live.session.mode is not Mode.SEPARATE
    reads = round.who_reads(live.say, live.session.asked_where, few=few)
    asked = proposal_screens.otherwise_asked(live.say, about, reads, again=True)
    for before in _asked_about(live, person):
        live.messages.take_copies(person, _anew(before))
    live.messages.send_copy(person, _anew(about), (asked.text,), asked.rows)
    return True


def typed(live: LiveSession, person: int, text: str, message: int) -> bool:
    """Take what someone typed after the agreements were shown, if it is about a sentence of theirs
    there. If that seems to name somebody, the old words stay until they have decided."""
    if spoken(text, live.dialog.words) in COMMANDS or not live.messages.chats_with(_LIST):
        return False
    if words.takes_back(text):
        return _takes_back(live, person)
    asked = _asked_about(live, person)
    if words.is_for_bot(live.dialog, text) or not asked:
        return False
    before, view = _before(live), OtherView(live, person, asked[0])
    kept = view.take(text, _place(live, view), message)
    if kept is None:
        live.messages.to(person, proposal_screens.refused(live.say))
    elif kept:
        live.messages.take_copies(person, _anew(view.about))
        _renew(live, before)
    else:
        held = view.held_screen(again=True)
        live.messages.send_copy(person, _anew(view.about), (held.text,), held.rows)
    return True


def _place(live: LiveSession, view: OtherView) -> int:
    return view.place(live.work.responses.place_of(live.record.id, view.about, view.person))


def decides(live: LiveSession, person: int, reply: OnOwn) -> bool:
    """Someone decides about a name in their reworded comment; False if no such comment is held."""
    for about in _asked_about(live, person):
        view = OtherView(live, person, about)
        line = view.decided(reply)
        if line is not None:
            before = _before(live)
            live.messages.take_copies(person, _anew(about))
            view.keep(line, _place(live, view))
            _renew(live, before)
            return True
    return False


def passes(live: LiveSession, person: int) -> bool:
    """Someone who was asked to reword their comment leaves it as it is; False if they weren't
    asked."""
    asked = _asked_about(live, person)
    if not asked:
        return False
    (about, *_), own = asked, live.work.responses.own_otherwise(live.record.id, person)
    live.messages.take_copies(person, _anew(about))
    view = OtherView(live, person, about)
    view.let_go()
    view.tell(dict(own)[about])
    return True


def end_wording(live: LiveSession) -> None:
    """The session ends: nothing can be reworded any more. Anyone who was asked to reword theirs is
    told that it stays as it was. The facilitator can't take an agreement away any more."""
    if live.session.holder in live.messages.chats_with(_LIST) and _shown(live):
        live.messages.change_below(live.session.holder, _LIST, _rows(live))
    for participant in live.participants():
        person = participant.person_id
        own = dict(live.work.responses.own_otherwise(live.record.id, person))
        asked = _asked_about(live, person)
        for about in own:
            view = OtherView(live, person, about)
            view.let_go()
            if about not in asked:  # else its button is gone already
                live.messages.close(person, view.slot)
        for about in asked:
            live.messages.take_copies(person, _anew(about))
            told = proposal_screens.otherwise_stays(live.say, own[about])
            live.messages.to(person, told, quotes=True)


def _asked_about(live: LiveSession, person: int) -> list[str]:
    """The proposals for which someone is asked to reword the comment they made."""
    own = live.work.responses.own_otherwise(live.record.id, person)
    return [about for about, _ in own if person in live.messages.chats_with(_anew(about))]


def _takes_back(live: LiveSession, person: int) -> bool:
    """Take away what they wrote last; they are told which that is, and what is left."""
    id_, before = live.record.id, _before(live)
    own = live.work.responses.own_otherwise(id_, person)
    if own:
        about, gone = own[0]
        live.messages.take_copies(person, _anew(about))
        live.work.responses.give(id_, about, person, False, "")
        view = OtherView(live, person, about)
        view.let_go()
        view.take_message()
    else:
        newest = live.work.proposals.newest_of(id_, person)
        if newest is None:
            return False
        gone, others = newest, beside(live, newest)
        live.work.proposals.take_back(id_, person, gone)
        if gone not in {one.text for one in live.work.proposals.all_in(id_)}:
            fell_away(others)
    left = [line for _, line in live.work.responses.own_otherwise(id_, person)]
    left += live.work.proposals.texts_of(id_, person)
    told = proposal_screens.gone_for_all(live.say, gone, left[0] if left else "")
    live.messages.to(person, told, quotes=True)
    _renew(live, before)
    return True
