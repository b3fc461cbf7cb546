"""A step that holds up everyone else is told in the log, without what it was about."""

import pytest

from tests.support.line import line_to
from tests.support.raw_updates import NAME, message
from tests.support.sending import Sending


async def test_a_slow_step_is_logged(
    out: Sending, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    line = line_to(out)
    await line.takes(message(7, "/start", number=1))
    assert caplog.messages == [], "an ordinary one is not"
    monkeypatch.setattr("bot.receiving.desk.SLOW_SECONDS", -1.0)
    await line.takes(message(7, "een tafel", number=2))
    (said,) = caplog.messages
    assert said.startswith("an update took ")
    assert "tafel" not in said
    assert NAME not in said
