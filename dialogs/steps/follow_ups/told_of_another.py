"""A report on a step that succeeded is put with another point too, if they say so."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.definition import Status
from dialogs.screens.looking_back.also_meant import also_meant
from dialogs.screens.told.items_shown import items_of
from dialogs.steps.follow_ups.follow_up import ask, ask_next, point_here
from dialogs.steps.stage import Stage
from dialogs.texts import Spans
from dialogs.walk.said_later import MOST_LINES, lines, with_line
from dialogs.walk.shown import FollowUpAsks

SAID_OF = "hoe_het_ging+"
"""The prefix of the key in `typed` for what was typed about a point. No question's id has a
plus."""


def ask_after(stage: Stage, *said: Spans) -> None:
    """Ask whether the report on this point belongs to another as well; otherwise ask what comes
    next."""
    here = point_here(stage)
    if here is not None and also_meant(stage.dialog, stage.walk, here[0]):
        ask(stage, FollowUpAsks.ALSO, *said)
    else:
        ask_next(stage, *said)


def also_done(stage: Stage, element: str) -> None:
    """Put what was told with this element, which is at least partly there by it, and go on."""
    here = point_here(stage)
    items = items_of(stage.dialog, stage.walk)
    item = next((one for one in items if one.element.id == element), None)
    if here is None or item is None:
        ask_next(stage)
        return
    number, point = here
    parts = stage.walk.typed.get(f"{SAID_OF}{number}", ())
    if parts and len(lines(stage.walk, element)) < MOST_LINES:
        stage.walk = with_line(stage.walk, element, parts[-1][0], point.said)
    if item.status is Status.MISSING:
        chosen = stage.walk.intentions
        own_word = {**chosen.own_word, element: Status.PARTLY}
        stage.walk = replace(stage.walk, intentions=replace(chosen, own_word=own_word))
    ask_next(stage, stage.speech.phrase("vervolg_staat_erbij", naam=item.element.name))
