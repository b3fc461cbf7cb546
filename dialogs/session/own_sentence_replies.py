"""What the buttons under somebody's own sentence mean: what they gave in a round, or want to, and a
second proposal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class OwnVerb(Enum):
    """What its writer does with it. The value is the first word of its action string."""

    AWAY = "mine_away"
    """Take it away, from all who read it as well."""
    ANEW = "mine_anew"
    """Word it anew, in what they type next."""
    NAMELESS = "mine_nameless"
    """Give what was held, without what could lead to a person."""
    AS_IS = "mine_as_is"
    """Give what was held, word for word."""
    OWN_NAME = "mine_own_name"
    """Give what was held, word for word: the name in it is their own."""
    KEEP = "mine_keep"
    """Let go what was held; what they gave before stays."""
    IN_PLACE = "mine_in_place"
    """Put this proposal in the place of their first."""
    BESIDE = "mine_beside"
    """Keep this proposal besides their first."""


@dataclass(frozen=True, slots=True)
class OnOwn:
    """Their sentence in the round with this `text_mark`: that of `contributions_of`. Of a proposal
    besides another it is that of its words."""

    verb: OwnVerb
    mark: str

    @property
    def action(self) -> str:
        """Its action string."""
        return f"{self.verb.value}:{self.mark}"


def read_on_own(verb: str, about: str) -> OnOwn | None:
    """What an action string with this verb means; None if it is no verb of this kind."""
    known = next((one for one in OwnVerb if one.value == verb), None)
    return None if known is None else OnOwn(known, about)
