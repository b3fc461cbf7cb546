"""Who may see an answer.

The line under each question and the column stored with the answer both come from this, so nothing
can be shown to more people than was promised.
"""

from __future__ import annotations

from enum import Enum


class Audience(Enum):
    """Who may see an answer. The values are stored, and are part of the keys of sentences."""

    WRITER = "schrijver"
    COUNTED = "geteld"
    """The group sees how often each answer was chosen, never by whom."""
    GROUP = "groep"
    """The group reads the words, without a name."""

    @property
    def phrase(self) -> str:
        """The shared sentence under a question with this audience."""
        return f"wie_ziet_{self.value}"


class Mode(Enum):
    """How a group answers. All modes but the first are for teams with few phones."""

    SEPARATE = "apart"
    """Each on their own phone, and shown without names."""
    TOGETHER = "samen"
    """One walk, on one phone."""
    ALOUD = "hardop"
    """Agreed aloud; the facilitator taps what was agreed."""
    OPENLY = "openlijk"
    """Each on their own phone, and shared openly, per answer."""

    @property
    def each(self) -> bool:
        """Whether each person answers alone, and so gets a list of their own."""
        return self in (Mode.SEPARATE, Mode.OPENLY)
