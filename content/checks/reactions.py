"""Checks that a question reacts to all of its options or to none: silence after some of them tells
which answer is the right one."""

from __future__ import annotations

from collections.abc import Iterator

from content.reading.loader import Loaded
from content.sources.mistakes import Mistake


def reactions(loaded: Loaded) -> Iterator[Mistake]:
    """Questions that react to some of their options only."""
    for question in loaded.dialog.questions.values():
        silent = [option for option in question.options if option.reaction is None]
        if silent and len(silent) < len(question.options):
            names = ", ".join(f"'{option.id}'" for option in silent)
            name = ("optie", question.id, silent[0].id)
            yield loaded.places.mistake(name, "reactie-ontbreekt-soms", options=names)
