"""The phase that a session is in. Each kind is a subclass in a module of its own, with everything
particular to it: the facilitator's steps, what participants are asked, what the group is shown, and
the words and buttons on the panel.

A phase has steps, and only the facilitator moves a session from one to the next. Some steps gather
something from the participants; those who gave it count as ready. The host finds out who is ready
and handles what they type, because those are database rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from dialogs.pack.audience import Mode
from dialogs.pack.definition import Question
from dialogs.screens.layout import Row
from dialogs.session.agenda import Agenda
from dialogs.session.effects import OpenPhase, SessionEffect
from dialogs.session.panel_replies import PanelVerb
from dialogs.session.proposal_order import ToDecide
from dialogs.session.state import Session, Showing
from dialogs.texts import Spans


class SessionPhase:
    """The defaults for every kind of phase. Like the agenda, an instance is for one state of the
    session."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda, self.dialog, self.session = agenda, agenda.dialog, agenda.session
        self.phase, self.say = agenda.phase, agenda.say

    # The facilitator's steps

    @cached_property
    def steps(self) -> int:
        """How many steps the phase has; at least one."""
        return 1

    @cached_property
    def step(self) -> int:
        return min(self.session.step, self.steps - 1)

    @cached_property
    def at_last_step(self) -> bool:
        return self.step + 1 >= self.steps

    @property
    def can_skip_steps(self) -> bool:
        """Whether the facilitator can leave the phase before its last step."""
        return True

    @property
    def can_step_back(self) -> bool:
        """Whether the step before can be done again."""
        return False

    @property
    def shows_in_private(self) -> bool:
        """Whether what it shows comes in everyone's own chat, and never in a group."""
        return False

    @property
    def is_before_start(self) -> bool:
        """Whether nothing is asked before the session leaves this phase."""
        return False

    # What participants are asked

    @property
    def gathers(self) -> bool:
        """Whether participants are asked for something at this step."""
        return False

    @property
    def asks_now(self) -> tuple[str, ...]:
        """The questions that everyone's walk is given at this step."""
        return ()

    def asking(self, opening: OpenPhase) -> OpenPhase:
        """The opening of this step, with what it asks. Only called where something is gathered."""
        return opening

    @property
    def may_ask_more(self) -> bool:
        """Whether some may be asked for more than everyone is waited for."""
        return False

    @property
    def hint_when_ready(self) -> str:
        """What whoever leads reads once nobody is waited for, as its key."""
        return "sessie_hint_nog_even" if self.may_ask_more else "sessie_hint_allen_klaar"

    @property
    def restarts_in_other_mode(self) -> bool:
        """Whether it begins again at its first step when the answer mode changes."""
        return False

    # Who is waited for

    @property
    def expected(self) -> int:
        """The number of phones that are asked something, so that the session waits for them."""
        return self.session.phones

    @property
    def is_busy(self) -> bool:
        """Whether somebody still has to give what is asked."""
        return self.session.open and self.session.ready < self.expected

    @property
    def most_ready(self) -> bool:
        """Whether three in four are ready. This can be said without giving a count."""
        return 0 < self.expected * 3 <= self.session.ready * 4

    @property
    def asks_some_projects(self) -> bool:
        """Whether only some projects are asked something. The people of the others count too, and
        are ready at once."""
        return False

    def not_asked(self, there: Mapping[int, int]) -> int:
        """How many phones are ready because nothing is asked of them. `there`: the phones of each
        of several projects."""
        return 0

    def busy_in_group(self) -> Spans:
        """What the group's chat says while people are busy."""
        return self.say.phrase("sessie_groep_bezig")

    # What the group settles

    @property
    def settling(self) -> tuple[Question, int] | None:
        """What the facilitator settles at this step for the group, and for which project (0 if
        there is only one)."""
        return None

    def settle(self, value: str) -> Session:
        """The session after the facilitator tapped this option."""
        return self.session

    def settled_told(self) -> Spans:
        """What the group settled here, for everyone to read."""
        return ()

    def pick(self, which: int) -> Session:
        """The session after the facilitator picked this earlier agreement."""
        return self.session

    def step_after(self, was: SessionPhase) -> int:
        """The step at which the phase is after earlier agreements of a project were brought in or
        erased. `was`: the phase until then."""
        return self.session.step

    # What the group is shown

    def show_first(self) -> tuple[SessionEffect, ...]:
        """Show the group something before its first step asks anything."""
        return ()

    def show(self) -> tuple[SessionEffect, ...]:
        """Show the group what this step is for."""
        return ()

    def show_to(self, newcomer: int) -> tuple[SessionEffect, ...]:
        """Show a newcomer what the others were shown, if they can act on it."""
        return ()

    @property
    def shows_again(self) -> bool:
        """Whether opening its step once more shows it once more."""
        return False

    @property
    def has_shown(self) -> bool:
        """Whether an earlier step of this phase showed something."""
        return False

    @property
    def left_to_show(self) -> tuple[str, ...]:
        """The names of what the remaining steps show, without those that people have already
        seen."""
        return ()

    def passes_over(self, what: str) -> bool:
        """Whether to take the next step at once, as there was too little of `what` to show."""
        return False

    def after_showing(self, what: str, after: Session) -> tuple[SessionEffect, ...]:
        """Tell the group something after `what` was shown, or couldn't be. `after`: the session
        that knows how it went."""
        return ()

    def is_too_few(self, what: str) -> bool:
        """Whether too few people answered to show this."""
        return self.session.shown.get(what) is Showing.TOO_FEW

    # On the panel

    def subject(self) -> tuple[Spans, ...]:
        """What this step is about."""
        return ()

    def when_said(self, said_on: Mapping[int, str]) -> tuple[Spans, ...]:
        """Says on which day the thing it is about was said, before that thing itself. `said_on`: as
        in `PanelDue`."""
        return ()

    @property
    def says_hint(self) -> bool:
        """Whether the pack's hint for the facilitator is about this step."""
        return True

    def remarks(self) -> tuple[Spans, ...]:
        """What the facilitator has to know about what was shown or asked."""
        return ()

    def about_proposals(self, to_decide: ToDecide, at: float) -> tuple[Spans, ...]:
        """What the facilitator has to know about the proposals that everyone responds to."""
        return ()

    def minutes_to_respond(self, at: float) -> float | None:
        """The minutes in which proposals can be put to everyone; None if there is no limit."""
        return None

    def about_showing(self, what: str) -> Spans:
        """Advice for the facilitator, depending on how a showing went."""
        match self.session.shown.get(what):
            case Showing.SPLIT:
                return self.say.phrase("sessie_hint_verschillend")
            case Showing.TOO_FEW if self.session.mode is Mode.OPENLY:
                return self.say.phrase("sessie_hint_niets_te_zien")
            case Showing.TOO_FEW:
                return self.say.phrase("sessie_hint_te_weinig")
            case Showing.ALIKE | None:
                return ()

    def choices(self) -> tuple[Row, ...]:
        """Buttons for what the group settles."""
        return ()

    @property
    def next_step(self) -> str:
        """The label of the button to the next step, as its key; none for a phase of one step."""
        return ""

    def to_phase(self, title: str) -> str:
        """The label of the button to the next phase."""
        return self.label("volgende", titel=title)

    @property
    def also(self) -> tuple[tuple[PanelVerb, str], ...]:
        """Buttons that only this kind has, each a verb and the key of its label."""
        return ()

    def label(self, key: str, **extra: str) -> str:
        return self.say.label(f"knop_sessie_{key}", **extra)

    @property
    def to_read(self) -> tuple[str, ...]:
        """The questions that people answer at this step, for the facilitator to read."""
        return ()

    def about_case(self) -> tuple[Spans, ...]:
        """Whose case it is, if the phase is about one."""
        name = self.session.projects.get(self.agenda.case)
        return () if name is None else (self.say.phrase("sessie_brengt_in", project=name),)

    # At the close

    @property
    def may_ask_to_share(self) -> bool:
        """Whether the group can be asked now if the programme may have its outcome."""
        return False
