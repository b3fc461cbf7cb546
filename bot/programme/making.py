"""Makes an edition while the bot runs.

First the teams in it are drawn and frozen; then a child process counts them in slices while the bot
goes on; then one short transaction publishes the edition and deletes what ties it to its teams. If
the bot is killed before that, there is no edition, not even part of one. The key of the noise lives
as long as one attempt and is never stored.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from bot.clock.amsterdam import AMSTERDAM
from bot.programme.counting import Counter, Counting
from bot.programme.counting_ends import count_ends
from bot.programme.tally import Finished, Pack, new_key
from bot.programme.weeks import a_year_before, tell, week_of
from dialogs.edition.rules import ENOUGH, Teams, Waiting, WaitingRoll
from dialogs.pack.definition import Dialog
from dialogs.walk.intentions import EDITION_OUT
from storage.database import Database
from storage.errors import NotAsFrozen, StorageError
from storage.programme.editions import EditionRecord, Members, Slice
from storage.unit import UnitOfWork

log = logging.getLogger(__name__)

Progress = Callable[[int], None]
"""Progress is reported in steps of this many percent. Steps of a fixed number of shares would
reveal the true number of teams."""

_PAGE = 2000
"""Shares whose ids are read in one go, which takes some 4 ms."""
_SLICE = 500
"""How many teams' shares are read and counted in one go, which takes some 2 ms."""
REST = 1.0
"""After each piece of work, rest this many times as long as it took, so that the bot can answer
people."""
_ATTEMPTS = 5


class NotEnoughError(Exception):
    """The rules don't allow an edition yet. Never tell why: the reason would reveal how many teams
    wait."""


class BusyError(Exception):
    """Another edition is being made."""


class RestlessError(Exception):
    """Someone left the edition during every attempt to make it, or the clock is wrong."""


class Maker:
    """Makes editions, one at a time."""

    def __init__(
        self,
        database: Database,
        dialogs: Callable[[], Mapping[str, Dialog]],
        pack: Pack,
        count: Counter,
        enough: int = ENOUGH,
        clock: Callable[[], float] = time.time,
        key_maker: Callable[[], bytes] = new_key,
        rest: float = REST,
        clock_is_wrong: Callable[[], bool] = lambda: False,
    ) -> None:
        """`count` starts the counting. `enough`: how many teams an edition needs, by the number
        that staff are told. `rest`: seconds to rest per second of work; 0 if nobody talks with the
        bot. `clock_is_wrong`: no edition is made then, because a wrong clock gives wrong weeks and
        each new week tells a number."""
        self._database, self._dialogs = database, dialogs
        self._pack, self._count = pack, count
        self._enough, self._clock, self._new_key = enough, clock, key_maker
        self._clock_is_wrong = clock_is_wrong
        self._making, self._pace = asyncio.Lock(), _Pace(rest)

    async def make(
        self, pack: str, person_id: int | None, progress: Progress = lambda percent: None
    ) -> int:
        """Make an edition of everything in the waiting room; returns its number. `person_id` asked
        for it.

        Raises NotEnoughError, BusyError, RestlessError or StorageError; then no edition is made.
        """
        if self._making.locked():
            raise BusyError
        if self._clock_is_wrong():
            raise RestlessError
        async with self._making:
            try:
                return await self._attempts(self._dialogs()[pack], person_id, progress)
            except asyncio.CancelledError:
                # The bot stops. The next start undoes this attempt and tells whoever asked.
                raise
            except BaseException:
                await self._leave_as_it_was()
                raise

    async def _attempts(self, dialog: Dialog, person_id: int | None, progress: Progress) -> int:
        told = 0

        def tell_once(percent: int) -> None:
            nonlocal told
            if percent > told:
                told = percent
                progress(percent)

        for _ in range(_ATTEMPTS):
            try:
                number = await self._attempt(dialog, person_id, tell_once)
            except NotAsFrozen:
                # Someone left, which nobody may notice: report no step back in the progress, and
                # log nothing.
                continue
            await self._wipe()
            return number
        raise RestlessError

    async def _attempt(self, dialog: Dialog, person_id: int | None, progress: Progress) -> int:
        key = self._new_key()
        self._pace.begin()
        frozen, teams = await self._draw(dialog.id)
        number = await self._database.unit(lambda work: self._begin(work, person_id))
        async with self._count(dialog, key, self._pack) as counting:
            for tenth in range(10):
                await self._add(teams.tenth(tenth), counting)
                progress(10 * (tenth + 1))
            ends = await count_ends(self._database, dialog, self._clock(), self._pace.rest)
            made_on = datetime.fromtimestamp(self._clock(), AMSTERDAM).date().isoformat()
            earlier = await self._database.read(partial(_published, pack=dialog.id))
            finished = await counting.finish(number, made_on, ends.numbers, earlier)
        await self._database.unit(
            lambda work: self._publish(work, number, finished, frozen, ends.walks, person_id)
        )
        log.info("edition %d is made", number)
        return number

    async def _add(self, teams: Teams, counting: Counting) -> None:
        for ids in teams.in_slices(_SLICE):
            found = await self._database.read(partial(_slice_of, ids=ids))
            if len(found.shares) + sum(map(len, found.projects)) < len(ids):
                raise NotAsFrozen("someone left before all were counted")
            await counting.add(found.shares, found.texts, found.projects)
            await self._pace.rest()

    async def _draw(self, pack: str) -> tuple[Members, Teams]:
        """Draw which teams are in the edition. Raises NotEnoughError."""
        # A key of its own: no two numbers may share their noise.
        week_key = self._new_key()
        told = await self._database.unit(lambda work: tell(work, pack, self._clock(), week_key))
        roll, since = WaitingRoll(), a_year_before(self._clock())
        while page := await self._database.read(
            partial(_candidates, pack=pack, after=roll.last, since=since)
        ):
            for one in page:
                roll.add(one)
            await self._pace.rest()
        drawn = roll.members(told.in_all, self._enough)
        if drawn is None:
            if told.in_all >= self._enough:
                week = week_of(self._clock())
                await self._database.unit(lambda work: work.weekly.refuse(pack, week))
            raise NotEnoughError
        return Members(pack, roll.last, tuple(roll.resting), drawn.contributions), drawn

    def _begin(self, work: UnitOfWork, person_id: int | None) -> int:
        work.editions.begin_making(person_id)
        return max(work.editions.last_number(), self._reckon(work)) + 1

    def _reckon(self, work: UnitOfWork) -> int:
        """Return the last number in the journal, and mark it as used in the database, whatever
        became of that edition. Otherwise the database would look like an older copy that was
        restored."""
        noted = self._database.edition_journal.last()
        work.editions.use_up_number(noted)
        return noted

    def _give_up(self, work: UnitOfWork) -> None:
        work.editions.give_up_making()
        self._reckon(work)

    def _publish(
        self,
        work: UnitOfWork,
        number: int,
        finished: Finished,
        frozen: Members,
        walks: Sequence[int],
        person_id: int | None,
    ) -> None:
        work.editions.check_all_are_there(frozen)
        if not work.ended_walks.are_there(walks):
            raise NotAsFrozen("a walk was erased while the edition was being made")
        work.ended_walks.counted(walks)
        self._database.edition_journal.add(number)
        record = EditionRecord(number, frozen.pack, self._clock(), finished.published)
        work.editions.publish(record, finished.file, frozen, person_id)
        for walk in work.edition_wishes.answer(frozen.pack):
            work.timers.set(walk, EDITION_OUT, record.made_at)

    async def _leave_as_it_was(self) -> None:
        try:
            await self._database.unit(self._give_up)
        except StorageError as error:
            # The next attempt, or the next start, will do it.
            log.warning("that an edition won't come is noted later: %s", error)

    async def _wipe(self) -> None:
        """Wipe the deleted ties between teams and the edition from the disk."""
        try:
            await self._database.scrub()
        except StorageError as error:
            log.warning("the bytes of what was counted are wiped later: %s", error)


class _Pace:
    """Rests in proportion to the time worked, so that people who talk with the bot come first."""

    def __init__(self, rest: float) -> None:
        self._rest, self._since = rest, 0.0

    def begin(self) -> None:
        """Start measuring the time worked."""
        self._since = time.monotonic()

    async def rest(self) -> None:
        """Wait in proportion to the time worked since the last rest."""
        await asyncio.sleep(self._rest * (time.monotonic() - self._since))
        self.begin()


def _slice_of(work: UnitOfWork, ids: Sequence[int]) -> Slice:
    return work.editions.slice_of(ids)


def _published(work: UnitOfWork, pack: str) -> tuple[str, ...]:
    """The editions of a pack, as JSON."""
    return tuple(record.published for record in work.editions.all(pack))


def _candidates(work: UnitOfWork, pack: str, after: int, since: float) -> tuple[Waiting, ...]:
    return work.editions.candidates(pack, after, _PAGE, since)
