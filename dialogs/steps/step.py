"""One walk, one step: `step(dialog, walk, event) -> (walk', effects)`, a pure function.

Two rules hold throughout:

1. A person has one live screen, the last message with buttons. Whatever they do settles the
   question on it, or opens another screen and takes the old one's buttons away.
2. Where the walk goes next is never stored. It is the first question that applies and isn't
   settled, so there is no pointer that could be wrong.

Every event passes the same gates, in this order, and only what is behind them moves the walk:

1. Did a session or a timer cause it? Then it is carried out, and no other gate applies: the
   person may not even be there.
2. Was the person away so long that they may not know where they were?
3. Does the event mean anything here? A tap must be on the live screen (`_tap`); a command must be
   known, and most need a walk that has begun (`_command`). Text has gates of its own (`typed.py`),
   of which the first is that anything serious goes before all else.
4. Behind those, it is an action or a command (`actions.py`), an answer (`answering.py`), or an
   edit of an earlier message (`edited.py`).
5. Whatever it was: after anything but text, the last answer can't be added to any more; somebody
   who was away is shown where they were; and the walk's one timer is set (`reminders.py`).
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
from dialogs.steps.edited import text_edited
from dialogs.steps.navigation import begin, resume
from dialogs.steps.stage import Stage
from dialogs.walk.effects import AnswerTap, Effect
from dialogs.walk.events import (
    BroughtIn,
    CommandGiven,
    Event,
    OptionTapped,
    PersonEvent,
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

_REACTION = "reactie"
"""The kind of `SomethingSent` that an emoji under a message is."""


def step(
    dialog: Dialog, walk: Walk, event: Event, standing: AskStanding = alone
) -> tuple[Walk, tuple[Effect, ...]]:
    """What the event changes, and what must be done about it.

    `standing`: how the walk stands with the programme, the same whenever a step asks.
    """
    stage = Stage(dialog, walk, standing)
    match event:
        case PhaseOpened() | PhaseClosed() | BroughtIn() | RoomLeft():
            in_session.happened(stage, event)
        case TimerFired():
            reminders.timer_fired(stage, event)
        case _:
            _act(stage, event)
    return stage.walk, tuple(stage.effects)


def _act(stage: Stage, event: PersonEvent) -> None:
    """The person did something."""
    before = stage.walk
    stage.after_a_break = before.room is None and reminders.long_away(stage, event)
    match event:
        case CommandGiven():
            _command(stage, event)
        case TextWritten():
            typed.text_written(stage, event)
        case OptionTapped():
            _tap(stage, event)
        case TextEdited():
            text_edited(stage, event)
        case SomethingSent():
            _something_sent(stage, event)
        case _:
            assert_never(event)
    if not isinstance(event, TextWritten):
        stage.walk = replace(stage.walk, written=None)
    if stage.after_a_break:
        _show_where_we_were(stage, event, before)
    reminders.person_seen(stage, event, before)


# One gate after the other, and behind them what the event asks for


def _tap(stage: Stage, tap: OptionTapped) -> None:
    """A tap counts once, and only on the live screen; any other gets a short word."""
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


def _something_sent(stage: Stage, sent: SomethingSent) -> None:
    """What can't be read gets a kind word; a reaction, which asks nothing, one per question."""
    if sent.kind == _REACTION:
        mark = f"reactie:{stage.walk.place.id}"
        if stage.walk.place.view is not View.QUESTION or mark in stage.walk.told:
            return
        stage.walk = replace(stage.walk, told=stage.walk.told | {mark})
    elif stage.walk.place.view is View.NOTHING:
        begin(stage)
        return
    stage.tell(f"stuurde_{sent.kind}")


def _show_where_we_were(stage: Stage, event: PersonEvent, before: Walk) -> None:
    """Show the question again to somebody who comes back with words that don't answer it."""
    spoke = isinstance(event, TextWritten) or (
        isinstance(event, SomethingSent) and event.kind != _REACTION
    )
    still_there = stage.walk.screen.turn == before.screen.turn
    if spoke and still_there and stage.question_here() is not None:
        resume(stage)
