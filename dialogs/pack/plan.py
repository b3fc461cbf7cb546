"""The plan of a session as data: phases of certain kinds, in any number and order.

`dialogs/session/phases` has what each kind does in a session. Here is only what the pack's reader
and other phases must know about a kind. The code never refers to a phase by its id.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum, auto

from dialogs.texts import Text

WAIT = 5
"""Minutes that a facilitator who is missed has to tap, unless the pack says otherwise."""


class PhaseKind(Enum):
    LOBBY = "lobby"
    LOOK_BACK = "terugkijken"
    REFLECT = "nadenken"
    REVEAL = "laten_zien"
    DISCUSS = "praten"
    CHOOSE = "kiezen"
    ROUND = "ronde"
    AGREE = "afspreken"
    CLOSE = "afsluiten"

    @property
    def is_closing(self) -> bool:
        """Whether the group sees its checklist, and is asked whether it may be shared."""
        return _PhaseTrait.CLOSING in _TRAITS[self]

    @property
    def asks_questions(self) -> bool:
        """Whether everyone answers its questions, each in their own walk."""
        return _PhaseTrait.QUESTIONS in _TRAITS[self]

    @property
    def settles(self) -> bool:
        """Whether the facilitator settles its one question for the group."""
        return _PhaseTrait.SETTLES in _TRAITS[self]

    @property
    def reveals(self) -> bool:
        """Whether the answers to its questions are shown, one step a question."""
        return _PhaseTrait.REVEALS in _TRAITS[self]

    @property
    def looks_back(self) -> bool:
        """Whether a project begins with what it agreed before."""
        return _PhaseTrait.LOOKS_BACK in _TRAITS[self]

    @property
    def is_round(self) -> bool:
        """Whether everyone gives one contribution, and all of them are shown then."""
        return _PhaseTrait.ROUND in _TRAITS[self]

    @property
    def agrees(self) -> bool:
        """Whether the group makes agreements."""
        return _PhaseTrait.AGREES in _TRAITS[self]


class _PhaseTrait(Enum):
    CLOSING = auto()
    QUESTIONS = auto()
    SETTLES = auto()
    REVEALS = auto()
    LOOKS_BACK = auto()
    ROUND = auto()
    AGREES = auto()


def _traits(kind: PhaseKind) -> frozenset[_PhaseTrait]:
    match kind:
        case PhaseKind.LOBBY | PhaseKind.DISCUSS:
            return frozenset()
        case PhaseKind.LOOK_BACK:
            return frozenset({_PhaseTrait.LOOKS_BACK})
        case PhaseKind.REFLECT:
            return frozenset({_PhaseTrait.QUESTIONS})
        case PhaseKind.REVEAL:
            return frozenset({_PhaseTrait.REVEALS})
        case PhaseKind.CHOOSE:
            return frozenset({_PhaseTrait.SETTLES})
        case PhaseKind.ROUND:
            return frozenset({_PhaseTrait.ROUND})
        case PhaseKind.AGREE:
            return frozenset({_PhaseTrait.AGREES})
        case PhaseKind.CLOSE:
            return frozenset({_PhaseTrait.CLOSING})


_TRAITS = {kind: _traits(kind) for kind in PhaseKind}


class SessionKind(Enum):
    ONE = "een_project"
    SEVERAL = "meer_projecten"


class Givers(Enum):
    """Who contributes in a round about the case of one project."""

    OTHERS = "anderen"
    BRINGER = "dat_project"
    EVERYONE = "ieder"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What is given in a round: its name, such as 'een vraag', and how it is asked."""

    name: str
    text: Text
    givers: Givers = Givers.OTHERS
    """Only matters in a round about a case."""
    by_project: bool = False
    """Whether the name of its writer's project is shown with it; people are told so before they
    type. Then it is shown however few there are."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a session. Fields that its kind doesn't use are empty."""

    id: str
    kind: PhaseKind
    title: str
    minutes: int = 0
    """How long it may take; 0 for no limit."""
    opening: Text | None = None
    """What each participant reads when it opens."""
    hint: Text | None = None
    """What only the facilitator reads, on the panel."""
    questions: tuple[str, ...] = ()
    """Those that are answered (nadenken) or shown (laten_zien), or the one to settle (kiezen)."""
    prompts: tuple[Text, ...] = ()
    """What to talk about: one at a time (praten), or whether or not anything was agreed before
    (terugkijken)."""
    others: Text | None = None
    """What the others read instead of a prompt, where one project brings its case."""
    contribution: Contribution | None = None
    brings_case: bool = False
    """About the case of one of several projects."""
    only: SessionKind | None = None
    """The kind of session that it belongs to; None for both."""
    spare: int = 0
    """Where time runs short, the phase with the lowest of these numbers is missed least; 0 for one
    that can't be missed."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words to recognise each other by: one of each list, such as 'blauwe fiets'."""

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
    only: SessionKind | None = None
    """The kind of session that it is for; None for both."""
    wait: int = WAIT
    """Minutes that a facilitator who is missed has to tap before someone else may take over."""
    whole: int = 0
    """Minutes that the group has, with some to spare; 0 if it has no more than the phases take."""
    not_openly: frozenset[str] = frozenset()
    """The questions that don't come where a few phones answer each openly: that takes longer."""

    @property
    def minutes_together(self) -> int:
        """How many minutes the group is together, from the first who comes in."""
        return max(self.whole, self.minutes)

    def is_for(self, kind: SessionKind) -> bool:
        return self.only in (None, kind)

    def without(self, questions: Collection[str]) -> Plan:
        """The plan without these questions."""
        if not questions:
            return self
        phases = (
            replace(phase, questions=tuple(q for q in phase.questions if q not in questions))
            for phase in self.phases
        )
        return replace(self, phases=tuple(phases))
