"""Gives memory back to the machine that the process has no use for any more."""

from __future__ import annotations

import sys
from contextlib import suppress


def give_back() -> None:
    """Give back what was freed, as far as the C library can be told to: glibc can."""
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
