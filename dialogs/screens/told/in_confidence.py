"""What somebody told on the condition that it isn't used or passed on. Their own list tells it as
ever; no page that they take home does, neither in their words nor in those of the option.

Of such a point a page has its name and its step, apart from what is there or is missing. Once they
answer otherwise than they did then, that answer was told without the condition.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dialogs.pack.checklist import Item
from dialogs.screens.told.earlier_answers import words_id
from dialogs.walk.intentions import StoodThen
from dialogs.walk.state import Walk, changed

_AT, _WORDS = "vertrouwd:", "vertrouwd_zin:"
"""The prefixes in `Walk.told` of a question, and of the id of words."""


def confide(walk: Walk, question: str, words: Iterable[str]) -> Walk:
    """The walk in which these words, each as it is quoted, were told at a question on such a
    condition, and so what is answered there."""
    marks = {f"{_AT}{question}", *(f"{_WORDS}{words_id(one)}" for one in words)}
    return changed(walk, told=walk.told | marks)


def has_confided(walk: Walk) -> bool:
    """Whether anything was told so."""
    return any(mark.startswith(_AT) for mark in walk.told)


def is_confided(walk: Walk, words: str) -> bool:
    """Whether these words, as they are quoted, were told so."""
    return is_confided_id(walk, words_id(words))


def is_confided_id(walk: Walk, id_: str) -> bool:
    """Whether the words with this id were told so."""
    return f"{_WORDS}{id_}" in walk.told


def stands_confided(walk: Walk, item: Item) -> bool:
    """Whether where an element stands was told so, and still holds."""
    if not _is_confided_at(walk, item.element.questions):
        return False
    stood = () if walk.before is None else walk.before.stood
    then = next((one.options for one in stood if one.element == item.element.id), ())
    return not (then and item.option and item.option not in then)


def as_on_page(walk: Walk, item: Item) -> Item:
    """The item without what its option says, if that was told so and still holds."""
    if not stands_confided(walk, item):
        return item
    return replace(item, because=None, option="", doubted="", tempered="", only_tapped=False)


def was_confided(walk: Walk, then: StoodThen) -> bool:
    """Whether how an element stood then was told so: no page says that it stands otherwise now."""
    return _is_confided_at(walk, (then.question,))


def _is_confided_at(walk: Walk, questions: Iterable[str]) -> bool:
    return any(f"{_AT}{id_}" in walk.told for id_ in questions)
