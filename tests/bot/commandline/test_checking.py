"""`check` as an author meets it: every mistake at once, and an exit code for how bad it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commandline.cli import main
from tests.support.packs import TinyPack, measuring

CLEAN, IMPROVE, NEEDS_FIX = 0, 1, 2


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder with two sound packs, seen from the folder around it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONTENT", "packs")
    folder = tmp_path / "packs"
    folder.mkdir()
    for name in ("aap", "noot"):
        pack(folder, name).change("pakket.yaml", "pakket: proef", f"pakket: {name}")
    return folder


def pack(folder: Path, name: str) -> TinyPack:
    """The pack of that name, made again."""
    (folder / name).mkdir(exist_ok=True)
    return TinyPack(folder / name)


class Says:
    """Runs `check`: its exit code, its lines and, apart, what it says about the whole."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> tuple[int, list[str], str]:
        with measuring(False):
            code = main(["check", *arguments])
        out, err = self._capsys.readouterr()
        return code, out.splitlines(), err.strip()


@pytest.fixture
def says(capsys: pytest.CaptureFixture[str]) -> Says:
    return Says(capsys)


def break_it(folder: Path, name: str) -> str:
    """Give the pack a mistake; where it is found."""
    broken = pack(folder, name).change("pakket.yaml", "pakket: proef", f"pakket: {name}")
    broken.change("begin.yaml", "soort: keuze", "§soort: keus")
    return f"packs/{name}/{broken.mark}: onbekend-woord: "


def let_it_ramble(folder: Path, name: str) -> str:
    """Give the pack something that could be better; where it is found."""
    rambling = pack(folder, name).change("pakket.yaml", "pakket: proef", f"pakket: {name}")
    rambling.change("verder.yaml", "bron: p. 8", "§bron: het rapport")
    return f"packs/{name}/{rambling.mark}: bron-zonder-bladzij: "


def test_all_packs_are_checked_where_none_is_named(content: Path, says: Says) -> None:
    assert says() == (CLEAN, [], "2 pakketten bekeken: 0 te herstellen, 0 te verbeteren.")
    wrong = break_it(content, "noot")
    code, (line,), summary = says()
    assert code == NEEDS_FIX
    assert line == f"{wrong}'keus' kan hier niet. Bedoel je 'keuze'?"
    assert summary == "2 pakketten bekeken: 1 te herstellen, 0 te verbeteren."


def test_a_pack_is_named_by_its_folder_or_by_a_path(content: Path, says: Says) -> None:
    break_it(content, "noot")
    assert says("aap")[0] == CLEAN
    assert says("noot")[0] == NEEDS_FIX
    assert says("packs/noot")[1] == says("noot")[1] == says(str(content / "noot"))[1]
    assert says("aap", "noot")[2].startswith("2 pakketten")


def test_here_is_a_path_too(content: Path, says: Says, monkeypatch: pytest.MonkeyPatch) -> None:
    break_it(content, "noot")
    monkeypatch.chdir(content / "noot")
    code, (line,), _ = says(".")
    assert code == NEEDS_FIX
    assert line.startswith("begin.yaml:12:5: onbekend-woord: ")


def test_a_warning_counts_only_when_it_is_strict(content: Path, says: Says) -> None:
    rambling = let_it_ramble(content, "aap")
    code, (line,), summary = says()
    assert (code, summary) == (CLEAN, "2 pakketten bekeken: 0 te herstellen, 1 te verbeteren.")
    assert line.startswith(rambling)
    assert says("--strict")[0] == IMPROVE
    break_it(content, "noot")
    assert says("--strict")[0] == NEEDS_FIX


def test_it_is_told_in_english_on_request(content: Path, says: Says) -> None:
    wrong = break_it(content, "aap")
    assert says("aap", "--lang", "en") == (
        NEEDS_FIX,
        [f"{wrong}'keus' isn't possible here. Did you mean 'keuze'?"],
        "1 pack checked: 1 to fix, 0 to improve.",
    )


def test_lines_come_in_order_of_place(content: Path, says: Says) -> None:
    for name in ("aap", "noot"):
        twice = pack(content, name).change("pakket.yaml", "pakket: proef", f"pakket: {name}")
        twice.change("verder.yaml", "alleen: true", "alleen: ja")
        twice.change("begin.yaml", "soort: keuze", "soort: keus")
        twice.change("begin.yaml", "soort: open", "soort: opne")
    places = [tuple(line.split(": ")[0].split(":")) for line in says()[1]]
    assert len(places) == 6
    assert places == sorted(places, key=lambda at: (at[0], int(at[1]), int(at[2])))


def test_packs_that_claim_the_same_name_are_told_when_all_are_checked(
    content: Path, says: Says
) -> None:
    pack(content, "noot").change("pakket.yaml", "pakket: proef", "§pakket: aap")
    code, (line,), _ = says()
    assert code == NEEDS_FIX
    assert line.startswith("packs/noot/pakket.yaml:1:1: pakket-naam-bezet: ")
    assert says("noot")[0] == CLEAN


@pytest.mark.parametrize("name", ["nergens", "packs", ""])
def test_a_folder_that_is_no_pack(content: Path, says: Says, name: str) -> None:
    code, (line,), _ = says(name)
    assert code == NEEDS_FIX
    assert ": bestand-ontbreekt: Het bestand 'pakket.yaml' is er niet." in line


def test_no_packs_at_all(content: Path, says: Says, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTENT", "leeg")
    code, lines, _ = says()
    assert code == NEEDS_FIX
    assert lines == [
        "leeg:1:1: geen-pakket: Hier staat geen pakket. Zet CONTENT goed, of kijk hoe de map heet."
    ]


def test_names_are_remembered_on_request_but_not_of_a_broken_pack(
    content: Path, says: Says
) -> None:
    break_it(content, "noot")
    code, _, summary = says("--remember")
    assert code == NEEDS_FIX
    assert summary.splitlines()[0] == "packs/aap/namen.txt: 21 nieuwe namen onthouden."
    assert (content / "aap" / "namen.txt").exists()
    assert not (content / "noot" / "namen.txt").exists()
    assert says("--remember", "aap")[2].splitlines()[0].endswith(": 0 nieuwe namen onthouden.")


def test_a_setting_that_is_wrong_is_told_first(
    content: Path, says: Says, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RETENTION_BACKUPS", "lang")
    code, lines, summary = says()
    assert (code, lines) == (NEEDS_FIX, [])
    assert summary.startswith("settings to fix: RETENTION_BACKUPS")


def test_the_texts_for_staff_are_checked_with_all_packs(content: Path, says: Says) -> None:
    assert says()[0] == CLEAN
    (content / "editie.yaml").write_text("rapport: {}\n")
    code, lines, _ = says()
    assert code == NEEDS_FIX
    assert lines[0].startswith("packs/editie.yaml:1:1: ")
    assert says("aap")[0] == CLEAN


def test_packs_of_before_are_rewritten_and_what_stands_beside_them(
    content: Path, says: Says
) -> None:
    old = pack(content, "aap").change("pakket.yaml", "pakket: proef", "pakket: aap")
    old.change("pakket.yaml", "titel: Proef", "titel: {nl: Proef}\ntalen: [nl]")
    (content / "teksten.yaml").write_text("teksten:\n  hulp: {nl: Hulp}\n")
    assert says("aap")[0] == NEEDS_FIX
    code, lines, summary = says("--nieuw")
    assert (code, lines) == (CLEAN, [])
    assert summary.splitlines()[:2] == [
        "packs/teksten.yaml: omgezet naar de nieuwe vorm.",
        "packs/aap/pakket.yaml: omgezet naar de nieuwe vorm.",
    ]
    assert (content / "teksten.yaml").read_text() == "teksten:\n  hulp: Hulp\n"
    assert says("--nieuw")[2].startswith("Alles stond al in de nieuwe vorm.")


def test_what_cannot_be_rewritten_is_told_with_its_place(content: Path, says: Says) -> None:
    old = pack(content, "aap").change("pakket.yaml", "pakket: proef", "pakket: aap")
    old.change("pakket.yaml", "titel: Proef", "titel: {nl: Proef}")
    old.change("begin.yaml", "tekst: Zon", "tekst: §'Zon")
    code, lines, summary = says("aap", "--nieuw")
    assert code == NEEDS_FIX
    assert [line.split(": ")[:2] for line in lines] == [
        [f"packs/aap/{old.mark}", "niet-gesloten"],
    ]
    assert summary.startswith("packs/aap/pakket.yaml: omgezet naar de nieuwe vorm.")
