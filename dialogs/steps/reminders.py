"""Someone walks off: one friendly reminder after a day, one warning before anything is deleted.

A walk has one timer. It is set once and not moved at every answer: when it fires too early it
looks when the person was last seen, and waits for the rest.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.texts import join
from dialogs.walk.effects import CancelTimer, SetTimer
from dialogs.walk.events import Event, OptionTapped, TimerFired
from dialogs.walk.place import NOWHERE, Place, View
from dialogs.walk.state import Silence, Walk
from dialogs.walk.tonight import told_something_serious

TIMER = "stilte"
DAY = 86_400.0
"""Seconds; also how long someone may be silent before the reminder."""
WARN_DAYS = 7
"""How many days before an unfinished walk is deleted its writer is told."""
BREAK = DAY / 2
"""After so many seconds of silence one is told where the walk was."""
_EARLY = 60.0
PAUSED = "pauze"
ASIDE = "opzij"
"""How someone stopped: for a day, or to go on in another pack."""


def seen(stage: Stage, event: Event, before: Walk) -> None:
    """Someone is there: note when, and see to it that the walk looks after them once.

    Only who goes on is reminded (again): after a reminder or a stop, looking around isn't.
    """
    walk = stage.walk
    stage.walk = replace(walk, seen_at=event.at)
    if walk.finished or walk.place.view is View.NOTHING or walk.room is not None:
        rest(stage)
    elif told_something_serious(walk):
        # Something serious was told today. Nobody is reminded of that tomorrow.
        if walk.silence is not Silence.WARN:
            _set(stage, Silence.WARN, _warn_after(stage))
    elif _went_on(before, walk):
        if walk.silence is not Silence.REMIND:
            _set(stage, Silence.REMIND, DAY)
    elif walk.silence in (None, Silence.KEEP, Silence.LEAVE):
        _set(stage, Silence.WARN, _warn_after(stage))


def rest(stage: Stage) -> None:
    """Nobody is waited for any more: the timer stops, where one runs."""
    if stage.walk.silence not in (None, Silence.LEAVE):
        stage.effects.append(CancelTimer(TIMER))
    stage.walk = replace(stage.walk, silence=None)


def _went_on(before: Walk, walk: Walk) -> bool:
    """Whether someone answered, or has a question before them that wasn't there."""
    return walk.place.view is View.QUESTION and _moved(before) != _moved(walk)


def _moved(walk: Walk) -> tuple[object, ...]:
    return walk.answers, walk.notes, walk.picked, walk.screen.turn


def fired(stage: Stage, event: TimerFired) -> None:
    """The timer of the silence went off."""
    walk = stage.walk
    if walk.room is not None:  # there others wait too, and a facilitator looks after them
        return
    if walk.silence is None and walk.place.view is not View.NOTHING:
        # One from before this was counted: it is too late to remind, but not to warn.
        walk = replace(walk, silence=Silence.WARN)
    if event.name != TIMER or walk.finished or walk.silence in (None, Silence.LEAVE):
        return
    # Who was seen while the clock was ahead would be waited for until then.
    walk = stage.walk = replace(walk, seen_at=min(walk.seen_at, event.at))
    if walk.silence is Silence.KEEP:
        stage.walk = replace(walk, silence=Silence.LEAVE)
        return
    away = event.at - walk.seen_at
    early = (DAY if walk.silence is Silence.REMIND else _warn_after(stage)) - away
    if early > _EARLY:
        stage.effects.append(SetTimer(TIMER, early))
    elif walk.silence is Silence.REMIND:
        _set(stage, Silence.WARN, max(_warn_after(stage) - away, DAY))
        resume(stage, stage.speech.phrase("herinnering"))
        if stage.walk.finished:  # the pack has lost what was still to be asked
            rest(stage)
    else:
        left = {"dagen_over": str(_warn(stage, away))}
        if walk.place.id == ASIDE:
            stage.tell("bijna_weg_ander", **left, **_where(stage))
        else:
            stage.tell("bijna_weg", **left)


def pause(stage: Stage) -> None:
    """Stop for now; a reminder comes tomorrow."""
    if stage.walk.finished:
        stop(stage)
        return
    if told_something_serious(stage.walk):
        lay_down(stage)
        keys = ("ernstig_pauze", *(("ernstig_vannacht",) if stage.walk.held else ()))
        stage.say(join((stage.speech.phrase(key) for key in keys), "\n"))
        return
    leave_screen(stage, PAUSED)
    _set(stage, Silence.REMIND, DAY)
    stage.tell("gepauzeerd")


def stop(stage: Stage) -> None:
    """Stop; nothing comes but the warning before the answers are deleted."""
    lay_down(stage)
    stage.tell("klaar_gestopt" if stage.walk.finished else "gestopt")


def lay_down(stage: Stage) -> None:
    """Nothing is asked any more until someone wants it."""
    leave_screen(stage, "")
    if not stage.walk.finished:
        _set(stage, Silence.WARN, _warn_after(stage))


def put_aside(stage: Stage) -> None:
    """Stop here because someone goes on in another pack; where nothing was begun, say nothing."""
    begun = stage.walk.place.view is not View.NOTHING
    leave_screen(stage, ASIDE)
    if not stage.walk.finished:
        _set(stage, Silence.WARN, _warn_after(stage))
    if begun:
        stage.tell("ander_bewaard", **_where(stage))


def _where(stage: Stage) -> dict[str, str]:
    return {"hier": stage.dialog.title, "pakket": stage.dialog.id}


def leave_screen(stage: Stage, how: str) -> None:
    """Take the buttons away and show no others: someone stopped, in one way or another."""
    stage.close_screen()
    stage.walk = replace(stage.walk, place=Place(View.STOPPED, how), back_to=NOWHERE)


def _set(stage: Stage, silence: Silence, after: float) -> None:
    stage.walk = replace(stage.walk, silence=silence)
    stage.effects.append(SetTimer(TIMER, after))


def _warn_after(stage: Stage) -> float:
    """After so many seconds of silence the walk will soon be deleted."""
    return max(_days_kept(stage) - WARN_DAYS, 2) * DAY


def _warn(stage: Stage, away: float) -> int:
    """Warn; how many days someone has from now. Who is warned late, since we were away ourselves,
    has as long as anyone: a walk that has a timer isn't deleted."""
    kept, warn_after = _days_kept(stage), _warn_after(stage)
    days = round(kept - away / DAY)
    if days >= 1 and away <= warn_after + DAY:
        stage.walk = replace(stage.walk, silence=Silence.LEAVE)
        return days
    days = max(round(kept - warn_after / DAY), 1)
    _set(stage, Silence.KEEP, days * DAY)
    return days


def _days_kept(stage: Stage) -> int:
    return int(stage.dialog.facts.get("dagen", "60"))


def long_away(stage: Stage, event: Event) -> bool:
    """Whether someone comes back after a break; a tap shows that they see where they are."""
    away = event.at - stage.walk.seen_at
    return stage.walk.seen_at > 0 and away > BREAK and not isinstance(event, OptionTapped)
