"""What a facilitated session goes through, as data: phases, in any number and order.

The kinds are words of the format, as those of questions are; no phase is known by its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dialogs.texts import Text

WAIT = 5
"""How many minutes a facilitator who is missed has to tap, where the pack says nothing."""


class PhaseKind(Enum):
    LOBBY = "lobby"
    REFLECT = "nadenken"
    REVEAL = "laten_zien"
    DISCUSS = "praten"
    CHOOSE = "kiezen"
    ROUND = "ronde"
    AGREE = "afspreken"
    CLOSE = "afsluiten"


class SessionKind(Enum):
    ONE = "een_project"
    SEVERAL = "meer_projecten"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What everyone gives once in a round: its name, such as 'een vraag', and what is asked."""

    name: str
    text: Text


@dataclass(frozen=True, slots=True)
class Phase:
    """One step of a session. What a kind doesn't use is empty."""

    id: str
    kind: PhaseKind
    title: str
    minutes: int = 0
    """How long it may take; 0 where there is no clock."""
    opening: Text | None = None
    """What each participant reads when it opens."""
    hint: Text | None = None
    """What the facilitator alone reads, on the panel."""
    questions: tuple[str, ...] = ()
    """Which are answered (nadenken), shown (laten_zien), or, just one, settled (kiezen)."""
    prompts: tuple[Text, ...] = ()
    """What to talk about (praten), one at a time."""
    contribution: Contribution | None = None
    brings_case: bool = False
    """A round about the case of one project; the others contribute."""
    only: SessionKind | None = None
    """The kind of session that it belongs to; None: to both."""


@dataclass(frozen=True, slots=True)
class Words:
    """The two words by which people recognise each other: one of each, such as 'blauwe fiets'."""

    first: tuple[str, ...]
    second: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A session of a certain length."""

    id: str
    name: str
    minutes: int
    phases: tuple[Phase, ...]
    words: Words
    wait: int = WAIT
    """How many minutes a facilitator who is missed has to tap before another may take over."""
