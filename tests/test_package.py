"""The package: every file is in the wheel, and it works where there is only Python."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import aiohttp
import pytest

from bot import VERSION
from tests.bot.commandline.test_trying import free_port
from tests.support.person import Person

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("bot", "content", "dialogs", "storage")
SECONDS = 120
pytestmark = pytest.mark.package


def run(*command: str | Path, folder: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env=clean(folder) | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def clean(home: Path) -> dict[str, str]:
    """This environment, but with another home, and nothing that points to this checkout."""
    left_out = ("PYTHONPATH", "VIRTUAL_ENV")
    return {name: value for name, value in os.environ.items() if name not in left_out} | {
        "HOME": str(home)
    }


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a new virtual environment, in a folder with nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", folder / "env"], check=True)
    return folder / "env" / "bin" / "python"


@pytest.fixture(scope="module")
def wheel(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(python, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(python: Path, wheel: Path) -> Path:
    """The command, in that environment."""
    folder = python.parents[2]
    pip = (python, "-m", "pip", "install", "-q")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements.txt", folder=folder)
    run(*pip, "--no-deps", wheel, folder=folder)
    return python.with_name("ontmoetwijzer")


def test_every_file_of_the_rooms_is_in_the_wheel_and_nothing_else(wheel: Path) -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        [git, "-C", ROOT, "ls-files", "-z", *ROOMS], capture_output=True, check=True
    ).stdout.decode()
    wanted = {name for name in listed.split("\0") if name and (ROOT / name).exists()}
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.startswith(ROOMS)}
        assert held >= wanted
        assert {name for name in held - wanted if not name.endswith(".py")} == set()
        for name in sorted(wanted):
            assert archive.read(name) == (ROOT / name).read_bytes(), name
        assert any(name.endswith("/licenses/LICENSE") for name in archive.namelist())


def test_the_commands_work_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    assert run(installed, "--version", folder=tmp_path) == f"ontmoetwijzer {VERSION}\n"
    assert run(installed, "--help", folder=tmp_path).startswith("usage: ontmoetwijzer ")
    assert run(installed, "check", "--strict", folder=tmp_path) == ""
    assert "<svg" in run(installed, "graph", folder=tmp_path)
    run(installed, "packs", "gesprekken", folder=tmp_path)
    drawn = run(installed, "graph", "sjabloon", folder=tmp_path, CONTENT="gesprekken")
    assert "<svg" in drawn
    assert [path.name for path in tmp_path.iterdir()] == ["gesprekken"]


async def test_a_conversation_in_a_folder_with_other_modules_of_that_name(
    installed: Path, tmp_path: Path
) -> None:
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "__init__.py").write_text("raise SystemExit('the wrong one')")
    process = await asyncio.create_subprocess_exec(
        *(str(installed), "try"),
        cwd=tmp_path,
        env=clean(tmp_path) | {"PORT": free_port()},
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(SECONDS), aiohttp.ClientSession() as http:
            line = (await process.stdout.readline()).decode()
            url = next(word for word in line.split() if word.startswith("http://"))
            async with Person(url, 1001, session=http) as anna:
                await anna.say("/start")
                await anna.wait_for("Hoeveel tijd heb je nu?")
                await anna.say("/help")
                await anna.wait_for("‘Ontmoetingen binnen MDT’ van David van de Velde")
    finally:
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), SECONDS) == 0
