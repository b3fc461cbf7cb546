"""Takes a step that somebody types when the bot asked for something else: with the number of its
point ('3: …'), or with the day in one sentence."""

from __future__ import annotations

from dialogs.days import day_of
from dialogs.screens.choice.choosing_screens import (
    HOLIDAY,
    OF_WHICH,
    READY,
    STEP_TOO,
    WHEN,
)
from dialogs.screens.choice.named_points import WHO
from dialogs.steps.choice import choosing, choosing_when, choosing_words
from dialogs.steps.stage import Stage
from dialogs.steps.typing.typed_points import told_of_point, wait_for_point
from dialogs.understanding.about_list.numbered_sentences import numbered_sentences
from dialogs.understanding.about_list.step_typed import tells_step
from dialogs.understanding.dates.typed_days import day_typed, names_date
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import PointWording

_OF_DAY = 3
"""Words a step with a day has at least: 'op donderdag 17 december koken we'."""


def sentences_by_number(stage: Stage, text: str) -> dict[int, str]:
    """The sentences that begin with the number of a point ('1: …'); none if any doesn't."""
    points = stage.walk.intentions.to_do
    found = numbered_sentences(text)
    if any(number > len(points) for number in found):
        return {}
    return {number - 1: choosing.one_line(said) for number, said in found.items()}


def takes_step(stage: Stage, event: TextWritten, where: str) -> bool:
    """Take the steps in a text when the bot asks for a day, for who begins, or for nothing; False
    for any other text."""
    if where not in (WHEN, HOLIDAY, WHO, READY):
        return False
    if where in (WHEN, HOLIDAY) and (waited := told_of_point(stage, event.text)) is not None:
        number, said = waited
        _take(stage, said, {number: choosing.one_line(said.text)}, where)
        return True
    found = sentences_by_number(stage, event.text)
    if found and all(map(tells_step, found.values())):
        _take(stage, event, found, where)
        return True
    # A text that contests a sentence of theirs, or says it anew, was handled before this.
    return not found and where in (WHEN, HOLIDAY) and _takes_step_and_day(stage, event, where)


def _take(stage: Stage, event: TextWritten, found: dict[int, str], where: str) -> None:
    """Take these sentences, and the day that is asked for if one of them names it."""
    if choosing_words.asks_about_sentences(stage, event, found):
        return
    day = day_typed(event.text, day_of(stage.at)) if names_date(event.text) else None
    if day is not None and where in (WHEN, HOLIDAY):
        choosing_when.look_on_typed(stage, day, event.text, STEP_TOO)
    else:
        choosing.after_sentence(stage)


def _takes_step_and_day(stage: Stage, event: TextWritten, where: str) -> bool:
    """Take a step with a day in it for the one point that has no sentence of theirs yet; if that
    may be several points, ask which. What begins with the day says what they do on it."""
    begins = names_date(" ".join(event.text.split()[:_OF_DAY]))
    if begins or not (names_date(event.text) and tells_step(event.text)):
        return False
    points = stage.walk.intentions.to_do
    free = [n for n, one in enumerate(points) if one.wording is not PointWording.OWN]
    if len(free) == 1:
        _take(stage, event, {free[0]: choosing.one_line(event.text)}, where)
    elif len(points) > 1:
        wait_for_point(stage, event)
        choosing.show(stage, f"{WHEN}:{OF_WHICH}")
    else:
        return False
    return True
