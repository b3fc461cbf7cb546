"""Limits are never exceeded, and never waited for longer than they ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pacing import BURST, Bucket, Pacing, Window

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


@given(_GAPS, st.integers(1, 20))
def test_a_window_lets_no_more_through_in_any_stretch(gaps: list[float], count: int) -> None:
    window = Window(count, 10.0)
    taken: list[float] = []
    now = 1000.0
    for gap in gaps:
        now += gap
        now += window.delay(now)
        window.take(now)
        taken.append(now)
    for earlier, later in zip(taken, taken[count:], strict=False):
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


def test_a_burst_to_a_person_and_then_one_a_second() -> None:
    pacing = _pacing(chat_per_second=1)
    for _ in range(BURST):
        assert pacing.chat_delay(PERSON, message=True, now=50.0) == 0.0
        pacing.take(PERSON, message=True, now=50.0)
    assert pacing.chat_delay(PERSON, message=True, now=50.0) == pytest.approx(1.0)
    assert pacing.chat_delay(2, message=True, now=50.0) == 0.0


def test_edits_count_for_a_group_and_not_for_a_person() -> None:
    pacing = _pacing(chat_per_second=1, group_per_minute=20)
    for _ in range(20):
        for chat_id in (PERSON, GROUP):
            assert pacing.chat_delay(chat_id, message=False, now=50.0) == 0.0
            pacing.take(chat_id, message=False, now=50.0)
    assert pacing.chat_delay(PERSON, message=False, now=50.0) == 0.0
    assert pacing.chat_delay(PERSON, message=True, now=50.0) == 0.0
    assert 60.0 <= pacing.chat_delay(GROUP, message=True, now=50.0) <= 64.0


def test_everything_counts_over_all() -> None:
    pacing = _pacing(per_second=30, chat_per_second=1)
    for chat_id in range(1, 31):
        assert pacing.overall_delay(50.0) == 0.0
        pacing.take(chat_id, message=chat_id % 2 == 0, now=50.0)
    assert 1.0 <= pacing.overall_delay(50.0) <= 1.1


def test_zero_is_no_limit() -> None:
    pacing = _pacing()
    for _ in range(1000):
        for chat_id in (PERSON, GROUP):
            pacing.take(chat_id, message=True, now=50.0)
            assert pacing.chat_delay(chat_id, message=True, now=50.0) == 0.0
    assert pacing.overall_delay(50.0) == 0.0


@pytest.mark.parametrize("per_minute", [0.5, 1, 1.5, 20])
def test_a_limit_needs_not_be_whole(per_minute: float) -> None:
    pacing = _pacing(group_per_minute=per_minute)
    now = 50.0
    for _ in range(60):
        now += pacing.chat_delay(GROUP, message=True, now=now)
        pacing.take(GROUP, message=True, now=now)
    allowed = (now - 50.0) / 60.0 * per_minute
    assert 60 - max(1, int(per_minute)) <= allowed * 1.0001 <= 64


def test_chats_at_rest_are_forgotten() -> None:
    pacing = _pacing(chat_per_second=1)
    for chat_id in range(1, 20_000):
        pacing.take(chat_id, message=True, now=float(chat_id))
    assert len(pacing._chats) < 3000
    for _ in range(3):
        pacing.take(PERSON, message=True, now=30_000.0)
    for chat_id in range(2, 20_000):
        pacing.take(chat_id, message=True, now=30_000.0)
    assert pacing.chat_delay(PERSON, message=True, now=30_000.0) > 0.0


def test_what_a_group_had_counts_when_it_has_another_number() -> None:
    pacing = _pacing(group_per_minute=2)
    for at in (0.0, 1.0):
        pacing.take(-1, message=True, now=at)
    pacing.moved(-1, -1001)
    pacing.moved(-2, -1002)
    assert pacing.chat_delay(-1001, message=True, now=1.0) == pytest.approx(62.0)
    assert pacing.chat_delay(-1002, message=True, now=1.0) == 0.0
    # What is counted there already stays as it is.
    pacing.moved(-2, -1001)
    assert pacing.chat_delay(-1001, message=False, now=1.0) == pytest.approx(62.0)
