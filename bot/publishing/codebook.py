"""The codebook: the meaning of every number and id in an edition, and the questions that teams
answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.publishing.sheet import Sheet
from bot.publishing.vocabulary import EditionWords
from dialogs.edition.cells import (
    BEGUN,
    CARRIED,
    CHANGES,
    FINISHED,
    HEARD,
    KNOWN,
    PROJECT,
    STOPPED,
    WALKS,
    WAY,
    WAYS,
    YES,
    was_asked,
)
from dialogs.edition.goals import goal_values
from dialogs.edition.published import Edition
from dialogs.edition.share import Change, Stood
from dialogs.texts import Text, as_plain

_BLANK = "…"
"""Replaces a team's own words in a question that quotes them."""


@dataclass(frozen=True, slots=True)
class Codebook:
    """`sheets`: the codebook as tables; `text`: the same as plain text."""

    edition: Edition
    words: EditionWords

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        say = self.words.say
        variables = Sheet(
            "codeboek",
            tuple(map(say, ("veld_variabele", "veld_naam", "veld_waarde", "veld_betekenis"))),
            tuple(self._variables()),
        )
        questions = Sheet(
            "vragen",
            tuple(map(say, ("veld_vraag", "veld_element", "veld_gevraagd", "veld_antwoorden"))),
            tuple(self._questions()),
        )
        rules = tuple((rule,) for rule in self.words.rules)
        return variables, questions, Sheet("regels", (say("veld_regel"),), rules)

    def text(self, tables: Iterable[Sheet]) -> str:
        """The codebook as plain text."""
        edition, say = self.edition, self.words.say
        known = {
            "nummer": edition.number,
            "seizoen": edition.season,
            "pakket": self.words.dialog.title,
            "versie": edition.pack_version,
            "datum": f"{date.fromisoformat(edition.made_on):%d-%m-%Y}",
        }
        parts = [
            say("titel", **known),
            "\n".join(self.words.lines("inleiding", **known)),
            self._heading("kop_regels"),
            _listed(self.words.rules),
            self._heading("kop_tabellen"),
            *(f"{sheet.name}\n{_listed(sheet.rules)}" for sheet in tables),
            self._heading("kop_variabelen"),
            _listed(
                f"{id_} = {value}: {name}. {means}" for id_, name, value, means in self._variables()
            ),
            self._heading("kop_vragen"),
            *(_question(row) for row in self._questions()),
        ]
        return "\n\n".join(parts) + "\n"

    def _heading(self, key: str) -> str:
        said = self.words.say(key)
        return f"{said}\n{'=' * len(said)}"

    def _variables(self) -> Iterator[tuple[str, str, str, str]]:
        """Every variable with each value that is counted."""
        words, dialog = self.words, self.words.dialog
        if dialog.goals is not None:
            for value in goal_values(dialog.goals):
                name = words.element(dialog.goals.element)
                yield dialog.goals.element, name, value, words.goal(value)
        for way in WAYS:
            yield WAY, words.say("hoe_geantwoord"), way, words.say(f"is_{way}")
        yield PROJECT, words.say("wat_telt"), KNOWN, words.say("is_met_code")
        for id_, element in dialog.elements.items():
            for how in Stood:
                means = f"{words.say(f'is_{how.value}')} {_plainly(element.what)}"
                yield id_, element.name, how.value, means
            yield was_asked(id_)[0], element.name, YES, words.say("is_gevraagd")
        for id_, reasoning in dialog.reasonings.items():
            yield id_, reasoning.name, HEARD, words.say("is_gehoord")
        yield CHANGES, words.say("wie_vertelt"), CARRIED, words.say("is_verteld")
        for id_, element in dialog.elements.items():
            for change in Change:
                means = words.say(f"is_{change.value}")
                yield f"{CHANGES}_{id_}", element.name, change.value, means

        for cell in (BEGUN, FINISHED):
            ((_, value),) = cell.pairs
            yield WALKS, words.say("hoe_ver"), value, words.say(f"is_{value}")
        for theme in dialog.themes:
            yield STOPPED, theme.title, theme.id, words.say("is_gestopt_bij")

    def _questions(self) -> Iterator[tuple[str, str, str, str]]:
        for question in self.words.dialog.questions.values():
            options = "; ".join(option.label for option in question.options)
            asked = options or self.words.say("open_antwoord")
            yield question.id, question.element or "", _plainly(question.text), asked


def _plainly(text: Text) -> str:
    return " ".join(as_plain(text.fill(lambda _: _BLANK)).split())


def _listed(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _question(row: tuple[str, str, str, str]) -> str:
    id_, element, asked, answers = row
    return f"{id_}{f' ({element})' if element else ''}\n{asked}\n{answers}"
