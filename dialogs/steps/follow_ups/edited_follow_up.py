"""An edited message changes what it told about a point, or the smaller step that it wrote."""

from __future__ import annotations

from dataclasses import replace

from dialogs.steps.follow_ups.follow_up import put_point, taken
from dialogs.steps.follow_ups.how_it_went import OUTCOMES
from dialogs.steps.follow_ups.told_of_another import SAID_OF
from dialogs.steps.stage import Stage
from dialogs.texts import Spans
from dialogs.understanding.outcomes.how_each_went import how_each_went
from dialogs.walk.events import TextEdited
from dialogs.walk.held import Parts, spliced
from dialogs.walk.intentions import PointWording

SMALLER = "kleiner+"
"""The prefix of the key in `typed` for the smaller step that took the place of a point. No
question's id has a plus."""


def change_said(stage: Stage, event: TextEdited) -> bool:
    """Change what was typed about each point, or as its smaller step; False if the message is about
    none."""
    told: list[Spans] = []
    for number, point in enumerate(stage.walk.intentions.points):
        key, parts = _typed_at(stage, number, event.message)
        if not parts:
            continue
        smaller = key.startswith(SMALLER)
        theirs = point.wording is PointWording.OWN
        if smaller and not (theirs and [length for _, length in parts] == [len(point.text)]):
            continue  # another step took its place since
        now = event.text if smaller else _words_about(stage, number, event.text)
        text, parts = spliced(point.text if smaller else point.said, parts, event.message, now)
        stage.walk = replace(stage.walk, typed={**stage.walk.typed, key: parts})
        changed = replace(point, text=text) if smaller else replace(point, said=text)
        put_point(stage, number, changed)
        told.append(taken(stage, "vervolg_veranderd", text))
    stage.say(*told)
    return bool(told)


def _words_about(stage: Stage, number: int, text: str) -> str:
    """What an edited message says about a point in addition to the outcome; all of it if it gives
    none."""
    follow_up = stage.walk.follow_up
    asked = () if follow_up is None else follow_up.points
    told = how_each_went(text, stage.dialog.words, OUTCOMES, max(1, len(asked)))
    here = asked.index(number) + 1 if number in asked else 0
    return next((one.words for one in told if one.number in (0, here)), text)


def _typed_at(stage: Stage, number: int, message: int) -> tuple[str, Parts]:
    """The key in `typed` of a point that has this message, and its parts; empty if there is
    none."""
    for key in (f"{SAID_OF}{number}", f"{SMALLER}{number}"):
        parts = stage.walk.typed.get(key, ())
        if message in (id_ for id_, _ in parts):
            return key, parts
    return "", ()
