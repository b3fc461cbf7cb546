"""Adds noise to every count, so that nobody can be sure of any team's answer.

Flip a coin until tails, twice; the noise is the number of heads of the first run minus that of the
second. It is an integer without a bound, so every true count stays possible whatever is published.
With a fair coin, one team more or less makes any published number at most twice as likely, or half
as likely. If one answer of a team is counted in more cells, the coin falls on heads more often, so
that those cells together tell no more than two cells of a fair coin: see `doublings`. The coins
come from a keyed hash: nobody can reproduce them without the key, and the same cell of an edition
always gets the same noise.
"""

from __future__ import annotations

import hmac
import json
from fractions import Fraction
from hashlib import sha256

from dialogs.edition.cells import (
    BEGUN,
    CARRIERS,
    CHANGES,
    ELEMENTS,
    ELEMENTS_BY_GOAL,
    WALKS,
    Cell,
    Counts,
    Table,
)
from dialogs.edition.published import PublishedCell, PublishedTable
from dialogs.edition.rules import ENOUGH

_HALF = sha256().digest_size // 2
_NEEDED = {CHANGES: CARRIERS, WALKS: BEGUN}
"""The cell that has to be large enough for a table to be published."""
_STANDING = "stand"
_FAIR = Fraction(1)
_BY_TABLE = {ELEMENTS: Fraction(2, 3), ELEMENTS_BY_GOAL: Fraction(2, 3)}
"""A team that answers otherwise about one element changes three cells of these two tables: the one
it leaves, the one it comes to, and one by goal. Three times 2/3 is as much as two fair cells."""


def doublings(table: str) -> Fraction:
    """How often one team more or less can double, or halve, the probability of one number of this
    table. One step of its noise does so too: heads come with chance 1 / 2 ** doublings."""
    return _BY_TABLE.get(table, _FAIR)


def noise(key: bytes, table: str, cell: str) -> int:
    """The noise of one cell of one table under the key of one edition."""
    named = json.dumps([table, cell], ensure_ascii=False).encode()
    digest = hmac.digest(key, named, "sha256")
    rate = doublings(table)
    return _heads(digest[:_HALF], rate) - _heads(digest[_HALF:], rate)


def _heads(drawn: bytes, rate: Fraction) -> int:
    """How many heads come before tails: k or more with chance 1 / 2 ** (k * rate).

    That is the largest k for which the drawn number, as a part of the largest, is below that
    chance. Powers keep it exact; with a fair coin it is the number of leading zero bits.
    """
    power: int = int.from_bytes(drawn, "big") ** rate.denominator
    return (8 * len(drawn) * rate.denominator - power.bit_length()) // rate.numerator


def noisy_standing(new_this_week: int, key: bytes, week: str) -> int:
    """The noisy number of new contributions to tell staff for a week. Never compute it again for
    the same week: then a later withdrawal would show."""
    return new_this_week + noise(key, _STANDING, week)


def name_of(cell: Cell) -> str:
    """A cell's name for the hash, which doesn't depend on the order of its keys."""
    return json.dumps(cell.keys, ensure_ascii=False, sort_keys=True)


def noisy(counts: Counts, key: bytes) -> tuple[PublishedTable, ...]:
    """The tables to publish: noise on every cell, including empty cells and totals.

    The table of changes since an earlier conversation is only included if enough teams tell them,
    and that of how far walks came if enough of them began. The noisy number decides that, so a
    table's presence reveals no more than that number.
    """
    found = tuple(_noisy_table(table, counts, key) for table in counts.tables)
    return tuple(table for table in found if _enough(table))


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
    needed = _NEEDED.get(table.name)
    return needed is None or any(c.pairs == needed.pairs and c.value >= ENOUGH for c in table.cells)
