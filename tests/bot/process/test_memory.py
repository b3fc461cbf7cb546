"""Memory is given back where that is possible, and asking for it does no harm elsewhere."""

import sys

import pytest

from bot.process.memory import give_back


@pytest.mark.parametrize("platform", [sys.platform, "win32"])
def test_can_be_asked_on_every_machine(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    give_back()
