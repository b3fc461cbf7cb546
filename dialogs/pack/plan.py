"""What a facilitated session goes through, as data: phases, in any number and order.

The kinds are words of the format, as those of questions are; no phase is known by its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

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

    @property
    def is_closing(self) -> bool:
        """Whether the checklist comes there, and the group is asked whether it may be shared."""
        return _Trait.CLOSING in _TRAITS[self]

    @property
    def asks_questions(self) -> bool:
        """Whether everyone answers its questions, each in their own walk."""
        return _Trait.QUESTIONS in _TRAITS[self]

    @property
    def settles(self) -> bool:
        """Whether the facilitator settles its one question for the group."""
        return _Trait.SETTLES in _TRAITS[self]

    @property
    def reveals(self) -> bool:
        """Whether the answers to its questions are shown, one step a question."""
        return _Trait.REVEALS in _TRAITS[self]

    @property
    def is_round(self) -> bool:
        """Whether everyone gives one contribution, which is shown after it."""
        return _Trait.ROUND in _TRAITS[self]

    @property
    def agrees(self) -> bool:
        """Whether everyone proposes a sentence, and then says how they see those of the others."""
        return _Trait.AGREES in _TRAITS[self]

    @property
    def takes_words(self) -> bool:
        """Whether something is asked of people outside their walk, to be typed for all."""
        return self.is_round or self.agrees


class _Trait(Enum):
    CLOSING = auto()
    QUESTIONS = auto()
    SETTLES = auto()
    REVEALS = auto()
    ROUND = auto()
    AGREES = auto()


def _traits(kind: PhaseKind) -> frozenset[_Trait]:
    match kind:
        case PhaseKind.LOBBY | PhaseKind.DISCUSS:
            return frozenset()
        case PhaseKind.REFLECT:
            return frozenset({_Trait.QUESTIONS})
        case PhaseKind.REVEAL:
            return frozenset({_Trait.REVEALS})
        case PhaseKind.CHOOSE:
            return frozenset({_Trait.SETTLES})
        case PhaseKind.ROUND:
            return frozenset({_Trait.ROUND})
        case PhaseKind.AGREE:
            return frozenset({_Trait.AGREES})
        case PhaseKind.CLOSE:
            return frozenset({_Trait.CLOSING})


_TRAITS = {kind: _traits(kind) for kind in PhaseKind}


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
