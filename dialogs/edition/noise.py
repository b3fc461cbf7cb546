"""Adds noise to every count, so that nobody can be sure of any team's answer.

Flip a coin until tails, twice; the noise is the number of heads of the first run minus that of the
second. It is an integer without a bound, so every true count stays possible whatever is published.
And one team more or less makes any published number at most twice as likely, or half as likely. The
coins are the bits of a keyed hash: nobody can reproduce them without the key, and the same cell of
an edition always gets the same noise.
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
    """The number of leading zero bits."""
    return 8 * len(coins) - int.from_bytes(coins, "big").bit_length()


def name_of(cell: Cell) -> str:
    """A cell's name for the hash, which doesn't depend on the order of its keys."""
    return json.dumps(cell.keys, ensure_ascii=False, sort_keys=True)


def noisy(counts: Counts, key: bytes) -> tuple[PublishedTable, ...]:
    """The tables to publish: noise on every cell, including empty cells and totals.

    The table of changes since an earlier conversation is only included if enough teams tell them.
    The noisy number decides that, so the table's presence reveals no more than that number.
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
