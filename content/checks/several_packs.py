"""Checks that several packs can be used in one bot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from content.reading.loader import Loaded
from content.sources.mistakes import Mistake


def clashes(packs: Mapping[str, Loaded]) -> Iterator[tuple[str, Mistake]]:
    """Packs with the id of an earlier one, or that claim newcomers as well; each with its folder.

    `packs` is keyed by folder, as the author sees it.
    """
    names: set[str] = set()
    for_newcomers = ""
    for folder, loaded in packs.items():
        dialog = loaded.dialog
        if dialog.id in names:
            at, taken = ("pakket", "pakket-naam-bezet"), dialog.id
        elif dialog.for_newcomers and for_newcomers:
            at, taken = ("voor_nieuwe_mensen", "nieuwe-mensen-dubbel"), for_newcomers
        else:
            names.add(dialog.id)
            for_newcomers = for_newcomers or (dialog.id if dialog.for_newcomers else "")
            continue
        key, code = at
        mistake = loaded.places.mistake(("pakket",), code, key, name=taken)
        yield folder, mistake.within(folder)
