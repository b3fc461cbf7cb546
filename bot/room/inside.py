"""Inside a session: what someone does there is for their walk, or for all."""

from __future__ import annotations

from bot.room import entrance, voices
from bot.room.house import House
from bot.room.taking_part import moved, seat, walk_on
from bot.visits.visit import Visit
from dialogs.steps.actions import ANYTIME
from dialogs.steps.serious import is_serious
from dialogs.walk.events import (
    CommandGiven,
    Event,
    RoomLeft,
    TextWritten,
)
from dialogs.walk.state import View, Walk
from dialogs.walk.tonight import SERIOUS_VIEWS
from storage.records import WalkRecord

BESIDE = (View.WAITING, View.ANSWERS, View.CHECKLIST, View.GROUP, View.ELEMENT, View.STOPPED)
"""Where someone is who has no question of their own before them: what they type may be for all."""


def inside(house: House, visit: Visit, record: WalkRecord, walk: Walk, event: Event) -> None:
    """What someone does whose walk takes part in a session."""
    if walk.room is not None and not walk.room.turn:
        _at_the_threshold(house, visit, record, walk, event)
        return
    if isinstance(event, TextWritten) and walk.place.view in (*BESIDE, *SERIOUS_VIEWS):
        found = seat(house, visit, walk)
        if found is not None and is_serious(found[0].dialog, event.text):
            # For its writer's walk, and not for all: there they read whom to turn to.
            moved(*found, voices.held_back)
        elif (
            found is not None
            # Beside what was told something else may go on about it, and that is for nobody.
            and walk.place.view in BESIDE
            and moved(*found, lambda h, p: voices.typed(h, p, event.text))
        ):
            return
    walk_on(house, visit, record, walk, event)


def _at_the_threshold(
    house: House, visit: Visit, record: WalkRecord, walk: Walk, event: Event
) -> None:
    """Someone who is yet to say for which project they come."""
    found = seat(house, visit, walk)
    if found is None:
        house.walking.step(visit, record, RoomLeft(visit.at), walk)
    elif isinstance(event, TextWritten) and is_serious(found[0].dialog, event.text):
        walk_on(house, visit, record, walk, event)
    elif (
        isinstance(event, TextWritten)
        and walk.place.view is not View.ERASE
        and walk.place.view not in SERIOUS_VIEWS
    ):
        entrance.project_typed(house, *found, event.text)
    elif isinstance(event, CommandGiven) and event.name not in (*ANYTIME, "stop"):
        entrance.ask_project(found[0], visit.person_id)
    else:
        after = walk_on(house, visit, record, walk, event)
        stays = (View.ERASE, *SERIOUS_VIEWS)
        if after.room is not None and after.place.view not in stays:
            entrance.ask_project(found[0], visit.person_id)
