"""Looking back: a project that was here before begins with what it agreed then.

Everyone of the project reads its agreements, and nobody else does but the facilitator, who can tap
for the group how each went. With several projects, each has a step of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby

from dialogs.days import Day, in_words, stored_day
from dialogs.screens.layout import Row, Speech
from dialogs.session.earlier_agreements import WAYS, EarlierAgreement
from dialogs.session.effects import SessionEffect, ShowEarlier, TellRoom
from dialogs.session.group_texts import in_messages, listed, rows_of
from dialogs.session.panel_replies import PanelVerb, panel_action
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.state import Session
from dialogs.texts import Spans, bold, join
from dialogs.walk.intentions import HowItWent

_OF = ":"
"""Separates how it went from the id of the agreement it is about, in the value of a button."""
_ON_A_ROW = 2
_NUMBERS_ON_A_ROW = 3


class LookBackPhase(SessionPhase):
    """A step for each project with agreements; if there is none, one step to talk."""

    @cached_property
    def _projects(self) -> tuple[int, ...]:
        earlier, names = self.session.earlier, self.session.projects
        by_name = sorted(self.agenda.projects, key=lambda one: names.get(one, ""))
        return tuple(project for project in by_name if earlier.get(project))

    @cached_property
    def _here(self) -> tuple[EarlierAgreement, ...]:
        return self.session.earlier[self._projects[self.step]] if self._projects else ()

    @cached_property
    def steps(self) -> int:
        return max(len(self._projects), 1)

    @property
    def can_step_back(self) -> bool:
        return True

    # What the group is shown

    def show(self) -> tuple[SessionEffect, ...]:
        if self.step:
            return ()
        return self._shown()

    def show_to(self, newcomer: int) -> tuple[SessionEffect, ...]:
        return self._shown(newcomer)

    def _shown(self, only: int | None = None) -> tuple[SessionEffect, ...]:
        prompts = tuple(TellRoom(self.agenda.marked(one), only=only) for one in self._prompts())
        return (*((ShowEarlier(only),) if self._projects else ()), *prompts)

    @property
    def shows_in_private(self) -> bool:
        return bool(self._projects)

    def _prompts(self) -> tuple[Spans, ...]:
        return tuple(self.say.fill(prompt) for prompt in self.phase.prompts)

    # How it went

    @cached_property
    def _at(self) -> EarlierAgreement | None:
        """The one to tap about: the one that was picked, else the first that nobody judged."""
        picked = (one for one in self._here if one.id == self.session.picked)
        unjudged = (one for one in self._here if one.went is None)
        return next(picked, None) or next(unjudged, None)

    def pick(self, which: int) -> Session:
        return replace(self.session, picked=which)

    def settle(self, value: str) -> Session:
        """Keep how the agreement on the button went, and go on to the next. The button says which
        one it is, so a tap means the same whoever has joined meanwhile. A button from before they
        carried an id is about the current one."""
        way, _, which = value.partition(_OF)
        at = int(which) if which else 0 if self._at is None else self._at.id
        earlier = {
            project: tuple(
                replace(one, went=HowItWent(way)) if one.id == at else one for one in agreements
            )
            for project, agreements in self.session.earlier.items()
        }
        return replace(self.session, earlier=earlier, picked=0)

    def step_after(self, was: SessionPhase) -> int:
        """Stay at the same project; agreements that a latecomer brings don't replace it."""
        if not isinstance(was, LookBackPhase) or not was._projects:
            return self.session.step
        before = was._projects[was.step]
        known = before in self._projects
        return self._projects.index(before) if known else self.session.step

    # On the panel

    def subject(self) -> tuple[Spans, ...]:
        if not self._here:
            return self._prompts()
        name = self.session.projects.get(self._projects[self.step])
        lines = [_on_panel(self.say, number, one) for number, one in enumerate(self._here, 1)]
        return join((() if name is None else bold(name), *lines), "\n"), self._asked()

    def when_said(self, said_on: Mapping[int, str]) -> tuple[Spans, ...]:
        numbers: dict[Day, list[str]] = {}
        for number, one in enumerate(self._here, 1):
            if (day := stored_day(said_on.get(one.id, ""))) is not None:
                numbers.setdefault(day, []).append(str(number))
        if [len(of_day) for of_day in numbers.values()] == [len(self._here)]:
            return tuple(self.say.phrase("terug_kop_op", dag=in_words(day)) for day in numbers)
        lines = (
            self.say.phrase("terug_op", dag=in_words(day), nummers=listed(self.say, of_day))
            for day, of_day in numbers.items()
        )
        return (join(lines, "\n"),) if numbers else ()

    def _asked(self) -> Spans:
        if self._at is None:
            goes_on = any(one.goes_on and one.by_when for one in self._here)
            return self.say.phrase("terug_nieuwe_dag") if goes_on and self._may_agree else ()
        if len(self._here) == 1:
            return self.say.phrase("terug_hoe_ging_een")
        return self.say.phrase("terug_hoe_ging", nummer=str(self._here.index(self._at) + 1))

    @property
    def _may_agree(self) -> bool:
        """Whether something can be agreed again, for a day."""
        phases = (self.agenda.plan.phases[number] for number in self.agenda.numbers)
        return any(one.kind.agrees for one in phases)

    def choices(self) -> tuple[Row, ...]:
        rows: list[Row] = []
        if self._at is not None:
            about = {way: f"{way.value}{_OF}{self._at.id}" for way in WAYS}
            ways = [
                (self.label(f"ging_{way.value}"), panel_action(PanelVerb.SETTLE, about[way]))
                for way in WAYS
            ]
            rows += (tuple(ways[n : n + _ON_A_ROW]) for n in range(0, len(ways), _ON_A_ROW))
        picks = [panel_action(PanelVerb.PICK, str(one.id)) for one in self._here]
        if len(picks) > 1:
            numbered = [
                (self.label("ging_nummer", nummer=str(number)), pick)
                for number, pick in enumerate(picks, 1)
            ]
            rows += rows_of(numbered, _NUMBERS_ON_A_ROW)
        elif picks and self._at is None:
            rows.append(((self.label("toch_anders"), picks[0]),))
        return tuple(rows)

    @property
    def next_step(self) -> str:
        return "volgend_project"


def _on_panel(say: Speech, number: int, one: EarlierAgreement) -> Spans:
    line = say.phrase("terug_zin", nummer=str(number), tekst=_with_who_and_when(one))
    return _with_how_it_went(say, line, one)


def _with_who_and_when(one: EarlierAgreement) -> str:
    day = stored_day(one.by_when)
    said = ", ".join(part for part in (one.who, "" if day is None else in_words(day)) if part)
    return f"{one.text} ({said})" if said else one.text


def _with_how_it_went(say: Speech, line: Spans, one: EarlierAgreement) -> Spans:
    """Adds what the group said about it now, or else the last time that it came back."""
    if one.went is not None:
        return join((line, say.phrase(f"terug_{one.went.value}")), " ")
    before = () if one.before is None else say.phrase(f"terug_was_{one.before.value}")
    return join((line, before), " ")


def earlier_shown(
    say: Speech,
    agreements: Sequence[EarlierAgreement],
    said_on: Mapping[int, str],
    beside: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Spans, ...]:
    """What a project agreed before, as its people read it, below the day on which they said it
    (which matters for 'next Tuesday'); and how each went, once the group said so. `said_on`: by id,
    the day in ISO form. `beside`: by sentence, how others saw it then."""
    parts = list[Spans]()
    for iso, each in groupby(agreements, key=lambda one: said_on.get(one.id, "")):
        day = stored_day(iso)
        head = (
            say.phrase("terug_kop")
            if day is None
            else say.phrase("terug_kop_op", dag=in_words(day))
        )
        lines = (_one_shown(say, one, (beside or {}).get(one.text, ())) for one in each)
        parts += in_messages(head, lines)
    return in_messages((), parts, "\n\n")


def _one_shown(say: Speech, one: EarlierAgreement, beside: Sequence[str]) -> Spans:
    told = say.phrase("afspraak_met", tekst=_with_who_and_when(one))
    views = (say.phrase("afspraak_anders", tekst=text) for text in beside)
    return join((_with_how_it_went(say, told, one), *views), "\n")


def undecided_shown(say: Speech, undecided: Sequence[str], wanted: str) -> tuple[Spans, ...]:
    """What a project wasn't done with the last time, to talk about once more, and what it wanted:
    in one message, or none."""
    lines = [say.phrase("terug_zin_open", tekst=text) for text in undecided]
    parts = [join((say.phrase("terug_nog_niet_uit"), *lines), "\n")] if lines else []
    if wanted:
        parts.append(say.phrase("terug_doel", doel=wanted))
    return in_messages((), parts, "\n\n")
