"""Answers to taps: at once, and never in anyone's way."""

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.api.telegram_request import UnclearError
from bot.sending.pacing import Pacing
from storage.errors import StorageUnavailable
from tests.support.sending import Made, Sending, sending

TOO_OLD = BadRequest(
    "Bad Request: query is too old and response timeout expired or query ID is invalid"
)


def _refuses_answers(out: Sending, error: Exception, times: int = 100) -> None:
    left = times

    def answer(made: Made) -> None:
        nonlocal left
        if made.method == "answerCallbackQuery" and left > 0:
            left -= 1
            raise error

    out.api.answer = answer


@pytest.mark.parametrize(
    ("text", "params"),
    [
        (None, {"callback_query_id": "7"}),
        ("Al beantwoord", {"callback_query_id": "7", "text": "Al beantwoord"}),
    ],
)
async def test_an_answer_goes_out_at_once(
    out: Sending, text: str | None, params: dict[str, str]
) -> None:
    out.sender.answer_tap("7", text, 1)
    await out.settle()
    assert [(made.method, made.params) for made in out.api.made] == [
        ("answerCallbackQuery", params)
    ]


async def test_answers_wait_for_no_limit(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    pacing = Pacing(per_second=1, chat_per_second=1, group_per_minute=1)
    async with sending(tmp_path_factory.mktemp("taps") / "walks.sqlite", pacing) as out:
        await out.put(1, "a", "b")
        for number in range(50):
            out.sender.answer_tap(str(number), None, 1)
        await out.settle()
        assert sum(made.method == "answerCallbackQuery" for made in out.api.made) == 50
        await out.passes(5.0)


async def test_one_that_comes_too_late_becomes_a_message(out: Sending) -> None:
    _refuses_answers(out, TOO_OLD)
    out.sender.answer_tap("7", "Al beantwoord", 1)
    out.sender.answer_tap("8", None, 1)
    await out.settle()
    assert [made.params for made in out.api.made if made.method == "sendMessage"] == [
        {"chat_id": 1, "text": "Al beantwoord"}
    ]
    assert await out.waiting() == []


async def test_one_is_tried_again_while_it_makes_sense(out: Sending) -> None:
    _refuses_answers(out, RetryAfter(5), times=1)
    out.sender.answer_tap("7", "Ja", 1)
    await out.passes(10.0)
    assert [made.at for made in out.api.made] == [0.0, 5.0]
    _refuses_answers(out, NetworkError("Bad Gateway"))
    out.sender.answer_tap("8", "Ja", 1)
    await out.passes(10.0)
    assert [made.method for made in out.api.made[2:]] == [
        *["answerCallbackQuery"] * 3, "sendMessage",
    ]  # fmt: skip


@pytest.mark.parametrize("unclear", [UnclearError("x"), TimedOut()])
async def test_a_word_that_was_shown_after_all_is_not_said_again(
    out: Sending, unclear: Exception
) -> None:
    """The line fell after Telegram had taken it; a second answer to the same tap is refused."""
    errors = [unclear, TOO_OLD]

    def answer(made: Made) -> None:
        if made.method == "answerCallbackQuery":
            raise errors.pop(0)

    out.api.answer = answer
    out.sender.answer_tap("7", "Al beantwoord", 1)
    await out.passes(10.0)
    assert [made.method for made in out.api.made] == ["answerCallbackQuery"] * 2


async def test_a_long_wait_makes_it_a_message(out: Sending) -> None:
    _refuses_answers(out, RetryAfter(600))
    out.sender.answer_tap("7", "Ja", 1)
    await out.settle()
    assert [made.method for made in out.api.made] == ["answerCallbackQuery", "sendMessage"]


async def test_it_never_raises(
    out: Sending, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def full(do: object) -> None:
        raise StorageUnavailable("database or disk is full")

    _refuses_answers(out, TOO_OLD)
    monkeypatch.setattr(out.database, "unit", full)
    out.sender.answer_tap("7", "Ja", 1)
    await out.settle()
    assert caplog.messages == ["an answer to a tap was lost: StorageUnavailable"]
