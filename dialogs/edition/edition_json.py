"""The stored form of an edition: JSON that every later version can read."""

from __future__ import annotations

from dialogs.codec import Rules, Upgrades, from_text, to_text
from dialogs.edition.published import Edition, PublishedCell, PublishedTable

FORMAT = 1
UPGRADES: Upgrades = {}
_EDITION = Rules(lists=(PublishedTable, PublishedCell)).form(Edition)


def to_json(edition: Edition) -> str:
    """The edition as JSON. Equal editions give the same bytes."""
    return to_text(_EDITION, edition, FORMAT)


def from_json(text: str) -> Edition:
    """Parse an edition, upgrading older formats. Raises UnreadableStateError."""
    edition: Edition = from_text(_EDITION, text, "an edition", FORMAT, UPGRADES)
    return edition
