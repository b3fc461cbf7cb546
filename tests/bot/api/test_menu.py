"""The commands menu is set in the end, however the start went."""

from __future__ import annotations

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.api.menu import FIRST_PAUSE, LONGEST_PAUSE, MENU, set_menu
from tests.support.sending import Made, Sending
from tests.support.small_dialog import SMALL


class Pauses(list[float]):
    """Notes them, and takes no time."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)


def _fails(out: Sending, *errors: Exception) -> None:
    left = list(errors)

    def answer(made: Made) -> None:
        if left:
            raise left.pop(0)

    out.api.answer = answer


async def test_both_are_set_once(out: Sending) -> None:
    pauses = Pauses()
    await set_menu(out.api, SMALL, pauses)
    commands, description = out.api.made
    assert [each["command"] for each in commands.params["commands"]] == list(MENU)
    assert description.method == "setMyDescription"
    assert description.params == {"description": "beschrijving"}
    assert pauses == []


async def test_an_outage_at_the_start_is_waited_out_calmly(
    out: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    _fails(out, *[NetworkError("Bad Gateway")] * 100)
    pauses = Pauses()
    await set_menu(out.api, SMALL, pauses)
    assert [made.method for made in out.api.made[-2:]] == ["setMyCommands", "setMyDescription"]
    assert pauses[:3] == [FIRST_PAUSE, 2 * FIRST_PAUSE, 4 * FIRST_PAUSE]
    assert max(pauses) == LONGEST_PAUSE
    assert caplog.messages == ["the commands menu could not be set: NetworkError"]


async def test_telegram_says_how_long_to_wait(out: Sending) -> None:
    _fails(out, RetryAfter(30), RetryAfter(600))
    pauses = Pauses()
    await set_menu(out.api, SMALL, pauses)
    assert pauses == [FIRST_PAUSE, 600.0]


async def test_a_refusal_is_told_and_not_argued_with(
    out: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    _fails(out, BadRequest("BOT_COMMAND_INVALID"))
    pauses = Pauses()
    await set_menu(out.api, SMALL, pauses)
    assert [made.method for made in out.api.made] == ["setMyCommands", "setMyDescription"]
    assert pauses == []
    assert caplog.messages == ["the commands menu could not be set: BadRequest"]
