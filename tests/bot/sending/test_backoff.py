"""Which sender waits, and for how long, when something goes wrong."""

from hypothesis import given
from hypothesis import strategies as st

from bot.sending.backoff import LOCKED_OUT_FIRST, LOCKED_OUT_LONGEST, LONGEST, Backoff


def _backoff() -> Backoff:
    return Backoff(jitter=lambda: 1.0)


def test_a_refusal_holds_up_its_own_chat() -> None:
    backoff = _backoff()
    backoff.refused(1, 100.0, 30.0)
    assert backoff.delay(1, 100.0) == 30.0
    assert backoff.delay(1, 129.0) == 1.0
    assert backoff.delay(1, 130.0) == 0.0
    assert backoff.delay(2, 100.0) == 0.0
    assert backoff.all_until == 0.0


@given(st.lists(st.tuples(st.floats(0.0, 5.0), st.floats(1.0, 600.0)), min_size=1))
def test_no_wait_is_ever_undercut(refusals: list[tuple[float, float]]) -> None:
    backoff = _backoff()
    now = 100.0
    until = 0.0
    for gap, seconds in refusals:
        now += gap
        backoff.refused(1, now, seconds)
        until = max(until, now + seconds)
        assert now + backoff.delay(1, now) >= until - 1e-9


def test_three_refused_chats_stop_everyone_as_long_as_they_are_three() -> None:
    backoff = _backoff()
    backoff.refused(1, 100.0, 600.0)
    backoff.refused(2, 105.0, 7.0)
    backoff.refused(2, 106.0, 7.0)
    assert backoff.all_until == 0.0
    backoff.refused(3, 110.0, 5.0)
    assert backoff.all_until == 113.0
    assert backoff.delay(1, 113.0) == 587.0


def test_after_a_refusal_of_everyone_one_call_finds_out() -> None:
    backoff = _backoff()
    for chat in (1, 2, 3):
        backoff.refused(chat, 100.0, 30.0)
    assert backoff.in_trouble
    backoff.refused(4, 130.0, 30.0)
    assert backoff.all_until == 160.0
    backoff.success(1)
    assert not backoff.in_trouble
    backoff.refused(5, 161.0, 30.0)
    assert backoff.all_until == 160.0


def test_what_was_under_way_and_succeeds_undercuts_no_refusal() -> None:
    backoff = _backoff()
    backoff.refused(1, 100.0, 30.0)
    backoff.success(1)
    assert backoff.delay(1, 100.0) == 30.0


def test_refusals_far_apart_stop_nobody_else() -> None:
    backoff = _backoff()
    for number in range(5):
        backoff.refused(number, 100.0 + 6.0 * number, 60.0)
    assert backoff.all_until == 0.0


def test_faults_of_one_chat_are_tried_ever_more_calmly() -> None:
    backoff = _backoff()
    waits = []
    for _ in range(8):
        backoff.fault(1, 100.0)
        waits.append(backoff.delay(1, 100.0))
    assert waits == [1.0, 2.0, 4.0, 8.0, 16.0, LONGEST, LONGEST, LONGEST]
    assert not backoff.in_trouble
    backoff.success(2)
    backoff.fault(1, 200.0)
    assert backoff.delay(1, 200.0) == LONGEST
    backoff.success(1)
    assert backoff.delay(1, 200.0) == 0.0


def test_faults_everywhere_are_tried_out_with_one_call_at_a_time() -> None:
    backoff = _backoff()
    began = [backoff.fault(chat, 100.0) for chat in (1, 2, 3, 4)]
    assert began == [False, False, True, False]
    assert backoff.in_trouble
    assert backoff.all_until == 101.0
    assert not backoff.fault(1, 101.0)
    assert backoff.all_until == 103.0
    backoff.success(5)
    assert not backoff.in_trouble


def test_a_refused_token_waits_long_and_says_so_once() -> None:
    backoff = _backoff()
    assert [backoff.locked_out(100.0), backoff.locked_out(100.1)] == [True, False]
    assert backoff.all_until == 100.0 + LOCKED_OUT_FIRST
    now = 0.0
    for _ in range(10):
        now = backoff.all_until
        assert not backoff.locked_out(now)
    assert backoff.all_until == now + LOCKED_OUT_LONGEST
    assert backoff.in_trouble
    backoff.success(1)
    assert not backoff.in_trouble
    assert backoff.locked_out(now + LOCKED_OUT_LONGEST)


def test_when_telegram_answers_again_only_what_it_asked_for_is_waited_out() -> None:
    backoff = _backoff()
    backoff.locked_out(100.0)
    backoff.fault(4, 100.0)
    backoff.works_again()
    assert backoff.all_until == backoff.delay(4, 100.0) == 0.0
    for chat in (1, 2, 3):
        backoff.refused(chat, 100.0, 30.0)
    backoff.works_again()
    assert backoff.all_until == 130.0


def test_a_chat_that_moves_waits_no_less() -> None:
    backoff = Backoff(lambda: 1.0)
    backoff.refused(-7, 0.0, 30.0)
    backoff.moved(-7, -1007)
    backoff.moved(-8, -1008)
    assert (backoff.delay(-1007, 10.0), backoff.delay(-7, 10.0), backoff.delay(-1008, 10.0)) == (
        20,
        0,
        0,
    )
    # What the new one has to wait for by itself isn't cut short.
    backoff.refused(-8, 10.0, 5.0)
    backoff.moved(-8, -1007)
    assert backoff.delay(-1007, 10.0) == 20
