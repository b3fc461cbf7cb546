"""No Python names an element, question, theme or reasoning of any pack: all of it is content.

Whoever renames one, or writes another pack, has no code to change. The proof by doing is
tests/bot/test_random_pack.py.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from content.reading.loader import load
from dialogs.pack.definition import Dialog
from tests.support.real_pack import PACKS

ROOT = PACKS.parent
ROOMS = ("bot", "content", "dialogs", "storage")
OWN_WORDS = {"project", "doel", "delen", "laatste_keer", "meenemen"}
"""In the code's own words what a session has several of, what a team aims for, what people ask the
bot about, a key of the form, and a command. A question or a phase may be called so too."""
FOLDERS = sorted(path.parent for path in PACKS.glob("*/pakket.yaml"))


def names_of(dialog: Dialog) -> Iterator[str]:
    """All that has a name in a pack, but for the options, which only mean something in it."""
    yield from (theme.id for theme in dialog.themes)
    yield from (node.id for node in dialog.nodes)
    yield from dialog.elements
    for reasoning in dialog.reasonings.values():
        yield reasoning.id
        yield from (probe.id for probe in reasoning.probes)
    for plan in dialog.plans.values():
        yield plan.id
        yield from (phase.id for phase in plan.phases)


def said_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every name in the code, and every word by which a string could mean something: the whole
    of it, or a part between signs, as in 'ask:weer' and 'begin.yaml'."""
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        match node:
            case ast.Constant(value=str(text)):
                yield line, text
                if not re.search(r"\s", text):
                    yield from ((line, part) for part in re.split(r"[^\w-]+", text))
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield line, name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield line, name
            case ast.ClassDef(name=name):
                yield line, name.lower()
            case ast.arg(arg=name) | ast.keyword(arg=str(name)):
                yield line, name


@cache
def said_in_our_code() -> dict[str, list[str]]:
    """By word, where it occurs."""
    found: dict[str, list[str]] = defaultdict(list)
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            for line, word in said_in(ast.parse(path.read_text(encoding="utf-8"))):
                found[word].append(f"{path.relative_to(ROOT)}:{line}: {word}")
    return found


def test_there_are_packs_and_modules_to_look_at() -> None:
    assert {"ontmoetingen", "sjabloon"} <= {folder.name for folder in FOLDERS}
    assert all(len(list((ROOT / room).rglob("*.py"))) > 10 for room in ROOMS)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_python_names_what_is_in_a_pack(folder: Path) -> None:
    names = set(names_of(load(folder))) - OWN_WORDS
    assert [place for word in names for place in said_in_our_code().get(word, ())] == []


@pytest.mark.parametrize(
    "code",
    ["'rust'", "f'ask:rust'", "x['rust'] = 1", "rust = 1", "a.rust", "class Rust: pass",
     "def rust(): pass", "f(rust=1)", "def f(rust): pass", "'rust.yaml'", "'rust#toelichting'"],
)  # fmt: skip
def test_such_a_name_would_be_seen(code: str) -> None:
    assert "rust" in {word for _, word in said_in(ast.parse(code))}


def test_a_sentence_is_no_name() -> None:
    words = {word for _, word in said_in(ast.parse("'Neem een uur rust.'"))}
    assert words == {"Neem een uur rust."}
