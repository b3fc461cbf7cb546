"""The small dialog that listens, with goals to count over teams.

The goal's element is `e0`; goals are `m2` (koken) and `r5` (sporten), from the goal itself or from
the nearest one.
"""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from dialogs.edition.goals import goal_values
from dialogs.edition.share import Change, Share, Stood
from dialogs.pack.conditions import Any, Equals
from dialogs.pack.definition import Element, Rule, Status
from dialogs.pack.wanted import Goal, Goals
from tests.support.listening import LISTENING
from tests.support.programme import share_of
from tests.support.small_dialog import COOKING, SPORTS, text

GOALS = Goals("e0", (Goal("m2", "Koken", COOKING), Goal("r5", "Sporten", SPORTS)))
_CHOSEN = Element(
    id="e0",
    name="Element e0",
    what=text("Wat e0 is."),
    why=text("Waarom e0 ertoe doet."),
    source="p. 6",
    unknown=text("e0 is nog uit te zoeken."),
    steps=(text("iemand regelt e0."),),
    questions=("d4n", "h6k"),
    rules=(
        Rule(Any((Equals("h6k", "m2"), Equals("h6k", "r5"))), Status.PARTLY, text("want dichtbij")),
        Rule(
            Any((Equals("d4n", "m2"), Equals("d4n", "r5"))), Status.IN_PLACE, text("want gekozen")
        ),
        Rule(Equals("d4n", "n0"), Status.MISSING, text("want nog niet")),
    ),
)
COUNTED = replace(LISTENING, elements={"e0": _CHOSEN, **LISTENING.elements}, goals=GOALS)


@st.composite
def shares(draw: st.DrawFn) -> Share:
    """What a team could give; its goal decides whether its own element is missing."""
    goal = draw(st.sampled_from(goal_values(GOALS)))
    elements = st.sampled_from([id_ for id_ in COUNTED.elements if id_ != GOALS.element])
    stood = draw(st.dictionaries(elements, st.sampled_from(Stood)))
    if goal == Status.MISSING.value:
        stood[GOALS.element] = Stood.MISSING
    reasonings = draw(st.frozensets(st.sampled_from([*COUNTED.reasonings])))
    share = share_of(goal, stood, reasonings, together=draw(st.booleans()))
    return replace(share, changes=draw(st.dictionaries(elements, st.sampled_from(Change))))
