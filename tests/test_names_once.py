"""No two modules and no two public classes share a name, so that a name says which one is meant."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

from bot.configuration.settings import ROOT

PACKAGES = ("bot", "content", "dialogs", "storage")
ALIKE = {"effects", "events", "state", "step"}
"""A walk and a session are two machines built alike, with the same parts: `dialogs.walk` with
`dialogs.steps`, and `dialogs.session`."""
MACHINES = {Path("dialogs/walk"), Path("dialogs/steps"), Path("dialogs/session")}
CATALOGUE = Path("content/catalogue")
"""Its pages are named after the module that finds the mistakes on them."""


def _modules() -> dict[str, list[Path]]:
    found = defaultdict(list)
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if not path.stem.startswith("__"):
                found[path.stem].append(path.relative_to(ROOT))
    return found


def _public_classes() -> dict[str, list[str]]:
    found = defaultdict(list)
    for paths in _modules().values():
        for path in paths:
            for node in ast.parse((ROOT / path).read_text(encoding="utf-8")).body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    found[node.name].append(str(path))
    return found


def _is_explained(name: str, paths: list[Path]) -> bool:
    if name in ALIKE:
        return {path.parent for path in paths} <= MACHINES
    return len([path for path in paths if path.parent != CATALOGUE]) == 1


def test_no_two_modules_share_a_name() -> None:
    shared = {name: paths for name, paths in _modules().items() if len(paths) > 1}
    assert [paths for name, paths in shared.items() if not _is_explained(name, paths)] == []
    assert shared.keys() >= ALIKE, "nothing is allowed that isn't needed"


def test_no_two_public_classes_share_a_name() -> None:
    assert [paths for paths in _public_classes().values() if len(paths) > 1] == []
