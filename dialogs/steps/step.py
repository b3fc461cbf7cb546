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
    in_session,
    leaving,
    reminders,
    typed,
)
from dialogs.steps.actions import ANYTIME, COMMANDS, perform
from dialogs.steps.edited import edited
from dialogs.steps.navigation import begin, resume
from dialogs.steps.stage import Stage
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
    stage = Stage(dialog, walk, standing)
    stage.after_a_break = walk.room is None and reminders.long_away(stage, event)
    match event:
        case PhaseOpened() | PhaseClosed() | BroughtIn() | RoomLeft():
            in_session.happened(stage, event)
            return stage.walk, tuple(stage.effects)
        case CommandGiven():
            _command(stage, event)
        case TextWritten():
            typed.written(stage, event)
        case OptionTapped():
            _tap(stage, event)
        case TextEdited():
            edited(stage, event)
        case SomethingSent(kind=kind):
            _something_sent(stage, kind)
        case TimerFired():
            reminders.fired(stage, event)
            return stage.walk, tuple(stage.effects)
        case _:
            assert_never(event)
    if not isinstance(event, TextWritten):
        stage.walk = replace(stage.walk, written=None)
    if stage.after_a_break:
        _show_where_we_were(stage, event, walk)
    reminders.seen(stage, event, walk)
    return stage.walk, tuple(stage.effects)


def _command(stage: Stage, given: CommandGiven) -> None:
    command = COMMANDS.get(given.name)
    if command is None:
        stage.tell("onbekend_commando")
    elif given.name == "start" and given.about in stage.dialog.beside:
        leaving.start_pack(stage, given.about)
    elif stage.walk.place.view is View.NOTHING and given.name not in ANYTIME:
        begin(stage)
    else:
        command(stage)


def _something_sent(stage: Stage, kind: str) -> None:
    """What can't be read gets a kind word; a reaction, which asks nothing, only one a question."""
    if kind == "reactie":
        mark = f"reactie:{stage.walk.place.id}"
        if stage.walk.place.view is not View.QUESTION or mark in stage.walk.told:
            return
        stage.walk = replace(stage.walk, told=stage.walk.told | {mark})
    elif stage.walk.place.view is View.NOTHING:
        begin(stage)
        return
    stage.tell(f"stuurde_{kind}")


def _show_where_we_were(stage: Stage, event: Event, before: Walk) -> None:
    """Who comes back with words that answer nothing gets the question again."""
    spoke = isinstance(event, TextWritten) or (
        isinstance(event, SomethingSent) and event.kind != "reactie"
    )
    still_there = stage.walk.screen.turn == before.screen.turn
    if spoke and still_there and stage.question_here() is not None:
        resume(stage)


def _tap(stage: Stage, tap: OptionTapped) -> None:
    """A tap counts once, on the screen that is there now; any other gets a short word."""
    walk, number = stage.walk, (tap.turn, tap.number)
    ours = tap.walk == walk.id
    live = ours and tap.turn == walk.screen.turn and 0 <= tap.number < len(walk.screen.actions)
    if not live:
        again = ours and number == walk.tapped
        stage.effects.append(AnswerTap("" if again else stage.speech.label("voorbij"), late=True))
        return
    stage.walk = replace(walk, tapped=number)
    action = walk.screen.actions[tap.number]
    if action == "done" and not walk.picked:
        stage.effects.append(AnswerTap(stage.speech.label("kies_eerst")))
        return
    stage.effects.append(AnswerTap())
    stage.tapped = True
    perform(stage, action)
