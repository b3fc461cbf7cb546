"""What was found in a text: which kind of concern, how heavy it weighs, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

Span = tuple[int, int]
"""From where to where in a text."""


class Weight(Enum):
    SERIOUS = "ernstig"
    """One calm message before the next question, in place of any reaction."""
    SOFT = "zorg"
    """A line above the next question; the conversation goes on."""


@dataclass(frozen=True, slots=True)
class Concern:
    """The heaviest concern in a text; of several equally heavy ones the first of the list."""

    kind: str
    weight: Weight
    about_self: bool
    """Whoever writes is the one it happens to."""
    past: bool
    """It is over, or help is there already."""
    spans: tuple[Span, ...] = ()
    """The sentences with something of a concern in them, of whichever kind, in order."""
