"""From what the bot sent to a text with checked entities.

parse_mode isn't known here: the bot sends entities, so that no markup can come of what people
write.
"""

import re
from typing import Any

from bot.sandbox.errors import bad_request, too_strict_for_telegram

Entity = dict[str, Any]

MAX_ENTITIES = 100

_DETECTED = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,:;!?)'])"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<!\w)@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w))"
    r"|(?P<hashtag>(?<![\w#])\#(?!\d+\b)\w{1,255})",
    re.VERBOSE,
)


def utf16_length(text: str) -> int:
    """The length as Telegram counts it: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def formatted(source: str, given: list[Any] | None) -> tuple[str, list[Entity]]:
    """The text as people see it and its entities, those that Telegram finds by itself included.

    In Telegram's order: by where they begin, the longer one first.
    """
    text, entities = _trimmed(source, _checked(given or [], source))
    return text, sorted(
        entities + detect(text, entities), key=lambda entity: (entity["offset"], -entity["length"])
    )


def detect(text: str, known: list[Entity]) -> list[Entity]:
    """The commands, links and the like in a text, outside code and links."""
    if not any(mark in text for mark in "/@#"):
        return []
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in known
        if entity["type"] in _DETECTED.groupindex
    ]
    found: list[Entity] = []
    for match in _DETECTED.finditer(text):
        start = utf16_length(text[: match.start()])
        length = utf16_length(match[0])
        if not any(start < end and begin < start + length for begin, end in taken):
            found.append({"type": match.lastgroup, "offset": start, "length": length})
    return found


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
