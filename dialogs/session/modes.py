"""How the answers come together, where a team is on fewer phones than can hide a writer."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.audience import Mode
from dialogs.session.board import Board
from dialogs.session.course import open_anew, opening, to_next_phase
from dialogs.session.effects import AskWhosePhone, Tell, WithdrawPhone
from dialogs.session.state import Page


def choose(board: Board, mode: Mode) -> None:
    """The facilitator says how; in the lobby the session then begins."""
    board.turn_to(Page.MAIN)
    session = board.session
    in_lobby = board.phase.kind.is_lobby
    if mode is not session.mode:
        if session.mode is Mode.TOGETHER and not session.shared_on:
            board.effects.append(WithdrawPhone())
        board.session = replace(session, mode=mode, shared_on=0)
        board.tell_everyone(f"sessie_manier_{mode.value}")
        if mode is Mode.TOGETHER:
            ask_whose_phone(board)
        if not in_lobby:
            step = 0 if board.phase.kind.asks_questions else session.step
            board.session = replace(board.session, step=step)
            open_anew(board)
    if in_lobby and mode is not Mode.TOGETHER:
        to_next_phase(board)


def ask_whose_phone(board: Board, only: int | None = None) -> None:
    text, label = board.words("sessie_welke_telefoon"), board.speech.label(_THIS_PHONE)
    board.effects.append(AskWhosePhone(text, label, only))


_THIS_PHONE = "knop_sessie_deze_telefoon"


def offered(board: Board, by: int) -> None:
    """The first phone that is offered is the one."""
    session = board.session
    if session.mode is not Mode.TOGETHER:
        return
    if session.shared_on:
        key = "gekozen" if by == session.shared_on else "al_gekozen"
        board.effects.append(Tell(by, board.words(f"sessie_telefoon_{key}")))
        return
    board.session = replace(session, shared_on=by)
    board.effects += (WithdrawPhone(), Tell(by, board.words("sessie_telefoon_gekozen")))
    if not board.phase.kind.is_lobby:
        board.effects.append(opening(board, only=by))
