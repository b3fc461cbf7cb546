"""Makes a Python lack what only POSIX systems have, as on Windows.

Python imports a module of this name when it starts, if its folder is in PYTHONPATH; so do the
processes that it starts. What the standard library itself needs here it imports first.
"""

import asyncio
import os
import signal
import subprocess
import sys
import types
from typing import Any, NoReturn

_MODULES = ("fcntl", "grp", "pwd", "resource", "syslog", "termios", "tty")
_SIGNALS = ("SIGHUP", "SIGUSR1", "SIGUSR2")
_OF_OS = (
    *("O_CLOEXEC", "O_DIRECTORY", "fchmod", "fork", "geteuid", "getuid", "killpg", "nice"),
    *("set_blocking", "setsid", "statvfs"),
)


def _refuse(*_: Any) -> NoReturn:
    raise NotImplementedError


def _lock(descriptor: int, mode: int, size: int) -> None:
    """Stand in for a lock of Windows by one of POSIX."""
    os.lockf(descriptor, os.F_TLOCK, size)


class _Popen(subprocess.Popen[bytes]):
    """A process that is handed no open files."""

    def __init__(self, *arguments: Any, pass_fds: tuple[int, ...] = (), **options: Any) -> None:
        assert not pass_fds, "pass_fds not supported on Windows."
        super().__init__(*arguments, **options)


locks = types.ModuleType("msvcrt")
locks.LK_NBLCK, locks.locking = 2, _lock  # type: ignore[attr-defined]
sys.modules["msvcrt"] = locks
for module in _MODULES:
    sys.modules[module] = None  # type: ignore[assignment]
for name in _SIGNALS:
    delattr(signal, name)
for name in _OF_OS:
    delattr(os, name)
vars(subprocess)["Popen"] = _Popen
setattr(asyncio.SelectorEventLoop, "add_signal_handler", _refuse)  # noqa: B010 (mypy)
