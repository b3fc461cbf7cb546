"""The noise, and what is published."""

from __future__ import annotations

import hmac
import json
from collections import Counter
from fractions import Fraction
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.cells import (
    CARRIERS,
    CHANGES,
    ELEMENTS,
    ELEMENTS_BY_GOAL,
    WALKS,
    Cell,
    count,
    tables,
)
from dialogs.edition.noise import doublings, name_of, noise, noisy, noisy_standing
from dialogs.edition.share import Change, Share
from tests.support.small_edition import COUNTED, shares

KEY = bytes(range(32))
TABLES = tables(COUNTED)
_WORDS = st.characters(codec="utf-8")


def by_flipping(half: bytes) -> int:
    """The heads before the first tails, coin by coin."""
    coins = "".join(f"{byte:08b}" for byte in half)
    return len(coins) - len(coins.lstrip("0"))


@given(st.binary(min_size=32, max_size=32), st.text(_WORDS), st.text(_WORDS))
def test_heads_of_the_first_row_minus_those_of_the_second(
    key: bytes, table: str, cell: str
) -> None:
    said = json.dumps([table, cell], ensure_ascii=False).encode()
    digest = hmac.new(key, said, sha256).digest()
    assert noise(key, table, cell) == by_flipping(digest[:16]) - by_flipping(digest[16:])


def test_the_same_cell_has_the_same_noise_and_no_other_has() -> None:
    drawn = [noise(KEY, "elementen", f"c{n}") for n in range(200)]
    assert drawn == [noise(KEY, "elementen", f"c{n}") for n in range(200)]
    assert drawn != [noise(KEY, "doel", f"c{n}") for n in range(200)]
    assert drawn != [noise(KEY[::-1], "elementen", f"c{n}") for n in range(200)]


@pytest.mark.parametrize("table", [ELEMENTS, ELEMENTS_BY_GOAL])
def test_where_an_answer_stands_in_more_cells_each_step_is_less_rare(table: str) -> None:
    """Three steps are as rare as two fair ones; it follows from the definition, for any draw."""
    assert doublings(table) == Fraction(2, 3)
    many = 20_000
    drawn = Counter(noise(KEY, table, str(n)) for n in range(many))
    kept = 2 ** (-2 / 3)
    for size in range(-6, 7):
        expected = many * (1 - kept) / (1 + kept) * kept ** abs(size)
        assert abs(drawn[size] - expected) < 5 * expected**0.5, size


def test_it_is_spread_as_two_rows_of_coins() -> None:
    """A third is nothing, and each step further from it is half as frequent."""
    many = 20_000
    drawn = Counter(noise(KEY, "t", str(n)) for n in range(many))
    for size in range(-4, 5):
        expected = many / 3 / 2 ** abs(size)
        assert abs(drawn[size] - expected) < 5 * expected**0.5, size
    assert max(drawn) > 8
    assert min(drawn) < -8


def test_a_cell_has_one_name_however_its_keys_are_written() -> None:
    one = Cell((("a", "1"), ("b", "2")))
    assert name_of(one) == name_of(Cell(one.pairs[::-1]))
    assert name_of(one) != name_of(Cell((("a", "2"), ("b", "1"))))


@given(st.lists(shares(), max_size=5))
def test_every_cell_is_published_with_its_own_noise(teams: list[Share]) -> None:
    counts = count(TABLES, teams)
    published = noisy(counts, KEY)
    always = [t.name for t in TABLES if t.name not in (CHANGES, WALKS)]
    assert [table.name for table in published] == always
    for table, made in zip(TABLES, published, strict=False):
        assert [cell.pairs for cell in made.cells] == [cell.pairs for cell in table.cells]
        for cell, out in zip(table.cells, made.cells, strict=True):
            drawn = noise(KEY, table.name, name_of(cell))
            assert out.value == counts.of(table.name, cell) + drawn


@pytest.mark.parametrize("first", range(6))
def test_then_and_now_appears_by_its_noisy_number(first: int) -> None:
    """Not by the true one: that the table is there would tell it."""
    key = bytes([first]) * 32
    drawn = noise(key, CHANGES, name_of(CARRIERS))
    team = Share("m2", changes={"e4": Change.BETTER})
    for carriers in range(20 - drawn - 2, 20 - drawn + 2):
        published = noisy(count(TABLES, [team] * carriers), key)
        there = {table.name for table in published} >= {CHANGES}
        assert there == (carriers + drawn >= 20)


def test_what_is_told_of_a_week_is_noisy_and_stays_as_it_is() -> None:
    told = [noisy_standing(7, KEY, f"2026-W{week}") for week in range(10, 50)]
    assert told == [noisy_standing(7, KEY, f"2026-W{week}") for week in range(10, 50)]
    assert len(set(told)) > 4
    assert noisy_standing(7, KEY, "2026-W10") == 7 + noise(KEY, "stand", "2026-W10")
