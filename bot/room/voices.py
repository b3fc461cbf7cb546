"""What participants give in a round and when agreeing: asked, typed or tapped, and shown."""

from __future__ import annotations

from bot.room.checklists import elements_to_agree_on
from bot.room.live_session import LiveSession
from bot.walking.walking import walk_of
from dialogs.pack.audience import Mode
from dialogs.pack.where import OWN_CHATS
from dialogs.screens.layout import Layout
from dialogs.screens.named_screens import without_names
from dialogs.session.agenda import Agenda
from dialogs.session.effects import OpenPhase, ShowAgreements, ShowProposals
from dialogs.session.group_texts import tidy
from dialogs.session.phases import agree, round
from dialogs.session.replies import text_mark
from dialogs.session.state import Session
from dialogs.steps.actions import COMMANDS
from dialogs.steps.names_in_answers import wants_names_out
from dialogs.texts import Spans
from dialogs.understanding.matching import spoken
from storage.sessions.participants import Participant

ASK, VOICE, ABOUT = "q", "v", "a"
"""The slots of what is asked, of the proposal that someone has before them, and of what theirs is
about."""


# What is asked


def asked_at_opening(
    live: LiveSession, participant: Participant, effect: OpenPhase
) -> Layout | None:
    """What is asked of someone when a round or the agreeing opens; None where nothing is."""
    person, id_ = participant.person_id, live.record.id
    if effect.contribution is not None:
        if effect.case and participant.project_id == effect.case:
            return Layout(round.round_about_you(live.say))
        before = live.work.contributions.text_of(id_, effect.phase, effect.case or None, person)
        again, few = bool(before), effect.mode is not Mode.SEPARATE
        asked = effect.contribution
        return round.round_asked(live.say, asked, effect.where, again=again, few=few)
    if effect.proposals:
        again = has_proposed(live, person, effect.phase)
        return agree.proposals_asked(live.say, who_reads(live), again=again)
    return None


def who_reads(live: LiveSession) -> Spans:
    """Who reads what is asked in this turn, and where."""
    session = live.session
    few = session.mode is not Mode.SEPARATE
    return round.who_reads(live.say, session.asked_where, few=few)


def close(live: LiveSession, was: Session) -> None:
    """What was asked in a phase that closes is asked no longer: its buttons go."""
    agenda = Agenda(live.dialog, was)
    phase, work, id_ = agenda.phase, live.work, live.record.id
    if was.step or not phase.kind.takes_words:
        return
    case = agenda.case
    gave = work.contributions.givers(id_, phase.id, case or None)
    untied: frozenset[int] = frozenset()
    if phase.kind.agrees:
        gave, untied = gave | work.proposals.proposers(id_), work.proposals.untied(id_)
    for participant in live.participants():
        person, project = participant.person_id, participant.project_id
        if person in untied:
            _close_about(live, person)
        elif person not in gave and not (case and project == case):
            live.messages.change(person, ASK, None)


def _close_about(live: LiveSession, person: int) -> None:
    live.work.proposals.tie(live.record.id, person, "")
    live.messages.change(person, ABOUT, None)


def ask(live: LiveSession, effect: ShowProposals) -> None:
    """Put the first proposal that someone said nothing of before them."""
    for participant in live.participants(effect.only):
        person = participant.person_id
        layout = next_asked(live, person)
        if layout is not None:
            live.messages.show(person, layout, VOICE, quotes=True)
        elif not proposals(live):
            live.messages.to(person, live.say.phrase("afspraak_geen"))


def next_asked(live: LiveSession, person: int) -> Layout | None:
    """The first proposal that someone said nothing of yet; then how they see it where they see one
    differently. That comes last, so that nobody is seen to be busy with it."""
    voiced = live.work.responses.of(live.record.id, person)
    everything = proposals(live)
    for number, proposal in enumerate(everything, start=1):
        if proposal.text not in voiced:
            return agree.proposal_screen(live.say, proposal, number, len(everything))
    about = live.work.responses.to_explain(live.record.id, person, silent=False)
    if about is None:
        return None
    return agree.otherwise_asked(live.say, about[0], who_reads(live))


def proposals(live: LiveSession) -> tuple[agree.Proposal, ...]:
    """All proposals in an order that doesn't say who was first: the same for everyone, as long
    as the session has not gone on."""
    known = [
        agree.Proposal(one.id, one.text, one.element or "")
        for one in live.work.proposals.all_in(live.record.id)
    ]
    return agree.in_turn(known, live.session.seed)


def agreements(live: LiveSession, effect: ShowAgreements) -> None:
    """Show what was agreed, with what is seen differently beside it."""
    otherwise = {one.text: one.otherwise for one in live.work.proposals.all_in(live.record.id)}
    found = agree.agreed(proposals(live), otherwise, effect.seed)
    texts = agree.agreements_shown(live.dialog, live.say, found)
    live.show(texts, live.work.proposals.place(live.record.id))


def at_hand(live: LiveSession) -> dict[int, Layout]:
    """What each has before them, where proposals are put to them."""
    if not _puts_proposals(live):
        return {}
    layouts = ((one.person_id, next_asked(live, one.person_id)) for one in live.participants())
    return {person: layout for person, layout in layouts if layout is not None}


def after_a_proposal_went(live: LiveSession, before: dict[int, Layout]) -> None:
    """Who had before them what nobody proposes any more goes on to the next."""
    if not _puts_proposals(live):
        return
    after = at_hand(live)
    for participant in live.participants():
        person = participant.person_id
        was, is_now = before.get(person), after.get(person)
        if was is not None and (is_now is None or was.buttons != is_now.buttons):
            _go_on(live, person, anew=True)


def _puts_proposals(live: LiveSession) -> bool:
    session = live.session
    return session.open and live.phase.kind.agrees and session.step == 1


def has_voiced(live: LiveSession, person: int) -> bool:
    """Whether someone said something of every proposal that there is."""
    return person in live.work.responses.who_gave_all(live.record.id) or not proposals(live)


def has_proposed(live: LiveSession, person: int, phase: str) -> bool:
    """Whether someone proposed something, or has nothing to propose."""
    id_ = live.record.id
    return person in live.work.proposals.proposers(id_) or person in live.work.contributions.givers(
        id_, phase, None
    )


# What is typed

_PASSES = ("overslaan", "weet_niet")
"""Words by which someone says that they have nothing to give."""


def typed(live: LiveSession, participant: Participant, text: str) -> bool:
    """Take what someone typed as what the session asks of them now; False where it asks
    nothing that can be typed."""
    phase, session, person = live.phase, live.session, participant.person_id
    means = spoken(text, live.dialog.words)
    if not session.open or means in COMMANDS:
        return False
    if means in _PASSES:
        if phase.kind.agrees and not session.step:
            _close_what_was_asked(live, person)
        return passed(live, participant)
    if phase.kind.is_round and live.is_asked(participant):
        _contributed(live, participant, text)
        return True
    if phase.kind.agrees:
        if session.step == 0:
            _proposed(live, participant, text)
            return True
        if (about := live.work.responses.to_explain(live.record.id, person)) is not None:
            _explained(live, person, *about, text)
            return True
    return False


def held_back(live: LiveSession, participant: Participant) -> bool:
    """What someone typed reaches nobody; in this the session goes on as if they had passed."""
    phase, session, person, id_ = (
        live.phase,
        live.session,
        participant.person_id,
        live.record.id,
    )
    if not session.open:
        return False
    if phase.kind.is_round and live.is_asked(participant):
        case = live.agenda.case or None
        if live.work.contributions.text_of(id_, phase.id, case, person) is None:
            live.messages.change(person, ASK, None)
            live.work.contributions.give(id_, phase.id, case, person, "")
        return True
    if phase.kind.agrees and session.step == 0:
        if not has_proposed(live, person, phase.id):
            live.messages.change(person, ASK, None)
            live.work.contributions.give(id_, phase.id, None, person, "")
        return True
    about = live.work.responses.to_explain(id_, person) if phase.kind.agrees else None
    if about is not None:
        sentence, of = about
        live.work.responses.give(id_, sentence, person, False, "", of)
        live.messages.change(person, VOICE, None)
        return True
    return False


def _contributed(live: LiveSession, participant: Participant, text: str) -> None:
    person, walk = participant.person_id, live.work.walks.get(participant.walk_id)
    if walk is not None and wants_names_out(walk_of(walk)):
        text = without_names(live.say, text)
    line = tidy(text)
    if line is None:
        _say(live, person, agree.refused(live.say))
        return
    case, phase = live.agenda.case or None, live.phase.id
    if live.work.contributions.text_of(live.record.id, phase, case, person) is None:
        live.messages.change(person, ASK, None)
    place = live.session.asked_where.number
    live.work.contributions.give(live.record.id, phase, case, person, line, place)
    _say(live, person, round.round_kept(live.say, line))


def _proposed(live: LiveSession, participant: Participant, text: str) -> None:
    person, line = participant.person_id, tidy(text)
    if line is None:
        _say(live, person, agree.refused(live.say))
        return
    _close_what_was_asked(live, person)
    place = live.session.asked_where.number
    live.work.proposals.add(live.record.id, participant.project_id, person, line, place=place)
    _say(live, person, agree.proposal_kept(live.say, line))
    about = agree.element_screen(live.say, elements_to_agree_on(live))
    if about is None:
        live.work.proposals.tie(live.record.id, person, "")
    else:
        live.messages.show(person, about, ABOUT)


def _close_what_was_asked(live: LiveSession, person: int) -> None:
    """Before a proposal, or a word that there is none, comes below it."""
    if person in live.work.proposals.untied(live.record.id):
        _close_about(live, person)
    elif not has_proposed(live, person, live.phase.id):
        live.messages.change(person, ASK, None)


def _explained(live: LiveSession, person: int, about: str, place: int, text: str) -> None:
    """In the place of which they read, both when they said that they see it differently and when
    they were asked how; where these are two, in everyone's own chat alone."""
    line = tidy(text)
    if place != live.session.asked_where.number:
        place = OWN_CHATS.number
    if line is None:
        _say(live, person, agree.refused(live.say))
        return
    live.work.responses.give(live.record.id, about, person, False, line, place)
    _say(live, person, agree.otherwise_kept(live.say, line))
    _go_on(live, person, anew=True)


def _say(live: LiveSession, person: int, text: Spans) -> None:
    live.messages.to(person, text)


# What is tapped


def passed(live: LiveSession, participant: Participant) -> bool:
    """Someone has nothing (more) to give here; False where nothing was asked."""
    phase, session, id_ = live.phase, live.session, live.record.id
    person, place = participant.person_id, session.asked_where.number
    if not session.open:
        return False
    if phase.kind.is_round and live.is_asked(participant):
        case = live.agenda.case or None
        live.work.contributions.give(id_, phase.id, case, person, "", place)
        _say(live, person, round.round_passed(live.say))
        return True
    if phase.kind.agrees and session.step == 0:
        live.work.contributions.give(id_, phase.id, None, person, "", place)
        if person not in live.work.proposals.proposers(id_):
            _say(live, person, agree.proposal_passed(live.say))
        return True
    if phase.kind.agrees and (about := live.work.responses.to_explain(id_, person)) is not None:
        sentence, of = about
        live.work.responses.give(id_, sentence, person, False, "", of)
        _go_on(live, person)
        return True
    return False


def stood(live: LiveSession, person: int, mark: str, *, agrees: bool) -> bool:
    """Someone can live with a proposal, or sees it differently; False where it isn't asked."""
    proposal = next((one for one in proposals(live) if text_mark(one.text) == mark), None)
    if proposal is None or not _puts_proposals(live):
        return False
    place = live.session.asked_where.number
    live.work.responses.give(live.record.id, proposal.text, person, agrees, place=place)
    _go_on(live, person)
    return True


def _go_on(live: LiveSession, person: int, *, anew: bool = False) -> None:
    """The next proposal takes the place of this one; below what was typed it comes anew."""
    layout = next_asked(live, person) or Layout(agree.voices_done(live.say))
    if anew:
        live.messages.change(person, VOICE, None)
        live.messages.show(person, layout, VOICE if layout.rows else None, quotes=True)
    else:
        live.messages.change(person, VOICE, layout.text, layout.rows, quotes=True)


def tied(live: LiveSession, person: int, number: int | None) -> bool:
    """Someone says what their proposal is about; False where there is nothing to tie."""
    session, elements = live.session, elements_to_agree_on(live)
    asked = session.open and live.phase.kind.agrees and session.step == 0
    if not asked or person not in live.work.proposals.proposers(live.record.id):
        return False
    element = "" if number is None or number >= len(elements) else elements[number]
    live.work.proposals.tie(live.record.id, person, element)
    layout = agree.proposals_asked(live.say, who_reads(live), again=True)
    live.messages.change(person, ABOUT, layout.text, layout.rows)
    return True
