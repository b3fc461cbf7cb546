"""What an edition promises a team, and where the promise ends.

A count with one team more is a count with the noise one lower. A step in the noise makes its
chance twice as small or twice as large, whatever the count: so one published number makes any
two answers of a team at most twice as likely, set against each other, as they were before. Each
number that holds the answer does so again. Certainty is never reached; but nothing keeps a guess
from becoming a good one when an answer stands in many numbers.
"""

from __future__ import annotations

from dialogs.edition.cells import Table, count
from dialogs.edition.share import Share

PER_CELL = 2
"""How much one published number can raise the odds of an answer."""
CELLS_OF_A_GAP = 2
"""That an element is missing stands in the count of the element, and again by goal."""
CELLS_OF_A_COMPARED_GAP = 4
"""Of who also tells how it stood before: besides, one change less and another more."""


def bound(prior: float, cells: int) -> float:
    """The most certain that someone can become of an answer that is in `cells` cells.

    `prior`: how certain they were before, knowing everything else about all teams.
    """
    raised = prior * float(PER_CELL) ** cells
    return raised / (raised + 1 - prior)


def touched(tables: tuple[Table, ...], share: Share) -> int:
    """The number of cells of one edition that count a team, with everything it gives."""
    return count(tables, [share]).numbers.total()
