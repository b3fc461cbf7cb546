"""What people send other than text: for each kind the fields that a bot sees.

The files themselves don't exist; a bot that asks for one finds nothing.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from bot.sandbox.world.model import JsonObject

FORWARDED = "Zin om dinsdag mee te koken? Iedereen mag komen."
"""What a forwarded message says when nothing else is given."""


class Sendable(StrEnum):
    """The kinds of messages."""

    STICKER = "sticker"
    PHOTO = "photo"
    VIDEO = "video"
    VOICE = "voice"
    LOCATION = "location"
    CONTACT = "contact"
    POLL = "poll"
    DICE = "dice"
    FORWARD = "forward"


CAPTIONED = {Sendable.PHOTO, Sendable.VIDEO, Sendable.VOICE}
"""The kinds that can have a caption."""


def fields_of(kind: Sendable, now: int) -> JsonObject:
    """The fields of a Message that make it one of this kind."""
    return _FIELDS[kind](now)


def _file(name: str, size: int, **others: Any) -> JsonObject:
    return {
        "file_id": f"SANDBOX-{name}",
        "file_unique_id": f"u-{name}",
        "file_size": size,
        **others,
    }


def _sticker(now: int) -> JsonObject:
    looks = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👋"}
    return {"sticker": _file("sticker", 18_204, width=512, height=512, **looks)}


def _photo(now: int) -> JsonObject:
    sizes = [("s", 1_483, 90, 67), ("m", 17_905, 320, 240), ("x", 71_330, 800, 600)]
    return {
        "photo": [
            _file(f"photo-{name}", size, width=width, height=height)
            for name, size, width, height in sizes
        ]
    }


def _video(now: int) -> JsonObject:
    shape = {"width": 640, "height": 360, "duration": 12, "mime_type": "video/mp4"}
    return {"video": _file("video", 904_117, **shape)}


def _voice(now: int) -> JsonObject:
    return {"voice": _file("voice", 27_512, duration=7, mime_type="audio/ogg")}


def _location(now: int) -> JsonObject:
    return {"location": {"latitude": 52.090737, "longitude": 5.12142}}


def _contact(now: int) -> JsonObject:
    return {"contact": {"phone_number": "+31600000000", "first_name": "Voorbeeld"}}


def _poll(now: int) -> JsonObject:
    options = [
        {"persistent_id": f"{number}", "text": text, "voter_count": 0}
        for number, text in enumerate(("Dinsdag", "Donderdag"))
    ]
    return {
        "poll": {
            "id": f"5{now:018}",
            "question": "Wanneer koken we?",
            "options": options,
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    }


def _dice(now: int) -> JsonObject:
    return {"dice": {"emoji": "🎲", "value": now % 6 + 1}}


def _forward(now: int) -> JsonObject:
    writer = {"id": 900000001, "is_bot": False, "first_name": "Voorbeeld"}
    return {"forward_origin": {"type": "user", "date": now - 3_600, "sender_user": writer}}


_FIELDS: dict[Sendable, Callable[[int], JsonObject]] = {
    Sendable.STICKER: _sticker,
    Sendable.PHOTO: _photo,
    Sendable.VIDEO: _video,
    Sendable.VOICE: _voice,
    Sendable.LOCATION: _location,
    Sendable.CONTACT: _contact,
    Sendable.POLL: _poll,
    Sendable.DICE: _dice,
    Sendable.FORWARD: _forward,
}
