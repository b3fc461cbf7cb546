"""Follow an author: read what was saved, and let the conversations follow."""

from __future__ import annotations

import asyncio
import logging
import time
from pathlib import Path

from bot.api.causes import cause
from bot.configuration.packs import Found, find_packs
from bot.configuration.settings import MachineSettings
from bot.receiving.update_processor import UpdateProcessor
from bot.workshop.file_watcher import FileWatcher, Snapshot, snapshot_of
from bot.workshop.live_chats import CannotError, LiveChats
from bot.workshop.live_packs import LivePacks
from bot.workshop.origins import Origins, TextPattern, patterns_of
from content.catalogue import Severity
from content.checks.lint import check
from content.reading.loader import Loaded, load_with_places
from content.sources.mistakes import Mistake
from content.sources.places import PackPlaces

log = logging.getLogger(__name__)


class Workshop:
    """One content folder and, once it runs, the bot that talks by its packs."""

    def __init__(self, settings: MachineSettings) -> None:
        self._settings = settings
        self.live_packs = LivePacks()
        self.origins = Origins({})
        self._patterns: dict[str, list[TextPattern]] = {}
        self._linted: dict[str, tuple[Snapshot, tuple[Mistake, ...]]] = {}
        """By pack, what its files were when the linter last looked, and what it found."""
        self._loaded: dict[str, tuple[Snapshot, Loaded]] = {}
        """By pack, what its files were when it was last loaded, and the result."""
        self._made: dict[str, tuple[PackPlaces, list[TextPattern]]] = {}
        """By pack, the places that its patterns were made of, and these."""
        self._chat: LiveChats | None = None
        self._ready = asyncio.Event()

    @property
    def chat(self) -> LiveChats:
        """The conversations. Raises CannotError while there are none."""
        if self._chat is None:
            raise CannotError("De bot is nog niet begonnen.")
        return self._chat

    async def keep_up(self) -> None:
        """Read every change, for ever."""
        watch = FileWatcher(self._settings.content)
        closer: asyncio.Task[None] | None = None
        try:
            while True:
                await watch.changed()
                if closer is not None:
                    closer.cancel()
                try:
                    found = await self._read()
                except Exception as error:
                    log.error("the changed packs could not be taken: %s", cause(error))
                else:
                    closer = asyncio.create_task(self._look_closer(found))
        finally:
            if closer is not None:
                closer.cancel()

    async def _read(self) -> Found:
        read_at = time.time()
        found, patterns = await asyncio.to_thread(self._look)
        self.live_packs.put(found, read_at)
        if self._chat is not None:
            await self._chat.lead_by(self.live_packs.dialogs)
        # A pack with a mistake keeps the patterns of the version that runs.
        patterns = self._patterns | patterns
        self._patterns = {folder: patterns[folder] for folder in self.live_packs.packs}
        self.origins = Origins(
            {pack.dialog.id: patterns[folder] for folder, pack in self.live_packs.packs.items()}
        )
        self.live_packs.tell()
        if self.live_packs.ready:
            self._ready.set()
        else:
            log.warning("a pack has mistakes, so the bot waits; the page shows them")
        return found

    async def _look_closer(self, found: Found) -> None:
        """Run the linter; the author needn't wait for it to see the change."""
        try:
            self.live_packs.checked(await asyncio.to_thread(self._check, found))
        except Exception as error:
            log.error("the changed packs could not be checked: %s", cause(error))

    def _check(self, found: Found) -> list[Mistake]:
        return [
            mistake.within(folder)
            for folder, pack in found.packs.items()
            for mistake in self._linted_now(folder)
            if pack is not None or mistake.severity is Severity.WARNING
        ]

    def _linted_now(self, folder: str) -> tuple[Mistake, ...]:
        """What the linter finds in a pack. It takes a second, so it only looks again when a file
        changed that the pack is made of."""
        content = self._settings.content
        files = snapshot_of(content, folder)
        known, mistakes = self._linted.get(folder, ({}, ()))
        if known != files:
            mistakes = check(content / folder)
            self._linted[folder] = files, mistakes
        return mistakes

    def _look(self) -> tuple[Found, dict[str, list[TextPattern]]]:
        found = find_packs(self._settings, self._loaded_now)
        return found, {
            folder: self._patterns_now(folder, pack)
            for folder, pack in found.packs.items()
            if pack is not None
        }

    def _patterns_now(self, folder: str, pack: Loaded) -> list[TextPattern]:
        """The patterns of a pack, made again if it was loaded again."""
        places, patterns = self._made.get(folder, (None, []))
        if places is not pack.places:
            patterns = patterns_of(self._settings.content / folder, pack)
            self._made[folder] = pack.places, patterns
        return patterns

    def _loaded_now(self, folder: Path) -> Loaded:
        """Load a pack, if a file changed that it is made of. Raises PackError."""
        files = snapshot_of(self._settings.content, folder.name)
        if folder.name not in self._loaded or self._loaded[folder.name][0] != files:
            self._loaded[folder.name] = files, load_with_places(folder)
        return self._loaded[folder.name][1]

    async def ready_before(self, stopped: asyncio.Event) -> bool:
        """Wait until there is something to talk about; False when it is too late for that."""
        waits = [asyncio.create_task(event.wait()) for event in (self._ready, stopped)]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
        return not stopped.is_set()

    async def run_with(self, processor: UpdateProcessor) -> None:
        """Work at the update processor of a running bot, until it stops."""
        self._chat = LiveChats(processor)
        try:
            # the packs may have changed since the bot began to start
            await self._chat.lead_by(self.live_packs.dialogs)
            await asyncio.Event().wait()
        finally:
            self._chat = None
