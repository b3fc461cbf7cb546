"""A group chat in which what the session shows can be read: it is linked, moves, gets another
title, or is gone.

Everyone is told at once. What was asked before keeps the place that was named when it was asked.
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
    """Show things there too from now on. The link to join is only put in a group if the facilitator
    asks for that."""
    before = board.session.where
    board.session = replace(board.session, where=where, group_lost=False, progress="")
    if where.number == before.number:
        return
    board.session = replace(board.session, link_in_group=False)
    board.effects.append(TellPlace(gone=before, came=where))


def moved(board: Board) -> None:
    """Post the progress again: it is the same place, without any message in it yet."""
    board.session = replace(board.session, progress="")


def renamed(board: Board, title: str) -> None:
    """Take over the title: it is the same place, also for what is asked at this moment."""
    session = board.session
    asked, where = session.asked_where, replace(session.where, title=title)
    if asked.number == where.number:
        asked = where
    board.session = replace(session, where=where, asked_where=asked)


def lost(board: Board) -> None:
    """Show things in everyone's own chat only."""
    before = board.session.where
    if not before.number:
        return
    board.session = replace(
        board.session, where=OWN_CHATS, group_lost=True, progress="", link_in_group=False
    )
    board.effects.append(TellPlace(gone=before))


def tell(board: Board, only: int) -> None:
    """Tell a newcomer which group reads along."""
    if board.session.where.number:
        board.effects.append(TellPlace(came=board.session.where, only=only))


def turn_link(board: Board) -> None:
    """Put the link to join in the group, or take it out."""
    session = board.session
    board.session = replace(session, page=Page.MAIN, link_in_group=not session.link_in_group)


# What everyone reads


def place_told(
    say: Speech, gone: Where, came: Where, *, reads_along: bool, at_the_door: bool = False
) -> Layout:
    """Where things can be read from now on. `reads_along`: whether this person said that they read
    along in the group `came`. `at_the_door`: they just came in, and nothing is new to them."""
    parts = []
    if gone.number:
        parts.append(say.phrase("sessie_plek_weg", **gone.words))
    if not came.number:
        return Layout(join(parts))
    key = "sessie_plek_aan_de_deur" if at_the_door else "sessie_plek_erbij"
    parts.append(say.phrase(key, **came.words))
    parts.append(say.phrase("sessie_leest_mee" if reads_along else "sessie_lees_je_mee"))
    return Layout(join(parts), (_button(say, came, reads_along=reads_along),))


def reading_told(say: Speech, where: Where, *, reads_along: bool) -> Layout:
    """Confirms whether someone reads along in the group, with a button to change that."""
    key = "sessie_leest_mee" if reads_along else "sessie_leest_hier"
    row = _button(say, where, reads_along=reads_along)
    return Layout(join((say.phrase("sessie_plek", **where.words), say.phrase(key))), (row,))


def _button(say: Speech, where: Where, *, reads_along: bool) -> Row:
    label = say.label(f"knop_sessie_lees_{'hier' if reads_along else 'daar'}")
    return ((label, action(ReadAlong(where.number, there=not reads_along))),)
