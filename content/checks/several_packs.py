"""Whether packs can stand beside each other in one bot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from content.reading.loader import Loaded
from content.sources.mistakes import Mistake


def beside(packs: Mapping[str, Loaded]) -> Iterator[tuple[str, Mistake]]:
    """Packs that claim a name, or people, that another has already; each with its folder.

    The packs come by the names of their folders, as seen from where someone is.
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
