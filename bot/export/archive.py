"""The file of an edition: everything that staff get, made in memory."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date

from bot.export.codebook import Codebook
from bot.export.csv import as_csv
from bot.export.tables import sheets
from bot.export.vocabulary import Vocabulary
from bot.export.workbook import workbook
from content.reading.staff import StaffTexts
from dialogs.edition.published import ENOUGH, Edition, release
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
    """The zip; the same bytes for the same edition. `html` and `pdf`: the report; `enough`: from
    how many teams on an edition is made here."""
    words = Vocabulary(dialog, texts, enough)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, content in _files(edition, words, html, pdf):
            day = date.fromisoformat(edition.made_on)
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system, entry.external_attr = _ON_UNIX, _ORDINARY_FILE
            file.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _files(
    edition: Edition, words: Vocabulary, html: bytes, pdf: bytes
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
    yield "codeboek.txt", codebook.text(tables).encode()
    yield "release.json", json.dumps(release(edition), ensure_ascii=False, indent=1).encode()
