"""Somebody speaks little Dutch, or asks about many words: from then on the bot uses plain words,
until they say that ordinary words will do.

For everybody else the wording of what comes often varies, so that it doesn't sound like a machine;
but for somebody who is learning Dutch each new wording is another sentence to puzzle out. So most
plain words have one wording.
"""

from __future__ import annotations

from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.texts import Spans
from dialogs.understanding.options.foreign import besides_little_dutch
from dialogs.understanding.ordinary_words import less_ordinary_words
from dialogs.walk.events import TextWritten
from dialogs.walk.probes import own
from dialogs.walk.state import ASKED_WORD, LITTLE_DUTCH, ORDINARY_WORDS, changed


def take_little_dutch(stage: Stage, text: str) -> bool:
    """Answer somebody who says that they speak little Dutch; whether that is all they say."""
    besides = besides_little_dutch(text)
    if besides is None:
        return False
    is_first, alone = not stage.walk.exchange.count(LITTLE_DUTCH), stage.walk.room is None
    exchange = stage.walk.exchange.without(ORDINARY_WORDS)
    stage.walk = changed(stage.walk, exchange=exchange)
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


def take_ordinary_words(stage: Stage, event: TextWritten) -> TextWritten | None:
    """Go back to ordinary words if somebody says that plain ones aren't needed; what else the text
    says, None if that is nothing."""
    exchange, view = stage.walk.exchange, stage.walk.place.view
    before = exchange.count(ORDINARY_WORDS) > 0
    if view.is_serious:
        return event
    rest = less_ordinary_words(event.text, plain=exchange.wants_plain or before)
    if rest == event.text:
        return event
    stage.walk = changed(stage.walk, exchange=exchange.counted(ORDINARY_WORDS))
    stage.dialog = own(stage.pack, stage.walk)
    said, question = stage.speech.phrase("gewone_woorden"), stage.question_here()
    if rest:
        if not before:
            stage.say(said)
        # Without the message's id: an edit of the message must not change this part.
        return TextWritten(rest, event.at)
    if question is not None:
        ask_once_more(stage, question, said, whole=True)
    else:
        stage.in_sight = False
        resume(stage, said)
    return None


def _count(stage: Stage, mark: str) -> None:
    stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(mark))
    stage.dialog = own(stage.dialog, stage.walk)
