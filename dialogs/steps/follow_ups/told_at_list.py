"""Takes what somebody tells at the list about how a chosen point went ('over dat bellen: dat is
half gelukt'), as if the message of the chosen day had just asked about that point."""

from __future__ import annotations

from dialogs.screens.told.chosen_lines import point_name
from dialogs.steps.follow_ups import typed_follow_up
from dialogs.steps.follow_ups.follow_up import close
from dialogs.steps.follow_ups.how_it_went import OUTCOMES, WENT_WORDS
from dialogs.steps.stage import Stage
from dialogs.understanding.outcomes.how_each_went import by_subject
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import HowItWent
from dialogs.walk.shown import FollowUp, FollowUpAsks, Screen
from dialogs.walk.state import changed


def takes_report(stage: Stage, event: TextWritten) -> bool:
    """Take a text that begins with which point it is about and how that went; False for any other,
    and for a point that is done, since that is asked before it is ticked off."""
    chosen = stage.walk.intentions
    numbers = [n for n, point in enumerate(chosen.points) if point in chosen.to_do]
    called = [
        f"{chosen.points[n].text} {point_name(stage.speech, chosen.points[n])}" for n in numbers
    ]
    told = by_subject(event.text, called, stage.dialog.words, OUTCOMES)
    if not told or told[0].outcome == WENT_WORDS[HowItWent.DONE]:
        return False
    here, before = numbers[told[0].number - 1], stage.walk.follow_up
    close(stage)
    stage.in_sight = False
    hour = before.hour if before is not None else chosen.hour or _HOUR
    asks = FollowUp(FollowUpAsks.HOW, Screen(), tuple(numbers), here, hour, brief=True)
    stage.walk = changed(stage.walk, follow_up=asks)
    typed_follow_up.take_text(stage, event)
    return True


_HOUR = 10
"""The hour of the next message, if no other is known."""
