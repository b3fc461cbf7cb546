"""Computes how much an edition can reveal about one team.

Adding a team to a count has the same effect as noise that is one higher, and one step of noise
halves or doubles its probability. So one published number changes the odds between two answers of a
team by a factor of at most two. Every number that counts the answer does so again. Certainty is
never reached; but if many numbers count an answer, a guess can become a good one.
"""

from __future__ import annotations

from dialogs.edition.cells import Table, count
from dialogs.edition.share import Share

PER_CELL = 2
"""The factor by which one published number can raise the odds of an answer."""
CELLS_OF_A_GAP = 2
"""A missing element counts twice: for the element, and again by goal."""
CELLS_OF_A_COMPARED_GAP = 4
"""For a team that also tells how the element was before: one change is counted and another
isn't."""


def bound(prior: float, cells: int) -> float:
    """The highest probability that someone can give to an answer that `cells` cells count.

    `prior`: the probability they gave it before, knowing everything else about all teams.
    """
    raised = prior * float(PER_CELL) ** cells
    return raised / (raised + 1 - prior)


def touched(tables: tuple[Table, ...], share: Share) -> int:
    """The number of cells in one edition that count this share."""
    return count(tables, [share]).numbers.total()
