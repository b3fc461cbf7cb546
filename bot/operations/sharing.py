"""What `doctor --share` prints: enough for somebody who helps, and nothing that leads to anyone.

Left out are the bot's name, the names of an organisation's own packs, and every path; of the
settings only the names of those that are set, and the values of numbers.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bot import VERSION
from bot.configuration.packs import pack_folders
from bot.configuration.settings import ROOT, Settings
from bot.operations.doctor import examined
from bot.operations.facts import Facts
from storage.checkup import SQLITE

_LIBRARIES = ("aiohttp", "aiosqlite", "pydantic", "python-telegram-bot", "pyyaml", "typst")
_HARMLESS = ("admin_port", "edition_teams", "log_level", "limit_", "retention_")
"""Settings whose values say nothing about anyone, or how their names begin."""
_PATH = re.compile(r"(?<![\w.])(?:[A-Za-z]:)?[\\/][^\s;,()]*[\\/][^\s;,()]*")
"""A whole path; not a command such as /start."""


def shared(facts: Facts, settings: Settings) -> tuple[list[str], bool]:
    """The lines to print, and whether everything is fine."""
    said, well = examined(_anonymous(facts, settings))
    lines = [*_installed(), _settings(settings), *said]
    return [cleaned(line, settings) for line in lines], well


def cleaned(line: str, settings: Settings) -> str:
    """A line without the token and paths: an error may quote a path, and a path a name."""
    token = settings.bot_token
    for secret in (token, *token.split(":")):
        line = line.replace(secret, "…") if secret else line
    for path in (settings.database.absolute(), settings.database, settings.content, Path.home()):
        line = line.replace(str(path), "…")
    return _PATH.sub("…", line)


def _anonymous(facts: Facts, settings: Settings) -> Facts:
    ours = {folder.name for folder in pack_folders(ROOT / "content")}
    known = tuple(name for name in facts.packs if name in ours)
    others = len(facts.packs) - len(known)
    own = (f"{others} of their own",) if others else ()
    return replace(facts, packs=known + own, name="…" if facts.name else "")


def _installed() -> Iterator[str]:
    yield f"ontmoetwijzer: {VERSION}, {'from its folder' if _is_checkout() else 'installed'}"
    where = ", in a container" if Path("/.dockerenv").exists() else ""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    yield f"python: {platform.python_version()}, SQLite {SQLITE}, {system}{where}"
    yield f"libraries: {', '.join(f'{name} {_version(name)}' for name in _LIBRARIES)}"


def _is_checkout() -> bool:
    return (ROOT / "pyproject.toml").exists()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "without a version"


def _settings(settings: Settings) -> str:
    names = sorted(settings.model_fields_set)
    told = (
        f"{name.upper()}={getattr(settings, name)}" if name.startswith(_HARMLESS) else name.upper()
        for name in names
    )
    return f"set: {', '.join(told) or 'nothing'}"
