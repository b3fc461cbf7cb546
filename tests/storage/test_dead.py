"""What went wrong for good, and trying it again."""

from storage.database import Database
from storage.records import Counts
from storage.unit import UnitOfWork


async def test_a_dead_letter_can_be_taken_once(database: Database) -> None:
    def takes(work: UnitOfWork) -> None:
        work.set_aside(7, 5, "KeyError in step:12", '{"text": "koken"}', 1.0)
        (letter,) = work.dead_letters()
        assert (letter.update_id, letter.error, letter.at) == (7, "KeyError in step:12", 1.0)
        assert work.take_dead_letter(letter.id + 1) is None
        assert work.take_dead_letter(letter.id) == letter
        assert work.take_dead_letter(letter.id) is None
        assert work.dead_letters() == []

    await database.unit(takes)


async def test_a_refused_message_goes_back_in_the_queue(database: Database) -> None:
    def fails(work: UnitOfWork) -> None:
        row = work.enqueue(5, "sendMessage", {"text": "hoi"}, 1.0, "w1t1", None)
        work.mark_tried(row.id, 9.0, 1.0)
        work.mark_failed(row.id, "Bad Request: because", 2.0)
        (failed,) = work.failed_messages()
        assert (failed.id, failed.method, failed.at) == (row.id, "sendMessage", 2.0)
        assert work.waiting() == []
        assert work.queue_again(row.id + 1) is None
        assert work.queue_again(row.id) == row
        assert work.queue_again(row.id) is None
        assert work.waiting() == [row]
        assert work.failed_messages() == []

    await database.unit(fails)


async def test_one_whose_time_is_over_is_neither_counted_nor_tried(database: Database) -> None:
    def is_over(work: UnitOfWork) -> None:
        work.set_aside(7, None, "KeyError", "", 1.0)
        assert work.dead_letters() == []
        assert work.take_dead_letter(1) is None
        assert work.counts(2.0) == Counts(0, 0.0, 0, 0, 0)

    await database.unit(is_over)


async def test_a_moment_is_the_last_one_noted(database: Database) -> None:
    def notes(work: UnitOfWork) -> None:
        assert work.moment("nightly") is None
        work.note_moment("nightly", 1.0)
        work.note_moment("nightly", 2.0)
        assert work.moment("nightly") == 2.0
        work.forget_moment("nightly")
        assert work.moment("nightly") is None

    await database.unit(notes)
