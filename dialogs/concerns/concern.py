"""A concern found in a text: its kind, its weight, and where it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

Span = tuple[int, int]
"""Start and end in a text."""


class Weight(Enum):
    SERIOUS = "ernstig"
    """Gets one calm message before the next question, instead of any reaction."""
    SOFT = "zorg"
    """Gets a line above the next question; the conversation goes on."""


@dataclass(frozen=True, slots=True)
class Concern:
    """The heaviest concern in a text; of several with the same weight the first in the pack's
    list."""

    kind: str
    weight: Weight
    about_self: bool
    """It happens to the writer."""
    past: bool
    """It is over, or they have help already."""
    sure: bool = True
    """False if the words as a whole leave some doubt, all the more if no pattern matched. Then it
    is better to ask than to warn."""
    spans: tuple[Span, ...] = ()
    """Every sentence with a concern of any kind, in order."""
