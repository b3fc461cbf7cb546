"""A find: a piece of a text that could identify someone, and its kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class KindOfFinding(Enum):
    """The kinds, in the order in which people are told about them."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    BSN = "bsn"
    ADDRESS = "address"
    SCHOOL = "school"
    HANDLE = "handle"
    URL = "url"
    ORG = "org"


@dataclass(frozen=True, slots=True)
class Finding:
    """A piece of a text; `words` is `text[start:end]`."""

    kind: KindOfFinding
    words: str
    start: int
    end: int


Place = tuple[int, int]
"""Start and end in a reading."""
