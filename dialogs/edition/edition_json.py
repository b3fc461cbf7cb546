"""The stored form of an edition: JSON that every later version can read."""

from __future__ import annotations

from dialogs.codec import Raw, Rules, Upgrades, from_text, to_text
from dialogs.edition.published import Edition, PublishedCell, PublishedTable
from dialogs.edition.sentences_shown import ABOUT_NOTHING

FORMAT = 2


def _about_nothing(raw: Raw) -> Raw:
    """Format 1 didn't say what the texts are about."""
    return raw | {"texts": dict.fromkeys(raw["texts"], ABOUT_NOTHING), "format": 2}


UPGRADES: Upgrades = {1: _about_nothing}
_EDITION = Rules(lists=(PublishedTable, PublishedCell)).form(Edition)


def to_json(edition: Edition) -> str:
    """The edition as JSON. Equal editions give the same bytes."""
    return to_text(_EDITION, edition, FORMAT)


def from_json(text: str) -> Edition:
    """Parse an edition, upgrading older formats. Raises UnreadableStateError."""
    edition: Edition = from_text(_EDITION, text, "an edition", FORMAT, UPGRADES)
    return edition
