"""The small dialog with a plan that has every kind of phase in it, and as few digits as can be:
no text of the plan has one, so that a count can't hide among them.

welkom lobby · zelf nadenken (d4n, p7x, s1t) · samen laten_zien (d4n, p7x) · praat praten, two
prompts · doel kiezen (d4n) · rondje ronde, for one project · vraag and advies ronde, about a
case, for several · afspraak afspreken · terug terugkijken, of which there is nothing · slot
afsluiten
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.definition import Dialog
from dialogs.pack.plan import (
    Contribution,
    Phase,
    PhaseKind,
    Plan,
    SessionKind,
    Words,
)
from dialogs.pack.session_phrases import SESSION_PHRASES
from tests.support.small_dialog import SMALL, text

PHASES = (
    Phase("welkom", PhaseKind.LOBBY, "Welkom", opening=text("opening welkom")),
    Phase(
        "zelf",
        PhaseKind.REFLECT,
        "Ieder voor zich",
        minutes=6,
        opening=text("opening zelf"),
        hint=text("hint zelf"),
        questions=("d4n", "p7x", "s1t"),
    ),
    Phase("samen", PhaseKind.REVEAL, "Wat jullie vinden", questions=("d4n", "p7x")),
    Phase(
        "praat",
        PhaseKind.DISCUSS,
        "Praten",
        minutes=10,
        prompts=(text("praat eerst"), text("praat dan")),
    ),
    Phase("doel", PhaseKind.CHOOSE, "Het doel", questions=("d4n",)),
    Phase(
        "rondje",
        PhaseKind.ROUND,
        "Een rondje",
        contribution=Contribution("een idee", text("Wat is je idee?")),
        only=SessionKind.ONE,
    ),
    Phase(
        "vraag",
        PhaseKind.ROUND,
        "Vragen",
        opening=text("opening vraag"),
        contribution=Contribution("een vraag", text("Wat vraag je?")),
        brings_case=True,
        only=SessionKind.SEVERAL,
    ),
    Phase(
        "advies",
        PhaseKind.ROUND,
        "Advies",
        contribution=Contribution("een advies", text("Wat raad je aan?")),
        brings_case=True,
        only=SessionKind.SEVERAL,
    ),
    Phase("afspraak", PhaseKind.AGREE, "Afspreken", minutes=12, opening=text("opening afspraak")),
    Phase("terug", PhaseKind.LOOK_BACK, "Terugkijken"),
    Phase("slot", PhaseKind.CLOSE, "Slot"),
)
PLAN = Plan("gewoon", "Gewoon", 60, PHASES, Words(("blauwe", "rode"), ("fiets", "tafel")), wait=5)

IN_SESSION = replace(
    SMALL,
    plans={"gewoon": PLAN},
    phrases={
        **SMALL.phrases,
        **{
            key: (text(" ".join((key, *(f"{{{slot}}}" for slot in slots)))),)
            for key, slots in SESSION_PHRASES.items()
        },
    },
)


def asking(*questions: str) -> Dialog:
    """The same plan, where everyone answers these questions and all are shown."""
    asked = {PhaseKind.REFLECT, PhaseKind.REVEAL}
    phases = tuple(
        replace(phase, questions=questions) if phase.kind in asked else phase for phase in PHASES
    )
    return replace(IN_SESSION, plans={PLAN.id: replace(PLAN, phases=phases)})
