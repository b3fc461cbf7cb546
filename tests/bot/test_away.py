"""People who walk off get one friendly reminder, by day, and one warning before anything is
deleted."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock.amsterdam import FIRST_HOUR, LAST_HOUR, decent
from storage.erasing.retention import Periods
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.support.line import Line, line_to
from tests.support.raw_updates import message, tap
from tests.support.sending import TODAY, Sending, sending

ANNA = 7
HOUR, DAY = 3600.0, 86_400.0
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WARNED_AFTER, DELETED_AFTER = 53 * DAY, 60 * DAY
LONG = 200 * DAY


def wall(at: float) -> datetime:
    return datetime.fromtimestamp(at, AMSTERDAM)


def at_wall(text: str, fold: int = 0) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM, fold=fold).timestamp()


class Away:
    """Anna and the days that go by."""

    def __init__(self, line: Line, number: int = 0) -> None:
        self.line = line
        self._number = number
        self._heard = 0

    @property
    def now(self) -> float:
        return self.line.out.time.clock()

    def is_it(self, at: float) -> None:
        self.line.out.time.now = at - TODAY

    async def says(self, text: str) -> list[str]:
        return await self.does(message(ANNA, text, number=self.next_number()))

    async def taps(self, label: str) -> list[str]:
        return await self.does(tap(ANNA, self.line.button(label), number=self.next_number()))

    async def passes(self, seconds: float) -> list[tuple[float, str]]:
        """Time goes by, from one timer to the next; when the bot said what, of its own accord."""
        end, said = self.now + seconds, []
        while (due := await self.next_timer()) is not None and due <= end:
            self.is_it(max(due, self.now))
            assert await self.line.wakes() > 0
            said += [(self.now, text) for text in self.new()]
        self.is_it(end)
        assert await self.line.wakes() == 0
        return said

    async def next_timer(self) -> float | None:
        ((due,),) = await query(self.line.out.database, "SELECT min(due_at) FROM timer")
        return None if due is None else float(due)

    def next_number(self) -> int:
        self._number += 1
        return self._number

    async def does(self, raw: dict[str, Any]) -> list[str]:
        self.new()
        await self.line.takes(raw)
        return self.new()

    def new(self) -> list[str]:
        """What the bot said since this was asked last."""
        made = self.line.out.api.made[self._heard :]
        self._heard += len(made)
        return [each.text for each in made if each.method == "sendMessage"]


@pytest.fixture
async def away(out: Sending) -> Away:
    """Anna at her first choice, on a weekday afternoon."""
    away = Away(line_to(out))
    away.is_it(at_wall("2026-06-10T14:00"))
    await away.says("/start")
    await away.says("koken")
    away.is_it(away.now + 10.0)
    return away


def firsts(said: list[tuple[float, str]]) -> list[str]:
    return [text.split()[0] for _, text in said]


# The decent hours

MOMENTS = st.floats(1_500_000_000.0, 2_200_000_000.0)


@given(MOMENTS)
def test_it_is_never_night(at: float) -> None:
    assert FIRST_HOUR <= wall(decent(at)).hour < LAST_HOUR


@given(MOMENTS)
def test_by_day_it_is_at_once_and_at_night_the_first_morning(at: float) -> None:
    found = decent(at)
    if FIRST_HOUR <= wall(at).hour < LAST_HOUR:
        assert found == at
    else:
        assert at < found <= at + 13 * HOUR
        assert (wall(found).hour, wall(found).minute, wall(found).second) == (FIRST_HOUR, 0, 0)
        # No morning was passed over on the way.
        steps = [at + minutes * 60.0 for minutes in range(int((found - at) // 60.0))]
        assert not any(FIRST_HOUR <= wall(step).hour < LAST_HOUR for step in steps)


@given(MOMENTS, st.floats(0.0, 2 * DAY))
def test_what_is_later_stays_later(at: float, more: float) -> None:
    assert decent(at) <= decent(at + more)
    assert decent(decent(at)) == decent(at)


@pytest.mark.parametrize(
    ("night", "morning"),
    [
        # The night of 23 hours, and that of 25 hours.
        ("2026-03-28T22:30", "2026-03-29T07:00"),
        ("2026-03-29T01:59", "2026-03-29T07:00"),
        ("2026-03-29T03:00", "2026-03-29T07:00"),
        ("2026-10-24T21:00", "2026-10-25T08:00"),
        ("2026-10-25T02:30", "2026-10-25T08:00"),
        ("2026-10-25T08:59", "2026-10-25T08:00"),
        ("2026-12-31T23:59", "2027-01-01T08:00"),
        ("2028-02-28T23:00", "2028-02-29T08:00"),
    ],
)
@pytest.mark.parametrize("fold", [0, 1])
def test_the_nights_on_which_the_clocks_change(night: str, morning: str, fold: int) -> None:
    wanted = datetime.fromisoformat(morning).replace(tzinfo=UTC).timestamp()
    assert decent(at_wall(night, fold)) == wanted


# The reminder


async def test_one_reminder_after_a_day_and_one_warning_and_then_nothing(away: Away) -> None:
    left = away.now
    (reminded, words), (warned, last) = await away.passes(LONG)
    assert words.startswith("herinnering")
    assert "Je schreef: ‘koken’" in words, "the question again, with its buttons"
    assert DAY - 60.0 <= reminded - left <= DAY + 13 * HOUR
    assert last.startswith("bijna_weg")
    assert WARNED_AFTER - 60.0 <= warned - left <= WARNED_AFTER + 13 * HOUR


async def test_the_reminder_has_a_button_to_go_on_with(away: Away) -> None:
    await away.passes(2 * DAY)
    assert any("Vraag a9c" in text for text in await away.taps("Samen koken"))


@pytest.mark.parametrize("hour", range(24))
async def test_never_at_night_whenever_someone_left(out: Sending, hour: int) -> None:
    days = ("2026-03-27", "2026-03-28", "2026-07-01", "2026-10-23", "2026-10-24")
    for number, day in enumerate(days):
        away = Away(line_to(out), 1000 * number)
        away.new()
        left = at_wall(f"{day}T{hour:02}:17")
        away.is_it(left)
        await away.says("/start")
        ((reminded, _),) = await away.passes(3 * DAY)
        assert FIRST_HOUR <= wall(reminded).hour < LAST_HOUR
        assert DAY <= reminded - left <= DAY + 13 * HOUR
        await out.database.unit(lambda work: work.people.erase(ANNA, 1.0))


async def test_a_second_one_only_after_going_on(away: Away) -> None:
    assert firsts(await away.passes(10 * DAY)) == ["herinnering"]
    await away.taps("Samen koken")
    assert firsts(await away.passes(10 * DAY)) == ["herinnering"]
    assert firsts(await away.passes(LONG)) == ["bijna_weg"]


async def test_who_keeps_talking_is_not_reminded(away: Away) -> None:
    for _ in range(60):
        assert await away.passes(23 * HOUR) == []
        assert await away.says("/help") != []
    assert firsts(await away.passes(2 * DAY)) == ["herinnering"]


async def test_it_is_timed_by_the_last_sign_of_life(away: Away) -> None:
    await away.passes(20 * HOUR)
    await away.taps("Samen koken")
    left = away.now
    ((reminded, _),) = await away.passes(3 * DAY)
    assert DAY - 60.0 <= reminded - left <= DAY + 13 * HOUR


async def test_late_but_once_when_nobody_was_awake(away: Away) -> None:
    away.is_it(away.now + 5 * DAY)
    assert await away.line.wakes() == 1
    assert [text.split()[0] for text in away.new()] == ["herinnering"]
    assert await away.line.wakes() == 0


async def test_woken_at_night_it_waits_for_the_morning(away: Away) -> None:
    away.is_it(at_wall("2026-06-14T03:00"))
    assert await away.line.wakes() == 1
    assert away.new() == []
    assert await away.line.wakes() == 0
    assert await away.next_timer() == at_wall("2026-06-14T09:00")
    assert firsts(await away.passes(DAY)) == ["herinnering"]


async def test_a_finished_walk_is_left_in_peace(away: Away) -> None:
    await away.taps("Samen koken")
    for word in ("ja", "ja", "jeugd", "ja", "dat het kan"):
        away.is_it(away.now + 10.0)
        await away.says(word)
    assert await query(away.line.out.database, "SELECT status FROM walk") == [("finished",)]
    assert await away.passes(LONG) == []


async def test_a_walk_that_was_begun_anew_reminds_once(away: Away) -> None:
    await away.says("/start")
    await away.taps("Opnieuw beginnen")
    assert firsts(await away.passes(LONG)) == ["herinnering", "bijna_weg"]


async def test_someone_who_only_asked_for_help_is_not_followed(out: Sending) -> None:
    away = Away(line_to(out))
    await away.says("/help")
    await away.says("/mijngegevens")
    assert await away.passes(LONG) == []


# Pause and stop


async def test_a_pause_is_followed_by_one_message_tomorrow(away: Away) -> None:
    assert [text.split()[0] for text in await away.says("/pauze")] == ["gepauzeerd"]
    assert await query(away.line.out.database, "SELECT status FROM walk") == [("paused",)]
    said = await away.passes(LONG)
    assert firsts(said) == ["herinnering", "bijna_weg"]


async def test_after_stop_only_the_warning_comes(away: Away) -> None:
    left = away.now
    await away.says("/stop")
    ((warned, words),) = await away.passes(LONG)
    assert words.startswith("bijna_weg 7")
    assert WARNED_AFTER <= warned - left <= WARNED_AFTER + 13 * HOUR


async def test_who_stopped_and_began_again_is_warned_about_the_newest_alone(away: Away) -> None:
    await away.says("/stop")
    ((pack, state),) = await query(away.line.out.database, "SELECT pack, state FROM walk")

    def begins(work: UnitOfWork) -> None:
        anew = work.walks.begin(ANNA, pack, away.now)
        work.walks.save(anew.id, state, "walking", away.now)

    await away.line.out.database.unit(begins)
    assert await away.passes(LONG) == []


async def test_back_after_days_one_is_told_where_one_was(away: Away) -> None:
    for leave in ("/pauze", "/stop", "/help"):
        await away.says(leave)
        await away.passes(4 * DAY)
        (words,) = await away.says("/verder")
        assert words.startswith("waar_waren_we")
        assert "Je schreef: ‘koken’" in words
    (words,) = await away.says("/verder")
    assert not words.startswith("waar_waren_we"), "only after a break"


async def test_an_answer_in_words_days_later_is_an_answer(away: Away) -> None:
    await away.passes(4 * DAY)
    said = await away.says("samen koken")
    assert any("Vraag a9c" in text for text in said)


# The end


async def test_a_week_after_the_warning_it_is_deleted_and_not_before(away: Away) -> None:
    left, database = away.now, away.line.out.database
    said = await away.passes(DELETED_AFTER - HOUR)
    assert firsts(said) == ["herinnering", "bijna_weg"]
    assert 6 * DAY <= left + DELETED_AFTER - said[-1][0] <= 7 * DAY + 60.0

    async def walks_after_the_night() -> int:
        await database.unit(lambda work: work.retention.purge(Periods(), away.now))
        return len(await query(database, "SELECT * FROM walk"))

    assert await walks_after_the_night() == 1
    away.is_it(left + DELETED_AFTER + HOUR)
    assert await walks_after_the_night() == 0
    assert await away.passes(LONG) == []
    assert (await away.says("hoi"))[0].startswith("begroeting")


async def test_after_a_long_absence_the_days_of_the_warning_run_first(away: Away) -> None:
    """The bot was off from before the warning until after the day on which it would be deleted."""
    database = away.line.out.database
    await away.says("/stop")
    away.is_it(at_wall("2026-08-20T14:00"))

    async def walks_after_the_night() -> int:
        await database.unit(lambda work: work.retention.purge(Periods(), away.now))
        return len(await query(database, "SELECT * FROM walk"))

    ((_, words),) = await away.passes(6.9 * DAY)
    assert words.startswith("bijna_weg 7 dagen")
    assert await walks_after_the_night() == 1
    assert await away.passes(0.2 * DAY) == []
    assert await walks_after_the_night() == 0


async def test_who_goes_on_after_the_warning_is_kept(away: Away) -> None:
    await away.passes(DELETED_AFTER - DAY)
    await away.says("/verder")
    left = away.now
    (_, _), (warned, _) = await away.passes(LONG)
    assert warned - left >= WARNED_AFTER - 60.0
    assert len(await query(away.line.out.database, "SELECT * FROM answer")) == 1


# Restarts


async def test_timers_outlive_restarts_and_fire_once(tmp_path: Path) -> None:
    path = tmp_path / "walks.sqlite"
    async with sending(path) as out:
        away = Away(line_to(out))
        away.is_it(at_wall("2026-06-10T14:00"))
        await away.says("/start")
    told = []
    for day in range(2, 9):
        # Each day it runs for a moment only.
        async with sending(path) as out:
            away = Away(line_to(out))
            away.is_it(at_wall("2026-06-10T14:00") + day * DAY)
            while await away.line.wakes():
                pass
            told += away.new()
    assert [text.split()[0] for text in told] == ["herinnering"]


async def test_stopped_between_the_commit_and_the_sending_it_is_said_once(tmp_path: Path) -> None:
    path = tmp_path / "walks.sqlite"
    async with sending(path) as out:
        away = Away(line_to(out))
        away.is_it(at_wall("2026-06-10T14:00"))
        await away.says("/start")
        away.is_it(away.now + 2 * DAY)
        out.sender._stopping = True
        assert await away.line.wakes() == 1
        assert away.new() == []
    async with sending(path) as out:
        away = Away(line_to(out))
        away.is_it(at_wall("2026-06-10T14:00") + 3 * DAY)
        await out.settle()
        assert await away.line.wakes() == 0
        assert [text.split()[0] for text in away.new()] == ["herinnering"]
