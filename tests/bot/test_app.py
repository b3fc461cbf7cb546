"""How the bot starts: a person waits for whatever the first poll doesn't need, so that is imported
later; and told to stop, it stops."""

import asyncio
import subprocess
import sys

import pytest

from bot.api.poll_state import PollState
from bot.app import _wait_for_first_poll

LATE = (
    *("bot.room", "bot.sending", "bot.typesetting", "bot.visits", "bot.walking", "bot.sandbox"),
    *("bot.programme", "bot.publishing", "bot.receiving.talking", "bot.operations.services"),
    *("dialogs.screens", "dialogs.session", "dialogs.steps", "dialogs.identifying.search"),
    "dialogs.understanding.understood",
)


@pytest.fixture(scope="module")
def imported() -> set[str]:
    """What is imported when `python -m bot run` has read the packs and begins to poll."""
    code = "import sys, bot.__main__, bot.commandline.cli, bot.app; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


@pytest.mark.parametrize("late", LATE)
def test_the_first_poll_waits_for_nothing_that_it_does_not_need(
    imported: set[str], late: str
) -> None:
    assert not {name for name in imported if name == late or name.startswith(f"{late}.")}


async def test_told_to_stop_just_as_the_first_poll_begins_it_stops() -> None:
    polling = PollState()
    waiting = asyncio.create_task(_wait_for_first_poll(polling))
    await asyncio.sleep(0)
    polling.began.set()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
