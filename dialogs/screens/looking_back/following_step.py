"""Which step follows what was done: one that builds on the report, else one of the pack's that
wasn't tried."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.pack.checklist import Item, usual
from dialogs.pack.definition import Status
from dialogs.screens.layout import Speech
from dialogs.screens.told.checklist_lines import as_sentence, in_words
from dialogs.texts import after_colon, as_plain
from dialogs.understanding.outcomes.how_it_felt import (
    begins_something,
    done_together,
    hurt,
    was_done,
    was_minded,
)
from dialogs.walk.intentions import HowItWent, Intention, PointWording, StoodThen


def step_after(
    say: Speech,
    item: Item,
    points: Sequence[Intention],
    then: StoodThen | None = None,
    *,
    weeks_later: bool = False,
    told_since: bool = False,
) -> str:
    """A step for an element, to follow a colon; '' if all of them were chosen or done, if they have
    one to do, or if they chose a sentence of their own instead. `points`: all that they chose.
    `then`: the status of the element when they chose, if it is different now; None if it isn't.
    `weeks_later`: whether somebody may have gone to the person they mentioned; `told_since`:
    whether they said more since: then nobody needs to be asked, and what can still be done is
    agreeing on what to do if it hurts somebody again."""
    here = [one for one in points if one.element == item.element.id]
    if any(one.text and one.outcome in (None, HowItWent.NOT_YET, HowItWent.LATER) for one in here):
        return ""  # they have a step
    done = [one for one in points if one.outcome is HowItWent.DONE]
    told_of = next((one for one in done if one in here and one.said), None)
    if told_of is not None and (key := _builds_on(told_of, weeks_later, told_since)):
        return say.label(key)
    told, tried = in_words(say, item), {one.text for one in points}
    tried |= _offered(say, item, then) if any(map(_chose_otherwise, here)) else set()
    first = "" if told.plan and told.plan in tried else told.bare_step
    steps = [first, *(as_sentence(as_plain(say.fill(step))) for step in item.element.steps)]
    if any(one.wording is PointWording.OWN for one in here):
        steps = steps[:1]  # they know what they do; only what they were never offered is new
    found = (one for one in steps if one and one not in tried and not _is_done(one, done))
    if told_of is not None:
        found = (one for one in found if not begins_something(one))
    return after_colon(next(found, ""))


def step_agreed(say: Speech, item: Item | None) -> str:
    """The step once something is agreed, to follow a colon; '' for what isn't only agreed."""
    agreed = None if item is None else item.element.agreed
    return "" if agreed is None else after_colon(as_sentence(as_plain(say.fill(agreed))))


def _chose_otherwise(point: Intention) -> bool:
    """Whether they chose their own sentence instead of the step on the list, or ticked that step
    off there without choosing it."""
    return point.wording is PointWording.OWN or (not point.text and bool(point.done_on))


def _offered(say: Speech, item: Item, then: StoodThen | None) -> set[str]:
    """The step that was on the list when they chose."""
    if then is None:
        return {in_words(say, item).bare_step}
    steps = [rule.step for rule in item.element.rules if rule.option in then.options]
    if then.status is not Status.NOT_DISCUSSED:
        steps.append(usual(item.element, then.status))
    return {as_sentence(as_plain(say.fill(step))) for step in steps if step is not None}


def _builds_on(point: Intention, weeks_later: bool, told_since: bool) -> str:
    """The phrase of the step that the report on a point calls for; '' if there is none."""
    if told_since:
        return "volgende_stap_afspreken" if hurt(point.said) else ""
    if was_minded(point.said):
        return "volgende_stap_terug_nu" if weeks_later else "volgende_stap_terug"
    if hurt(point.said):
        return "volgende_stap_apart_nog" if weeks_later else "volgende_stap_apart"
    again = "volgende_stap_nog_eens_nu" if weeks_later else "volgende_stap_nog_eens"
    return again if done_together(point.said, point.text) else ""


def _is_done(step: str, done: Sequence[Intention]) -> bool:
    return any(was_done(step, one.said) for one in done if one.said)
