"""Limits are never exceeded, and never waited for longer than they ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sending.pacing import (
    BURST,
    Bucket,
    Pacing,
    Window,
)

PERSON, GROUP = 1, -1
_GAPS = st.lists(st.floats(0.0, 3.0), min_size=1, max_size=80)


def _pacing(
    per_second: float = 0, chat_per_second: float = 0, group_per_minute: float = 0
) -> Pacing:
    return Pacing(
        per_second=per_second, chat_per_second=chat_per_second, group_per_minute=group_per_minute
    )


@given(_GAPS)
def test_a_bucket_keeps_to_burst_and_rate_in_every_stretch(gaps: list[float]) -> None:
    bucket = Bucket(1.0, 3)
    taken: list[float] = []
    now = 1000.0
    for gap in gaps:
        now += gap
        now += bucket.delay(now)
        assert bucket.delay(now) <= 1e-9
        bucket.take(now)
        taken.append(now)
    for first, start in enumerate(taken):
        for last in range(first, len(taken)):
            assert last - first + 1 <= 3 + (taken[last] - start) * 1.0 + 1e-6


_ON_THE_WAY = st.lists(st.tuples(st.floats(0.0, 3.0), st.floats(0.0, 5.0), st.floats(0.0, 1.0)))


@given(_ON_THE_WAY, st.integers(1, 20))
def test_a_window_holds_whatever_calls_meet_on_the_way(
    calls: list[tuple[float, float, float]], count: int
) -> None:
    """Each call is counted at some moment between its going and its coming back."""
    window = Window(count, 10.0)
    counted: list[float] = []
    under_way: list[float] = []
    now = 1000.0

    def come_back(until: float) -> None:
        for at in sorted(at for at in under_way if at <= until):
            under_way.remove(at)
            window.back(at)

    for gap, seconds, part in calls:
        now += gap
        come_back(now)
        while (wait := window.delay(now)) > 0.0:
            now += wait
            come_back(now)
        window.take(now)
        under_way.append(now + seconds)
        counted.append(now + part * seconds)
    counted.sort()
    for earlier, later in zip(counted, counted[count:], strict=False):
        assert later - earlier >= 10.0 - 1e-6


@given(_GAPS)
def test_nobody_waits_without_need(gaps: list[float]) -> None:
    """A moment before the delay is over it was indeed too soon."""
    for limit in (Bucket(2.0, 3), Window(5, 2.0)):
        now = 1000.0
        for gap in gaps:
            now += gap
            if (wait := limit.delay(now)) > 0.01:
                assert limit.delay(now + wait - 0.01) > 0.0
            now += wait
            limit.take(now)
            limit.back(now)


def _go(pacing: Pacing, chat_id: int, now: float, *, message: bool = True) -> None:
    """A call that is answered at once."""
    for limit in pacing.take(chat_id, message=message, now=now):
        limit.back(now)


def test_what_is_under_way_takes_a_place() -> None:
    pacing = _pacing(per_second=2)
    taken = [pacing.take(chat_id, message=True, now=50.0) for chat_id in (1, 2)]
    assert 0.0 < pacing.overall_delay(57.0) < 0.1
    taken[0][0].back(58.0)
    assert pacing.overall_delay(58.0) == pytest.approx(1.01)
    assert pacing.overall_delay(59.1) == 0.0


def test_a_burst_to_a_person_and_then_one_a_second() -> None:
    pacing = _pacing(chat_per_second=1)
    for _ in range(BURST):
        assert pacing.chat_delay(PERSON, message=True, now=50.0) == 0.0
        _go(pacing, PERSON, 50.0)
    assert pacing.chat_delay(PERSON, message=True, now=50.0) == pytest.approx(1.0)
    assert pacing.chat_delay(2, message=True, now=50.0) == 0.0


def test_edits_count_for_a_group_and_not_for_a_person() -> None:
    pacing = _pacing(chat_per_second=1, group_per_minute=20)
    for _ in range(20):
        for chat_id in (PERSON, GROUP):
            assert pacing.chat_delay(chat_id, message=False, now=50.0) == 0.0
            _go(pacing, chat_id, 50.0, message=False)
    assert pacing.chat_delay(PERSON, message=False, now=50.0) == 0.0
    assert pacing.chat_delay(PERSON, message=True, now=50.0) == 0.0
    assert pacing.chat_delay(GROUP, message=True, now=50.0) == pytest.approx(60.6)


def test_a_group_gets_no_more_messages_a_second_than_a_person() -> None:
    pacing = _pacing(chat_per_second=1, group_per_minute=20)
    for _ in range(BURST):
        _go(pacing, GROUP, 50.0)
    assert pacing.chat_delay(GROUP, message=True, now=50.0) == pytest.approx(1.0)
    assert pacing.chat_delay(GROUP, message=False, now=50.0) == 0.0


def test_everything_counts_over_all() -> None:
    pacing = _pacing(per_second=30, chat_per_second=1)
    for chat_id in range(1, 31):
        assert pacing.overall_delay(50.0) == 0.0
        _go(pacing, chat_id, 50.0, message=chat_id % 2 == 0)
    assert pacing.overall_delay(50.0) == pytest.approx(1.01)


def test_zero_is_no_limit() -> None:
    pacing = _pacing()
    for _ in range(1000):
        for chat_id in (PERSON, GROUP):
            _go(pacing, chat_id, 50.0)
            assert pacing.chat_delay(chat_id, message=True, now=50.0) == 0.0
    assert pacing.overall_delay(50.0) == 0.0


@pytest.mark.parametrize("per_minute", [0.5, 1, 1.5, 20])
def test_a_limit_needs_not_be_whole(per_minute: float) -> None:
    pacing = _pacing(group_per_minute=per_minute)
    now = 50.0
    for _ in range(60):
        now += pacing.chat_delay(GROUP, message=True, now=now)
        _go(pacing, GROUP, now)
    allowed = (now - 50.0) / 60.0 * per_minute
    assert 60 - max(1, int(per_minute)) <= allowed * 1.0001 <= 61


def test_chats_at_rest_are_forgotten() -> None:
    pacing = _pacing(chat_per_second=1)
    for chat_id in range(1, 20_000):
        _go(pacing, chat_id, float(chat_id))
    assert len(pacing._buckets) < 3000
    for _ in range(3):
        _go(pacing, PERSON, 30_000.0)
    for chat_id in range(2, 20_000):
        _go(pacing, chat_id, 30_000.0)
    assert pacing.chat_delay(PERSON, message=True, now=30_000.0) > 0.0


def test_what_a_group_had_counts_when_it_has_another_number() -> None:
    pacing = _pacing(group_per_minute=2)
    for at in (0.0, 1.0):
        _go(pacing, -1, at)
    pacing.moved(-1, -1001)
    pacing.moved(-2, -1002)
    assert pacing.chat_delay(-1001, message=True, now=1.0) == pytest.approx(59.6)
    assert pacing.chat_delay(-1002, message=True, now=1.0) == 0.0
    # What is counted there already stays as it is.
    pacing.moved(-2, -1001)
    assert pacing.chat_delay(-1001, message=False, now=1.0) == pytest.approx(59.6)
