"""What the tests of the bot's parts share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.sending import Sending, sending


@pytest.fixture
async def out(tmp_path: Path) -> AsyncIterator[Sending]:
    """A sender without limits, on a database of its own."""
    async with sending(tmp_path / "walks.sqlite") as out:
        yield out
