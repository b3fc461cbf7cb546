"""One session, one step: `step(dialog, session, event) -> (session', effects)`, a pure function.

Two kinds of machine run side by side in a session. This one moves the session: a record with a
phase, a step in that phase, a role and counts. Each participant's walk is a machine of its own
(`dialogs/steps/step.py`). Neither knows the other: the host turns an effect of the session into an
event for every walk (`OpenPhase` becomes `PhaseOpened`), and tells the session how many walks
are ready by then (`ReadyChanged`). So one answer costs the same with 4 people as with 40.

Two rules hold for all events:

1. Only the facilitator moves a session from one step or phase to the next, by a tap on the current
   panel. What participants do only changes counts, and timers only inform. The exceptions: a
   reveal skips a question that too few answered; a session that everyone left alone for a day
   ends; and if the plan got shorter, or other earlier agreements are brought in or erased, the
   session moves to a phase or step that is left.
2. Times and random seeds come with the events. So the same events always give the same session, in
   the same order.

The two `match` statements below list every event and every button. What they don't show:

- What can be derived from the plan and the session isn't stored: `Agenda` derives where a session
  can go, `SessionPhase` what it does in its phase. Every event first runs `_reconcile`, because
  meanwhile the plan may have been edited, or people erased.
- Whenever something is asked, `turn` goes up. What participants give carries the turn it is for,
  and counts only in that turn.
- Somebody is ready once they gave everything that *everyone* is asked. Questions that only some
  people get come after that, so that still being busy reveals nothing about anyone's answers.
- A participant's answer is never shown to more people than they were told when it was asked: it
  keeps the place named then (`asked_where`), whatever group is linked later.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from dialogs.pack.audience import Mode
from dialogs.pack.definition import Dialog
from dialogs.pack.route import is_backwards
from dialogs.screens.layout import Speech
from dialogs.session import clock, course, group_chat, group_consent, handover, phones
from dialogs.session.board import Board
from dialogs.session.effects import ReadBack, SessionEffect, ShowCode, TellBusy
from dialogs.session.events import (
    EarlierBrought,
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
from dialogs.session.panel_replies import PanelVerb, read_panel
from dialogs.session.state import Page, Session
from dialogs.walk.effects import AnswerTap
from dialogs.walk.events import TimerFired


def step(
    dialog: Dialog, session: Session, event: SessionEvent
) -> tuple[Session, tuple[SessionEffect, ...]]:
    """Move the session by one event: returns the new session, and what the host must do.

    The host turns the results of effects into further events, and ends them with `PanelDue`, so
    that the facilitator's panel is laid out once. Before it passes on a tap it calls `refused`.
    """
    seed = event.seed if isinstance(event, Opened | PanelTapped | OfferedToTakeOver) else 0
    board = Board(dialog, session, event.at, seed)
    if not session.ended:
        _reconcile(board)
    if isinstance(event, PanelTapped):
        _handle_tap(board, event)
        # The person who tapped is waiting for this, so it goes first.
        board.effects.insert(0, AnswerTap(board.toast))
    elif isinstance(event, PanelDue):
        is_asking = board.here.is_busy or event.to_decide.unfinished
        if session.page is Page.BUSY and board.phase.kind.agrees and not is_asking:
            # Otherwise the panel would ask for confirmation again, about a later step.
            board.turn_to(Page.MAIN)
        if event.buried and session.page is Page.QUESTIONS:
            # Newer messages now hide the panel, so its button to go on would be overlooked.
            board.turn_to(Page.MAIN)
        board.refresh(event)
    elif not session.ended:
        _handle_event(board, event)
    board.show_progress()
    return board.session, tuple(board.effects)


def _reconcile(board: Board) -> None:
    """Reconcile the session with outside changes: an edited plan, an erased participant."""
    course.reconcile(board)
    phones.reconcile(board)


def _handle_event(board: Board, event: Occurrence) -> None:
    match event:
        case Opened(seed=seed):
            board.session = replace(board.session, backwards=is_backwards(seed))
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
        case EarlierBrought(project, agreements):
            phones.earlier_brought(board, project, agreements)
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
            pass  # a timer that an earlier version set
        case _:
            assert_never(event)


# A tap on the panel


def refused(dialog: Dialog, session: Session, tap: PanelTapped) -> AnswerTap | None:
    """The reply to someone who may not tap the panel; None for the facilitator. The host calls this
    before `step`, which only takes taps of the facilitator."""
    say = Speech(dialog, {})
    if session.ended:
        return AnswerTap(say.label("voorbij"))
    if tap.by != session.holder:
        return AnswerTap(say.label("sessie_alleen_begeleider"))
    return None


def _handle_tap(board: Board, tap: PanelTapped) -> None:
    """Apply the facilitator's tap if it belongs to the current panel; ignore a repeat."""
    session, number = board.session, (tap.turn, tap.number)
    handover.is_there(board)
    live = tap.turn == session.panel.turn and 0 <= tap.number < len(session.panel.actions)
    if live:
        board.session = replace(board.session, tapped=number)
        verb, about = read_panel(session.panel.actions[tap.number])
        if verb is PanelVerb.NEXT and tap.unfinished:
            board.turn_to(Page.BUSY)
        else:
            _do(board, verb, about)
    elif number != session.tapped:
        board.toast = board.speech.label("voorbij")


def _do(board: Board, verb: PanelVerb, about: str) -> None:
    """Do what the button says. `about`: the option, project or mode that it names."""
    match verb:
        case PanelVerb.NEXT:
            course.onward(board)
        case PanelVerb.SURE_NEXT:
            course.onward(board, sure=True)
        case PanelVerb.ENOUGH:
            board.turn_to(Page.ENOUGH)
        case PanelVerb.SKIP:
            course.skip(board)
        case PanelVerb.SURE_SKIP:
            course.skip(board, sure=True)
        case PanelVerb.BACK:
            course.back(board)
        case PanelVerb.CLOSE:
            course.close(board)
        case PanelVerb.REOPEN:
            course.reopen(board)
        case PanelVerb.ANOTHER:
            course.another_case(board)
        case PanelVerb.CASE:
            course.bring_case(board, int(about))
        case PanelVerb.SETTLE:
            board.session = board.here.settle(about)
        case PanelVerb.PICK:
            board.session = board.here.pick(int(about))
        case PanelVerb.MORE_TIME:
            clock.more_time(board)
        case PanelVerb.PAUSE:
            clock.pause(board)
        case PanelVerb.RESUME:
            clock.resume(board)
        case PanelVerb.NUDGE:
            _nudge(board)
        case PanelVerb.CODE:
            _code(board)
        case PanelVerb.LINK:
            group_chat.turn_link(board)
        case PanelVerb.DOOR:
            _door(board)
        case PanelVerb.MODE if about:
            phones.choose_mode(board, Mode(about))
        case PanelVerb.MODE:
            board.turn_to(Page.MODE)
        case PanelVerb.HAND_OVER:
            handover.hand_over(board)
        case PanelVerb.WITHDRAW:
            handover.withdraw(board)
        case PanelVerb.RIGHT:
            handover.words_match(board)
        case PanelVerb.WRONG:
            handover.words_differ(board)
        case PanelVerb.CHECKLIST:
            board.turn_to(Page.CHECKLIST)
        case PanelVerb.SURE_CHECKLIST:
            course.to_checklist(board)
        case PanelVerb.SHARE:
            group_consent.ask(board)
        case PanelVerb.END:
            board.turn_to(Page.END)
        case PanelVerb.SURE_END:
            course.end(board)
        case PanelVerb.QUESTIONS:
            board.turn_to(Page.QUESTIONS)
        case PanelVerb.READ_BACK:
            board.turn_to(Page.MAIN)
            board.effects.append(ReadBack())
        case PanelVerb.MORE:
            board.turn_to(Page.MORE)
        case PanelVerb.MAIN:
            board.turn_to(Page.MAIN)
        case _:
            assert_never(verb)


def _nudge(board: Board) -> None:
    if board.here.is_busy:
        board.effects.append(TellBusy(board.session.turn, board.words("sessie_duwtje")))
    else:
        board.toast = board.speech.label(board.here.hint_when_ready)


def _door(board: Board) -> None:
    board.session = replace(board.session, door_open=not board.session.door_open)


def _code(board: Board) -> None:
    board.turn_to(Page.MAIN)
    board.effects.append(ShowCode())
