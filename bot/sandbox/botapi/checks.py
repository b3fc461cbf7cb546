"""Entities and buttons that the bot sends: what Telegram takes, and what it refuses."""

from typing import Any

from bot.sandbox.botapi.api_errors import bad_request, too_strict_for_telegram
from bot.sandbox.world.model import Entity, Keyboard
from bot.sandbox.world.text_rules import accepts_link, detect, utf16_length

MAX_ENTITIES = 100
MAX_BUTTONS = 100
MAX_ROW = 8
MAX_DATA_BYTES = 64
MAX_MARKUP_BYTES = 10_000
_BUTTON_FIELDS = {"text", "callback_data", "url"}


def formatted(source: str, given: list[Any] | None) -> tuple[str, list[Entity]]:
    """The text as people see it, and its entities, including those that Telegram finds by itself.

    Sorted as Telegram does: by where they begin, the longer one first.
    """
    text, entities = _trimmed(source, _checked(given or [], source))
    return text, sorted(
        entities + detect(text, entities), key=lambda entity: (entity["offset"], -entity["length"])
    )


def _checked(given: list[Any], text: str) -> list[Entity]:
    if len(given) > MAX_ENTITIES:
        raise bad_request("ENTITIES_TOO_LONG")
    size = utf16_length(text)
    return [_checked_one(entity, text, size) for entity in given]


def _checked_one(entity: Any, text: str, size: int) -> Entity:
    if not isinstance(entity, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    for name in ("offset", "length"):
        if type(entity.get(name)) is not int:
            raise bad_request(f'can\'t parse MessageEntity: Field "{name}" must be of type Number')
    kind, offset, length = entity.get("type"), entity["offset"], entity["length"]
    if not isinstance(kind, str):
        raise bad_request("can't parse MessageEntity: Can't find field \"type\"")
    if kind != "bold":
        raise too_strict_for_telegram(f"this sandbox doesn't know entities of type {kind}")
    if strange := entity.keys() - {"type", "offset", "length"}:
        raise too_strict_for_telegram(f"a {kind} entity has no field {sorted(strange)[0]}")
    if offset < 0 or length <= 0:
        raise bad_request("receive an entity with incorrect offset or length")
    if offset + length > size:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text at "
            f"UTF-16 offset {offset + length}"
        )
    if not _on_character_bounds(text, offset, offset + length):
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol at "
            f"UTF-16 offset {offset + length}"
        )
    return dict(entity)


def _on_character_bounds(text: str, *offsets: int) -> bool:
    if text.isascii():
        return True
    units = text.encode("utf-16-le")
    # A low surrogate (DC00-DFFF) right at an offset means that the pair was cut in two.
    return not any(
        offset * 2 < len(units) and 0xDC <= units[offset * 2 + 1] <= 0xDF for offset in offsets
    )


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Telegram drops space around a text; entities shrink with it."""
    stripped = text.strip()
    if len(stripped) == len(text):
        return text, entities
    lead = utf16_length(text[: len(text) - len(text.lstrip())])
    size = utf16_length(stripped)
    kept: list[Entity] = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        end = min(size, entity["offset"] + entity["length"] - lead)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return stripped, kept


def inline_keyboard(markup: Any) -> Keyboard | None:
    """The rows of an inline keyboard, or None if there is none; the bot uses no other markup."""
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
        if name not in _BUTTON_FIELDS:
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
        if not accepts_link(url):
            raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    else:
        raise _cannot_parse("Text buttons are unallowed in the inline keyboard")
    return dict(button)


def _cannot_parse(reason: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {reason}")
