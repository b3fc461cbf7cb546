"""Describes the CSV files for programs: a Data Package (version 2), as `datapackage.json`.

Each column has its type, what its values mean, and what is written if there is no number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.publishing.sheet import Sheet
from bot.publishing.tables import ALL_TEAMS, NOT_ASKED, TOO_FEW
from bot.publishing.vocabulary import EditionWords
from dialogs.edition.cells import ASKED, KNOWN, WAYS
from dialogs.edition.goals import goal_values
from dialogs.edition.published import Edition
from dialogs.edition.share import Change, Stood

FILE = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
Json = dict[str, Any]
_COUNTS = ("veld_teams", "veld_gesprekken", "veld_met_ruis", "veld_gevraagd_aan")
_NUMBERS = ("veld_variantie",)
_PARTS = ("veld_deel", "veld_laag", "veld_hoog")
"""The keys of the columns that hold numbers; all others hold text."""


def data_package(edition: Edition, words: EditionWords, sheets: Iterable[Sheet]) -> Json:
    """The descriptor of all CSV files of an edition."""
    return _Describing(edition, words).package(sheets)


@dataclass(frozen=True, slots=True)
class _Describing:
    edition: Edition
    words: EditionWords

    def package(self, sheets: Iterable[Sheet]) -> Json:
        edition, say = self.edition, self.words.say
        return {
            "$schema": PROFILE,
            "name": f"ontmoetwijzer-editie-{edition.number}",
            "title": say("titel", nummer=edition.number, seizoen=edition.season),
            "description": " ".join(self.words.rules),
            "version": str(edition.number),
            "created": f"{edition.made_on}T00:00:00Z",
            "resources": [self._resource(sheet) for sheet in sheets],
        }

    def _resource(self, sheet: Sheet) -> Json:
        columns = [*sheet.columns, *((self.words.say("veld_regels"),) if sheet.rules else ())]
        return {
            "name": sheet.name,
            "path": f"{sheet.name}.csv",
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "description": " ".join(sheet.rules) or sheet.name,
            "schema": {"fields": [self._field(column) for column in columns]},
        }

    def _field(self, column: str) -> Json:
        found: Json = {"name": column, "type": self._type(column)}
        if column in self._columns(_PARTS):
            found["missingValues"] = [
                {"value": TOO_FEW, "label": self.words.say("is_te_weinig")},
                {"value": NOT_ASKED, "label": self.words.say("is_niet_gevraagd")},
            ]
        elif values := self._values().get(column):
            found["categories"] = [{"value": value, "label": name} for value, name in values]
        return found

    def _type(self, column: str) -> str:
        if column in self._columns(_COUNTS):
            return "integer"
        return "number" if column in self._columns((*_NUMBERS, *_PARTS)) else "string"

    def _columns(self, keys: Sequence[str]) -> tuple[str, ...]:
        return tuple(map(self.words.say, keys))

    def _values(self) -> Mapping[str, list[tuple[str, str]]]:
        """By column, the ids that may be in it, with their names."""
        words, dialog, say = self.words, self.words.dialog, self.words.say
        goals = () if dialog.goals is None else goal_values(dialog.goals)
        return {
            say("veld_wijze"): [(way, say(f"is_{way}")) for way in (*WAYS, KNOWN)],
            say("veld_streven"): [
                *((value, words.goal(value)) for value in goals),
                (ALL_TEAMS, say("is_alle")),
            ],
            say("veld_element"): [(id_, one.name) for id_, one in dialog.elements.items()],
            say("veld_stand"): [*self._stands()],
            say("veld_redenering"): [(id_, one.name) for id_, one in dialog.reasonings.items()],
            say("veld_verandering"): [(one.value, say(f"is_{one.value}")) for one in Change],
        }

    def _stands(self) -> Iterator[tuple[str, str]]:
        for how in Stood:
            yield how.value, self.words.say(f"is_{how.value}")
        yield ASKED, self.words.say("is_gevraagd")
