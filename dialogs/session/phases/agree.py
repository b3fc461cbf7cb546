"""Agreeing: everyone proposes a sentence, and then responds to each proposal: 'I can live with it'
or 'I see it differently'.

Each phone has one sentence on the table. Those that don't fit in the time, and extra sentences,
wait: the facilitator can take them up, and otherwise they are on the page.

A sentence is agreed if more than half of the phones can live with it. How many see it differently
is neither counted nor shown, so seeing it differently is the same as skipping it. Sentences that
aren't agreed are listed below, as something they aren't done with, with how others see it if they
said so in words. What people read meanwhile is in `proposal_screens.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from math import ceil

from dialogs.screens.layout import Speech
from dialogs.session.agreements import Agreement, AgreementStanding, came_from_told
from dialogs.session.effects import (
    OpenPhase,
    SessionEffect,
    ShowAgreements,
    ShowGaps,
    ShowProposals,
)
from dialogs.session.group_texts import in_messages, number_told
from dialogs.session.panel_replies import PanelVerb
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.proposal_order import ToDecide, minutes_left_to_respond, minutes_to_respond
from dialogs.session.replies import text_mark
from dialogs.texts import Spans, join, plain

_PROPOSING, _RESPONDING = 0, 1
"""The steps that ask something; the step after them shows the agreements."""


class AgreePhase(SessionPhase):
    """Three steps: everyone proposes, everyone responds, the agreements are shown."""

    @cached_property
    def steps(self) -> int:
        return 3

    @property
    def can_skip_steps(self) -> bool:
        return False

    @property
    def can_step_back(self) -> bool:
        return True

    @property
    def gathers(self) -> bool:
        return self.step <= _RESPONDING

    def asking(self, opening: OpenPhase) -> OpenPhase:
        return replace(opening, proposals=self.step == _PROPOSING)

    def show_first(self) -> tuple[SessionEffect, ...]:
        return (ShowGaps(),) if self.agenda.asks_questions else ()

    @property
    def may_ask_more(self) -> bool:
        """True while responding: someone who sees the last proposal differently is asked how, but
        counts as ready before they say it."""
        return self.step == _RESPONDING

    @property
    def hint_when_ready(self) -> str:
        return "afspraak_hint_nog_even" if self.may_ask_more else super().hint_when_ready

    def show(self) -> tuple[SessionEffect, ...]:
        if self.step == _PROPOSING:
            return ()
        if self.step == _RESPONDING:
            return (ShowProposals(self.phase.id, self.session.turn, self.session.seed),)
        return (ShowAgreements(self.phase.id, self.session.seed),)

    def show_to(self, newcomer: int) -> tuple[SessionEffect, ...]:
        if self.step != _RESPONDING:
            return ()
        session = self.session
        return (ShowProposals(self.phase.id, session.turn, session.seed, only=newcomer),)

    def remarks(self) -> tuple[Spans, ...]:
        return (self.say.phrase("sessie_hint_wie"),) if self.step > _RESPONDING else ()

    @property
    def shows_again(self) -> bool:
        return True

    def subject(self) -> tuple[Spans, ...]:
        """While people propose, what they are asked."""
        if self.step != _PROPOSING:
            return ()
        asked = self.say.phrase(
            "sessie_vraagt_regel", vraag=self.say.label("sessie_vraagt_afspraak")
        )
        return (join((self.say.phrase("sessie_vraagt"), asked), "\n"),)

    @property
    def next_step(self) -> str:
        return "laat_zien" if self.step == _PROPOSING else "afspraken"

    # While everyone responds

    @property
    def says_hint(self) -> bool:
        """It tells how to gather proposals and what to do with them."""
        return self.step <= _RESPONDING

    @property
    def also(self) -> tuple[tuple[PanelVerb, str], ...]:
        is_asked = self.step == _RESPONDING and self.is_busy
        return ((PanelVerb.ENOUGH, "genoeg"),) if is_asked else ()

    def minutes_to_respond(self, at: float) -> float | None:
        return minutes_to_respond(self.phase.minutes, self._minutes_left(at))

    def _minutes_left(self, at: float) -> float | None:
        """What is left of the phase, or of the whole if that is less; None if no time runs."""
        clock, whole_ends_at = self.session.clock, self.agenda.ends_at
        left = clock.left if clock.ends_at is None else clock.ends_at - at
        if clock.up:
            left = 0.0
        if whole_ends_at is not None:
            of_whole = whole_ends_at - at - self.agenda.minutes_ahead * 60
            left = of_whole if left is None else min(left, of_whole)
        return None if left is None else left / 60

    def about_proposals(self, to_decide: ToDecide, at: float) -> tuple[Spans, ...]:
        minutes = minutes_left_to_respond(self.phase.minutes, self._minutes_left(at))
        if self.step != _RESPONDING or not self.session.open or minutes is None:
            return ()
        time = number_told(self.say, "afspraak_minuten", ceil(minutes))
        if to_decide.left:
            left = number_told(self.say, "afspraak_voorstellen", to_decide.left)
            if not ceil(minutes):
                return (self.say.phrase("afspraak_geen_tijd", voorstellen=left),)
            return (self.say.phrase("afspraak_nog_tijd", minuten=time, voorstellen=left),)
        if to_decide.waiting and ceil(minutes):
            return (self.say.phrase("afspraak_tijd_voor_meer", minuten=time),)
        return ()


# Proposals


def is_agreed(agreeing: int, phones: int) -> bool:
    """Whether more than half of the phones can live with it. Phones that see it differently aren't
    counted, so that it is the same as skipping it."""
    return agreeing * 2 > phones


def agreements_shown(say: Speech, told: Sequence[Agreement]) -> tuple[Spans, ...]:
    """What was agreed and what wasn't, as the group reads it, in one message or more. The sentences
    that it didn't get to are on the page, except those that were never put to it."""
    heads = {
        AgreementStanding.AGREED: "afspraak_kop",
        AgreementStanding.NOT_YET: "afspraak_nog_niet_kop",
    }
    messages: list[Spans] = []
    for standing, key in heads.items():
        of_these = [one for one in told if one.standing is standing]
        if standing is AgreementStanding.AGREED and len(of_these) > 1:
            # The facilitator names them by number, so picking one may not move the others.
            of_these.sort(key=lambda one: (one.place, text_mark(one.sentence)))
            found = [_one(say, one, str(number)) for number, one in enumerate(of_these, start=1)]
        else:
            found = [_one(say, one) for one in of_these]
        messages += in_messages(say.phrase(key), found, "\n\n") if found else ()
    shown = tuple(messages) or (say.phrase("afspraak_geen"),)
    left = sum(one.standing is AgreementStanding.NOT_REACHED and bool(one.sentence) for one in told)
    waited = sum(one.standing is AgreementStanding.WAITED for one in told)
    more = [
        plain(number_told(say, key, number))
        for key, number in (("afspraak_niet_aan_toe", left), ("afspraak_wachtte", waited))
        if number
    ]
    return (*shown[:-1], join((shown[-1], *more)))


def _one(say: Speech, agreement: Agreement, number: str = "") -> Spans:
    line = (
        say.phrase("afspraak_met_nummer", nummer=number, tekst=agreement.sentence)
        if number
        else say.phrase("afspraak_met", tekst=agreement.sentence)
    )
    others = (say.phrase("afspraak_anders", tekst=text) for text in agreement.otherwise)
    return join((line, plain(came_from_told(say, agreement)), *others), "\n")
