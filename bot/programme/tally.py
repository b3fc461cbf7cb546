"""Counts one edition, from the first share to the file. It reads no database, so that it can run
in another process."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from dialogs.edition.cells import Cell, Counts, count, tables
from dialogs.edition.combining import combine
from dialogs.edition.edition_json import from_json as edition_of_json
from dialogs.edition.edition_json import to_json
from dialogs.edition.noise import noisy
from dialogs.edition.published import Edition, season
from dialogs.edition.sentences_shown import texts_shown
from dialogs.edition.share import from_json
from dialogs.edition.walk_ends import counts_of
from dialogs.pack.definition import Dialog

Pack = Callable[[Edition, Dialog, Sequence[Edition]], bytes]
"""Makes the file of an edition, given the pack's published editions before it."""
NOWHERE: Mapping[Cell, int] = {}


@dataclass(frozen=True, slots=True)
class Finished:
    """`published`: the edition as JSON; `file`: the zip for staff."""

    published: str
    file: bytes


class Tally:
    """Counts shares, without keeping them."""

    def __init__(self, dialog: Dialog, key: bytes, pack: Pack) -> None:
        """`key`: of the noise; use it for this edition only."""
        self._dialog, self._key, self._pack = dialog, key, pack
        self._tables = tables(dialog)
        self._counts: Counts = count(self._tables, ())
        self._texts: list[Mapping[str, str]] = []

    def add(
        self,
        shares: Sequence[str],
        texts: Sequence[Mapping[str, str]],
        projects: Sequence[Sequence[str]] = (),
    ) -> None:
        """Count some shares, as JSON. `texts`: the sentences that teams gave with them, grouped by
        team, each with the element that it is about. `projects`: the shares of each project with a
        code, which counts once."""
        combined = (combine(map(from_json, its)) for its in projects)
        given = chain(map(from_json, shares), combined)
        self._counts += count(self._tables, given, with_code=len(projects))
        self._texts += texts

    def finish(
        self,
        number: int,
        made_on: str,
        ended: Mapping[Cell, int] = NOWHERE,
        earlier: Sequence[str] = (),
    ) -> Finished:
        """The edition made of everything counted so far. `ended`: how many walks ended where.
        `earlier`: the pack's published editions, as JSON."""
        edition = Edition(
            number,
            made_on,
            season(made_on),
            self._dialog.id,
            self._dialog.version,
            noisy(self._counts + counts_of(self._tables, ended), self._key),
            texts_shown(self._texts, self._key),
        )
        return Finished(to_json(edition), self._file(edition, earlier))

    def _file(self, edition: Edition, earlier: Sequence[str]) -> bytes:
        return self._pack(edition, self._dialog, [*map(edition_of_json, earlier)])


_BYTES = 32


def new_key() -> bytes:
    """A key for the noise of one edition or weekly number. Never store or send it: whoever has it
    can remove the noise."""
    return secrets.token_bytes(_BYTES)
