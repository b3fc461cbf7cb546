"""`doctor`: one line for each thing, with a mark before each problem."""

from __future__ import annotations

from bot.operations.diagnosis import State, diagnose
from bot.operations.facts import Facts


def examined(facts: Facts) -> tuple[list[str], bool]:
    """The lines to print, and whether everything is fine."""
    found = diagnose(facts)
    lines = [finding.line for finding in found]
    bad = sum(finding.state is State.BAD for finding in found)
    if bad:
        lines.append(f"! health: {bad} of these {'needs' if bad == 1 else 'need'} a hand")
    elif facts.running:
        lines.append("health: all is well")
    else:
        lines.append("health: nothing is in the way of a start")
    return lines, not bad
