"""Agreeing: everyone proposes a sentence, and then says of those of the others whether they can
live with it. Nothing is counted, and nothing is decided here: whoever sees one differently says
how, and both are kept side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.session.anonymity import shuffled
from dialogs.session.effects import OpenPhase, SessionEffect, ShowAgreements, ShowProposals
from dialogs.session.group_texts import LONGEST, in_messages
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.replies import Pass, Stand, TieTo, action, text_mark
from dialogs.texts import Spans, join

_PROPOSING, _VOICING = 0, 1
"""The steps at which something is asked; at the one after them the agreements are shown."""


class AgreePhase(SessionPhase):
    """Everyone proposes, everyone says how they see the proposals, and the agreements are shown."""

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
        return self.step <= _VOICING

    def asking(self, opening: OpenPhase) -> OpenPhase:
        return replace(opening, proposals=self.step == _PROPOSING)

    @property
    def may_ask_more(self) -> bool:
        """Whoever sees a proposal differently is asked how, after they were counted as ready."""
        return self.step == _VOICING

    def show(self) -> tuple[SessionEffect, ...]:
        if self.step == _PROPOSING:
            return ()
        if self.step == _VOICING:
            return (ShowProposals(self.phase.id, self.session.turn, self.session.seed),)
        return (ShowAgreements(self.phase.id, self.session.seed),)

    def show_to(self, newcomer: int) -> tuple[SessionEffect, ...]:
        if self.step != _VOICING:
            return ()
        session = self.session
        return (ShowProposals(self.phase.id, session.turn, session.seed, only=newcomer),)

    @property
    def shows_again(self) -> bool:
        return True

    @property
    def next_step(self) -> str:
        return "laat_zien" if self.step == _PROPOSING else "afspraken"


# Proposals


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence to agree on, and the id of the element that it is about, if any."""

    id: int
    text: str
    element: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """A proposal, with the words of those who see it differently."""

    proposal: Proposal
    otherwise: tuple[str, ...]


def in_turn(proposals: Iterable[Proposal], seed: int) -> tuple[Proposal, ...]:
    """The proposals in an order that doesn't reveal who was first. The same sentence comes once,
    with an element if anyone who proposed it named one."""
    by_text: dict[str, Proposal] = {}
    for proposal in sorted(proposals, key=lambda one: (not one.element, one.element, one.id)):
        by_text.setdefault(proposal.text, proposal)
    return tuple(by_text[text] for text in shuffled(by_text, seed))


def proposals_asked(say: Speech, reads: Spans, *, again: bool = False) -> Layout:
    """Asks for a sentence to agree on, and says who `reads` it. `again`: this person proposed one
    before or said they have none, so they aren't waited for."""
    asked = say.phrase("afspraak_nog_een" if again else "afspraak_typ")
    text = join((asked, reads))
    way_past: Row = ((say.label("knop_afspraak_niets"), action(Pass())),)
    return Layout(text, () if again else (way_past,))


def proposal_kept(say: Speech, text: str) -> Spans:
    """What someone proposed, as the others will read it."""
    return say.phrase("afspraak_bewaard", tekst=text)


def proposal_passed(say: Speech) -> Spans:
    return say.phrase("afspraak_niets")


def refused(say: Speech) -> Spans:
    """The answer when `tidy` gives None: there are no words, or too many to read aloud."""
    return say.phrase("afspraak_te_lang", hoogstens=str(LONGEST))


MOST_ELEMENTS = 8
"""The most that can be taken in at a glance."""


def element_screen(say: Speech, elements: Sequence[str]) -> Layout | None:
    """Asks which of these elements a proposal is about. None if there are no elements."""
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
            say.phrase("afspraak_vraag"),
        )
    )
    return Layout(text, tuple((button,) for button in buttons))


def otherwise_asked(say: Speech, proposal: str, reads: Spans) -> Layout:
    """Asks someone who sees a proposal differently for their own sentence, and says who `reads` it.
    They may also say it aloud."""
    text = join((say.phrase("afspraak_hoe_dan", tekst=proposal), reads))
    return Layout(text, (((say.label("knop_afspraak_hardop"), action(Pass())),),))


def otherwise_kept(say: Speech, text: str) -> Spans:
    return say.phrase("afspraak_ernaast", tekst=text)


def voices_done(say: Speech) -> Spans:
    """After the last proposal."""
    return say.phrase("afspraak_alles_gehad")


def agreed(
    proposals: Iterable[Proposal], otherwise: Mapping[str, Iterable[str]], seed: int
) -> tuple[Agreement, ...]:
    """Every proposal that was put forward, in turn. `otherwise`: by the text of a proposal, how
    others see it."""
    return tuple(
        Agreement(proposal, shuffled(otherwise.get(proposal.text, ()), seed))
        for proposal in in_turn(proposals, seed)
    )


def agreements_shown(
    dialog: Dialog, say: Speech, agreements: Iterable[Agreement]
) -> tuple[Spans, ...]:
    """What was agreed, for the group to read and keep."""
    parts = [_one(dialog, say, agreement) for agreement in agreements]
    if not parts:
        return (say.phrase("afspraak_geen"),)
    return in_messages(say.phrase("afspraak_kop"), parts)


def _one(dialog: Dialog, say: Speech, agreement: Agreement) -> Spans:
    proposal = agreement.proposal
    element = dialog.elements.get(proposal.element)
    line = (
        say.phrase("afspraak_met", tekst=proposal.text)
        if element is None
        else say.phrase("afspraak_over", tekst=proposal.text, naam=element.name)
    )
    others = (say.phrase("afspraak_anders", tekst=text) for text in agreement.otherwise)
    return join((line, *others), "\n")
