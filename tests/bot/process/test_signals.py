"""A bot that is told to stop while it still gets ready is gone at once, also as process 1.

There a signal does nothing by itself: without a handler it is ignored. Elsewhere that shows in how
the process ends: by the signal, or with an exit code of its own.
"""

import asyncio
import os
import signal
import sys
from itertools import product
from pathlib import Path

import pytest

from tests.support.patience import PATIENCE
from tests.support.running_bot import ROOT
from tests.support.spread import spread

SLOW = """
import sys, time
from pathlib import Path

class Slow:
    def find_spec(self, name, path=None, target=None):
        if name == "{module}":
            Path("busy").touch()
            time.sleep(300)

sys.meta_path.insert(0, Slow())
"""


async def _started(folder: Path, module: str, *before: str) -> asyncio.subprocess.Process:
    """The bot, in the middle of importing a module for a minute."""
    (folder / "sitecustomize.py").write_text(SLOW.format(module=module))
    process = await asyncio.create_subprocess_exec(
        *before,
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{folder}:{ROOT}",
            "BOT_TOKEN": "1:kanarie",
            "BOT_API_URL": "http://127.0.0.1:9",
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(PATIENCE):
        while not (folder / "busy").exists():  # noqa: ASYNC110 (another process)
            await asyncio.sleep(0.02)
    return process


CODES = {signal.SIGTERM: 0, signal.SIGHUP: 0, signal.SIGINT: 130}
MODULES = ("argparse", "pydantic_settings", "telegram", "yaml")


@pytest.mark.parametrize("case", spread(product(CODES, MODULES), 3))
async def test_it_is_gone_at_once_while_it_imports(
    tmp_path: Path, case: tuple[signal.Signals, str]
) -> None:
    number, module = case
    process = await _started(tmp_path, module)
    process.send_signal(number)
    output, errors = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert (process.returncode, output, errors) == (CODES[number], b"", b"")


async def test_who_wants_it_to_outlive_the_terminal_gets_that(tmp_path: Path) -> None:
    process = await _started(tmp_path, "telegram", "nohup")
    process.send_signal(signal.SIGHUP)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(process.wait(), 0.5)
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
