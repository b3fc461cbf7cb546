"""An author at work: a running `try` on a copy of the packs, which tests can edit."""

from __future__ import annotations

import shutil
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from dialogs.pack.definition import Dialog
from dialogs.texts import as_plain
from tests.bot.commandline.test_trying import trying
from tests.support.packs import TinyPack
from tests.support.real_pack import PACKS, real_pack

FOR_NEWCOMERS = "voor_nieuwe_mensen: true\n"


@dataclass(frozen=True)
class Desk:
    """The page's address, and the copy of the pack that can be edited."""

    url: str
    pack: Path
    copies: Mapping[Path, str]
    """The text of each of its files, before any change."""
    other: Dialog
    """The pack beside it."""

    @property
    def name(self) -> str:
        return self.pack.name

    @property
    def first(self) -> str:
        """The question after the greeting."""
        return next(iter(real_pack(self.name).questions))

    def first_line(self, question: str) -> str:
        """The first words of a question as they are in the pack."""
        return first_line(question, real_pack(self.name))

    def place_of(self, text: str) -> tuple[Path, int]:
        """The file and line where a text begins; it must occur in one file only."""
        [found] = [
            (path, before.count("\n") + 1)
            for path in sorted(self.pack.glob("*.yaml"))
            for before, here, _ in [path.read_text("utf-8").partition(text)]
            if here
        ]
        return found

    def change(self, old: str, new: str) -> None:
        """Replace one text in a file and save it."""
        path, _ = self.place_of(old)
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    def add_below(self, question: str, line: str) -> None:
        """Add a line below the id of a question and save its file."""
        path, number = self.place_of(f"vraag: {question}\n")
        lines = path.read_text("utf-8").splitlines(keepends=True)
        lines.insert(number, " " * lines[number - 1].index("vraag:") + line + "\n")
        path.write_text("".join(lines), "utf-8")

    def restore(self) -> None:
        """Save the changed files as they were."""
        for path, text in self.copies.items():
            if path.read_text("utf-8") != text:
                path.write_text(text, "utf-8")


@asynccontextmanager
async def at_the_desk(folder: Path, name: str, beside: str = "") -> AsyncIterator[Desk]:
    """A running `try` on a copy of our pack `name`, which newcomers get, and of another. Without
    `beside` that is a tiny one, which is read and checked sooner."""
    content = folder / "content"
    content.mkdir()
    shutil.copy(PACKS / "teksten.yaml", content)
    _copy(content / name, for_newcomers=True)
    if beside:
        _copy(content / beside, for_newcomers=False)
        other = real_pack(beside)
    else:
        (content / "proef").mkdir()
        other = TinyPack(content / "proef").load()
    copies = {path: path.read_text("utf-8") for path in (content / name).glob("*.yaml")}
    async with trying(folder, signal.SIGTERM, CONTENT=str(content)) as url:
        yield Desk(url, content / name, copies, other)


def _copy(to: Path, *, for_newcomers: bool) -> None:
    """Copy one of our packs without its sessions: these are on no page here, and checking them
    after each change takes as long as all the rest."""
    shutil.copytree(PACKS / to.name, to, ignore=shutil.ignore_patterns("sessie.yaml"))
    begin = to / "pakket.yaml"
    text = begin.read_text("utf-8").replace(FOR_NEWCOMERS, "")
    begin.write_text(text + FOR_NEWCOMERS * for_newcomers, "utf-8")


def first_line(question: str, pack: Dialog) -> str:
    """The first words of a question, by its id, as they are in the pack."""
    said = pack.questions[question].text.fill(lambda _: None)
    return as_plain(said).splitlines()[0]
