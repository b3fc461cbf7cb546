"""What changed is seen, and what didn't change is hardly ever said to."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from bot.publishing.blocks import CountTable, KeySentences, Paragraph, Report
from bot.publishing.compose import compose
from bot.publishing.html import html
from bot.publishing.over_editions import WRONG, OverEditions
from dialogs.edition.cells import ELEMENTS
from dialogs.edition.published import Edition
from dialogs.edition.share import Change
from dialogs.pack.definition import Dialog
from tests.support.edition_series import editions
from tests.support.real_pack import real_pack
from tests.support.report import sentences, tables_of

DIALOG = real_pack()
MOVES = "spanningen"


@cache
def improving() -> tuple[Edition, ...]:
    return editions(240)


def over(made: Sequence[Edition], dialog: Dialog = DIALOG) -> OverEditions:
    return OverEditions(made[-1], dialog, made[:-1])


def report_of(made: Sequence[Edition], dialog: Dialog = DIALOG) -> Report:
    return compose(made[-1], dialog, sentences(), earlier=made[:-1])


def last_sentence(report: Report) -> str:
    [block] = report.first[0].blocks
    assert isinstance(block, KeySentences)
    return block.items[-1].text


def wrong(worlds: int, teams: Sequence[int]) -> float:
    """In what part of the worlds in which nothing changed the report says that something did."""
    told = [
        bool(over(editions(teams[seed % len(teams)], [{}] * (2 + seed % 3), seed=seed)).moved)
        for seed in range(worlds)
    ]
    return sum(told) / worlds


def test_without_a_change_hardly_anything_is_said_to_have_changed() -> None:
    assert wrong(8, (52, 100)) <= 1 / 8


@pytest.mark.soak
def test_without_a_change_it_is_said_in_fewer_than_one_in_twenty_worlds() -> None:
    assert wrong(200, (52, 100, 200, 400)) < WRONG


@pytest.mark.parametrize("last", [2, 6])
def test_an_improving_programme_is_seen_to_improve(last: int) -> None:
    made = improving()[:last]
    moved = over(made).moved
    assert MOVES in {one.element for one in moved}
    assert {one.change for one in moved} == {Change.BETTER}
    assert "minder vaak" in last_sentence(report_of(made))
    for one in moved:
        assert one.before - one.now >= one.visible


def test_the_first_edition_compares_nothing() -> None:
    report = report_of(improving()[:1])
    assert last_sentence(report).startswith("Dit is de eerste editie.")
    assert "Wat er veranderde over edities" not in {section.title for section in report.rest}


def changed_on(day: str) -> Dialog:
    """The pack in which one element is counted otherwise since this day."""
    element = replace(DIALOG.elements[MOVES], counted_since=day)
    return replace(DIALOG, elements={**DIALOG.elements, MOVES: element})


def against(made: Sequence[Edition], dialog: Dialog) -> set[int]:
    """The editions with which the last is compared for the element that moves."""
    compared = (*over(made, dialog).by_way, *over(made, dialog).by_goal)
    return {number for one in compared if one.element == MOVES for number in one.against}


def test_nothing_is_compared_across_a_change_of_how_it_is_counted() -> None:
    made = improving()
    assert against(made, DIALOG) == {1, 2, 3, 4, 5}
    # The third edition was made after the day, but its teams may have answered before it.
    assert against(made, changed_on("2027-06-01")) == {4, 5}
    assert against(made, changed_on(made[-1].made_on)) == set()


def test_the_report_shows_where_a_line_begins_again() -> None:
    report = report_of(improving(), changed_on("2027-06-01"))
    section = next(one for one in report.rest if one.title == "Wat er veranderde over edities")
    name = DIALOG.elements[MOVES].name
    told = [b.text for b in section.blocks if isinstance(b, Paragraph)]
    assert any("De lijn begint opnieuw" in text and name in text for text in told)
    tables = [block for block in section.blocks if isinstance(block, CountTable)]
    table = next(table for table in tables if table.rows[0].trend is not None)
    trends = {row.name: row.trend for row in table.rows}
    broken, whole = trends[name], trends[DIALOG.elements["haalbaar"].name]
    assert broken is not None
    assert whole is not None
    assert [dot.joined for dot in broken.points] == [False, False, False, False, True, True]
    assert broken.breaks == (0.5,)
    assert [dot.joined for dot in whole.points] == [False, True, True, True, True, True]
    assert whole.breaks == ()


def test_editions_of_before_the_tables_of_elements_break_the_lines_by_themselves() -> None:
    made = [*improving()[:2]]
    tables = tuple(table for table in made[0].tables if table.name != ELEMENTS)
    made[0] = replace(made[0], tables=tables)
    assert over(made).restarted == [*DIALOG.elements]
    assert "telden het op een andere manier" in last_sentence(report_of(made))


def test_editions_of_another_pack_are_left_out() -> None:
    made = improving()[:2]
    other = replace(made[0], pack="een_ander")
    assert over([other, made[1]]).editions == (made[1],)


def test_each_line_is_drawn_with_its_numbers_in_words_beside_it() -> None:
    made = improving()
    report = report_of(made)
    rows = [
        row
        for section in report.rest
        for block in section.blocks
        if isinstance(block, CountTable)
        for row in block.rows
        if row.trend is not None
    ]
    assert len(rows) > 10
    assert html(report).count(b'<svg class="trend"') == len(rows)
    for row in rows:
        assert row.trend is not None
        for edition, point in zip(made, row.trend.points, strict=True):
            told = f"{edition.number}: {round(100 * point.part)}% ({round(100 * point.low)} tot"
            assert told in row.notes[-1]


def test_the_largest_difference_is_told_first_with_the_numbers_of_the_others() -> None:
    report = report_of(improving())
    different = over(improving()).different
    first, *others = different
    told = last_sentence(report)
    assert f"nu {first.now}%, toen {first.before}%" in told.split(". ")[0]
    assert all(abs(one.now - one.before) <= abs(first.now - first.before) for one in others)
    assert f"Een verschil telt daar vanaf {first.visible} punten." in told
    assert f"Hierna staan alle {len(different)} verschillen op een rij" in told
    [table] = [t for t in tables_of(report) if t.caption == "Alle verschillen op een rij"]
    points = [abs(one.now - one.before) for one in different]
    assert [row.cells for row in table.rows] == [
        (f"{one.before}%", f"{one.now}%", f"{by} minder")
        for one, by in zip(different, points, strict=True)
    ]
    assert {one.element for one in over(improving()).moved} == {one.element for one in different}


@pytest.mark.parametrize("last", [2, 6])
def test_no_cause_and_no_success_is_told_of_what_moved(last: int) -> None:
    report = report_of(improving()[:last])
    assert last_sentence(report).endswith("Waardoor dat komt, is hier niet aan te zien.")
    [block] = report.first[0].blocks
    assert isinstance(block, KeySentences)
    assert block.items[-1].to_do.endswith("Zeg niet dat een training of een plan heeft gewerkt.")
    # A first step would say that what fewer teams miss is the thing to work on.
    assert not any("Een idee van de bot" in note for note in block.items[-1].notes)


def test_at_the_graphs_it_says_that_lines_that_do_not_touch_can_still_be_chance() -> None:
    drawn = [t for t in tables_of(report_of(improving())) if any(row.trend for row in t.rows)]
    assert drawn
    for table in drawn:
        assert "dan kan het verschil tóch toeval zijn" in " ".join(table.rules)


def test_every_element_is_compared_or_it_says_why_not() -> None:
    report = report_of(improving()[:2])
    section = next(one for one in report.rest if one.title == "Wat er veranderde over edities")
    among = iter(section.blocks)
    seen = 0
    for block in among:
        if isinstance(block, CountTable) and any(row.trend for row in block.rows):
            names = {row.name for row in block.rows}
            after = next(among)
            if "met het doel" in block.caption:
                continue
            assert isinstance(after, Paragraph)
            assert "is niet vergeleken: " in after.text
            named = {one.name for one in DIALOG.elements.values() if f"‘{one.name}’" in after.text}
            assert not named & names
            assert named | names == {one.name for one in DIALOG.elements.values()}
            seen += 1
    assert seen


def test_a_row_says_that_its_comparisons_are_different_ones() -> None:
    three = improving()[:3]
    changes: dict[tuple[str, str], set[bool]] = {}
    for one in over(three).by_way:
        changes.setdefault((one.element, one.among.way), set()).add(one.change is None)
    mixed = sum(len(found) == 2 for found in changes.values())
    rows = [
        row
        for section in report_of(three).rest
        for block in section.blocks
        if isinstance(block, CountTable)
        for row in block.rows
        if any(note.startswith("Je kunt zeggen: ") for note in row.notes)
    ]
    assert mixed
    assert len(rows) == mixed
