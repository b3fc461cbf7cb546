"""Words for what is counted: names from the pack, and the sentences that explain numbers to
staff."""

from __future__ import annotations

from dataclasses import dataclass

from bot.publishing.certainty import margin
from content.reading.staff_sentences import StaffTexts
from dialogs.edition.goals import NO_GOAL, NOT_DISCUSSED
from dialogs.edition.rules import AT_LEAST, ENOUGH, SOURCES
from dialogs.pack.definition import Dialog


@dataclass(frozen=True, slots=True)
class EditionWords:
    """Names for the ids in an edition of this pack. `enough`: how many teams an edition needs
    here."""

    dialog: Dialog
    texts: StaffTexts
    enough: int = ENOUGH

    def say(self, key: str, **words: object) -> str:
        """A sentence of the codebook."""
        return self.texts.codebook.say(key, **words)

    def lines(self, key: str, **words: object) -> tuple[str, ...]:
        return self.texts.codebook.lines(key, **words)

    def goal(self, value: str) -> str:
        if value == NO_GOAL:
            return self.say("geen_streven")
        if value == NOT_DISCUSSED or self.dialog.goals is None:
            return self.say("streven_niet_besproken")
        return next(goal.name for goal in self.dialog.goals.choices if goal.id == value)

    def element(self, id_: str) -> str:
        return self.dialog.elements[id_].name

    def subject(self, about: str) -> str:
        """What a sentence is about: the name of the element, or that it is about none."""
        return self.element(about) if about in self.dialog.elements else self.say("tekst_overig")

    def theme(self, id_: str) -> str:
        return next(theme.title for theme in self.dialog.themes if theme.id == id_)

    def reasoning(self, id_: str) -> str:
        return self.dialog.reasonings[id_].name

    def rules_of(self, table: str) -> tuple[str, ...]:
        """The notes with a table: what it counts, and how certain its numbers are."""
        return (*self.lines(f"telt_{table}"), *self.lines("ruis", marge=margin(table)))

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules for making every edition."""
        return self.texts.report.lines(
            "regels",
            genoeg=self.enough,
            minstens=AT_LEAST,
            bronnen=SOURCES,
        )
