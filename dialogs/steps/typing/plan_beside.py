"""Keeps what somebody says they are going to do beside a day or an hour that they name while
choosing. It becomes a point of their own, or a line below the list if there are enough points."""

from __future__ import annotations

from dialogs.screens.choice.choosing_screens import HOLIDAY, LONGEST_POINT, READY, WHEN
from dialogs.steps.at_list.put_on_list import keep_line
from dialogs.steps.choice import choosing
from dialogs.steps.stage import Stage
from dialogs.steps.typing.typed_at_ready import names_hour_or_day
from dialogs.texts import quote
from dialogs.understanding.outcomes.intending import plans_beside
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import MOST_POINTS, Intention, PointWording


def keep_plans_beside(stage: Stage, event: TextWritten, where: str) -> TextWritten:
    """Keep what the writer says they are going to do beside a day or an hour, say where it is kept,
    and return the text without it."""
    if where not in (WHEN, HOLIDAY, READY):
        return event
    rest, plans = plans_beside(event.text)
    if not plans or not rest or not names_hour_or_day(stage, rest):
        return event
    # Without the message's id: an edit of the message must not change these parts.
    for plan in map(choosing.one_line, plans):
        points = stage.walk.intentions.to_do
        fits = len(points) < MOST_POINTS and len(plan) <= LONGEST_POINT
        if fits:
            own = Intention("", PointWording.OWN, plan)
            choosing.change_points(stage, (*points, own))
        else:
            keep_line(stage, TextWritten(plan, event.at), "", plan)
        stage.tell("kiezen_ook_erbij" if fits else "kiezen_ook_onderaan", zin=quote(plan))
    return TextWritten(rest, event.at)
