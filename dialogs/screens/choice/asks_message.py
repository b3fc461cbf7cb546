"""Asks whether the bot writes on the day that they chose: below what they chose, and below what
they took home while it was still open."""

from __future__ import annotations

from dialogs.days import EveningOf, day_of, in_words, next_workday, stored_day
from dialogs.screens.layout import Row, Speech
from dialogs.screens.told.chosen_lines import HOURS
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans
from dialogs.walk.intentions import MOST_MESSAGES
from dialogs.walk.state import Walk, changed
from dialogs.walk.tonight import told_something_serious

REFUSED = "nee"
"""The argument of the button for wanting no message."""
_REFUSED_ON = "geen_bericht:"
"""The prefix in `told` of a day for which they want none."""


def asks_message(say: Speech, walk: Walk) -> tuple[Spans, tuple[Row, ...]]:
    """The question and its buttons; both empty if no message can come, or if one comes already."""
    chosen = walk.intentions
    day = stored_day(chosen.day)
    if day is None or chosen.hour in HOURS or not _may_be_written_to(walk):
        return (), ()
    on = next_workday(day)
    key = "bericht_vraag" if on == day else "bericht_vraag_weekend"
    key = "bericht_vraag_daarna" if isinstance(day, EveningOf) else key
    labels = {str(hour): f"knop_bericht_{hour}" for hour in HOURS} | {REFUSED: "knop_bericht_nee"}
    rows = tuple(
        ((say.label(label), walk_action(WalkVerb.MESSAGE_AT, about)),)
        for about, label in labels.items()
    )
    return say.phrase(key, dag=in_words(on)), rows


def still_asks_message(say: Speech, walk: Walk) -> tuple[Spans, tuple[Row, ...]]:
    """The same for people who were asked before: empty too if they said no, or once that day is
    over."""
    day = stored_day(walk.intentions.day)
    over = day is None or next_workday(day) < day_of(walk.seen_at)
    if over or f"{_REFUSED_ON}{walk.intentions.day}" in walk.told:
        return (), ()
    return asks_message(say, walk)


def refuses_message(walk: Walk) -> Walk:
    """The walk of somebody who wants no message on the day that they chose."""
    return changed(walk, told=walk.told | {f"{_REFUSED_ON}{walk.intentions.day}"})


def _may_be_written_to(walk: Walk) -> bool:
    """Whether the bot may offer to write of its own accord: not too often, and never after
    something serious."""
    return walk.intentions.sent < MOST_MESSAGES and not told_something_serious(walk)
