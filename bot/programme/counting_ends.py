"""Counts how far finished and abandoned walks came, for an edition.

How far a walk came is in its state, with people's words. So this is done here, and only numbers go
to the process that makes the edition.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from dialogs.codec import UnreadableStateError
from dialogs.edition.cells import FINISHED, Cell
from dialogs.edition.walk_ends import ended_at
from dialogs.pack.definition import Dialog
from dialogs.walk.state import from_json
from storage.database import Database
from storage.programme.ended_walks import EndedWalk
from storage.unit import UnitOfWork

_AT_A_TIME, _IDS_AT_A_TIME = 20, 1_000
"""How many walks are read in one go, which takes a few milliseconds each time; and how many if only
their ids are."""
QUIET_SECONDS = 14 * 86400.0
"""An unfinished walk is over after this many seconds without a change."""


@dataclass(frozen=True, slots=True)
class Ends:
    """`walks`: the ids of those that are counted; `numbers`: how many ended where."""

    walks: tuple[int, ...]
    numbers: Counter[Cell]


async def count_ends(
    database: Database, dialog: Dialog, at: float, rest: Callable[[], Awaitable[None]]
) -> Ends:
    """Count the walks of this pack that are over now. `rest` is awaited between slices."""
    walks: list[int] = []
    numbers: Counter[Cell] = Counter()
    last = 0
    while ids := await database.read(partial(_finished, pack=dialog.id, after=last)):
        last = ids[-1]
        walks += ids
        numbers[FINISHED] += len(ids)
        await rest()
    last, since = 0, at - QUIET_SECONDS
    while some := await database.read(partial(_others, pack=dialog.id, since=since, after=last)):
        last = some[-1].id
        for id_, cell in await asyncio.to_thread(_ended, dialog, some):
            walks.append(id_)
            numbers[cell] += 1
        await rest()
    return Ends(tuple(walks), numbers)


def _finished(work: UnitOfWork, pack: str, after: int) -> tuple[int, ...]:
    return work.ended_walks.finished(pack, after, _IDS_AT_A_TIME)


def _others(work: UnitOfWork, pack: str, since: float, after: int) -> tuple[EndedWalk, ...]:
    return work.ended_walks.broken_off(pack, since, after, _AT_A_TIME)


def _ended(dialog: Dialog, walks: tuple[EndedWalk, ...]) -> list[tuple[int, Cell]]:
    found = []
    for walk in walks:
        try:
            cell = ended_at(dialog, from_json(walk.state))
        except UnreadableStateError:
            continue
        if cell is not None:
            found.append((walk.id, cell))
    return found
