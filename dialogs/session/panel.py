"""The panel: the facilitator's one message, as a layout. Only here are exact counts shown."""

from __future__ import annotations

from math import ceil

from dialogs.pack.audience import Mode
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.session.agenda import FEW
from dialogs.session.events import PanelDue
from dialogs.session.group_texts import in_messages, listed
from dialogs.session.panel_replies import PanelVerb, panel_action
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.proposal_order import NOTHING_TO_DECIDE
from dialogs.session.state import Clock, Page
from dialogs.texts import Spans, join

LATE = 600.0
"""Seconds before the plan's end from which the button to the checklist is on the panel itself."""


def panel(here: SessionPhase, due: PanelDue) -> Layout:
    """What the facilitator sees now."""
    return _PanelLayout(here, due).layout()


def minutes_left(clock: Clock, at: float) -> int | None:
    """The minutes that are left, rounded up; None if no time runs."""
    if clock.paused:
        return None if clock.left is None else ceil(clock.left / 60)
    return None if clock.ends_at is None else max(ceil((clock.ends_at - at) / 60), 0)


def in_minutes(say: Speech, key: str, minutes: int, **extra: str) -> Spans:
    """The phrase with the minutes filled in; one minute has a phrase of its own."""
    if minutes == 1:
        return say.phrase(f"{key}_een", **extra)
    return say.phrase(key, minuten=str(minutes), **extra)


_SLACK, _LEAST_SLACK = 0.2, 60.0
"""How far a phase may overrun before it counts as longer than planned: as a part of its planned
time, and at least this many seconds."""
_AMPLE = 180.0
"""Seconds. If less is left of the whole time, the panel doesn't say that there is time enough."""


class _PanelLayout:
    def __init__(self, here: SessionPhase, due: PanelDue) -> None:
        self.here, self.agenda, self.at, self.there = here, here.agenda, due.at, due.there
        self.to_decide, self.said_on = due.to_decide, due.said_on
        self.session, self.say, self.dialog = here.session, here.say, here.dialog
        self.plan, self.phase = here.agenda.plan, here.phase

    def layout(self) -> Layout:
        session = self.session
        match session.page:
            case Page.MAIN if self.agenda.lacks_case:
                return self._whose_case()
            case Page.MAIN:
                return Layout(join((self._head(), *self._body())), self._main_rows())
            case Page.BUSY if self.agenda.goes_without_case:
                sure = PanelVerb.SURE_NEXT if self.here.at_last_step else PanelVerb.SURE_SKIP
                return self._asks(self.say.phrase("sessie_geen_project"), sure, "ja_verder")
            case Page.BUSY if self.to_decide.unfinished:
                text = self.say.phrase("afspraak_nog_bezig")
                return self._asks(text, PanelVerb.SURE_NEXT, "ja_verder")
            case Page.BUSY if self.here.left_to_show:
                return self._looked_at()
            case Page.BUSY | Page.ENOUGH if not self.here.is_busy:  # everyone got ready since
                return Layout(join((self._head(), *self._body())), self._main_rows())
            case Page.MORE:
                return Layout(join((self._head(), *self._body())), self._more_rows())
            case Page.BUSY:
                text = self.say.phrase("sessie_toch_door", **self._ready())
                return self._asks(text, PanelVerb.SURE_NEXT, "ja_verder")
            case Page.ENOUGH:
                text = self.say.phrase("sessie_genoeg_vraag", **self._ready())
                return self._asks(text, PanelVerb.SURE_NEXT, "ja_genoeg")
            case Page.CHECKLIST:
                about = "checklist" if self.agenda.asks_questions else "slot"
                text = self.say.phrase(f"sessie_{about}_vraag")
                return self._asks(text, PanelVerb.SURE_CHECKLIST, self._to_close)
            case Page.QUESTIONS:
                return self._page(self._questions(), self._row((PanelVerb.MAIN, "naar_paneel")))
            case Page.END:
                return self._end()
            case Page.MODE:
                return self._mode()
            case Page.HANDOVER:
                text = self.say.phrase("sessie_overdracht_wacht")
                return self._page(text, self._row((PanelVerb.WITHDRAW, "toch_niet")))
            case Page.WORDS:
                words = session.handover.words
                text = self.say.phrase("sessie_overdracht_klopt", woorden=words)
                ways = self._row((PanelVerb.RIGHT, "klopt"), (PanelVerb.WRONG, "klopt_niet"))
                return self._page(text, ways, self._row((PanelVerb.WITHDRAW, "toch_niet")))

    # What it says

    def _head(self) -> Spans:
        numbers = self.agenda.numbers
        passed = sum(number <= self.session.phase for number in numbers)
        where = {"nummer": str(max(passed, 1)), "totaal": str(max(len(numbers), 1))}
        lines = [self.say.phrase("sessie_oefening")] if self.session.practice else []
        lines.append(self.say.phrase("sessie_fase", titel=self.phase.title, **where))
        lines += self._time()
        gathered = self.here.gathers and not self.agenda.lacks_case
        lines.append(self._who_is_ready() if gathered else self._phones())
        if not self.session.door_open:
            lines.append(self.say.phrase("sessie_deur_is_dicht"))
        if self.session.where.number:
            lines.append(self.say.phrase("sessie_in_groep", **self.session.where.words))
        return join(lines, "\n")

    def _time(self) -> tuple[Spans, ...]:
        """What is left of this phase, and of the whole time."""
        clock = self.session.clock
        if clock.paused:
            return (self.say.phrase("sessie_op_pauze"),)
        left = minutes_left(clock, self.at)
        if clock.up or left == 0:
            return self._takes_longer(), self._whole()
        if left is None:
            return (self._whole(),)
        return in_minutes(self.say, "sessie_tijd", left), self._whole()

    def _whole(self) -> Spans:
        ends_at, minutes = self.agenda.ends_at, self.plan.minutes_together
        if ends_at is None:
            return ()
        left = min(max(ceil((ends_at - self.at) / 60), 0), minutes)
        words = {"minuten": str(left), "totaal": str(minutes)}
        return self.say.phrase("sessie_heel" if left else "sessie_heel_om", **words)

    def _takes_longer(self) -> Spans:
        """The phase takes longer than planned: that there is room for it, or else what could be
        skipped. Just after its time it isn't late yet."""
        planned_to = self.session.clock.ends_at
        slack = max(_LEAST_SLACK, self.phase.minutes * 60 * _SLACK)
        if planned_to is not None and self.at - planned_to < slack:
            return self.say.phrase("sessie_tijd_rond_af")
        ends_at, spare = self.agenda.ends_at, self.agenda.spare
        if ends_at is None or self.here.is_before_start:
            return self.say.phrase("sessie_tijd_op")
        left = ends_at - self.at - self.agenda.minutes_ahead * 60
        if left >= 0:
            is_ample = spare is not None or left >= _AMPLE
            return self.say.phrase("sessie_tijd_ruim" if is_ample else "sessie_tijd_op")
        if spare is None:
            return self.say.phrase("sessie_tijd_op")
        return in_minutes(self.say, "sessie_tijd_krap", spare.minutes, titel=spare.title)

    def _who_is_ready(self) -> Spans:
        """How many phones are ready. Where some get more than is waited for, it doesn't say that
        nothing is left on them."""
        key = "sessie_klaar_voor_ieder" if self.here.may_ask_more else "sessie_klaar"
        return self.say.phrase(key, **self._ready())

    def _ready(self) -> dict[str, str]:
        waited_for, not_asked = self.here.expected, self.here.not_asked(self.there)
        ready = max(min(self.session.ready, waited_for) - not_asked, 0)
        return {"klaar": str(ready), "aantal": str(waited_for - not_asked)}

    def _phones(self) -> Spans:
        phones, people = str(self.session.phones), str(self.session.people)
        return self.say.phrase("sessie_telefoons", telefoons=phones, mensen=people)

    def _body(self) -> list[Spans]:
        session, say, phase = self.session, self.say, self.phase
        parts = [*self.here.when_said(self.said_on), *self.here.subject()]
        if self.here.gathers and not session.open:
            parts.append(say.phrase("sessie_vragen_dicht"))
        if session.mode is Mode.TOGETHER and not session.shared_on:
            parts.append(say.phrase("sessie_wacht_op_telefoon"))
        if phase.hint is not None and self.here.says_hint:
            parts.append(say.fill(phase.hint))
        if self.here.is_before_start and self.there:
            parts.append(self._projects_there())
        if self.here.gathers and session.open and self.here.expected:
            if not self.here.is_busy:
                # The same whether or not anybody gets more, so it gives nothing away.
                parts.append(say.phrase(self.here.hint_when_ready))
            elif self.here.most_ready:
                more = "_meer" if self.here.may_ask_more else ""
                parts.append(say.phrase(f"sessie_hint_meesten_klaar{more}"))
        parts += self.here.remarks()
        if self.to_decide != NOTHING_TO_DECIDE:
            parts += self.here.about_proposals(self.to_decide, self.at)
        if session.group_lost:
            parts.append(say.phrase("sessie_groep_weg"))
        if session.handover.missed_at is not None:
            parts.append(in_minutes(say, "sessie_gemist", self.plan.wait))
        return parts

    def _projects_there(self) -> Spans:
        """Which projects are in, and with how many."""
        known = sorted(self.session.projects.items(), key=lambda one: one[1].casefold())
        told = [self._with_phones(name, self.there.get(id_, 0)) for id_, name in known]
        return self.say.phrase("sessie_projecten_binnen", projecten="; ".join(told))

    def _with_phones(self, name: str, phones: int) -> str:
        if phones == 1:
            return self.say.label("sessie_project_met_een", project=name)
        return self.say.label("sessie_project_met", project=name, telefoons=str(phones))

    def _questions(self) -> Spans:
        """What everyone reads now: how the phase begins, and the questions in full."""
        opening = () if self.phase.opening is None else self.say.fill(self.phase.opening)
        questions = (self.dialog.questions[id_] for id_ in self.here.to_read)
        texts = [opening, *(self.say.question(question) for question in questions)]
        # One message: it takes the panel's place.
        return in_messages(self.say.phrase("sessie_vragen_kop"), texts, "\n\n")[0]

    # Its buttons

    def _row(self, *buttons: tuple[PanelVerb, str]) -> Row:
        return tuple((self.here.label(key), panel_action(verb)) for verb, key in buttons)

    def _page(self, text: Spans, *rows: Row) -> Layout:
        return Layout(join((self._head(), text)), tuple(row for row in rows if row))

    def _asks(self, text: Spans, verb: PanelVerb, yes: str) -> Layout:
        """A question to confirm something that can't be undone, with a way back."""
        return self._page(text, self._row((verb, yes)), self._row((PanelVerb.MAIN, "toch_niet")))

    def _looked_at(self) -> Layout:
        """Asks whether to go on, although there is more to look at."""
        names = listed(self.say, self.here.left_to_show)
        text = self.say.phrase("sessie_nog_te_zien", vragen=names)
        sure = self._row((PanelVerb.SURE_SKIP, "ja_verder"))
        return self._page(text, self._row((PanelVerb.NEXT, self.here.next_step)), sure)

    @property
    def _to_close(self) -> str:
        """The label of the way to the last phase, as its key."""
        return "naar_checklist" if self.agenda.asks_questions else "naar_slot"

    def _end(self) -> Layout:
        rows = [self._row((PanelVerb.SURE_END, "ja_stoppen"))]
        if self.agenda.closing is not None:
            rows.insert(0, self._row((PanelVerb.SURE_CHECKLIST, self._to_close)))
        back = self._row((PanelVerb.MAIN, "toch_niet"))
        return self._page(self.say.phrase("sessie_stoppen_vraag"), *rows, back)

    def _mode(self) -> Layout:
        names = [mode.value for mode in self.agenda.modes]
        rows = [((self.here.label(name), panel_action(PanelVerb.MODE, name)),) for name in names]
        explained = (self.say.phrase(f"sessie_manier_uitleg_{name}") for name in names)
        text = join((self.say.phrase("sessie_manier_vraag"), *explained), "\n")
        return self._page(text, *rows, self._row((PanelVerb.MAIN, "toch_niet")))

    def _whose_case(self) -> Layout:
        projects = self.session.projects.items()
        told = self.agenda.told_cases
        rows = [
            (
                (
                    self.say.label("aangevinkt", keuze=name) if id_ in told else name,
                    panel_action(PanelVerb.CASE, str(id_)),
                ),
            )
            for id_, name in projects
        ]
        ways = self._row(*self._way_back(), (PanelVerb.MORE, "meer"))
        text = self.say.phrase("sessie_welk_project")
        return self._page(text, *rows, self._to_next_phase(), ways)

    def _main_rows(self) -> tuple[Row, ...]:
        session = self.session
        rows: list[Row] = [*self.here.choices(), self._onward()]
        if not self.here.at_last_step and self.here.can_skip_steps:
            rows.append(self._to_next_phase())
        rows.append(self._row(*self.here.also))
        rows.append(self._row(*self._to_read()))
        if self.here.gathers:
            close, reopen = (PanelVerb.CLOSE, "sluit_vragen"), (PanelVerb.REOPEN, "open_vragen")
            rows.append(self._row((PanelVerb.NUDGE, "duwtje"), close if session.open else reopen))
        if self._is_late():
            rows.append(self._row((PanelVerb.CHECKLIST, self._to_close)))
        rows.append(self._row(*self._way_back(), (PanelVerb.MORE_TIME, "tijd_erbij")))
        pause = (PanelVerb.RESUME, "hervat") if session.clock.paused else (PanelVerb.PAUSE, "pauze")
        rows.append(self._row(pause, (PanelVerb.MORE, "meer")))
        return tuple(row for row in rows if row)

    def _to_read(self) -> tuple[tuple[PanelVerb, str], ...]:
        """The ways to read along: what is asked now, and what was shown before."""
        questions = (PanelVerb.QUESTIONS, "vragen")
        back = (PanelVerb.READ_BACK, "teruglezen")
        asks, shown = self.here.to_read, self.agenda.has_shown
        if self.here.is_before_start and self.phase.opening is not None:
            return (questions,)
        return (*((questions,) if asks else ()), *((back,) if shown else ()))

    def _way_back(self) -> tuple[tuple[PanelVerb, str], ...]:
        back = self.agenda.preceding is not None or self.session.step > 0
        return ((PanelVerb.BACK, "fase_terug"),) if back else ()

    def _onward(self) -> Row:
        if not self.here.at_last_step:
            return self._row((PanelVerb.NEXT, self.here.next_step))
        return self._to_next_phase()

    def _to_next_phase(self) -> Row:
        number = self.agenda.following
        if number is None:
            return self._row((PanelVerb.END, "afronden"))
        verb = PanelVerb.NEXT if self.here.at_last_step else PanelVerb.SKIP
        return ((self.here.to_phase(self.plan.phases[number].title), panel_action(verb)),)

    def _is_late(self) -> bool:
        if self.agenda.closing is None or self.session.started_at is None:
            return False
        if self.here.is_before_start:
            return False
        spent = self.at - self.session.started_at
        return spent >= self.plan.minutes * 60 - LATE

    def _more_rows(self) -> tuple[Row, ...]:
        session = self.session
        door = (PanelVerb.DOOR, "deur_dicht" if session.door_open else "deur_open")
        rows = [self._row((PanelVerb.CODE, "code"), door)]
        if session.where.number and session.door_open:
            link = "link_uit_groep" if session.link_in_group else "link_in_groep"
            rows.append(self._row((PanelVerb.LINK, link)))
        rows += [self._row((PanelVerb.HAND_OVER, "overdragen"))]
        few = session.phones < FEW and not self.here.is_before_start
        if session.mode is not Mode.SEPARATE or (few and self.agenda.asks_questions):
            rows.append(self._row((PanelVerb.MODE, "manier")))
        if self.agenda.closing is not None:
            rows.append(self._row((PanelVerb.CHECKLIST, self._to_close)))
        rows += [self._row((PanelVerb.END, "stoppen")), self._row((PanelVerb.MAIN, "naar_paneel"))]
        return tuple(rows)
