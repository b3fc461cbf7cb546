"""Finds what somebody may not want to take home: words on the page that could lead to a person,
that may be about somebody who isn't safe, or that may hurt whoever reads them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from dialogs.concerns.concern import Weight
from dialogs.hearing.memo import once_for_walk
from dialogs.hearing.regexes import compiled
from dialogs.identifying.descriptions import set_apart
from dialogs.identifying.finding import Finding, KindOfFinding
from dialogs.identifying.judging import less_hurting, may_hurt, takes_up
from dialogs.identifying.own_health import (
    tells_own_health,
    tells_private_life,
    tells_private_matter,
)
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.named_screens import (
    less_one,
    names_in,
    names_in_who,
    without_name_of_who,
    without_names,
)
from dialogs.screens.page.gives_away import giving_away, less_since
from dialogs.screens.page.home_page import home_page
from dialogs.screens.page.page_words import typed_words
from dialogs.screens.question_screens import speech
from dialogs.screens.told.earlier_answers import words_id
from dialogs.taken_home import as_text
from dialogs.understanding.about_list.who_begins import roles
from dialogs.understanding.options.tempering import begins_exception
from dialogs.understanding.quoting.about_chat import is_about_chat
from dialogs.understanding.quoting.worth_reading import sentences_read, worth_reading
from dialogs.understanding.taking_away.kept_here import less_conditions, under_condition
from dialogs.walk.harmless import concern_left
from dialogs.walk.state import Walk


class WhyMarked(Enum):
    """Why words are shown first. The value is the last part of the phrase that says so."""

    SERIOUS = "ernstig"
    WORRY = "zorg"
    """Less than serious: whom to turn to was said when it was typed."""
    NAME = "naam"
    NUMBER = "nummer"
    SCHOOL = "school"
    PERSON = "persoon"
    """One person is described by origin, faith or health."""
    CHAT = "gesprek"
    """It is about them and the bot, such as who reads along."""
    PRIVATE = "prive"
    """It tells of somebody's health, or of what else people keep to themselves."""
    OWN = "eigen"
    """Its writer tells of their own health."""
    KEPT_HERE = "hier_blijven"
    """It was told on the condition that it stays here."""
    GIVES_AWAY = "verraadt"
    """Something else was told on that condition, and its readers could guess it by this."""
    HURTS = "pijn"
    """It may hurt whoever belongs to the group that it is about."""


_WHY = {KindOfFinding.NAME: WhyMarked.NAME, KindOfFinding.SCHOOL: WhyMarked.SCHOOL}


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """`words`: as they are quoted on the page. `without`: they without the name, the number, the
    sentences about one person or the word that hurts; '' if nothing is left. `along`:
    what takes them up, and goes where they go. `by`: the words in them that are why they are shown,
    if these are said."""

    words: str
    why: WhyMarked
    without: str = ""
    along: tuple[str, ...] = ()
    by: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of these words in a place of the walk. Other words have another id, so a choice
        about words that were edited since counts for nothing."""
        return words_id(self.words)


@once_for_walk
def marked_words(dialog: Dialog, walk: Walk) -> tuple[MarkedWords, ...]:
    """All such words on the page, each once, in the order of the conversation."""
    return tuple(_marked(dialog, walk))


def _marked(dialog: Dialog, walk: Walk) -> Iterator[MarkedWords]:
    whole, say = home_page(dialog, walk), speech(dialog, walk)
    page = as_text(whole)
    texts = [one for one in dict.fromkeys(typed_words(dialog, walk)) if one and one in page]
    gives_away = giving_away(dialog, walk, whole, texts)
    every = {one: _found(dialog, one, is_who=one in roles(walk.intentions.who)) for one in texts}
    names = {
        name
        for finds in every.values()
        for find in finds
        if find.kind is KindOfFinding.NAME
        for name in find.words.lower().split()
    }
    along = {
        words: tuple(one for one in texts if one != words and takes_up(one, words))
        for words in texts
    }
    follows = {one for others in along.values() for one in others}
    for words, finds in every.items():
        short = [word for word in _WORD.findall(words) if _is_short_for(word, names)]
        if (concern := concern_left(dialog, walk, words)) is not None:
            serious = concern.weight is Weight.SERIOUS
            yield MarkedWords(words, WhyMarked.SERIOUS if serious else WhyMarked.WORRY)
        elif finds:
            is_who = words in roles(walk.intentions.who)
            without = (without_name_of_who if is_who else without_names)(say, words)
            why, left = _WHY.get(finds[0].kind, WhyMarked.NUMBER), _without(say, without, short)
            if left and set_apart(left, dialog.known):
                # 'Iemand, onze presentator van de boerderij': the name was the least of it.
                why, left = WhyMarked.PERSON, _of_nobody(dialog, left)
            yield MarkedWords(words, why, left)
        elif short:
            yield MarkedWords(words, WhyMarked.NAME, _without(say, words, short))
        elif tells_own_health(words, dialog.known):
            yield MarkedWords(words, WhyMarked.OWN)
        elif set_apart(less_one(say, walk, words), dialog.known):
            excepts = _exception_behind(texts, words)
            yield MarkedWords(words, WhyMarked.PERSON, _of_nobody(dialog, words), excepts)
        elif tells_private_life(words, dialog.known):
            yield MarkedWords(words, WhyMarked.PRIVATE, _of_nobody(dialog, words))
        elif under_condition(words):
            yield MarkedWords(words, WhyMarked.KEPT_HERE, less_conditions(words))
        elif by := gives_away.get(words, ()):
            without = less_since(words) if len(by) == 1 else ""
            yield MarkedWords(words, WhyMarked.GIVES_AWAY, without, by=by)
        elif is_about_chat(words):
            yield MarkedWords(words, WhyMarked.CHAT)
        elif may_hurt(words) and words not in follows:
            left = "" if along[words] else less_hurting(words)
            yield MarkedWords(words, WhyMarked.HURTS, left, along[words])


def _found(dialog: Dialog, words: str, *, is_who: bool) -> tuple[Finding, ...]:
    return names_in_who(dialog, words) if is_who else names_in(dialog, words)


def _exception_behind(texts: Sequence[str], words: str) -> tuple[str, ...]:
    """The sentence right behind these words that begins an exception to them: without them it would
    be an exception to something else."""
    behind = texts[texts.index(words) + 1 :][:1]
    return tuple(one for one in behind if begins_exception(one))


def _of_nobody(dialog: Dialog, words: str) -> str:
    """The sentences by which nobody is known; '' if nothing worth reading is left."""
    known = dialog.known
    rest = [
        one
        for one in sentences_read(words)
        if not (set_apart(one, known) or tells_private_matter(one, known))
    ]
    left = " ".join(rest)
    if left and not words.startswith(left):
        # The sentence that this one went on from is gone.
        left = _GOES_ON.sub(lambda found: found["first"].upper(), left)
    # What stands around it ends the sentence.
    left = left if words.endswith(".") else left.removesuffix(".")
    return left if left != words and worth_reading(left) else ""


_GOES_ON = compiled(r"^(?:En|Maar|Want|Dus)(?: ook)?,? (?P<first>\w)")
_WORD = compiled(r"[^\W\d_]+")
_SHORTEST = 3
"""Letters of a name that is short for another."""


def _is_short_for(word: str, names: Collection[str]) -> bool:
    """Whether a word with a capital is the beginning of a name elsewhere on the page ('Yas')."""
    begins = word.lower()
    return (
        len(word) >= _SHORTEST
        and word[:1].isupper()
        and any(name != begins and name.startswith(begins) for name in names)
    )


def _without(say: Speech, words: str, short: Collection[str]) -> str:
    """The words with 'iemand' in place of these."""
    instead = say.label("naam_wordt_name")
    for word in short:
        words = re.sub(rf"\b{re.escape(word)}\b", instead, words)
    return words
