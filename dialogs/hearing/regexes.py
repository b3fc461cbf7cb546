"""Compiles regular expressions only when a text first needs them.

There are so many that the bot, and every test, would otherwise start noticeably later. After the
start the bot compiles the rest ahead of time, by `compile_rest`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
_waiting: list[Compiled] = []


def compiled(written: str, flags: int = 0) -> re.Pattern[str]:
    """Do what `re.compile` does, but only when the expression is first used."""
    return cast(re.Pattern[str], Compiled(written, flags))


def any_stem(stems: str) -> str:
    """The expression for any of these, which have a | between them, by first letter: to search a
    text for that takes a quarter of the time."""
    by_first = groupby(sorted(set(stems.split("|"))), key=itemgetter(0))
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(re.escape(stem[1:]) for stem in alike)})"
        for first, alike in by_first
    )


class Compiled:
    """Stands for an expression, and compiles it when one of its attributes is first read."""

    def __init__(self, written: str, flags: int) -> None:
        self._written, self._flags = written, flags
        _waiting.append(self)

    def __getattr__(self, name: str) -> Any:
        """Compile, and copy the attribute here. Python calls this only for attributes that aren't
        there yet."""
        pattern = re.compile(self._written, self._flags)
        self.__dict__.update((method, getattr(pattern, method)) for method in _METHODS)
        return getattr(pattern, name)


def compile_rest() -> Iterator[None]:
    """Compile all that aren't compiled yet, one at each step of the iterator."""
    while _waiting:
        one = cast(re.Pattern[str], _waiting.pop())
        one.match("")
        yield
