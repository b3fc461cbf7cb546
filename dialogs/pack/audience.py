"""Who may see an answer. The line under each question is made from this, and so is the column
in which the answer is stored: nothing can be shown to more people than was said."""

from __future__ import annotations

from enum import Enum


class Audience(Enum):
    """The value stands in the database, and in the name of the sentence that says so."""

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
    """How the answers come together. All but the first are for teams on few phones."""

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
        """Whether each answers for themselves, and so comes to a list of their own."""
        return self in (Mode.SEPARATE, Mode.OPENLY)
