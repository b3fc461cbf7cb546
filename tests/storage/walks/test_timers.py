"""Timers of walks."""

from storage.database import Database
from storage.unit import UnitOfWork
from storage.walks.timers import TimerRecord


async def test_timers_come_due_in_order(database: Database) -> None:
    def sets(work: UnitOfWork) -> None:
        first, second = (work.walks.begin(person, "pack", 1.0).id for person in (1, 2))
        work.timers.set(first, "reminder", 30.0)
        work.timers.set(first, "warning", 20.0)
        work.timers.set(second, "reminder", 10.0)
        work.timers.set(first, "reminder", 15.0)
        reminder = TimerRecord(first, "reminder", 15.0)
        assert work.timers.due(9.9, 10) == []
        assert work.timers.due(15.0, 10) == [TimerRecord(second, "reminder", 10.0), reminder]
        assert work.timers.due(99.0, 1) == [TimerRecord(second, "reminder", 10.0)]
        work.timers.cancel(second, "reminder")
        work.timers.cancel(second, "never set")
        assert work.timers.due(99.0, 10) == [reminder, TimerRecord(first, "warning", 20.0)]

    await database.unit(sets)
