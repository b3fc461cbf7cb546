"""The packs in a folder, ready to be talked through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.settings import House
from content.files import PACK_FILE
from content.loader import Loaded, load_with_places
from content.mistakes import Mistake, PackError, in_order
from dialogs.definition import Dialog


@dataclass(frozen=True, slots=True)
class Found:
    """The packs in the content folder, by the names of their folders, and all that is wrong.

    A pack that can't be used is None.
    """

    packs: Mapping[str, Loaded | None]
    mistakes: tuple[Mistake, ...]


def load_packs(settings: House) -> dict[str, Dialog]:
    """Every pack in the content folder, by id: that of new people first. Raises PackError."""
    found = find_packs(settings)
    if found.mistakes:
        raise PackError(found.mistakes)
    return beside_each_other(pack.dialog for pack in found.packs.values() if pack is not None)


def beside_each_other(packs: Iterable[Dialog]) -> dict[str, Dialog]:
    """The packs by id, each with the titles of the others.

    The first is the one that says it is for new people, and where none does, the first given.
    """
    by_id = {dialog.id: dialog for dialog in packs}
    titles = {id_: dialog.title for id_, dialog in by_id.items()}
    return {
        id_: replace(dialog, beside={other: titles[other] for other in titles if other != id_})
        for id_, dialog in sorted(by_id.items(), key=lambda item: not item[1].for_newcomers)
    }


def find_packs(settings: House) -> Found:
    """Whatever stands in the content folder, usable or not."""
    folders = sorted(path.parent for path in Path(settings.content).glob(f"*/{PACK_FILE}"))
    mistakes: list[Mistake] = []
    packs: dict[str, Loaded | None] = {}
    ids: set[str] = set()
    for_newcomers: str | None = None
    for folder in folders:
        packs[folder.name] = None
        try:
            pack = load_with_places(folder)
        except PackError as error:
            mistakes += (mistake.within(folder.name) for mistake in error.mistakes)
            continue
        dialog, where = pack.dialog, f"{folder.name}/{PACK_FILE}"
        if dialog.id in ids:
            mistakes.append(Mistake.at(where, (1, 1), "pakket-naam-bezet", name=dialog.id))
        elif dialog.for_newcomers and for_newcomers is not None:
            mistakes.append(Mistake.at(where, (1, 1), "nieuwe-mensen-dubbel", name=for_newcomers))
        else:
            packs[folder.name] = replace(pack, dialog=replace(dialog, facts=_facts(settings)))
        ids.add(dialog.id)
        if dialog.for_newcomers:
            for_newcomers = for_newcomers or dialog.id
    if not folders:
        mistakes.append(Mistake.at(str(settings.content), (1, 1), "geen-pakket"))
    return Found(packs, in_order(mistakes))


def _facts(settings: House) -> dict[str, str]:
    facts = {
        "dagen": str(settings.retention_unfinished),
        "dagen_klaar": str(settings.retention_finished),
        "dagen_backup": str(settings.retention_backups),
    }
    return facts | ({"contact": settings.contact} if settings.contact else {})
