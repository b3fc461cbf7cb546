"""The file of an edition, made in memory: nothing of it is ever written elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from bot.export.archive import export
from bot.report import compose, html, pdf
from content.reading.staff import StaffTexts
from dialogs.edition.published import ENOUGH, Edition
from dialogs.pack.definition import Dialog


@dataclass(frozen=True, slots=True)
class Packing:
    """Makes the zip that staff get: the tables and the report, in these words. `enough`: from how
    many teams on an edition is made here, which is one of the rules that stand in it."""

    texts: StaffTexts
    enough: int = ENOUGH

    def __call__(self, edition: Edition, dialog: Dialog) -> bytes:
        report = compose(edition, dialog, self.texts.report, self.enough)
        return export(edition, dialog, self.texts, html(report), pdf(report), self.enough)
