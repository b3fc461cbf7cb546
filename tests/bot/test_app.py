"""What is imported when: a person waits for whatever the first poll doesn't need."""

import subprocess
import sys

import pytest

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
