"""One kind of mistake: its severity, and what to tell the author in two languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

LANGUAGES = ("nl", "en")
"""The languages in which mistakes are told."""


class Severity(Enum):
    """An error makes a pack unusable, or a message unsendable; a warning can wait."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Told:
    """What is wrong and how to fix it, with slots for details between { }."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Entry:
    severity: Severity
    told: Mapping[str, Told]


Entries = dict[str, Entry]


def error(*, nl: tuple[str, str], en: tuple[str, str]) -> Entry:
    return Entry(Severity.ERROR, {"nl": Told(*nl), "en": Told(*en)})


def warning(*, nl: tuple[str, str], en: tuple[str, str]) -> Entry:
    return Entry(Severity.WARNING, {"nl": Told(*nl), "en": Told(*en)})
