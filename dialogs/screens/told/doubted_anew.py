"""Asks whether what somebody chose and doubted is settled by now, in place of all options."""

from __future__ import annotations

from dialogs.pack.definition import Question
from dialogs.screens.layout import Speech
from dialogs.screens.told.besides_option import tapped
from dialogs.screens.told.checklist_lines import items_of
from dialogs.screens.told.earlier_answers import off_page
from dialogs.texts import Spans, quote
from dialogs.walk.asked_anew import chosen_then
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
        if not item.doubted or item.option != then[0] or question.id not in item.element.questions:
            continue
        words = quote(item.doubted, say.quote_length)
        told = {"woorden": None if off_page(walk, words) else words}
        return say.phrase("nogeens_stond_niet_vast", optie=tapped(say, item), **told)
    return ()


def other_mark(question: str) -> str:
    """The mark of a question of which they said that they chose something else since."""
    return f"anders_gekozen:{question}"
