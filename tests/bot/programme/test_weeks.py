"""Once a week the number of new shares is published; whoever asks again gets the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.programme.weeks import WaitingNumbers, tell, week_of
from dialogs.edition.noise import noisy_standing
from dialogs.edition.share import Share
from storage.database import open_database
from storage.programme.editions import EditionRecord, Members
from storage.unit import UnitOfWork
from tests.support.small_edition import COUNTED
from tests.support.waiting_teams import let_count

MONDAY = 1_798_412_400.0  # 2026-12-28 00:00 in Amsterdam
DAY = 86400.0
KEYS = [bytes([number]) * 32 for number in range(3)]


@pytest.mark.parametrize(
    ("at", "week"),
    [
        (MONDAY - 1.0, "2026-W52"),
        (MONDAY, "2026-W53"),
        (MONDAY + 6.9 * DAY, "2026-W53"),
        (MONDAY + 7 * DAY, "2027-W01"),
    ],
)
def test_a_week_begins_on_monday_in_amsterdam(at: float, week: str) -> None:
    assert week_of(at) == week


async def test_a_week_is_told_once(tmp_path: Path) -> None:
    def tells(work: UnitOfWork) -> None:
        let_count(work, [Share("m2")] * 5)
        first = noisy_standing(5, KEYS[0], "2026-W53")
        assert tell(work, COUNTED.id, MONDAY, KEYS[0]) == WaitingNumbers(first, first)
        let_count(work, [Share("m2")] * 3, first=7_000_000_000)
        assert tell(work, COUNTED.id, MONDAY + DAY, KEYS[1]) == WaitingNumbers(first, first)
        second = noisy_standing(3, KEYS[2], "2027-W01")
        later = tell(work, COUNTED.id, MONDAY + 7 * DAY, KEYS[2])
        assert later == WaitingNumbers(second, first + second)
        assert tell(work, "other", MONDAY, KEYS[1]).in_all == noisy_standing(0, KEYS[1], "2026-W53")

    database = await open_database(tmp_path / "walks.sqlite")
    await database.unit(tells)
    await database.close()


async def test_a_clock_that_was_ahead_at_an_edition_does_not_block_the_next(tmp_path: Path) -> None:
    def tells(work: UnitOfWork) -> None:
        let_count(work, [Share("m2")] * 5)
        ahead = MONDAY + 2000 * DAY
        tell(work, COUNTED.id, ahead, KEYS[0])
        members = Members(COUNTED.id, 5, (), 5)
        work.editions.publish(EditionRecord(1, COUNTED.id, ahead, "{}"), b"", members, None)
        let_count(work, [Share("m2")] * 3, first=7_000_000_000)
        new = noisy_standing(3, KEYS[1], "2026-W53")
        assert tell(work, COUNTED.id, MONDAY, KEYS[1]) == WaitingNumbers(new, new)

    database = await open_database(tmp_path / "walks.sqlite")
    await database.unit(tells)
    await database.close()


async def test_an_edition_in_the_same_week_leaves_what_was_told_of_it(tmp_path: Path) -> None:
    def tells(work: UnitOfWork) -> None:
        let_count(work, [Share("m2")] * 5)
        told = tell(work, COUNTED.id, MONDAY, KEYS[0])
        members = Members(COUNTED.id, 5, (), 5)
        work.editions.publish(EditionRecord(1, COUNTED.id, MONDAY + DAY, "{}"), b"", members, None)
        after = tell(work, COUNTED.id, MONDAY + 2 * DAY, KEYS[1])
        assert after == WaitingNumbers(told.this_week, 0, published=True)

    database = await open_database(tmp_path / "walks.sqlite")
    await database.unit(tells)
    await database.close()
