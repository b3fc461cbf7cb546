"""Regular expressions that take long to compile: compiled when a text needs one first.

A start would be noticeably later otherwise, and every test too. `compile_rest` does it beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
_waiting: list[Compiled] = []


def compiled(written: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` makes, but later."""
    return cast(re.Pattern[str], Compiled(written, flags))


class Compiled:
    """Becomes the expression as soon as anything is asked of it."""

    def __init__(self, written: str, flags: int) -> None:
        self._written, self._flags = written, flags
        _waiting.append(self)

    def __getattr__(self, name: str) -> Any:
        """Called only for what isn't there yet."""
        pattern = re.compile(self._written, self._flags)
        self.__dict__.update((method, getattr(pattern, method)) for method in _METHODS)
        return getattr(pattern, name)


def compile_rest() -> Iterator[None]:
    """Compile all that aren't yet, one at each step."""
    while _waiting:
        one = cast(re.Pattern[str], _waiting.pop())
        one.match("")
        yield
