"""Loads the packs in a folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.configuration.settings import ROOT, MachineSettings
from content.checks.several_packs import clashes
from content.reading.files import PACK_FILE
from content.reading.loader import Loaded, load, load_with_places
from content.reading.personal_lists import known
from content.reading.staff_texts import staff_mistakes
from content.sources.mistakes import Mistake, PackError, in_order
from dialogs.pack.definition import Dialog


@dataclass(frozen=True, slots=True)
class Found:
    """The packs in the content folder by folder name, and everything wrong with them.

    A pack that can't be used is None.
    """

    packs: Mapping[str, Loaded | None]
    mistakes: tuple[Mistake, ...]


def load_packs(settings: MachineSettings) -> dict[str, Dialog]:
    """Every pack in the content folder by id, the one for new people first.

    Raises PackError, also for a mistake in the texts for staff: those are used later, when nobody
    is there to fix them.
    """
    found = find_packs(settings)
    mistakes = (*found.mistakes, *staff_mistakes(settings.content))
    if mistakes:
        raise PackError(mistakes)
    return linked_packs(pack.dialog for pack in found.packs.values() if pack is not None)


def linked_packs(packs: Iterable[Dialog]) -> dict[str, Dialog]:
    """The packs by id, each with the titles of the others.

    First comes the one that says it is for new people, or else the first given.
    """
    by_id = {dialog.id: dialog for dialog in packs}
    titles = {id_: dialog.title for id_, dialog in by_id.items()}
    return {
        id_: replace(dialog, other_packs={other: titles[other] for other in titles if other != id_})
        for id_, dialog in sorted(by_id.items(), key=lambda item: not item[1].for_newcomers)
    }


def find_packs(
    settings: MachineSettings, load_pack: Callable[[Path], Loaded] | None = None
) -> Found:
    """Every pack in the content folder, usable or not. `load_pack`: how to load one, such as from
    memory; it raises PackError."""
    folders = pack_folders(settings.content)
    mistakes: list[Mistake] = []
    loaded: dict[str, Loaded] = {}
    for folder in folders:
        try:
            loaded[folder.name] = (load_pack or load_with_places)(folder)
        except PackError as error:
            mistakes += (mistake.within(folder.name) for mistake in error.mistakes)
    clashing = dict(clashes(loaded))
    mistakes += clashing.values()
    if not folders:
        mistakes.append(Mistake.at(str(settings.content), (1, 1), "geen-pakket"))
    packs = {
        name: None
        if name in clashing or name not in loaded
        else replace(loaded[name], dialog=_in_use(loaded[name].dialog, settings))
        for name in (folder.name for folder in folders)
    }
    return Found(packs, in_order(mistakes))


def only_pack(settings: MachineSettings, name: str | None) -> dict[str, Dialog]:
    """The packs of a bot that has only this one, as `one_pack` finds it; None: all packs. Raises
    PackError."""
    if name is None:
        return load_packs(settings)
    dialog = _in_use(one_pack(settings, name), settings)
    return {dialog.id: dialog}


def _in_use(dialog: Dialog, settings: MachineSettings) -> Dialog:
    # The facts still name the programme: what someone said yes to before can be taken back.
    return replace(
        dialog,
        facts={**dialog.facts, **_facts(settings)},
        known=known(),
        programme=dialog.programme if settings.sharing == "yes" else "",
    )


def one_pack(settings: MachineSettings, name: str | None) -> Dialog:
    """A folder in the content folder or a path; None: the pack of new people. Raises PackError."""
    if name is None:
        return next(iter(load_packs(settings).values()))
    folder = settings.content / name
    if not (folder / PACK_FILE).is_file():
        folder = Path(name)
    if not folder.is_dir():
        raise PackError([Mistake.at(name, (1, 1), "geen-pakket")])
    try:
        return load(folder)
    except PackError as error:
        raise PackError(mistake.within(name) for mistake in error.mistakes) from error


def pack_folders(content: Path) -> list[Path]:
    """The folders of the packs in the content folder, by name."""
    return sorted(path.parent for path in Path(content).glob(f"*/{PACK_FILE}"))


def copy_packs(folder: Path) -> list[str]:
    """Copy the packs that come with the bot, with the schemas that editors use for them. Returns
    the names of the packs. Raises FileExistsError if the folder isn't empty, or OSError."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(folder)
    packs = pack_folders(ROOT / "content")
    for source in (*packs, ROOT / "content" / "vorm"):
        shutil.copytree(source, folder / source.name)
    return [pack.name for pack in packs]


def _facts(settings: MachineSettings) -> dict[str, str]:
    facts = {
        "dagen": str(settings.retention_unfinished),
        "dagen_klaar": str(settings.retention_finished),
        "dagen_backup": str(settings.retention_backups),
    }
    told = {
        "contact": settings.contact,
        "aandachtsfunctionaris": settings.aandachtsfunctionaris,
        "vertrouwenspersoon": settings.vertrouwenspersoon,
    }
    return facts | {name: said for name, said in told.items() if said}
