"""Whatever someone does to a file: they are told where and what, or it works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from content.catalogue import LANGUAGES
from content.checks.lint import check
from content.sources.mistakes import Mistake, errors
from dialogs.pack.definition import Dialog
from tests.content.broken import LISTENING, REASONINGS, base
from tests.support.packs import FILES
from tests.support.player import Player

WORDS = "jargon:\n  nl:\n    - {woord: [borg*, een … twee], liever: regelen, uitleg: [zoals jij]}\n"
WHOLE = FILES | {
    "luisteren.yaml": LISTENING,
    "redeneringen.yaml": REASONINGS,
    "woordenlijst.yaml": f"{WORDS}verwijten: [helaas, jullie … niet/geen]\n",
    "namen.txt": "vraag naam\noptie weer.zon\nthema begin\n",
}
NASTY = [
    "", " ", "\t", "\n", ":", ": ", "- ", "#", "'", '"', "{", "}", "[", "]", ",", "|", ">", "&a",
    "*a", "!x", "**", "%", "@", "`", "?", "~", "no", "12", "1:30", "2023-13-45", "0b_", ".inf",
    "<<", "=", "---", "...", "{}", "[]", "{naam}", "{rust}", "é", "👋", "\x00", "\x07", "\ufeff",
    "\u2028", "\\", "als:", "niet: ", "een_van: ", "vraag: ", "optie: ", "9" * 5000, "../x", "/",
    "nl: ", "x" * 100, "\r", "!!set", "!!timestamp x", "? ", "{a: b}: c",
]  # fmt: skip


@st.composite
def mutilations(draw: st.DrawFn) -> tuple[str, str]:
    name = draw(st.sampled_from(sorted(WHOLE)))
    text = WHOLE[name]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        size = draw(st.sampled_from([0, 0, 1, 1, 2, 5, 20, 100]))
        kind = draw(st.integers(0, 3))
        if kind == 0:  # something else in its place
            text = text[:at] + draw(st.sampled_from(NASTY)) + text[at + size :]
        elif kind == 1:  # the same again
            text = text[:at] + text[at : at + size] + text[at:]
        else:
            lines = text.split("\n")
            at = draw(st.integers(0, len(lines) - 1))
            line = lines.pop(at)
            if kind == 2:  # a line elsewhere, or gone
                lines.insert(draw(st.integers(0, len(lines))), line)
            else:  # a value of another kind, or another depth
                key, colon, _ = line.partition(":")
                value = draw(st.sampled_from(NASTY))
                lines.insert(
                    at, draw(st.sampled_from([f"{key}{colon} {value}", f"  {line}", line[1:]]))
                )
            text = "\n".join(lines)
    return name, text


@pytest.fixture(scope="module")
def playground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pakket")


@given(mutilations())
@example(("begin.yaml", "thema: &x [*x]"))
@example(("begin.yaml", "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]"))
@example(("woordenlijst.yaml", "jargon: [{woord: '*', liever: x}]\nverwijten: ['…', '/']"))
@example(("pakket.yaml", FILES["pakket.yaml"] + "vervallen: [weer, '', '.']\n"))
@example(("begin.yaml", FILES["begin.yaml"].replace("\n", "\r")))
def test_a_mutilated_pack_is_told_or_works(playground: Path, mutilation: tuple[str, str]) -> None:
    pack = base(playground)
    for file in ("woordenlijst.yaml", "namen.txt"):
        pack.write(file, WHOLE[file])
    name, text = mutilation
    pack.write(name, text)
    told = check(playground)
    for mistake in told:
        is_well_told(mistake, playground)
    assert set(pack.found()) <= set(told)
    if not errors(told):
        walks_to_the_end(pack.load())


def is_well_told(mistake: Mistake, folder: Path) -> None:
    """Its place is in a file that is there, and it says something in each language."""
    text = (folder / mistake.file).read_bytes().decode("utf-8-sig", "replace")
    lines = re.split("\r\n|\r|\n", text)
    assert 1 <= mistake.line <= len(lines)
    assert 1 <= mistake.column <= len(lines[mistake.line - 1]) + 1
    for language in LANGUAGES:
        assert len(mistake.said(language).split()) > 5


def walks_to_the_end(dialog: Dialog) -> None:
    player = Player(dialog)
    player.command("start")
    for _ in range(40):
        if player.walk.finished:
            break
        choice = [action for action in player.actions if action.startswith(("option", "pick"))]
        if "done" in player.actions and player.walk.picked:
            player.taps("done")
        elif choice:
            player.taps(choice[0])
        else:
            player.says("iets")
    assert player.walk.finished
