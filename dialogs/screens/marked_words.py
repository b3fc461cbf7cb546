"""Finds what somebody may not want to take home: words on the page that could lead to a person, or
that may be about somebody who isn't safe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from zlib import crc32

from dialogs.identifying.finding import KindOfFinding
from dialogs.pack.definition import Dialog
from dialogs.screens.choosing_screens import names_in_who
from dialogs.screens.home_page import home_page, typed_words
from dialogs.screens.named_screens import names_in
from dialogs.taken_home import as_text
from dialogs.understanding.who_begins import roles
from dialogs.walk.harmless import concern_left
from dialogs.walk.state import Walk


class WhyMarked(Enum):
    """Why words are shown first. The value is the last part of the phrase that says so."""

    SERIOUS = "ernstig"
    NAME = "naam"
    NUMBER = "nummer"
    SCHOOL = "school"


_WHY = {KindOfFinding.NAME: WhyMarked.NAME, KindOfFinding.SCHOOL: WhyMarked.SCHOOL}


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """`words`: as they are quoted on the page."""

    words: str
    why: WhyMarked

    @property
    def id(self) -> str:
        """What stands for these words in a place of the walk. Other words have another, so a choice
        about words that were edited since counts for nothing."""
        return f"{crc32(self.words.encode()):08x}"


def marked_words(dialog: Dialog, walk: Walk) -> tuple[MarkedWords, ...]:
    """All such words on the page, each once, in the order of the conversation."""
    return tuple(_marked(dialog, walk))


def _marked(dialog: Dialog, walk: Walk) -> Iterator[MarkedWords]:
    page = as_text(home_page(dialog, walk))
    for words in dict.fromkeys(typed_words(dialog, walk)):
        is_who = words in roles(walk.intentions.who)
        why = _why(dialog, walk, words, is_who=is_who) if words and words in page else None
        if why is not None:
            yield MarkedWords(words, why)


def _why(dialog: Dialog, walk: Walk, words: str, *, is_who: bool) -> WhyMarked | None:
    if concern_left(dialog, walk, words) is not None:
        return WhyMarked.SERIOUS
    finds = names_in_who(dialog, words) if is_who else names_in(dialog, words)
    return _WHY.get(finds[0].kind, WhyMarked.NUMBER) if finds else None
