"""What was done at an element since its question was answered: until there is a newer answer, it
is at least partly there."""

from __future__ import annotations

from dataclasses import replace

from dialogs.walk.intentions import HowItWent, Intention
from dialogs.walk.state import Walk, changed

_MARK = "beantwoord_na:"
"""The prefix in `Walk.told` of an element whose question was answered after a step was done."""


def step_done(walk: Walk, element: str) -> Intention | None:
    """The point at an element that was done after its question was answered; None if there is
    none."""
    done = (
        one
        for one in reversed(walk.intentions.points)
        if one.element == element and one.outcome is HowItWent.DONE
    )
    return next((one for one in done if _mark(one) not in walk.told), None)


def with_newer_answer(walk: Walk, element: str) -> Walk:
    """The walk in which the newest answer decides the status of an element, whatever they said or
    did before."""
    chosen = walk.intentions
    if element in chosen.own_word:
        left = {id_: status for id_, status in chosen.own_word.items() if id_ != element}
        walk = changed(walk, intentions=replace(chosen, own_word=left))
    done = step_done(walk, element)
    return walk if done is None else changed(walk, told=walk.told | {_mark(done)})


def _mark(point: Intention) -> str:
    return f"{_MARK}{point.element}:{point.done_on}"
