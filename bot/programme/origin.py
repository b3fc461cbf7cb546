"""Lets a facilitator say which organisation their group is from, while the group's share waits.

The group is told beforehand that this can happen. No edition contains the name: it only keeps one
organisation from making up most of an edition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from bot.incoming.programme_taps import ORIGIN_CHOICE, ORIGIN_LIST, OriginTapped
from bot.visits.render import inline, text_of
from bot.visits.visit import Visit
from dialogs.screens.layout import Speech
from dialogs.screens.sharing.sharing_screens import ORGANISATION, which_organisation
from storage.programme.waiting_room import Team, WaitingShare

_LIST, _CHOICE = ORIGIN_LIST, ORIGIN_CHOICE
_BACK = "sharing"
_TURN = f"sharing:{ORGANISATION}:"


def can_tell(visit: Visit, waiting: WaitingShare) -> bool:
    """Whether this person may name the group's organisation: its facilitator, if the group is a
    single project. Several projects may come from different organisations."""
    team = waiting.team
    if team.session_id is None or team.project_id is not None:
        return False
    return any(one.team == team for one in visit.work.waiting_room.of(visit.person_id))


def way_in(say: Speech, team: Team) -> dict[str, str]:
    """The button that leads to the list."""
    data = f"o:{team.session_id}:{_LIST}:0"
    return {"text": say.label("knop_delen_organisatie"), "callback_data": data}


def tapped(
    visit: Visit, tap: OriginTapped, say: Speech, names: Sequence[str], slot: str
) -> WaitingShare | None:
    """Show the list in the message `slot`; or store what was chosen and return the share that
    waits, with it."""
    waiting = visit.work.waiting_room.get(Team(session_id=tap.session))
    if waiting is None or not can_tell(visit, waiting):
        visit.answer_tap(say.label("voorbij"))
        return None
    visit.answer_tap("")
    if tap.verb == _LIST and tap.about:
        _show_list(visit, tap, say, names, slot)
        return None
    if tap.verb == _CHOICE:
        name = next((name for name in names if _short(name) == tap.about), None)
        if name is not None or not tap.about:
            waiting = replace(waiting, organisation=name)
            visit.work.waiting_room.let_count(visit.person_id, waiting, visit.at)
    return waiting


def _show_list(
    visit: Visit, tap: OriginTapped, say: Speech, names: Sequence[str], slot: str
) -> None:
    layout = which_organisation(say, names, int(tap.about, 16))
    keyboard = [
        [
            {"text": label, "callback_data": f"o:{tap.session}:{_carried(action)}"}
            for label, action in row
        ]
        for row in layout.rows
    ]
    params = {"chat_id": visit.chat_id, **text_of(layout.text), **inline(keyboard)}
    visit.call(("editMessageText", params), slot)


def _carried(action: str) -> str:
    if action == _BACK:
        return f"{_LIST}:"
    if action.startswith(_TURN):
        return f"{_LIST}:{int(action.removeprefix(_TURN)):x}"
    name = action.partition(":")[2]
    return f"{_CHOICE}:{_short(name) if name else ''}"


def _short(name: str) -> str:
    """A short hash of the name: callback data can't hold a whole name."""
    return sha256(name.encode()).hexdigest()[:16]
