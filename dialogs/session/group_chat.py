"""A group in which can be read what is shown: it comes, goes, moves or gets another title.

Everyone hears it at once. What is asked already stays for the place that stood beside it.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.where import OWN_CHATS, Where
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.session.board import Board
from dialogs.session.effects import TellPlace
from dialogs.session.replies import ReadAlong, action
from dialogs.session.state import Page
from dialogs.texts import join


def linked(board: Board, where: Where) -> None:
    """What is shown can be read there too from now on. The link to join stands in no group that
    the facilitator didn't ask it for."""
    before = board.session.where
    board.session = replace(board.session, where=where, group_lost=False, progress="")
    if where.number == before.number:
        return
    board.session = replace(board.session, link_in_group=False)
    board.effects.append(TellPlace(gone=before, came=where))


def moved(board: Board) -> None:
    """The same place, but there is no message in it yet."""
    board.session = replace(board.session, progress="")


def renamed(board: Board, title: str) -> None:
    """The same place under another title, also for what is asked at this moment."""
    session = board.session
    asked, where = session.asked_where, replace(session.where, title=title)
    if asked.number == where.number:
        asked = where
    board.session = replace(session, where=where, asked_where=asked)


def lost(board: Board) -> None:
    """What is shown can be read in everyone's own chat alone."""
    before = board.session.where
    if not before.number:
        return
    board.session = replace(
        board.session, where=OWN_CHATS, group_lost=True, progress="", link_in_group=False
    )
    board.effects.append(TellPlace(gone=before))


def tell(board: Board, only: int) -> None:
    """Who comes in hears which group reads along."""
    if board.session.where.number:
        board.effects.append(TellPlace(came=board.session.where, only=only))


def turn_link(board: Board) -> None:
    """The facilitator wants the link to join in the group, or no longer."""
    session = board.session
    board.session = replace(session, page=Page.MAIN, link_in_group=not session.link_in_group)


# What everyone reads


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
