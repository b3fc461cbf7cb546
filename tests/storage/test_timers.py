"""What has to happen later."""

from storage.database import Database
from storage.records import TimerRecord
from storage.unit import UnitOfWork


async def test_timers_come_due_in_order(database: Database) -> None:
    def sets(work: UnitOfWork) -> None:
        first, second = (work.new_walk(person, "pack", 1.0).id for person in (1, 2))
        work.set_timer(first, "reminder", 30.0)
        work.set_timer(first, "warning", 20.0)
        work.set_timer(second, "reminder", 10.0)
        work.set_timer(first, "reminder", 15.0)
        reminder = TimerRecord(first, "reminder", 15.0)
        assert work.due_timers(9.9, 10) == []
        assert work.due_timers(15.0, 10) == [TimerRecord(second, "reminder", 10.0), reminder]
        assert work.due_timers(99.0, 1) == [TimerRecord(second, "reminder", 10.0)]
        work.cancel_timer(second, "reminder")
        work.cancel_timer(second, "never set")
        assert work.due_timers(99.0, 10) == [reminder, TimerRecord(first, "warning", 20.0)]

    await database.unit(sets)
