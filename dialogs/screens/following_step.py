"""Which step follows what was done: one that builds on what was told of it, else one of the pack's
that wasn't tried."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.pack.checklist import Item
from dialogs.screens.checklist_lines import as_sentence, in_words
from dialogs.screens.layout import Speech
from dialogs.texts import as_plain
from dialogs.understanding.how_it_felt import done_together, hurt, was_done
from dialogs.walk.intentions import HowItWent, Intention


def step_after(say: Speech, item: Item, points: Sequence[Intention]) -> str:
    """A step for an element, as a sentence; '' if all of them were chosen or done. `points`: all
    that they chose."""
    done = [one for one in points if one.outcome is HowItWent.DONE]
    here = next((one for one in done if one.element == item.element.id and one.said), None)
    if here is not None and (key := _builds_on(here)):
        return say.label(key)
    pack = (as_sentence(as_plain(say.fill(step))) for step in item.element.steps)
    told, tried = in_words(say, item), {one.text for one in points}
    steps = ("" if told.plan and told.plan in tried else told.bare_step, *pack)
    return next((one for one in steps if one and one not in tried and not _is_done(one, done)), "")


def _builds_on(point: Intention) -> str:
    """The phrase of the step that what was told of a point asks for; '' without one."""
    if hurt(point.said):
        return "volgende_stap_apart"
    return "volgende_stap_nog_eens" if done_together(point.said, point.text) else ""


def _is_done(step: str, done: Sequence[Intention]) -> bool:
    return any(was_done(step, one.said) for one in done if one.said)
