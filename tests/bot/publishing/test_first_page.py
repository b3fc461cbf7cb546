"""The first page of a report."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest

from bot.publishing.blocks import KeySentences, Paragraph, Points, Ranks, Report
from bot.publishing.compose import FIRST_BY_GOAL, compose
from bot.publishing.parts import part_of, part_with_goal
from dialogs.edition.cells import (
    ALONE,
    ELEMENTS,
)
from dialogs.edition.published import Edition, PublishedCell
from dialogs.edition.share import Stood
from dialogs.texts import as_plain
from tests.support.real_edition import real_edition
from tests.support.real_pack import real_pack
from tests.support.report import real_report, report_of, rows_of, sentences, tables_of

DIALOG = real_pack()


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


def how_to_read(report: Report) -> tuple[str, ...]:
    [points] = report.first[-2].blocks
    assert isinstance(points, Points)
    return points.items


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
