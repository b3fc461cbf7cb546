"""Which of a team's words go along when it takes its list home.

What somebody decided about marked words is remembered by a checksum of the words (`Walk.told`), so
that nobody is asked twice about the same sentence. What was decided this time is in the place too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from dialogs.screens.page.marked_words import MarkedWords
from dialogs.screens.told.earlier_answers import OFF_PAGE, TAKEN_HOME, words_id
from dialogs.walk.state import Walk, changed


class WhatGoes(Enum):
    """What of marked words goes along. The value is its sign in a place."""

    ALONG = "+"
    OUT = OFF_PAGE
    UNNAMED = "~"
    """The sentence without the name."""


class HomeForm(Enum):
    """As what it is taken home."""

    PAPER = "a4"
    TEXT = "tekst"
    BOTH = "allebei"

    @property
    def on_paper(self) -> bool:
        return self is not HomeForm.TEXT

    @property
    def as_text(self) -> bool:
        return self is not HomeForm.PAPER


@dataclass(frozen=True, slots=True)
class Taking:
    """What is being taken home. `decided`: by the id of marked words, in the order in which that
    was decided, what goes along."""

    form: HomeForm
    decided: tuple[tuple[str, WhatGoes], ...] = ()

    @property
    def where(self) -> str:
        """It as a place: 'a4', or 'a4:0c1d2e3f+,4a5b6c7d-'."""
        marks = (f"{id_}{what.value}" for id_, what in self.decided)
        return ":".join((self.form.value, ",".join(marks))) if self.decided else self.form.value

    def with_choice(self, id_: str, what: WhatGoes) -> Taking:
        return replace(self, decided=(*self.decided, (id_, what)))


def read_taking(where: str) -> Taking | None:
    """What `Taking.where` made this of; None for the other screens."""
    form, _, marks = where.partition(":")
    if form not in {one.value for one in HomeForm}:
        return None
    decided = ((mark[:-1], WhatGoes(mark[-1])) for mark in marks.split(",") if mark)
    return Taking(HomeForm(form), tuple(decided))


def remembered(walk: Walk) -> dict[str, WhatGoes]:
    """What was ever decided, by the id of the words."""
    marks = (mark.removeprefix(TAKEN_HOME) for mark in walk.told if mark.startswith(TAKEN_HOME))
    return {mark[:-1]: WhatGoes(mark[-1]) for mark in marks}


def remember(walk: Walk, taking: Taking) -> Walk:
    """The walk with what was decided this time, instead of what was decided before."""
    decided = remembered(walk) | dict(taking.decided)
    marks = {f"{TAKEN_HOME}{id_}{what.value}" for id_, what in decided.items()}
    return changed(walk, told=forgotten(walk).told | marks)


def take_out(walk: Walk, id_: str) -> Walk:
    """The walk in which the words with this id don't go along."""
    return changed(walk, told=walk.told | {f"{TAKEN_HOME}{id_}{WhatGoes.OUT.value}"})


def forgotten(walk: Walk) -> Walk:
    """The walk in which nothing was decided."""
    decided = {mark for mark in walk.told if mark.startswith(TAKEN_HOME)}
    return changed(walk, told=walk.told - decided)


def undecided(
    walk: Walk, taking: Taking, marked: tuple[MarkedWords, ...]
) -> tuple[MarkedWords, ...]:
    """The marked words that nothing was decided about."""
    known = remembered(walk) | dict(taking.decided)
    return tuple(one for one in marked if one.id not in known)


def rewritten(walk: Walk, marked: tuple[MarkedWords, ...], typed: Iterable[str]) -> dict[str, str]:
    """For words that don't go along as they are: what goes instead; '' for nothing. `typed`: all
    that they typed, also what was taken out since."""
    known = remembered(walk)
    out = {one: "" for one in typed if known.get(words_id(one)) is WhatGoes.OUT}
    unnamed = {one.words: one.without for one in marked if known.get(one.id) is WhatGoes.UNNAMED}
    gone = (one for one in marked if known.get(one.id) is WhatGoes.OUT)
    return unnamed | out | {words: "" for one in gone for words in (one.words, *one.along)}
