"""The time of a phase. It only informs: nothing moves or closes because time is up.

One timer runs until the minutes on the panel change. What is due is read from the time itself, so
a timer that fires late or twice does no harm. When the phase's time is up it goes on, because the
panel also tells what is left of the whole time, which began when the first person came in.
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
"""Seconds that the button for more time adds."""
_MINUTE = 60.0
_JOINING = 3.0
"""How many times as long as planned joining counts at most: somebody may come in long before."""
_CLOSE_BY = 0.5
"""Seconds that a timer may fire early."""


def start(board: Board) -> None:
    """Start the time of a phase that opens, also if the session was paused. While nobody is there
    yet, none runs."""
    minutes = board.phase.minutes
    _stop(board)
    if not minutes or (board.here.is_before_start and not board.session.phones):
        _set(board, Clock())
        return
    _set(board, Clock(ends_at=board.at + minutes * _MINUTE))
    _wait(board)


def came_in(board: Board) -> None:
    """Somebody came in; with the first the time begins."""
    if board.session.phones == 1 and board.here.is_before_start:
        start(board)
        if not board.session.reached:
            board.session = replace(board.session, started_at=board.at)


def begin(board: Board) -> None:
    """The session begins: what joining took counts."""
    session = board.session
    if session.reached and session.started_at is not None:
        return  # it began before, and went back
    earliest = board.at - _JOINING * _MINUTE * board.phase.minutes
    began = board.at if session.started_at is None else max(session.started_at, earliest)
    board.session = replace(session, started_at=began)


def more_time(board: Board) -> None:
    """Add 2 minutes; they count from now if no time ran or it is up."""
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
    left = 0.0 if clock.up else left
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
    elif clock.left is not None:
        _time_is_up(board)
    board.tell_everyone("sessie_gaat_verder")


def fired(board: Board) -> None:
    """The timer fired: the minutes changed, or time is nearly up, or up."""
    clock = board.session.clock
    if clock.paused or clock.ends_at is None:
        return
    left = clock.ends_at - board.at
    if clock.up or left <= _CLOSE_BY:
        _time_is_up(board)
        return
    if left <= _MINUTE + _CLOSE_BY and not clock.warned:
        _set(board, replace(clock, warned=True))
        if board.here.is_busy:
            board.effects.append(TellBusy(board.session.turn, board.words("sessie_bijna_tijd")))
    _wait(board)


def _wait(board: Board) -> None:
    ends_at = board.session.clock.ends_at
    if ends_at is not None:
        left = ends_at - board.at
        next_change = left - (ceil(left / _MINUTE) - 1) * _MINUTE
        # Within a second of the change there is nothing new to say yet.
        after = next_change if next_change > 1 or left <= _MINUTE else next_change + _MINUTE
        board.effects.append(SetTimer(TIMER, max(after, 1.0)))


def _time_is_up(board: Board) -> None:
    """The time of the phase is up. The timer goes on until the panel says that the whole time is
    over."""
    clock, whole_ends_at = board.session.clock, board.agenda.ends_at
    if whole_ends_at is not None and board.at < whole_ends_at:
        _set(board, replace(clock, up=True))
        board.effects.append(SetTimer(TIMER, _MINUTE))
    else:
        _set(board, replace(clock, ends_at=None, up=True))


def _stop(board: Board) -> None:
    clock = board.session.clock
    if clock.ends_at is not None and not clock.paused:
        board.effects.append(CancelTimer(TIMER))


def stop(board: Board) -> None:
    """Stop the time: none runs any more."""
    _stop(board)
    _set(board, Clock())


def _set(board: Board, clock: Clock) -> None:
    board.session = replace(board.session, clock=clock)
