"""What the buttons under somebody's own sentence mean: what they gave in a round, or want to, and a
second proposal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class OwnVerb(Enum):
    """What its writer does with it. The value is the first word of its action string."""

    AWAY = "mine_away"
    """Take it away, also from everyone who read it."""
    ANEW = "mine_anew"
    """Reword it, in what they type next."""
    NAMELESS = "mine_nameless"
    """Contribute what was held, without what could lead to a person."""
    AS_IS = "mine_as_is"
    """Contribute what was held, word for word."""
    OWN_NAME = "mine_own_name"
    """Contribute what was held, word for word: the name in it is their own."""
    KEEP = "mine_keep"
    """Let go what was held; what they gave before stays."""
    IN_PLACE = "mine_in_place"
    """Replace their first proposal by this one."""
    BESIDE = "mine_beside"
    """Keep this proposal as well as their first."""


@dataclass(frozen=True, slots=True)
class OnOwn:
    """What somebody does with a sentence of theirs. `mark`: the `text_mark` of `contributions_of`
    for the round it is in; for a second proposal, the `text_mark` of its words."""

    verb: OwnVerb
    mark: str

    @property
    def action(self) -> str:
        """Its action string."""
        return f"{self.verb.value}:{self.mark}"


def read_on_own(verb: str, about: str) -> OnOwn | None:
    """What an action string with this verb means; None if the verb isn't one of these."""
    known = next((one for one in OwnVerb if one.value == verb), None)
    return None if known is None else OnOwn(known, about)
