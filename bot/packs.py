"""The packs in a folder, ready to be talked through."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.settings import House
from content.files import PACK_FILE
from content.loader import load
from content.mistakes import Mistake, PackError
from dialogs.definition import Dialog


def load_packs(settings: House) -> dict[str, Dialog]:
    """Every pack in the content folder, by id: that of new people first. Raises PackError.

    That is the one that says so, and where none does, the first by folder name.
    """
    folders = sorted(path.parent for path in Path(settings.content).glob(f"*/{PACK_FILE}"))
    mistakes: list[Mistake] = []
    packs: dict[str, Dialog] = {}
    for folder in folders:
        try:
            dialog = load(folder)
        except PackError as error:
            mistakes += (mistake.within(folder.name) for mistake in error.mistakes)
            continue
        where = f"{folder.name}/{PACK_FILE}"
        if dialog.id in packs:
            mistakes.append(Mistake.at(where, (1, 1), "pakket-naam-bezet", name=dialog.id))
        first = next((pack for pack in packs.values() if pack.for_newcomers), None)
        if dialog.for_newcomers and first is not None:
            mistakes.append(Mistake.at(where, (1, 1), "nieuwe-mensen-dubbel", name=first.id))
        packs[dialog.id] = replace(dialog, facts=_facts(settings))
    if not folders:
        mistakes.append(Mistake.at(str(settings.content), (1, 1), "geen-pakket"))
    if mistakes:
        raise PackError(mistakes)
    titles = {id_: dialog.title for id_, dialog in packs.items()}
    return {
        id_: replace(dialog, beside={other: titles[other] for other in titles if other != id_})
        for id_, dialog in sorted(packs.items(), key=lambda item: not item[1].for_newcomers)
    }


def _facts(settings: House) -> dict[str, str]:
    facts = {
        "dagen": str(settings.retention_unfinished),
        "dagen_klaar": str(settings.retention_finished),
        "dagen_backup": str(settings.retention_backups),
    }
    return facts | ({"contact": settings.contact} if settings.contact else {})
