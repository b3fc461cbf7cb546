"""A talk: turns come in line by line, and what everybody sees goes out as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.terminal.company import Company
from bot.terminal.golden_script import GoldenScript
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
    read_turn,
)

BETWEEN = 10.0
"""Seconds that each turn takes."""


@dataclass
class Talk:
    """Plays lines. `tell` gets the transcript, line by line; `echo`: whether what people do is in
    it, which a terminal shows already."""

    bot: PlayedBot
    tell: Callable[[str], None]
    echo: Callable[[str], None]
    script: GoldenScript
    people: Sequence[str] = ()
    wrong: list[int] = field(default_factory=list)
    """The lines that couldn't be played, counted from 1."""

    def __post_init__(self) -> None:
        self._company = Company(self.bot.sandbox)
        for name in self.people:
            self._company.adds(name)
        self._line = 0

    @property
    def prompt(self) -> str:
        """Whose turn it is, for a terminal."""
        return f"{self._company.whose_turn}: "

    async def plays(self, line: str) -> bool:
        """Play one line; False if it ends the talk."""
        self._line += 1
        if is_remark(line):
            self.echo(line)
            self.script.remark(line)
            return True
        try:
            turn = read_turn(line, self._company.people, self._company.groups)
            self._company.turns_to(turn.who)
            return await self._takes(turn)
        except TurnError as error:
            self.wrong.append(self._line)
            self.tell("")
            self.echo(line)
            self.tell(f"! line {self._line}: {error}")
            return True

    async def _takes(self, turn: Turn) -> bool:
        match turn.deed:
            case Quit():
                return False
            case AskHelp():
                self.tell(HELP)
                return True
            case Look():
                self._echo(turn)
                name, lines = self._company.screen(turn)
                self._show(name, lines or ["(no buttons)"])
                return True
            case Wait(seconds):
                self._echo(turn)
                self.script.waits(turn.words)
                await self.bot.pass_time(seconds)
            case _:
                await self.bot.pass_time(BETWEEN)
                self._news()
                hit = self._company.plays(turn)
                self._echo(turn, hit)
                self.script.plays(self._company.whose_turn, turn, hit)
                await self.bot.until_quiet()
        self._news()
        return True

    def _echo(self, turn: Turn, hit: str = "") -> None:
        self.tell("")
        self.echo(
            f"{self._company.whose_turn}: {turn.words}"
            + (f"  [{hit}]" if hit and not turn.words.endswith(hit) else "")
        )

    def _news(self) -> None:
        for name, lines in self._company.news():
            self._show(name, lines)

    def _show(self, name: str, lines: list[str]) -> None:
        self.tell("")
        self.tell(f"bot → {name}")
        for line in lines:
            self.tell(f"    {line}".rstrip())
