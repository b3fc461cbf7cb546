"""Telegram refuses or is gone for hours, on a clock that the test moves: everything is sent in the
end, and there is never a storm of calls."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from telegram.error import InvalidToken, RetryAfter, TimedOut

from tests.support.line import Line, line_to
from tests.support.raw_updates import message
from tests.support.sending import Made, Sending

ANNA, BRAM = 1, 2
DAY = 86_400.0


@pytest.fixture
def line(out: Sending) -> Line:
    return line_to(out)


@pytest.mark.parametrize("seconds", [30, 600])
async def test_a_long_429_over_a_tap_is_not_undercut_by_the_next(
    out: Sending, seconds: int
) -> None:
    """Each becomes a message, and nothing is called until the time is over."""

    def refuse(made: Made) -> None:
        if made.method == "answerCallbackQuery" and made.at < seconds:
            raise RetryAfter(seconds)

    out.api.answer = refuse
    for number in range(50):
        out.sender.answer_tap(str(number), "Al beantwoord", ANNA)
        await out.passes(0.5)
    out.sender.answer_tap("99", "Ja", BRAM)
    await out.passes(seconds - 25.0 - 0.5)
    answers = [made for made in out.api.made if made.method == "answerCallbackQuery"]
    assert [made.at for made in answers] == [0.0, 25.0]
    await out.passes(5.0)
    out.sender.answer_tap("100", "Ja", ANNA)
    await out.settle()
    answers = [made for made in out.api.made if made.method == "answerCallbackQuery"]
    assert all(made.at >= seconds for made in answers[2:])
    assert answers[-1].params["callback_query_id"] == "100"
    # Whether by a word over the chat or in it: all 52 were told.
    told = [made for made in out.api.made if made.method == "sendMessage"]
    assert len(answers[2:]) + len(told) == 52


@pytest.mark.parametrize("seconds", [1, 30, 600])
async def test_a_refusal_of_the_whole_bot_is_tried_out_with_single_calls(
    out: Sending, seconds: int
) -> None:
    """An hour of 429 to every call, while fifty people wait for a hundred messages."""

    def refuse(made: Made) -> None:
        if made.at < 3600.0:
            raise RetryAfter(seconds)

    out.api.answer = refuse
    for chat in range(1, 51):
        await out.put(chat, "a", "b")
    await out.passes(3599.0)
    times = [made.at for made in out.api.made]
    assert len(times) <= 16 + 3600 / seconds
    assert all(later - earlier >= seconds for earlier, later in pairwise(times[15:]))
    await out.passes(2.0 * seconds + 60.0)
    assert await out.waiting() == []
    delivered = Counter(made.chat_id for made in out.api.made if made.at >= 3600.0)
    assert delivered == dict.fromkeys(range(1, 51), 2)


@pytest.mark.parametrize("hours", [1, 25])
async def test_polling_through_an_outage_is_no_storm(line: Line, hours: int) -> None:
    await line.takes(message(ANNA, "/start", number=1))
    polls = 0
    while sum(line.pauses) < hours * 3600.0:
        await line.polls_for(*[TimedOut()] * 50)
        polls += 50
    assert polls <= hours * 3600.0 / 7.5 + 60, "one in 7.5 to 10 seconds"
    await line.polls_for([message(ANNA, "koken", number=2)])
    assert await line.answers() == [(ANNA, "koken")]


async def test_a_wrong_token_for_a_day_is_patience(
    line: Line, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.sending.send_scheduler._LOOK_AGAIN_SECONDS", 300.0)

    def refuse(made: Made) -> None:
        if made.at < DAY:
            raise InvalidToken

    line.out.api.answer = refuse
    await line.out.put(ANNA, "a")
    await line.out.put(BRAM, "b")
    await line.out.passes(DAY - 1.0)
    assert len(line.out.api.made) <= 2 + 86_400 / 600 + 5
    assert len(caplog.messages) == 1
    line.processor.works_again()
    await line.out.passes(300.0)
    assert await line.out.waiting() == []
