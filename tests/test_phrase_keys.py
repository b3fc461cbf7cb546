"""Each sentence that the code says by its key is one that every pack must have."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dialogs.pack.phrases import PHRASES
from dialogs.pack.session_phrases import SESSION_PHRASES

ROOT = Path(__file__).parent.parent
KNOWN = PHRASES.keys() | SESSION_PHRASES.keys()
SAYS = {"tell", "tell_everyone", "phrase", "label", "variant", "words"}
"""The methods that take a key first."""


def keys(source: str) -> Iterator[tuple[int, str]]:
    """The line of each call that says a sentence, and its key as a pattern."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(ast.Attribute(of, method), [first, *_]) if method in SAYS:
                for key in _patterns(first):
                    yield node.lineno, _before(ast.unparse(of), method) + key


def _before(of: str, method: str) -> str:
    """What comes before the key: a session's phase labels its buttons by the rest of theirs."""
    if method == "label" and of.split(".")[-1] == "here":
        return "knop_sessie_"
    return "(knop_sessie_)?" if method == "label" and of == "self" else ""


def _patterns(key: ast.expr) -> Iterator[str]:
    match key:
        case ast.Constant(str(text)):
            yield re.escape(text)
        case ast.JoinedStr(parts):
            yield "".join(
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+"
                for part in parts
            )
        case ast.IfExp(_, one, other):
            yield from _patterns(one)
            yield from _patterns(other)


def unknown(source: str) -> list[tuple[int, str]]:
    return [(line, key) for line, key in keys(source) if not is_known(key)]


@cache
def is_known(pattern: str) -> bool:
    return pattern in KNOWN or any(map(re.compile(pattern).fullmatch, KNOWN))


def test_every_sentence_that_the_code_says_has_a_key_that_is_known() -> None:
    files = [*ROOT.glob("dialogs/**/*.py"), *ROOT.glob("bot/**/*.py")]
    sources = {
        path: path.read_text() for path in files if not {"sandbox", "terminal"} & set(path.parts)
    }
    assert sum(len(list(keys(source))) for source in sources.values()) > 200
    assert [
        f"{path.relative_to(ROOT)}:{line}: {key}"
        for path, source in sources.items()
        for line, key in unknown(source)
    ] == []


@pytest.mark.parametrize(
    "call",
    [
        'stage.tell("bestaat_niet")',
        'say.phrase(f"bestaat_niet_{kind.value}")',
        'say.label("knop_terug" if first else "bestaat_niet")',
        'self.here.label("knop_terug")',
    ],
)
def test_such_a_key_would_be_named(call: str) -> None:
    assert unknown(call)
