"""What somebody gives in a round, and what they can still do with it: decide about a name in it,
reword it, take it away. That changes every copy, in any later phase; taking it away also works
after the end."""

from __future__ import annotations

from dataclasses import dataclass

from bot.room.live_session import LiveSession
from bot.room.phases import shown_rounds
from bot.walking.walking import walk_of
from dialogs.pack.audience import Mode
from dialogs.pack.plan import Givers, PhaseKind
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.screens.layout import Layout
from dialogs.screens.named_screens import names_in, wants_names_out, without_names
from dialogs.session import proposal_screens
from dialogs.session.effects import contributions_of
from dialogs.session.group_texts import same_words, tidy
from dialogs.session.own_sentence_replies import OwnVerb
from dialogs.session.phases import agreeing_words as words
from dialogs.session.phases import round
from dialogs.session.replies import text_mark
from dialogs.steps.actions import COMMANDS
from dialogs.texts import Spans
from dialogs.understanding.options.matching import spoken
from storage.sessions.contributions import OwnContribution


@dataclass(frozen=True, slots=True)
class GivenInRound:
    """What this person gives in one round. `case`: the project that it is about, or 0."""

    live: LiveSession
    person: int
    phase: str
    case: int

    @property
    def given(self) -> OwnContribution | None:
        """As it is stored."""
        own = self.live.work.contributions.own(self.live.record.id, self.person)
        here = self.phase, self.case or None
        return next((one for one in own if (one.phase, one.project_id) == here), None)

    @property
    def mark(self) -> str:
        """Names it under a button."""
        return text_mark(contributions_of(self.phase, self.case))

    @property
    def where(self) -> Where:
        """Where they were told that it can be read, as long as things are shown there."""
        given, here = self.given, self.live.session.where
        return here if given is not None and given.place == here.number else OWN_CHATS

    @property
    def _reads(self) -> Spans:
        contribution = shown_rounds.contribution_of(self.live, self.phase)
        few = self.live.session.mode is not Mode.SEPARATE
        by_project = contribution is not None and contribution.by_project
        return round.who_reads_round(self.live.say, self.where, by_project=by_project, few=few)

    @property
    def _slot(self) -> str:
        return shown_rounds.own_slot(self.phase, self.case)

    def typed(self, text: str, message: int, place: int = 0) -> bool:
        """Take these words instead of any earlier ones, unless they are too many. Returns whether
        they were taken. If they seem to name somebody, nobody reads them until their writer has
        decided; the earlier words are removed either way."""
        line = tidy(self._as_wanted(text))
        if line is None:
            self.live.messages.to(self.person, proposal_screens.refused(self.live.say))
            return False
        if names_in(self.live.dialog, line):
            self._give("", message, place)
            self._hold(line, message)
            shown_rounds.put(self.live, self.person, self.phase, self.case, None)
            self._show(self._held(line))
        else:
            self._put(line, message, place)
        return True

    def offered(self, text: str, message: int) -> bool:
        """Ask whether these words replace theirs, which everybody read already; False if they gave
        nothing."""
        given, line = self.given, tidy(self._as_wanted(text))
        if given is None or not given.text:
            return False
        if words.takes_back(text) or words.was_a_question(text):
            self.away()
        elif (instead := words.said_instead(text)) is not None:
            self.typed(instead, message, self.where.number)
        elif line is None:
            return False
        else:
            self._hold(line, message)
            held = round.round_held(
                self.live.say,
                line,
                self.mark,
                before=given.text,
                reads=self._reads,
            )
            self._show(held)
        return True

    def tapped(self, verb: OwnVerb) -> bool:
        """They tapped a button under it; False if it does nothing any more."""
        given = self.given
        if given is None:
            return False
        held, over = given.held, self.live.session.ended
        match verb:
            case OwnVerb.AWAY if given.text or held:
                self.away()
            case OwnVerb.ANEW if (given.text or self.is_now) and not over:
                self._hold("")
                anew = round.round_anew(self.live.say, self._reads, has_one=bool(given.text))
                self.live.messages.to(self.person, anew)
            case OwnVerb.KEEP if given.text and held:
                self._hold(None)
                self._show(self._kept(given.text))
            case OwnVerb.NAMELESS if held and not over:
                bare = without_names(self.live.say, held)
                self._put(bare, given.message, self.where.number)
            case OwnVerb.AS_IS | OwnVerb.OWN_NAME if held and not over:
                self._put(held, given.message, self.where.number)
            case _:
                return False
        return True

    @property
    def is_now(self) -> bool:
        """Whether this round is the one at hand."""
        is_at_hand = shown_rounds.is_at_hand(self.live, self.phase, self.case)
        return is_at_hand and not self.live.session.ended

    def tell_where_it_is(self) -> None:
        """Show them their sentence as it is now; or that it is gone, and how to give another."""
        given = self.given
        if given is not None and given.held:
            self._show(self._held(given.held))
        elif given is not None and given.text:
            was_shown = contributions_of(self.phase, self.case) in self.live.session.shown
            self._show(self._kept(given.text, was_shown=was_shown))
        else:
            gone = round.round_gone(self.live.say, self.mark, can_anew=self.is_now)
            self.live.messages.show(self.person, gone)

    def takes_back(self) -> bool:
        """Take it away, if there is anything."""
        given = self.given
        if given is None or not (given.text or given.held):
            return False
        self.away()
        return True

    def away(self) -> None:
        """Take it away from everyone who read it, and also what they gave elsewhere in the same
        words: otherwise they would see it stay on the page."""
        given = self.given
        said = "" if given is None else given.text
        self._away()
        for one in _all_of(self.live, self.person) if said else ():
            if one != self and one.given is not None and same_words(one.given.text, said):
                one._away()

    def _away(self) -> None:
        self._give("", 0)
        was_shown = shown_rounds.put(self.live, self.person, self.phase, self.case, None)
        self._close()
        gone = round.round_taken_back(self.live.say, was_shown=was_shown)
        self.live.messages.to(self.person, gone)

    def show_again(self) -> None:
        """Show them what they gave, when the round asks for it again."""
        given = self.given
        if given is not None and given.text:
            self._show(self._kept(given.text))

    def _as_wanted(self, text: str) -> str:
        """Without names, if they want that each time."""
        participant = self.live.work.participants.get(self.live.record.id, self.person)
        walk = None if participant is None else self.live.work.walks.get(participant.walk_id)
        if walk is not None and wants_names_out(walk_of(walk)):
            return without_names(self.live.say, text)
        return text

    def _put(self, line: str, message: int, place: int = 0) -> None:
        self._give(line, message, place)
        was_shown = shown_rounds.put(self.live, self.person, self.phase, self.case, line, place)
        self._show(self._kept(line, was_shown=was_shown))

    def _held(self, line: str) -> Layout:
        """Asks about the name in it. In what a project says for itself their own may stay."""
        given = shown_rounds.contribution_of(self.live, self.phase)
        for_itself = given is not None and given.by_project and not self.case
        may_stay = "ronde_bewaard_eigen_naam" if for_itself else ""
        return round.round_held(self.live.say, line, self.mark, may_stay=may_stay)

    def _kept(self, line: str, *, was_shown: bool = False) -> Layout:
        return round.round_kept(self.live.say, line, self.mark, was_shown=was_shown)

    def _give(self, line: str, message: int, place: int = 0) -> None:
        id_, case = self.live.record.id, self.case or None
        self.live.work.contributions.give(id_, self.phase, case, self.person, line, place, message)
        given = shown_rounds.contribution_of(self.live, self.phase)
        if given is not None and given.givers is Givers.BRINGER:
            self.live.others_may_be_ready = True  # one of a project types for all of it

    def _hold(self, line: str | None, message: int = 0) -> None:
        id_, case = self.live.record.id, self.case or None
        self.live.work.contributions.hold(id_, self.phase, case, self.person, line, message)

    def _show(self, layout: Layout) -> None:
        self._close()
        self.live.messages.show(self.person, layout, self._slot, quotes=True)

    def _close(self) -> None:
        self.live.messages.close(self.person, self._slot)


def _all_of(live: LiveSession, person: int) -> list[GivenInRound]:
    """All that this person gave in rounds, or may still give."""
    known = set(shown_rounds.cases(live))
    own = live.work.contributions.own(live.record.id, person)
    return [
        GivenInRound(live, person, one.phase, one.project_id or 0)
        for one in own
        if (one.phase, one.project_id or 0) in known
    ]


def own_tapped(live: LiveSession, person: int, verb: OwnVerb, mark: str) -> bool:
    """Someone tapped a button under a sentence of theirs; False if it does nothing any more."""
    found = next((one for one in _all_of(live, person) if one.mark == mark), None)
    return found is not None and found.tapped(verb)


def worded_anew(live: LiveSession, person: int, text: str, message: int) -> bool:
    """Take these words if someone asked to reword a sentence of theirs."""
    if spoken(text, live.dialog.words) in COMMANDS or words.is_for_bot(live.dialog, text):
        return False
    for one in reversed(_all_of(live, person)):
        given = one.given
        if given is not None and given.held == "":
            one.typed(text, message, one.where.number)
            return True
    return False


def said_again(live: LiveSession, person: int, text: str, message: int) -> bool:
    """Ask whether these words replace what this person asked the others about their own case, while
    that is talked about; False if they asked nothing, or this is for the bot."""
    dialog, run = live.dialog, live.agenda.phases_about_case
    if live.phase.kind is not PhaseKind.DISCUSS or spoken(text, dialog.words) in COMMANDS:
        return False
    for_bot = words.asks_in_round(dialog, text) or words.asks_who_reads(dialog, text)
    if for_bot or words.has_nothing(text) or not live.agenda.case:
        return False
    before = (live.plan.phases[number] for number in run if number < live.session.phase)
    for phase in before:
        if phase.contribution is not None and phase.contribution.givers is Givers.BRINGER:
            return GivenInRound(live, person, phase.id, live.agenda.case).offered(text, message)
    return False


def tells_where(live: LiveSession, person: int) -> bool:
    """Tell this person where the sentence is that they gave last; False if they gave none."""
    given = _all_of(live, person)
    if given:
        given[-1].tell_where_it_is()
    return bool(given)


def edited(live: LiveSession, person: int, message: int, text: str) -> bool:
    """Someone edited the message in which they typed a sentence: that says the same then. False if
    they typed none in it."""
    typed = _typed_in(live, person, message)
    if typed is None:
        return False
    if words.takes_back(text) or words.has_nothing(text):
        typed.away()
    else:
        typed.typed(text, message, typed.where.number)
    return True


def taken_away(live: LiveSession, person: int, message: int) -> bool:
    """Take away what someone typed in this message, because it may reach nobody any more; False if
    they typed no sentence in it."""
    typed = _typed_in(live, person, message)
    if typed is None:
        return False
    typed.away()
    return True


def _typed_in(live: LiveSession, person: int, message: int) -> GivenInRound | None:
    """What this person gives that they typed in this message, if anything of it is left."""
    for one in _all_of(live, person) if message else ():
        given = one.given
        if given is not None and given.message == message and (given.text or given.held):
            return one
    return None
