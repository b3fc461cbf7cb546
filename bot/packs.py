"""The packs in a folder, ready to be talked through."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.settings import House
from content.loader import PACK_FILE, load
from content.mistakes import Mistake, PackError
from dialogs.definition import Dialog


def load_packs(settings: House) -> dict[str, Dialog]:
    """Every pack in the content folder, by id, in order of folder name. Raises PackError."""
    folders = sorted(path.parent for path in Path(settings.content).glob(f"*/{PACK_FILE}"))
    mistakes: list[Mistake] = []
    packs: dict[str, Dialog] = {}
    for folder in folders:
        try:
            dialog = load(folder)
        except PackError as error:
            mistakes += (
                Mistake(f"{folder.name}/{m.file}", m.line, m.column, m.what, m.remedy)
                for m in error.mistakes
            )
            continue
        if dialog.id in packs:
            where = f"{folder.name}/{PACK_FILE}"
            what = f"Er is al een pakket dat '{dialog.id}' heet."
            mistakes.append(Mistake(where, 1, 1, what, "Geef dit pakket een eigen naam."))
        packs[dialog.id] = replace(dialog, facts=_facts(settings))
    if not folders:
        where = str(settings.content)
        mistakes.append(Mistake(where, 1, 1, "Hier staat geen pakket.", "Zet CONTENT goed."))
    if mistakes:
        raise PackError(mistakes)
    return packs


def _facts(settings: House) -> dict[str, str]:
    facts = {
        "dagen": str(settings.retention_unfinished),
        "dagen_klaar": str(settings.retention_finished),
        "dagen_backup": str(settings.retention_backups),
    }
    return facts | ({"contact": settings.contact} if settings.contact else {})
