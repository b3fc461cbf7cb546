"""What the report says, and that it says no more than was published."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest

from bot.publishing.blocks import (
    CountTable,
    KeySentences,
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
    ALONE,
    CHANGES,
    ELEMENTS,
    EVERYONE,
    REASONINGS,
    TEAMS,
    Cell,
    changed,
)
from dialogs.edition.goals import goal_values
from dialogs.edition.published import Edition, PublishedCell, PublishedTable, release, shown
from dialogs.edition.rules import AT_LEAST, SOURCES
from dialogs.edition.share import Change, Stood
from dialogs.texts import as_plain
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


def with_parts(
    edition: Edition, few: Mapping[str, int] = MappingProxyType({}), /, **parts: int
) -> Edition:
    """The edition in which 100 teams were asked about each element, all alone, and in these
    numbers of them it is missing. `few`: the same of elements that 20 were asked about."""
    tables = [
        replace(table, cells=tuple(_other(cell, parts, few) for cell in table.cells))
        if table.name == ELEMENTS
        else table
        for table in edition.tables
    ]
    return replace(edition, tables=tuple(tables))


def _other(cell: PublishedCell, parts: Mapping[str, int], few: Mapping[str, int]) -> PublishedCell:
    (_, way), (element, stood) = cell.pairs
    missing = {**parts, **few}.get(element, 0)
    asked = 20 if element in few else 100
    of_all = {Stood.MISSING.value: missing, Stood.IN_PLACE.value: asked - missing}
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
    assert close.endswith(f"dat het bij de 5 kan horen: ‘{DIALOG.elements[f].name}’.")
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
    unsure = [part for part in parts if part.is_known and not part.is_precise]
    wide = {DIALOG.elements[p.id].name for p in unsure}
    report = report_of(edition)
    five = rows_of(report, "De 5 dingen die het vaakst ontbreken")
    every = rows_of(report, "Alles wat ontbreekt")
    assert wide
    assert not wide & five.keys()
    assert wide <= every.keys()
    last = [p for p in parts if DIALOG.elements[p.id].name in five]
    higher = [p for p in unsure if p.high >= min(last, key=lambda p: p.part).low]
    highest = max(last, key=lambda p: p.low)
    top = [p for p in higher if p.high >= highest.low]
    told = how_sure(edition).split("te onzeker ")[1]
    named = [name for name in wide if f"‘{name}’" in told]
    others = re.search(r"nog (\d+)\.$", told)
    assert len(named) + (int(others[1]) if others else 0) == len(higher)
    assert ("nummer 1" in told) is bool(top)


@pytest.mark.parametrize(
    ("top", "every", "expected"),
    [
        (0, 1, "Ook 1 onderwerp dat te onzeker is, kan bij de 5 horen: ‘{}’."),
        (0, 2, "Ook 2 onderwerpen die te onzeker zijn, kunnen bij de 5 horen: "),
        (1, 1, "kan bij de 5 horen, of zelfs op nummer 1: ‘{}’."),
        (2, 2, "kunnen bij de 5 horen, of zelfs op nummer 1: "),
        (1, 3, "Ook 3 onderwerpen die te onzeker zijn, kunnen bij de 5 horen, het"
               " eerste zelfs op nummer 1: ‘{}’, "),
        (3, 4, "kunnen bij de 5 horen, de eerste 3 zelfs op nummer 1: ‘{}’, "),
    ],
)  # fmt: skip
def test_one_sentence_says_how_many_may_be_of_the_five_and_how_many_the_first(
    top: int, every: int, expected: str
) -> None:
    a, b, c, d, e, *others = DIALOG.elements
    unsure = others[:every]
    # What may be the first comes last in the pack, but is named first.
    top_ones = unsure[every - top :]
    few = {id_: 14 if id_ in top_ones else 2 for id_ in unsure}
    edition = with_parts(real_edition(), few, **{a: 100, b: 70, c: 65, d: 60, e: 50})
    report, names = report_of(edition), {id_: f"‘{DIALOG.elements[id_].name}’" for id_ in unsure}
    told = f"Ook {how_sure(edition).split(' Ook ')[1]}"
    assert expected.format(DIALOG.elements[(top_ones or unsure)[0]].name) in told
    assert all(name in told for name in names.values())
    [block] = report.first[0].blocks
    assert isinstance(block, KeySentences)
    assert [id_ for id_, name in names.items() if name in block.items[0].text] == top_ones


def test_every_part_says_of_how_many_teams_it_is_with_the_noise_on_that() -> None:
    edition = real_edition()
    report = report_of(edition)
    for title in ("De 5 dingen die het vaakst ontbreken", "Alles wat ontbreekt"):
        for name, row in rows_of(report, title).items():
            id_ = next(id_ for id_, one in DIALOG.elements.items() if one.name == name)
            part = part_of(edition, id_)
            assert part is not None
            low, high = max(0, part.asked - part.asked_margin), part.asked + part.asked_margin
            known = f"van ongeveer {part.asked} ({low} tot {high}) teams"
            assert row.of == (
                known if part.is_known else "aan minder dan ongeveer 20 teams gevraagd"
            )


def test_what_is_higher_with_a_goal_but_unsure_is_named_below_its_three() -> None:
    edition = real_edition(60)
    report, found = report_of(edition), 0
    assert DIALOG.goals is not None
    for group in ranks_of(report).groups:
        goal = next(g for g in DIALOG.goals.choices if g.name == group.name).id
        parts = (part_with_goal(edition, DIALOG.goals, goal, id_) for id_ in DIALOG.elements)
        known = [part for part in parts if part is not None and part.is_known]
        ranked = sorted(part.part for part in known if part.is_precise)[-FIRST_BY_GOAL:]
        higher = [p for p in known if not p.is_precise and p.part > min(ranked, default=-1)]
        found += len(higher)
        assert bool(higher) is bool(group.note)
        if ranked:
            said = {f"{DIALOG.elements[p.id].name} {p.said(sentences())}" for p in known}
            assert {*group.first} <= said
            assert (
                f"boven de {len(ranked)} hierboven" in group.note
                or not higher
                or (len(ranked) == 1 and "boven dat ene onderwerp" in group.note)
            )
        named = [
            p
            for p in higher
            if f"‘{DIALOG.elements[p.id].name}’ {p.said(sentences())}" in group.note
        ]
        assert len(named) == min(2, len(higher))
    assert found


def test_each_of_the_first_sentences_ends_in_what_an_officer_can_do() -> None:
    for report in (real_report(), real_report(20), real_report(700)):
        [block] = report.first[0].blocks
        assert isinstance(block, KeySentences)
        assert len(block.items) == 3
        assert all(item.to_do.startswith("Voor jou: ") for item in block.items)


def test_where_everything_missing_is_listed_it_says_what_each_is() -> None:
    for id_, element in DIALOG.elements.items():
        row = rows_of(real_report(), "Alles wat ontbreekt")[element.name]
        what = as_plain(DIALOG.elements[id_].what.fill(lambda _: None))
        assert row.notes[0] == f"‘{what[0].upper()}{what[1:]}’"


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
    # What an element is stands between quotation marks, as the bot tells a team.
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
