"""A session in one process, for every test of its parts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import open_database
from tests.support.room_player import RoomPlayer
from tests.support.small_session import IN_SESSION, asking

PLACE = "walks.sqlite"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    database = await open_database(tmp_path / PLACE)
    yield RoomPlayer(database, IN_SESSION)
    await database.close()


@pytest.fixture
async def cooks(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    """One in which everyone is asked for the goal, and people who chose to cook get another
    question."""
    database = await open_database(tmp_path / PLACE)
    yield RoomPlayer(database, asking("d4n", "a9c"))
    await database.close()
