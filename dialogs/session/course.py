"""Moves a session through its phases: to the next one or back, and opens and closes what a phase
asks.

A phase that was left can be entered again: its questions open again, and what was shown is shown
unchanged. So every tap of the facilitator can be undone, except ending the session.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.audience import Mode
from dialogs.session import clock, group_consent
from dialogs.session.agenda import FEW
from dialogs.session.board import Board
from dialogs.session.effects import (
    ClosePhase,
    EndSession,
    OpenPhase,
    TellRoom,
    WithdrawRole,
)
from dialogs.session.state import Clock, Handover, Offer, Page, Session, Showing
from dialogs.texts import Spans


def begin(board: Board) -> None:
    """Enter the first phase that this kind of session has."""
    _enter(board, next(iter(board.agenda.numbers), 0))


def reconcile(board: Board) -> None:
    """Clamp the session to a plan that was edited while it ran."""
    last = len(board.plan.phases) - 1
    if board.session.phase > last:
        board.session = replace(board.session, phase=last, step=0)
    if not board.here.gathers:
        close(board)


def onward(board: Board, *, sure: bool = False) -> None:
    """Go to the next step or, after the last, to the next phase. Unless `sure`, ask for
    confirmation while people are still busy, or if no project was chosen to tell its case."""
    if not sure and (board.here.is_busy or board.agenda.goes_without_case):
        board.turn_to(Page.BUSY)
        return
    board.turn_to(Page.MAIN)
    if not board.here.at_last_step:
        _to_step(board, board.here.step + 1)
    else:
        to_next_phase(board)


def skip(board: Board, *, sure: bool = False) -> None:
    """Leave this phase for the next one, past the steps that are left. Unless `sure`, ask for
    confirmation while these show something that nobody looked at, or if no project was chosen."""
    if not sure and (board.here.left_to_show or board.agenda.goes_without_case):
        board.turn_to(Page.BUSY)
    else:
        to_next_phase(board)


def to_next_phase(board: Board) -> None:
    """Leave this phase for the next one. After the last phase, ask whether to end."""
    number = board.agenda.following
    if number is None:
        board.turn_to(Page.END)
        return
    if board.here.is_before_start and not _mode_is_settled(board):
        return
    if board.here.is_before_start or board.session.started_at is None:
        clock.begin(board)
    _tell_settled(board)
    _leave(board)
    _enter(board, number)


def _tell_settled(board: Board) -> None:
    """Tell everyone what the facilitator tapped for the group, so that a wrong tap is seen; not in
    a place that wasn't named when it was settled."""
    told = board.here.settled_told()
    if told and board.session.settled_in == board.session.where.number:
        board.effects.append(TellRoom(board.agenda.marked(told)))


def _mode_is_settled(board: Board) -> bool:
    """Make sure that the answer mode is chosen before the first question; returns whether it is.
    With few phones the facilitator chooses; otherwise everyone answers separately. Where nothing is
    asked there is nothing to choose."""
    session = board.session
    if session.phones >= FEW or not board.agenda.asks_questions:
        board.session = replace(session, mode=Mode.SEPARATE, shared_on=0)
    elif session.mode is Mode.SEPARATE:
        board.turn_to(Page.MODE)
        return False
    if board.session.mode is Mode.TOGETHER and not session.shared_on:
        board.toast = board.speech.label("sessie_eerst_een_telefoon")
        return False
    return True


def back(board: Board) -> None:
    """Go back one step if that step can be done again; otherwise enter the previous phase at the
    step it had reached."""
    session = board.session
    board.turn_to(Page.MAIN)
    number = board.agenda.preceding
    if session.step > 0 and (number is None or board.here.can_step_back):
        _to_step(board, session.step - 1)
        return
    if number is None:
        return
    _leave(board)
    before = board.plan.phases[number]
    _enter(board, number, step=session.reached.get(before.id, 0), forward=False)


def to_checklist(board: Board) -> None:
    """Skip to the phase with the checklist."""
    number = board.agenda.closing
    board.turn_to(Page.MAIN)
    if number is not None:
        _leave(board)
        _enter(board, number)


def another_case(board: Board) -> None:
    """Repeat the phases about a case, for another project."""
    run = board.agenda.phases_about_case
    if run:
        _leave(board)
        board.session = replace(board.session, case=0)
        _enter(board, run[0])


def bring_case(board: Board, project: int) -> None:
    """Begin the phase about this project's case."""
    close(board)
    board.session = replace(board.session, case=project, step=0)
    _open_here(board)


def _leave(board: Board) -> None:
    """Close what is open, and remember which step the phase had reached."""
    session, phase = board.session, board.phase
    close(board)
    reached = {**session.reached, phase.id: board.here.step}
    board.session = replace(board.session, reached=reached)


def close(board: Board) -> None:
    """Take no more answers in this turn."""
    session = board.session
    if session.open:
        board.effects.append(ClosePhase(session.turn))
        before = session.asked
        now = {id_: max(session.phones, before.get(id_, 0)) for id_ in board.here.asks_now}
        board.session = replace(session, open=False, asked={**before, **now})


def _enter(board: Board, number: int, *, step: int = 0, forward: bool = True) -> None:
    left = board.phase.kind
    session = replace(board.session, phase=number, step=step, page=Page.MAIN)
    board.session = session
    run = board.agenda.phases_about_case
    if forward and run[:1] == (number,) and not step:
        # On the way forward the facilitator chooses again whose case it is.
        board.session = session = replace(session, case=0)
    if board.agenda.lacks_case and len(session.projects) == 1:
        board.session = session = replace(session, case=next(iter(session.projects)))
    if board.agenda.lacks_case:
        clock.stop(board)
    else:
        _open_here(board, below=left.is_round or left.agrees, again=not forward)


def _open_here(board: Board, *, below: bool = True, again: bool = False) -> None:
    """Open the phase at its step: a new turn, with nobody ready yet. `below`: as in `OpenPhase`.
    `again`: the facilitator went back, so nobody is told that questions come: most gave theirs."""
    board.session = replace(_new_turn(board.session), step=board.here.step)
    board.session = replace(board.session, open=board.here.gathers)
    clock.start(board)
    if not board.session.step:
        board.effects += board.here.show_first()
    opened = opening(board, below=below)
    said_before = again and bool(opened.questions)
    board.effects.append(replace(opened, said=()) if said_before else opened)
    _show_step(board)


def _new_turn(session: Session) -> Session:
    """A new turn, in which nobody is ready yet. Its answers may be shown in the session's present
    place: a group that is linked later sees only what is asked later."""
    return replace(session, turn=session.turn + 1, ready=0, asked_where=session.where)


def reopen(board: Board) -> None:
    """Open again what the facilitator closed early."""
    if board.here.gathers and not board.session.open:
        open_again(board)


def open_again(board: Board) -> None:
    """Open the same step again in a new turn, if anything is gathered at it."""
    close(board)
    board.session = replace(_new_turn(board.session), open=board.here.gathers)
    board.effects.append(opening(board))
    if board.here.shows_again:
        _show_step(board)


def opening(board: Board, only: int | None = None, *, below: bool = False) -> OpenPhase:
    """The phase as it is now, for everyone or for `only` one latecomer. `below`: as in
    `OpenPhase`."""
    session, agenda = board.session, board.agenda
    projects = {project for by_project in session.settled.values() for project in by_project}
    opened = OpenPhase(
        phase=board.phase.id,
        turn=session.turn,
        said=_said(board),
        open=session.open,
        case=agenda.case,
        mode=session.mode,
        where=session.asked_where,
        shared_on=session.shared_on,
        backwards=session.backwards,
        settled={project: agenda.settled_for(project) for project in sorted(projects)},
        only=only,
        below=below,
    )
    return board.here.asking(opened) if board.here.gathers and not agenda.lacks_case else opened


def _said(board: Board) -> Spans:
    """The opening text, which is only said at the first step."""
    opening = board.phase.opening
    if opening is None or board.session.step or board.agenda.lacks_case:
        return ()
    return board.agenda.marked(board.speech.fill(opening))


def _to_step(board: Board, step: int) -> None:
    """Go to this step of the phase. If it gathers something, that is a new turn."""
    gathered = board.here.gathers
    close(board)
    board.session = replace(board.session, step=step)
    if board.here.gathers:
        board.session = replace(_new_turn(board.session), open=True)
    if board.session.open:
        board.effects.append(opening(board))
    elif gathered and board.session.where.number:
        # What comes is shown in the group; whoever reads it there still has what was asked.
        board.effects.append(opening(board, below=True))
    _show_step(board)


def _show_step(board: Board) -> None:
    """Show the group what this step is for; the seed of the tap decides in which order."""
    board.session = replace(board.session, seed=board.seed or board.session.seed)
    board.effects += board.here.show()


def showed(board: Board, what: str, how: Showing) -> None:
    """Remember how a showing went. If too few answered, the phase may go on by itself."""
    here = board.here
    board.session = replace(board.session, shown={**board.session.shown, what: how})
    if how is Showing.TOO_FEW and here.passes_over(what):
        _to_step(board, here.step + 1)
    else:
        board.effects += here.after_showing(what, board.session)


def end(board: Board) -> None:
    """End the session: everyone goes on alone."""
    close(board)
    board.close_panel("sessie_paneel_klaar")
    if board.session.handover.offer is not Offer.NONE:
        board.effects.append(WithdrawRole())
    group_consent.time_is_over(board, at_the_end=True)
    board.effects.append(EndSession())
    board.session = replace(
        board.session,
        page=Page.MAIN,
        clock=Clock(),
        handover=Handover(),
        earlier={},
        picked=0,
        ended=True,
    )
