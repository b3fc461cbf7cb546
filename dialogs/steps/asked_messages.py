"""Messages that somebody asked the bot to send on a day of their choice.

`Intentions` says which, and its timer follows from that.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.days import moment, next_workday, stored_day
from dialogs.steps.follow_up import close
from dialogs.steps.stage import Stage
from dialogs.walk.effects import CancelTimer, SetTimer
from dialogs.walk.intentions import LOOK_TOGETHER, Intentions
from dialogs.walk.state import changed


def change_chosen(stage: Stage, chosen: Intentions) -> None:
    """Store what was chosen, and set or stop the timer of the message on its day.

    Without a day there is no message, and one whose hour is over isn't sent.
    """
    before, due = stage.walk.intentions, _due(chosen)
    if not stage.for_follow_up and _differ(before, chosen):
        close(stage)  # it asks about other points than these
    if due == _due(before):
        stage.walk = changed(stage.walk, intentions=chosen)
    elif due is not None and due > stage.at:
        stage.walk = changed(stage.walk, intentions=chosen)
        stage.effects.append(SetTimer(LOOK_TOGETHER, due - stage.at))
    else:
        stage.walk = changed(stage.walk, intentions=replace(chosen, hour=0))
        if before.hour:
            stage.effects.append(CancelTimer(LOOK_TOGETHER))


def _differ(before: Intentions, chosen: Intentions) -> bool:
    """Whether these are other points, or in another order."""
    elements = [[point.element for point in one.points] for one in (before, chosen)]
    return elements[0] != elements[1]


def _due(chosen: Intentions) -> float | None:
    """When the message is sent, in Unix seconds; None if they asked for none."""
    day = stored_day(chosen.day)
    return None if day is None or not chosen.hour else moment(next_workday(day), chosen.hour)
