"""reply_markup: what Telegram takes, and what it refuses."""

from typing import Any

from bot.sandbox.errors import bad_request, too_strict_for_telegram
from bot.sandbox.links import checked_link, linked_user

MAX_BUTTONS = 100
MAX_ROW = 8
MAX_DATA_BYTES = 64
MAX_MARKUP_BYTES = 10_000

Keyboard = list[list[dict[str, str]]]

_KNOWN = {"text", "callback_data", "url"}


def inline_keyboard(markup: Any) -> Keyboard | None:
    """The rows of an inline keyboard, or None where there is none; the bot uses no other markup."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    if strange := markup.keys() - {"inline_keyboard"}:
        raise too_strict_for_telegram(f"an inline keyboard has no field {sorted(strange)[0]}")
    return _rows(markup["inline_keyboard"])


def _rows(rows: Any) -> Keyboard | None:
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array')
    keyboard: Keyboard = []
    count = size = 0
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(
                'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
            )
        if len(row) > MAX_ROW:
            raise bad_request("reply markup is too long")
        if row:
            keyboard.append([_button(button) for button in row])
            count += len(row)
            size += sum(len(v.encode()) for button in keyboard[-1] for v in button.values())
    if count > MAX_BUTTONS or size > MAX_MARKUP_BYTES:
        raise bad_request("reply markup is too long")
    return keyboard or None


def _button(button: Any) -> dict[str, str]:
    if not isinstance(button, dict):
        raise _cannot_parse("InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise _cannot_parse('Can\'t find field "text"')
    for name, value in button.items():
        if name not in _KNOWN:
            raise too_strict_for_telegram(f"this sandbox doesn't know button field {name}")
        if not isinstance(value, str):
            raise _cannot_parse(f'Field "{name}" must be of type String')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if "callback_data" in button and "url" in button:
        raise too_strict_for_telegram("a button must have exactly one of callback_data and url")
    if "callback_data" in button:
        if not 1 <= len(button["callback_data"].encode()) <= MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    elif "url" in button:
        url = button["url"]
        if linked_user(url) is None and checked_link(url) is None:
            raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    else:
        raise _cannot_parse("Text buttons are unallowed in the inline keyboard")
    return dict(button)


def _cannot_parse(reason: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {reason}")
