"""How long `check` takes for an author with a pack as large as they get."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path
from statistics import median

from bot.configuration.settings import ROOT
from tests.bench.processes import BenchError
from tests.support.large_pack import QUESTIONS, make_large_pack

NAME = f"check, {QUESTIONS} questions"


async def seconds_to_check(folder: Path, times: int) -> float:
    """Seconds from the start of the process to its end; the median of so many times."""
    pack = make_large_pack(folder / "large")
    found = []
    for _ in range(times):
        began = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "check", str(pack)),
            cwd=folder,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        code = await process.wait()
        if code:
            raise BenchError(f"check ended with {code}")
        found.append(time.monotonic() - began)
    return median(found)
