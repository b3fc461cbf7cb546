"""A process that is there quickly is one like any other, and a failed test leaves none running."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from bot.sandbox import Limits
from tests.support.quick_process import QuickProcess, start_quickly
from tests.support.running_bot import BotProcess, put_down_the_forgotten
from tests.support.sandbox import running_sandbox

_TELLS = """
import os, sys, time
def is_open(number):
    try:
        return bool(os.fstat(number))
    except OSError:
        return False
print(sys.argv[1:], os.getcwd(), dict(os.environ), __name__, flush=True)
print("au", file=sys.stderr, flush=True)
if sys.argv[1:] == ["wait"]:
    time.sleep(60)
if sys.argv[1:] == ["break"]:
    raise KeyError("stuk")
if sys.argv[1:] == ["files"]:
    print([number for number in range(64) if is_open(number)])
    sys.exit()
sys.exit(int(sys.argv[1]))
"""


@pytest.fixture(autouse=True)
def tells(tmp_path: Path) -> None:
    (tmp_path / "tells.py").write_text(_TELLS)


async def _started(folder: Path, argument: str) -> QuickProcess:
    # As with python -m, modules in the folder of the process can be run.
    return await start_quickly("tells", argument, folder=folder, environment={"A": "b"})


async def test_its_arguments_folder_environment_output_errors_and_exit(tmp_path: Path) -> None:
    processes = [await _started(tmp_path, str(number)) for number in (0, 3)]
    for number, process in zip((0, 3), processes, strict=True):
        output, errors = await process.communicate()
        told = f"['{number}'] {tmp_path} {{'A': 'b'}} __main__\n"
        assert (output.decode(), errors.decode()) == (told, "au\n")
        assert process.returncode == number


async def test_one_that_breaks(tmp_path: Path) -> None:
    process = await _started(tmp_path, "break")
    _, errors = await process.communicate()
    assert process.returncode == 1
    assert errors.decode().endswith("KeyError: 'stuk'\n")


async def test_one_that_is_killed(tmp_path: Path) -> None:
    process = await _started(tmp_path, "wait")
    assert process.returncode is None
    process.kill()
    assert await process.wait() == -signal.SIGKILL
    with pytest.raises(ProcessLookupError):
        process.kill()
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)


async def test_it_has_nothing_open_of_who_started_it(tmp_path: Path) -> None:
    process = await _started(tmp_path, "files")
    output, _ = await process.communicate()
    assert output.decode().splitlines()[-1] == "[0, 1, 2]"


async def test_a_forgotten_bot_is_put_down(tmp_path: Path) -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        bot, _never_started = BotProcess(sandbox, tmp_path), BotProcess(sandbox, tmp_path)
        await bot.start()
        put_down_the_forgotten()
        await bot.died()
        put_down_the_forgotten()
