"""`try` and `check` work where Python has nothing of POSIX, as on Windows."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest

from tests.bot.commandline.test_trying import free_port
from tests.support.packs import TinyPack
from tests.support.person import Person
from tests.support.running_bot import ROOT

WITHOUT = ROOT / "tests" / "support" / "without_posix"
SECONDS = 60


@pytest.fixture
def pack(tmp_path: Path) -> TinyPack:
    folder = tmp_path / "packs" / "proef"
    folder.mkdir(parents=True)
    return TinyPack(folder)


def environment(tmp_path: Path) -> dict[str, str]:
    """Also with a code page that lacks most characters, and a warning where one would be used."""
    return os.environ | {
        "PYTHONPATH": os.pathsep.join((str(WITHOUT), str(ROOT))),
        "CONTENT": str(tmp_path / "packs"),
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "cp1252",
        "PYTHONWARNDEFAULTENCODING": "1",
        "PYTHONWARNINGS": "error::EncodingWarning",
    }


def test_it_really_lacks_them(tmp_path: Path) -> None:
    code = "import fcntl"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path), capture_output=True, check=False
    )
    assert b"ModuleNotFoundError" in done.stderr


async def test_try_and_a_saved_change_with_the_line_ends_of_windows(
    tmp_path: Path, pack: TinyPack
) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "try"),
        cwd=tmp_path,
        env=environment(tmp_path) | {"PORT": free_port(), "PAGE_ADDRESS": "0.0.0.0"},  # noqa: S104
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        async with asyncio.timeout(SECONDS):
            line = (await process.stdout.readline()).decode()
            assert (await process.stderr.readline()).startswith(b"PAGE_ADDRESS: every machine")
            url = next(word for word in line.split() if word.startswith("http://"))
            async with aiohttp.ClientSession() as http, Person(url, 1001, session=http) as anna:
                await anna.say("/start")
                await anna.wait_for("Hoe heet het?")
                file = pack.folder / "begin.yaml"
                changed = file.read_text(encoding="utf-8").replace("Hoe heet het?", "En de naam?")
                file.write_text(changed, encoding="utf-8", newline="\r\n")
                await anna.wait_for("En de naam?")
                async with http.get(f"{url}/workshop/state") as response:
                    assert response.status == 200
                for what in ("kill", "start"):
                    async with http.post(f"{url}/control/bot/{what}", json={}) as response:
                        assert response.status == 200
                await anna.say("De tuin")
                await anna.wait_for("weer is het")
    finally:
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), SECONDS) == 0


def test_check_of_files_with_the_line_ends_of_windows(tmp_path: Path, pack: TinyPack) -> None:
    for file in pack.folder.glob("*.yaml"):
        text = file.read_text(encoding="utf-8").replace("soort: open", "soort: öpen→")
        file.write_text(text, encoding="utf-8", newline="\r\n")
    done = subprocess.run(
        [sys.executable, "-m", "bot", "check"],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1), done.stderr
    assert "proef/begin.yaml:5:" in done.stdout.decode()
    assert "öpen→" in done.stdout.decode()
