"""The phones of a session: who comes and goes, as counts; which projects they are there for; and
how answers come together when there are too few phones for anonymity: on a shared phone, aloud, or
openly.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dialogs.pack.audience import Mode
from dialogs.pack.plan import PhaseKind
from dialogs.session import clock, group_chat, handover
from dialogs.session.board import Board
from dialogs.session.course import open_again, opening, to_next_phase
from dialogs.session.earlier_agreements import EarlierAgreement
from dialogs.session.effects import AskWhosePhone, Tell, WithdrawPhone
from dialogs.session.events import Joined, Left, ReadyChanged
from dialogs.session.state import Offer, Page, Session
from dialogs.texts import join


def may_join(session: Session) -> bool:
    """Whether anybody can still come in."""
    return session.door_open and not session.ended


def reconcile(board: Board) -> None:
    """Forget whoever had everything erased: as facilitator, as the one to take over, and the name
    of their project. The erasing itself emptied those fields."""
    for project in [id_ for id_, name in board.session.projects.items() if not name]:
        project_gone(board, project)
    hand = board.session.handover
    if hand.words and not hand.candidate:
        board.session = replace(board.session, handover=replace(hand, words=""), page=Page.HANDOVER)
    if not board.session.holder and hand.offer is not Offer.TAKEOVER:
        handover.gone(board)


def joined(board: Board, event: Joined) -> None:
    """A phone came in, which can be in any phase; it starts with the current one."""
    session = board.session
    board.session = replace(
        session, phones=session.phones + 1, people=session.people + max(event.people, 1)
    )
    clock.came_in(board)
    group_chat.tell(board, event.by)
    board.effects += _heard_by_others(board, event.by)
    board.effects.append(opening(board, only=event.by))
    board.effects += board.here.show_to(event.by)
    if session.mode is Mode.TOGETHER and not session.shared_on:
        ask_whose_phone(board, only=event.by)
    if session.handover.offer is not Offer.NONE:
        handover.offer_to(board, event.by)


def _heard_by_others(board: Board, newcomer: int) -> Iterator[Tell]:
    """Tells a newcomer what the people who were there earlier have read: before the session began,
    and when the answer mode was chosen. Also says which phase it is now."""
    say, mode = board.speech, board.session.mode
    phases = (board.plan.phases[number] for number in board.agenda.numbers)
    begins = next((one.opening for one in phases if one.kind is PhaseKind.LOBBY), None)
    how = () if mode is Mode.SEPARATE else say.phrase(f"sessie_manier_{mode.value}")
    if not board.here.is_before_start and begins is not None:
        now = say.phrase("sessie_laat_binnen_nu", titel=board.phase.title)
        how = join((say.phrase("sessie_laat_binnen"), say.fill(begins), how, now))
    if how:
        yield Tell(newcomer, board.agenda.marked(how))


def left(board: Board, event: Left) -> None:
    """A phone went, and its readiness with it."""
    session = board.session
    phones = max(session.phones - 1, 0)
    gone_ready = int(event.was_ready and session.open)
    board.session = replace(
        session,
        phones=phones,
        people=max(session.people - max(event.people, 1), phones),
        ready=min(max(session.ready - gone_ready, 0), phones),
        asked={question: max(asked - 1, 0) for question, asked in session.asked.items()},
    )
    if session.handover.candidate and session.handover.candidate == event.by:
        handover.candidate_left(board)
        board.turn_to(Page.HANDOVER)
    if session.mode is Mode.TOGETHER and session.shared_on == event.by:
        board.session = replace(board.session, shared_on=0)
        ask_whose_phone(board)


def ready_changed(board: Board, event: ReadyChanged) -> None:
    """Count who is ready. Readiness for an earlier turn no longer counts."""
    session = board.session
    if event.turn == session.turn and session.open and board.here.gathers:
        ready = min(max(session.ready + event.delta, 0), session.phones)
        board.session = replace(session, ready=ready)


def project_named(board: Board, project: int, name: str) -> None:
    projects = {**board.session.projects, project: name}
    board.session = replace(board.session, projects=projects)


def project_gone(board: Board, project: int) -> None:
    """Forget the project, and what the group settled for it."""
    session = board.session
    settled = {
        question: {p: values for p, values in by_project.items() if p != project}
        for question, by_project in session.settled.items()
    }
    board.session = replace(
        session,
        projects={id_: name for id_, name in session.projects.items() if id_ != project},
        settled={question: by_project for question, by_project in settled.items() if by_project},
    )
    earlier_brought(board, project, ())


def earlier_brought(board: Board, project: int, agreements: tuple[EarlierAgreement, ...]) -> None:
    """Begin with these earlier agreements of the project; with none, forget those it had."""
    was, session = board.here, board.session
    earlier = {key: of for key, of in {**session.earlier, project: agreements}.items() if of}
    known = {one.id for of in earlier.values() for one in of}
    picked = session.picked if session.picked in known else 0
    board.session = replace(session, earlier=earlier, picked=picked)
    board.session = replace(board.session, step=board.here.step_after(was))


# How the answers come together


def choose_mode(board: Board, mode: Mode) -> None:
    """The facilitator chose how answers come together. In the lobby the session then begins."""
    board.turn_to(Page.MAIN)
    session = board.session
    in_lobby = board.here.is_before_start
    if mode is not session.mode:
        if session.mode is Mode.TOGETHER and not session.shared_on:
            board.effects.append(WithdrawPhone())
        board.session = replace(session, mode=mode, shared_on=0)
        board.tell_everyone(f"sessie_manier_{mode.value}")
        if mode is Mode.TOGETHER:
            ask_whose_phone(board)
        if not in_lobby:
            step = 0 if board.here.restarts_in_other_mode else session.step
            board.session = replace(board.session, step=step)
            open_again(board)
    if in_lobby and mode is not Mode.TOGETHER:
        to_next_phase(board)


def ask_whose_phone(board: Board, only: int | None = None) -> None:
    text, label = board.words("sessie_welke_telefoon"), board.speech.label(_THIS_PHONE)
    board.effects.append(AskWhosePhone(text, label, only))


_THIS_PHONE = "knop_sessie_deze_telefoon"


def phone_offered(board: Board, by: int) -> None:
    """Share the first phone that is offered."""
    session = board.session
    if session.mode is not Mode.TOGETHER:
        return
    if session.shared_on:
        key = "gekozen" if by == session.shared_on else "al_gekozen"
        board.effects.append(Tell(by, board.words(f"sessie_telefoon_{key}")))
        return
    board.session = replace(session, shared_on=by)
    board.effects += (WithdrawPhone(), Tell(by, board.words("sessie_telefoon_gekozen")))
    if not board.here.is_before_start:
        board.effects.append(opening(board, only=by))
