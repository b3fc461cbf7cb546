"""Somebody goes silent: one reminder after a day, and one warning before anything is deleted.

A walk has one timer, and `Silence` says what that is for. It is set once and not moved at every
answer: if the person was seen since, it is set again for the time that is left.
"""

from __future__ import annotations

from dialogs.steps.follow_ups.asked_messages import say_goodbye
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.texts import join
from dialogs.walk.effects import CancelTimer, SetTimer
from dialogs.walk.events import Event, OptionTapped, TimerFired
from dialogs.walk.place import NOWHERE, Place, View
from dialogs.walk.state import Silence, Walk, changed
from dialogs.walk.tonight import told_something_serious

TIMER = "stilte"
DAY = 86_400.0
"""Seconds in a day; after so many of silence comes the reminder."""
WARN_DAYS = 7
"""How many days before an unfinished walk is deleted its writer is told."""
BREAK = DAY / 2
"""Seconds of silence after which somebody is told where the walk was."""
_EARLY = 60.0
"""Seconds that a timer may fire early without being set again."""
PAUSED = "pauze"
ASIDE = "opzij"
"""How somebody stopped, as the id of `View.STOPPED`: for a day, or for another pack."""


def person_seen(stage: Stage, event: Event, before: Walk) -> None:
    """The person did something: note when, and set the timer if it isn't running for this yet.

    Only somebody who goes on answering is reminded again. After a reminder or a stop, just
    looking around sets no reminder.
    """
    walk = stage.walk
    stage.walk = changed(walk, seen_at=event.at)
    if walk.finished or walk.place.view is View.NOTHING or walk.room is not None:
        cancel(stage)
    elif told_something_serious(walk):
        # Nobody is reminded tomorrow of something serious that they told today.
        if walk.silence is not Silence.WARN:
            _set(stage, Silence.WARN, _warn_after(stage))
    elif _went_on(before, walk):
        if walk.silence is not Silence.REMIND:
            _set(stage, Silence.REMIND, DAY)
    elif walk.silence in (None, Silence.KEEP, Silence.LEAVE):
        _set(stage, Silence.WARN, _warn_after(stage))


def cancel(stage: Stage) -> None:
    """Stop the timer, if one runs."""
    if stage.walk.silence not in (None, Silence.LEAVE):
        stage.effects.append(CancelTimer(TIMER))
    stage.walk = changed(stage.walk, silence=None)


def _went_on(before: Walk, walk: Walk) -> bool:
    """Whether the person answered, or came to another question."""
    return walk.place.view is View.QUESTION and _moved(before) != _moved(walk)


def _moved(walk: Walk) -> tuple[object, ...]:
    return walk.answers, walk.notes, walk.picked, walk.screen.turn


def timer_fired(stage: Stage, event: TimerFired) -> None:
    """The timer fired: remind, warn, or set it again for the time that is left."""
    walk = stage.walk
    if walk.room is not None:  # in a session the facilitator looks after people
        return
    if walk.silence is None and walk.place.view is not View.NOTHING:
        # A walk from before silence was stored: too late to remind, but not to warn.
        walk = changed(walk, silence=Silence.WARN)
    if event.name != TIMER or walk.finished or walk.silence in (None, Silence.LEAVE):
        return
    # Otherwise somebody seen while the clock was ahead would be waited for until then.
    walk = stage.walk = changed(walk, seen_at=min(walk.seen_at, event.at))
    if walk.silence is Silence.KEEP:
        stage.walk = changed(walk, silence=Silence.LEAVE)
        return
    away = event.at - walk.seen_at
    early = (DAY if walk.silence is Silence.REMIND else _warn_after(stage)) - away
    if early > _EARLY:
        stage.effects.append(SetTimer(TIMER, early))
    elif walk.silence is Silence.REMIND:
        _set(stage, Silence.WARN, max(_warn_after(stage) - away, DAY))
        resume(stage, stage.speech.phrase("herinnering"))
        if stage.walk.finished:  # an edit of the pack took out what was still to be asked
            cancel(stage)
    else:
        left = {"dagen_over": str(_warn(stage, away))}
        if walk.place.id == ASIDE:
            stage.tell("bijna_weg_ander", **left, **_where(stage))
        else:
            stage.tell("bijna_weg", **left)


def pause(stage: Stage) -> None:
    """Stop until tomorrow, when a reminder comes."""
    if stage.walk.finished:
        stop(stage)
        return
    if told_something_serious(stage.walk):
        stop_asking(stage)
        keys = ("ernstig_pauze", *(("ernstig_vannacht",) if stage.walk.held else ()))
        stage.say(join((stage.speech.phrase(key) for key in keys), "\n"))
        return
    leave_screen(stage, PAUSED)
    _set(stage, Silence.REMIND, DAY)
    stage.tell("gepauzeerd")


def stop(stage: Stage) -> None:
    """Stop for good: only the warning before the answers are deleted still comes."""
    stop_asking(stage)
    if stage.walk.finished:
        say_goodbye(stage)
    else:
        stage.tell("gestopt")


def stop_asking(stage: Stage) -> None:
    """Take the question away, and only warn before the answers are deleted."""
    leave_screen(stage, "")
    if not stage.walk.finished:
        _set(stage, Silence.WARN, _warn_after(stage))


def came_to_session(stage: Stage) -> None:
    """Don't remind somebody who came for a session of this walk; only warn before it is deleted.
    Remove its buttons, because they do nothing during the session."""
    if stage.walk.screen.actions:
        stage.close_screen()
    if stage.walk.silence is Silence.REMIND:
        _set(stage, Silence.WARN, _warn_after(stage))


def put_aside(stage: Stage) -> None:
    """Stop because the person goes on in another pack; say so if anything was begun here."""
    begun = stage.walk.place.view is not View.NOTHING
    leave_screen(stage, ASIDE)
    if not stage.walk.finished:
        _set(stage, Silence.WARN, _warn_after(stage))
    if begun:
        stage.tell("ander_bewaard", **_where(stage))


def _where(stage: Stage) -> dict[str, str]:
    return {"hier": stage.dialog.title, "pakket": stage.dialog.id}


def leave_screen(stage: Stage, how: str) -> None:
    """Take the buttons away and show no others. `how`: the id of `View.STOPPED`."""
    stage.close_screen()
    stage.walk = changed(stage.walk, place=Place(View.STOPPED, how), back_to=NOWHERE)


def _set(stage: Stage, silence: Silence, after: float) -> None:
    stage.walk = changed(stage.walk, silence=silence)
    stage.effects.append(SetTimer(TIMER, after))


def _warn_after(stage: Stage) -> float:
    """Seconds of silence after which to warn that the walk will be deleted."""
    return max(_days_kept(stage) - WARN_DAYS, 2) * DAY


def _warn(stage: Stage, away: float) -> int:
    """Go over to having warned; how many days are left from now.

    If the bot was down and the warning is late, the days are as many as for anyone: the timer is
    set for them, and a walk with a timer isn't deleted.
    """
    kept, warn_after = _days_kept(stage), _warn_after(stage)
    days = round(kept - away / DAY)
    if days >= 1 and away <= warn_after + DAY:
        stage.walk = changed(stage.walk, silence=Silence.LEAVE)
        return days
    days = max(round(kept - warn_after / DAY), 1)
    _set(stage, Silence.KEEP, days * DAY)
    return days


def _days_kept(stage: Stage) -> int:
    return int(stage.dialog.facts.get("dagen", "60"))


def long_away(stage: Stage, event: Event) -> bool:
    """Whether the person comes back after a break. Somebody who taps sees where they are."""
    away = event.at - stage.walk.seen_at
    return stage.walk.seen_at > 0 and away > BREAK and not isinstance(event, OptionTapped)
