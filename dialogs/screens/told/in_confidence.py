"""What somebody told on the condition that it isn't used or passed on (`dialogs/walk/confided.py`).
Nothing quotes it, and no page that they take home tells the option that they answered with it.

A page only has the name and the step of such a point, apart from what is there or is missing. Once
they give a different answer, the new one was given without the condition.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dialogs.pack.checklist import Item
from dialogs.walk.confided import answers_confided_at
from dialogs.walk.intentions import StoodThen
from dialogs.walk.state import Walk


def stands_confided(walk: Walk, item: Item) -> bool:
    """Whether the status of an element was told in confidence, and still holds."""
    if not _is_confided_at(walk, item.element.questions):
        return False
    stood = () if walk.before is None else walk.before.stood
    then = next((one.options for one in stood if one.element == item.element.id), ())
    return not (then and item.option and item.option not in then)


def as_on_page(walk: Walk, item: Item) -> Item:
    """The item without what its option says, if that was told in confidence and still holds."""
    if not stands_confided(walk, item):
        return item
    return replace(item, because=None, option="", doubted="", tempered="", only_tapped=False)


def was_confided(walk: Walk, then: StoodThen) -> bool:
    """Whether the earlier status of an element was told in confidence: no page says that it is
    different now."""
    return _is_confided_at(walk, (then.question,))


def _is_confided_at(walk: Walk, questions: Iterable[str]) -> bool:
    return any(answers_confided_at(walk, id_) for id_ in questions)
