"""Who waits for how long when something goes wrong."""

from hypothesis import given
from hypothesis import strategies as st

from bot.sending.holds import (
    LOCKED_OUT_FIRST,
    LOCKED_OUT_LONGEST,
    LONGEST,
    Holds,
)


def _holds() -> Holds:
    return Holds(jitter=lambda: 1.0)


def test_a_refusal_holds_up_its_own_chat() -> None:
    holds = _holds()
    holds.refused(1, 100.0, 30.0)
    assert holds.delay(1, 100.0) == 30.0
    assert holds.delay(1, 129.0) == 1.0
    assert holds.delay(1, 130.0) == 0.0
    assert holds.delay(2, 100.0) == 0.0
    assert holds.all_until == 0.0


@given(st.lists(st.tuples(st.floats(0.0, 5.0), st.floats(1.0, 600.0)), min_size=1))
def test_no_wait_is_ever_undercut(refusals: list[tuple[float, float]]) -> None:
    holds = _holds()
    now = 100.0
    until = 0.0
    for gap, seconds in refusals:
        now += gap
        holds.refused(1, now, seconds)
        until = max(until, now + seconds)
        assert now + holds.delay(1, now) >= until - 1e-9


def test_three_refused_chats_stop_everyone_as_long_as_they_are_three() -> None:
    holds = _holds()
    holds.refused(1, 100.0, 600.0)
    holds.refused(2, 105.0, 7.0)
    holds.refused(2, 106.0, 7.0)
    assert holds.all_until == 0.0
    holds.refused(3, 110.0, 5.0)
    assert holds.all_until == 113.0
    assert holds.delay(1, 113.0) == 587.0


def test_after_a_refusal_of_everyone_one_call_finds_out() -> None:
    holds = _holds()
    for chat in (1, 2, 3):
        holds.refused(chat, 100.0, 30.0)
    assert holds.in_trouble
    holds.refused(4, 130.0, 30.0)
    assert holds.all_until == 160.0
    holds.success(1)
    assert not holds.in_trouble
    holds.refused(5, 161.0, 30.0)
    assert holds.all_until == 160.0


def test_what_was_under_way_and_succeeds_undercuts_no_refusal() -> None:
    holds = _holds()
    holds.refused(1, 100.0, 30.0)
    holds.success(1)
    assert holds.delay(1, 100.0) == 30.0


def test_refusals_far_apart_stop_nobody_else() -> None:
    holds = _holds()
    for number in range(5):
        holds.refused(number, 100.0 + 6.0 * number, 60.0)
    assert holds.all_until == 0.0


def test_faults_of_one_chat_are_tried_ever_more_calmly() -> None:
    holds = _holds()
    waits = []
    for _ in range(8):
        holds.fault(1, 100.0)
        waits.append(holds.delay(1, 100.0))
    assert waits == [1.0, 2.0, 4.0, 8.0, 16.0, LONGEST, LONGEST, LONGEST]
    assert not holds.in_trouble
    holds.success(2)
    holds.fault(1, 200.0)
    assert holds.delay(1, 200.0) == LONGEST
    holds.success(1)
    assert holds.delay(1, 200.0) == 0.0


def test_faults_everywhere_are_tried_out_with_one_call_at_a_time() -> None:
    holds = _holds()
    began = [holds.fault(chat, 100.0) for chat in (1, 2, 3, 4)]
    assert began == [False, False, True, False]
    assert holds.in_trouble
    assert holds.all_until == 101.0
    assert not holds.fault(1, 101.0)
    assert holds.all_until == 103.0
    holds.success(5)
    assert not holds.in_trouble


def test_a_refused_token_waits_long_and_says_so_once() -> None:
    holds = _holds()
    assert [holds.locked_out(100.0), holds.locked_out(100.1)] == [True, False]
    assert holds.all_until == 100.0 + LOCKED_OUT_FIRST
    now = 0.0
    for _ in range(10):
        now = holds.all_until
        assert not holds.locked_out(now)
    assert holds.all_until == now + LOCKED_OUT_LONGEST
    assert holds.in_trouble
    holds.success(1)
    assert not holds.in_trouble
    assert holds.locked_out(now + LOCKED_OUT_LONGEST)


def test_when_telegram_answers_again_only_what_it_asked_for_is_waited_out() -> None:
    holds = _holds()
    holds.locked_out(100.0)
    holds.fault(4, 100.0)
    holds.works_again()
    assert holds.all_until == holds.delay(4, 100.0) == 0.0
    for chat in (1, 2, 3):
        holds.refused(chat, 100.0, 30.0)
    holds.works_again()
    assert holds.all_until == 130.0


def test_a_chat_that_moves_waits_no_less() -> None:
    holds = Holds(lambda: 1.0)
    holds.refused(-7, 0.0, 30.0)
    holds.moved(-7, -1007)
    holds.moved(-8, -1008)
    assert (holds.delay(-1007, 10.0), holds.delay(-7, 10.0), holds.delay(-1008, 10.0)) == (20, 0, 0)
    # What the new one has to wait for by itself isn't cut short.
    holds.refused(-8, 10.0, 5.0)
    holds.moved(-8, -1007)
    assert holds.delay(-1007, 10.0) == 20
