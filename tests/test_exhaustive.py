"""Whoever adds a kind, a phase, a view, an effect or an event is told by mypy of every place that
has to know of it.

Here they are added to a copy of the code, all at once.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_MADE = '''@dataclass(frozen=True, slots=True)
class {name}:
    """Nobody knows of it yet."""

    at: float


'''
_FORM = """class {name}(PhaseIn):
    id: Id = Field(alias="nieuw")


"""
_MEMBERS = {
    "MADE_UP_KIND": ("dialogs/pack/definition.py", '    OPEN = "open"\n'),
    "WARM_UP": ("dialogs/pack/plan.py", '    CLOSE = "afsluiten"\n'),
    "MIRROR": ("dialogs/walk/place.py", '    NAMED = "naam"\n'),
    "HUM": ("dialogs/screens/verbs.py", '    QUIET_ON = "quiet_on"\n'),
    "WHISTLE": ("dialogs/session/panel_replies.py", '    MAIN = "main"\n'),
}
"""What is added to an enum: in which file, and below which member."""
_TYPES = {
    "RingBell": ("dialogs/walk/effects.py", "Effect", _MADE),
    "PlayMusic": ("dialogs/session/effects.py", "SessionEffect", _MADE),
    "Yawned": ("dialogs/walk/events.py", "Event", _MADE),
    "Applauded": ("dialogs/session/events.py", "Occurrence", _MADE),
    "GroupSang": ("bot/incoming/incoming.py", "ChatChange", _MADE),
    "BellTapped": ("bot/incoming/incoming.py", "OwnTap", _MADE),
    "WarmUpIn": ("content/form/schema_sessions.py", "AnyPhaseIn", _FORM),
}
"""What is added to a union: in which file, to which, and how it is made."""

IN_DIALOGS = {
    "MADE_UP_KIND": {
        "dialogs/pack/definition.py::open",
        "dialogs/pack/definition.py::one",
        "dialogs/pack/definition.py::several",
        "dialogs/pack/definition.py::options_written",
        "dialogs/screens/question_screens.py",
    },
    "WARM_UP": {"dialogs/pack/plan.py", "dialogs/session/phases/__init__.py"},
    "MIRROR": {
        "dialogs/walk/place.py",
        "dialogs/screens/views.py",
        "dialogs/steps/typing/typed_elsewhere.py",
    },
    "HUM": {"dialogs/steps/actions.py"},
    "WHISTLE": {"dialogs/session/step.py"},
    "Yawned": {"dialogs/steps/step.py"},
    "Applauded": {"dialogs/session/step.py"},
}
ELSEWHERE = {
    "MADE_UP_KIND": {
        "bot/workshop/play.py",
        "content/checks/longest.py",
        "content/drawing/graph_band.py",
        "content/drawing/graph_words.py",
    },
    "WARM_UP": {
        "bot/room/phases/__init__.py",
        "content/form/schema_sessions.py",
        "content/reading/phase_order.py",
    },
    "WarmUpIn": {"content/reading/phases.py", "content/reading/plans.py"},
    "MIRROR": {"content/checks/long_messages.py"},
    "RingBell": {"bot/walking/walking.py"},
    "PlayMusic": {"bot/room/host.py"},
    "GroupSang": {"bot/room/group_sessions.py"},
    "BellTapped": {"bot/receiving/conversation.py"},
}


def told(tree: Path, *packages: str) -> dict[str, set[str]]:
    """What mypy says of a copy of these packages with all of it added.

    For each name the files, each alone and with the function in it: 'file.py' and 'file.py::name'.
    """
    shutil.copy(ROOT / "pyproject.toml", tree)
    for package in packages:
        shutil.copytree(
            ROOT / package, tree / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name, (file, below) in _MEMBERS.items():
        if (path := tree / file).exists():
            _replace(path, rf"^{re.escape(below)}", f'{below}    {name} = "nieuw"\n')
    for name, (file, union, made) in _TYPES.items():
        if (path := tree / file).exists():
            new = rf"{made.format(name=name)}\1{name} | "
            _replace(path, rf"^({union} = \(?)", new)
    check = [sys.executable, "-m", "mypy", "--cache-dir", str(tree / "cache")]
    wanted = [part for package in packages for part in ("--package", package)]
    done = subprocess.run(  # of our own code, without a network
        [*check, *wanted], cwd=tree, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    found: dict[str, set[str]] = {name: set() for name in (*_MEMBERS, *_TYPES)}
    for line in done.stdout.splitlines():
        if (error := re.match(r"([\w/]+\.py):(\d+): error: (.*)", line)) is not None:
            file, number, says = error.groups()
            for name in set(re.findall(r"\w+", says)) & set(found):
                found[name] |= {file, f"{file}::{_function(tree / file, int(number))}"}
    return found


def _function(path: Path, number: int) -> str:
    """The function that the line with this number is in; '' if it is in none."""
    above = "\n".join(path.read_text().splitlines()[:number])
    names: list[str] = re.findall(r"^ *(?:async )?def (\w+)", above, flags=re.MULTILINE)
    return names[-1] if names else ""


def _replace(path: Path, old: str, new: str) -> None:
    source, count = re.subn(old, new, path.read_text(), flags=re.MULTILINE)
    assert count == 1, f"{path}: {old!r}"
    path.write_text(source)


def missed(wanted: dict[str, set[str]], found: dict[str, set[str]]) -> dict[str, set[str]]:
    """The places that mypy reported nothing about."""
    return {name: gone for name, files in wanted.items() if (gone := files - found[name])}


def test_each_place_in_the_core_is_named(tmp_path: Path) -> None:
    assert missed(IN_DIALOGS, told(tmp_path, "dialogs")) == {}


@pytest.mark.soak
def test_each_place_is_named(tmp_path: Path) -> None:
    found = told(tmp_path, "dialogs", "content", "storage", "bot")
    assert missed(IN_DIALOGS, found) == {}
    assert missed(ELSEWHERE, found) == {}
