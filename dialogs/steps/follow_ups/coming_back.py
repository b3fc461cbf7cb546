"""The bot comes back: on the day that a team chose it asks how it went, and after some weeks, if
they want, once more what was missing.

Each is one message, sent because somebody asked for it (`FollowUp`). Its buttons work along with
the screen, so it interrupts nothing else that its reader is busy with. Not answering is an answer:
nobody is reminded of it. A walk gets at most `MOST_MESSAGES` of the one and one of the other, and
none once something serious was written in it.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.days import Day, day_of, in_words, moment, next_workday, stored_day
from dialogs.screens.looking_back.asks_anew import to_ask_anew
from dialogs.screens.looking_back.followed_points import LOOKS_TODAY
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.steps.follow_ups.follow_up import ask, close, show
from dialogs.steps.stage import Stage
from dialogs.steps.up_to_date import bring_up_to_date, show_in_place
from dialogs.texts import join
from dialogs.walk.effects import CancelTimer, SetTimer
from dialogs.walk.events import MessagesRefused, TimerFired
from dialogs.walk.intentions import (
    EDITION_OUT,
    LOOK_AGAIN,
    LOOK_TOGETHER,
    MOST_MESSAGES,
    Before,
    HowItWent,
)
from dialogs.walk.place import Place, View
from dialogs.walk.shown import FollowUp, FollowUpAsks, Screen
from dialogs.walk.tonight import told_something_serious, worries_still

_EARLY = 60.0
"""Seconds that a timer may fire early."""
_LONG_AGO = 14
"""Days."""
_TOO_FAR = 370 * 86_400.0
"""Seconds: a day that far ahead was set while the clock was wrong."""


def timer_fired(stage: Stage, event: TimerFired) -> None:
    """The day has come: write, or wait for it if the clock was ahead when it was set."""
    chosen, before = stage.walk.intentions, stage.walk.before
    if event.name == LOOK_AGAIN:
        day, hour = stored_day(chosen.look), 10 if before is None else before.hour
    else:
        day, hour = stored_day(chosen.day), chosen.hour
    planned = None if day is None or not hour else moment(next_workday(day), hour)
    if planned is None or planned - stage.at > _TOO_FAR or worries_still(stage.walk):
        _forget(stage, event.name)
        return
    today = day_of(stage.at)
    if planned - stage.at > _EARLY:
        stage.effects.append(SetTimer(event.name, planned - stage.at))
    elif next_workday(today) != today:
        stage.effects.append(SetTimer(event.name, moment(next_workday(today), hour) - stage.at))
    elif event.name == LOOK_AGAIN:
        _ask_to_look(stage, today, begun_anew=event.begun_anew)
    else:
        _ask_how_it_went(stage, today)


def _forget(stage: Stage, timer: str) -> None:
    chosen = stage.walk.intentions
    if timer == LOOK_TOGETHER:
        stage.walk = replace(stage.walk, intentions=replace(chosen, hour=0))
        return
    before = stage.walk.before
    kept = before if before is not None and (before.looking or before.again) else None
    stage.walk = replace(stage.walk, intentions=replace(chosen, look=""), before=kept)


def _ask_how_it_went(stage: Stage, today: Day) -> None:
    chosen = stage.walk.intentions
    asked = next_workday(stored_day(chosen.day) or today)
    waiting = {n for n, point in enumerate(chosen.points) if point.outcome is HowItWent.LATER}
    open_ = {n for n, point in enumerate(chosen.points) if point.outcome is None}
    about = tuple(sorted(waiting or open_))
    points = tuple(
        replace(point, outcome=None) if n in about else point
        for n, point in enumerate(chosen.points)
    )
    sent = replace(chosen, points=points, day="", hour=0, sent=chosen.sent + 1)
    late = "" if asked == today else asked.isoformat()
    exchange = stage.walk.exchange.without(LOOKS_TODAY)
    if stored_day(chosen.day) == today:
        exchange = exchange.counted(LOOKS_TODAY)
    stage.walk = replace(stage.walk, intentions=sent, exchange=exchange)
    if not about and chosen.sent and _looks_instead(stage, chosen.hour, today, late):
        return
    asks = FollowUpAsks.HOW if about else FollowUpAsks.NOTHING
    first = about[0] if about else 0
    follow_up = FollowUp(asks, Screen(), about, first, chosen.hour, late)
    # The screen may still say that the message is to come.
    bring_up_to_date(stage)
    show(stage, follow_up)


def _looks_instead(stage: Stage, hour: int, today: Day, late: str) -> bool:
    """Ask to look once more, on a day that somebody asked for after they told how everything went:
    nothing is left to tell about what they chose. Returns False if they looked already, or if
    nothing is open."""
    before, chosen = stage.walk.before, stage.walk.intentions
    done = before is not None and (before.looking or before.again)
    if done or not to_ask_anew(stage.dialog, stage.walk):
        return False
    if chosen.look:
        stage.effects.append(CancelTimer(LOOK_AGAIN))
    if before is None:
        stood = stands(stage.dialog, stage.walk)
        before = Before(today.isoformat(), stood, hour, answered=stage.walk.answered_on)
    intentions = replace(chosen, look="")
    stage.walk = replace(stage.walk, intentions=intentions, before=before)
    bring_up_to_date(stage)
    day = today.isoformat()
    show(stage, FollowUp(FollowUpAsks.LOOK, Screen(), hour=hour, late=late, day=day))
    return True


def _ask_to_look(stage: Stage, today: Day, *, begun_anew: bool) -> None:
    chosen, before = stage.walk.intentions, stage.walk.before
    asked = next_workday(stored_day(chosen.look) or today)
    late = "" if before is None or asked == today else before.day
    stage.walk = replace(stage.walk, intentions=replace(chosen, look=""))
    if begun_anew:
        why = stage.speech.phrase("nogeens_zes_weken")
        if (day := stored_day(late)) is not None:
            why = stage.speech.phrase("nogeens_op_dag", dag=in_words(day))
        stage.say(join((why, stage.speech.phrase("nogeens_opnieuw_begonnen")), "\n"))
        return
    hour = 10 if before is None else before.hour
    show(stage, FollowUp(FollowUpAsks.LOOK, Screen(), hour=hour, late=late))


def look_now_asked(stage: Stage) -> None:
    """They ask at the list to look once more. What was planned comes now; then and now is shown if
    they have looked; soon after the questions it is offered for later."""
    walk, before, asked = stage.walk, stage.walk.before, stage.walk.follow_up
    if told_something_serious(walk):
        stage.tell("herinner_ernstig")
    elif asked is not None and asked.asks is FollowUpAsks.HOW:
        ask(stage, FollowUpAsks.HOW)  # to look once more is offered after it
    elif before is not None and before.again:
        stage.in_sight = False
        show_in_place(stage, Place(View.THEN_AND_NOW))
    elif not to_ask_anew(stage.dialog, walk):
        stage.tell("nogeens_niets_open")
    elif before is not None or _is_long_ago(stage):
        if walk.intentions.look:
            stage.effects.append(CancelTimer(LOOK_AGAIN))
        if before is None:
            stood, today = stands(stage.dialog, walk), day_of(stage.at).isoformat()
            before = Before(today, stood, answered=walk.answered_on)
        chosen = replace(walk.intentions, look="")
        stage.walk = replace(walk, intentions=chosen, before=before)
        show(stage, FollowUp(FollowUpAsks.LOOK, Screen(), hour=before.hour, at_list=True))
    else:
        show(stage, FollowUp(FollowUpAsks.MAY_LOOK, Screen(), brief=True))


def _is_long_ago(stage: Stage) -> bool:
    """Whether the questions were answered so long ago that then and now can differ."""
    answered = stored_day(stage.walk.answered_on)
    return answered is not None and (day_of(stage.at) - answered).days >= _LONG_AGO


# No message any more


def refuse(stage: Stage) -> None:
    """They want no message any more in this walk."""
    if not _silence(stage):
        stage.tell("geen_berichten_gepland")
        return
    said = stage.speech.phrase("geen_berichten")
    if stage.on_follow_up:
        ask(stage, FollowUpAsks.NOTHING, said)
    else:
        close(stage)
        stage.say(said)


def fall_silent(stage: Stage) -> None:
    """Write no more in this walk, without a word: something serious was told in it."""
    if _silence(stage):
        close(stage)


def refused(stage: Stage, event: MessagesRefused) -> None:
    """Send no message any more, or not that of one timer."""
    if not event.timer:
        fall_silent(stage)
        return
    if event.timer == EDITION_OUT:
        return  # it runs no more, and nothing else was planned with it
    chosen = stage.walk.intentions
    runs = chosen.look if event.timer == LOOK_AGAIN else chosen.hour
    if runs:
        stage.effects.append(CancelTimer(event.timer))
        _forget(stage, event.timer)


def _silence(stage: Stage) -> bool:
    """Cancel what was to come, and let nothing more come; False if nothing was."""
    chosen, follow_up = stage.walk.intentions, stage.walk.follow_up
    if chosen.hour:
        stage.effects.append(CancelTimer(LOOK_TOGETHER))
        _forget(stage, LOOK_TOGETHER)
    if chosen.look:
        stage.effects.append(CancelTimer(LOOK_AGAIN))
        _forget(stage, LOOK_AGAIN)
    asks = follow_up is not None and bool(follow_up.screen.actions)
    if not (chosen.hour or chosen.look or asks):
        return False
    # They have had, or want, no more of them.
    quiet = replace(stage.walk.intentions, sent=MOST_MESSAGES)
    stage.walk = replace(stage.walk, intentions=quiet)
    return True
