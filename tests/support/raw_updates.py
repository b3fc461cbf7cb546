"""Updates as Telegram sends them, for tests without a sandbox."""

from __future__ import annotations

from typing import Any

NAME = "Kanariewieltje"
"""The first name of everyone here: nothing may remember it."""
GROUP: dict[str, Any] = {"id": -1007, "type": "supergroup", "title": "Intervisie"}


def message(
    person: int, text: str, *, number: int = 1, chat: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Somebody writes something."""
    content: dict[str, Any] = {
        "message_id": 1000 + number,
        "from": _user(person),
        "chat": chat or _private(person),
        "date": 1_700_000_000,
        "text": text,
    }
    command = text.split(" ")[0]
    if len(command) > 1 and command.startswith("/"):
        content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(command)}]
    return {"update_id": number, "message": content}


def tap(
    person: int, data: str, *, number: int = 1, chat: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Somebody taps a button."""
    shown = {"message_id": 1000, "chat": chat or _private(person), "date": 1_700_000_000}
    query = {
        "id": f"tap-{data}",
        "from": _user(person),
        "message": shown,
        "chat_instance": "1",
        "data": data,
    }
    return {"update_id": number, "callback_query": query}


def membership(person: int, chat: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    """Somebody changes what the bot is in a chat."""
    bot = {"id": 7, "is_bot": True, "first_name": NAME}
    change = {
        "chat": chat,
        "from": _user(person),
        "date": 1_700_000_000,
        "old_chat_member": {"status": old, "user": bot},
        "new_chat_member": {"status": new, "user": bot},
    }
    return {"update_id": 1, "my_chat_member": change}


def _user(person: int) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": NAME, "username": NAME}


def _private(person: int) -> dict[str, Any]:
    return {"id": person, "type": "private", "first_name": NAME}
