"""How somebody reads what the bot asks, and which tap or words they answer with.

Everyone in the tests who answers whatever is asked reads with these functions, over HTTP as well as
in one process, alone as well as in a session. Messages are given as their text and the labels of
their buttons; buttons are told apart by their callback data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from tests.support.real_pack import said

M = TypeVar("M")

DONE = "Klaar met kiezen"
NOT_AN_OPTION = frozenset({"Weet ik niet", "Overslaan", "Terug", "Zo laten", DONE})
ANSWERED = "\n\nJouw antwoord"
"""What an answered question ends with, before the answer itself."""
CHECKLIST = "Jullie checklist"
OWN_CHECKLISTS = said("kamer_checklist_kop"), CHECKLIST
"""How someone's own checklist begins, in a session and once it is over."""
YES, OPENLY = "Ja, zonder naam", "Ja, de groep mag dit zien"
NO = "Nee, liever niet"
ALONE = "Alleen ik"
"""On this phone, when coming in."""
AGREE, DIFFER = "Kan ik mee leven", "Ik zie het anders"
FACILITATOR_IS_GONE = "De begeleider is weg"
NOT_YET, TICK = "Nog niet", "✓"
SURE = "Ja, stop de sessie"
"""The last tap of who leads."""

_OF_A_WALK = re.compile(r"\d+:\d+:\d+")
_OF_A_PANEL = re.compile(r"s\d+:\d+:\d+")
_OF_A_SESSION = re.compile(r"s\d+:(?P<verb>[a-z_]+)(:.*)?")
_LAST = "Rond de sessie af"
_ONWARD = (
    *("Ja, ga verder", "Laat zien wat er ligt", "Laat de afspraken zien"),
    *("Laat de volgende zien", "Volgende gespreksvraag", "Volgende keuze", "Begin", "Verder: "),
    _LAST,
)
"""What brings a session on; the first of these that stands on the panel."""
_WHOSE_CASE = "Welk project vertelt"
_CLOSED = "zijn dicht"
_READY = re.compile(r"Telefoons klaar: (\d+) van (\d+)")


# Telling messages apart


def is_of_a_walk(data: str) -> bool:
    """Whether a button belongs to somebody's own walk."""
    return _OF_A_WALK.fullmatch(data) is not None


def is_of_a_panel(data: str) -> bool:
    """Whether a button belongs to the facilitator's panel."""
    return _OF_A_PANEL.fullmatch(data) is not None


def verb(data: str) -> str | None:
    """What another button of a session does, such as 'join'; None for one that isn't."""
    found = _OF_A_SESSION.fullmatch(data)
    return None if found is None else found["verb"]


def newest(
    messages: Iterable[M], data_of: Callable[[M], Iterable[str]], fits: Callable[[str], bool]
) -> M | None:
    """The last message with a button that fits. `data_of` gives the callback data of its
    buttons."""
    fitting = (one for one in reversed(list(messages)) if any(fits(data) for data in data_of(one)))
    return next(fitting, None)


# Answering


def options(labels: Iterable[str]) -> list[str]:
    """The answers among the buttons of a question; none where it is answered by typing."""
    return [label for label in labels if label not in NOT_AN_OPTION]


def asks_nothing(text: str, labels: Iterable[str]) -> bool:
    """Whether this is the screen of someone who waits for the others, or their own checklist."""
    return FACILITATOR_IS_GONE in labels or text.startswith(OWN_CHECKLISTS)


# Leading


def is_ready(panel: str) -> bool:
    """Whether this panel waits for nobody: all have answered, or the questions are closed."""
    ready = _READY.search(panel)
    return ready is None or ready[1] == ready[2] or _CLOSED in panel


def onward(panel: str, labels: Sequence[str], *, which: int = 0) -> str:
    """The label to tap to bring the session on. Where the group has something to choose and nothing
    is ticked yet, that is choice number `which`."""
    if SURE in labels:
        return SURE
    if _WHOSE_CASE in panel:
        return labels[0]
    if NOT_YET in labels and not any(label.startswith(TICK) for label in labels):
        return labels[which % labels.index(NOT_YET)]
    found = (label for start in _ONWARD for label in labels if label.startswith(start))
    label = next(found, None)
    assert label is not None, f"no way on: {panel} {labels}"
    return label
