"""`packs`: the packs that come with the bot, in a folder of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commandline.cli import main
from bot.configuration.packs import load_packs
from bot.configuration.settings import MachineSettings


def test_the_copy_is_used_and_is_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "gesprekken"
    ours = load_packs(MachineSettings())
    assert main(["packs", str(folder)]) == 0
    assert f"CONTENT={folder}" in capsys.readouterr().out
    monkeypatch.setenv("CONTENT", str(folder))
    copied = load_packs(MachineSettings())
    assert {id_: dialog.version for id_, dialog in copied.items()} == {
        id_: dialog.version for id_, dialog in ours.items()
    }
    assert not list(folder.rglob("*.py"))


def test_a_folder_with_something_in_it_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "brief.txt").touch()
    assert main(["packs", str(tmp_path)]) == 2
    assert "name a new folder" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]
