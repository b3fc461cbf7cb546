"""Agreeing: everyone proposes a sentence, and then responds to each proposal: 'I can live with it'
or 'I see it differently'.

Each phone has one sentence on the table. Those that don't fit in the time, and what somebody offers
besides, wait: the facilitator can take them up, and else they stand on the page.

Agreed is what more than half of the phones can live with. How many see it differently is neither
counted nor shown, so to see it differently is the same as to skip it. What is not agreed stands
below, as something they aren't done with, beside how others see it where they said so in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from math import ceil

from dialogs.screens.layout import Layout, Row, Speech
from dialogs.session.agreements import Agreement, AgreementStanding, came_from_told
from dialogs.session.effects import (
    OpenPhase,
    SessionEffect,
    ShowAgreements,
    ShowGaps,
    ShowProposals,
)
from dialogs.session.group_texts import LONGEST, in_messages, number_told, on_button
from dialogs.session.own_sentence_replies import OnOwn, OwnVerb
from dialogs.session.panel_replies import PanelVerb
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.proposal_order import (
    Proposal,
    ToDecide,
    minutes_left_to_respond,
    minutes_to_respond,
)
from dialogs.session.replies import Pass, Stand, TieTo, WithdrawProposal, action, text_mark
from dialogs.texts import Spans, join, plain, quote

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


def proposals_asked(say: Speech, reads: Spans, *, again: bool = False) -> Layout:
    """Asks for a sentence to agree on. `reads`: says who will read it. `again`: this person
    proposed one already or passed, so they get no button to pass."""
    asked = say.phrase("afspraak_nog_een" if again else "afspraak_typ")
    stays = () if again else say.phrase("afspraak_blijft")
    text = join((asked, join((stays, reads), "\n")))
    way_past: Row = ((say.label("knop_afspraak_niets"), action(Pass())),)
    return Layout(text, () if again else (way_past,))


def proposal_kept(say: Speech, text: str, *, own_name: bool = False) -> Layout:
    """Confirms a proposal, worded as the others will read it; it can be taken back. `own_name`: the
    names in it may stay, as they are their own or their colleagues'."""
    back = action(WithdrawProposal(text_mark(text)))
    stays = say.phrase("afspraak_naam_blijft") if own_name else ()
    kept = join((say.phrase("afspraak_bewaard", tekst=text), stays), "\n")
    return Layout(kept, (((say.label("knop_afspraak_haal_weg"), back),),))


def plan_asked(say: Speech, text: str) -> Layout:
    """Asks the writer of a sentence that says neither what is done nor when to say it once more; it
    may stay as it is."""
    stays = action(OnOwn(OwnVerb.KEEP, text_mark(text)))
    return Layout(say.phrase("afspraak_wat_precies"), (((say.label("knop_afspraak_zo"), stays),),))


def proposal_taken_back(say: Speech, *, was_read: bool = False) -> Spans:
    """Confirms that a proposal is gone, before anyone read it or after."""
    return say.phrase("afspraak_weg_bij_allen" if was_read else "afspraak_weg")


def held_too_late(say: Speech, text: str) -> Spans:
    """Tells someone that their sentence isn't among the proposals, as they hadn't decided yet about
    a name in it."""
    return say.phrase("afspraak_naam_te_laat", tekst=text)


def second_asked(say: Speech, first: str, text: str) -> Layout:
    """Asks someone who has a sentence on the table whether another comes in its place. As long as
    they don't say so it comes after it."""
    mark = text_mark(text)
    buttons = (
        (say.label("knop_afspraak_in_plaats"), action(OnOwn(OwnVerb.IN_PLACE, mark))),
        (say.label("knop_afspraak_erbij"), action(OnOwn(OwnVerb.BESIDE, mark))),
    )
    asked = say.phrase("afspraak_al_een", eerder=first, tekst=text)
    return Layout(asked, tuple((one,) for one in buttons))


def second_kept(say: Speech, first: str, text: str) -> Layout:
    """Confirms that a second sentence of theirs waits until the first ones were decided."""
    back = action(WithdrawProposal(text_mark(text)))
    kept = say.phrase("afspraak_erbij", eerder=first, tekst=text)
    return Layout(kept, (((say.label("knop_afspraak_haal_weg"), back),),))


def gone_for_all(say: Speech, text: str, left: str = "") -> Spans:
    """Confirms that a sentence that everybody read is gone. `left`: one of theirs that isn't."""
    more = say.phrase("afspraak_nog_een_zin", tekst=left) if left else ()
    return join((say.phrase("afspraak_weg_voor_ieder", tekst=text), more))


def proposal_passed(say: Speech) -> Spans:
    """Confirms that someone has nothing to propose."""
    return say.phrase("afspraak_niets")


def how_to_propose(say: Speech) -> Spans:
    """Says what kind of sentence is asked, with an example."""
    return say.phrase("afspraak_hoe_typen")


def nothing_to_do(say: Speech) -> Spans:
    """The reply to someone who says that nothing needs to be done ('Niks, het gaat vanzelf')."""
    return say.phrase("afspraak_niets_nodig")


def how_to_respond(say: Speech) -> Spans:
    """Says what is asked about a proposal."""
    return say.phrase("afspraak_hoe_reageren")


def who_reads_responses(say: Speech) -> Spans:
    """Says who sees what somebody taps at a proposal, and what they type beside it."""
    return say.phrase("afspraak_wie_leest")


def nothing_more(say: Speech) -> Spans:
    """Confirms that someone who proposed a sentence has no other."""
    return say.phrase("afspraak_niets_meer")


def was_read(say: Speech) -> Spans:
    """Tells someone who changes their sentence that the others read it as it was."""
    return say.phrase("afspraak_al_gelezen")


def refused(say: Speech) -> Spans:
    """The reply to a text that `tidy` refuses: empty, or too long to read aloud."""
    return say.phrase("afspraak_te_lang", hoogstens=str(LONGEST))


MOST_ELEMENTS = 8
"""The most elements to choose from: as many as people take in at a glance."""


def element_screen(say: Speech, elements: Sequence[str]) -> Layout | None:
    """Asks which of these elements a proposal is about. None if the pack knows none of them."""
    known = (
        (number, say.dialog.elements[id_])
        for number, id_ in enumerate(elements[:MOST_ELEMENTS])
        if id_ in say.dialog.elements
    )
    rows: tuple[Row, ...] = tuple(((one.name, action(TieTo(number))),) for number, one in known)
    if not rows:
        return None
    return Layout(
        say.phrase("afspraak_waarover"),
        (*rows, ((say.label("knop_afspraak_los"), action(TieTo(None))),)),
    )


def proposal_screen(
    say: Speech, proposal: Proposal, number: int, total: int, *, together: bool = False
) -> Layout:
    """The `number`-th proposal of `total`, with its two buttons. `together`: more people share the
    phone, who may disagree."""
    mark = text_mark(proposal.text)
    buttons = (
        (say.label("knop_afspraak_mee_leven"), action(Stand(mark, agrees=True))),
        (say.label("knop_afspraak_anders"), action(Stand(mark, agrees=False))),
    )
    element = say.dialog.elements.get(proposal.element)
    place = {"nummer": str(number), "totaal": str(total)}
    text = join(
        (
            say.phrase("afspraak_voorstel", tekst=proposal.text, **place),
            () if element is None else say.phrase("afspraak_gaat_over", naam=element.name),
            # What becomes of it is told at the first.
            say.phrase("afspraak_vraag" if number == 1 else "afspraak_vraag_kort"),
            say.phrase("afspraak_niet_eens") if together and number == 1 else (),
        )
    )
    return Layout(text, tuple((button,) for button in buttons))


def otherwise_asked(say: Speech, proposal: str, reads: Spans, *, again: bool = False) -> Layout:
    """Asks someone who sees a proposal differently for their own sentence; `reads` says who will
    read it. A button lets them leave it at that. `again`: one of theirs stands there, and stays
    until there is another."""
    stays = say.phrase("afspraak_tot_dan") if again else ()
    text = join((say.phrase("afspraak_hoe_dan", tekst=proposal), stays, reads))
    return Layout(text, (way_past_view(say, again=again),))


def way_past_view(say: Speech, *, again: bool) -> Row:
    """The button to write nothing beside a proposal. `again`: what stands there stays."""
    label = "knop_ronde_laat_staan" if again else "knop_afspraak_hardop"
    return ((say.label(label), action(Pass())),)


def otherwise_kept(say: Speech, proposal: str, text: str) -> Layout:
    """Confirms how someone sees a proposal differently, worded as the others will read it. A button
    asks them again, so that they can say it otherwise or leave it out."""
    again = action(Stand(text_mark(proposal), agrees=False))
    return Layout(
        say.phrase("afspraak_ernaast", tekst=text, voorstel=on_button(proposal)),
        (((say.label("knop_afspraak_ernaast_anders"), again),),),
    )


def otherwise_fell_away(say: Speech, text: str) -> Spans:
    """Tells someone that the proposal beside which they wrote is gone, and so what they wrote."""
    return say.phrase("afspraak_ernaast_vervalt", tekst=text)


def view_held_too_late(say: Speech, text: str) -> Spans:
    """Tells someone that what they wrote doesn't stand beside the proposal, as they hadn't decided
    yet about a name in it."""
    return say.phrase("afspraak_ernaast_te_laat", tekst=text)


def otherwise_stays(say: Speech, text: str) -> Spans:
    """Tells someone who was to word theirs anew that it stays as it was."""
    return say.phrase("afspraak_blijft_zo", tekst=text)


def tap_first(say: Speech) -> Spans:
    """Tells someone who types before a proposal that their words stand nowhere yet."""
    return say.phrase("afspraak_tik_eerst")


def no_proposal_of_theirs(say: Speech) -> Spans:
    """Tells someone who takes back a proposal that there is none of theirs."""
    return say.phrase("afspraak_geen_zin")


def stance_changed(say: Speech, proposal: str, *, agrees: bool) -> Spans:
    """Confirms that someone changed what they said of a proposal."""
    key = "afspraak_toch_mee" if agrees else "afspraak_toch_anders"
    return say.phrase(key, tekst=quote(proposal))


def all_responded(say: Speech, *, some_wait: bool = False) -> Spans:
    """Tells someone that they responded to every proposal, or to every one that doesn't wait."""
    return say.phrase("afspraak_alles_voor_nu" if some_wait else "afspraak_alles_gehad")


def is_agreed(agreeing: int, phones: int) -> bool:
    """Whether more than half of the phones can live with it. Who sees it differently isn't counted,
    so that it is the same as to skip it."""
    return agreeing * 2 > phones


def agreements_shown(say: Speech, told: Sequence[Agreement]) -> tuple[Spans, ...]:
    """What was agreed and what wasn't, as the group reads it, in one message or more. The sentences
    that it didn't get to stand on the page, but for those that were never put to it."""
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


def given_back(say: Speech, text: str) -> Spans:
    """Gives someone their own sentence that never came up."""
    return say.phrase("afspraak_terug", tekst=text)


def _one(say: Speech, agreement: Agreement, number: str = "") -> Spans:
    line = (
        say.phrase("afspraak_met_nummer", nummer=number, tekst=agreement.sentence)
        if number
        else say.phrase("afspraak_met", tekst=agreement.sentence)
    )
    others = (say.phrase("afspraak_anders", tekst=text) for text in agreement.otherwise)
    return join((line, plain(came_from_told(say, agreement)), *others), "\n")
