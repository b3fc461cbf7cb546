"""Rewrites the files of a pack in place, each as a whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import Path

from content.sources.mistakes import Mistake, PackError
from content.sources.source import read, text_in
from content.upgrading.old_form import PACK_FILE, SHARED_FILES
from content.upgrading.rewriting import rewritten


def renew_pack(folder: Path, mistakes: list[Mistake]) -> list[str]:
    """Rewrite what is old in a pack's folder. Returns the names of the files that changed; what
    can't be read or written is a mistake, and stays as it is."""
    try:
        themes = read(folder, PACK_FILE).data["themas"]
    except (PackError, KeyError, TypeError):  # a mistake in that file is told below
        themes = ()
    names = [name for name in themes or () if isinstance(name, str) and (folder / name).is_file()]
    beside = sorted(path.name for path in folder.glob("*.yaml"))
    return _renewed(folder, dict.fromkeys((PACK_FILE, *names, *beside)), mistakes)


def renew_shared(content: Path, mistakes: list[Mistake]) -> list[str]:
    """The same for the files beside the packs, which apply to all of them."""
    return _renewed(content, [name for name in SHARED_FILES if (content / name).exists()], mistakes)


def _renewed(folder: Path, names: Iterable[str], mistakes: list[Mistake]) -> list[str]:
    changed = []
    for name in names:
        try:
            text = text_in(folder, name)
            new = rewritten(name, text)
        except PackError as error:
            mistakes.extend(error.mistakes)
            continue
        if new == text:
            continue
        try:
            _replace((folder / name).resolve(), new)
        except OSError:
            mistakes.append(Mistake.at(name, (1, 1), "bestand-niet-te-schrijven", file=name))
        else:
            changed.append(name)
    return changed


def _replace(path: Path, text: str) -> None:
    """Put the text in the file in one step, with the byte order mark and the rights it had."""
    raw = text.encode()
    if path.read_bytes().startswith(BOM_UTF8):
        raw = BOM_UTF8 + raw
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, beside)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
