"""Agreeing: a sentence that someone proposes, and beside it how others see it.

Nothing is counted, and nothing is decided here: who sees it differently says how, and both are
kept side by side.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from dialogs.definition import Dialog
from dialogs.layout import Layout, Speech
from dialogs.session.pages import in_messages
from dialogs.session.reveal import shuffled
from dialogs.texts import Spans, join


class Stance(Enum):
    WITH = "mee_leven"
    OTHERWISE = "anders"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence to agree on, and the element that it is about, if any."""

    id: int
    text: str
    element: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """How someone stands to a proposal; `text` says how they see it, where that is otherwise."""

    proposal: int
    stance: Stance
    text: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """A proposal, with the words of those who see it differently beside it."""

    proposal: Proposal
    otherwise: tuple[str, ...]


def in_turn(proposals: Iterable[Proposal], seed: int) -> tuple[Proposal, ...]:
    """The proposals in an order that doesn't say who was first; the same sentence once."""
    by_text: dict[str, Proposal] = {}
    for proposal in sorted(proposals, key=lambda one: one.id):
        by_text.setdefault(proposal.text, proposal)
    return tuple(by_text[text] for text in shuffled(by_text, seed))


def proposal_shown(say: Speech, proposal: Proposal) -> Layout:
    """A proposal with its two buttons."""
    buttons = (
        (say.label("knop_afspraak_mee_leven"), f"{Stance.WITH.value}:{proposal.id}"),
        (say.label("knop_afspraak_anders"), f"{Stance.OTHERWISE.value}:{proposal.id}"),
    )
    text = say.phrase("afspraak_voorstel", tekst=proposal.text)
    return Layout(text, tuple((button,) for button in buttons))


def agreed(
    proposals: Iterable[Proposal], voices: Iterable[Voice], seed: int
) -> tuple[Agreement, ...]:
    """Every proposal, in turn: at least its writer can live with it."""
    said = list(voices)
    return tuple(
        Agreement(proposal, shuffled(_otherwise(said, proposal), seed))
        for proposal in in_turn(proposals, seed)
    )


def _otherwise(voices: Iterable[Voice], proposal: Proposal) -> list[str]:
    return [
        voice.text
        for voice in voices
        if voice.proposal == proposal.id and voice.stance is Stance.OTHERWISE and voice.text
    ]


def agreements_shown(
    dialog: Dialog, say: Speech, agreements: Iterable[Agreement]
) -> tuple[Spans, ...]:
    """What was agreed, as the group reads and keeps it."""
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
