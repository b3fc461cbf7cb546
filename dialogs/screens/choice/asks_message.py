"""Asks whether the bot writes on the day that they chose: below what they chose, and below what
they took home while it was still open."""

from __future__ import annotations

from dialogs.days import EveningOf, in_words, moment, next_workday, stored_day
from dialogs.screens.layout import Row, Speech
from dialogs.screens.told.chosen_lines import HOURS
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans
from dialogs.walk.intentions import MOST_MESSAGES
from dialogs.walk.state import Walk, changed
from dialogs.walk.tonight import worries_still

REFUSED = "nee"
"""The argument of the button for wanting no message."""
_REFUSED_ON = "geen_bericht:"
"""The prefix in `told` of a day for which they want none."""


def asks_message(say: Speech, walk: Walk) -> tuple[Spans, tuple[Row, ...]]:
    """The question and its buttons; both empty if no message can come, or if one comes already.
    After something serious nothing is asked: then it says that none comes."""
    chosen = walk.intentions
    day = stored_day(chosen.day)
    if day is None or chosen.hour in HOURS or chosen.sent >= MOST_MESSAGES:
        return (), ()
    if _is_over(walk):
        return (), ()
    if worries_still(walk):
        return say.phrase("bericht_komt_vandaag_niet"), ()
    on = next_workday(day)
    key = "bericht_vraag" if on == day else "bericht_vraag_weekend"
    key = "bericht_vraag_daarna" if isinstance(day, EveningOf) else key
    still = [hour for hour in HOURS if moment(on, hour) > walk.seen_at]
    labels = {str(hour): f"knop_bericht_{hour}" for hour in still} | {REFUSED: "knop_bericht_nee"}
    rows = tuple(
        ((say.label(label), walk_action(WalkVerb.MESSAGE_AT, about)),)
        for about, label in labels.items()
    )
    return say.phrase(key, dag=in_words(on)), rows


def still_asks_message(say: Speech, walk: Walk) -> tuple[Spans, tuple[Row, ...]]:
    """The same for people who were asked before: empty too if they said no."""
    if worries_still(walk) or f"{_REFUSED_ON}{walk.intentions.day}" in walk.told:
        return (), ()
    return asks_message(say, walk)


def _is_over(walk: Walk) -> bool:
    """Whether no message can come on that day any more."""
    day, now = stored_day(walk.intentions.day), walk.seen_at
    return day is not None and moment(next_workday(day), max(HOURS)) <= now


def refuses_message(walk: Walk) -> Walk:
    """The walk of somebody who wants no message on the day that they chose."""
    return changed(walk, told=walk.told | {f"{_REFUSED_ON}{walk.intentions.day}"})
