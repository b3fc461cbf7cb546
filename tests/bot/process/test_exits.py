"""Somebody who types `python` without the libraries is told in one line what to type instead."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.process import exits
from tests.support.patience import PATIENCE
from tests.support.running_bot import ROOT

MISSING = ModuleNotFoundError("No module named 'pydantic'", name="pydantic.fields")


@pytest.mark.parametrize("command", ["run", "try", "doctor", "backup", "check", "understand"])
def test_no_command_ends_with_a_traceback(command: str, tmp_path: Path) -> None:
    # Without `site` a Python sees none of the libraries beside it.
    said = subprocess.run(
        [sys.executable, "-S", "-m", "bot", command],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    (line,) = said.stderr.splitlines()
    assert line.startswith("this Python lacks what the bot needs (")
    assert (said.returncode, said.stdout) == (2, "")


def test_it_says_what_to_type(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    venv = tmp_path / ".venv"
    monkeypatch.setattr(exits, "_VENV", venv)
    assert str(exits.remedy(MISSING)).endswith(
        "(pydantic); make run or make try sets it up, and then type .venv/bin/python for python"
    )
    venv.mkdir()
    assert f"; type {venv}/bin/python in place of python" in str(exits.remedy(MISSING))
    monkeypatch.setattr(sys, "prefix", str(venv))
    assert "; make run sets it up anew" in str(exits.remedy(MISSING))


def test_it_says_so_on_windows_and_where_it_was_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(exits, "_VENV", tmp_path / ".venv")
    monkeypatch.setattr(exits, "_ON_WINDOWS", True)
    assert r"; type env\Scripts\python for python" in str(exits.remedy(MISSING))
    monkeypatch.setattr(exits, "_ROOT", tmp_path)
    assert "; install ontmoetwijzer anew" in str(exits.remedy(MISSING))


def test_a_module_of_ours_that_is_missing_is_a_mistake_of_ours() -> None:
    assert exits.remedy(ModuleNotFoundError("…", name="bot.weg")) is None
