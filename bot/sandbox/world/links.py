"""Links: which ones Telegram accepts on a button, and which ones lead to a bot."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

_HOST = re.compile(
    r"(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]"
    r"|(\d{1,3}\.){3}\d{1,3}",
    re.IGNORECASE,
)
_USER = re.compile(r"tg:(?://)?user\?id=(\d{1,15})$", re.IGNORECASE)
_SCHEMES = {"http", "https", "tg", "ton"}
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


def linked_user(link: str) -> int | None:
    """The id in a tg://user link."""
    found = _USER.match(link)
    return int(found[1]) if found else None


def checked_link(link: str) -> str | None:
    """The link as Telegram stores it, or None where it isn't one."""
    link = link.strip()
    if not link or any(char.isspace() for char in link):
        return None
    if re.match(r"[a-z][a-z0-9+.-]*:(?!\d)", link, re.IGNORECASE) is None:
        link = f"http://{link}"
    try:
        parts = urlsplit(link)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES:
        return None
    if parts.scheme in {"tg", "ton"}:
        return link
    if port == 0 or not _HOST.fullmatch(host):
        return None
    return link if parts.path or parts.query or parts.fragment else f"{link}/"
