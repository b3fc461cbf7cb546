"""A talk: turns come in line by line, and what everybody sees goes out as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from bot.terminal.company import Company
from bot.terminal.golden_script import GoldenScript
from bot.terminal.kept_files import KeptFiles
from bot.terminal.played_bot import PlayedBot
from bot.terminal.turns import (
    HELP,
    AskHelp,
    Look,
    Quit,
    Turn,
    TurnError,
    Wait,
    is_remark,
    read_turns,
)
from dialogs.walk.state import Walk

BETWEEN = 5.0
"""Seconds that each turn takes; around a table several people answer at once."""


@dataclass
class Talk:
    """Plays lines. `tell` gets the transcript, line by line; `echo`: whether what people do is in
    it, which a terminal shows already. `kept`: where the files in it are saved; None: nowhere."""

    bot: PlayedBot
    tell: Callable[[str], None]
    echo: Callable[[str], None]
    people: Sequence[str] = ()
    kept: KeptFiles | None = None
    wrong: list[int] = field(default_factory=list)
    """The lines that couldn't be played, counted from 1."""

    def __post_init__(self) -> None:
        self._company = Company(self.bot.sandbox, self.kept)
        for name in self.people:
            self._company.adds(name)
        self._line = 0
        self._script = GoldenScript()
        self._walk: tuple[str, Walk] | None = None
        """The first walk of whoever spoke first, and its pack."""

    @property
    def prompt(self) -> str:
        """Whose turn it is, for a terminal."""
        return f"{self._company.whose_turn}: "

    def golden(self) -> str:
        """What the first person did, as the beginning of a golden transcript; '' where they have no
        walk."""
        if self._walk is None:
            return ""
        pack, walk = self._walk
        return self._script.written(pack, backwards=walk.backwards)

    async def plays(self, line: str) -> bool:
        """Play one line; False if it ends the talk."""
        self._line += 1
        if is_remark(line):
            self.echo(line)
            self._script.remark(line)
            return True
        try:
            return await self._takes(read_turns(line, self._company.people, self._company.groups))
        except TurnError as error:
            self.wrong.append(self._line)
            self.tell("")
            self.echo(line)
            self.tell(f"! line {self._line}: {error}")
            self._news()
            return True

    async def _takes(self, turns: Sequence[Turn]) -> bool:
        match turns[0].deed:
            case Quit():
                return False
            case AskHelp():
                self.tell(HELP)
            case Look():
                for turn in turns:
                    self._company.turns_to(turn.who)
                    self._echo([turn])
                    name, lines = self._company.screen(turn)
                    self._show(name, lines or ["(no buttons)"])
            case Wait(seconds):
                self._company.turns_to(turns[0].who)
                self._echo(turns[:1])
                self._script.waits(seconds)
                await self.bot.pass_time(seconds)
                self._news()
            case _:
                await self._act(turns)
        return True

    async def _act(self, turns: Sequence[Turn]) -> None:
        """People act, all before anything is told, as around a table."""
        await self.bot.pass_time(BETWEEN)
        self._news()
        hits: list[str] = []
        for turn in turns:
            self._company.turns_to(turn.who)
            hits.append(self._company.plays(turn))
            self._script.plays(self._company.whose_turn, turn, hits[-1])
            await self.bot.until_quiet()
        if self._walk is None:
            self._walk = await self.bot.walk_of(self._company.id_of(self._script.who))
        self._echo(turns, hits)
        self._news()

    def _echo(self, turns: Sequence[Turn], hits: Sequence[str] = ()) -> None:
        words = turns[0].words
        names = ", ".join(turn.who or self._company.whose_turn for turn in turns)
        hit = " | ".join(dict.fromkeys(hit for hit in hits if hit and not words.endswith(hit)))
        self.tell("")
        self.echo(f"{names}: {words}" + (f"  [{hit}]" if hit else ""))

    def _news(self) -> None:
        together: dict[tuple[str, ...], list[str]] = {}
        for name, lines in self._company.news():
            together.setdefault(tuple(lines), []).append(name)
        for told, names in together.items():
            self._show(", ".join(names), told)

    def _show(self, name: str, lines: Iterable[str]) -> None:
        self.tell("")
        self.tell(f"bot → {name}")
        for line in lines:
            self.tell(f"    {line}".rstrip())
