"""Someone whom a test of a step begins with."""

from __future__ import annotations

import pytest

from tests.support.player import Player
from tests.support.small_dialog import SMALL


@pytest.fixture
def anna() -> Player:
    """Someone who just said hello, and has the first question before them."""
    player = Player(SMALL)
    player.command("start")
    return player
