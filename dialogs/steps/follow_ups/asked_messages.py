"""Messages that somebody asked the bot to send on a day of their choice.

`Intentions` says which, and its timer follows from that.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.days import in_words, moment, next_workday, stored_day
from dialogs.screens.told.chosen_lines import HOURS
from dialogs.steps.follow_ups.follow_up import close
from dialogs.steps.stage import Stage
from dialogs.walk.effects import CancelTimer, SetTimer
from dialogs.walk.intentions import LOOK_TOGETHER, MOST_MESSAGES, Intentions
from dialogs.walk.state import changed
from dialogs.walk.tonight import told_something_serious


def change_chosen(stage: Stage, chosen: Intentions) -> None:
    """Store what was chosen, and set or stop the timer of the message on its day.

    If there is no day, there is no message, and one whose hour is over isn't sent.
    """
    before, due = stage.walk.intentions, _due(chosen)
    if not stage.for_follow_up and _differ(before, chosen):
        close(stage)  # it asks about other points than these
    if due == _due(before):
        stage.walk = changed(stage.walk, intentions=chosen)
    elif due is not None and due > stage.at:
        stage.walk = changed(stage.walk, intentions=chosen)
        stage.effects.append(SetTimer(LOOK_TOGETHER, due - stage.at))
    else:
        stage.walk = changed(stage.walk, intentions=replace(chosen, hour=0))
        if before.hour:
            stage.effects.append(CancelTimer(LOOK_TOGETHER))


def tell_what_comes(stage: Stage) -> None:
    """Say whether, when and to whom the bot will write, as it is stored now."""
    walk, chosen = stage.walk, stage.walk.intentions
    day, look = stored_day(chosen.day), stored_day(chosen.look)
    if day is not None and chosen.hour in HOURS:
        time = stage.speech.label(f"tijd_{chosen.hour}")
        stage.tell("bericht_komt", dag=in_words(next_workday(day)), hoe_laat=time)
    elif look is not None:
        time = stage.speech.label(f"tijd_{walk.before.hour if walk.before else HOURS[0]}")
        stage.tell("bericht_nogeens_komt", dag=in_words(look), hoe_laat=time)
    elif chosen.sent >= MOST_MESSAGES or told_something_serious(walk):
        stage.tell("geen_berichten_gepland")
    else:
        stage.tell("bericht_komt_niet" if day is None else "bericht_nog_niet")


def say_goodbye(stage: Stage) -> None:
    """Say goodbye: until the message that they asked for, if one comes."""
    chosen = stage.walk.intentions
    day = stored_day(chosen.day)
    if day is None or chosen.hour not in HOURS:
        stage.tell("klaar_gestopt")
        return
    time = stage.speech.label(f"tijd_{chosen.hour}")
    stage.tell("klaar_tot", dag=in_words(next_workday(day)), hoe_laat=time)


def _differ(before: Intentions, chosen: Intentions) -> bool:
    """Whether these are other points, or in another order."""
    elements = [[point.element for point in one.points] for one in (before, chosen)]
    return elements[0] != elements[1]


def _due(chosen: Intentions) -> float | None:
    """When the message is sent, in Unix seconds; None if they asked for none."""
    day = stored_day(chosen.day)
    return None if day is None or not chosen.hour else moment(next_workday(day), chosen.hour)
