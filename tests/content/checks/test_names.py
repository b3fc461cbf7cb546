"""Names that vanish: nobody's answers are lost by a slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.checks.lint import remember_names
from content.checks.names import REMEMBERED
from tests.content.broken import base
from tests.support.packs import TinyPack


@pytest.fixture
def pack(tmp_path: Path) -> TinyPack:
    """The tiny pack, with its names remembered."""
    pack = TinyPack(tmp_path)
    remember_names(pack.folder)
    return pack


def gone(kind: str, name: str) -> str:
    return (
        f"naam-verdwenen: {kind} '{name}' is er niet meer, en antwoorden worden bij die naam "
        "bewaard. Geef de oude naam terug, of zet die naam in pakket.yaml bij 'vervallen'."
    )


def without_rain(pack: TinyPack) -> TinyPack:
    """The pack less the option 'regen', and the statement that hangs on it."""
    pack.change(
        "begin.yaml",
        "      - optie: regen\n        tekst: Regen\n        reactie: Neem een jas mee.\n",
        "",
    )
    return pack.change(
        "begin.yaml",
        "  - mededeling: nat\n    als: {weer: regen}\n    tekst: Dan wordt het nat.\n",
        "",
    )


def test_every_name_of_the_pack_is_remembered_one_a_line(pack: TinyPack) -> None:
    lines = pack.text(REMEMBERED).splitlines()
    assert lines[:2] == [
        "# De namen die dit pakket kent of kende. Antwoorden worden bij deze namen bewaard.",
        "# Gemaakt met: python -m bot check --remember",
    ]
    assert lines[2:] == [
        "element licht",
        "element rust",
        "mededeling nat",
        "mededeling verder_begin",
        "optie licht.aan",
        "optie licht.half",
        "optie licht.uit",
        "optie rust.nooit",
        "optie rust.soms",
        "optie rust.vast",
        "optie stoelen.bank",
        "optie stoelen.niets",
        "optie weer.regen",
        "optie weer.zon",
        "thema begin",
        "thema verder",
        "vraag licht",
        "vraag naam",
        "vraag rust",
        "vraag stoelen",
        "vraag weer",
    ]
    assert pack.check() == []


def test_a_name_that_vanished_is_told(pack: TinyPack) -> None:
    assert without_rain(pack).check() == [
        f"pakket.yaml:1:1: {gone('De mededeling', 'nat')}",
        f"pakket.yaml:1:1: {gone('De optie', 'weer.regen')}",
    ]


def test_of_a_question_that_vanished_the_options_are_not_told_apart(pack: TinyPack) -> None:
    pack.change("verder.yaml", "vraag: licht", "vraag: lampen")
    assert pack.check() == [f"pakket.yaml:1:1: {gone('De vraag', 'licht')}"]


def test_a_name_that_is_let_go_on_purpose_is_fine(pack: TinyPack) -> None:
    without_rain(pack).write(
        "pakket.yaml", pack.text("pakket.yaml") + "vervallen: [nat, weer.regen]"
    )
    assert pack.check() == []


def test_letting_a_question_go_lets_its_options_go(pack: TinyPack) -> None:
    pack.change("verder.yaml", "vraag: licht", "vraag: lampen")
    pack.write("pakket.yaml", pack.text("pakket.yaml") + "vervallen: [licht]\n")
    assert pack.check() == []  # the element 'licht' is still there, and that is fine


def test_who_forgets_where_a_name_was_let_go_is_shown_it(pack: TinyPack) -> None:
    pack.change("verder.yaml", "vraag: licht", "vraag: lampen")
    pack.write("pakket.yaml", pack.text("pakket.yaml") + "§vervallen:\n  - §weer\n  - §lich\n")
    vanished, still_there, unknown = pack.check()
    assert vanished == f"{pack.marks[0]}: {gone('De vraag', 'licht')}"
    assert still_there == (
        f"{pack.marks[1]}: vervallen-bestaat-nog: 'weer' staat bij 'vervallen', maar is er nog. "
        "Haal de naam uit die lijst."
    )
    assert unknown == (
        f"{pack.marks[2]}: vervallen-onbekend: 'lich' was nooit een naam in dit pakket. "
        "Bedoel je 'licht'?"
    )


def test_what_is_remembered_stays_remembered(pack: TinyPack) -> None:
    pack.change("verder.yaml", "vraag: licht", "vraag: lampen")
    assert remember_names(pack.folder) == 4
    assert "vraag licht\n" in pack.text(REMEMBERED)
    assert "vraag lampen\n" in pack.text(REMEMBERED)
    assert len(pack.check()) == 1


def test_a_pack_that_remembers_nothing_has_lost_nothing(pack: TinyPack) -> None:
    (pack.folder / REMEMBERED).unlink()
    assert without_rain(pack).check() == []


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"vraag\noptie a b c\nkoe x\n\n# y z\n", b""])
def test_what_is_no_name_in_that_file_is_passed_over(pack: TinyPack, raw: bytes) -> None:
    (pack.folder / REMEMBERED).write_bytes(raw)
    assert pack.check() == []


def test_while_something_cannot_be_read_nothing_is_called_gone(pack: TinyPack) -> None:
    pack.change("begin.yaml", "soort: keuze", "§soort: keus")
    (told,) = pack.check()
    assert told.startswith(f"{pack.mark}: onbekend-woord: ")
    pack.write("begin.yaml", "- §\tx: y: z\n")
    assert [line.split(":")[0] for line in pack.check()] == ["begin.yaml"]


def test_a_slip_in_how_the_bot_listens_makes_no_reasoning_vanish(tmp_path: Path) -> None:
    pack = base(tmp_path)
    remember_names(pack.folder)
    pack.change("redeneringen.yaml", "redenering: droog", "§redenring: droog")
    assert not [line for line in pack.check() if "naam-verdwenen" in line]
