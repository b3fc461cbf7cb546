"""The calls that send what somebody takes home as a file."""

from __future__ import annotations

from typing import Any

from bot.sending.outgoing import FOR_MANY, OTHERWISE
from bot.typesetting.paper import wanted
from bot.visits.render import Call, text_of
from bot.walking.calendar_file import calendar_file
from dialogs.days import EveningOf, exact, stored_day
from dialogs.taken_home import HomePage
from dialogs.texts import Spans, as_plain, visible
from dialogs.walk.effects import SendCalendarDay, SendPage


def page_call(chat_id: int, effect: SendPage) -> Call:
    """The call that sends the page. It is typeset just before it is sent, outside the transaction,
    so until then its row holds what is on it."""
    document = {
        **wanted(effect.page, effect.made_on),
        "file_name": effect.file_name,
        OTHERWISE: text_of(effect.failed),
    }
    caption = text_of(effect.caption, "caption")
    return "sendDocument", {"chat_id": chat_id, "document": document, **caption}


def shared_page(page: HomePage, made_on: str, file_name: str, failed: Spans) -> dict[str, Any]:
    """The same page for many: it is typeset and uploaded once. `failed`: what is said if that
    can't be done."""
    return {
        **wanted(page, made_on),
        "file_name": file_name,
        OTHERWISE: text_of(failed),
        FOR_MANY: True,
    }


def calendar_call(chat_id: int, effect: SendCalendarDay, at: float) -> Call | None:
    """The call that sends a day for a calendar; None if it isn't a day."""
    day = stored_day(effect.day)
    if day is None:
        return None
    hour = 0 if isinstance(day, EveningOf) else effect.hour  # the hour is of the day after
    text = calendar_file(exact(day), hour, visible(effect.title), visible(effect.about), at)
    document = {"file_name": effect.file_name, "text": text}
    caption = {"caption": as_plain(effect.caption)}
    return "sendDocument", {"chat_id": chat_id, "document": document, **caption}
