"""Making an edition beside the running bot.

Who is in it is drawn and frozen, slice by slice, and counted between what the bot does otherwise.
Then it gets its noise and is packed, and one short transaction publishes it and cuts everyone in
it loose. Killed before that there is no edition; there is never a part of one.

The key of the noise lives as long as one attempt, and is never stored.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import islice

from bot.amsterdam import AMSTERDAM
from bot.programme.keys import new_key
from bot.programme.weeks import tell
from dialogs.definition import Dialog
from dialogs.edition.cells import Counts, Table, count, tables
from dialogs.edition.kept import to_json
from dialogs.edition.noise import noisy
from dialogs.edition.published import ENOUGH, Edition, season, texts_shown
from dialogs.edition.rules import Waiting, members
from dialogs.edition.share import from_json
from storage.database import Database
from storage.errors import NotAsFrozen, StorageError
from storage.programme_records import EditionRecord
from storage.unit import UnitOfWork

log = logging.getLogger(__name__)

Pack = Callable[[Edition, Dialog], bytes]
"""Makes the file of an edition; called in a thread."""
Progress = Callable[[int, int], None]
"""Told how many of how many steps are done, on the way: of counting, and one more for packing."""

_SLICE = 1000
"""Shares that are marked and read in one unit, some 20 ms."""
_AT_ONCE = 50
"""Shares that are counted before the bot gets a turn, some 2 ms."""
_ATTEMPTS = 5


class NotEnoughError(Exception):
    """There may be no edition yet; why is told to nobody."""


class BusyError(Exception):
    """Another edition is being made."""


class RestlessError(Exception):
    """Time and again someone left the edition while it was being made."""


class Maker:
    """Makes editions, one at a time."""

    def __init__(
        self,
        database: Database,
        dialogs: Callable[[], Mapping[str, Dialog]],
        pack: Pack,
        enough: int = ENOUGH,
        clock: Callable[[], float] = time.time,
        key_maker: Callable[[], bytes] = new_key,
    ) -> None:
        """`enough`: teams, by the number that staff are told, from which an edition is made."""
        self._database, self._dialogs, self._pack = database, dialogs, pack
        self._enough, self._clock, self._new_key = enough, clock, key_maker
        self._making = asyncio.Lock()

    async def make(
        self, pack: str, person_id: int | None, progress: Progress = lambda done, of: None
    ) -> int:
        """Make an edition of all that waits; returns its number. `person_id` is who asked for it.

        Raises NotEnoughError, BusyError, RestlessError or StorageError; there is no edition then.
        """
        if self._making.locked():
            raise BusyError
        async with self._making:
            try:
                return await self._attempts(self._dialogs()[pack], person_id, progress)
            except asyncio.CancelledError:
                # The bot stops. The next start leaves all as it was, and tells who waits.
                raise
            except BaseException:
                await self._leave_as_it_was()
                raise

    async def _attempts(self, dialog: Dialog, person_id: int | None, progress: Progress) -> int:
        for _ in range(_ATTEMPTS):
            try:
                number = await self._attempt(dialog, person_id, progress)
            except NotAsFrozen:
                log.info("someone left the edition that was being made; it is made anew")
            else:
                await self._wipe()
                return number
        raise RestlessError

    async def _attempt(self, dialog: Dialog, person_id: int | None, progress: Progress) -> int:
        key = self._new_key()
        ids = await self._draw(dialog.id, key)
        number = await self._database.unit(lambda work: self._begin(work, person_id))
        counts, texts = await self._count(tables(dialog), ids, progress)
        made_on = datetime.fromtimestamp(self._clock(), AMSTERDAM).date().isoformat()
        edition = Edition(
            number,
            made_on,
            season(made_on),
            dialog.id,
            dialog.version,
            noisy(counts, key),
            texts_shown(texts),
        )
        packed = await asyncio.to_thread(self._pack, edition, dialog)
        await self._database.unit(
            lambda work: self._publish(work, edition, packed, len(ids), person_id)
        )
        log.info("edition %d is made", number)
        progress(len(ids) + 1, len(ids) + 1)
        return number

    async def _draw(self, pack: str, key: bytes) -> Sequence[int]:
        """Who is in it. Raises NotEnoughError."""

        def read(work: UnitOfWork) -> tuple[int, tuple[Waiting, ...]]:
            # A key of its own: nothing is said twice with the same noise.
            told = tell(work, pack, self._clock(), self._new_key())
            return told.in_all, work.candidates(pack)

        told, waiting = await self._database.unit(read)
        drawn = await asyncio.to_thread(members, waiting, told, key, self._enough)
        if drawn is None:
            raise NotEnoughError
        return drawn

    def _begin(self, work: UnitOfWork, person_id: int | None) -> int:
        work.begin_making(person_id)
        return max(work.last_number(), self._database.edition_journal.last()) + 1

    async def _count(
        self, tables: tuple[Table, ...], ids: Sequence[int], progress: Progress
    ) -> tuple[Counts, list[str]]:
        """Freeze who is in it, and count what they give. Raises NotAsFrozen."""
        counts, texts, steps = count(tables, ()), list[str](), len(ids) + 1
        for start in range(0, len(ids), _SLICE):
            some = ids[start : start + _SLICE]
            taken = await self._database.unit(partial(UnitOfWork.take_slice, ids=some))
            if len(taken.shares) < len(some):
                raise NotAsFrozen("someone left before all were frozen")
            shares = iter(taken.shares)
            while few := list(islice(shares, _AT_ONCE)):
                counts += count(tables, map(from_json, few))
                await asyncio.sleep(0)
            texts += taken.texts
            progress(start + len(some), steps)
        return counts, texts

    def _publish(
        self,
        work: UnitOfWork,
        edition: Edition,
        packed: bytes,
        shares: int,
        person_id: int | None,
    ) -> None:
        work.check_frozen(shares)
        self._database.edition_journal.add(edition.number)
        record = EditionRecord(edition.number, edition.pack, self._clock(), to_json(edition))
        work.publish(record, packed, person_id)

    async def _leave_as_it_was(self) -> None:
        try:
            await self._database.unit(UnitOfWork.give_up_making)
        except StorageError as error:
            # What is marked waits all the same: the next making, and the next start, release it.
            log.warning("what was marked for an edition is released later: %s", error)

    async def _wipe(self) -> None:
        """Nothing that was cut loose is left in any byte."""
        try:
            await self._database.scrub()
        except StorageError as error:
            log.warning("the bytes of what was counted are wiped later: %s", error)
