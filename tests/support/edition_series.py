"""Editions of the real pack, one after another, of a simulated programme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from dialogs.edition.cells import count, tables
from dialogs.edition.noise import noisy
from dialogs.edition.published import Edition, season
from tests.support.programme import MISSING, Rates
from tests.support.real_pack import real_pack

IMPROVING: Sequence[Mapping[str, float]] = (
    {"spanningen": 0.75, "gelijke_status": 0.80, "intentie": 0.60},
    {"spanningen": 0.45, "gelijke_status": 0.70, "intentie": 0.58},
    {"spanningen": 0.42, "gelijke_status": 0.60, "intentie": 0.55},
    {"spanningen": 0.40, "gelijke_status": 0.50, "intentie": 0.52},
    {"spanningen": 0.35, "gelijke_status": 0.40, "intentie": 0.50},
    {"spanningen": 0.25, "gelijke_status": 0.25, "intentie": 0.48},
)
"""In what part of the teams of each edition an element is missing."""


def editions(
    teams: int, rates: Sequence[Mapping[str, float]] = IMPROVING, *, seed: int = 1
) -> tuple[Edition, ...]:
    """An edition of so many teams for each of the rates, half a year apart."""
    dialog, random = real_pack(), Random(seed)
    listed, drawn = tables(dialog), Rates(dialog, random)
    made = []
    for number, missing in enumerate(rates, start=1):
        drawn.missing = {**MISSING, **missing}
        counts = count(listed, [drawn.share() for _ in range(teams)])
        day = f"{2026 + number // 2}-{'10' if number % 2 else '04'}-05"
        made.append(
            Edition(
                number=number,
                made_on=day,
                season=season(day),
                pack=dialog.id,
                pack_version=dialog.version,
                tables=noisy(counts, random.randbytes(32)),
            )
        )
    return tuple(made)
