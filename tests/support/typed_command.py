"""A command that reads standard input, in a terminal that says next to nothing about itself."""

import asyncio
import os
import sys
from pathlib import Path

from tests.support.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]


async def given(command: str, *arguments: str, said: bytes = b"") -> tuple[int | None, str, str]:
    """Run it with `said` on standard input. Returns its exit code, output and errors."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", command, *arguments),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await asyncio.wait_for(process.communicate(said), PATIENCE)
    return process.returncode, output.decode(), errors.decode()
