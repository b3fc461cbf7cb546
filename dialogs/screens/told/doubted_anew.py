"""Asks whether what somebody chose and doubted is settled by now, in place of all options."""

from __future__ import annotations

from dialogs.pack.checklist import Item
from dialogs.pack.definition import Question, Status
from dialogs.screens.layout import Speech
from dialogs.screens.told.besides_option import tapped
from dialogs.screens.told.earlier_answers import doubts_beside, off_page
from dialogs.screens.told.items_shown import items_of
from dialogs.texts import Spans, quote
from dialogs.walk.asked_anew import chosen_then
from dialogs.walk.confided import is_confided_at
from dialogs.walk.state import Walk


def asks_if_settled(say: Speech, walk: Walk, question: Question) -> bool:
    """Whether this question, which is asked anew, asks only that."""
    return bool(whether_settled(say, walk, question))


def whether_settled(say: Speech, walk: Walk, question: Question) -> Spans:
    """What they chose and that it wasn't settled, with whether it is by now; empty if they didn't
    doubt it, or said that they chose something else since."""
    then = chosen_then(walk, question.id)
    if walk.room is not None or len(then) != 1 or walk.exchange.count(other_mark(question.id)):
        return ()
    for item in items_of(say.dialog, walk):
        if item.option != then[0] or question.id not in item.element.questions:
            continue
        if not item.doubted and not _doubted_in_confidence(say, walk, item):
            continue
        words = quote(item.doubted, say.quote_length)
        told = {"woorden": words if words and not off_page(walk, words) else None}
        return say.phrase("nogeens_stond_niet_vast", optie=tapped(say, item), **told)
    return ()


def _doubted_in_confidence(say: Speech, walk: Walk, item: Item) -> bool:
    """Whether they doubted it where nothing quotes what they wrote: on the list it stands as they
    chose it."""
    doubts = doubts_beside(say.dialog, walk, item) if item.status is Status.IN_PLACE else ()
    return any(is_confided_at(walk, asked.id) for asked, _ in doubts)


def other_mark(question: str) -> str:
    """The mark of a question of which they said that they chose something else since."""
    return f"anders_gekozen:{question}"
