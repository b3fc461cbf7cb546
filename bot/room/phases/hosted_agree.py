"""Agreeing: everyone gets what was proposed one by one; then the agreements are shown, and the
facilitator enters who does what, and when."""

from __future__ import annotations

from bot.room.live_session import LiveSession
from bot.room.phases.asking_who import AskingWho
from bot.room.phases.group_agreements import decide
from bot.room.phases.hosted_responding import PROPOSAL, HostedResponding
from bot.room.phases.list_to_lead import ListToLead
from bot.room.phases.other_views import beside, fell_away
from bot.room.phases.put_proposals import PutProposals
from bot.room.phases.shown_agreements import TO_LEAD, renew_below
from dialogs.screens.layout import Layout
from dialogs.session.effects import ShowProposals
from dialogs.session.phases import lead_list
from dialogs.session.proposal_order import NOTHING_TO_DECIDE, ToDecide
from dialogs.session.replies import text_mark
from dialogs.session.sentence_replies import LeadVerb, OnSentence
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant

_ON_THE_LIST = frozenset(
    {LeadVerb.DROP, LeadVerb.SURE_DROP, LeadVerb.KEEP, LeadVerb.TAKE_UP, LeadVerb.TOGETHER}
)
_OF_THE_LIST = 0
"""The key of the facilitator's list among what is put to each; nobody has this id."""


class HostedAgree(HostedResponding):
    """At step 0 everyone can propose; at step 1 everyone says of each proposal whether they can
    live with it; at step 2 the agreements are shown."""

    def close(self) -> None:
        if self.session.step:
            if self.session.holder and self.work.proposals.all_in(self.id):
                self.messages.change(self.session.holder, TO_LEAD, None)
            for person in self.put_to_each():
                if person != _OF_THE_LIST:
                    self.messages.change(person, PROPOSAL, None)
            self._let_go_of_held()
            PutProposals(self.live).set_aside()
            decide(self.live)
        else:
            self.close_proposing()

    @property
    def to_decide(self) -> ToDecide:
        if self._gives_who:
            return ToDecide(unfinished=AskingWho(self.live).is_unfinished)
        return PutProposals(self.live).to_decide if self._puts_proposals else NOTHING_TO_DECIDE

    def is_ready(self, participant: Participant, walk: Walk) -> bool:
        person = participant.person_id
        if self.session.step == 0:
            return self.has_proposed(person) and not self.is_asked_about_theirs(person)
        return person in self.work.responses.who_gave_all(self.id) or not self.proposals

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
        layouts[_OF_THE_LIST] = ListToLead(self.live).layout()
        return {person: layout for person, layout in layouts.items() if layout is not None}

    def someone_was_erased(self, before: dict[int, Layout]) -> None:
        after = self.put_to_each()
        if self._gives_who and before != after:
            AskingWho(self.live).change()
        if not self._puts_proposals:
            return
        if before.get(_OF_THE_LIST) != after.get(_OF_THE_LIST):
            ListToLead(self.live).change()
        for participant in self.live.participants():
            person = participant.person_id
            was, is_now = before.get(person), after.get(person)
            if was is not None and (is_now is None or was.buttons != is_now.buttons):
                self._go_on_below(person, was)

    def leads(self, reply: OnSentence) -> bool:
        if reply.verb in lead_list.OPENS:
            if self._puts_proposals:
                found = ListToLead(self.live)
                found.change(found.layout(reply.verb))
            return self._puts_proposals
        if reply.verb in (LeadVerb.DROP_VIEW, LeadVerb.SURE_DROP_VIEW):
            return self._puts_proposals and ListToLead(self.live).drops_view(reply)
        if reply.verb in _ON_THE_LIST:
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
        renew_below(self.live, before)

    @property
    def _gives_who(self) -> bool:
        """Whether this is the step at which the agreements get a person and a day."""
        return self.session.step > 1 and not self.session.ended

    def _with_sentence(self, reply: OnSentence) -> bool:
        """Once it is confirmed that it goes, everyone who has it on their screen goes on to the
        next, and its writer is told. The question replaces the list in the same message, so it goes
        when a sentence does."""
        found = PutProposals(self.live)
        known = (
            one.text for one in (*found.put, *found.waiting) if text_mark(one.text) == reply.mark
        )
        text = next(known, None)
        if text is None or not self._puts_proposals:
            return False
        match reply.verb:
            case LeadVerb.DROP:
                ListToLead(self.live).change(lead_list.drop_asked(self.live.say, text))
            case LeadVerb.SURE_DROP:
                writers, before = self.work.proposals.writers_of(self.id, text), self.put_to_each()
                gone = beside(self.live, text)
                self.work.proposals.drop(self.id, text)
                self.someone_was_erased(before)
                fell_away(gone)
                for person in sorted(writers):
                    told = lead_list.dropped_by_lead(self.live.say, text)
                    self.messages.to(person, told, quotes=True)
            case LeadVerb.TAKE_UP:
                return self._takes_up(text)
            case LeadVerb.TOGETHER:
                return self._takes_together(text)
            case _:
                ListToLead(self.live).change()
        return True

    def _takes_up(self, text: str) -> bool:
        """Put a sentence that waits to everyone; people who were done go on with it."""
        before = self.put_to_each()
        if all(one.text != text for one in PutProposals(self.live).waiting):
            return False
        PutProposals(self.live).take_up(text)
        ListToLead(self.live).change()
        for participant in self.live.participants():
            person = participant.person_id
            layout = self.next_for(person)
            if layout is not None and person not in before:
                self.messages.show(person, layout, PROPOSAL, quotes=True)
        return True

    def _takes_together(self, text: str) -> bool:
        """Combine a sentence that waits with one that everyone reads; its writers are told."""
        writers, gone = self.work.proposals.writers_of(self.id, text), beside(self.live, text)
        words = PutProposals(self.live).take_together(text)
        if words is None:
            return False
        ListToLead(self.live).change()
        fell_away(gone)
        for person in sorted(writers):
            told = lead_list.taken_together(self.live.say, text, words)
            self.messages.to(person, told, quotes=True)
        return True

    def show_to_lead(self) -> None:
        """Show the facilitator what everyone reads, with a button to drop each."""
        ListToLead(self.live).show()


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
            live.messages.show(person, layout, PROPOSAL, quotes=True)
        elif not phase.proposals:
            live.messages.to(person, live.say.phrase("afspraak_geen"))
    if effect.only is None:
        AskingWho(live).take_away()
        if live.work.proposals.all_in(live.record.id):
            phase.show_to_lead()
