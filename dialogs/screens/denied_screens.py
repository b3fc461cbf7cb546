"""Asks whether what somebody wrote before still holds, once they deny it at the last question."""

from __future__ import annotations

from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.told.noticed_words import denied_there
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.walk.state import Walk

ASKED = "klopt_eerst"
"""The mark in `Walk.told` that this was asked: it is asked once."""


def whether_it_holds(say: Speech, walk: Walk) -> Layout | None:
    """Their earlier words, to keep or change; None if nothing of it is denied, or that was
    asked."""
    if ASKED in walk.told:
        return None
    found = ((id_, say.quoted(id_)) for id_ in denied_there(say.dialog, walk))
    question, words = next((one for one in found if one[1]), ("", None))
    if not question or words is None:
        return None
    return Layout(say.phrase("eerst_anders", woorden=words), holds_rows(say, question))


def holds_rows(say: Speech, question: str) -> tuple[Row, ...]:
    """The buttons below it. `question`: whose answer it is."""
    return (
        ((say.label("knop_eerst_klopt"), walk_action(WalkVerb.KEEP)),),
        ((say.label("knop_eerst_veranderen"), walk_action(WalkVerb.ASK, question)),),
    )
