"""One walk, one step: `step(dialog, walk, event, standing) -> (walk', effects)`, a pure function.

Two rules hold throughout:

1. A person has one live screen, the last message with buttons. Everything they do either answers
   the question on it, or opens another screen and removes the old one's buttons.
2. Where the walk goes next is never stored, so it can't be wrong: it is the first question that
   applies and isn't settled.

Every event passes the same checks in this order, and only an event that passes them moves the walk:

1. Did the host, a session or a timer cause it? Then carry it out without further checks: the person
   may not even be there.
2. Was the person away for long? Then remember to show them where they were (5).
3. Does the event mean anything here? A tap must be on the live screen (`_tap`); a command must be
   known, and most need a walk that has begun (`_command`). Text has checks of its own (`typed.py`),
   the first of which is whether it is serious.
4. Then do what it asks: an action or a command (`actions.py`), an answer (`answering.py`), or an
   edit of an earlier message (`edited.py`).
5. Afterwards, always: unless it was text, nothing can be added to the last answer any more;
   somebody who was away is shown where they were; and the walk's one timer is set (`reminders.py`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from dialogs.edition.standing import AskStanding, alone
from dialogs.pack.definition import Dialog
from dialogs.pack.route import is_backwards
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps import in_session
from dialogs.steps.actions import ANYTIME, COMMANDS, perform
from dialogs.steps.edited import text_edited
from dialogs.steps.ending import leaving, to_programme
from dialogs.steps.follow_ups import coming_back, reminders
from dialogs.steps.navigation import begin, resume
from dialogs.steps.stage import Stage
from dialogs.steps.typing import typed
from dialogs.understanding.about_list.not_for_us import not_of_programme, only_not_of_programme
from dialogs.understanding.options.matching import spoken
from dialogs.walk.effects import AnswerTap, Effect
from dialogs.walk.events import (
    BroughtIn,
    CameToSession,
    CommandGiven,
    Event,
    MessagesRefused,
    OptionTapped,
    PersonEvent,
    PhaseClosed,
    PhaseOpened,
    ProjectKnown,
    PutAside,
    RoomLeft,
    SomethingSent,
    TextEdited,
    TextWritten,
    TimerFired,
    WalkBegun,
)
from dialogs.walk.intentions import EDITION_OUT, LOOK_AGAIN, LOOK_TOGETHER
from dialogs.walk.place import View
from dialogs.walk.state import NOT_OF_PROGRAMME, Walk, changed

_REACTION = "reactie"
"""The `kind` of a `SomethingSent` for an emoji reaction to a message."""


def step(
    dialog: Dialog, walk: Walk, event: Event, standing: AskStanding = alone
) -> tuple[Walk, tuple[Effect, ...]]:
    """Move the walk by one event: returns the new walk, and what the host must do.

    `standing` returns what the walk has to do with the programme; it must return the same
    throughout the step.
    """
    stage = Stage(dialog, walk, standing, event.at)
    match event:
        case PhaseOpened() | PhaseClosed() | BroughtIn() | RoomLeft():
            in_session.happened(stage, event)
        case TimerFired(name) if name in (LOOK_TOGETHER, LOOK_AGAIN):
            coming_back.timer_fired(stage, event)
        case TimerFired(name) if name == EDITION_OUT:
            to_programme.edition_out(stage)
        case TimerFired():
            reminders.timer_fired(stage, event)
        case MessagesRefused():
            coming_back.refused(stage, event)
        case PutAside():
            reminders.put_aside(stage)
        case CameToSession():
            reminders.came_to_session(stage)
        case ProjectKnown():
            to_programme.project_known(stage, event)
        case WalkBegun(seed):
            stage.walk = replace(stage.walk, backwards=is_backwards(seed))
        case _:
            _act(stage, event)
    return stage.walk, tuple(stage.effects)


def _act(stage: Stage, event: PersonEvent) -> None:
    """Handle something that the person did."""
    before = stage.walk
    if before.asked_by:
        stage.walk = changed(stage.walk, asked_by=0)
    stage.after_a_break = before.room is None and reminders.long_away(stage, event)
    match event:
        case CommandGiven():
            _command(stage, event)
        case TextWritten():
            if not _take_not_of_programme(stage, event.text):
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
        stage.walk = changed(stage.walk, written=None)
    follow_up = stage.walk.follow_up
    over = not (stage.for_follow_up or _only_answered(before, stage.walk, event))
    if follow_up is not None and follow_up.listens and over:
        stage.walk = changed(stage.walk, follow_up=replace(follow_up, listens=False))
    if stage.after_a_break:
        _show_where_we_were(stage, event, before)
    reminders.person_seen(stage, event, before)


def _take_not_of_programme(stage: Stage, text: str) -> bool:
    """Remember from whoever says so that they don't belong to the programme; whether the text says
    nothing else, and has its reply."""
    programme = stage.dialog.programme
    if not not_of_programme(text, programme):
        return False
    stage.walk = changed(stage.walk, told=stage.walk.told | {NOT_OF_PROGRAMME})
    if stage.walk.place.view.is_serious or not only_not_of_programme(text, programme):
        return False
    stage.tell("niet_van_programma", programma=programme)
    return True


def _only_answered(before: Walk, walk: Walk, event: PersonEvent) -> bool:
    """Whether a text got an answer and nothing else: somebody who asks who will read the answer
    still has to give it."""
    was = (before.screen, before.place, before.intentions, before.answers, before.notes)
    same = was == (walk.screen, walk.place, walk.intentions, walk.answers, walk.notes)
    return same and isinstance(event, TextWritten)


# Checks, and then what the event asks for


def is_on_follow_up(walk: Walk, tap: OptionTapped) -> bool:
    """Whether a tap is on the last message of the bot's own accord, in this walk."""
    follow_up = walk.follow_up
    return follow_up is not None and (tap.walk, tap.turn) == (walk.id, follow_up.screen.turn)


def _tap(stage: Stage, tap: OptionTapped) -> None:
    """Do what the tapped button means. A tap counts once, and only on the live screen or on the
    follow-up; any other is only answered."""
    walk, number = stage.walk, (tap.turn, tap.number)
    ours = tap.walk == walk.id
    stage.on_follow_up = ours and is_on_follow_up(walk, tap)
    screen = walk.screen
    if stage.on_follow_up and walk.follow_up is not None:
        screen = walk.follow_up.screen
    live = ours and tap.turn == screen.turn and 0 <= tap.number < len(screen.actions)
    if not live:
        again = ours and number == walk.tapped
        stage.effects.append(AnswerTap("" if again else stage.speech.label("voorbij"), late=True))
        return
    stage.walk = changed(walk, tapped=number)
    action = screen.actions[tap.number]
    if action == walk_action(WalkVerb.DONE) and not walk.picked:
        stage.effects.append(AnswerTap(stage.speech.label("kies_eerst")))
        return
    stage.effects.append(AnswerTap())
    stage.tapped = not stage.on_follow_up
    perform(stage, action)


_LISTED = ("klaar", "overslaan", "weet_niet")


def _command(stage: Stage, given: CommandGiven) -> None:
    """Do what a command asks. A word for a command or a button that is typed with a slash is that
    word ('/lijst', '/klaar'); a yes or no never is."""
    command = COMMANDS.get(given.name)
    listed = None if command is not None else spoken(given.name, stage.dialog.words)
    begun = stage.walk.place.view is not View.NOTHING
    if begun and (listed in COMMANDS or listed in _LISTED):
        typed.text_written(stage, TextWritten(given.name, given.at))
    elif command is None:
        stage.tell("onbekend_commando")
    elif given.name == "start" and given.about in stage.dialog.other_packs:
        leaving.start_pack(stage, given.about)
    elif stage.walk.place.view is View.NOTHING and given.name not in ANYTIME:
        begin(stage)
    else:
        command(stage)


def _something_sent(stage: Stage, sent: SomethingSent) -> None:
    """Reply kindly to something that can't be an answer; to an emoji reaction at most once per
    question."""
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
    """Show the question again to somebody who comes back after a break with something that doesn't
    answer it."""
    spoke = isinstance(event, TextWritten) or (
        isinstance(event, SomethingSent) and event.kind != _REACTION
    )
    still_there = stage.walk.screen.turn == before.screen.turn
    if spoke and still_there and stage.question_here() is not None:
        resume(stage)
