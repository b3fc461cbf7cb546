"""Takes what somebody tells at the list about how a chosen point went ('over dat bellen: dat is
half gelukt'), or on that day or later about several ('1 gelukt, 2 nog niet'), as if the message of
the chosen day had just asked about it."""

from __future__ import annotations

from dialogs.days import day_of, exact, stored_day
from dialogs.screens.told.chosen_lines import point_name
from dialogs.steps.follow_ups import typed_follow_up
from dialogs.steps.follow_ups.follow_up import close
from dialogs.steps.follow_ups.how_it_went import OUTCOMES, WENT_WORDS
from dialogs.steps.stage import Stage
from dialogs.understanding.outcomes.how_each_went import by_subject, how_each_went
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import HowItWent
from dialogs.walk.shown import FollowUp, FollowUpAsks, Screen
from dialogs.walk.state import changed


def takes_report(stage: Stage, event: TextWritten) -> bool:
    """Take a text that begins with which point it is about and how that went; False for any other,
    and for a point that is done, since that is asked before it is ticked off."""
    chosen = stage.walk.intentions
    numbers = [n for n, point in enumerate(chosen.points) if point in chosen.to_do]
    if _by_number(stage, event.text, len(numbers)):
        _ask_as_on_the_day(stage, numbers, numbers[0])
        typed_follow_up.take_text(stage, event)
        return True
    called = [
        f"{chosen.points[n].text} {point_name(stage.speech, chosen.points[n])}" for n in numbers
    ]
    told = by_subject(event.text, called, stage.dialog.words, OUTCOMES)
    if not told or told[0].outcome == WENT_WORDS[HowItWent.DONE]:
        return False
    _ask_as_on_the_day(stage, numbers, numbers[told[0].number - 1])
    typed_follow_up.take_text(stage, event)
    return True


def _by_number(stage: Stage, text: str, count: int) -> bool:
    """Whether a text reports on points by their numbers, once the day has come on which they look:
    before that a number may be one of the list."""
    day = stored_day(stage.walk.intentions.day)
    if not count or day is None or exact(day) > day_of(stage.at):
        return False
    told = how_each_went(text, stage.dialog.words, OUTCOMES, count)
    return bool(told) and all(one.number and one.outcome for one in told)


def _ask_as_on_the_day(stage: Stage, numbers: list[int], here: int) -> None:
    """Ask how it went with these points, without a message."""
    chosen, before = stage.walk.intentions, stage.walk.follow_up
    close(stage)
    stage.in_sight = False
    hour = before.hour if before is not None else chosen.hour or _HOUR
    asks = FollowUp(FollowUpAsks.HOW, Screen(), tuple(numbers), here, hour, brief=True)
    stage.walk = changed(stage.walk, follow_up=asks)


_HOUR = 10
"""The hour of the next message, if no other is known."""
