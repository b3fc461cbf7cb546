"""Counts how far walks came, whether or not their teams share anything: no answer is counted.

A walk is counted once, when it is over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from dialogs.edition.cells import BEGUN, FINISHED, WALKS, Cell, Counts, Table, stopped_at
from dialogs.pack.definition import Dialog
from dialogs.pack.route import open_questions
from dialogs.walk.place import View
from dialogs.walk.state import Walk


def ended_at(dialog: Dialog, walk: Walk) -> Cell | None:
    """The cell for where a walk ended: at its end, or in the theme of the question that was asked
    or would have come next. None if it never began, or nothing is left to ask."""
    if walk.finished:
        return FINISHED
    if not walk.answers and walk.place.view is not View.QUESTION:
        return None
    here = dialog.questions.get(walk.place.id) if walk.place.view is View.QUESTION else None
    question = here or next(open_questions(dialog, walk.answers), None)
    return None if question is None else stopped_at(question.theme)


def counts_of(tables: tuple[Table, ...], ended: Mapping[Cell, int]) -> Counts:
    """The counts over these tables of walks alone. `ended`: how many ended where."""
    found = Counter({(WALKS, cell): number for cell, number in ended.items()})
    found[WALKS, BEGUN] = sum(ended.values())
    return Counts(tables, found)
