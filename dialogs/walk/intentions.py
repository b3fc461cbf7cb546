"""What a team chose to work on: the points from its checklist, and when it looks back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from dialogs.hearing.taken_back import what_stands_by_itself
from dialogs.pack.definition import Status

MOST_POINTS = 3
"""As many as a team can take up at once."""
MOST_MESSAGES = 2
"""How often a walk's team is asked how it went; then there is silence."""
EDITION_OUT = "editie"
"""The name of the timer for telling people who asked for it that an edition is out."""
LOOK_TOGETHER = "samen_kijken"
"""The name of the timer for the message on the day that they chose."""
LOOK_AGAIN = "nog_eens"
"""The name of the timer for asking once more what was missing."""


class PointWording(Enum):
    """Whose words a point has."""

    STEP = "stap"
    OWN = "eigen"
    OPEN = "open"


class HowItWent(Enum):
    """How it went with a point, as its team says."""

    DONE = "gelukt"
    HALF = "half"
    NOT_YET = "nog_niet"
    LATER = "later"
    """They want to be asked on another day."""
    DROPPED = "hoeft_niet"


_OVER = (HowItWent.DONE, HowItWent.DROPPED)
_NOT_BEGUN = (None, HowItWent.NOT_YET, HowItWent.LATER)


@dataclass(frozen=True, slots=True)
class Intention:
    """One chosen point.

    `element`: what on the checklist it is about; '' for a point of their own. `text`: the step as
    it read when it was chosen, or their own sentence; '' while it is open. `said`: what they typed
    about how it went. `done_on`: the ISO date on which they said that it is done.
    """

    element: str
    wording: PointWording
    text: str = ""
    outcome: HowItWent | None = None
    said: str = ""
    done_on: str = ""

    @property
    def told(self) -> str:
        """The text as it is told again: of their own sentence what they didn't take back in it."""
        return what_stands_by_itself(self.text) if self.wording is PointWording.OWN else self.text


@dataclass(frozen=True, slots=True)
class Intentions:
    """All that a team chose. Days are ISO dates, '' for none.

    `points`: at most `MOST_POINTS` that are still to be done. `day`: when they look together, with
    the moment that they typed with it (`dialogs.days.with_moment`). `who`: who begins, a role or
    'ik'. `hour`: when on that day they asked for a message; 0 if they didn't. `sent`: how many
    messages were sent. `look`: when they are asked to look once more. `added`: by element ('' for
    none), what they said later. `own_word`: by element, the status that they tapped there; it
    overrides what their answers say.
    """

    points: tuple[Intention, ...] = ()
    day: str = ""
    who: str = ""
    hour: int = 0
    sent: int = 0
    look: str = ""
    added: Mapping[str, str] = field(default_factory=dict)
    own_word: Mapping[str, Status] = field(default_factory=dict)

    @property
    def to_do(self) -> tuple[Intention, ...]:
        """The points that weren't done or dropped."""
        return tuple(one for one in self.points if one.outcome not in _OVER)

    @property
    def not_begun(self) -> tuple[Intention, ...]:
        """The points that still have to be begun."""
        return tuple(one for one in self.points if one.outcome in _NOT_BEGUN)


NOTHING_CHOSEN = Intentions()


@dataclass(frozen=True, slots=True)
class StoodThen:
    """The status of one element on an earlier day, as it was shown then in the pack's own words.

    `question`: the element's first question. `options`: which decided, or 'weet_niet'; none if
    nothing was chosen. The pack may change meanwhile, so none of this can be worked out later.
    """

    element: str
    name: str
    status: Status
    because: str
    question: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Before:
    """The checklist of an earlier day, to compare with the present one. It holds nothing that
    anybody typed, so that what they change or take out later is stored nowhere else.

    `day`: that day (ISO). `hour`: at which they are asked to look again. `about`: the elements that
    are asked about again. `asks`: the questions that are still to be asked, or that were left when
    they stopped. `looking`: whether they are being asked. `again`: the day on which the last was
    answered (ISO); '' until then. `answered`: the day of the last answer on that checklist (ISO);
    '' if that is unknown. `passed`: the questions that were passed over. `typed_until`: the id of
    the last message that was typed before they were asked again; 0 if nothing was.
    """

    day: str
    stood: tuple[StoodThen, ...]
    hour: int = 10
    about: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    looking: bool = False
    again: str = ""
    answered: str = ""
    passed: tuple[str, ...] = ()
    typed_until: int = 0
