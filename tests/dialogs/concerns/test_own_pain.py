"""Somebody tells that something hurts themselves: a kind line about them, before anything else."""

from __future__ import annotations

import pytest

from dialogs.concerns.noticing import concern_in
from tests.support.real_pack import real_pack


@pytest.mark.parametrize(
    "said",
    [
        "mensen lachen om mijn praten soms",
        "ze lachen mij uit",
        "ik word hier gepest",
        "niemand praat met mij",
        "ik hoor er soms niet bij",
    ],
)
def test_who_is_hurt_is_heard_as_somebody_of_whom_it_is(said: str) -> None:
    found = concern_in(real_pack(), said)

    assert found is not None
    assert found.about_self
    assert real_pack().support.worry(found.kind, sure=found.sure)


@pytest.mark.parametrize(
    "said",
    [
        "iedereen lacht om mijn grapjes",
        "ze lachen niet om mij",
        "een meisje zei: ik word gepest",
        "ik hoor niet bij de keukenploeg",
    ],
)
def test_what_is_said_of_others_or_hurts_nobody_is_not(said: str) -> None:
    found = concern_in(real_pack(), said)

    assert found is None or not found.about_self
