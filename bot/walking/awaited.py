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
from dialogs.walk.intentions import LOOK_AGAIN, LOOK_TOGETHER

_KEYS = {LOOK_TOGETHER: "bericht_komt_nog", LOOK_AGAIN: "nogeens_komt_nog"}


def offer(visit: Visit, dialogs: Mapping[str, Dialog]) -> None:
    """Send a message for each that is still to come."""
    for timer in visit.work.timers.of_person(visit.person_id):
        record = visit.work.walks.get(timer.walk_id)
        key = _KEYS.get(timer.name)
        if record is None or key is None or record.pack not in dialogs:
            continue
        say, due = Speech(dialogs[record.pack], {}), datetime.fromtimestamp(timer.due_at, AMSTERDAM)
        at = {"dag": in_words(day_of(timer.due_at)), "hoe_laat": f"{due.hour}.{due.minute:02} uur"}
        data = FollowUpRefused(record.id, timer.name).data
        rows = [[{"text": say.label("knop_bericht_niet"), "callback_data": data}]]
        params = {"chat_id": visit.chat_id, **text_of(say.phrase(key, **at)), **inline(rows)}
        visit.call(("sendMessage", params), data)
