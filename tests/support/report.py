"""The report of a pretend edition, composed as staff get it."""

from functools import cache

from bot.publishing.blocks import CountTable, Report, TableRow
from bot.publishing.compose import compose
from content.reading.staff_sentences import Sentences
from content.reading.staff_texts import staff_texts
from dialogs.edition.published import Edition
from tests.support.real_edition import real_edition
from tests.support.real_pack import PACKS, real_pack


@cache
def sentences() -> Sentences:
    return staff_texts(PACKS).report


def report_of(edition: Edition) -> Report:
    return compose(edition, real_pack(), sentences())


@cache
def real_report(teams: int = 120, texts: bool = True) -> Report:
    edition = real_edition(teams) if texts else real_edition(teams, texts=())
    return report_of(edition)


def tables_of(report: Report) -> list[CountTable]:
    sections = (*report.first, *report.rest)
    return [block for one in sections for block in one.blocks if isinstance(block, CountTable)]


def rows_of(report: Report, title: str) -> dict[str, TableRow]:
    """The rows of the table in the section with this title, by name."""
    section = next(one for one in (*report.first, *report.rest) if one.title == title)
    [table] = [block for block in section.blocks if isinstance(block, CountTable)]
    return {row.name: row for row in table.rows}
