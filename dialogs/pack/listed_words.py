"""The texts of a pack that the checklist shows because of what a team wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.texts import Text


@dataclass(frozen=True, slots=True)
class ListedWords:
    """What the checklist says because of what a team wrote; a part that is None reads as if nothing
    was written.

    After a full answer the step is a whole sentence, which may quote it.
    """

    because: Text | None = None
    step: Text | None = None
    plan: Text | None = None
    """What a team that chooses the step is going to do: mostly just the sentence that they
    wrote."""


@dataclass(frozen=True, slots=True)
class InOwnWords:
    """What the checklist makes of the answer to one open question, or to a probe."""

    asked: str
    """The id of the question or probe."""
    is_probe: bool = False
    full: ListedWords | None = None
    """For a full answer, after any option that isn't in `by_option`."""
    by_option: Mapping[str, ListedWords] = field(default_factory=dict)
    """For a full answer, by the option (or 'weet_niet') that decided the element's status."""
    denied: ListedWords | None = None
    """For an answer that there is nothing or nobody."""
    unknown: ListedWords | None = None
    partly: ListedWords | None = None
    """For a full answer about an element that is missing according to its options, such as an
    exception that they named before they were asked. These words then make it partly there on the
    walk's own list."""

    def wordings(self) -> tuple[ListedWords, ...]:
        """All that it can say."""
        others = (self.full, *self.by_option.values(), self.denied, self.unknown, self.partly)
        return tuple(told for told in others if told is not None)
