"""Inside a session: what someone does there is for their walk, or for all."""

from __future__ import annotations

from bot.room import entrance, voices
from bot.room.house import House
from bot.room.taking_part import moved, seat, walk_on
from bot.visit import Visit
from dialogs.actions import ANYTIME
from dialogs.events import CommandGiven, Event, RoomLeft, TextWritten
from dialogs.state import View, Walk
from storage.records import WalkRecord

BESIDE = (View.WAITING, View.ANSWERS, View.CHECKLIST, View.GROUP, View.ELEMENT, View.STOPPED)
"""Where someone is who has no question of their own before them: what they type may be for all."""


def inside(house: House, visit: Visit, record: WalkRecord, walk: Walk, event: Event) -> None:
    """What someone does whose walk takes part in a session."""
    if walk.room is not None and not walk.room.turn:
        _at_the_threshold(house, visit, record, walk, event)
        return
    if isinstance(event, TextWritten) and walk.place.view in BESIDE:
        found = seat(house, visit, walk)
        if found is not None and moved(*found, lambda h, p: voices.typed(h, p, event.text)):
            return
    walk_on(house, visit, record, walk, event)


def _at_the_threshold(
    house: House, visit: Visit, record: WalkRecord, walk: Walk, event: Event
) -> None:
    """Someone who is yet to say for which project they come."""
    found = seat(house, visit, walk)
    if found is None:
        house.walking.step(visit, record, RoomLeft(visit.at), walk)
    elif isinstance(event, TextWritten) and walk.place.view is not View.ERASE:
        entrance.project_typed(house, *found, event.text)
    elif isinstance(event, CommandGiven) and event.name not in (*ANYTIME, "stop"):
        entrance.ask_project(found[0], visit.person_id)
    else:
        after = walk_on(house, visit, record, walk, event)
        if after.room is not None and after.place.view is not View.ERASE:
            entrance.ask_project(found[0], visit.person_id)
