"""Somebody speaks little Dutch: they are asked back in one fixed, simple form.

For everybody else the wording varies, so that it doesn't sound like a machine; but to whoever
learns Dutch each new wording is a new sentence to puzzle out.
"""

from __future__ import annotations

from dialogs.pack.definition import Option
from dialogs.steps.stage import Stage
from dialogs.texts import Spans
from dialogs.understanding.foreign import besides_little_dutch
from dialogs.walk.probes import own
from dialogs.walk.state import LITTLE_DUTCH, changed

_ASKED_WORD = "woord_gevraagd"
"""What is counted when somebody asks what a word means."""
_MOST_ASKED = 2
"""Words that anybody may ask about."""
_BACK = ("bedoel_je_geen", "bedoel_je_een", "bedoel_je_twee")
"""The question back, by how many options are proposed."""
_WRITTEN_DOWN = "zo_opgeschreven"
_SIMPLY = "simpel"


def take_little_dutch(stage: Stage, text: str) -> bool:
    """Answer somebody who says that they speak little Dutch; whether that is all they say."""
    besides = besides_little_dutch(text)
    if besides is None:
        return False
    is_first, alone = not stage.walk.exchange.count(LITTLE_DUTCH), stage.walk.room is None
    _count(stage, LITTLE_DUTCH)
    stage.dialog = own(stage.dialog, stage.walk)
    who_reads = stage.speech.phrase("weinig_nederlands_wie_leest") if is_first and alone else ()
    stage.say(stage.speech.phrase("weinig_nederlands"), who_reads)
    return not besides


def count_asked_word(stage: Stage) -> None:
    """Remember that somebody asked what a word means."""
    _count(stage, _ASKED_WORD)


def asked_back(stage: Stage, alike: tuple[Option, ...]) -> Spans:
    """Ask which option is meant: one of `alike`, if there are one or two. Counts that it was."""
    key, exchange = _BACK[len(alike)], stage.walk.exchange
    names = ("optie",) if len(alike) == 1 else ("eerste", "tweede")
    labels = {name: one.label for name, one in zip(names, alike, strict=False)}
    if _needs_simple(stage):
        said = stage.speech.phrase(f"{key}_{_SIMPLY}", **labels)
    else:
        said = stage.speech.variant(key, exchange.count(key), **labels)
    _count(stage, key)
    return said


def written_down(stage: Stage, option: Option) -> Spans:
    """Say for which option a text was taken, and how to change that. Counts that it was."""
    key, exchange = _WRITTEN_DOWN, stage.walk.exchange
    if _needs_simple(stage):
        said = stage.speech.phrase(f"{key}_{_SIMPLY}", optie=option.label)
    else:
        said = stage.speech.variant(key, exchange.count(key), optie=option.label)
    _count(stage, key)
    return said


def _needs_simple(stage: Stage) -> bool:
    exchange = stage.walk.exchange
    return exchange.count(LITTLE_DUTCH) > 0 or exchange.count(_ASKED_WORD) > _MOST_ASKED


def _count(stage: Stage, mark: str) -> None:
    stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(mark))
