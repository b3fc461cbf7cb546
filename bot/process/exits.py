"""What a command prints, and the code it exits with."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_VENV = _ROOT / ".venv"
_ON_WINDOWS = os.name == "nt"
"""There is no `make` there, and an environment looks different."""

MISTAKE = 1
"""Exit code after a bug."""
NOT_WELL = 1
"""Exit code of `doctor` if something needs attention."""
NEEDS_FIX = 2
"""Exit code if settings, content, database or port must be fixed first."""
STOPPED_EARLY = 130
"""Exit code after Ctrl+C before the bot was up; later it stops cleanly."""


def write_utf8() -> None:
    """Let this process print every character, whatever the locale: a pipe on Windows would refuse
    what its code page lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def tell_to_fix(message: str) -> int:
    """Tell an operator or author what to fix; returns the exit code."""
    print(message, file=sys.stderr)
    return NEEDS_FIX


def remedy(error: ModuleNotFoundError) -> str | None:
    """What to type if this Python lacks the libraries, as the system's own does.

    None if the missing module is ours: that is a bug.
    """
    missing = (error.name or "").partition(".")[0]
    if (_ROOT / missing / "__init__.py").exists():
        return None
    lacks = f"this Python lacks what the bot needs ({missing}); "
    if Path(sys.prefix).resolve() == _VENV.resolve():
        return lacks + "make run sets it up anew, as after an upgrade of the system"
    if not (_ROOT / "Makefile").exists():
        return lacks + "install ontmoetwijzer anew, with all that it depends on"
    if _ON_WINDOWS:
        return (
            lacks
            + r"type env\Scripts\python for python; docs/eigen-computer.md says how to make it"
        )
    if _VENV.exists():
        return lacks + f"type {_VENV}/bin/python in place of python"
    return lacks + "make run or make try sets it up, and then type .venv/bin/python for python"


def tell(lines: Iterable[str]) -> None:
    """Print in UTF-8, whatever the locale, until the reader closes the pipe."""
    try:
        for line in lines:
            sys.stdout.buffer.write(f"{line}\n".encode())
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
