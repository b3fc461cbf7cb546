"""Gives one sentence to somebody who asks what to say to a person, on any screen."""

from __future__ import annotations

from dataclasses import replace

from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.serious import is_serious
from dialogs.understanding.asking_bot.asks_what_to_say import asks_what_to_say
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View


def answer_what_to_say(stage: Stage, event: TextWritten) -> TextWritten | None:
    """Answer somebody who asks what to say. Returns what else the text says, None if nothing is
    left, and the event itself if the text doesn't ask this."""
    view, left = stage.walk.place.view, asks_what_to_say(event.text)
    if left is None or view.is_serious or view is View.NOTHING or stage.walk.room is not None:
        return event
    if is_serious(stage.dialog, event.text, stage.walk):
        # Whom to turn to comes first.
        return event
    stage.say(stage.speech.phrase("bot_wat_zeg_ik"))
    return replace(event, text=left) if left else None
