"""One walk, one step: `step(dialog, walk, event) -> (walk', effects)`, a pure function.

A person has one live screen: the last message with buttons. Whatever they do either settles
the question on it, or opens another screen and takes the old one's buttons away. Where the
walk goes next is never stored: it is the first question that applies and isn't settled.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from dialogs.edition.standing import AskStanding, alone
from dialogs.pack.definition import Dialog
from dialogs.steps import (
    beside,
    room,
    silence,
    typed,
)
from dialogs.steps.actions import ANYTIME, COMMANDS, perform
from dialogs.steps.edited import edited
from dialogs.steps.moves import Moves
from dialogs.walk.effects import AnswerTap, Effect
from dialogs.walk.events import (
    BroughtIn,
    CommandGiven,
    Event,
    OptionTapped,
    PhaseClosed,
    PhaseOpened,
    RoomLeft,
    SomethingSent,
    TextEdited,
    TextWritten,
    TimerFired,
)
from dialogs.walk.place import View
from dialogs.walk.state import Walk


def step(
    dialog: Dialog, walk: Walk, event: Event, standing: AskStanding = alone
) -> tuple[Walk, tuple[Effect, ...]]:
    """What the event changes, and what must be done about it.

    `standing`: how the walk stands with the programme, the same whenever a step asks.
    """
    moves = Moves(dialog, walk, standing)
    moves.after_a_break = walk.room is None and silence.long_away(moves, event)
    match event:
        case PhaseOpened() | PhaseClosed() | BroughtIn() | RoomLeft():
            room.happened(moves, event)
            return moves.walk, tuple(moves.effects)
        case CommandGiven():
            _command(moves, event)
        case TextWritten():
            typed.written(moves, event)
        case OptionTapped():
            _tap(moves, event)
        case TextEdited():
            edited(moves, event)
        case SomethingSent(kind=kind):
            _something_sent(moves, kind)
        case TimerFired():
            silence.fired(moves, event)
            return moves.walk, tuple(moves.effects)
        case _:
            assert_never(event)
    if not isinstance(event, TextWritten):
        moves.walk = replace(moves.walk, written=None)
    if moves.after_a_break:
        _show_where_we_were(moves, event, walk)
    silence.seen(moves, event, walk)
    return moves.walk, tuple(moves.effects)


def _command(moves: Moves, given: CommandGiven) -> None:
    command = COMMANDS.get(given.name)
    if command is None:
        moves.tell("onbekend_commando")
    elif given.name == "start" and given.about in moves.dialog.beside:
        beside.asked_for(moves, given.about)
    elif moves.walk.place.view is View.NOTHING and given.name not in ANYTIME:
        moves.begin()
    else:
        command(moves)


def _something_sent(moves: Moves, kind: str) -> None:
    """What can't be read gets a kind word; a reaction, which asks nothing, only one a question."""
    if kind == "reactie":
        mark = f"reactie:{moves.walk.place.id}"
        if moves.walk.place.view is not View.QUESTION or mark in moves.walk.told:
            return
        moves.walk = replace(moves.walk, told=moves.walk.told | {mark})
    elif moves.walk.place.view is View.NOTHING:
        moves.begin()
        return
    moves.tell(f"stuurde_{kind}")


def _show_where_we_were(moves: Moves, event: Event, before: Walk) -> None:
    """Who comes back with words that answer nothing gets the question again."""
    spoke = isinstance(event, TextWritten) or (
        isinstance(event, SomethingSent) and event.kind != "reactie"
    )
    still_there = moves.walk.screen.turn == before.screen.turn
    if spoke and still_there and moves.question_here() is not None:
        moves.resume()


def _tap(moves: Moves, tap: OptionTapped) -> None:
    """A tap counts once, on the screen that is there now; any other gets a short word."""
    walk, number = moves.walk, (tap.turn, tap.number)
    ours = tap.walk == walk.id
    live = ours and tap.turn == walk.screen.turn and 0 <= tap.number < len(walk.screen.actions)
    if not live:
        again = ours and number == walk.tapped
        moves.effects.append(AnswerTap("" if again else moves.speech.label("voorbij"), late=True))
        return
    moves.walk = replace(walk, tapped=number)
    action = walk.screen.actions[tap.number]
    if action == "done" and not walk.picked:
        moves.effects.append(AnswerTap(moves.speech.label("kies_eerst")))
        return
    moves.effects.append(AnswerTap())
    moves.tapped = True
    perform(moves, action)
