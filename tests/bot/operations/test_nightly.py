"""The quiet hour: when it is, what is done in it, and that a failure is made up for."""

import asyncio
import logging
import resource
import signal
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock.clockwatch import ClockWatch
from bot.operations.nightly import LOOK, OWED, RETRY, SETTLE, Nightly, is_due
from bot.operations.upkeep import Upkeep
from storage.database import Database, open_database
from storage.erasing.retention import Periods
from storage.errors import StorageError
from storage.file.copying import check
from storage.moments import BACKUP, NIGHTLY, SCRUB_DUE
from storage.unit import UnitOfWork
from tests.storage.raw import damage

DAY = 86400.0
NOON = datetime(2026, 1, 15, 11, 0, tzinfo=UTC).timestamp()
"""Twelve o'clock in Amsterdam."""
NIGHT = datetime(2026, 1, 16, 2, 30, tzinfo=UTC).timestamp()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(tmp_path / "walks.sqlite")
    yield database
    await database.close()


class Time:
    """Jumps ahead as far as it is asked to wait, and ends the run at a given moment."""

    def __init__(self, now: float, until: float) -> None:
        self.now, self.until = now, until
        self.off: Callable[[float], float] = lambda now: 0.0
        """How far the clock of the day is off at which moment."""
        self.waits: list[float] = []

    def clock(self) -> float:
        return self.now + self.off(self.now)

    def steady(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds
        if self.now > self.until:
            raise asyncio.CancelledError


async def _run(database: Database, time: Time) -> None:
    with pytest.raises(asyncio.CancelledError):
        await Nightly(database, Periods(), ClockWatch(time.clock, time.steady), time.sleep).run()


def _nightly(database: Database, now: float) -> Nightly:
    return Nightly(database, Periods(), ClockWatch(lambda: now, lambda: now))


async def _moment(database: Database, name: str) -> float | None:
    return await database.read(lambda work: work.moments.get(name))


def _copies(database: Database) -> list[str]:
    return sorted(path.name for path in (database.path.parent / "backups").glob("*"))


@pytest.mark.parametrize(
    ("now", "last", "due"),
    [
        (NOON, None, True),
        (NOON, NOON - DAY, True),
        (NOON, NIGHT - DAY - 1, True),
        (NOON, NIGHT - DAY, False),
        (NIGHT - 1, NOON, False),
        (NIGHT, NOON, True),
        (NIGHT + 1, NIGHT, False),
        (NOON, NOON + 400 * DAY, True),
    ],
)
def test_a_night_is_due_once(now: float, last: float | None, due: bool) -> None:
    assert is_due(now, last) is due


async def test_a_missed_night_is_made_up_for_soon_after_the_start(database: Database) -> None:
    await database.unit(lambda work: work.moments.note(NIGHTLY, NOON - 2 * DAY))
    time = Time(NOON, until=NOON + 3 * SETTLE)
    await _run(database, time)
    assert time.waits[0] == SETTLE
    assert await _moment(database, NIGHTLY) == NOON + SETTLE
    assert len(_copies(database)) == 1


async def test_then_it_waits_for_half_past_three(database: Database) -> None:
    await database.unit(lambda work: work.moments.note(NIGHTLY, NOON))
    await _run(database, Time(NOON, until=NIGHT - 1))
    assert await _moment(database, NIGHTLY) == NOON
    await _run(database, Time(NIGHT - 600, until=NIGHT + 2 * LOOK))
    done = await _moment(database, NIGHTLY)
    assert done is not None
    assert NIGHT <= done <= NIGHT + LOOK
    assert len(_copies(database)) == 1


async def test_a_night_leaves_only_what_may_be_kept(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    def lives(work: UnitOfWork) -> None:
        for person, days in ((5_123_456_789, 61), (6_123_456_789, 59)):
            walk = work.walks.begin(person, "pack", NIGHT - days * DAY)
            work.answers.record(walk.id, "q", "text", f'"kanarie{person}"', "v1", 1.0)
        work.people.erase(7, NIGHT - 16 * DAY)
        work.people.erase(8, NIGHT - 14 * DAY)
        for update in range(300):
            work.updates.first_time(update, NIGHT - 4 * DAY)

    await database.unit(lives)
    old = database.path.parent / "backups" / "walks-2026-01-01-023000.sqlite"
    old.touch()
    caplog.set_level(logging.INFO)
    assert (await _nightly(database, NIGHT).night()).complete
    assert _copies(database) == ["walks-2026-01-16-023000.sqlite", "walks.erasures"]
    for file in database.path.parent.rglob("walks*"):
        assert b"kanarie5123456789" not in file.read_bytes(), file.name
    assert b"kanarie6123456789" in database.path.read_bytes()
    assert await _moment(database, SCRUB_DUE) is None
    assert await _moment(database, BACKUP) == await _moment(database, NIGHTLY) == NIGHT
    assert set(database.erasures.erased_at([7, 8])) == {8}
    lines = [record.getMessage() for record in caplog.records]
    assert lines == [
        "past their time and deleted: unfinished_walks 1, people 1, updates 300",
        "backup made: walks-2026-01-16-023000.sqlite",
        "old backups deleted: 1",
    ]


async def test_what_fails_keeps_nothing_else_from_being_done_and_is_tried_again(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await database.unit(lambda work: work.walks.begin(5, "pack", NOON - 61 * DAY))
    folder = database.path.parent / "backups"
    folder.touch()
    time = Time(NOON, until=NOON + SETTLE + RETRY - 1)
    await _run(database, time)
    assert time.waits == [SETTLE, RETRY]
    assert await database.read(lambda work: work.walks.current(5)) is None
    assert await _moment(database, NIGHTLY) is None
    failures = [record.getMessage() for record in caplog.records]
    assert {line.partition(": ")[0] for line in failures} == {"the night's work failed"}
    assert failures[0].endswith(".sqlite: File exists")
    folder.unlink()
    await _run(database, Time(NOON + RETRY, until=NOON + RETRY + SETTLE))
    assert await _moment(database, NIGHTLY) is not None


async def test_of_a_night_that_is_tried_again_only_what_failed_is_done_again(
    database: Database,
) -> None:
    """A backup each hour would fill the disk; one each night is wanted whatever else fails."""
    stuck = database.path.parent / "backups" / "walks-2001-01-01-000000.sqlite"
    stuck.mkdir(parents=True)
    await _run(database, Time(NIGHT - SETTLE, until=NIGHT + 5 * RETRY))
    made = [copy for copy in _copies(database) if copy != stuck.name]
    assert made == ["walks-2026-01-16-023000.sqlite"]
    await _run(database, Time(NIGHT - SETTLE, until=NIGHT + DAY + 5 * RETRY))
    assert len(_copies(database)) == 1 + 2
    assert await _moment(database, NIGHTLY) is None


async def test_a_wipe_that_a_kill_prevented_is_made_up_for_by_day(database: Database) -> None:
    """The person is erased, the goodbye is sent, and then the bot is killed."""
    person = 5_123_456_789

    def erases(work: UnitOfWork) -> None:
        work.moments.note(NIGHTLY, NOON)
        work.walks.begin(person, "pack", NOON)
        work.people.erase(person, NOON)
        row = work.outbox.enqueue(person, "sendMessage", {}, NOON, None, None)
        work.outbox.mark_sent(row.id, 1, NOON)

    await database.unit(erases)
    await _run(database, Time(NOON, until=NOON + OWED))
    assert await _moment(database, SCRUB_DUE) == NOON
    await _run(database, Time(NOON + OWED, until=NOON + OWED + 2 * SETTLE))
    assert await _moment(database, SCRUB_DUE) is None
    assert person.to_bytes(6, "big") not in database.path.read_bytes()
    assert await _moment(database, NIGHTLY) == NOON


def _a_year_of_work(work: UnitOfWork) -> None:
    work.moments.note(NIGHTLY, NOON - DAY)
    walk = work.walks.begin(5_123_456_789, "pack", NOON - 20 * DAY)
    work.walks.save(walk.id, "{}", "finished", NOON - 20 * DAY)


@pytest.mark.parametrize("days", [400, -400])
async def test_a_clock_that_is_wrong_for_a_while_deletes_nothing(
    database: Database, caplog: pytest.LogCaptureFixture, days: int
) -> None:
    """Ahead, everything would be past its time; a night is due then, and this one isn't over."""
    await database.unit(_a_year_of_work)
    folder = database.path.parent / "backups"
    folder.mkdir()
    (folder / "walks-2026-01-14-023000.sqlite").touch()
    time = Time(NOON, until=NIGHT + 2 * RETRY)
    time.off = lambda now: days * DAY if 90 < now - NOON < 150 else 0.0
    await _run(database, time)
    assert await database.read(lambda work: work.walks.current(5_123_456_789))
    kept = {"walks-2026-01-14-023000.sqlite", "walks-2026-01-16-023000.sqlite"}
    assert kept < set(_copies(database))
    assert await _moment(database, NIGHTLY) == pytest.approx(NIGHT, abs=RETRY)
    lines = [record.getMessage() for record in caplog.records]
    assert lines.count(f"the clock jumped by {days * 24:.1f} hours") == 1


async def test_a_clock_that_nothing_speaks_for_waits_a_day(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot was off for long, and Telegram can't be asked; a backup is made meanwhile."""
    await database.unit(lambda work: work.walks.begin(5, "pack", NOON - 80 * DAY))
    time = Time(NOON, until=NOON + DAY - RETRY)
    watch = ClockWatch(time.clock, time.steady, newest=NOON - 80 * DAY)
    nightly = Nightly(database, Periods(), watch, time.sleep)
    with pytest.raises(asyncio.CancelledError):
        await nightly.run()
    assert nightly.failures == 0
    assert len(_copies(database)) == 2
    assert await database.read(lambda work: work.walks.current(5))
    assert "what is old stays until the clock can be trusted: waits" in caplog.text
    time.until = NOON + DAY + 3 * RETRY
    with pytest.raises(asyncio.CancelledError):
        await nightly.run()
    assert await database.read(lambda work: work.walks.current(5)) is None


async def test_who_erases_themselves_while_the_clock_is_wrong_is_wiped(database: Database) -> None:
    person = 5_123_456_789
    time = Time(NOON, until=NOON + 5 * SETTLE)
    time.off = lambda now: 400 * DAY if now - NOON > 10 else 0.0
    await database.unit(lambda work: work.walks.begin(person, "pack", NOON))
    await database.unit(lambda work: work.people.erase(person, NOON))
    await _run(database, time)
    assert await _moment(database, SCRUB_DUE) is None
    assert person.to_bytes(6, "big") not in database.path.read_bytes()


async def test_a_damaged_table_costs_no_good_backup_and_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "walks.sqlite"
    database = await open_database(path)
    await database.unit(lambda work: work.walks.begin(5, "pack", NOON))
    good = await _nightly(database, NOON).backup()
    await database.close()
    damage(path, "person")
    database = await open_database(path)
    time = Time(NOON, until=NOON + 20 * DAY)
    watch = ClockWatch(time.clock, time.steady)
    nightly = Nightly(database, Periods(), watch, time.sleep)
    with pytest.raises(asyncio.CancelledError):
        await nightly.run()
    assert _copies(database) == [good.name]
    check(good)
    assert nightly.sound is False
    assert nightly.failures > 20
    assert not (await Upkeep(database, nightly, watch).condition()).well
    lines = {record.getMessage() for record in caplog.records}
    told = f"the database {path} is damaged; stop the bot and restore a backup"
    assert {f"the database can't be relied on: {told}", f"the night's work failed: {told}"} <= lines
    await database.close()


async def test_a_night_that_fails_is_not_well_until_one_is_whole(database: Database) -> None:
    folder = database.path.parent / "backups"
    folder.touch()
    watch = ClockWatch(lambda: NOON, lambda: NOON)
    nightly = Nightly(database, Periods(), watch)
    house = Upkeep(database, nightly, watch)
    for failures in (1, 2):
        await nightly.night()
        condition = await house.condition()
        assert (condition.nights_failed, condition.well) == (failures, False)
    folder.unlink()
    await nightly.night()
    condition = await house.condition()
    assert (condition.nights_failed, condition.well, condition.sound) == (0, True, True)


async def test_a_backup_that_fails_leaves_nothing(database: Database) -> None:
    """It grows until the disk has no more room, and then its room is needed."""
    await database.unit(lambda work: work.outbox.enqueue(5, "sendMessage", {}, NOON, None, None))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
    try:
        with pytest.raises(StorageError, match="cannot back up the database"):
            await _nightly(database, NOON).backup()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert _copies(database) == []


async def test_a_backup_on_request_is_noted(database: Database) -> None:
    made = await _nightly(database, NOON).backup()
    assert made.exists()
    assert await _moment(database, BACKUP) == NOON
    assert await _moment(database, NIGHTLY) is None
