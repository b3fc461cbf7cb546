"""How a walk stands with the programme: what only its host knows, and a step may ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dialogs.edition.share import Share
from dialogs.walk.state import Walk


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a team said yes to, and waits for the next edition; sentences by the alphabet."""

    share: Share
    organisation: str | None = None
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Others:
    """What the latest edition says of other teams: by element, in how many of every 10 teams it
    was missing."""

    season: str
    missing: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Standing:
    """`asks`: whether there is a programme that this walk can be shared with. `waits`: what does;
    `elsewhere`: whether something of another walk does, which a yes would replace.
    `counted`: whether the walk is in an edition. `before`: the walk before this one, where it came
    to a checklist."""

    asks: bool = False
    waits: Agreed | None = None
    elsewhere: bool = False
    counted: bool = False
    organisations: tuple[str, ...] = ()
    before: Walk | None = None
    others: Others | None = None


AskStanding = Callable[[], Standing]
"""Asked only where it matters: looking it up costs more than most steps."""

ALONE = Standing()


def alone() -> Standing:
    """Where there is no programme."""
    return ALONE
