"""The baseline of `make bench`, which no other test starts: it once broke and nobody saw it."""

from __future__ import annotations

from pathlib import Path

from tests.bench.people import Crowd
from tests.bench.processes import echo_bot, sandbox


async def test_the_strict_sandbox_refuses_nothing_that_the_echo_bot_asks(tmp_path: Path) -> None:
    log = tmp_path / "log"
    async with sandbox(log) as root, echo_bot(root, log):
        crowd = Crowd(root)
        async with crowd.people(1, asked=True) as (person,):
            await person.answer("tap", 1)
            person.asked = False
            await person.answer("text", 1)
        calls, _ = await crowd.calls(0)
    methods = [call["method"] for call in calls]
    tapped = ["answerCallbackQuery", "editMessageText", "sendMessage"]
    assert methods == ["getMe", "sendMessage", *tapped, "sendMessage"]
