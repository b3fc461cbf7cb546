"""What the report says, and that it says no more than was published."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.publishing.blocks import Paragraph, Points, Quotes, Ranks, Report
from bot.publishing.compose import FIRST_BY_GOAL, compose
from bot.publishing.parts import Proportion, part_of, part_with_goal
from dialogs.edition.cells import ALONE, CHANGES, ELEMENTS
from dialogs.edition.goals import goal_values
from dialogs.edition.published import Edition, PublishedCell, PublishedTable, release, shown
from dialogs.edition.rules import AT_LEAST, SOURCES
from dialogs.edition.share import Stood
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


def with_parts(edition: Edition, **parts: int) -> Edition:
    """The edition in which 100 teams were asked about each element, all alone, and in these
    numbers of them it is missing."""
    tables = [
        replace(table, cells=tuple(_other(cell, parts) for cell in table.cells))
        if table.name == ELEMENTS
        else table
        for table in edition.tables
    ]
    return replace(edition, tables=tuple(tables))


def _other(cell: PublishedCell, parts: dict[str, int]) -> PublishedCell:
    (_, way), (element, stood) = cell.pairs
    missing = parts.get(element, 0)
    of_all = {Stood.MISSING.value: missing, Stood.IN_PLACE.value: 100 - missing}
    return replace(cell, value=of_all.get(stood, 0) if way == ALONE else 0)


def test_the_first_page_has_what_it_has_to_answer_in_order() -> None:
    first = [section.title for section in real_report().first]
    assert first == [
        "In het kort",
        "De 5 dingen die het vaakst ontbreken",
        "Per doel",
        "Hoe zeker is dit, en wat staat er?",
        "Wat dit niet zegt",
    ]


def test_the_five_are_those_with_the_largest_numbers() -> None:
    elements = list(DIALOG.elements)
    edition = with_parts(real_edition(), **{id_: 2 * n for n, id_ in enumerate(elements)})
    expected = [DIALOG.elements[id_].name for id_ in elements[:-6:-1]]
    report = report_of(edition)
    assert [*rows_of(report, "De 5 dingen die het vaakst ontbreken")] == expected
    assert [*rows_of(report, "Alles wat ontbreekt")][:5] == expected


def how_sure(edition: Edition) -> str:
    return next(b.text for b in report_of(edition).first[1].blocks if isinstance(b, Paragraph))


def test_whether_the_five_are_sure_follows_from_the_ranges_that_are_shown() -> None:
    edition = real_edition()
    a, b, c, d, e, f = list(DIALOG.elements)[:6]
    values = {a: 100, b: 70, c: 50, d: 33, e: 18}
    sure, close = (how_sure(with_parts(edition, **values, **{f: sixth})) for sixth in (0, 11))
    assert sure.endswith(f"Alle 5 staan ruim boven nummer 6: {DIALOG.elements[f].name}.")
    assert close.endswith(f"Bij de 5 kan ook iets anders horen: ‘{DIALOG.elements[f].name}’.")
    mixed = how_sure(with_parts(edition, **{**values, b: 98}, **{f: 0}))
    names = f"‘{DIALOG.elements[a].name}’, ‘{DIALOG.elements[b].name}’"
    assert f"De volgorde kan toeval zijn bij: {names}." in mixed


def test_a_rule_about_brackets_stands_where_there_are_brackets() -> None:
    for table in tables_of(real_report()):
        if any("tussen haakjes" in rule.lower() for rule in table.rules):
            assert all("(" in "".join((*row.cells, *row.notes)) for row in table.rows if row.bar)
            assert any("(" in "".join(row.cells) for row in table.rows), table.caption


def test_a_part_that_is_mostly_noise_has_no_place_among_the_five() -> None:
    edition = real_edition(60)
    parts = [part for id_ in DIALOG.elements if (part := part_of(edition, id_)) is not None]
    wide = {DIALOG.elements[p.id].name for p in parts if p.is_known and not p.is_precise}
    report = report_of(edition)
    assert wide
    assert not wide & rows_of(report, "De 5 dingen die het vaakst ontbreken").keys()
    assert wide <= rows_of(report, "Alles wat ontbreekt").keys()
    assert "Wat aan weinig teams gevraagd is, staat alleen in de hele lijst." in how_sure(edition)


def test_the_first_page_says_which_research_report_it_means() -> None:
    facts = DIALOG.facts
    told = f"‘{facts['rapport']}’ van {facts['rapport_auteurs']} ({facts['rapport_jaar']})"
    assert [told in point for point in how_to_read(real_report())].count(True) == 1
    other = compose(real_edition(), replace(DIALOG, facts={}), sentences())
    assert len(how_to_read(other)) == len(how_to_read(real_report())) - 1


def how_to_read(report: Report) -> tuple[str, ...]:
    [points] = report.first[-2].blocks
    assert isinstance(points, Points)
    return points.items


def test_every_number_in_the_tables_follows_from_what_was_published() -> None:
    edition = real_edition()
    published = {shown(cell["value"]) for t in release(edition)["tables"] for cell in t["cells"]}
    every = [part for id_ in DIALOG.elements for part in all_parts(edition, id_)]
    parts = {told for part in every for told in (part.said(sentences()), part.said_of(sentences()))}
    seen = 0
    for table in tables_of(report_of(edition)):
        for row in table.rows:
            for cell in row.cells:
                found = COUNT.match(cell)
                if found is None:
                    assert cell in parts
                    continue
                count = int(found[1])
                assert count in published
                if len(row.cells) == 1:
                    assert found[2] == f" ({max(0, count - 4)} tot {count + 4})"
                seen += 1
    assert seen > 80


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
    tables = tables_of(report_of(edition))[1:]
    rows = sum(len(t.rows) * (len(t.headings) - 1) for t in tables)
    own = len(edition.table("doel")) + len(edition.table("redeneringen"))
    by_goal = len(edition.table("elementen_per_doel")) // 2
    changes = len(edition.table("toen_en_nu")) - 1
    assert rows == len(DIALOG.elements) + own + by_goal + changes + len(DIALOG.themes)


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
    assert f"samen minstens {SOURCES}." in said


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


def test_the_report_s_figure_stands_beside_the_count_in_words_and_as_a_line() -> None:
    drawn = [
        (row, DIALOG.questions[id_].figure)
        for table in tables_of(real_report(700))
        for row in table.rows
        if row.bar is not None and row.bar.line is not None
        for element in DIALOG.elements.values()
        if element.name == row.name
        for id_ in element.questions
    ]
    lines = [(row, figure) for row, figure in drawn if figure is not None and figure.absent]
    assert {figure.absent for _, figure in lines} == {(51, 71), (63, 71)}
    for row, figure in lines:
        assert figure.absent is not None
        assert row.bar is not None
        projects, of = figure.absent
        assert row.bar.line == projects / of
        assert f"{projects} van de {of} projecten" in row.notes[-1]
        assert str(figure.source) in row.notes[-1]
    told = [
        note for row in rows_of(real_report(), "Alles wat ontbreekt").values() for note in row.notes
    ]
    figures = [q.figure for q in DIALOG.questions.values() if q.figure is not None and q.element]
    assert figures
    for figure in figures:
        assert any(f"rapport, {figure.source}, {figure.year}" in note for note in told)
    assert not any("Jullie" in note for note in told)


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
    assert (row.bar, row.cells) == (None, ("aan weinig teams gevraagd",))


def nothing(table: PublishedTable) -> tuple[PublishedCell, ...]:
    return tuple(replace(cell, value=-1) for cell in table.cells)
