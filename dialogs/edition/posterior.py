"""Computes how much an edition can reveal about one team.

Adding a team to a count has the same effect as noise that is one higher, and one step of noise
changes its probability by a fixed factor. So one published number changes the odds between two
answers of a team by at most that factor. Every number that counts the answer does so again.
Certainty is never reached; but if many numbers count an answer, a guess can become a good one.
"""

from __future__ import annotations

from fractions import Fraction

from dialogs.edition.cells import (
    CHANGES,
    ELEMENTS,
    ELEMENTS_BY_GOAL,
    Table,
    count,
)
from dialogs.edition.noise import doublings
from dialogs.edition.share import Share

ONE_NUMBER = Fraction(1)
"""The most that one published number doubles the odds of an answer."""
OF_AN_ANSWER = 2 * doublings(ELEMENTS) + doublings(ELEMENTS_BY_GOAL)
"""What the numbers of one edition double together for one element: a team leaves a cell and comes
to another, and by goal it counts or not."""
OF_A_COMPARED_ANSWER = OF_AN_ANSWER + 2 * doublings(CHANGES)
"""For a team that also tells how the element was before: one change is counted and another
isn't."""


def bound(prior: float, doubled: Fraction) -> float:
    """The highest probability that someone can give to an answer whose odds the published numbers
    double at most so often.

    `prior`: the probability they gave it before, knowing everything else about all teams.
    """
    raised = prior * 2 ** float(doubled)
    return raised / (raised + 1 - prior)


def touched(tables: tuple[Table, ...], share: Share) -> int:
    """The number of cells in one edition that count this share."""
    return count(tables, [share]).numbers.total()
