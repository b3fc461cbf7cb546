"""Shows at /mijngegevens which messages somebody asked for are still to come, each with a button
against it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.clock.amsterdam import AMSTERDAM
from bot.incoming.incoming import FollowUpRefused
from bot.visits.render import inline, text_of
from bot.visits.visit import Visit
from dialogs.days import day_of, in_words
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.session.replies import RemindMe, action
from dialogs.walk.intentions import LOOK_AGAIN, LOOK_TOGETHER

_KEYS = {LOOK_TOGETHER: "bericht_komt_nog", LOOK_AGAIN: "nogeens_komt_nog"}


def offer(visit: Visit, dialogs: Mapping[str, Dialog]) -> None:
    """Send a message for each that is still to come."""
    _of_sessions(visit, dialogs)
    for timer in visit.work.timers.of_person(visit.person_id):
        record = visit.work.walks.get(timer.walk_id)
        key = _KEYS.get(timer.name)
        if record is None or key is None or record.pack not in dialogs:
            continue
        data = FollowUpRefused(record.id, timer.name).data
        _send(visit, Speech(dialogs[record.pack], {}), key, timer.due_at, data)


def _of_sessions(visit: Visit, dialogs: Mapping[str, Dialog]) -> None:
    """Reminders of what a group agreed: one button is against all those of a session."""
    first = {
        one.session_id: one
        for one in reversed(visit.work.session_timers.of_person(visit.person_id))
    }
    for timer in first.values():
        record = visit.work.sessions.get(timer.session_id)
        if record is not None and record.pack in dialogs:
            data = f"s{record.id}:{action(RemindMe(wanted=False))}"
            say = Speech(dialogs[record.pack], {})
            _send(visit, say, "uitkomst_herinnering_komt_nog", timer.due_at, data)


def _send(visit: Visit, say: Speech, key: str, due_at: float, data: str) -> None:
    due = datetime.fromtimestamp(due_at, AMSTERDAM)
    at = {"dag": in_words(day_of(due_at)), "hoe_laat": f"{due.hour}.{due.minute:02} uur"}
    rows = [[{"text": say.label("knop_bericht_niet"), "callback_data": data}]]
    params = {"chat_id": visit.chat_id, **text_of(say.phrase(key, **at)), **inline(rows)}
    visit.call(("sendMessage", params), data)
