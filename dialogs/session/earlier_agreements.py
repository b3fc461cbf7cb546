"""What a project agreed in earlier sessions, and how that went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dialogs.walk.intentions import HowItWent

MOST = 12
"""The most agreements that come back at once: as many as fit on the facilitator's panel."""
WAYS = (HowItWent.DONE, HowItWent.HALF, HowItWent.NOT_YET, HowItWent.DROPPED)
"""What the group can say of one."""
_OVER = (HowItWent.DONE, HowItWent.DROPPED)
IS_OVER = frozenset(way.value for way in _OVER)
"""As it is stored of one that doesn't come back."""


@dataclass(frozen=True, slots=True)
class EarlierAgreement:
    """A sentence that the project agreed on, or took home, without its writer.

    `element`: the id of the element that it is about; `who`: the role that does it; `by_when`: the
    day, in ISO form; each '' if there is none. `went`: None until the group said it. `before`: how
    it went the last time it came back, None if it never did. Never show the id: only the bot's rows
    and buttons have it.
    """

    id: int
    text: str
    element: str = ""
    who: str = ""
    by_when: str = ""
    went: HowItWent | None = None
    before: HowItWent | None = None

    @property
    def goes_on(self) -> bool:
        """Whether the group said that it isn't done, and still wants it."""
        return self.went is not None and self.went not in _OVER


EarlierAgreements = Mapping[int, tuple[EarlierAgreement, ...]]
"""What comes back in a session, by project (0 in a session about one)."""


def that_come_back(agreements: Iterable[EarlierAgreement]) -> tuple[EarlierAgreement, ...]:
    """Those that aren't done or dropped, the last that was kept first. How each went is asked
    again."""
    still_open = [
        replace(one, went=None, before=one.went) for one in agreements if one.went not in _OVER
    ]
    return tuple(still_open[::-1][:MOST])
