"""A saved file is noticed when its editor is done with it."""

import asyncio
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.workshop.file_watcher import SETTLE, FileWatcher, snapshot, snapshot_of
from tests.support.patience import PATIENCE


class Watched:
    """A folder with a pack, and a task that waits for changes in it."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.pack = content / "proef"
        self.pack.mkdir()
        self.file = self.pack / "begin.yaml"
        self.file.write_text("een: 1\n")
        self.watch = FileWatcher(content)
        self.waiting: asyncio.Task[None]

    def wait(self) -> None:
        self.waiting = asyncio.create_task(self.watch.changed())

    async def noticed(self) -> None:
        await asyncio.wait_for(self.waiting, PATIENCE)
        self.wait()


@pytest.fixture
async def watched(tmp_path: Path) -> AsyncIterator[Watched]:
    """Wait until everything there was noticed."""
    watched = Watched(tmp_path)
    watched.wait()
    await watched.noticed()
    yield watched
    watched.waiting.cancel()


async def test_the_first_time_one_does_not_wait(tmp_path: Path) -> None:
    await asyncio.wait_for(FileWatcher(tmp_path / "nergens").changed(), PATIENCE)


async def test_nothing_saved_nothing_noticed(watched: Watched) -> None:
    (watched.pack / "notities.md").write_text("niet van het pakket")
    (watched.pack / ".begin.yaml.swp").write_text("van de tekstverwerker")
    done, _ = await asyncio.wait([watched.waiting], timeout=0.5)
    assert not done


async def test_a_file_that_is_written_over(watched: Watched) -> None:
    watched.file.write_text("een: 2\n")
    await watched.noticed()


async def test_a_file_that_takes_the_place_of_another(watched: Watched) -> None:
    """Save as many editors do: with the same size, and the same time if that is coarse."""
    stat = watched.file.stat()
    fresh = watched.pack / "begin.yaml~"
    fresh.write_text("een: 2\n")
    os.utime(fresh, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    fresh.replace(watched.file)
    await watched.noticed()


async def test_files_and_packs_that_come_and_go(watched: Watched) -> None:
    other = watched.content / "ander"
    other.mkdir()
    (other / "pakket.yaml").write_text("pakket: ander\n")
    await watched.noticed()
    watched.file.unlink()
    await watched.noticed()
    (other / "pakket.yaml").unlink()
    other.rmdir()
    await watched.noticed()
    assert snapshot(watched.content) == {}


async def test_the_sentences_that_packs_share(watched: Watched) -> None:
    (watched.content / "teksten.yaml").write_text("teksten: {}\n")
    await watched.noticed()


async def test_who_is_still_writing_is_waited_for(watched: Watched) -> None:
    wrote_last = 0.0
    with watched.file.open("w") as file:
        for number in range(6):
            file.write(f"deel {number}\n")
            file.flush()
            wrote_last = time.monotonic()
            await asyncio.sleep(SETTLE / 2)
            assert not watched.waiting.done(), "the file was read half written"
    await watched.noticed()
    assert time.monotonic() - wrote_last >= SETTLE


async def test_what_is_saved_while_one_is_busy_is_noticed_next(watched: Watched) -> None:
    watched.file.write_text("een: 2\n")
    await asyncio.wait_for(watched.waiting, PATIENCE)
    watched.file.write_text("een: drie\n")
    watched.wait()
    await watched.noticed()


def test_what_a_pack_is_made_of_is_its_own_and_what_packs_share(tmp_path: Path) -> None:
    mine = ("proef/begin.yaml", "proef/namen.txt", "proef/themas/een.yaml", "teksten.yaml")
    for file in (*mine, "ander/begin.yaml", "proef/foto.png"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).touch()
    assert snapshot_of(tmp_path, "proef").keys() == {str(tmp_path / file) for file in mine}
