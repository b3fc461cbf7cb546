"""What is written in a pack and can never happen: conditions, questions, statuses, probes.

A pack in which every word is right can still lead nowhere. All walks through it are looked at
(see paths.py), not only those that someone thought of.
"""

from __future__ import annotations

from collections.abc import Iterator

from content.checks.brevity import brevity
from content.checks.never import never
from content.checks.outcomes import (
    choices,
    probes,
    reasonings,
    statuses,
)
from content.reading.loader import Loaded
from content.reading.paths import Paths
from content.sources.mistakes import Mistake


def flaws(loaded: Loaded) -> Iterator[Mistake]:
    """All that can never happen, in a pack without errors of another kind."""
    paths = Paths(loaded.dialog)
    for check in (never, choices, statuses, probes, reasonings, brevity):
        yield from check(loaded, paths)
