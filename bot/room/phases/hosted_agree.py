"""Agreeing: everyone may propose a sentence; then everyone gets the proposals one by one; last the
agreements are shown."""

from __future__ import annotations

from dataclasses import replace

from bot.room.live_session import LiveSession
from bot.room.phases.group_agreements import agreements_of, decide
from bot.room.phases.group_checklist import elements_to_agree_on, items, place_of_list
from bot.room.phases.hosted_phase import ASKED, HostedPhase
from bot.walking.walking import walk_of
from dialogs.pack.audience import Mode
from dialogs.pack.where import OWN_CHATS
from dialogs.screens.layout import Layout
from dialogs.screens.named_screens import without_names
from dialogs.session.effects import OpenPhase, ShowProposals
from dialogs.session.group_texts import tidy
from dialogs.session.phases import agree, round
from dialogs.session.phases.close import gaps_shown
from dialogs.session.replies import Stand, read, text_mark
from dialogs.steps.names_in_answers import wants_names_out
from dialogs.texts import Spans
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant

_PROPOSAL, _ABOUT, _KEPT, _TO_LEAD = "v", "a", "k", "w"
"""The slots of the proposal that someone has before them, of what theirs is about, of their own as
it was kept, and of the facilitator's list."""


_OF_THE_LIST = 0
"""Stands for the facilitator's list among what is put to each; nobody has this id."""


class HostedAgree(HostedPhase):
    """At step 0 everyone can propose; at step 1 everyone says of each proposal whether they can
    live with it."""

    # What is asked

    def asked(self, participant: Participant, opening: OpenPhase) -> Layout | None:
        if not opening.proposals:
            return None
        person = participant.person_id
        again = self._has_proposed(person)
        newest = self.work.proposals.newest_of(self.id, person)
        if newest is not None:
            self._show_kept(person, newest)
        return agree.proposals_asked(self.live.say, self._who_reads, again=again)

    @property
    def _who_reads(self) -> Spans:
        """Who reads what is asked in this turn, and where."""
        few = self.session.mode is not Mode.SEPARATE
        return round.who_reads(self.live.say, self.session.asked_where, few=few)

    def close(self) -> None:
        if self.session.step:
            decide(self.live)
            return
        proposed = self.work.proposals.proposers(self.id)
        gave = self.work.contributions.givers(self.id, self.phase.id, None) | proposed
        untied = self.work.proposals.untied(self.id)
        for participant in self.live.participants():
            person = participant.person_id
            if person in proposed:
                self.messages.change(person, _KEPT, None)
            if person in untied:
                self._close_about(person)
            elif person not in gave:
                self.messages.change(person, ASKED, None)

    def _close_about(self, person: int) -> None:
        self.work.proposals.tie(self.id, person, "")
        self.messages.change(person, _ABOUT, None)

    def next_for(self, person: int) -> Layout | None:
        """What to ask someone next: the first proposal that they haven't responded to; after those,
        how they see a proposal that they see differently. That comes last, so that nobody can be
        seen working on it. None if nothing is left."""
        voiced = self.work.responses.of(self.id, person)
        everything = self.proposals
        for number, proposal in enumerate(everything, start=1):
            if proposal.text not in voiced:
                return agree.proposal_screen(self.live.say, proposal, number, len(everything))
        about = self.work.responses.to_explain(self.id, person, silent=False)
        return (
            None
            if about is None
            else agree.otherwise_asked(self.live.say, about[0], self._who_reads)
        )

    @property
    def proposals(self) -> tuple[agree.Proposal, ...]:
        """All proposals in an order that doesn't reveal who was first: the same for everyone, until
        the session moves on."""
        known = [
            agree.Proposal(one.id, one.text, one.element or "")
            for one in self.work.proposals.all_in(self.id)
        ]
        return agree.shuffled_proposals(known, self.session.seed)

    def is_ready(self, participant: Participant, walk: Walk) -> bool:
        person = participant.person_id
        if self.session.step == 0:
            return self._has_proposed(person)
        return person in self.work.responses.who_gave_all(self.id) or not self.proposals

    def _has_proposed(self, person: int) -> bool:
        """Whether someone proposed something or passed."""
        passed = self.work.contributions.givers(self.id, self.phase.id, None)
        return person in self.work.proposals.proposers(self.id) or person in passed

    @property
    def _puts_proposals(self) -> bool:
        """Whether this is the step at which everyone responds to proposals."""
        return self.session.open and self.session.step == 1

    @property
    def replaces_what_was_passed(self) -> bool:
        return bool(self.session.step)

    def put_to_each(self) -> dict[int, Layout]:
        if not self._puts_proposals:
            return {}
        people = [one.person_id for one in self.live.participants()]
        layouts = {person: self.next_for(person) for person in people}
        layouts[_OF_THE_LIST] = self._to_lead()
        return {person: layout for person, layout in layouts.items() if layout is not None}

    def someone_was_erased(self, before: dict[int, Layout]) -> None:
        if not self._puts_proposals:
            return
        after = self.put_to_each()
        if before.get(_OF_THE_LIST) != after.get(_OF_THE_LIST):
            self._change_to_lead()
        for participant in self.live.participants():
            person = participant.person_id
            was, is_now = before.get(person), after.get(person)
            if was is not None and (is_now is None or was.buttons != is_now.buttons):
                self._go_on(person, below=True)

    # What is typed

    def _typed(self, participant: Participant, text: str) -> bool:
        person = participant.person_id
        if self.session.step == 0:
            newest = self.work.proposals.newest_of(self.id, person)
            if newest is not None and agree.takes_back(text):
                return self.takes_back(participant, text_mark(newest), names_only=False)
            self._propose(participant, text)
            return True
        if (about := self.work.responses.to_explain(self.id, person)) is not None:
            self._explain(person, *about, text)
            return True
        return False

    def _propose(self, participant: Participant, text: str) -> None:
        person, line = participant.person_id, tidy(text)
        if line is None:
            self.say(person, agree.refused(self.live.say))
            return
        walk = self.work.walks.get(participant.walk_id)
        if walk is not None and wants_names_out(walk_of(walk)):
            line = without_names(self.live.say, line)
        self._close_what_was_asked(person)
        if self.work.proposals.texts_of(self.id, person):
            self.messages.change(person, _KEPT, None)
        place = self.session.asked_where.number
        self.work.proposals.add(self.id, participant.project_id, person, line, place=place)
        self.messages.show(person, agree.proposal_kept(self.live.say, line), _KEPT)
        about = agree.element_screen(self.live.say, elements_to_agree_on(self.live))
        if about is None:
            self.work.proposals.tie(self.id, person, "")
        else:
            self.messages.show(person, about, _ABOUT)

    def takes_back(self, participant: Participant, mark: str, *, names_only: bool) -> bool:
        person, proposals = participant.person_id, self.work.proposals
        own = proposals.texts_of(self.id, person)
        text = next((one for one in own if text_mark(one) == mark), None)
        if text is None or not self.session.open or self.session.step != 0:
            return False
        if names_only:
            line = without_names(self.live.say, text)
            proposals.reword(self.id, person, text, line)
            self._show_kept(person, line)
            return True
        if person in proposals.untied(self.id):
            self._close_about(person)
        proposals.take_back(self.id, person, text)
        newest = proposals.newest_of(self.id, person)
        gone = agree.proposal_taken_back(self.live.say)
        if newest is None:
            # Nobody waits for them: they have said what they had to say.
            place = self.session.asked_where.number
            self.work.contributions.give(self.id, self.phase.id, None, person, "", place)
            self.messages.change(person, _KEPT, gone)
        else:
            self.say(person, gone)
            self._show_kept(person, newest)
        return True

    def _show_kept(self, person: int, text: str) -> None:
        """Show someone their sentence where the latest stood, so that it can be taken back."""
        kept = agree.proposal_kept(self.live.say, text)
        self.messages.change(person, _KEPT, kept.text, kept.rows, quotes=True)

    def drops(self, mark: str) -> bool:
        """Everyone who has it before them goes on to the next."""
        text = next((one.text for one in self.proposals if text_mark(one.text) == mark), None)
        if text is None or not self._puts_proposals:
            return False
        before = self.put_to_each()
        self.work.proposals.drop(self.id, text)
        self.someone_was_erased(before)
        return True

    def _to_lead(self) -> Layout:
        layout = agree.proposals_to_lead(self.live.say, self.proposals)
        (text,) = self.live.marked((layout.text,))
        return replace(layout, text=text)

    def show_to_lead(self) -> None:
        """Show the facilitator what everyone reads, with a button to drop each."""
        if self.session.holder:
            self.messages.show_anew(self.session.holder, self._to_lead(), _TO_LEAD, quotes=True)

    def _change_to_lead(self) -> None:
        if self.session.holder:
            layout = self._to_lead()
            self.messages.change(
                self.session.holder, _TO_LEAD, layout.text, layout.rows, quotes=True
            )

    def _close_what_was_asked(self, person: int) -> None:
        """Remove the buttons of the current proposal before a message comes below it."""
        if person in self.work.proposals.untied(self.id):
            self._close_about(person)
        elif not self._has_proposed(person):
            self.messages.change(person, ASKED, None)

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
        self.work.responses.give(self.id, about, person, False, line, place)
        self.say(person, agree.otherwise_kept(self.live.say, line))
        self._go_on(person, below=True)

    def _held_back(self, participant: Participant) -> bool:
        person = participant.person_id
        if self.session.step == 0:
            if not self._has_proposed(person):
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
        if not self.session.step:
            self._close_what_was_asked(participant.person_id)
        return self._passed(participant)

    def stands(self, participant: Participant, mark: str, *, agrees: bool) -> bool:
        known = self.proposals
        proposal = next((one for one in known if text_mark(one.text) == mark), None)
        if proposal is None or not self._puts_proposals:
            return False
        person, place = participant.person_id, self.session.asked_where.number
        self.work.responses.give(self.id, proposal.text, person, agrees, place=place)
        self._go_on(person)
        return True

    def _go_on(self, person: int, *, below: bool = False) -> None:
        """Show the next proposal in the same message; or in a new one, `below` what they typed."""
        layout = self.next_for(person) or Layout(agree.all_responded(self.live.say))
        if below:
            self.messages.change(person, _PROPOSAL, None)
            slot = _PROPOSAL if layout.rows else None
            self.messages.show(person, layout, slot, quotes=True)
        else:
            self.messages.change(person, _PROPOSAL, layout.text, layout.rows, quotes=True)

    def ties(self, participant: Participant, element: int | None) -> bool:
        person, elements = participant.person_id, elements_to_agree_on(self.live)
        is_asked = self.session.open and self.session.step == 0
        if not is_asked or person not in self.work.proposals.proposers(self.id):
            return False
        chosen = "" if element is None or element >= len(elements) else elements[element]
        self.work.proposals.tie(self.id, person, chosen)
        layout = agree.proposals_asked(self.live.say, self._who_reads, again=True)
        self.messages.change(person, _ABOUT, layout.text, layout.rows)
        return True

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
    for participant in live.participants(effect.only):
        person = participant.person_id
        layout = phase.next_for(person)
        if layout is not None:
            live.messages.show(person, layout, _PROPOSAL, quotes=True)
        elif not phase.proposals:
            live.messages.to(person, live.say.phrase("afspraak_geen"))
    if effect.only is None and phase.proposals:
        phase.show_to_lead()


def show_agreements(live: LiveSession) -> None:
    """Show what was agreed and what wasn't, with how others see it."""
    live.work.decisions.decide_rest(live.record.id)
    texts = agree.agreements_shown(live.say, agreements_of(live))
    live.show(texts, live.work.proposals.place(live.record.id))


def show_gaps(live: LiveSession) -> None:
    """Show what the group misses or sees differently; nothing if there is nothing."""
    texts = gaps_shown(live.dialog, items(live), live.agenda.settled_for(0))
    if texts:
        live.show(texts, place_of_list(live))
