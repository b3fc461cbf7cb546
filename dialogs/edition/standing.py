"""What a walk has to do with the programme: facts that a step needs and only the host can look
up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dialogs.edition.share import Share
from dialogs.walk.state import Walk


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a team agreed to share and now waits for the next edition. `texts`: sentences, each with
    the element that it is about; '' for none. `code`: of the project that it is about, if that was
    said."""

    share: Share
    organisation: str | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Others:
    """What the latest edition says about other teams. `missing`: by element, in how many of every
    10 teams."""

    season: str
    missing: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Standing:
    """`asks`: whether there is a programme to share this walk with. `waits`: the part of it that
    waits for the next edition. `elsewhere`: whether the share of another walk waits, which a yes
    would replace. `counted`: whether the walk is in an edition. `before`: the walk before this one,
    if that came to a checklist. `wished`: whether they want to be told when an edition is out."""

    asks: bool = False
    waits: Agreed | None = None
    elsewhere: bool = False
    counted: bool = False
    organisations: tuple[str, ...] = ()
    before: Walk | None = None
    others: Others | None = None
    wished: bool = False


AskStanding = Callable[[], Standing]
"""Called only if it matters: looking it up costs more than most steps."""

ALONE = Standing()


def alone() -> Standing:
    """The standing if there is no programme."""
    return ALONE
