"""How Telegram reads a text: how long it is, which commands and links it finds, and which links it
accepts."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.world.model import Entity

_HOST = re.compile(
    r"(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]"
    r"|(\d{1,3}\.){3}\d{1,3}",
    re.IGNORECASE,
)
_SCHEMES = {"http", "https"}
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class BotLink:
    """A deep link to a bot: to its own chat, or to take it to a group."""

    payload: str = ""
    to_group: bool = False


def bot_link(url: str, username: str) -> BotLink | None:
    """What a t.me link asks of this bot; None if it leads elsewhere."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or parts.netloc.lower() not in {
        "t.me",
        "telegram.me",
    }:
        return None
    if parts.path.strip("/").lower() != username.lower():
        return None
    asked = parse_qs(parts.query, keep_blank_values=True)
    to_group = "startgroup" in asked
    payload = asked.get("startgroup" if to_group else "start", [""])[0]
    return BotLink(payload if _PAYLOAD.fullmatch(payload) else "", to_group)


def accepts_link(link: str) -> bool:
    """Whether Telegram accepts a link on a button."""
    link = link.strip()
    if not link or any(char.isspace() for char in link):
        return False
    if re.match(r"[a-z][a-z0-9+.-]*:(?!\d)", link, re.IGNORECASE) is None:
        link = f"http://{link}"
    try:
        parts = urlsplit(link)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError:
        return False
    return parts.scheme in _SCHEMES and port != 0 and _HOST.fullmatch(host) is not None


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
