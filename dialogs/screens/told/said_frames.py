"""How words are introduced that an element shows in addition to its answers: that they were typed
later, or at a question whose words are on the list only if their writer allows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs.pack.answers import Given
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.texts import quote
from dialogs.understanding.quoting.telling import telling
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.walk.said_later import as_line
from dialogs.walk.state import Walk


def in_frames(
    say: Speech, walk: Walk, element: str, said: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """What was said at an element, as phrases with their words."""
    if element:
        told = told_at_questions(say.dialog, walk, element)
        at_once = [line for line in said if line in told]
        later = [line for line in said if line not in told]
    else:
        at_once, later = [], list(said)
    for key, lines in (("ook_genoemd", at_once), ("later_zeiden", later)):
        if lines:
            words = "’ en ‘".join(quote(line, say.quote_length) for line in lines)
            yield (key if element else "later_los"), words


def told_at_questions(dialog: Dialog, walk: Walk, element: str) -> frozenset[str]:
    """The answers that were let onto the list, each as its line."""
    asked = (dialog.questions[id_] for id_ in dialog.asked_of.get(element, ()))
    found = ((one, walk.answers.get(one.id)) for one in asked if one.asks_to_list)
    return frozenset(
        well_begun(as_line(telling(dialog, question, answer.text) or answer.text))
        for question, answer in found
        if answer is not None and answer.given is Given.WRITTEN
    )
