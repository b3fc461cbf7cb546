"""What is published."""

from __future__ import annotations

import json

import pytest

from dialogs.edition.cells import ALONE, Cell, count, standing_of, tables
from dialogs.edition.noise import noisy
from dialogs.edition.published import (
    Edition,
    PublishedCell,
    PublishedTable,
    release,
    season,
    share_missing,
    shown,
    summed,
)
from dialogs.edition.share import Stood
from tests.support.small_edition import COUNTED

KEY = b"of this edition alone"


def edition(number: int = 3, texts: tuple[str, ...] = (), **made: dict[str, int]) -> Edition:
    """An edition with these values, by table and then by keys as 'a=b c=d'."""
    return Edition(
        number,
        "2026-10-05",
        "najaar 2026",
        "klein",
        "v1",
        tuple(
            PublishedTable(
                name,
                tuple(PublishedCell(_pairs(keys), value) for keys, value in values.items()),
            )
            for name, values in made.items()
        ),
        dict.fromkeys(texts, ""),
    )


def _pairs(keys: str) -> tuple[tuple[str, str], ...]:
    return tuple((pair.split("=")[0], pair.split("=")[1]) for pair in keys.split())


def test_below_zero_is_shown_as_zero() -> None:
    assert [shown(value) for value in (-3, 0, 4)] == [0, 0, 4]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2027-01-01", "winter 2026-2027"),
        ("2027-02-28", "winter 2026-2027"),
        ("2027-03-01", "voorjaar 2027"),
        ("2027-06-01", "zomer 2027"),
        ("2027-11-30", "najaar 2027"),
        ("2027-12-01", "winter 2027-2028"),
    ],
)
def test_the_season_of_a_day(day: str, said: str) -> None:
    assert season(day) == said


def test_the_release_is_every_value_before_clipping() -> None:
    made = edition(teams={"": 24}, doel={"doel=ontbreekt": 12, "doel=welbevinden": -1})
    assert release(made) == {
        "edition": 3,
        "rules": {"threshold": None, "rounding": None, "noise_bound": None},
        "tables": [
            {"name": "teams", "cells": [{"keys": {}, "value": 24}]},
            {
                "name": "doel",
                "cells": [
                    {"keys": {"doel": "ontbreekt"}, "value": 12},
                    {"keys": {"doel": "welbevinden"}, "value": -1},
                ],
            },
        ],
    }


def test_no_text_stands_in_the_release() -> None:
    texts = tuple(f"Tekst {letter}" for letter in "abcde")
    assert "Tekst" not in json.dumps(release(edition(texts=texts, teams={"": 24})))


def test_figures_over_editions_are_sums_before_clipping() -> None:
    first = edition(1, ontbreekt={"e4=ontbreekt": -2, "e1=ontbreekt": 5})
    second = edition(2, ontbreekt={"e4=ontbreekt": 3}, doel={"doel=m2": 1})
    assert summed([first, second]) == {
        ("ontbreekt", (("e4", "ontbreekt"),)): 1,
        ("ontbreekt", (("e1", "ontbreekt"),)): 5,
        ("doel", (("doel", "m2"),)): 1,
    }


def asked(element: str, **numbers: int) -> Edition:
    """An edition in which so many teams said what about an element, alone unless it ends on
    `_samen`."""
    cells = {f"wijze={way} {element}={how}": 0 for way in ("alleen", "samen") for how in STOOD}
    for key, number in numbers.items():
        how, together, _ = key.partition("_samen")
        way = "samen" if together else "alleen"
        cells[f"wijze={way} {element}={how}"] = number
    return edition(teams={"": 200}, elementen=cells)


STOOD = ("ontbreekt", "deels", "geborgd", "weet_niet")


def test_in_how_many_of_ten_of_those_who_were_asked_an_element_was_missing() -> None:
    assert share_missing(asked("e4", ontbreekt=36, deels=12, geborgd=10, weet_niet=2), "e4") == 6
    assert share_missing(asked("e4", ontbreekt=10, ontbreekt_samen=20, geborgd=30), "e4") == 5
    assert share_missing(asked("e4", ontbreekt=-2, geborgd=62), "e4") == 0


@pytest.mark.parametrize("short", [0, 50, 90])
def test_who_was_not_asked_changes_no_part(short: int) -> None:
    """100 teams that all lack it; this many of them had the short walk."""
    whole = 100 - short
    found = share_missing(asked("e4", ontbreekt=whole), "e4")
    assert found == (None if whole < 20 else 10)


def test_of_few_teams_nothing_is_said() -> None:
    assert share_missing(asked("e4", ontbreekt=10, geborgd=9), "e4") is None
    assert share_missing(asked("e4", ontbreekt=10, geborgd=10), "e4") == 5


def test_more_than_all_is_all() -> None:
    assert share_missing(asked("e1", ontbreekt=36, deels=-4), "e1") == 10
    assert share_missing(asked("e1", ontbreekt=30), "e1") == 10


def test_of_an_element_that_is_not_there_nothing_is_said() -> None:
    assert share_missing(edition(teams={"": 60}), "e4") is None
    assert share_missing(asked("e1", ontbreekt=30), "e4") is None


def test_of_an_edition_that_did_not_count_who_was_asked_nothing_is_said() -> None:
    old = edition(teams={"": 60}, ontbreekt={"e4=ontbreekt": 36})
    assert share_missing(old, "e4") is None


def test_an_edition_of_a_pack_can_be_asked() -> None:
    made = noisy(count(tables(COUNTED), []), bytes(32))
    whole = Edition(1, "2026-10-05", "najaar 2026", COUNTED.id, COUNTED.version, made)
    assert whole.value("elementen", standing_of(ALONE, "e4", Stood.MISSING)) is not None
    assert whole.value("elementen", Cell()) is None
    assert whole.table("toen_en_nu") == ()
