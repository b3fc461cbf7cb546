"""The time of a phase. It only tells: nothing goes on or closes because time is up.

One timer runs, to the moment at which the minutes on the panel change. One that comes late
finds out from the time itself what is due, and one that comes twice finds nothing.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from dialogs.session.board import Board
from dialogs.session.effects import TellBusy
from dialogs.session.state import Clock
from dialogs.walk.effects import CancelTimer, SetTimer

TIMER = "fase"
MORE = 120.0
"""What the button for more time adds, in seconds."""
_MINUTE = 60.0
_CLOSE_BY = 0.5
"""A timer may come a moment early."""


def start(board: Board) -> None:
    """A phase opens: its time runs from now, paused or not."""
    minutes = board.phase.minutes
    _stop(board)
    if not minutes:
        _set(board, Clock())
        return
    _set(board, Clock(ends_at=board.at + minutes * _MINUTE))
    _wait(board)


def more_time(board: Board) -> None:
    """2 minutes more; from now where there was no time or it is up."""
    clock = board.session.clock
    if clock.paused:
        _set(board, replace(clock, left=max(clock.left or 0.0, 0.0) + MORE))
        return
    ends_at = max(clock.ends_at or board.at, board.at) + MORE
    _set(board, Clock(ends_at=ends_at))
    _wait(board)


def pause(board: Board) -> None:
    clock = board.session.clock
    if clock.paused:
        return
    left = None if clock.ends_at is None else max(clock.ends_at - board.at, 0.0)
    _stop(board)
    _set(board, replace(clock, ends_at=None, left=left, paused=True))
    board.tell_everyone("sessie_pauze")


def resume(board: Board) -> None:
    clock = board.session.clock
    if not clock.paused:
        return
    ends_at = None if clock.left is None else board.at + clock.left
    _set(board, replace(clock, ends_at=ends_at, left=None, paused=False, up=clock.left == 0))
    if clock.left:
        _wait(board)
    board.tell_everyone("sessie_gaat_verder")


def fired(board: Board) -> None:
    """The minutes changed, or time is nearly or wholly up."""
    clock = board.session.clock
    if clock.paused or clock.ends_at is None or clock.up:
        return
    left = clock.ends_at - board.at
    if left <= _CLOSE_BY:
        _set(board, replace(clock, up=True))
        return
    if left <= _MINUTE + _CLOSE_BY and not clock.warned:
        _set(board, replace(clock, warned=True))
        if board.agenda.is_busy:
            board.effects.append(TellBusy(board.session.turn, board.words("sessie_bijna_tijd")))
    _wait(board)


def _wait(board: Board) -> None:
    ends_at = board.session.clock.ends_at
    if ends_at is not None:
        left = ends_at - board.at
        next_change = left - (ceil(left / _MINUTE) - 1) * _MINUTE
        # Just before a whole minute there is nothing new to say yet.
        after = next_change if next_change > 1 or left <= _MINUTE else next_change + _MINUTE
        board.effects.append(SetTimer(TIMER, max(after, 1.0)))


def _stop(board: Board) -> None:
    clock = board.session.clock
    if clock.ends_at is not None and not clock.paused and not clock.up:
        board.effects.append(CancelTimer(TIMER))


def stop(board: Board) -> None:
    """No time runs any more."""
    _stop(board)
    _set(board, Clock())


def _set(board: Board, clock: Clock) -> None:
    board.session = replace(board.session, clock=clock)
