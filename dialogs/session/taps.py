"""What the buttons of the panel do. An action is a verb, for some followed by what it is about:
'next', 'case:3'."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dialogs.pack.audience import Mode
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.session import clock, course, group_chat, group_consent, handover, phones
from dialogs.session.board import Board
from dialogs.session.effects import ShowCode, TellBusy
from dialogs.session.events import PanelTapped
from dialogs.session.state import Page, Session
from dialogs.walk.effects import AnswerTap


def refused(dialog: Dialog, session: Session, tap: PanelTapped) -> AnswerTap | None:
    """The word for someone who may not tap the panel; None for its holder. Ask this before the
    step: for anyone else there is no panel, and nothing moves."""
    say = Speech(dialog, {})
    if session.ended:
        return AnswerTap(say.label("voorbij"))
    if tap.by != session.holder:
        return AnswerTap(say.label("sessie_alleen_begeleider"))
    return None


def tapped(board: Board, tap: PanelTapped) -> None:
    """Apply the facilitator's tap if it belongs to the current panel; ignore a repeat."""
    session, number = board.session, (tap.turn, tap.number)
    handover.is_there(board)
    live = tap.turn == session.panel.turn and 0 <= tap.number < len(session.panel.actions)
    if live:
        board.session = replace(board.session, tapped=number)
        verb, _, about = session.panel.actions[tap.number].partition(":")
        _ACTIONS[verb](board, about)
    elif number != session.tapped:
        board.toast = board.speech.label("voorbij")


def answered(board: Board) -> None:
    """Answer the tap, with a notice if there is one. It can't wait, so this is the first effect."""
    board.effects.insert(0, AnswerTap(board.toast))


def _settle(board: Board, value: str) -> None:
    board.session = board.here.settle(value)


def _nudge(board: Board) -> None:
    if board.agenda.is_busy:
        board.effects.append(TellBusy(board.session.turn, board.words("sessie_duwtje")))
    else:
        board.toast = board.speech.label("sessie_hint_allen_klaar")


def _door(board: Board) -> None:
    board.session = replace(board.session, door_open=not board.session.door_open)


def _code(board: Board) -> None:
    board.turn_to(Page.MAIN)
    board.effects.append(ShowCode())


_ACTIONS: dict[str, Callable[[Board, str], None]] = {
    "next": lambda board, _: course.onward(board),
    "sure_next": lambda board, _: course.onward(board, sure=True),
    "skip": lambda board, _: course.to_next_phase(board),
    "back": lambda board, _: course.back(board),
    "close": lambda board, _: course.close(board),
    "reopen": lambda board, _: course.reopen(board),
    "another": lambda board, _: course.another_case(board),
    "case": lambda board, about: course.bring_case(board, int(about)),
    "settle": _settle,
    "more_time": lambda board, _: clock.more_time(board),
    "pause": lambda board, _: clock.pause(board),
    "resume": lambda board, _: clock.resume(board),
    "nudge": lambda board, _: _nudge(board),
    "code": lambda board, _: _code(board),
    "link": lambda board, _: group_chat.turn_link(board),
    "door": lambda board, _: _door(board),
    "mode": lambda board, about: (
        phones.choose_mode(board, Mode(about)) if about else board.turn_to(Page.MODE)
    ),
    "hand_over": lambda board, _: handover.hand_over(board),
    "withdraw": lambda board, _: handover.withdraw(board),
    "right": lambda board, _: handover.right(board),
    "wrong": lambda board, _: handover.wrong(board),
    "checklist": lambda board, _: board.turn_to(Page.CHECKLIST),
    "sure_checklist": lambda board, _: course.to_checklist(board),
    "share": lambda board, _: group_consent.ask(board),
    "end": lambda board, _: board.turn_to(Page.END),
    "sure_end": lambda board, _: course.end(board),
    "more": lambda board, _: board.turn_to(Page.MORE),
    "main": lambda board, _: board.turn_to(Page.MAIN),
}
