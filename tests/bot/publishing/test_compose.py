"""What the report says, and that it says no more than was published."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.publishing.blocks import (
    CountTable,
    Paragraph,
    Points,
    Quotes,
    Ranks,
    Report,
)
from bot.publishing.certainty import apart
from bot.publishing.compose import FIRST_BY_GOAL, compose
from bot.publishing.parts import Proportion, part_of, part_with_goal
from dialogs.edition.cells import (
    CHANGES,
    EVERYONE,
    REASONINGS,
    TEAMS,
    Cell,
    changed,
)
from dialogs.edition.goals import goal_values
from dialogs.edition.published import Edition, PublishedCell, PublishedTable, release, shown
from dialogs.edition.rules import AT_LEAST, SOURCES
from dialogs.edition.share import Change
from tests.support.real_edition import TEXTS, real_edition
from tests.support.real_pack import real_pack
from tests.support.report import real_report, report_of, rows_of, sentences, tables_of

DIALOG = real_pack()
COUNT = re.compile(r"^(\d+)( \(\d+ tot \d+\))?$")


def titles(report: Report) -> list[str]:
    return [section.title for section in (*report.first, *report.rest)]


def ranks_of(report: Report) -> Ranks:
    [ranks] = [b for one in report.first for b in one.blocks if isinstance(b, Ranks)]
    return ranks


def test_every_number_in_the_tables_follows_from_what_was_published() -> None:
    edition = real_edition()
    published = {shown(cell["value"]) for t in release(edition)["tables"] for cell in t["cells"]}
    every = [part for id_ in DIALOG.elements for part in all_parts(edition, id_)]
    parts = {part.said(sentences()) for part in every} | set(heard_parts(edition))
    counts = ranges = 0
    for table in tables_of(report_of(edition)):
        for row in table.rows:
            for cell in row.cells:
                found = COUNT.match(cell)
                if found is None:
                    assert cell in parts
                    ranges += 1
                    continue
                count = int(found[1])
                assert count in published
                if len(row.cells) == 1:
                    assert found[2] == f" ({max(0, count - 4)} tot {count + 4})"
                counts += 1
    assert ranges >= 60
    assert counts > 10


def heard_parts(edition: Edition) -> Iterator[str]:
    """In what part of all teams each reasoning was heard, with the range of its noise."""
    everyone = edition.value(TEAMS, EVERYONE)
    assert everyone
    for cell in edition.table(REASONINGS):
        count = shown(cell.value)
        of = [min(1.0, n / everyone) for n in (count, max(0, count - 4), count + 4)]
        yield "{}% ({} tot {})".format(*(round(100 * part) for part in of))


def all_parts(edition: Edition, element: str) -> Iterator[Proportion]:
    """The part of all teams, and of those with each goal."""
    assert DIALOG.goals is not None
    found = (
        part_of(edition, element),
        *(part_with_goal(edition, DIALOG.goals, g, element) for g in goal_values(DIALOG.goals)),
    )
    yield from (part for part in found if part is not None)


def test_every_element_is_in_the_report_as_a_whole_and_by_goal() -> None:
    edition = real_edition(400)
    report = report_of(edition)
    rows = sum(len(t.rows) for t in tables_of(report)[1:] if len(t.headings) == 2)
    own = len(edition.table("doel")) + len(edition.table("redeneringen"))
    by_goal = len(edition.table("elementen_per_doel")) // 2
    few = [
        block.text.split("is gevraagd: ")[1]
        for section in report.rest
        if section.title.startswith("Wat ontbreekt bij: ")
        for block in section.blocks
        if isinstance(block, Paragraph)
    ]
    rows += sum(text.count("‘") for text in few)
    assert rows == len(DIALOG.elements) + own + by_goal + len(DIALOG.themes)


def test_with_a_goal_what_few_were_asked_is_named_below_the_table() -> None:
    edition = real_edition()
    assert DIALOG.goals is not None
    told = 0
    for section in report_of(edition).rest:
        name = section.title.removeprefix("Wat ontbreekt bij: ")
        goal = next((g.id for g in DIALOG.goals.choices if g.name == name), None)
        if goal is None:
            continue
        table, *below = section.blocks
        assert isinstance(table, CountTable)
        rows = {row.name for row in table.rows}
        few = " ".join(block.text for block in below if isinstance(block, Paragraph))
        for id_, element in DIALOG.elements.items():
            part = part_with_goal(edition, DIALOG.goals, goal, id_)
            assert (element.name in rows) is (part is not None and part.is_known)
            assert (f"‘{element.name}’" in few) is (part is not None and not part.is_known)
            told += part is not None and not part.is_known
    assert told


@pytest.mark.parametrize("better", [0, 40])
def test_what_changed_for_teams_stands_in_a_table_only_where_it_is_no_noise(better: int) -> None:
    edition = real_edition()
    moved = next(
        id_ for id_ in DIALOG.elements if edition.value(CHANGES, better_of(id_)) is not None
    )
    tables = tuple(
        replace(t, cells=tuple(only_better(cell, moved, better) for cell in t.cells))
        if t.name == CHANGES
        else t
        for t in edition.tables
    )
    report = report_of(replace(edition, tables=tables))
    section = next(
        s for s in report.rest if s.title == "Wat er veranderde sinds een eerder gesprek"
    )
    [block] = section.blocks
    if better:
        assert isinstance(block, CountTable)
        assert [(row.name, row.cells) for row in block.rows] == [
            (DIALOG.elements[moved].name, ("40", "5", "5"))
        ]
    else:
        assert isinstance(block, Paragraph)
        assert "Bij geen onderwerp is te zien" in block.text
    least = apart(CHANGES, among=len(DIALOG.elements))
    assert f"minstens {least} verschillen" in (
        block.text if isinstance(block, Paragraph) else " ".join(block.rules)
    )


def better_of(element: str) -> Cell:
    return changed(element, Change.BETTER)


def only_better(cell: PublishedCell, element: str, value: int) -> PublishedCell:
    """Of this element so many became better; all else is 5."""
    chosen = value and cell.pairs == better_of(element).pairs
    return replace(cell, value=value if chosen else 5)


def test_rules_stand_beside_every_table() -> None:
    report = real_report()
    for table in tables_of(report):
        assert any("ruis" in rule for rule in table.rules)
    assert ranks_of(report).rules
    assert isinstance(report.rest[-1].blocks[0], Points)


def test_the_rules_are_those_that_are_kept() -> None:
    report = compose(real_edition(), DIALOG, sentences(), enough=35)
    [points] = report.rest[-1].blocks
    assert isinstance(points, Points)
    said = " ".join(points.items)
    assert f"ongeveer 35 teams of meer, en nooit bij minder dan {AT_LEAST}" in said
    assert f"minstens {SOURCES} organisaties in." in said


def test_goals_with_few_teams_are_only_named() -> None:
    report = real_report()
    groups = ranks_of(report).groups
    assert all(int(g.size.split()[0]) >= 20 and len(g.first) == FIRST_BY_GOAL for g in groups)
    [small] = [b.text for b in report.first[2].blocks if isinstance(b, Paragraph)]
    named = {group.name for group in groups}
    rows = rows_of(report, "Welk doel teams kiezen")
    assert {name for name in rows if f"‘{name}’" in small} == rows.keys() - named
    told = {title.removeprefix("Wat ontbreekt bij: ") for title in titles(report)}
    assert told & rows.keys() == named


def test_the_report_s_figure_stands_beside_the_count_in_words() -> None:
    told_by = [
        (figure, [note for note in row.notes if note.startswith("In het rapport: ")])
        for section in real_report(700).rest
        if section.title.startswith("Wat ontbreekt bij: ")
        for row in rows_of(real_report(700), section.title).values()
        for element in DIALOG.elements.values()
        if element.name == row.name
        for id_ in element.questions
        if (figure := DIALOG.questions[id_].figure) is not None and figure.absent
    ]
    assert {figure.absent for figure, _ in told_by} == {(51, 71), (63, 71)}
    for figure, [note] in told_by:
        assert figure.absent is not None
        projects, of = figure.absent
        assert f"{projects} van de {of} projecten ({figure.source}, {figure.year})" in note
        assert note.endswith("dus vergelijk het deel hierboven er niet mee.")
    told = [
        note for row in rows_of(real_report(), "Alles wat ontbreekt").values() for note in row.notes
    ]
    figures = [q.figure for q in DIALOG.questions.values() if q.figure is not None and q.element]
    assert figures
    for figure in figures:
        assert any(f"rapport, {figure.source}, {figure.year}" in note for note in told)
    # What an element is comes between quotation marks, as the bot says it to a team.
    assert not any("Jullie" in note for note in told if not note.startswith("‘"))


def test_what_changed_and_texts_stand_there_only_where_the_edition_has_them() -> None:
    edition = real_edition()
    without = replace(
        edition, texts={}, tables=tuple(t for t in edition.tables if t.name != CHANGES)
    )
    assert {"Wat er veranderde sinds een eerder gesprek", "Wat teams zelf schreven"} == set(
        titles(report_of(edition))
    ) - set(titles(report_of(without)))
    quotes = [
        block
        for one in report_of(edition).rest
        for block in one.blocks
        if isinstance(block, Quotes)
    ]
    assert sorted(text for block in quotes for text in block.texts) == sorted(TEXTS)
    first, second, *_ = real_pack().elements.values()
    assert [block.about for block in quotes] == [first.name, second.name, "Overig"]


def test_an_edition_without_goals_or_teams_makes_a_report_too() -> None:
    edition = real_edition()
    kept = ("elementen",)
    bare = replace(edition, tables=tuple(t for t in edition.tables if t.name in kept))
    assert "Per doel" not in titles(report_of(bare))
    none = replace(edition, tables=tuple(replace(t, cells=nothing(t)) for t in edition.tables))
    row = next(iter(rows_of(report_of(none), "Alles wat ontbreekt").values()))
    assert (row.bar, row.cells, row.of) == (
        None,
        ("–",),
        "aan minder dan ongeveer 20 teams gevraagd",
    )


def nothing(table: PublishedTable) -> tuple[PublishedCell, ...]:
    return tuple(replace(cell, value=-1) for cell in table.cells)
