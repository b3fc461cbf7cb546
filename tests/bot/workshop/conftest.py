"""Fixtures of the workshop's tests."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.packs import TinyPack
from tests.support.person import Person
from tests.support.workshop import Work, at_work_on

ANNA = 1001


@pytest.fixture
def pack(tmp_path: Path) -> TinyPack:
    """A pack without mistakes, in a content folder."""
    folder = tmp_path / "content" / "proef"
    folder.mkdir(parents=True)
    return TinyPack(folder)


@pytest.fixture
async def work(pack: TinyPack, tmp_path: Path) -> AsyncIterator[Work]:
    """A bot at work on that pack."""
    async with at_work_on(pack.folder.parent, tmp_path) as work:
        yield work


@pytest.fixture
async def anna(work: Work) -> AsyncIterator[Person]:
    """Someone who said hello and was asked the first question."""
    async with Person(work.url, ANNA) as anna:
        await anna.say("/start")
        await anna.wait_for("Hoe heet het?")
        yield anna
