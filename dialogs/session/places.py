"""What everyone reads when a group comes or goes in which can be read what is shown."""

from __future__ import annotations

from dialogs.pack.where import Where
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.session.replies import ReadAlong, action
from dialogs.texts import join


def place_told(say: Speech, gone: Where, came: Where, *, reads_along: bool) -> Layout:
    """Where it can be read from now on; `reads_along`: whether they said so of the group `came`."""
    parts = []
    if gone.number:
        parts.append(say.phrase("sessie_plek_weg", **gone.words))
    if not came.number:
        return Layout(join(parts))
    parts.append(say.phrase("sessie_plek_erbij", **came.words))
    parts.append(say.phrase("sessie_leest_mee" if reads_along else "sessie_lees_je_mee"))
    return Layout(join(parts), (_button(say, came, reads_along=reads_along),))


def reading_told(say: Speech, where: Where, *, reads_along: bool) -> Layout:
    """After someone said where they read along; they can take it back."""
    key = "sessie_leest_mee" if reads_along else "sessie_leest_hier"
    row = _button(say, where, reads_along=reads_along)
    return Layout(join((say.phrase("sessie_plek", **where.words), say.phrase(key))), (row,))


def _button(say: Speech, where: Where, *, reads_along: bool) -> Row:
    label = say.label(f"knop_sessie_lees_{'hier' if reads_along else 'daar'}")
    return ((label, action(ReadAlong(where.number, there=not reads_along))),)
