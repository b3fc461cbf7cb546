"""The organisations that teams can say they come from: a text file that staff keep, a name a line.

It is read again when needed, so the next team can choose a name that was just added.
"""

from __future__ import annotations

import logging
from pathlib import Path

log = logging.getLogger(__name__)

LONGEST = 60
"""Characters of a name that can be read on a button."""


class OrganisationsError(Exception):
    """The file can't be used; the message says why."""


class Organisations:
    """The names in one file; none if there is no file."""

    def __init__(self, file: str) -> None:
        self._file = Path(file) if file else None
        self._last: tuple[str, ...] = ()

    def check(self) -> None:
        """Raises OrganisationsError if the file can't be used."""
        if self._file is not None:
            read_organisations(self._file)

    def names(self) -> tuple[str, ...]:
        """All names, sorted and without duplicates; the previous ones while the file can't be
        read."""
        if self._file is None:
            return ()
        try:
            self._last = read_organisations(self._file)
        except OrganisationsError as error:
            log.warning("the organisations stay as they were: %s", error)
        return self._last


def read_organisations(file: Path) -> tuple[str, ...]:
    """The names in the file. Raises OrganisationsError."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise OrganisationsError(f"it can't be read ({type(error).__name__})") from None
    names = {name for line in lines if (name := " ".join(line.split()))}
    if any(len(name) > LONGEST for name in names):
        raise OrganisationsError(f"a name is longer than {LONGEST} characters")
    return tuple(sorted(names, key=lambda name: (name.casefold(), name)))
