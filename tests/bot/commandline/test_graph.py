"""`graph` as an author meets it: the drawing, or what must be mended first."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commandline.cli import main
from content.drawing.graph import drawing
from tests.support.packs import TinyPack

DRAWN, NEEDS_FIX = 0, 2


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TinyPack:
    """The one pack in the content folder."""
    monkeypatch.setenv("CONTENT", str(tmp_path / "packs"))
    folder = tmp_path / "packs" / "aap"
    folder.mkdir(parents=True)
    return TinyPack(folder)


@pytest.mark.parametrize("named", [[], ["aap"]])
def test_it_is_printed(
    pack: TinyPack, capsysbinary: pytest.CaptureFixture[bytes], named: list[str]
) -> None:
    assert main(["graph", *named]) == DRAWN
    out, err = capsysbinary.readouterr()
    assert (out.decode(), err) == (drawing(pack.load()), b"")


def test_it_is_written_to_a_file(
    pack: TinyPack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "tekening.svg"
    assert main(["graph", str(pack.folder), "--out", str(out)]) == DRAWN
    assert out.read_text(encoding="utf-8") == drawing(pack.load())
    assert capsys.readouterr() == ("", "")


def test_a_file_that_cannot_be_written(
    pack: TinyPack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "nergens" / "tekening.svg"
    assert main(["graph", "--out", str(out)]) == NEEDS_FIX
    assert capsys.readouterr() == ("", f"{out} can't be written: No such file or directory\n")


def test_of_a_broken_pack_the_mistakes_are_told(
    pack: TinyPack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack.change("begin.yaml", "soort: keuze", "§soort: keus")
    out = tmp_path / "tekening.svg"
    assert main(["graph", "aap", "--out", str(out)]) == NEEDS_FIX
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"aap/{pack.mark}: onbekend-woord: ")
    assert not out.exists()
