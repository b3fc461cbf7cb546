"""What they hope for, where they chose from no goal: the pack's line about what they want."""

from __future__ import annotations

from dialogs.pack.checklist import Item
from dialogs.pack.conditions import holds
from dialogs.screens.layout import Speech
from dialogs.screens.told.earlier_answers import off_page
from dialogs.texts import as_plain
from dialogs.walk.state import Walk


def hoped(say: Speech, walk: Walk, item: Item) -> str:
    """The line about what they want that quotes what they wrote about an element; '' if there is
    none, or if they took it off the page."""
    about = say.dialog.asked_of.get(item.element.id, ())
    for line in say.dialog.wanted:
        here = line.text.slots() & set(about)
        if not here or not holds(line.condition, say.answers):
            continue
        if not any(off_page(walk, say.quoted(id_) or "") for id_ in here):
            return as_plain(say.fill(line.text))
    return ""
