"""Agreeing: everyone gets what was proposed one by one; then the agreements are shown, and the
facilitator enters who does what, and when."""

from __future__ import annotations

from dataclasses import replace

from bot.room.live_session import LiveSession
from bot.room.phases.asking_who import AskingWho
from bot.room.phases.group_agreements import decide
from bot.room.phases.hosted_phase import ASKED
from bot.room.phases.hosted_proposing import HostedProposing
from bot.room.phases.put_proposals import PutProposals
from bot.room.phases.shown_agreements import SEEN_OTHERWISE, TO_LEAD
from dialogs.pack.where import OWN_CHATS
from dialogs.screens.layout import Layout
from dialogs.session.effects import ShowProposals
from dialogs.session.group_texts import tidy
from dialogs.session.phases import agree, lead_list
from dialogs.session.phases import agreeing_words as words
from dialogs.session.proposal_order import NOTHING_TO_DECIDE, Proposal, ToDecide
from dialogs.session.replies import Stand, read, text_mark
from dialogs.session.sentence_replies import LeadVerb, OnSentence
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant

_PROPOSAL = "v"
"""The slot of the proposal that someone has before them."""
_OF_THE_LIST = 0
"""Stands for the facilitator's list among what is put to each; nobody has this id."""


class HostedAgree(HostedProposing):
    """At step 0 everyone can propose; at step 1 everyone says of each proposal whether they can
    live with it; at step 2 the agreements stand there."""

    # What is asked

    def close(self) -> None:
        if self.session.step:
            if self.session.holder and self.work.proposals.all_in(self.id):
                self.messages.change(self.session.holder, TO_LEAD, None)
            for person in self.put_to_each():
                if person != _OF_THE_LIST:
                    self.messages.change(person, _PROPOSAL, None)
            PutProposals(self.live).set_aside()
            decide(self.live)
        else:
            self.close_proposing()

    def next_for(self, person: int) -> Layout | None:
        """What to ask someone next: how they see the proposal that they just said to see
        differently; else the first that they haven't responded to. None if nothing is left."""
        about = self.work.responses.to_explain(self.id, person, silent=False)
        if about is not None:
            return agree.otherwise_asked(self.live.say, about[0], self.who_reads)
        voiced = self._responded(person)
        everything = self.proposals
        for number, proposal in enumerate(everything, start=1):
            if proposal.text not in voiced:
                return agree.proposal_screen(self.live.say, proposal, number, len(everything))
        return None

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """The proposals that everyone responds to, in the same order for everyone."""
        return PutProposals(self.live).put

    @property
    def to_decide(self) -> ToDecide:
        return PutProposals(self.live).to_decide if self._puts_proposals else NOTHING_TO_DECIDE

    def is_ready(self, participant: Participant, walk: Walk) -> bool:
        person = participant.person_id
        if self.session.step == 0:
            return self.has_proposed(person)
        return person in self.work.responses.who_gave_all(self.id) or not self.proposals

    @property
    def _puts_proposals(self) -> bool:
        """Whether this is the step at which everyone responds to proposals."""
        return self.session.open and self.session.step == 1

    @property
    def replaces_what_was_passed(self) -> bool:
        return bool(self.session.step)

    def put_to_each(self) -> dict[int, Layout]:
        if self._gives_who:
            asked = AskingWho(self.live).screen()
            return {} if asked is None else {_OF_THE_LIST: asked}
        if not self._puts_proposals:
            return {}
        people = [one.person_id for one in self.live.participants()]
        layouts = {person: self.next_for(person) for person in people}
        layouts[_OF_THE_LIST] = self._to_lead()
        return {person: layout for person, layout in layouts.items() if layout is not None}

    def someone_was_erased(self, before: dict[int, Layout]) -> None:
        after = self.put_to_each()
        if self._gives_who and before != after:
            AskingWho(self.live).change()
        if not self._puts_proposals:
            return
        if before.get(_OF_THE_LIST) != after.get(_OF_THE_LIST):
            self._change_to_lead()
        for participant in self.live.participants():
            person = participant.person_id
            was, is_now = before.get(person), after.get(person)
            if was is not None and (is_now is None or was.buttons != is_now.buttons):
                self._go_on_below(person, was)

    # What is typed

    def _typed(self, participant: Participant, text: str, message: int) -> bool:
        if self.session.step == 0:
            return self.typed_proposal(participant, text, message)
        person, said = participant.person_id, words.stance(text)
        if said is not None and self._responds(person, *said):
            return True
        if words.takes_back(text) and self._takes_back_at_last(person):
            return True
        asked = self.work.responses.to_explain(self.id, person, silent=False)
        if words.asks_how(self.live.dialog, text) and (layout := self.next_for(person)) is not None:
            told = agree.how_to_respond(self.live.say) if asked is None else layout.text
            self.say(person, told)
            return True
        if self._puts_proposals and words.asks_who_reads(self.live.dialog, text):
            self.say(person, agree.who_reads_responses(self.live.say))
            return True
        if words.is_for_bot(self.live.dialog, text):
            return False  # their walk answers it
        # Before a proposal it isn't known to be about the one they responded to before that.
        shown = self._on_screen(person) if self._puts_proposals else None
        about = self.work.responses.to_explain(self.id, person, silent=shown is None)
        if about is not None:
            self._explain(person, *about, text)
        elif shown is not None:
            self.say(person, agree.tap_first(self.live.say))
        return about is not None or shown is not None

    def _responds(self, person: int, agrees: bool, about: words.About) -> bool:
        """Someone typed whether they can live with the proposal on their screen, or with the last
        one they responded to; False if there is none."""
        shown = self._on_screen(person)
        last = self.work.responses.last_of(self.id, person)
        is_changed = about is words.About.LAST or shown is None
        text = last if is_changed else shown
        if text is None or not self._puts_proposals:
            return False
        place, asked = self.session.asked_where.number, self.next_for(person)
        self.work.responses.give(self.id, text, person, agrees, place=place)
        if is_changed:
            changed = agree.stance_changed(self.live.say, text, agrees=agrees)
            self.say(person, changed)
        self._go_on_below(person, asked)
        return True

    def _on_screen(self, person: int) -> str | None:
        """The proposal that someone has before them to respond to."""
        if self.work.responses.to_explain(self.id, person, silent=False) is not None:
            return None
        given = self._responded(person)
        return next((one.text for one in self.proposals if one.text not in given), None)

    def _takes_back_at_last(self, person: int) -> bool:
        """Someone takes back their newest proposal while everyone reads it."""
        newest = self.work.proposals.newest_of(self.id, person)
        if not self._puts_proposals:
            return False
        if newest is None:
            self.say(person, agree.no_proposal_of_theirs(self.live.say))
            return True
        before = self.put_to_each()
        self.work.proposals.take_back(self.id, person, newest)
        self.say(person, agree.proposal_taken_back(self.live.say, was_read=True))
        self.someone_was_erased(before)
        self.live.others_may_be_ready = True
        return True

    # What the facilitator does

    def leads(self, reply: OnSentence) -> bool:
        if reply.verb in lead_list.OPENS:
            if self._puts_proposals:
                self._change_to_lead(self._to_lead(reply.verb))
            return self._puts_proposals
        if reply.verb in (LeadVerb.DROP, LeadVerb.SURE_DROP, LeadVerb.KEEP, LeadVerb.TAKE_UP):
            return self._with_sentence(reply)
        return self._gives_who and AskingWho(self.live).taps(reply)

    def takes_from_lead(self, text: str) -> bool:
        return self._gives_who and AskingWho(self.live).takes(text)

    def role_passed_on(self, before: int) -> None:
        if before and self._gives_who:
            AskingWho(self.live).close(before)
        elif before and self._puts_proposals and self.work.proposals.all_in(self.id):
            self.messages.change(before, TO_LEAD, None)
        if self._gives_who:
            AskingWho(self.live).show()
        elif self.session.step == 1 and self.work.proposals.all_in(self.id):
            self.show_to_lead()

    @property
    def _gives_who(self) -> bool:
        """Whether this is the step at which the agreements get a person and a day."""
        return self.session.step > 1 and not self.session.ended

    def _with_sentence(self, reply: OnSentence) -> bool:
        """Once confirmed that it goes, everyone who has it before them goes on to the next, and its
        writer is told. The question stands where the list stood, so it goes when a sentence
        does."""
        found = PutProposals(self.live)
        known = (
            one.text for one in (*found.put, *found.waiting) if text_mark(one.text) == reply.mark
        )
        text = next(known, None)
        if text is None or not self._puts_proposals:
            return False
        match reply.verb:
            case LeadVerb.DROP:
                self._change_to_lead(lead_list.drop_asked(self.live.say, text))
            case LeadVerb.SURE_DROP:
                writers, before = self.work.proposals.writers_of(self.id, text), self.put_to_each()
                self.work.proposals.drop(self.id, text)
                self.someone_was_erased(before)
                for person in sorted(writers):
                    told = lead_list.dropped_by_lead(self.live.say, text)
                    self.messages.to(person, told, quotes=True)
            case LeadVerb.TAKE_UP:
                return self._takes_up(text)
            case _:
                self._change_to_lead()
        return True

    def _takes_up(self, text: str) -> bool:
        """Put a sentence that waits to everyone; who was done goes on with it."""
        before = self.put_to_each()
        if all(one.text != text for one in PutProposals(self.live).waiting):
            return False
        PutProposals(self.live).take_up(text)
        self._change_to_lead()
        for participant in self.live.participants():
            person = participant.person_id
            layout = self.next_for(person)
            if layout is not None and person not in before:
                self.messages.show(person, layout, _PROPOSAL, quotes=True)
        return True

    def _to_lead(self, opened: LeadVerb | None = None) -> Layout:
        found = PutProposals(self.live)
        layout = lead_list.proposals_to_lead(self.live.say, found.put, found.waiting, opened)
        (text,) = self.live.marked((layout.text,))
        return replace(layout, text=text)

    def show_to_lead(self) -> None:
        """Show the facilitator what everyone reads, with a button to drop each."""
        if self.session.holder:
            self.messages.show_anew(self.session.holder, self._to_lead(), TO_LEAD, quotes=True)

    def _change_to_lead(self, instead: Layout | None = None) -> None:
        if self.session.holder:
            layout = instead or self._to_lead()
            self.messages.change(
                self.session.holder, TO_LEAD, layout.text, layout.rows, quotes=True
            )

    def _explain(self, person: int, about: str, place: int, text: str) -> None:
        """Store how someone sees a proposal differently. It may be shown in the place that was
        named both when they said so and when they were asked how; if those differ, only in private
        chats."""
        line = tidy(text)
        if place != self.session.asked_where.number:
            place = OWN_CHATS.number
        if line is None:
            self.say(person, agree.refused(self.live.say))
            return
        asked = self.next_for(person)
        self.work.responses.give(self.id, about, person, False, line, place)
        kept = agree.otherwise_kept(self.live.say, about, line)
        self.messages.close(person, SEEN_OTHERWISE)
        self.messages.show(person, kept, SEEN_OTHERWISE, quotes=True)
        self._go_on_below(person, asked)

    def _held_back(self, participant: Participant) -> bool:
        person = participant.person_id
        if self.session.step == 0:
            if not self.has_proposed(person):
                self.messages.change(person, ASKED, None)
                self.work.contributions.give(self.id, self.phase.id, None, person, "")
            return True
        about = self.work.responses.to_explain(self.id, person)
        if about is None:
            return False
        sentence, place = about
        self.work.responses.give(self.id, sentence, person, False, "", place)
        self.messages.change(person, _PROPOSAL, None)
        return True

    # What is tapped

    def _passed(self, participant: Participant) -> bool:
        person = participant.person_id
        if self.session.step == 0:
            place = self.session.asked_where.number
            self.work.contributions.give(self.id, self.phase.id, None, person, "", place)
            if person not in self.work.proposals.proposers(self.id):
                self.say(person, agree.proposal_passed(self.live.say))
            return True
        if (about := self.work.responses.to_explain(self.id, person)) is not None:
            sentence, place = about
            self.work.responses.give(self.id, sentence, person, False, "", place)
            self._go_on(person)
            return True
        return False

    def _passed_in_words(self, participant: Participant) -> bool:
        person = participant.person_id
        if not self.session.step:
            self.close_what_was_asked(person)
            return self._passed(participant)
        text = self._on_screen(person) if self._puts_proposals else None
        if text is None:
            return self._passed(participant)
        # The same as to see it differently without saying how.
        asked = self.next_for(person)
        self.work.responses.give(self.id, text, person, False, "")
        self._go_on_below(person, asked)
        return True

    def stands(self, participant: Participant, mark: str, *, agrees: bool) -> bool:
        known = self.proposals
        proposal = next((one for one in known if text_mark(one.text) == mark), None)
        if proposal is None or not self._puts_proposals:
            return False
        person, place = participant.person_id, self.session.asked_where.number
        is_again, asked = proposal.text in self._responded(person), self.next_for(person)
        self.work.responses.give(self.id, proposal.text, person, agrees, place=place)
        if is_again:
            self._go_on_below(person, asked)
        else:
            self._go_on(person)
        return True

    def _responded(self, person: int) -> dict[str, bool]:
        return self.work.responses.of(self.id, person)

    def _go_on(self, person: int) -> None:
        """Show what is asked next in the same message."""
        layout = self._next_or_done(person)
        self.messages.change(person, _PROPOSAL, layout.text, layout.rows, quotes=True)

    def _go_on_below(self, person: int, asked: Layout | None) -> None:
        """Show what is asked next in a new message. `asked`: what they had before them."""
        layout = self._next_or_done(person)
        if asked is not None:
            self.messages.change(person, _PROPOSAL, None)
        slot = _PROPOSAL if layout.rows else None
        self.messages.show(person, layout, slot, quotes=True)

    def _next_or_done(self, person: int) -> Layout:
        layout = self.next_for(person)
        if layout is not None:
            return layout
        some_wait = bool(PutProposals(self.live).waiting)
        return Layout(agree.all_responded(self.live.say, some_wait=some_wait))

    def pretend_gives(self, participant: Participant, seed: int) -> bool:
        person = participant.person_id
        if self.session.step == 1:
            layout = self.next_for(person)
            match read(layout.actions[0]) if layout is not None and layout.actions else None:
                case Stand(mark, agrees=True):
                    return self.stands(participant, mark, agrees=True)
                case _:
                    return False
        if seed % 3:
            return self.passes(participant)
        return self.takes(participant, self.variant("sessie_oefening_afspraken", -person))


# What is shown


def show_proposals(live: LiveSession, effect: ShowProposals) -> None:
    """Show each person the first proposal that they haven't responded to."""
    phase = HostedAgree(live, live.agenda)
    if effect.only is None:
        PutProposals(live).choose()
    for participant in live.participants(effect.only):
        person = participant.person_id
        layout = phase.next_for(person)
        if layout is not None:
            live.messages.show(person, layout, _PROPOSAL, quotes=True)
        elif not phase.proposals:
            live.messages.to(person, live.say.phrase("afspraak_geen"))
    if effect.only is None:
        AskingWho(live).take_away()
        if live.work.proposals.all_in(live.record.id):
            phase.show_to_lead()
