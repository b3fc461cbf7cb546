"""The noise on every count, so that nobody can be sure of any answer.

Two rows of coins are flipped until tails; the noise is the heads of the first minus those of the
second. It is a whole number without a bound, so every true count stays possible whatever is
published; and one team more or less makes any published number at most twice as likely or as
unlikely. The coins are the bits of a keyed hash: who has no key can't repeat them, and a count
of the same edition has the same noise however often it is asked for.
"""

from __future__ import annotations

import hmac
import json
from hashlib import sha256

from dialogs.edition.cells import CARRIERS, CHANGES, Cell, Counts, Table
from dialogs.edition.published import ENOUGH, PublishedCell, PublishedTable

_HALF = sha256().digest_size // 2


def noise(key: bytes, table: str, cell: str) -> int:
    """The noise of one cell of one table under the key of one edition."""
    named = json.dumps([table, cell], ensure_ascii=False).encode()
    digest = hmac.digest(key, named, "sha256")
    return _heads(digest[:_HALF]) - _heads(digest[_HALF:])


def _heads(coins: bytes) -> int:
    """How many zero bits it begins with."""
    return 8 * len(coins) - int.from_bytes(coins, "big").bit_length()


def name_of(cell: Cell) -> str:
    """A cell's name for the hash: the same in whatever order its keys are written."""
    return json.dumps(cell.keys, ensure_ascii=False, sort_keys=True)


def noisy(counts: Counts, key: bytes) -> tuple[PublishedTable, ...]:
    """The tables as they are published: noise on every cell, empty ones and totals too.

    What changed since an earlier conversation is only there if enough teams tell it. That is
    decided by their noisy number: whether the table is there tells no more than that number.
    """
    found = tuple(_noisy_table(table, counts, key) for table in counts.tables)
    return tuple(table for table in found if table.name != CHANGES or _enough(table))


def _noisy_table(table: Table, counts: Counts, key: bytes) -> PublishedTable:
    return PublishedTable(
        table.name,
        tuple(
            PublishedCell(
                cell.pairs, counts.of(table.name, cell) + noise(key, table.name, name_of(cell))
            )
            for cell in table.cells
        ),
    )


def _enough(table: PublishedTable) -> bool:
    return any(c.pairs == CARRIERS.pairs and c.value >= ENOUGH for c in table.cells)
