"""Reads our own packs once in a process: they stay as they are, and reading them takes longer than
all else that a bot does when it starts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest import mock

from bot.configuration import packs
from content.reading.loader import Loaded, load_with_places
from tests.support.real_pack import PACKS


def read(folder: Path) -> Loaded:
    """The pack in `folder`; one of ours only the first time from its files."""
    folder = folder.resolve()
    return _read(folder) if folder.parent == PACKS.resolve() else load_with_places(folder)


_read = cache(load_with_places)


@contextmanager
def packs_read_once() -> Iterator[None]:
    """Every bot that starts in this process, or in a fork of it, gets them from here."""
    with mock.patch.object(packs, "load_with_places", read):
        yield
