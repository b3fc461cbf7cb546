"""The screen that asks whether a shared walk is about a project with a code, or shows that code.

Without a code the walk counts by itself, so nobody has to answer.
"""

from __future__ import annotations

from dialogs.edition.standing import Agreed
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.verbs import WalkVerb, walk_action

PROJECT = "project"
"""The place of this screen in sharing."""
_WORD = 3


def spelled(code: str) -> str:
    """The code of a project as people read it aloud."""
    return " ".join(code[n : n + _WORD] for n in range(0, len(code), _WORD))


def way_to_project(say: Speech, waits: Agreed) -> Row:
    """The button to this screen."""
    key = "knop_delen_project" if waits.code is None else "knop_delen_project_code"
    return ((say.label(key), walk_action(WalkVerb.SHARING, PROJECT)),)


def which_project(say: Speech, waits: Agreed, back: Row) -> Layout:
    """Asks for the code, or shows it to pass on to colleagues. What waits is unlinked from its walk
    by an edition, so the walk doesn't keep this text."""
    if waits.code is not None:
        text = say.phrase("delen_project_code", code=spelled(waits.code))
        return Layout(text, (back,), passing=True)
    new: Row = ((say.label("knop_delen_nieuwe_code"), walk_action(WalkVerb.NEW_PROJECT)),)
    return Layout(say.phrase("delen_project_vraag"), (new, back))
