"""Somebody asks at the list to be written to: on which day, and at what hour."""

from __future__ import annotations

from dataclasses import replace

from dialogs.days import Day, day_of, in_words, moment, next_workday, stored_day
from dialogs.steps.follow_ups.asked_messages import change_chosen
from dialogs.steps.follow_ups.follow_up import close, days_offered, show, unread_day
from dialogs.steps.stage import Stage
from dialogs.understanding.dates.after_a_feast import days_after_feast
from dialogs.understanding.dates.typed_days import as_meant, day_typed
from dialogs.walk.intentions import MOST_MESSAGES
from dialogs.walk.shown import NO_SCREEN, FollowUp, FollowUpAsks
from dialogs.walk.tonight import told_something_serious

ASKS = (FollowUpAsks.ON_WHICH_DAY, FollowUpAsks.AT_WHAT_HOUR)
_LONGEST = 365
"""Days ahead for which a message can be asked: so long the answers are kept for it."""


def remind(stage: Stage, text: str) -> None:
    """Ask at what hour, or first on which day if the text doesn't say."""
    if told_something_serious(stage.walk):
        stage.tell("herinner_ernstig")
        return
    if stage.walk.intentions.sent >= MOST_MESSAGES:
        stage.tell("herinner_vol")
        return
    today = day_of(stage.at)
    day, after = day_typed(text, today), days_after_feast(text, today)
    before = stage.walk.follow_up
    again = before is not None and before.asks is FollowUpAsks.ON_WHICH_DAY
    again = again or after is not None
    asked = FollowUp(FollowUpAsks.ON_WHICH_DAY, NO_SCREEN, at_list=True)
    close(stage)
    if day is None:
        asked = replace(asked, day=days_offered(after or ()))
        show(stage, asked, *((unread_day(stage.speech, text, today),) if again else ()))
    elif day <= today:
        show(stage, asked, stage.speech.phrase("kiezen_dag_voorbij"))
    elif (day - today).days > _LONGEST:
        show(stage, asked, stage.speech.phrase("kiezen_dag_ver"))
    else:
        meant = as_meant(day, text).isoformat()
        show(stage, replace(asked, asks=FollowUpAsks.AT_WHAT_HOUR, day=meant))


def remind_on(stage: Stage, day: Day) -> None:
    """Ask at what hour of the day that a button names."""
    if stage.walk.follow_up is not None:
        asked = replace(stage.walk.follow_up, asks=FollowUpAsks.AT_WHAT_HOUR, day=day.isoformat())
        show(stage, asked)


def write_at(stage: Stage, hour: int) -> None:
    """A message comes at this hour of the day that they named, in place of any other."""
    follow_up, chosen = stage.walk.follow_up, stage.walk.intentions
    asked = None if follow_up is None else stored_day(follow_up.day)
    if follow_up is None or asked is None:
        return
    day = next_workday(asked)
    if moment(day, hour) <= stage.at:  # the button was there for days
        again = replace(follow_up, asks=FollowUpAsks.ON_WHICH_DAY, day="")
        show(stage, again, stage.speech.phrase("kiezen_dag_voorbij"))
        return
    change_chosen(stage, replace(chosen, day=day.isoformat(), hour=hour))
    at = {"dag": in_words(day), "hoe_laat": stage.speech.label(f"tijd_{hour}")}
    said = stage.speech.phrase("vervolg_dan_schrijf_ik", **at)
    show(stage, replace(follow_up, asks=FollowUpAsks.NOTHING, hour=hour), said)
