"""What the tests of the bot's parts share."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.support.running_bot import put_down_the_forgotten
from tests.support.sending import Sending, sending


@pytest.fixture(autouse=True)
def no_bot_is_left_running() -> Iterator[None]:
    """Also when the test failed before it could end its bot."""
    yield
    put_down_the_forgotten()


@pytest.fixture
async def out(tmp_path: Path) -> AsyncIterator[Sending]:
    """A sender without limits, on a database of its own."""
    async with sending(tmp_path / "walks.sqlite") as out:
        yield out
