"""What participants give in a round and when agreeing: asked, typed or tapped, and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.actions import COMMANDS
from dialogs.audience import Mode
from dialogs.layout import Layout
from dialogs.matching import spoken
from dialogs.plan import PhaseKind
from dialogs.session import agree, rounds
from dialogs.session.agenda import case_of
from dialogs.session.effects import OpenPhase, ShowAgreements, ShowProposals
from dialogs.session.own_words import text_mark, tidy
from dialogs.session.reveal import shuffled
from dialogs.texts import Spans
from storage.records import Participant

if TYPE_CHECKING:
    from bot.room.host import Host

ASK, VOICE, ABOUT = "q", "v", "a"
"""The slots of what is asked, of the proposal that someone has before them, and of what theirs is
about."""


# What is asked


def asked_at_opening(host: Host, participant: Participant, effect: OpenPhase) -> Layout | None:
    """What is asked of someone when a round or the agreeing opens; None where nothing is."""
    person, id_ = participant.person_id, host.record.id
    if effect.contribution is not None:
        if effect.case and participant.project_id == effect.case:
            return Layout(rounds.round_about_you(host.say))
        before = host.work.gave(id_, effect.phase, effect.case or None, person)
        again, openly = bool(before), effect.mode is Mode.OPENLY
        return rounds.round_asked(host.say, effect.contribution, again=again, openly=openly)
    if effect.proposals:
        again, openly = person in host.work.proposed_by(id_), effect.mode is Mode.OPENLY
        return agree.proposals_asked(host.say, again=again, openly=openly)
    return None


def ask(host: Host, effect: ShowProposals) -> None:
    """Put the first proposal that someone said nothing of before them."""
    for participant in host.participants(effect.only):
        person = participant.person_id
        layout = next_proposal(host, person)
        if layout is not None:
            host.mail.show(person, layout, VOICE, quotes=True)
        elif not proposals(host):
            host.mail.to(person, host.say.phrase("afspraak_geen"))


def next_proposal(host: Host, person: int) -> Layout | None:
    """The first of what someone said nothing of yet."""
    voiced = host.work.voiced(host.record.id, person)
    everything = proposals(host)
    for number, proposal in enumerate(everything, start=1):
        if proposal.text not in voiced:
            return agree.proposal_screen(host.say, proposal, number, len(everything))
    return None


def proposals(host: Host) -> tuple[agree.Proposal, ...]:
    """All proposals in an order that doesn't say who was first: the same for everyone, as long
    as the session has not gone on."""
    known = [
        agree.Proposal(one.id, one.text, one.element or "")
        for one in host.work.proposals(host.record.id)
    ]
    return agree.in_turn(known, host.session.seed)


def agreements(host: Host, effect: ShowAgreements) -> None:
    """Show what was agreed, with what is seen differently beside it."""
    otherwise = {one.text: one.otherwise for one in host.work.proposals(host.record.id)}
    found = [
        agree.Agreement(proposal, shuffled(otherwise[proposal.text], effect.seed))
        for proposal in agree.in_turn(proposals(host), effect.seed)
    ]
    texts = host.marked(agree.agreements_shown(host.dialog, host.say, found))
    for chat in host.room(with_holder=True):
        host.mail.to_chat(chat, texts, quotes=True)


def at_hand(host: Host) -> dict[int, str]:
    """Which proposal each has before them, where proposals are put to them."""
    if not _puts_proposals(host):
        return {}
    layouts = ((one.person_id, next_proposal(host, one.person_id)) for one in host.participants())
    return {person: layout.buttons[0][1] for person, layout in layouts if layout is not None}


def after_a_proposal_went(host: Host, before: dict[int, str]) -> None:
    """Who had before them what nobody proposes any more goes on to the next."""
    if not _puts_proposals(host):
        return
    after = at_hand(host)
    for participant in host.participants():
        person = participant.person_id
        if person in before and before[person] != after.get(person):
            _go_on(host, person, anew=True)


def _puts_proposals(host: Host) -> bool:
    session = host.session
    return session.open and host.phase.kind is PhaseKind.AGREE and session.step == 1


def has_voiced(host: Host, person: int) -> bool:
    """Whether someone said something of every proposal that there is."""
    return person in host.work.voiced_all(host.record.id) or not proposals(host)


def has_proposed(host: Host, person: int, phase: str) -> bool:
    """Whether someone proposed something, or has nothing to propose."""
    id_ = host.record.id
    return person in host.work.proposed_by(id_) or person in host.work.givers(id_, phase, None)


# What is typed

_PASSES = ("overslaan", "weet_niet")
"""Words by which someone says that they have nothing to give."""


def typed(host: Host, participant: Participant, text: str) -> bool:
    """Take what someone typed as what the session asks of them now; False where it asks
    nothing that can be typed."""
    phase, session, person = host.phase, host.session, participant.person_id
    means = spoken(text, host.dialog.words)
    if not session.open or means in COMMANDS:
        return False
    if means in _PASSES:
        return passed(host, participant)
    if phase.kind is PhaseKind.ROUND and host.is_asked(participant):
        _contributed(host, person, text)
        return True
    if phase.kind is PhaseKind.AGREE:
        if session.step == 0:
            _proposed(host, participant, text)
            return True
        if (about := host.work.to_explain(host.record.id, person)) is not None:
            _explained(host, person, about, text)
            return True
    return False


def _contributed(host: Host, person: int, text: str) -> None:
    line = tidy(text)
    if line is None:
        _say(host, person, agree.refused(host.say))
        return
    case, phase = case_of(host.plan, host.session) or None, host.phase.id
    if host.work.gave(host.record.id, phase, case, person) is None:
        host.mail.change(person, ASK, None)
    host.work.contribute(host.record.id, phase, case, person, line)
    _say(host, person, rounds.round_kept(host.say, line))


def _proposed(host: Host, participant: Participant, text: str) -> None:
    person, line = participant.person_id, tidy(text)
    if line is None:
        _say(host, person, agree.refused(host.say))
        return
    host.work.propose(host.record.id, participant.project_id, person, line)
    _say(host, person, agree.proposal_kept(host.say, line))
    about = agree.element_screen(host.say, host.elements)
    if about is not None:
        host.mail.show(person, about, ABOUT)


def _explained(host: Host, person: int, about: str, text: str) -> None:
    line = tidy(text)
    if line is None:
        _say(host, person, agree.refused(host.say))
        return
    host.work.give_voice(host.record.id, about, person, False, line)
    _say(host, person, agree.otherwise_kept(host.say, line))
    _go_on(host, person, anew=True)


def _say(host: Host, person: int, text: Spans) -> None:
    host.mail.to(person, text)


# What is tapped


def passed(host: Host, participant: Participant) -> bool:
    """Someone has nothing (more) to give here; False where nothing was asked."""
    phase, session, person, id_ = (
        host.phase,
        host.session,
        participant.person_id,
        host.record.id,
    )
    if not session.open:
        return False
    if phase.kind is PhaseKind.ROUND and host.is_asked(participant):
        host.work.contribute(id_, phase.id, case_of(host.plan, session) or None, person, "")
        _say(host, person, rounds.round_passed(host.say))
        return True
    if phase.kind is PhaseKind.AGREE and session.step == 0:
        host.work.contribute(id_, phase.id, None, person, "")
        if person not in host.work.proposed_by(id_):
            _say(host, person, agree.proposal_passed(host.say))
        return True
    if phase.kind is PhaseKind.AGREE and (about := host.work.to_explain(id_, person)) is not None:
        host.work.give_voice(id_, about, person, False, "")
        _go_on(host, person)
        return True
    return False


def stood(host: Host, person: int, mark: str, *, agrees: bool) -> bool:
    """Someone can live with a proposal, or sees it differently; False where it isn't asked."""
    proposal = next((one for one in proposals(host) if text_mark(one.text) == mark), None)
    if proposal is None or not _puts_proposals(host):
        return False
    host.work.give_voice(host.record.id, proposal.text, person, agrees)
    if agrees:
        _go_on(host, person)
    else:
        layout = agree.otherwise_asked(host.say, proposal)
        host.mail.change(person, VOICE, layout.text, layout.rows, quotes=True)
    return True


def _go_on(host: Host, person: int, *, anew: bool = False) -> None:
    """The next proposal takes the place of this one; below what was typed it comes anew."""
    layout = next_proposal(host, person) or Layout(agree.voices_done(host.say))
    if anew:
        host.mail.change(person, VOICE, None)
        host.mail.show(person, layout, VOICE if layout.rows else None, quotes=True)
    else:
        host.mail.change(person, VOICE, layout.text, layout.rows, quotes=True)


def tied(host: Host, person: int, about: str) -> bool:
    """Someone says what their proposal is about; False where there is nothing to tie."""
    session, elements = host.session, host.elements
    asked = session.open and host.phase.kind is PhaseKind.AGREE and session.step == 0
    if not asked or person not in host.work.proposed_by(host.record.id):
        return False
    number = int(about) if about.isdecimal() else -1
    element = elements[number] if 0 <= number < len(elements) else None
    host.work.tie(host.record.id, person, element)
    openly = session.mode is Mode.OPENLY
    layout = agree.proposals_asked(host.say, again=True, openly=openly)
    host.mail.change(person, ABOUT, layout.text, layout.rows)
    return True
