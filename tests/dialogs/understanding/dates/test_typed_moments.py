"""Which moment comes with a day that somebody typed."""

from __future__ import annotations

import pytest

from dialogs.days import Day
from dialogs.understanding.dates.typed_moments import moment_beside

TODAY = Day(2026, 11, 30)


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("vrijdg na t repareren", "na t repareren"),
        ("dinsdag om half twee", "om half twee"),
        ("do 3 dec, voor het eten dan", "voor het eten"),
        ("vrijdag om 16.00 uur", "om 16.00 uur"),
        ("wo bij koffie. moet nu weg", "bij koffie"),
        ("over 2 weken, as t droog is", "as t droog is"),
        ("zaterdag als iedereen kan", "als iedereen kan"),
        ("woensdag na afloop. Of nee, donderdag, want dan ben ik er", ""),
        ("woensdag na afloop, liever donderdag voor het eten", "voor het eten"),
        ("na de vakantie", ""),
        ("voor de kerst", ""),
        ("over 2 weken", ""),
        ("de week voor woensdag", ""),
        ("vrijdag na alles wat er die dag nog allemaal bij komt kijken", ""),
    ],
)
def test_the_moment(said: str, moment: str) -> None:
    assert moment_beside(said, TODAY) == moment
