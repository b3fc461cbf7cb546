"""What the facilitator's buttons under the group's sentences mean: drop one, pick it to begin with,
and say who does it and when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class LeadVerb(Enum):
    """What the facilitator does with a sentence. The value is the first word of its action
    string."""

    DROP = "drop_proposal"
    """With the group, before it is decided."""
    SURE_DROP = "sure_drop"
    """They confirm that."""
    KEEP = "keep_proposal"
    """They don't."""
    TAKE_UP = "take_up"
    """Put one to everyone that waits."""
    TOGETHER = "together"
    """Take one that waits together with the one that seems to say the same."""
    OPEN_DROP = "which_drop"
    """Choose which to drop; of no sentence, as the next two."""
    OPEN_TAKE_UP = "which_up"
    """Choose which to put to everyone."""
    CLOSE_LIST = "which_none"
    """None after all."""
    DROP_VIEW = "drop_view"
    """A comment on a sentence, by the mark of both."""
    SURE_DROP_VIEW = "sure_drop_view"
    """They confirm that."""
    OPEN_VIEWS = "which_view"
    """Choose which of those to take away, below the agreements."""
    CLOSE_VIEWS = "which_view_none"
    OPEN_SHOWN = "which_shown"
    """Choose which of the sentences themselves to take away, below the agreements."""
    DROP_SHOWN = "drop_shown"
    SURE_DROP_SHOWN = "sure_drop_shown"
    """They confirm that."""
    DROP_GIVEN = "drop_given"
    """A sentence of a round, after it was shown."""
    PICK = "pick"
    """The group begins with it."""
    UNPICK = "unpick"
    WHO = "who"
    """Who does it: the `choice`-th role of the pack; nobody yet if there is no choice."""
    WHEN = "by"
    """By when: the `choice`-th of `DoneBy`; left open if there is no choice."""
    LAPSE = "lapse"
    """An agreement of an earlier session isn't wanted any more, as another replaced it; or it is
    after all."""
    CHANGE = "change"
    """Ask again who does it, and when."""


class DoneBy(Enum):
    """By when it is done, as the buttons name it. Never change their order: a button carries its
    number."""

    THIS_WEEK = "deze_week"
    NEXT_WEEK = "volgende_week"
    TWO_WEEKS = "twee_weken"
    A_MONTH = "een_maand"
    SAID = "gezegd"
    """On the day that the sentence itself names."""


@dataclass(frozen=True, slots=True)
class OnSentence:
    """The facilitator does this with the sentence that has this `text_mark`, or with the list of
    them if it is ''."""

    verb: LeadVerb
    mark: str = ""
    choice: int | None = None

    @property
    def action(self) -> str:
        """Its action string."""
        end = "" if self.choice is None else f":{self.choice}"
        return f"{self.verb.value}:{self.mark}{end}"


def read_on_sentence(verb: str, about: str) -> OnSentence | None:
    """What an action string with this verb means; None if the verb isn't one of these."""
    known = next((one for one in LeadVerb if one.value == verb), None)
    mark, _, choice = about.partition(":")
    if known is None:
        return None
    return OnSentence(known, mark, int(choice) if choice.isdecimal() else None)
