"""Says which points stay off a page because they were told in confidence, and finds by which of the
sentences on it its readers could guess what was told.

A sentence at such a point may compare with how it was ('we vragen het nu elke keer'), or name what
was told there ('een klusje').
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from dialogs.hearing.regexes import compiled
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Row, Speech
from dialogs.screens.sentences_to_see import on_their_place
from dialogs.screens.told.in_confidence import (
    is_confided_of_then,
    may_let_go_along,
    stands_confided,
)
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.taken_home import HomePage
from dialogs.texts import Spans, as_plain, join
from dialogs.understanding.options.matching import normal
from dialogs.walk.confided import has_confided
from dialogs.walk.state import Walk

_THEN_TOO = compiled(
    r"\b(?:(?:nu|inmiddels|tegenwoordig|intussen) ook|ook nu|nu wel|nu pas|niet meer|niet langer"
    r"|nog steeds|vroeger|voorheen|alsnog|eindelijk|vaker dan|beter dan|anders dan)\b",
    re.IGNORECASE,
)
"""What compares with how it was, and can't be missed in the sentence."""
_SINCE = compiled(r"\b(?:nu|tegenwoordig|inmiddels|sindsdien|voortaan|intussen)\b", re.IGNORECASE)
"""What compares too; the sentence says the same without it, unless it begins with it."""
_LONG = 6
"""Letters of a word by which somebody may know what was told."""
_WORD = compiled(r"[^\W\d_]+")


ALONG = "mee"
"""The first part of the argument of the button by which a point that they told in confidence goes
along, or no longer does; the element follows it."""


def only_here(say: Speech, walk: Walk, page: HomePage) -> Spans:
    """For the points about which they said something on the condition that it goes no further: say
    what stays off the page, and what still goes along. () if there are none."""
    items = items_of(say.dialog, walk)
    here = [one.element.name for one in items if stands_confided(walk, one)]
    then = [one.element.name for one in items if is_confided_of_then(walk, one)]
    if not (here or then):
        return ()
    points = [name for name in here if name in page.named]
    nothing = [name for name in here if name not in points]
    kinds = {"neem_mee_vertrouwd_antwoord": here, "neem_mee_vertrouwd_toen": then}
    what = (say.label(key, namen=_AND_AT.join(names)) for key, names in kinds.items() if names)
    stays_off = say.phrase("neem_mee_vertrouwd", wat="; ".join(what))
    gone = say.phrase("neem_mee_vertrouwd_weg", namen=_AND.join(nothing)) if nothing else ()
    step = say.phrase("neem_mee_vertrouwd_punt", namen=_AND.join(points)) if points else ()
    now = say.phrase("neem_mee_vertrouwd_nu", namen="; ".join(then)) if then else ()
    rest = say.phrase("neem_mee_vertrouwd_rest")
    return join((join((stays_off, gone, step), " "), now, rest), "\n")


_AND, _AND_AT = "’ en ‘", "’ en bij ‘"


def along_or_not(say: Speech, walk: Walk) -> tuple[Row, ...]:
    """A button for each such point that was asked anew: how it is now may go along, if they want
    so."""
    if not has_confided(walk):
        return ()
    found = (item for item in items_of(say.dialog, walk) if may_let_go_along(walk, item))
    return tuple((_along_or_not(say, walk, item),) for item in found)


def _along_or_not(say: Speech, walk: Walk, item: Item) -> tuple[str, str]:
    key = "knop_neem_mee_wel" if stands_confided(walk, item) else "knop_neem_mee_niet"
    action = walk_action(WalkVerb.TAKE_HOME, f"{ALONG}:{item.element.id}")
    return say.label(key, naam=item.element.name), action


def giving_away(
    dialog: Dialog, walk: Walk, page: HomePage, typed: Iterable[str]
) -> Mapping[str, tuple[str, ...]]:
    """The sentences on the page by which what was told in confidence could be guessed, each with
    the words in it that do so."""
    about = {
        item.element.name: item
        for item in items_of(dialog, walk)
        if stands_confided(walk, item) or is_confided_of_then(walk, item)
    }
    if not about:
        return {}
    places = on_their_place(page, ((one, one) for one in typed))
    found = {
        one.words: tuple(_signs(one.words, _told_at(dialog, walk, about[one.place], one.words)))
        for one in places
        if one.place in about
    }
    return {words: signs for words, signs in found.items() if signs}


def less_since(words: str) -> str:
    """The sentence without the word that compares with how it was; '' if it can't go by itself."""
    found = tuple(_SINCE.finditer(words))
    if len(found) != 1 or not found[0].start() or _THEN_TOO.search(words):
        return ""
    before, behind = words[: found[0].start()], words[found[0].end() :]
    return f"{before.rstrip()}{behind}"


def _signs(words: str, told: frozenset[str]) -> Iterator[str]:
    if found := _THEN_TOO.search(words) or _SINCE.search(words):
        yield found.group()
    yield from (one for one in dict.fromkeys(_WORD.findall(words)) if one.lower() in told)


def _told_at(dialog: Dialog, walk: Walk, item: Item, words: str) -> frozenset[str]:
    """The words of what was told in confidence at an element, unless these are part of it; without
    the words of its questions."""
    told, asked = set[str](), set[str]()
    for id_ in item.element.questions:
        question, note = dialog.questions[id_], walk.notes.get(id_, "")
        told |= _long(note) if normal(words) not in normal(note) else set()
        asked |= _long(as_plain(question.text.as_it_is))
        asked |= {word for option in question.options for word in _long(option.label)}
    return frozenset(told - asked)


def _long(text: str) -> set[str]:
    return {word for word in normal(text).split() if len(word) >= _LONG}
