"""Everyone's responses to each proposal: that they can live with it, or how they see it
differently, tapped or typed."""

from __future__ import annotations

from collections.abc import Callable

from bot.room.phases.hosted_phase import ASKED
from bot.room.phases.hosted_proposing import HostedProposing
from bot.room.phases.list_to_lead import ListToLead
from bot.room.phases.other_views import OtherView, beside, fell_away, held_views
from bot.room.phases.put_proposals import PutProposals
from dialogs.screens.layout import Layout
from dialogs.session import proposal_screens
from dialogs.session.own_sentence_replies import OnOwn
from dialogs.session.phases import agreeing_words as words
from dialogs.session.proposal_order import Proposal
from dialogs.session.replies import Stand, read, text_mark
from storage.sessions.participants import Participant

PROPOSAL = "v"
"""The slot of the proposal that someone has before them."""


class HostedResponding(HostedProposing):
    """The second step of agreeing, on top of the first."""

    def _let_go_of_held(self) -> None:
        """Comments still on hold are shown with no proposal; people who were still asked about
        theirs are told so."""
        for participant in self.live.participants():
            person = participant.person_id
            asked = self.work.responses.to_explain(self.id, person, silent=False)
            for view in held_views(self.live, person):
                if asked is not None and asked[0] == view.about:
                    told = proposal_screens.view_held_too_late(self.live.say, view.held)
                    self.messages.to(person, told, quotes=True)
                view.let_go()

    def next_for(self, person: int) -> Layout | None:
        """What to ask someone next: how they see the proposal that they just said they see
        differently, and what to do with a name in that; otherwise the first proposal that they
        haven't responded to. None if nothing is left."""
        about = self.work.responses.to_explain(self.id, person, silent=False)
        if about is not None:
            view = self._view(person, about[0])
            if view.held:
                return view.held_screen()
            return proposal_screens.otherwise_asked(self.live.say, about[0], self.who_reads)
        voiced = self._responded(person)
        everything = self.proposals
        for number, proposal in enumerate(everything, start=1):
            if proposal.text not in voiced:
                total, together = len(everything), number == 1 and self._shares_phone(person)
                return proposal_screens.proposal_screen(
                    self.live.say, proposal, number, total, together=together
                )
        return None

    def _shares_phone(self, person: int) -> bool:
        there = self.work.participants.get(self.id, person)
        return there is not None and there.people > 1

    def _view(self, person: int, about: str) -> OtherView:
        return OtherView(self.live, person, about)

    def _followed(self, do: Callable[[], bool]) -> bool:
        """Run `do`, which changes someone's responses, and bring the facilitator's list up to
        date."""
        if not self._puts_proposals:
            return do()
        before = ListToLead(self.live).views
        done = do()
        if done:
            ListToLead(self.live).follow(before)
        return done

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """The proposals that everyone responds to, in the same order for everyone."""
        return PutProposals(self.live).put

    @property
    def _puts_proposals(self) -> bool:
        """Whether this is the step at which everyone responds to proposals."""
        return self.session.open and self.session.step == 1

    def is_explaining(self, person: int) -> bool:
        return self.work.responses.to_explain(self.id, person, silent=False) is not None

    def _typed(self, participant: Participant, text: str, message: int) -> bool:
        if self.session.step == 0:
            return self.typed_proposal(participant, text, message)
        return self._followed(lambda: self._typed_at_proposal(participant.person_id, text, message))

    def _typed_at_proposal(self, person: int, text: str, message: int) -> bool:
        said = words.stance(text)
        if said is not None and self._responds(person, *said):
            return True
        asked = self.work.responses.to_explain(self.id, person, silent=False)
        if words.takes_back(text):
            if asked is not None and self._view(person, asked[0]).held:
                return self._says_aloud(person)
            if self._takes_back_at_last(person):
                return True
        if words.asks_how(self.live.dialog, text) and (layout := self.next_for(person)) is not None:
            told = proposal_screens.how_to_respond(self.live.say) if asked is None else layout.text
            self.say(person, told)
            return True
        if self._puts_proposals and words.asks_who_reads(self.live.dialog, text):
            self.say(person, proposal_screens.who_reads_responses(self.live.say))
            return True
        if words.is_for_bot(self.live.dialog, text):
            return False  # their walk answers it
        # Before a proposal it isn't known to be about the one they responded to before that.
        shown = self._on_screen(person) if self._puts_proposals else None
        about = self.work.responses.to_explain(self.id, person, silent=shown is None)
        if about is not None:
            self._explain(person, *about, text, message)
        elif shown is not None:
            self.say(person, proposal_screens.tap_first(self.live.say))
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
        self._view(person, text).take_message()
        if is_changed:
            changed = proposal_screens.stance_changed(self.live.say, text, agrees=agrees)
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
            self.say(person, proposal_screens.no_proposal_of_theirs(self.live.say))
            return True
        before, gone = self.put_to_each(), beside(self.live, newest)
        self.work.proposals.take_back(self.id, person, newest)
        self.say(person, proposal_screens.proposal_taken_back(self.live.say, was_read=True))
        self.someone_was_erased(before)
        if newest not in {one.text for one in self.work.proposals.all_in(self.id)}:
            fell_away(gone)
        self.live.others_may_be_ready = True
        return True

    def _explain(self, person: int, about: str, place: int, text: str, message: int) -> None:
        """Store how someone sees a proposal differently, or hold it if it seems to name
        somebody."""
        view, asked = self._view(person, about), self.next_for(person)
        kept = view.take(text, view.place(place), message)
        if kept is None:
            self.say(person, proposal_screens.refused(self.live.say))
            return
        if not kept:  # they are asked about it, also if they were to say it aloud
            self.work.responses.give(self.id, about, person, False, None, place)
        self._go_on_below(person, asked)

    def decides(self, participant: Participant, reply: OnOwn) -> bool:
        if not self._puts_proposals:
            return super().decides(participant, reply)
        return self._followed(lambda: self._decides_view(participant.person_id, reply))

    def _decides_view(self, person: int, reply: OnOwn) -> bool:
        """Someone decides about a name in how they see a proposal differently."""
        about = self.work.responses.to_explain(self.id, person, silent=False)
        if about is None:
            return False
        view, asked = self._view(person, about[0]), self.next_for(person)
        line = view.decided(reply)
        if line is None:
            return False
        view.keep(line, view.place(about[1]))
        self._go_on_below(person, asked)
        return True

    def takes_edit(self, participant: Participant, message: int, text: str) -> bool:
        person = participant.person_id
        if self._puts_proposals and self._held_in(person, message) is not None:
            return self._typed(participant, text, message)
        return super().takes_edit(participant, message, text)

    def withdraws(self, participant: Participant, message: int) -> bool:
        view = self._held_in(participant.person_id, message)
        if view is None or not self._puts_proposals:
            return super().withdraws(participant, message)
        return self._says_aloud(participant.person_id)

    def _held_in(self, person: int, message: int) -> OtherView | None:
        """What they typed in this message, if that is held."""
        views = held_views(self.live, person) if message else ()
        return next((view for view in views if view.is_held_of(message)), None)

    def _says_aloud(self, person: int) -> bool:
        """Someone goes on without writing how they see it; False if they aren't asked."""
        if not self._writes_nothing(person):
            return False
        self._go_on(person)
        return True

    def _writes_nothing(self, person: int) -> bool:
        """Someone writes no comment on the proposal that they see differently; False if they aren't
        asked."""
        about = self.work.responses.to_explain(self.id, person)
        if about is None:
            return False
        sentence, place = about
        self._view(person, sentence).let_go()
        self.work.responses.give(self.id, sentence, person, False, "", place)
        return True

    def _held_back(self, participant: Participant) -> bool:
        person = participant.person_id
        if self.session.step == 0:
            if not self.has_proposed(person):
                self.messages.change(person, ASKED, None)
                self.work.contributions.give(self.id, self.phase.id, None, person, "")
            return True
        if not self._writes_nothing(person):
            return False
        self.messages.change(person, PROPOSAL, None)
        return True

    def _passed(self, participant: Participant) -> bool:
        person = participant.person_id
        if self.session.step == 0:
            place = self.session.asked_where.number
            self.work.contributions.give(self.id, self.phase.id, None, person, "", place)
            if person not in self.work.proposals.proposers(self.id):
                self.say(person, proposal_screens.proposal_passed(self.live.say))
            return True
        return self._followed(lambda: self._says_aloud(person))

    def _passed_in_words(self, participant: Participant) -> bool:
        person = participant.person_id
        if not self.session.step:
            self.close_what_was_asked(person)
            return self._passed(participant)
        text = self._on_screen(person) if self._puts_proposals else None
        if text is None:
            return self._passed(participant)
        return self._followed(lambda: self._differs_silently(person, text))

    def _differs_silently(self, person: int, text: str) -> bool:
        """Counts the same as seeing it differently without saying how."""
        asked = self.next_for(person)
        self.work.responses.give(self.id, text, person, False, "")
        self._go_on_below(person, asked)
        return True

    def stands(self, participant: Participant, mark: str, *, agrees: bool) -> bool:
        known = self.proposals
        proposal = next((one for one in known if text_mark(one.text) == mark), None)
        if proposal is None or not self._puts_proposals:
            return False
        person = participant.person_id
        return self._followed(lambda: self._taps_stance(person, proposal.text, agrees=agrees))

    def _taps_stance(self, person: int, text: str, *, agrees: bool) -> bool:
        place = self.session.asked_where.number
        is_again, asked = text in self._responded(person), self.next_for(person)
        self.work.responses.give(self.id, text, person, agrees, place=place)
        if is_again:
            self._view(person, text).take_message()
            self._go_on_below(person, asked)
        else:
            self._go_on(person)
        return True

    def _responded(self, person: int) -> dict[str, bool]:
        return self.work.responses.of(self.id, person)

    def _go_on(self, person: int) -> None:
        """Show what is asked next in the same message."""
        layout = self._next_or_done(person)
        self.messages.change(person, PROPOSAL, layout.text, layout.rows, quotes=True)

    def _go_on_below(self, person: int, asked: Layout | None) -> None:
        """Show what is asked next in a new message. `asked`: what was on their screen; it is
        deleted, so that nothing of a proposal stays if it is dropped later."""
        layout = self._next_or_done(person)
        if asked is not None:
            self.messages.forget(person, PROPOSAL)
        slot = PROPOSAL if layout.rows else None
        self.messages.show(person, layout, slot, quotes=True)

    def _next_or_done(self, person: int) -> Layout:
        layout = self.next_for(person)
        if layout is not None:
            return layout
        some_wait = bool(PutProposals(self.live).waiting)
        return Layout(proposal_screens.all_responded(self.live.say, some_wait=some_wait))

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
        taken = self.takes(participant, self.variant("sessie_oefening_afspraken", -person))
        if self.is_asked_about_theirs(person):
            self.ties(participant, seed // 3 % 3)
        return taken
