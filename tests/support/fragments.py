"""Fragments of packs, as the author's guide shows them, laid over a small pack that is sound.

A fragment begins with a comment that names its file, and may go on with another file:

    # begin.yaml
    - vraag: weer
      soort: keus

A part of a list (`- vraag: weer`) replaces, in the part of that name, the keys it holds; one
that isn't there yet is added at the end. A key at the margin replaces that key of the file.
A fragment that isn't YAML replaces the file. It all goes by lines, as a fragment may well be
broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.support.packs import TinyPack

_FILE = re.compile(r"# (\S+\.(?:yaml|txt))$")
_KEY = re.compile(r"[\w\"']+(?=:)")

Blocks = dict[str, list[str]]
"""Lines by the key they belong to; those before any key under ''."""


def lay_over(pack: TinyPack, fragment: str) -> None:
    """Change the pack's files as the fragment says."""
    for name, lines in _by_file(fragment):
        file = pack.folder / name
        file.parent.mkdir(exist_ok=True)
        whole = pack.text(name).splitlines() if file.exists() else []
        pack.write(name, "\n".join(_laid_over(whole, lines)) + "\n")


def _by_file(fragment: str) -> Iterator[tuple[str, list[str]]]:
    name, lines = "", list[str]()
    for line in fragment.splitlines():
        found = _FILE.fullmatch(line)
        if found is not None:
            if name:
                yield name, lines
            name, lines = found[1], []
        else:
            lines.append(line)
    assert name, "a fragment begins with the name of its file"
    yield name, lines


def _laid_over(whole: list[str], lines: list[str]) -> list[str]:
    begins = [number for number, line in enumerate(lines) if line.startswith("- ")]
    margin = lines[: begins[0]] if begins else lines
    if margin and not begins and set(_blocks(margin)) == {""}:
        return margin
    whole = _merged(_blocks(whole), _blocks(margin))
    for begin, end in pairwise([*begins, len(lines)]):
        whole = _with_part(whole, lines[begin:end])
    return whole


def _with_part(whole: list[str], lines: list[str]) -> list[str]:
    begin = next((n for n, line in enumerate(whole) if line.lstrip() == lines[0]), len(whole))
    if begin == len(whole):
        return [*whole, *(f"  {line}" if line else line for line in lines)]
    indent = _depth(whole[begin])
    end = begin + 1
    while end < len(whole) and _depth(whole[end]) > indent:
        end += 1
    old = [line[indent + 2 :] for line in whole[begin + 1 : end]]
    new = [line.removeprefix("  ") for line in lines[1:]]
    margin = " " * (indent + 2)
    merged = [f"{margin}{line}" if line else line for line in _merged(_blocks(old), _blocks(new))]
    return [*whole[: begin + 1], *merged, *whole[end:]]


def _depth(line: str) -> int:
    """How far a line is indented; an empty line counts with the block around it."""
    return len(line) - len(line.lstrip()) if line.strip() else 99


def _blocks(lines: list[str]) -> Blocks:
    blocks: Blocks = {}
    key = ""
    for line in lines:
        found = _KEY.match(line)
        key = key if found is None else found[0]
        blocks.setdefault(key, []).append(line)
    return blocks


def _merged(old: Blocks, new: Blocks) -> list[str]:
    return [line for lines in (old | new).values() for line in lines]
