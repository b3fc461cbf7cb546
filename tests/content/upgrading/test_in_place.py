"""Files in the old format are replaced where they are."""

from __future__ import annotations

from codecs import BOM_UTF8
from pathlib import Path

from content.sources.mistakes import Mistake
from content.upgrading.in_place import renew_pack, renew_shared

PACK = "pakket: x\ntitel: {nl: X}\ntalen: [nl]\nthemas: [a.yaml, deel/b.yaml]\n"


def a_pack(folder: Path) -> Path:
    (folder / "deel").mkdir()
    (folder / "pakket.yaml").write_text(PACK)
    (folder / "a.yaml").write_bytes(BOM_UTF8 + b"thema: a\r\ntitel: {nl: A}\r\n")
    (folder / "deel" / "b.yaml").write_text("thema: b\ntitel: {nl: B}\n")
    (folder / "concept.yaml").write_text("thema: c\ntitel: {nl: C}\n")
    (folder / "teksten.yaml").write_text("teksten:\n  hulp: Hulp\n")
    return folder


def test_a_pack_is_rewritten_and_its_files_are_named(tmp_path: Path) -> None:
    pack, mistakes = a_pack(tmp_path), list[Mistake]()
    (pack / "a.yaml").chmod(0o640)
    changed = renew_pack(pack, mistakes)
    assert changed == ["pakket.yaml", "a.yaml", "deel/b.yaml", "concept.yaml"]
    assert mistakes == []
    assert (pack / "a.yaml").read_bytes() == BOM_UTF8 + b"thema: a\r\ntitel: A\r\n"
    assert (pack / "a.yaml").stat().st_mode & 0o777 == 0o640
    assert (pack / "deel" / "b.yaml").read_text() == "thema: b\ntitel: B\n"
    assert not list(pack.glob(".*"))
    assert renew_pack(pack, mistakes) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    pack, mistakes = a_pack(tmp_path), list[Mistake]()
    (pack / "concept.yaml").rename(pack / "echt")
    (pack / "concept.yaml").symlink_to(pack / "echt")
    assert "concept.yaml" in renew_pack(pack, mistakes)
    assert (pack / "concept.yaml").is_symlink()
    assert (pack / "echt").read_text() == "thema: c\ntitel: C\n"


def test_what_cannot_be_read_is_told_and_the_rest_is_rewritten(tmp_path: Path) -> None:
    pack, mistakes = a_pack(tmp_path), list[Mistake]()
    (pack / "a.yaml").write_text("titel: {nl: A\n")
    assert renew_pack(pack, mistakes) == ["pakket.yaml", "deel/b.yaml", "concept.yaml"]
    assert [str(one)[:25] for one in mistakes] == ["a.yaml:1:8: niet-gesloten"]
    assert (pack / "a.yaml").read_text() == "titel: {nl: A\n"
    (pack / "pakket.yaml").unlink()
    mistakes.clear()
    assert renew_pack(pack, mistakes) == []
    assert "bestand-ontbreekt" in [one.code for one in mistakes]


def test_what_stands_beside_the_packs(tmp_path: Path) -> None:
    mistakes: list[Mistake] = []
    (tmp_path / "hulp.yaml").write_text("voorbij: {nl: X}\n")
    (tmp_path / "iets.yaml").write_text("titel: {nl: X}\n")
    assert renew_shared(tmp_path, mistakes) == ["hulp.yaml"]
    assert (tmp_path / "iets.yaml").read_text() == "titel: {nl: X}\n"
    assert mistakes == []


def test_a_folder_that_may_not_be_written_in(tmp_path: Path, monkeypatch: object) -> None:
    pack, mistakes = a_pack(tmp_path), list[Mistake]()
    (pack / "a.yaml").unlink()
    (pack / "a.yaml").mkdir()
    renew_pack(pack, mistakes)
    assert [one.code for one in mistakes] == ["bestand-is-map"]
