"""Each message that an operator may meet is in docs/operations.md."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogs.concerns.noticing import concern_in
from tests.support.real_pack import real_pack

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "operations.md").read_text()
FILES = sorted(
    path
    for room in ("bot", "storage")
    for path in (ROOT / room).rglob("*.py")
    if "sandbox" not in path.parts
)
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}
FOR_OPERATORS = {
    *("StorageError", "StorageUnavailable", "DatabaseInUse"),
    *(
        "SettingsError",
        "PortTakenError",
        "WrongTokenError",
        "AskingError",
        "PortError",
        "tell_to_fix",
    ),
}
DIFFERS = "…"


def messages(source: str) -> Iterator[str]:
    """What is logged, raised at an operator or printed, with … for what differs."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _is_for_operators(node.func):
            yield from _template(node.args[0])


def _is_for_operators(called: ast.expr) -> bool:
    match called:
        case ast.Attribute(ast.Name("log"), level):
            return level in LEVELS
        case ast.Name(name):
            return name in FOR_OPERATORS
    return False


def _template(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(str(text)):
            yield re.sub(r"%(?:\.\d)?[sdf]", DIFFERS, text)
        case ast.JoinedStr(parts):
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else DIFFERS for p in parts)


def assigned_lines(source: str) -> Iterator[str]:
    """Texts that are put together first: `line = f"…"`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Assign([ast.Name("line")], value):
                yield from _template(value)
            case ast.Assign([ast.Tuple([ast.Attribute(_, "msg"), _])], ast.Tuple([value, _])):
                yield from _template(value)  # replaces a library's message


def test_the_log_calls_are_found() -> None:
    source = 'log.info("up on %d", port)\nraise StorageError(f"no {x} in {y}")\nprint("other")'
    assert list(messages(source)) == ["up on …", "no … in …"]


def test_there_are_many() -> None:
    assert sum(len(list(messages(path.read_text()))) for path in FILES) > 40


def test_each_name_that_speaks_to_operators_is_still_there() -> None:
    sources = "\n".join(path.read_text() for path in FILES)
    there = set(re.findall(r"^(?:class|def) (\w+)", sources, re.MULTILINE))
    assert FOR_OPERATORS - there == set()


def test_no_message_has_two_rows_with_different_advice() -> None:
    rows = re.findall(r"^\| (`.+?`) \|", PAGE, re.MULTILINE)
    assert [row for row, times in Counter(rows).items() if times > 1] == []


def test_each_message_stands_in_the_docs() -> None:
    sources = {str(path.relative_to(ROOT)): path.read_text() for path in FILES}
    found = [
        (path, message)
        for path, source in sources.items()
        for message in (*messages(source), *assigned_lines(source))
    ]
    assert [(path, message) for path, message in found if f"`{message}`" not in PAGE] == []


def test_no_row_is_about_a_message_that_is_gone() -> None:
    sources = [path.read_text() for path in FILES]
    said = {message for source in sources for message in messages(source)}
    said |= {message for source in sources for message in assigned_lines(source)}
    cells = re.findall(r"^\| (`.+?) \| ", PAGE[PAGE.index("### In the log") :], re.MULTILINE)
    rows = {row for cell in cells for row in re.findall("`([^`]+)`", cell)}
    assert len(rows) > 90
    assert rows - said == {
        "this Python lacks what the bot needs (…); …",  # printed before anything can be imported
        "the running bot refuses (…)",  # said in two pieces
    }


@pytest.mark.parametrize(
    "line",
    [
        *("backup made: …", "restored: …", "what was there is kept: …"),
        *("erased again, as they had asked: …", "old messages that won't be sent: …"),
        *("…: done", "…: went wrong again, and was set aside again", "…: there is none"),
        "nothing was set aside",
    ],
)
def test_what_the_commands_print_stands_there_too(line: str) -> None:
    code = (ROOT / "bot" / "commandline" / "maintenance.py").read_text()
    assert line.replace(DIFFERS, "").strip(": ") in code
    assert f"`{line}`" in PAGE


def test_every_field_of_the_health_page_is_explained() -> None:
    source = (ROOT / "bot" / "operations" / "health_page.py").read_text()
    fields = re.findall(r'^            "(\w+)":', source, re.MULTILINE)
    assert len(fields) == 17
    assert [name for name in fields if f"`{name}`" not in PAGE] == []


def test_what_is_typed_to_read_the_first_five_messages_shows_them() -> None:
    section = PAGE[PAGE.index("## When somebody tells something serious") :]
    sentences = re.findall(
        r"^  ([A-Z].+)$", section.partition("```text\n")[2].partition("```")[0], re.M
    )
    found = [concern_in(real_pack(), sentence) for sentence in sentences]
    assert [one.kind for one in found if one is not None] == [
        *("gevaar", "thuis", "medewerker", "seksueel", "zelfdoding"),
    ]


def test_the_stand_in_types_what_the_operator_types() -> None:
    table = PAGE[PAGE.index("## What to type") : PAGE.index("## What lies where")]
    half_page = PAGE[PAGE.index("## Voor wie even waarneemt") :]
    typed = [
        code
        for row in re.findall(r"^\| \*\*.+$", half_page, re.MULTILINE)
        for code in re.findall("`([^`]+)`", row)
    ]
    assert len(typed) == 10
    assert [code for code in typed if f"`{code}`" not in table] == []
