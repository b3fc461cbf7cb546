"""The way through the phases: on, back, once more, and what opening and closing one means.

What was left can be entered again: its questions open anew, and what was shown is shown the
same. So no tap of the facilitator does what can't be undone, but the last one.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.audience import Mode
from dialogs.pack.plan import PhaseKind
from dialogs.session import clock, sharing
from dialogs.session.agenda import (
    FEW,
    agenda,
    case_of,
    closing,
    following,
    gathers,
    is_busy,
    lacks_case,
    preceding,
    rounds_about_case,
    settled_for,
    shown_questions,
    step_of,
    steps,
    to_settle,
)
from dialogs.session.board import Board
from dialogs.session.effects import (
    ClosePhase,
    EndSession,
    OpenPhase,
    Reveal,
    ShowAgreements,
    ShowChecklist,
    ShowContributions,
    ShowProposals,
    TellRoom,
    WithdrawRole,
    contributions_of,
)
from dialogs.session.state import Clock, Handover, Offer, Page, Session, Showing
from dialogs.texts import Spans


def begin(board: Board) -> None:
    """The first phase that this kind of session has."""
    _enter(board, next(iter(agenda(board.plan, board.session)), 0))


def fit(board: Board) -> None:
    """A plan that changed on the way: the session stands in it as far as it goes."""
    last = len(board.plan.phases) - 1
    if board.session.phase > last:
        board.session = replace(board.session, phase=last, step=0)
    if not gathers(board.session, board.phase):
        close(board)


def onward(board: Board, *, sure: bool = False) -> None:
    """The next step of the phase, or else the next phase; asks first where people are busy."""
    session = board.session
    if is_busy(session, board.phase) and not sure:
        board.turn_to(Page.BUSY)
        return
    board.turn_to(Page.MAIN)
    step = step_of(board.dialog, session, board.phase)
    if step + 1 < steps(board.dialog, session, board.phase):
        _to_step(board, step + 1)
    else:
        to_next_phase(board)


def to_next_phase(board: Board) -> None:
    number = following(board.plan, board.session)
    if number is None:
        board.turn_to(Page.END)
        return
    if board.phase.kind is PhaseKind.LOBBY and not _way_is_clear(board):
        return
    if board.session.started_at is None:
        board.session = replace(board.session, started_at=board.at)
    leave(board)
    _enter(board, number)


def _way_is_clear(board: Board) -> bool:
    """Before the first question: whether it is settled how the answers come together."""
    session = board.session
    if session.phones >= FEW:
        board.session = replace(session, mode=Mode.SEPARATE, shared_on=0)
    elif session.mode is Mode.SEPARATE:
        board.turn_to(Page.MODE)
        return False
    if board.session.mode is Mode.TOGETHER and not session.shared_on:
        board.toast = board.speech.label("sessie_eerst_een_telefoon")
        return False
    return True


def back(board: Board) -> None:
    """The phase before this one, as far as it came; or the step before, where that can be done
    over."""
    session = board.session
    board.turn_to(Page.MAIN)
    number = preceding(board.plan, session)
    if session.step > 0 and (number is None or _can_be_undone(board)):
        _to_step(board, session.step - 1)
        return
    if number is None:
        return
    leave(board)
    before = board.plan.phases[number]
    _enter(board, number, step=session.reached.get(before.id, 0), forward=False)


def _can_be_undone(board: Board) -> bool:
    """What the facilitator settles, what is agreed on, and a round of which nothing was shown."""
    session, phase = board.session, board.phase
    if phase.kind is PhaseKind.ROUND:
        what = contributions_of(phase.id, case_of(board.plan, session))
        return _is_too_few(session, what)
    return phase.kind is PhaseKind.AGREE or bool(to_settle(board.dialog, session, phase))


def to_checklist(board: Board) -> None:
    number = closing(board.plan, board.session)
    board.turn_to(Page.MAIN)
    if number is not None:
        leave(board)
        _enter(board, number)


def another_case(board: Board) -> None:
    """The rounds about a case once more, with that of another project."""
    run = rounds_about_case(board.plan, board.session)
    if run:
        leave(board)
        board.session = replace(board.session, case=0)
        _enter(board, run[0])


def bring_case(board: Board, project: int) -> None:
    close(board)
    board.session = replace(board.session, case=project, step=0)
    open_here(board)


def leave(board: Board) -> None:
    """What is open closes; how far the phase came is remembered."""
    session, phase = board.session, board.phase
    close(board)
    reached = {**session.reached, phase.id: step_of(board.dialog, session, phase)}
    board.session = replace(board.session, reached=reached)


def close(board: Board) -> None:
    if board.session.open:
        board.effects.append(ClosePhase(board.session.turn))
        board.session = replace(board.session, open=False)


def _enter(board: Board, number: int, *, step: int = 0, forward: bool = True) -> None:
    session = replace(board.session, phase=number, step=step, page=Page.MAIN)
    board.session = session
    run = rounds_about_case(board.plan, session)
    if forward and run[:1] == (number,) and not step:
        # Those who come to it from elsewhere choose whose case it is.
        board.session = session = replace(session, case=0)
    if lacks_case(board.plan, session) and len(session.projects) == 1:
        board.session = session = replace(session, case=next(iter(session.projects)))
    if lacks_case(board.plan, session):
        clock.stop(board)
    else:
        open_here(board)


def open_here(board: Board) -> None:
    """The phase opens at its step: a new turn, with nobody ready yet."""
    step = step_of(board.dialog, board.session, board.phase)
    session = replace(_new_turn(board.session), step=step)
    board.session = replace(session, open=gathers(session, board.phase))
    clock.start(board)
    board.effects.append(opening(board))
    _show_step(board)


def _new_turn(session: Session) -> Session:
    """Nobody is ready, and what is asked from now on can be read where the session shows now. A
    group that comes later is for what is asked later."""
    return replace(session, turn=session.turn + 1, ready=0, asked_where=session.where)


def reopen(board: Board) -> None:
    """The questions that were closed early are open again."""
    session = board.session
    if gathers(session, board.phase) and not session.open:
        open_anew(board)


def open_anew(board: Board) -> None:
    """The same step with a new turn, as far as anything is gathered at it."""
    close(board)
    session = _new_turn(board.session)
    board.session = replace(session, open=gathers(session, board.phase))
    board.effects.append(opening(board))
    if board.phase.kind is PhaseKind.AGREE:
        _show_step(board)


def opening(board: Board, only: int | None = None) -> OpenPhase:
    """The phase as it stands now, for everyone or for one who comes in late."""
    session, phase = board.session, board.phase
    asks = gathers(session, phase) and not lacks_case(board.plan, session)
    reflects = phase.kind is PhaseKind.REFLECT and asks
    projects = {project for by_project in session.settled.values() for project in by_project}
    return OpenPhase(
        phase=phase.id,
        turn=session.turn,
        said=_said(board),
        open=session.open,
        questions=phase.questions if reflects else (),
        contribution=phase.contribution if asks else None,
        case=case_of(board.plan, session),
        proposals=phase.kind is PhaseKind.AGREE and session.step == 0,
        mode=session.mode,
        where=session.asked_where,
        shared_on=session.shared_on,
        settled={p: settled_for(board.dialog, session, p) for p in sorted(projects)},
        only=only,
    )


def _said(board: Board) -> Spans:
    """The opening of the phase, at its beginning."""
    opening = board.phase.opening
    if opening is None or board.session.step or lacks_case(board.plan, board.session):
        return ()
    return board.marked(board.speech.fill(opening))


def _to_step(board: Board, step: int) -> None:
    """Within the phase; where something else is gathered from now on, with a new turn."""
    close(board)
    session = replace(board.session, step=step)
    if gathers(session, board.phase):
        session = replace(_new_turn(session), open=True)
    board.session = session
    if session.open:
        board.effects.append(opening(board))
    _show_step(board)


def _show_step(board: Board) -> None:
    """What this step shows to the group."""
    session, phase, step = board.session, board.phase, board.session.step
    board.session = replace(session, seed=board.seed or session.seed)
    match phase.kind:
        case PhaseKind.REVEAL:
            questions = shown_questions(board.dialog, session, phase)
            if questions:
                nothing_yet = all(_is_too_few(session, one) for one in questions[:step])
                last = step + 1 == len(questions)
                seed = board.session.seed
                board.effects.append(Reveal(questions[step], seed, last and nothing_yet))
        case PhaseKind.DISCUSS:
            if phase.prompts:
                board.effects.append(TellRoom(board.marked(board.speech.fill(phase.prompts[step]))))
        case PhaseKind.ROUND if step > 0:
            case = case_of(board.plan, session)
            board.effects.append(ShowContributions(phase.id, case, board.seed))
        case PhaseKind.AGREE if step == 1:
            board.effects.append(ShowProposals(phase.id, session.turn, board.seed))
        case PhaseKind.AGREE if step > 1:
            board.effects.append(ShowAgreements(phase.id, board.seed))
        case PhaseKind.CLOSE:
            board.effects.append(ShowChecklist(board.seed))
        case _:
            pass


def _is_too_few(session: Session, what: str) -> bool:
    return session.shown.get(what) is Showing.TOO_FEW


def showed(board: Board, what: str, how: Showing) -> None:
    """How a showing went. A question that too few answered is passed over, as long as there is
    another to show."""
    session = replace(board.session, shown={**board.session.shown, what: how})
    board.session = session
    if board.phase.kind is not PhaseKind.REVEAL or how is not Showing.TOO_FEW:
        return
    step = step_of(board.dialog, session, board.phase)
    questions = shown_questions(board.dialog, session, board.phase)
    if questions[step : step + 1] == (what,) and step + 1 < len(questions):
        _to_step(board, step + 1)


def end(board: Board) -> None:
    """Everybody goes on alone."""
    close(board)
    board.close_panel("sessie_paneel_klaar")
    if board.session.handover.offer is not Offer.NONE:
        board.effects.append(WithdrawRole())
    sharing.time_is_over(board, at_the_end=True)
    board.effects.append(EndSession())
    board.session = replace(
        board.session, page=Page.MAIN, clock=Clock(), handover=Handover(), ended=True
    )
