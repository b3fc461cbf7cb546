"""The small dialog in which four elements are asked about for the last time.

e1 and e5 are in one theme, e3 and e4 each in another: so a walk that cooks and has all of it in
place is asked about e1, e3 and e4.
"""

from __future__ import annotations

from dataclasses import replace

from content.reading.last_times import WrittenLastTime, ids_for, with_last_times
from dialogs.pack.definition import Dialog
from tests.support.small_dialog import SMALL, text


def usual(element: str) -> WrittenLastTime:
    """The sentences of all packs."""
    return WrittenLastTime(ids_for(element), *[None] * 9)


def own_words(element: str) -> WrittenLastTime:
    """Sentences of the element's own."""
    return WrittenLastTime(
        ids_for(element),
        f"Laatst {element}",
        text(f"Hoe ging {element} laatst?"),
        None,
        text("Zo ging het: ‘{laatste_keer}’."),
        text("Dat kan."),
        text("Nog niet dus. Zal ik dat erbij zetten?"),
        text(f"{element} is bedacht."),
        text(f"iemand doet {element}."),
        text("Laatst ging het zo: ‘{laatste_keer}’."),
    )


def asking_in(dialog: Dialog) -> Dialog:
    """The dialog with these questions."""
    asked = {"e1": own_words("e1"), "e5": usual("e5"), "e3": usual("e3"), "e4": usual("e4")}
    return with_last_times(dialog, asked)


WORDS = {**SMALL.words, "nog_niet_gebeurd": ("nog niet",)}
ASKING = asking_in(replace(SMALL, words=WORDS))
