"""Takes away words that are held until the night, because they told something serious, if somebody
asks for that in their own words."""

from __future__ import annotations

from dialogs.screens.told.own_sentences import OwnSentence, StandsAs, parts_meant
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.serious import take_away
from dialogs.understanding.taking_away.wants_gone import Fate, wants_gone
from dialogs.walk.tonight import held_at, was_just

_LATER = 2
"""Up to this many screens after something serious was held, an order is still about it."""


def means_held(stage: Stage, text: str, key: str) -> bool:
    """Whether a text wants the words gone that are held under this key: it names nothing, or words
    of them."""
    orders = [one for one in wants_gone(text) if one.sure and one.how is Fate.ERASE]
    if key not in stage.walk.held or not orders or orders[0].question:
        return False
    named, held = orders[0].words.named, stage.walk.held[key]
    return not named or bool(parts_meant((OwnSentence(StandsAs.NOTE, "", 0, held.text),), named))


def takes_held(stage: Stage, text: str) -> bool:
    """Take them away if they were typed last, and the text means them; False otherwise."""
    key = next(reversed(tuple(stage.walk.held)), "")
    if stage.walk.room is not None or not was_just(stage.walk, held_at, _LATER):
        return False
    if not means_held(stage, text, key):
        return False
    take_away(stage, key)
    return True
