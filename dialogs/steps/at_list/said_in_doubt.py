"""Handles text typed where the bot said whom to turn to, or asked because it was in doubt whether
somebody isn't safe: a confirmation, or a question what a word means.

A denial is handled before this (`misread.py`).
"""

from __future__ import annotations

from dialogs.screens.serious_screens import only_asks
from dialogs.steps.at_list.asked_at_list import asks_word
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import serious
from dialogs.understanding.options.matching import spoken
from dialogs.understanding.yes_or_no.agreeing import agrees
from dialogs.understanding.yes_or_no.denying_alarm import confirms_doubt
from dialogs.walk.events import TextWritten
from dialogs.walk.harmless import concern_left
from dialogs.walk.place import View

YES = "ja"
"""The word list for a plain yes."""


def take(stage: Stage, event: TextWritten) -> bool:
    """Take a text that does one of these; False for any other. The screen stays for a word."""
    view, key = stage.walk.place.view, stage.walk.place.id
    if not view.is_serious:
        return False
    concern = concern_left(stage.dialog, stage.walk, event.text)
    if concern is None and asks_word(stage, event.text):
        return True
    confirms = view is View.SERIOUS and only_asks(stage.dialog, stage.walk, key)
    if not (confirms and confirms_doubt(event.text)):
        return False
    word = spoken(event.text, stage.dialog.words)
    if word == serious.UNSAFE:
        return False
    serious.confirm(stage, key, None if word == YES or agrees(event.text) else event)
    return True
