"""The docs keep up with the code: what can be set, typed or installed has its line in them, and
every file, module and name in the code that they mention is there."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from pydantic_core import PydanticUndefined

from bot.api.menu import MENU
from bot.commandline.cli import main
from bot.configuration.settings import PageSettings, Settings
from content.reading.files import HOUSE, PHRASES_FILE
from content.sources.source import read
from dialogs.steps.actions import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
PAGES = (README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(ROOT.glob("docs/*.md")))

NO_SETTINGS = {name.upper() for name in PageSettings.model_fields}
"""Stand among the settings, but are read by `try` alone."""

SHORT_FOR_HELP, BEGINS_A_SESSION = {"hulp"}, {"sessie"}
"""What the menu leaves out, and what no walk takes: `bot/room/group_sessions.py` does."""

PACKAGES = ("bot", "content", "dialogs", "storage", "tests")
_TOP = "|".join(PACKAGES)
A_PATH = re.compile(rf"(?<![\w./<-])(?:{_TOP}|docs)/[\w./-]*\w")
A_MODULE = re.compile(rf"(?<![\w./-])(?:{_TOP})(?:\.\w+)+")
CODE = re.compile(r"`([^`\n]+)`")
NO_FILES = {
    "tests/support/old_database.py: tests/data/format-N.sqlite",
    "tests/bot/sandbox/page/pictures.py: docs/authoring",
}
"""What looks like a path and is part of one."""
FOR_PROGRAMMERS = (
    ROOT / "CONTRIBUTING.md",
    ROOT / "docs" / "architecture.md",
    *sorted(ROOT.glob("docs/room-*.md")),
)

# Written so that they don't match themselves.
OF_A_MACHINE = re.compile(r"(?<![\w.~/-])/(?:work|root|home/\w+|Users/\w+)/")
AN_INDEX = re.compile(
    r"--(?:extra-)?index-url\s*[=\s]\s*\S|--find-links\s*[=\s]\s*\S|https?://\S+/simple\b"
    r"|\b(?:pypi|pythonhosted|npmjs)\.(?:org|com)\b"
)


def first_cells(page: Path) -> dict[str, str]:
    """The rest of each table row, by the code in its first cell."""
    rows = re.findall(r"^\| `([^`]+)` \|(.*)\|$", page.read_text(), re.MULTILINE)
    return dict(rows)


def defaults() -> Iterator[tuple[str, str]]:
    """Every setting and its default as the README's table writes it."""
    for name, field in Settings.model_fields.items():
        value = field.default
        if value is PydanticUndefined:
            shown = "required"
        elif value == "":
            shown = "empty"
        elif isinstance(value, Path):
            shown = f"`{value.relative_to(ROOT) if value.is_absolute() else value}`"
        else:
            shown = f"`{value:g}`" if isinstance(value, float) else f"`{value}`"
        yield name.upper(), shown


def test_every_setting_stands_in_the_readme_with_its_default() -> None:
    rows = first_cells(README)
    wrong = {
        name: shown
        for name, shown in defaults()
        if not rows.get(name, "").strip().startswith(f"{shown} |")
    }
    assert wrong == {}, "settings that miss in README.md or have another default there"


def test_the_readme_names_no_setting_that_is_not_there() -> None:
    named = {cell for cell in first_cells(README) if re.fullmatch(r"[A-Z_]+", cell)}
    assert named - NO_SETTINGS == {name for name, _ in defaults()}


def test_the_chat_commands_of_the_readme_are_those_of_the_bot() -> None:
    named = {cell[1:] for cell in first_cells(README) if cell.startswith("/")}
    assert named == set(MENU)


def test_the_menu_has_the_commands_of_a_walk_and_the_one_that_begins_a_session() -> None:
    assert set(MENU) == COMMANDS.keys() - SHORT_FOR_HELP | BEGINS_A_SESSION


def test_the_help_in_the_chat_names_every_other_command() -> None:
    for written in ("teksten", "makkelijk"):
        shown = read(HOUSE, PHRASES_FILE).data[written]["hulp"]
        assert set(re.findall(r"/(\w+)", shown)) == set(MENU) - {"help"}, written


def test_every_command_on_the_machine_stands_in_the_docs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["no-such-command"])
    choices = re.search(r"choose from (.+)\)", capsys.readouterr().err)
    assert choices is not None
    known = {choice.strip("' ") for choice in choices[1].split(",")}
    rows = {cell for page in PAGES for cell in first_cells(page)}
    named = {cell.split()[3] for cell in rows if cell.startswith("python -m bot ")}
    assert named == known


def test_every_dependency_has_its_reason_and_no_other_does() -> None:
    file = tomllib.loads((ROOT / "pyproject.toml").read_text())
    project = file["project"]
    wanted = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    wanted += file["build-system"]["requires"]
    names = {re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower() for requirement in wanted}
    rows = first_cells(ROOT / "docs" / "dependencies.md")
    assert {name.lower() for name in rows} == names


def test_every_make_command_in_the_docs_is_a_target() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    text = "\n".join(page.read_text() for page in PAGES)
    named = set(re.findall(r"(?:`|^|\n)(?:[A-Z]+=\S+ )?make ([a-z]+)", text))
    assert {"try", "test"} <= named <= targets


def test_every_link_in_the_docs_leads_somewhere() -> None:
    broken = [
        f"{page.name}: {target}"
        for page in PAGES
        for target in re.findall(r"\]\(([^)#]+)", page.read_text())
        if not target.startswith("https://") and not (page.parent / target).exists()
    ]
    assert broken == []


def sources() -> list[Path]:
    """All code but this file, which has patterns in it that look like paths."""
    found = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))
    return [path for path in found if path != Path(__file__)]


def is_there(module: str) -> bool:
    """Whether this is a module or a package, or a name in one: `a.b`, `a.b.Name`."""
    parts = module.split(".")
    for length in range(len(parts), 1, -1):
        place = ROOT.joinpath(*parts[:length])
        file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
        if file.exists():
            rest = parts[length:]
            return not rest or re.search(rf"\b{rest[0]}\b", file.read_text()) is not None
    return False


def missing(page: Path, *, modules: re.Pattern[str]) -> list[str]:
    """The files and modules that a page names and that aren't there."""
    text = page.read_text()
    paths = (name for name in A_PATH.findall(text) if not (ROOT / name).exists())
    dotted = (name for name in modules.findall(text) if not is_there(name))
    return [f"{page.relative_to(ROOT)}: {name}" for name in (*paths, *dotted)]


def test_every_file_and_module_in_the_docs_is_there() -> None:
    pages = (*PAGES, ROOT / "pyproject.toml", ROOT / "Makefile")
    assert [
        name
        for page in pages
        if page.name != "CHANGELOG.md"
        for name in missing(page, modules=A_MODULE)
    ] == []


def test_every_file_and_module_in_a_docstring_or_comment_is_there() -> None:
    # In code a dotted name can be anything; between backquotes it is meant as a module.
    quoted = re.compile(rf"`(?:python -m )?((?:{_TOP})(?:\.\w+)+)`")
    found = {name for path in sources() for name in missing(path, modules=quoted)}
    assert found == NO_FILES


def test_the_drawing_shows_the_floors_that_the_contracts_say() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = {
        room: [set(layer.split(" | ")) for layer in contract["layers"]]
        for contract in project["tool"]["importlinter"]["contracts"]
        for room in contract.get("containers", ())
        if "." not in room
    }
    drawn: dict[str, list[set[str]]] = {}
    drawing = (ROOT / "docs" / "architecture.md").read_text().split("```")[1]
    for line in drawing.splitlines():
        if (room := re.match(r"\W*(\w+)/ ─", line)) is not None:
            floors = drawn.setdefault(room[1], [])
        elif floor := line.strip("│ "):
            floors.append(set(floor.split("  ")[0].split(" · ")))
    assert drawn == contracts


def test_every_name_in_the_docs_for_programmers_is_in_the_code() -> None:
    """A word between backquotes there is a name in the code, in a pack or in this repository."""
    files = [*sources(), *ROOT.glob("content/**/*.yaml"), ROOT / "Makefile", README]
    known = {word for path in files for word in re.findall(r"\w+", path.read_text())}
    known |= {word for path in files for part in path.parts for word in re.findall(r"\w+", part)}
    unknown = [
        f"{page.name}: {code}"
        for page in FOR_PROGRAMMERS
        for code in CODE.findall(page.read_text())
        if not A_PATH.fullmatch(code) and not known.issuperset(re.findall(r"\w+", code))
    ]
    assert unknown == []


def test_every_method_in_the_docs_for_programmers_is_in_its_class() -> None:
    texts = [path.read_text() for path in sources()]
    text = "\n".join(page.read_text() for page in FOR_PROGRAMMERS)
    unknown = [
        f"{name}.{member}"
        for name, member in re.findall(r"(?<![\w./])([A-Z]\w+)\.(?!md\b)([a-z_]\w*)", text)
        if not any(
            re.search(rf"^class {name}\b", code, re.MULTILINE)
            and re.search(
                rf"\bdef {member}\b|\bself\.{member}\b|^    {member}:", code, re.MULTILINE
            )
            for code in texts
        )
    ]
    assert unknown == []


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text()
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    articles = re.findall(r"^(\d+)\.[A-Z]", text, re.MULTILINE)
    assert articles == [str(number) for number in range(1, 16)]
    assert "Appendix" in text.partition("15.Applicable Law")[2]


def committed() -> list[Path]:
    """The files in git; skips the test where there is none."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run([git, "-C", ROOT, "ls-files", "-z"], capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("git can't list the files here")
    return [
        path for name in listed.stdout.decode().split("\0")[:-1] if (path := ROOT / name).is_file()
    ]


def test_no_committed_file_tells_of_a_machine_or_an_index() -> None:
    # A folder near the root, such as /app, may well be in a file for another reason.
    here = str(ROOT) if len(ROOT.parts) > 3 else None
    found = []
    for path in committed():
        text = path.read_bytes().decode("latin-1")
        hits = [
            match[0] for pattern in (OF_A_MACHINE, AN_INDEX) for match in pattern.finditer(text)
        ]
        if here is not None and here in text:
            hits.append("the folder of this checkout")
        found += [f"{path.relative_to(ROOT)}: {hit}" for hit in hits]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "see " + "/work" + "/main",
        "'" + "/home" + "/sanne/bot'",
        "--index" + "-url https://example.org",
        "https://example.org" + "/simple",
        "from files.pythonhosted" + ".org",
    ],
)
def test_such_a_line_would_be_seen(line: str) -> None:
    assert OF_A_MACHINE.search(line) or AN_INDEX.search(line)
