"""A group in which can be read what is shown: it comes, goes, moves or gets another title.

Everyone hears it at once. What is asked already stays for the place that stood beside it.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.where import OWN_CHATS, Where
from dialogs.session.board import Board
from dialogs.session.effects import TellPlace
from dialogs.session.state import Page


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
