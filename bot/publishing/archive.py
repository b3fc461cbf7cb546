"""Packs everything that staff get of an edition into one zip, in memory."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.publishing.codebook import Codebook
from bot.publishing.compose import compose
from bot.publishing.csv import as_csv
from bot.publishing.data_package import FILE as PACKAGE
from bot.publishing.data_package import data_package
from bot.publishing.html import html
from bot.publishing.pdf import pdf
from bot.publishing.tables import sheets
from bot.publishing.vocabulary import EditionWords
from bot.publishing.workbook import workbook
from content.reading.staff_sentences import StaffTexts
from dialogs.edition.published import Edition, release
from dialogs.edition.rules import ENOUGH
from dialogs.pack.definition import Dialog

_ON_UNIX, _ORDINARY_FILE = 3, 0o644 << 16


def export(
    edition: Edition,
    dialog: Dialog,
    texts: StaffTexts,
    html: bytes,
    pdf: bytes,
    enough: int = ENOUGH,
) -> bytes:
    """The zip; the same edition gives the same bytes. `html` and `pdf` are the report; `enough` is
    how many teams an edition needs here."""
    words = EditionWords(dialog, texts, enough)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, content in _files(edition, words, html, pdf):
            day = date.fromisoformat(edition.made_on)
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system, entry.external_attr = _ON_UNIX, _ORDINARY_FILE
            file.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _files(
    edition: Edition, words: EditionWords, html: bytes, pdf: bytes
) -> Iterator[tuple[str, bytes]]:
    say = words.say
    tables, codebook = sheets(edition, words), Codebook(edition, words)
    rules = say("veld_regels")
    yield "rapport.html", html
    yield "rapport.pdf", pdf
    title = say("titel", nummer=edition.number, seizoen=edition.season)
    every = (*tables, *codebook.sheets)
    yield f"editie-{edition.number}.xlsx", workbook(every, title, edition.made_on, rules)
    for sheet in every:
        yield f"{sheet.name}.csv", as_csv(sheet, rules)
    described = data_package(edition, words, every)
    yield PACKAGE, json.dumps(described, ensure_ascii=False, indent=1).encode()
    yield "codeboek.txt", codebook.text(tables).encode()
    yield "release.json", json.dumps(release(edition), ensure_ascii=False, indent=1).encode()


@dataclass(frozen=True, slots=True)
class Packing:
    """Makes the zip that staff get, with the tables and the report in these words. `enough`: how
    many teams an edition needs here; the report states it among its rules."""

    texts: StaffTexts
    enough: int = ENOUGH

    def __call__(self, edition: Edition, dialog: Dialog, earlier: Sequence[Edition] = ()) -> bytes:
        """`earlier`: the pack's published editions before this one."""
        report = compose(edition, dialog, self.texts.report, self.enough, earlier)
        return export(edition, dialog, self.texts, html(report), pdf(report), self.enough)
