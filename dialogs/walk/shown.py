"""The messages whose buttons work: the screen, and a follow-up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dialogs.texts import Spans


@dataclass(frozen=True, slots=True)
class Screen:
    """The last message with buttons.

    `slot` names the message by the turn at which it was sent; an edit in place gives it a new
    `turn` and keeps its slot. `actions`: what each button number means. `asked`: the question's
    text as it was shown.
    """

    slot: int = 0
    turn: int = 0
    text: Spans = ()
    actions: tuple[str, ...] = ()
    asked: str = ""


NO_SCREEN = Screen()


class FollowUpAsks(Enum):
    """What a message of the bot's own accord asks now. Down to `STILL_SMALLER` it is about one
    point."""

    HOW = "hoe"
    WHAT_HELPED = "wat_hielp"
    WHICH_PART = "welk_deel"
    WHY_NOT = "waarom_niet"
    SMALLER = "kleiner"
    NEW_DAY = "nieuwe_dag"
    WHEN = "wanneer"
    DATE = "datum"
    STILL_HALF = "was_half"
    """What the status is now of a point that wasn't over when they are asked to look again. Its
    stored name dates from when only half-done points were asked about."""
    STILL_FITS = "past_nog"
    """Whether a step that nothing came of, also after weeks, still fits them."""
    STILL_SMALLER = "nog_kleiner"
    """Which smaller step takes its place; then they look again."""
    ON_WHICH_DAY = "welke_dag"
    """On which day they want a message, as they asked for at the list."""
    AT_WHAT_HOUR = "hoe_laat"
    ALSO = "ook_dat"
    """Whether their report on a point that is done is news about another point as well."""
    MAY_LOOK = "mag_kijken"
    """Whether they may be asked once more, after six weeks, what was missing."""
    LOOK = "kijken"
    """Whether to do that now."""
    NOTHING = "niets"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The last message that the bot sent of its own accord because somebody asked for it.

    Its buttons work along with those of the screen, so that it interrupts nothing that somebody is
    busy with, even in another walk.

    `points`: the places in `Intentions.points` that it is about. `point`: the one that it asks
    about. `hour`: when the next message comes, if they want one. `late`: if it came later than it
    should have, the day that it names for that (ISO). `brief`: whether it goes on after something
    typed, below the message that has the full text. `at_list`: whether it is about a message that
    they asked for at the list. `day`: the day on which they want it (ISO), still set once it has
    come and asks to look; or the days on the buttons, with commas between. `declined`: whether they
    said 'not now'. `told`: whether they already described what happened, without saying how it
    went. `listens`: whether a text that is typed now is meant for it, because nothing else was done
    since.
    """

    asks: FollowUpAsks
    screen: Screen
    points: tuple[int, ...] = ()
    point: int = 0
    hour: int = 10
    late: str = ""
    brief: bool = False
    at_list: bool = False
    day: str = ""
    declined: bool = False
    told: bool = False
    listens: bool = False
