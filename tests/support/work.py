"""How much work something is, in a number that is the same on every machine, however busy.

It counts each line that Python executes, every time round a loop, and each character that a pattern
of `re` looks at. A clock would count the neighbours too.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

from dialogs.hearing.regexes import Compiled

_A_LINE = 6
"""One line is about as much work as a pattern that looks at so many characters. Python has some six
bytecodes in a line; to count those one by one takes more than twice as long, and tells the same.
"""
Trace = Callable[[FrameType, str, Any], None]


class Meter:
    """Counts while it is `running`."""

    def __init__(self) -> None:
        self.count = 0

    @contextmanager
    def running(self) -> Iterator[None]:
        before = sys.gettrace()
        sys.settrace(self._entered)
        try:
            yield
        finally:
            sys.settrace(before)

    def _entered(self, frame: FrameType, event: str, argument: Any) -> Trace:
        return self._inside

    def _inside(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "line":
            self.count += _A_LINE


class Looking:
    """A pattern that tells the meter how many characters it looks at."""

    def __init__(self, pattern: re.Pattern[str] | Compiled, meter: Meter) -> None:
        self._pattern, self._meter = pattern, meter

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._pattern, name)
        if name not in _FAR and name not in _NEAR:
            return found

        def looking(*given: Any, **named: Any) -> Any:
            text = given[1] if name in ("sub", "subn") else given[0]
            places = given[1:3] if name not in ("sub", "subn", "split") else ()
            begin = places[0] if places else 0
            end = min(places[1] if len(places) == 2 else len(text), len(text))
            made = found(*given, **named)
            if name in _NEAR or (name == "search" and made is not None):
                # It stops at what it finds; where that is nothing it saw that at once.
                end = made.end() if made is not None else begin + 1
            self._meter.count += max(0, end - begin)
            return made

        return looking


_FAR = ("search", "finditer", "findall", "fullmatch", "sub", "subn", "split")
_NEAR = ("match",)


def meter(monkeypatch: pytest.MonkeyPatch, rooms: tuple[str, ...] = ("dialogs", "bot")) -> Meter:
    """A meter that also sees the patterns in the modules of these packages."""
    counting = Meter()
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] not in rooms:
            continue
        for key, value in list(vars(module).items()):
            if isinstance(value, re.Pattern | Compiled) and isinstance(value.pattern, str):
                monkeypatch.setattr(module, key, Looking(value, counting))
    return counting


def work_of(counting: Meter, doing: Callable[[], object]) -> int:
    """What it takes to do this a second time, when all that is made once has been made."""
    doing()
    counting.count = 0
    with counting.running():
        doing()
    return counting.count
