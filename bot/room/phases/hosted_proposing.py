"""Proposing: everyone is asked for a sentence to agree on, may take it back or reword it, and says
what it is about."""

from __future__ import annotations

from bot.room.phases.group_checklist import elements_to_agree_on
from bot.room.phases.hosted_phase import ASKED, HostedPhase
from dialogs.pack.audience import Mode
from dialogs.screens.layout import Layout
from dialogs.screens.named_screens import names_in, without_names
from dialogs.session import proposal_screens
from dialogs.session.effects import OpenPhase, contributions_of
from dialogs.session.group_texts import tidy
from dialogs.session.own_sentence_replies import OnOwn, OwnVerb
from dialogs.session.phases import agreeing_words as words
from dialogs.session.phases import round
from dialogs.session.proposal_words import is_no_plan, names_moment, says_only_when
from dialogs.session.replies import text_mark
from dialogs.texts import Spans
from dialogs.understanding.yes_or_no.agreeing import bare_yes_or_no
from storage.sessions.contributions import OwnContribution
from storage.sessions.participants import Participant

_ABOUT, _KEPT, _PLAN = "a", "k", "pw"
"""Slots of messages: the question what the sentence is about, the sentence as it is stored, and the
question what exactly they do and when."""


class HostedProposing(HostedPhase):
    """The first step of agreeing."""

    def asked(self, participant: Participant, opening: OpenPhase) -> Layout | None:
        if not opening.proposals:
            return None
        person = participant.person_id
        again = self.has_proposed(person)
        first = self.work.proposals.first_of(self.id, person)
        if first is not None:
            self.show_kept(person, first)
        return proposal_screens.proposals_asked(self.live.say, self.who_reads, again=again)

    @property
    def who_reads(self) -> Spans:
        """Who reads what is asked in this turn, and where."""
        few = self.session.mode is not Mode.SEPARATE
        return round.who_reads(self.live.say, self.session.asked_where, few=few)

    def close_proposing(self) -> None:
        """Remove the buttons of what was asked."""
        proposed = self.work.proposals.proposers(self.id)
        gave = self.work.contributions.givers(self.id, self.phase.id, None) | proposed
        untied = self.work.proposals.untied(self.id)
        for participant in self.live.participants():
            person = participant.person_id
            held = self._held(person)
            if (person in proposed or held) and not self._keeps_both(person):
                self.messages.change(person, _KEPT, None)
            if held:
                self._let_go(person)
                told = proposal_screens.held_too_late(self.live.say, held)
                self.messages.to(person, told, quotes=True)
            if person in untied:
                self._close_about(person)
            elif person not in gave and not held:
                self.messages.change(person, ASKED, None)

    def _close_about(self, person: int) -> None:
        self.work.proposals.tie(self.id, person, "")
        self.messages.leave(person, _PLAN)
        self.messages.leave(person, _ABOUT)

    def has_proposed(self, person: int) -> bool:
        """Whether someone proposed something or passed."""
        passed = self.work.contributions.givers(self.id, self.phase.id, None)
        return person in self.work.proposals.proposers(self.id) or person in passed

    def is_asked_about_theirs(self, person: int) -> bool:
        """Whether a question about their sentence is open: about a name in it, whether it replaces
        their first one, or what it is about. An extra sentence waits anyway."""
        proposals = self.work.proposals
        is_first = proposals.first_of(self.id, person) == proposals.newest_of(self.id, person)
        is_untied = is_first and person in proposals.untied(self.id)
        return bool(self._held(person)) or is_untied or self._must_say_if_replaces(person)

    # What is typed and tapped

    def typed_proposal(self, participant: Participant, text: str, message: int) -> bool:
        """Handle typed text: a proposal, or an instruction about their own. Returns False if it is
        addressed to the bot."""
        person = participant.person_id
        newest = self.work.proposals.newest_of(self.id, person)
        if newest is not None and self.messages.has(person, _PLAN):
            if words.leaves_as_is(text):
                self._leave_as_is(person)
                return True
            if not words.is_for_bot(self.live.dialog, text) and not words.takes_back(text):
                return self._says_plan(participant, newest, text, message)
        is_yes = bare_yes_or_no(text)
        if newest is not None and is_yes is not None and self._must_say_if_replaces(person):
            verb = OwnVerb.IN_PLACE if is_yes else OwnVerb.BESIDE
            return self._says_if_replaces(person, OnOwn(verb, text_mark(newest)))
        if words.takes_back(text) or words.wants_anew(text) or words.has_nothing(text):
            if self._held(person):
                self._let_go(person)
                self.messages.change(person, _KEPT, None)
                self.say(person, proposal_screens.proposal_taken_back(self.live.say))
                return True
            if newest is None:
                return self._passed_in_words(participant)
            if not words.has_nothing(text):
                return self.takes_back(participant, text_mark(newest))
            self.say(person, proposal_screens.nothing_more(self.live.say))
            return True
        if words.has_no_plan(text):
            self.say(person, proposal_screens.nothing_to_do(self.live.say))
            return True
        if words.asks_how(self.live.dialog, text):
            self.say(person, proposal_screens.how_to_propose(self.live.say))
            return True
        if words.asks_who_reads(self.live.dialog, text):
            self.say(person, self.who_reads)
            return True
        if words.is_for_bot(self.live.dialog, text):
            return False  # their walk answers it
        instead = words.said_instead(text)
        line = None if instead is None or newest is None else tidy(instead)
        if newest is None or line is None:
            self.propose(participant, text, message)
        else:
            self.messages.change(person, _KEPT, None)
            self._reword(participant, newest, line, message)
        return True

    def takes_edit(self, participant: Participant, message: int, text: str) -> bool:
        person, old = participant.person_id, self._typed_in(participant, message)
        own = self._own(person)
        if own is not None and own.held and message and own.message == message:
            return self.typed_proposal(participant, text, message)
        if old is None or words.is_for_bot(self.live.dialog, text):
            return False
        if self.session.step:
            self.say(person, proposal_screens.was_read(self.live.say))
            return True
        if words.takes_back(text) or words.has_nothing(text):
            return self.takes_back(participant, text_mark(old))
        line = tidy(words.said_instead(text) or text)
        if line is None:
            self.say(person, proposal_screens.refused(self.live.say))
            return True
        is_newest = self.work.proposals.newest_of(self.id, person) == old
        if is_newest or names_in(self.live.dialog, line):
            self.messages.change(person, _KEPT, None)
            self._reword(participant, old, line, message)
        else:
            self.work.proposals.reword(self.id, person, old, line)
            self.say(person, proposal_screens.proposal_kept(self.live.say, line).text)
        return True

    def _reword(self, participant: Participant, old: str, line: str, message: int) -> None:
        """Replace a sentence by other words. If these seem to name somebody, nobody reads them
        until their writer has decided; the previous sentence is removed either way."""
        person = participant.person_id
        if names_in(self.live.dialog, line):
            if person in self.work.proposals.untied(self.id):
                self._close_about(person)
            self.work.proposals.take_back(self.id, person, old)
            self._hold(person, line, message)
        else:
            self.work.proposals.reword(self.id, person, old, line, message)
            first = self.work.proposals.first_of(self.id, person)
            if first is not None and first != line and self._must_say_if_replaces(person):
                kept = proposal_screens.second_asked(self.live.say, first, line)
            else:
                kept = proposal_screens.proposal_kept(self.live.say, line)
            self.messages.show(person, kept, _KEPT, quotes=True)

    def withdraws(self, participant: Participant, message: int) -> bool:
        old, own = self._typed_in(participant, message), self._own(participant.person_id)
        if own is not None and own.held and message and own.message == message:
            self._let_go(participant.person_id)
            self.messages.change(participant.person_id, _KEPT, None)
            return True
        return old is not None and self.takes_back(participant, text_mark(old))

    def _typed_in(self, participant: Participant, message: int) -> str | None:
        return self.work.proposals.typed_in(self.id, participant.person_id, message)

    def propose(self, participant: Participant, text: str, message: int) -> None:
        person, line = participant.person_id, tidy(text)
        if line is None:
            self.say(person, proposal_screens.refused(self.live.say))
            return
        self.close_what_was_asked(person)
        if self.work.proposals.texts_of(self.id, person) or self._held(person):
            self.messages.change(person, _KEPT, None)
        if names_in(self.live.dialog, line):
            self._hold(person, line, message)
        else:
            self._add(participant, line, message)

    # A sentence that seems to name somebody

    @property
    def _mark(self) -> str:
        return text_mark(contributions_of(self.phase.id, 0))

    def _own(self, person: int) -> OwnContribution | None:
        own = self.work.contributions.own(self.id, person)
        return next((one for one in own if one.phase == self.phase.id), None)

    def _held(self, person: int) -> str:
        own = self._own(person)
        return "" if own is None else own.held or ""

    def _hold(self, person: int, line: str, message: int) -> None:
        """Nobody reads it until its writer has decided."""
        place = self.session.asked_where.number
        self.work.contributions.give(self.id, self.phase.id, None, person, "", place)
        self.work.contributions.hold(self.id, self.phase.id, None, person, line, message)
        held = round.round_held(self.live.say, line, self._mark, may_stay="afspraak_bewaard_naam")
        self.messages.show(person, held, _KEPT, quotes=True)

    def _let_go(self, person: int) -> None:
        self.work.contributions.hold(self.id, self.phase.id, None, person, None)

    def decides(self, participant: Participant, reply: OnOwn) -> bool:
        if not self.session.open or self.session.step:
            return False
        if reply.verb in (OwnVerb.IN_PLACE, OwnVerb.BESIDE):
            return self._says_if_replaces(participant.person_id, reply)
        if reply.verb is OwnVerb.KEEP and reply.mark != self._mark:
            return self._leave_as_is(participant.person_id)
        own = self._own(participant.person_id)
        if own is None or not own.held or reply.mark != self._mark:
            return False
        line = own.held
        if reply.verb is OwnVerb.NAMELESS:
            line = without_names(self.live.say, line)
        elif reply.verb not in (OwnVerb.AS_IS, OwnVerb.OWN_NAME):
            return False
        self._let_go(participant.person_id)
        self.messages.change(participant.person_id, _KEPT, None)
        self._add(participant, line, own.message, own_name=reply.verb is OwnVerb.OWN_NAME)
        return True

    def _must_say_if_replaces(self, person: int) -> bool:
        """Whether this person still has to say if their new sentence replaces their first. The
        question what it is about comes after that."""
        is_untied = person in self.work.proposals.untied(self.id)
        return is_untied and not self.messages.has(person, _ABOUT)

    def _says_if_replaces(self, person: int, reply: OnOwn) -> bool:
        """Somebody says whether their new sentence replaces their first."""
        proposals = self.work.proposals
        first, newest = proposals.first_of(self.id, person), proposals.newest_of(self.id, person)
        if first is None or newest is None or text_mark(newest) != reply.mark or first == newest:
            return False
        if reply.verb is OwnVerb.IN_PLACE:
            proposals.put_first(self.id, person, newest)
            kept = proposal_screens.proposal_kept(self.live.say, newest)
        else:
            kept = proposal_screens.second_kept(self.live.say, first, newest)
        self.messages.change(person, _KEPT, kept.text, kept.rows, quotes=True)
        self._ask_about(person)
        return True

    def _keeps_both(self, person: int) -> bool:
        """If somebody never said whether the new sentence replaces the first, keep both and put
        the one that names a moment first, because everyone was asked for one. Returns False if
        they weren't asked."""
        first = self.work.proposals.first_of(self.id, person)
        newest = self.work.proposals.newest_of(self.id, person)
        is_asked = first != newest and self._must_say_if_replaces(person)
        if first is None or newest is None or not is_asked:
            return False
        was_read = self.work.responses.how_many(self.id)[first]
        if names_moment(newest) and not names_moment(first) and not was_read:
            self.work.proposals.tie(self.id, person, "")
            self.work.proposals.put_behind(self.id, person, first)
            first, newest = newest, first
        kept = proposal_screens.second_kept(self.live.say, first, newest)
        self.messages.change(person, _KEPT, kept.text, quotes=True)
        return True

    def _add(
        self, participant: Participant, line: str, message: int, *, own_name: bool = False
    ) -> None:
        person, place = participant.person_id, self.session.asked_where.number
        own = self.work.proposals.texts_of(self.id, person)
        first = self.work.proposals.first_of(self.id, person)
        is_extra = len(own) >= participant.people and line not in own
        project = participant.project_id
        self.work.proposals.add(
            self.id, project, person, line, place=place, message=message, own_name=own_name
        )
        if first is not None and is_extra:
            asked = proposal_screens.second_asked(self.live.say, first, line)
            self.messages.let_go(person, _ABOUT)
            self.messages.show(person, asked, _KEPT, quotes=True)
            return
        kept = proposal_screens.proposal_kept(self.live.say, line, own_name=own_name)
        self.messages.show(person, kept, _KEPT)
        if is_no_plan(line) and participant.people == 1:
            # If several people share the phone, the next sentence may be somebody else's.
            self.messages.show(person, proposal_screens.plan_asked(self.live.say, line), _PLAN)
        else:
            self._ask_about(person)

    # What exactly they do, and when

    def _says_plan(self, participant: Participant, old: str, text: str, message: int) -> bool:
        """Take the answer to 'what exactly, and when?': it replaces their sentence, or is appended
        to it if it only says when."""
        person = participant.person_id
        line = tidy(f"{old.rstrip('. !')}, {text}" if says_only_when(text) else text)
        if line is None:
            self.say(person, proposal_screens.refused(self.live.say))
            return True
        self.messages.change(person, _KEPT, None)
        self._reword(participant, old, line, message)
        if not self._held(person):
            self._leave_as_is(person)
        return True

    def _leave_as_is(self, person: int) -> bool:
        """Keep the sentence as it is. Returns False if they weren't asked."""
        if not self.messages.has(person, _PLAN):
            return False
        self.messages.leave(person, _PLAN)
        self._ask_about(person)
        return True

    def _ask_about(self, person: int) -> None:
        """Ask what their newest sentence is about."""
        about = proposal_screens.element_screen(self.live.say, elements_to_agree_on(self.live))
        if about is None:
            self.work.proposals.tie(self.id, person, "")
        else:
            self.messages.show(person, about, _ABOUT)

    def takes_back(self, participant: Participant, mark: str) -> bool:
        person, proposals = participant.person_id, self.work.proposals
        own = proposals.texts_of(self.id, person)
        text = next((one for one in own if text_mark(one) == mark), None)
        if text is None or not self.session.open or self.session.step != 0:
            return False
        if person in proposals.untied(self.id):
            self._close_about(person)
        proposals.take_back(self.id, person, text)
        newest = proposals.newest_of(self.id, person)
        gone = proposal_screens.proposal_taken_back(self.live.say)
        if newest is None:
            # Nobody waits for them: they have said what they had to say.
            place = self.session.asked_where.number
            self.work.contributions.give(self.id, self.phase.id, None, person, "", place)
            self.messages.change(person, _KEPT, gone)
        else:
            self.say(person, gone)
            self.show_kept(person, newest)
        return True

    def show_kept(self, person: int, text: str) -> None:
        """Show somebody their sentence in the message that held the latest one, with a button to
        take it back."""
        kept = proposal_screens.proposal_kept(self.live.say, text)
        self.messages.change(person, _KEPT, kept.text, kept.rows, quotes=True)

    def close_what_was_asked(self, person: int) -> None:
        """Remove the buttons of the current proposal before another message is sent below it."""
        if person in self.work.proposals.untied(self.id):
            self._close_about(person)
        elif not self.has_proposed(person) and not self._held(person):
            self.messages.change(person, ASKED, None)

    def ties(self, participant: Participant, element: int | None) -> bool:
        person, elements = participant.person_id, elements_to_agree_on(self.live)
        is_asked = self.session.open and self.session.step == 0
        if not is_asked or person not in self.work.proposals.proposers(self.id):
            return False
        chosen = "" if element is None or element >= len(elements) else elements[element]
        self.work.proposals.tie(self.id, person, chosen)
        # They were told who reads it when it was asked, so that isn't repeated.
        layout = proposal_screens.proposals_asked(self.live.say, (), again=True)
        self.messages.change(person, _ABOUT, layout.text, layout.rows)
        return True
