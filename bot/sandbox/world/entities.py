"""The entities that Telegram finds in a text by itself, and how it counts characters."""

import re

from bot.sandbox.world.model import Entity

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


def detect(text: str, known: list[Entity]) -> list[Entity]:
    """Find the commands, links and the like in a text, outside known entities."""
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
