"""Somebody speaks little Dutch, or asks about many words: from then on the bot uses plain words.

For everybody else the wording of what comes often varies, so that it doesn't sound like a machine;
but for somebody who is learning Dutch each new wording is another sentence to puzzle out. So most
plain words have one wording.
"""

from __future__ import annotations

from dialogs.steps.stage import Stage
from dialogs.texts import Spans
from dialogs.understanding.options.foreign import besides_little_dutch
from dialogs.walk.probes import own
from dialogs.walk.state import ASKED_WORD, LITTLE_DUTCH, changed


def take_little_dutch(stage: Stage, text: str) -> bool:
    """Answer somebody who says that they speak little Dutch; whether that is all they say."""
    besides = besides_little_dutch(text)
    if besides is None:
        return False
    is_first, alone = not stage.walk.exchange.count(LITTLE_DUTCH), stage.walk.room is None
    _count(stage, LITTLE_DUTCH)
    who_reads = stage.speech.phrase("weinig_nederlands_wie_leest") if is_first and alone else ()
    stage.say(stage.speech.phrase("weinig_nederlands"), who_reads)
    return not besides


def count_asked_word(stage: Stage) -> Spans:
    """Remember that somebody asked what a word means. Returns what to say if that was so often that
    they get plain words from now on."""
    before = stage.walk.exchange.wants_plain
    _count(stage, ASKED_WORD)
    begins = stage.walk.exchange.wants_plain and not before
    return stage.speech.phrase("voortaan_makkelijker") if begins else ()


def _count(stage: Stage, mark: str) -> None:
    stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(mark))
    stage.dialog = own(stage.dialog, stage.walk)
