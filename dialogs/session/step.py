"""One session, one step: `step(dialog, session, event) -> (session', effects)`, a pure function.

Only a tap of who holds the role, on the panel as it is now, moves a session. What others do
changes counts; time only tells. The host carries the effects to the walks, which are moved by
their own step.
"""

from __future__ import annotations

from typing import assert_never

from dialogs.pack.definition import Dialog
from dialogs.session import clock, course, group_chat, group_consent, handover, phones, taps
from dialogs.session.board import Board
from dialogs.session.effects import SessionEffect, ShowCode
from dialogs.session.events import (
    FacilitatorMissed,
    Forgotten,
    GroupLinked,
    GroupLost,
    GroupMoved,
    GroupRenamed,
    HolderGone,
    Joined,
    Left,
    Occurrence,
    OfferedToTakeOver,
    Opened,
    PanelDue,
    PanelTapped,
    PhoneOffered,
    ProjectGone,
    ProjectNamed,
    ReadyChanged,
    SessionEvent,
    SharingDecided,
    Showed,
)
from dialogs.session.state import Session
from dialogs.walk.events import TimerFired


def step(
    dialog: Dialog, session: Session, event: SessionEvent
) -> tuple[Session, tuple[SessionEffect, ...]]:
    """Move the session by one event: the session as it is then, and what the host must do.

    What that leads to comes back as further events. `PanelDue` is the last of them, so that the
    facilitator's panel is laid out once, however many came before it.

    The host asks `taps.refused` before it passes a tap on.
    """
    seed = event.seed if isinstance(event, Opened | PanelTapped | OfferedToTakeOver) else 0
    board = Board(dialog, session, event.at, seed)
    if not session.ended:
        _fit(board)
    if isinstance(event, PanelTapped):
        taps.tapped(board, event)
        taps.answered(board)
    elif isinstance(event, PanelDue):
        board.refresh(buried=event.buried)
    elif not session.ended:
        _happened(board, event)
    board.show_progress()
    return board.session, tuple(board.effects)


def _fit(board: Board) -> None:
    """What changed behind the session's back: the plan, or who is in it."""
    course.fit(board)
    phones.fit(board)


def _happened(board: Board, event: Occurrence) -> None:
    match event:
        case Opened():
            board.effects.append(ShowCode())
            course.begin(board)
        case Joined():
            phones.joined(board, event)
        case Left():
            phones.left(board, event)
        case ReadyChanged():
            phones.ready_changed(board, event)
        case ProjectNamed(project, name):
            phones.project_named(board, project, name)
        case ProjectGone(project):
            phones.project_gone(board, project)
        case FacilitatorMissed(by):
            handover.missed(board, by)
        case HolderGone():
            handover.gone(board)
        case Forgotten():
            course.end(board)
        case OfferedToTakeOver(by):
            handover.offered(board, by)
        case PhoneOffered(by):
            phones.phone_offered(board, by)
        case Showed(what, showing):
            course.showed(board, what, showing)
        case SharingDecided(how):
            group_consent.decided(board, how)
        case GroupLinked(where):
            group_chat.linked(board, where)
        case GroupMoved():
            group_chat.moved(board)
        case GroupRenamed(title):
            group_chat.renamed(board, title)
        case GroupLost():
            group_chat.lost(board)
        case TimerFired(clock.TIMER):
            clock.fired(board)
        case TimerFired(group_consent.TIMER):
            group_consent.time_is_over(board)
        case TimerFired(handover.TIMER):
            handover.waited(board)
        case TimerFired():
            pass  # one that an earlier version set
        case _:
            assert_never(event)
