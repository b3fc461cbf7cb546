"""What participants give in a round and when agreeing: asked, typed or tapped, and shown."""

from __future__ import annotations

from bot.room.closing import elements_to_agree_on
from bot.room.sitting import Sitting
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
from dialogs.steps.names_in_answers import names_go
from dialogs.texts import Spans
from dialogs.understanding.matching import spoken
from storage.sessions.participants import Participant

ASK, VOICE, ABOUT = "q", "v", "a"
"""The slots of what is asked, of the proposal that someone has before them, and of what theirs is
about."""


# What is asked


def asked_at_opening(
    sitting: Sitting, participant: Participant, effect: OpenPhase
) -> Layout | None:
    """What is asked of someone when a round or the agreeing opens; None where nothing is."""
    person, id_ = participant.person_id, sitting.record.id
    if effect.contribution is not None:
        if effect.case and participant.project_id == effect.case:
            return Layout(round.round_about_you(sitting.say))
        before = sitting.work.contributions.text_of(id_, effect.phase, effect.case or None, person)
        again, few = bool(before), effect.mode is not Mode.SEPARATE
        asked = effect.contribution
        return round.round_asked(sitting.say, asked, effect.where, again=again, few=few)
    if effect.proposals:
        again = has_proposed(sitting, person, effect.phase)
        return agree.proposals_asked(sitting.say, who_reads(sitting), again=again)
    return None


def who_reads(sitting: Sitting) -> Spans:
    """Who reads what is asked in this turn, and where."""
    session = sitting.session
    few = session.mode is not Mode.SEPARATE
    return round.who_reads(sitting.say, session.asked_where, few=few)


def close(sitting: Sitting, was: Session) -> None:
    """What was asked in a phase that closes is asked no longer: its buttons go."""
    agenda = Agenda(sitting.dialog, was)
    phase, work, id_ = agenda.phase, sitting.work, sitting.record.id
    if was.step or not phase.kind.takes_words:
        return
    case = agenda.case
    gave = work.contributions.givers(id_, phase.id, case or None)
    untied: frozenset[int] = frozenset()
    if phase.kind.agrees:
        gave, untied = gave | work.proposals.proposers(id_), work.proposals.untied(id_)
    for participant in sitting.participants():
        person, project = participant.person_id, participant.project_id
        if person in untied:
            _close_about(sitting, person)
        elif person not in gave and not (case and project == case):
            sitting.mail.change(person, ASK, None)


def _close_about(sitting: Sitting, person: int) -> None:
    sitting.work.proposals.tie(sitting.record.id, person, "")
    sitting.mail.change(person, ABOUT, None)


def ask(sitting: Sitting, effect: ShowProposals) -> None:
    """Put the first proposal that someone said nothing of before them."""
    for participant in sitting.participants(effect.only):
        person = participant.person_id
        layout = next_asked(sitting, person)
        if layout is not None:
            sitting.mail.show(person, layout, VOICE, quotes=True)
        elif not proposals(sitting):
            sitting.mail.to(person, sitting.say.phrase("afspraak_geen"))


def next_asked(sitting: Sitting, person: int) -> Layout | None:
    """The first proposal that someone said nothing of yet; then how they see it where they see one
    differently. That comes last, so that nobody is seen to be busy with it."""
    voiced = sitting.work.voices.of(sitting.record.id, person)
    everything = proposals(sitting)
    for number, proposal in enumerate(everything, start=1):
        if proposal.text not in voiced:
            return agree.proposal_screen(sitting.say, proposal, number, len(everything))
    about = sitting.work.voices.to_explain(sitting.record.id, person, silent=False)
    if about is None:
        return None
    return agree.otherwise_asked(sitting.say, about[0], who_reads(sitting))


def proposals(sitting: Sitting) -> tuple[agree.Proposal, ...]:
    """All proposals in an order that doesn't say who was first: the same for everyone, as long
    as the session has not gone on."""
    known = [
        agree.Proposal(one.id, one.text, one.element or "")
        for one in sitting.work.proposals.all_in(sitting.record.id)
    ]
    return agree.in_turn(known, sitting.session.seed)


def agreements(sitting: Sitting, effect: ShowAgreements) -> None:
    """Show what was agreed, with what is seen differently beside it."""
    otherwise = {
        one.text: one.otherwise for one in sitting.work.proposals.all_in(sitting.record.id)
    }
    found = agree.agreed(proposals(sitting), otherwise, effect.seed)
    texts = agree.agreements_shown(sitting.dialog, sitting.say, found)
    sitting.show(texts, sitting.work.proposals.place(sitting.record.id))


def at_hand(sitting: Sitting) -> dict[int, Layout]:
    """What each has before them, where proposals are put to them."""
    if not _puts_proposals(sitting):
        return {}
    layouts = (
        (one.person_id, next_asked(sitting, one.person_id)) for one in sitting.participants()
    )
    return {person: layout for person, layout in layouts if layout is not None}


def after_a_proposal_went(sitting: Sitting, before: dict[int, Layout]) -> None:
    """Who had before them what nobody proposes any more goes on to the next."""
    if not _puts_proposals(sitting):
        return
    after = at_hand(sitting)
    for participant in sitting.participants():
        person = participant.person_id
        was, is_now = before.get(person), after.get(person)
        if was is not None and (is_now is None or was.buttons != is_now.buttons):
            _go_on(sitting, person, anew=True)


def _puts_proposals(sitting: Sitting) -> bool:
    session = sitting.session
    return session.open and sitting.phase.kind.agrees and session.step == 1


def has_voiced(sitting: Sitting, person: int) -> bool:
    """Whether someone said something of every proposal that there is."""
    return person in sitting.work.voices.who_gave_all(sitting.record.id) or not proposals(sitting)


def has_proposed(sitting: Sitting, person: int, phase: str) -> bool:
    """Whether someone proposed something, or has nothing to propose."""
    id_ = sitting.record.id
    return person in sitting.work.proposals.proposers(
        id_
    ) or person in sitting.work.contributions.givers(id_, phase, None)


# What is typed

_PASSES = ("overslaan", "weet_niet")
"""Words by which someone says that they have nothing to give."""


def typed(sitting: Sitting, participant: Participant, text: str) -> bool:
    """Take what someone typed as what the session asks of them now; False where it asks
    nothing that can be typed."""
    phase, session, person = sitting.phase, sitting.session, participant.person_id
    means = spoken(text, sitting.dialog.words)
    if not session.open or means in COMMANDS:
        return False
    if means in _PASSES:
        if phase.kind.agrees and not session.step:
            _close_what_was_asked(sitting, person)
        return passed(sitting, participant)
    if phase.kind.is_round and sitting.is_asked(participant):
        _contributed(sitting, participant, text)
        return True
    if phase.kind.agrees:
        if session.step == 0:
            _proposed(sitting, participant, text)
            return True
        if (about := sitting.work.voices.to_explain(sitting.record.id, person)) is not None:
            _explained(sitting, person, *about, text)
            return True
    return False


def held_back(sitting: Sitting, participant: Participant) -> bool:
    """What someone typed reaches nobody; in this the session goes on as if they had passed."""
    phase, session, person, id_ = (
        sitting.phase,
        sitting.session,
        participant.person_id,
        sitting.record.id,
    )
    if not session.open:
        return False
    if phase.kind.is_round and sitting.is_asked(participant):
        case = sitting.agenda.case or None
        if sitting.work.contributions.text_of(id_, phase.id, case, person) is None:
            sitting.mail.change(person, ASK, None)
            sitting.work.contributions.give(id_, phase.id, case, person, "")
        return True
    if phase.kind.agrees and session.step == 0:
        if not has_proposed(sitting, person, phase.id):
            sitting.mail.change(person, ASK, None)
            sitting.work.contributions.give(id_, phase.id, None, person, "")
        return True
    about = sitting.work.voices.to_explain(id_, person) if phase.kind.agrees else None
    if about is not None:
        sentence, of = about
        sitting.work.voices.give(id_, sentence, person, False, "", of)
        sitting.mail.change(person, VOICE, None)
        return True
    return False


def _contributed(sitting: Sitting, participant: Participant, text: str) -> None:
    person, walk = participant.person_id, sitting.work.walks.get(participant.walk_id)
    if walk is not None and names_go(walk_of(walk)):
        text = without_names(sitting.say, text)
    line = tidy(text)
    if line is None:
        _say(sitting, person, agree.refused(sitting.say))
        return
    case, phase = sitting.agenda.case or None, sitting.phase.id
    if sitting.work.contributions.text_of(sitting.record.id, phase, case, person) is None:
        sitting.mail.change(person, ASK, None)
    place = sitting.session.asked_where.number
    sitting.work.contributions.give(sitting.record.id, phase, case, person, line, place)
    _say(sitting, person, round.round_kept(sitting.say, line))


def _proposed(sitting: Sitting, participant: Participant, text: str) -> None:
    person, line = participant.person_id, tidy(text)
    if line is None:
        _say(sitting, person, agree.refused(sitting.say))
        return
    _close_what_was_asked(sitting, person)
    place = sitting.session.asked_where.number
    sitting.work.proposals.add(sitting.record.id, participant.project_id, person, line, place=place)
    _say(sitting, person, agree.proposal_kept(sitting.say, line))
    about = agree.element_screen(sitting.say, elements_to_agree_on(sitting))
    if about is None:
        sitting.work.proposals.tie(sitting.record.id, person, "")
    else:
        sitting.mail.show(person, about, ABOUT)


def _close_what_was_asked(sitting: Sitting, person: int) -> None:
    """Before a proposal, or a word that there is none, comes below it."""
    if person in sitting.work.proposals.untied(sitting.record.id):
        _close_about(sitting, person)
    elif not has_proposed(sitting, person, sitting.phase.id):
        sitting.mail.change(person, ASK, None)


def _explained(sitting: Sitting, person: int, about: str, place: int, text: str) -> None:
    """In the place of which they read, both when they said that they see it differently and when
    they were asked how; where these are two, in everyone's own chat alone."""
    line = tidy(text)
    if place != sitting.session.asked_where.number:
        place = OWN_CHATS.number
    if line is None:
        _say(sitting, person, agree.refused(sitting.say))
        return
    sitting.work.voices.give(sitting.record.id, about, person, False, line, place)
    _say(sitting, person, agree.otherwise_kept(sitting.say, line))
    _go_on(sitting, person, anew=True)


def _say(sitting: Sitting, person: int, text: Spans) -> None:
    sitting.mail.to(person, text)


# What is tapped


def passed(sitting: Sitting, participant: Participant) -> bool:
    """Someone has nothing (more) to give here; False where nothing was asked."""
    phase, session, id_ = sitting.phase, sitting.session, sitting.record.id
    person, place = participant.person_id, session.asked_where.number
    if not session.open:
        return False
    if phase.kind.is_round and sitting.is_asked(participant):
        case = sitting.agenda.case or None
        sitting.work.contributions.give(id_, phase.id, case, person, "", place)
        _say(sitting, person, round.round_passed(sitting.say))
        return True
    if phase.kind.agrees and session.step == 0:
        sitting.work.contributions.give(id_, phase.id, None, person, "", place)
        if person not in sitting.work.proposals.proposers(id_):
            _say(sitting, person, agree.proposal_passed(sitting.say))
        return True
    if phase.kind.agrees and (about := sitting.work.voices.to_explain(id_, person)) is not None:
        sentence, of = about
        sitting.work.voices.give(id_, sentence, person, False, "", of)
        _go_on(sitting, person)
        return True
    return False


def stood(sitting: Sitting, person: int, mark: str, *, agrees: bool) -> bool:
    """Someone can live with a proposal, or sees it differently; False where it isn't asked."""
    proposal = next((one for one in proposals(sitting) if text_mark(one.text) == mark), None)
    if proposal is None or not _puts_proposals(sitting):
        return False
    place = sitting.session.asked_where.number
    sitting.work.voices.give(sitting.record.id, proposal.text, person, agrees, place=place)
    _go_on(sitting, person)
    return True


def _go_on(sitting: Sitting, person: int, *, anew: bool = False) -> None:
    """The next proposal takes the place of this one; below what was typed it comes anew."""
    layout = next_asked(sitting, person) or Layout(agree.voices_done(sitting.say))
    if anew:
        sitting.mail.change(person, VOICE, None)
        sitting.mail.show(person, layout, VOICE if layout.rows else None, quotes=True)
    else:
        sitting.mail.change(person, VOICE, layout.text, layout.rows, quotes=True)


def tied(sitting: Sitting, person: int, number: int | None) -> bool:
    """Someone says what their proposal is about; False where there is nothing to tie."""
    session, elements = sitting.session, elements_to_agree_on(sitting)
    asked = session.open and sitting.phase.kind.agrees and session.step == 0
    if not asked or person not in sitting.work.proposals.proposers(sitting.record.id):
        return False
    element = "" if number is None or number >= len(elements) else elements[number]
    sitting.work.proposals.tie(sitting.record.id, person, element)
    layout = agree.proposals_asked(sitting.say, who_reads(sitting), again=True)
    sitting.mail.change(person, ABOUT, layout.text, layout.rows)
    return True
