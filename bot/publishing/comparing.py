"""What the research report says of an element, set beside what teams told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.reading.sentences import sentences
from content.reading.staff_texts import Sentences
from dialogs.pack.definition import Dialog, Figure
from dialogs.texts import as_plain

_TO_A_TEAM = re.compile(r"\bjullie\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparing:
    """Looks up figures of the research report, which the pack holds with their page."""

    dialog: Dialog
    say: Sentences

    def in_words(self, element: str) -> Iterator[str]:
        """The figures of this element's questions, each as a sentence."""
        for figure in self._figures(element):
            # Only what says the same to everyone: there are no answers here to fill in.
            text = _without_address(as_plain(figure.text.fill(lambda _: None)))
            if text:
                yield self.say.say("rapport_zegt", tekst=text, bron=figure.source, jaar=figure.year)

    def line(self, element: str) -> tuple[float, str] | None:
        """Where to draw a line, as a part of all projects, and what it is."""
        for figure in self._figures(element):
            if figure.absent is not None:
                projects, of = figure.absent
                said = self.say.say(
                    "rapport_lijn",
                    projecten=projects,
                    van=of,
                    bron=figure.source,
                    jaar=figure.year,
                )
                return projects / of, said
        return None

    def _figures(self, element: str) -> Iterator[Figure]:
        for id_ in self.dialog.elements[element].questions:
            figure = self.dialog.questions[id_].figure
            if figure is not None:
                yield figure


def _without_address(text: str) -> str:
    """What it says of projects, less what it says to the team that reads it in a conversation."""
    said = (one.text for one in sentences(text))
    return " ".join(one for one in said if not _TO_A_TEAM.search(one))
