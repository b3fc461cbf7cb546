"""Agreeing: everyone proposes a sentence, and then responds to each proposal: 'I can live with it'
or 'I see it differently'.

Agreed is what more than half of the phones can live with. How many see it differently is neither
counted nor shown, so to see it differently is the same as to skip it. What is not agreed stands
below, as something they aren't done with, beside how others see it where they said so in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.named_screens import names_in
from dialogs.session.agreements import Agreement, AgreementStanding, came_from_told
from dialogs.session.effects import (
    OpenPhase,
    SessionEffect,
    ShowAgreements,
    ShowGaps,
    ShowProposals,
)
from dialogs.session.group_texts import LONGEST, in_messages, on_button, rows_of
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.replies import Pass, Stand, TieTo, WithdrawProposal, action, text_mark
from dialogs.session.sentence_replies import LeadVerb, OnSentence
from dialogs.texts import Spans, join, plain, quote

_PROPOSING, _RESPONDING = 0, 1
"""The steps that ask something; the step after them shows the agreements."""
_LISTED = 120
"""Characters of each proposal on the facilitator's list, so that twenty fit in a message."""


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


# Proposals


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence to agree on. `element`: the id of the element that it is about; '' for none."""

    id: int
    text: str
    element: str = ""


def shuffled_proposals(proposals: Iterable[Proposal], seed: int) -> tuple[Proposal, ...]:
    """The proposals in an order that depends on the seed and doesn't reveal who was first; when one
    goes, the others stay in order. A sentence that several people proposed appears once, with an
    element if any of them named one."""
    by_text: dict[str, Proposal] = {}
    for proposal in sorted(proposals, key=lambda one: (not one.element, one.element, one.id)):
        by_text.setdefault(proposal.text, proposal)
    return tuple(sorted(by_text.values(), key=lambda one: text_mark(f"{seed} {one.text}")))


def proposals_asked(say: Speech, reads: Spans, *, again: bool = False) -> Layout:
    """Asks for a sentence to agree on. `reads`: says who will read it. `again`: this person
    proposed one already or passed, so they get no button to pass."""
    asked = say.phrase("afspraak_nog_een" if again else "afspraak_typ")
    stays = () if again else say.phrase("afspraak_blijft")
    text = join((asked, join((stays, reads), "\n")))
    way_past: Row = ((say.label("knop_afspraak_niets"), action(Pass())),)
    return Layout(text, () if again else (way_past,))


def proposal_kept(say: Speech, text: str) -> Layout:
    """Confirms a proposal, worded as the others will read it; it can be taken back."""
    back = action(WithdrawProposal(text_mark(text)))
    kept = say.phrase("afspraak_bewaard", tekst=text)
    return Layout(kept, (((say.label("knop_afspraak_haal_weg"), back),),))


def proposal_taken_back(say: Speech, *, was_read: bool = False) -> Spans:
    """Confirms that a proposal is gone, before anyone read it or after."""
    return say.phrase("afspraak_weg_bij_allen" if was_read else "afspraak_weg")


def proposals_to_lead(say: Speech, proposals: Sequence[Proposal]) -> Layout:
    """For the facilitator: what everyone reads now, and which sentence seems to name somebody; each
    can be dropped, with the group. One message, so that all of it follows when a sentence goes."""
    if not proposals:
        return Layout(say.phrase("afspraak_geen"))
    text, buttons = say.phrase("afspraak_leider_kop"), list[tuple[str, str]]()
    for number, proposal in enumerate(proposals, start=1):
        place = {"nummer": str(number)}
        named = say.phrase("afspraak_leider_naam") if names_in(say.dialog, proposal.text) else ()
        line = say.phrase("afspraak_leider_zin", tekst=quote(proposal.text, _LISTED), **place)
        whole = join((text, join((line, named), " ")), "\n")
        if len(in_messages((), (whole,))) > 1:
            text = join((text, say.phrase("afspraak_leider_meer")), "\n")
            break
        text = whole
        drop = action(OnSentence(LeadVerb.DROP, text_mark(proposal.text)))
        words = on_button(proposal.text)
        buttons.append((say.label("knop_afspraak_laat_vallen", zin=words), drop))
    return Layout(text, rows_of(buttons, 1))


def drop_asked(say: Speech, text: str) -> Layout:
    """Asks the facilitator whether this sentence goes, because they can't take that back."""
    buttons = (
        (
            say.label("knop_afspraak_ja_weg"),
            action(OnSentence(LeadVerb.SURE_DROP, text_mark(text))),
        ),
        (say.label("knop_afspraak_toch_niet"), action(OnSentence(LeadVerb.KEEP, text_mark(text)))),
    )
    return Layout(say.phrase("afspraak_leider_weg", tekst=text), tuple((one,) for one in buttons))


def dropped_by_lead(say: Speech, text: str) -> Spans:
    """Tells its writer that the facilitator took a sentence away with the group."""
    return say.phrase("afspraak_leider_haalde_weg", tekst=text)


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


def proposal_screen(say: Speech, proposal: Proposal, number: int, total: int) -> Layout:
    """The `number`-th proposal of `total`, with its two buttons."""
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
        )
    )
    return Layout(text, tuple((button,) for button in buttons))


def otherwise_asked(say: Speech, proposal: str, reads: Spans) -> Layout:
    """Asks someone who sees a proposal differently for their own sentence; `reads` says who will
    read it. A button lets them leave it at that."""
    text = join((say.phrase("afspraak_hoe_dan", tekst=proposal), reads))
    return Layout(text, (((say.label("knop_afspraak_hardop"), action(Pass())),),))


def otherwise_kept(say: Speech, proposal: str, text: str) -> Layout:
    """Confirms how someone sees a proposal differently, worded as the others will read it. A button
    asks them again, so that they can say it otherwise or leave it out."""
    again = action(Stand(text_mark(proposal), agrees=False))
    return Layout(
        say.phrase("afspraak_ernaast", tekst=text, voorstel=quote(proposal)),
        (((say.label("knop_afspraak_ernaast_anders"), again),),),
    )


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


def all_responded(say: Speech) -> Spans:
    """Tells someone that they responded to every proposal."""
    return say.phrase("afspraak_alles_gehad")


def is_agreed(agreeing: int, phones: int) -> bool:
    """Whether more than half of the phones can live with it. Who sees it differently isn't counted,
    so that it is the same as to skip it."""
    return agreeing * 2 > phones


def agreements_shown(say: Speech, told: Sequence[Agreement]) -> tuple[Spans, ...]:
    """What was agreed and what wasn't, as the group reads it, in one message or more."""
    heads = {
        AgreementStanding.AGREED: "afspraak_kop",
        AgreementStanding.NOT_YET: "afspraak_nog_niet_kop",
    }
    messages: list[Spans] = []
    for standing, key in heads.items():
        found = [_one(say, one) for one in told if one.standing is standing]
        messages += in_messages(say.phrase(key), found, "\n\n") if found else ()
    return tuple(messages) or (say.phrase("afspraak_geen"),)


def _one(say: Speech, agreement: Agreement) -> Spans:
    line = say.phrase("afspraak_met", tekst=agreement.sentence)
    others = (say.phrase("afspraak_anders", tekst=text) for text in agreement.otherwise)
    return join((line, plain(came_from_told(say, agreement)), *others), "\n")
