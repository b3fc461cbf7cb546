"""`make` sees when what it set up doesn't work any more, and sets it up again."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAKE = shutil.which("make") or "make"
ANEW = "What was set up doesn't work here any more; setting up anew.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkout that was set up, with nothing to install."""
    folder = tmp_path / "een map"
    folder.mkdir()
    shutil.copy(ROOT / "Makefile", folder)
    for name in ("requirements.txt", "requirements-dev.txt"):
        (folder / name).touch()
    # Without pip a virtual environment is there in no time.
    python = tmp_path / "python"
    python.write_text(
        f'#!/bin/sh\ncase "$*" in *"-m venv"*) set -- "$@" --without-pip;; esac\n'
        f'exec "{sys.executable}" "$@"\n'
    )
    python.chmod(0o755)
    _make(folder)
    (folder / ".venv" / "installed").touch()
    return folder


def _make(folder: Path, *targets: str) -> str:
    done = subprocess.run(
        [
            *(MAKE, "-C", folder, "--no-print-directory"),
            *(f"PYTHON={folder.parent}/python", "PIP_INSTALL=true"),
            *(targets or (".venv/run.stamp", ".venv/dev.stamp")),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def _python_is_gone(folder: Path) -> Path:
    python = folder / ".venv" / "bin" / "python3"
    python.unlink(missing_ok=True)
    python.symlink_to("/nowhere/python3")
    for other in (folder / ".venv" / "bin").glob("python*"):
        other.unlink()
        other.symlink_to("/nowhere/python3")
    return folder


def _python_has_another_minor_version(folder: Path) -> Path:
    file = folder / ".venv" / "pyvenv.cfg"
    file.write_text(re.sub(r"version = 3\.\d+", "version = 3.2", file.read_text()))
    return folder


def _the_folder_moved(folder: Path) -> Path:
    return folder.rename(folder.with_name("een andere map"))


@pytest.mark.parametrize(
    "change", [_python_is_gone, _python_has_another_minor_version, _the_folder_moved]
)
@pytest.mark.parametrize("stamp", ["run", "dev"])
def test_what_does_not_work_any_more_is_set_up_anew(
    folder: Path, change: Callable[[Path], Path], stamp: str
) -> None:
    folder = change(folder)
    assert _make(folder, f".venv/{stamp}.stamp").startswith(ANEW)
    assert not (folder / ".venv" / "installed").exists()
    python = folder / ".venv" / "bin" / "python"
    assert subprocess.run([python, "-c", ""], check=False).returncode == 0
    assert _make(folder, f".venv/{stamp}.stamp").count("\n") == 1, "make says: up to date"


def test_what_works_is_left_alone(folder: Path) -> None:
    assert ANEW not in _make(folder)
    assert (folder / ".venv" / "installed").exists()


def test_a_patch_of_python_is_no_reason(folder: Path) -> None:
    file = folder / ".venv" / "pyvenv.cfg"
    file.write_text(re.sub(r"(version = 3\.\d+)\.\d+", r"\1.99", file.read_text()))
    assert ANEW not in _make(folder)


def test_a_shared_one_is_no_reason(folder: Path) -> None:
    other = folder.with_name("ernaast")
    other.mkdir()
    for name in ("Makefile", "requirements.txt", "requirements-dev.txt"):
        shutil.copy2(folder / name, other)
    (other / ".venv").symlink_to(folder / ".venv")
    assert ANEW not in _make(other)
    assert (folder / ".venv" / "installed").exists()
