"""Compares what teams told about an element with the figures of the research report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.reading.sentences import sentences
from content.reading.staff_sentences import Sentences
from dialogs.pack.definition import Dialog, Figure
from dialogs.texts import as_plain

_TO_A_TEAM = re.compile(r"\bjullie\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparing:
    """Looks up figures of the research report in the pack, which has them with their page
    numbers."""

    dialog: Dialog
    say: Sentences

    def in_words(self, element: str) -> Iterator[str]:
        """The figures of this element's questions, each as a sentence."""
        for figure in self._figures(element):
            # There are no answers here to fill in, so lines with a slot drop out.
            text = without_address(as_plain(figure.text.fill(lambda _: None)))
            if text:
                source = self._source(figure)
                yield self.say.say("rapport_zegt", tekst=text, bron=source, jaar=figure.year)

    def not_mentioned(self, element: str) -> tuple[str, ...]:
        """By how many projects the report didn't see it mentioned, as a sentence; empty if it
        doesn't say."""
        for figure in self._figures(element):
            if figure.absent is not None:
                projects, of = figure.absent
                said = self.say.say(
                    "rapport_niet_genoemd",
                    projecten=projects,
                    van=of,
                    bron=self._source(figure),
                    jaar=figure.year,
                )
                return (said,)
        return ()

    def _source(self, figure: Figure) -> str:
        """The page; if there is none, the pack's source as a whole."""
        return figure.source or self.dialog.facts.get("rapport", self.dialog.title)

    def _figures(self, element: str) -> Iterator[Figure]:
        for id_ in self.dialog.elements[element].questions:
            figure = self.dialog.questions[id_].figure
            if figure is not None:
                yield figure


def without_address(text: str) -> str:
    """The sentences of a text without those that address the team in a conversation."""
    said = (one.text for one in sentences(text))
    return " ".join(one for one in said if not _TO_A_TEAM.search(one))
