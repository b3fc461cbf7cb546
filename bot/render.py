"""From effects to calls of the Bot API. The one place where texts become Telegram's.

Bold is sent as entities, not as markup, so nothing that a person typed can be read as markup.
"""

from __future__ import annotations

from typing import Any

from dialogs.effects import EditMessage, Keyboard, SendMessage
from dialogs.texts import Spans

Call = tuple[str, dict[str, Any]]
"""A method of the Bot API and its parameters."""

_NO_PREVIEW = {"is_disabled": True}


def send(chat_id: int, effect: SendMessage) -> Call:
    """The call that sends a message."""
    params = {"chat_id": chat_id, **_text(effect.text), **_markup(effect.keyboard)}
    return "sendMessage", params


def edit(chat_id: int, effect: EditMessage) -> Call:
    """The call that changes a message; the sender fills in which."""
    if effect.text is None:
        return "editMessageReplyMarkup", {"chat_id": chat_id, **_markup(effect.keyboard)}
    params = {"chat_id": chat_id, **_text(effect.text), **_markup(effect.keyboard)}
    return "editMessageText", params


def _text(spans: Spans) -> dict[str, Any]:
    entities = []
    offset = 0
    for span in spans:
        length = _utf16(span.text)
        if span.bold:
            entities.append({"type": "bold", "offset": offset, "length": length})
        offset += length
    found: dict[str, Any] = {
        "text": "".join(span.text for span in spans),
        "link_preview_options": _NO_PREVIEW,
    }
    if entities:
        found["entities"] = entities
    return found


def _markup(keyboard: Keyboard) -> dict[str, Any]:
    if not keyboard:
        return {}
    rows = [
        [{"text": b.label, "callback_data": f"{b.walk}:{b.turn}:{b.number}"} for b in row]
        for row in keyboard
    ]
    return {"reply_markup": {"inline_keyboard": rows}}


def _utf16(text: str) -> int:
    """Telegram counts in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
