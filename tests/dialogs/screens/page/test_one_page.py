"""The page has as many steps as fit on it."""

from __future__ import annotations

from dialogs.screens.page.one_page import on_one_page
from dialogs.taken_home import ChosenPart, PageItem, PagePart

NOTHING = ChosenPart("Gekozen", (), "", "", "", "", "", "")


def page(count: int, lines: int = 1) -> tuple[PagePart, ...]:
    told = "x" * 90 * lines
    items = tuple(PageItem(f"P{number}", told, "Een stap.") for number in range(count))
    return (PagePart("Deels", items=items),)


def steps(count: int, lines: int = 1) -> list[str]:
    (part,) = on_one_page(page(count, lines), NOTHING, [f"P{n}" for n in range(3, count)])
    return [item.name for item in part.items if item.step]


def test_all_points_have_a_step_where_they_fit() -> None:
    assert len(steps(12)) == 12


def test_the_last_ones_go_first() -> None:
    assert steps(25) == [f"P{number}" for number in range(len(steps(25)))]
    assert 3 <= len(steps(25)) < 25


def test_what_is_there_is_told_in_short_before_any_step_goes() -> None:
    there = PagePart("Er al", items=tuple(PageItem(f"T{n}", "x" * 90) for n in range(20)))
    names = [f"P{n}" for n in range(3, 16)]
    short = {("Er al", f"T{n}"): "" for n in range(20)}
    done = PagePart("Gedaan", items=(PageItem("T1", "Gelukt."),))
    found = on_one_page((*page(16), there, done), NOTHING, names, short)
    assert found[2] == done
    assert [item.told for item in found[1].items] == [""] * 20
    assert sum(bool(item.step) for item in found[0].items) > 3
    assert on_one_page((*page(3), there), NOTHING, [], short)[1] == there


def test_what_takes_two_pages_anyhow_keeps_all() -> None:
    assert len(steps(25, 4)) == 25
