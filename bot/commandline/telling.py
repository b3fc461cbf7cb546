"""What a command prints, line by line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable


def tell(lines: Iterable[str]) -> None:
    """Print in UTF-8 whatever the machine speaks, as long as someone reads along."""
    try:
        for line in lines:
            sys.stdout.buffer.write(f"{line}\n".encode())
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
