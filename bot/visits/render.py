"""Turns effects into calls of the Bot API.

Only here texts get Telegram's format. Bold is sent as entities, not as markup, so nothing that a
person typed can act as markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dialogs.texts import Spans, visible
from dialogs.walk.effects import EditMessage, Keyboard, SendMessage

DELETE = "deleteMessage"
Call = tuple[str, dict[str, Any]]
"""A method of the Bot API and its parameters."""

_NO_PREVIEW = {"is_disabled": True}


def send(chat_id: int, effect: SendMessage) -> Call:
    """The call that sends a message."""
    params = {"chat_id": chat_id, **text_of(effect.text), **_markup(effect.keyboard)}
    return "sendMessage", params


def edit(chat_id: int, effect: EditMessage) -> Call:
    """The call that changes a message; the sender fills in its id."""
    if effect.text is None:
        return "editMessageReplyMarkup", {"chat_id": chat_id, **_markup(effect.keyboard)}
    params = {"chat_id": chat_id, **text_of(effect.text), **_markup(effect.keyboard)}
    return "editMessageText", params


def text_of(spans: Spans, name: str = "text") -> dict[str, Any]:
    """The parameters of a text or a caption."""
    text, entities = _with_entities(spans)
    found: dict[str, Any] = {name: text}
    if name == "text":
        found["link_preview_options"] = _NO_PREVIEW
    if entities:
        found["entities" if name == "text" else f"{name}_entities"] = entities
    return found


def inline(rows: Iterable[Iterable[dict[str, str]]]) -> dict[str, Any]:
    """The parameter for buttons under a message; empty without buttons."""
    keyboard = [[{**button, "text": visible(button["text"])} for button in row] for row in rows]
    return {"reply_markup": {"inline_keyboard": keyboard}} if keyboard else {}


def _with_entities(spans: Spans) -> tuple[str, list[dict[str, Any]]]:
    """The text and its entities. Makes invisible characters visible, because the text may contain
    anyone's words."""
    entities, seen = [], [visible(span.text) for span in spans]
    offset = 0
    for span, text in zip(spans, seen, strict=True):
        length = utf16(text)
        if span.bold and text:
            entities.append({"type": "bold", "offset": offset, "length": length})
        offset += length
    return "".join(seen), entities


def _markup(keyboard: Keyboard) -> dict[str, Any]:
    return inline(
        [{"text": b.label, "callback_data": f"{b.walk}:{b.turn}:{b.number}"} for b in row]
        for row in keyboard
    )


def utf16(text: str) -> int:
    """The length in UTF-16 code units, in which Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def take_from_chat(chat_id: int, message: int) -> tuple[str, dict[str, Any]]:
    """The call that deletes a message from a private chat, the person's or the bot's."""
    return DELETE, {"chat_id": chat_id, "message_id": message}
