"""A session fits the time that it is planned for: all that people read in each phase, at the speed
of reading aloud, with the time in which they think and talk."""

import re
from pathlib import Path

import pytest

from dialogs.pack.plan import Phase, PhaseKind
from dialogs.texts import as_plain
from tests.support.read_in_time import Played, played
from tests.support.real_pack import real_pack

_WORDS_A_MINUTE = 130
"""Read aloud. Reading in silence is faster."""
_SPARE = 5
"""Minutes of an hour that aren't planned: somebody comes late, or doesn't understand something."""
_THINKING, _LOOKING = 10 / 60, 5 / 60
"""Minutes for a question, and for an answer that is shown: talking comes after that."""
_LEAST_TALKED = 2.5
"""Minutes of talking, in a phase that is there for that."""
_TOGETHER = {
    PhaseKind.LOBBY: {"uur": 0.75, "half_uur": 0.75},
    PhaseKind.LOOK_BACK: {"uur": 2.5, "half_uur": 1.5},
    PhaseKind.CHOOSE: {"uur": 1.0, "half_uur": 0.75},
    PhaseKind.AGREE: {"uur": 4.5, "half_uur": 2.0},
    PhaseKind.CLOSE: {"uur": 1.0, "half_uur": 0.5},
}
"""Minutes in addition to reading: to open the link; to say what came of each sentence; to settle a
goal; to type, and to say who does it and when, of three agreements or one; and a word from
everyone, or to say who takes the page along."""
_A_PROPOSAL = 1.0
"""Minutes of talking about each proposal that is put to everyone."""
_PLAYED = [("uur", 8), ("half_uur", 8)]
"""The sessions about one project, and how many sentences eight people propose in each: one a
phone."""
_SAID = re.compile("‘([^’]*)’")
_LONGEST_HINT = 30
"""Words: the facilitator says one or two sentences."""


@pytest.mark.parametrize(("plan", "proposals"), _PLAYED)
async def test_each_phase_fits_its_minutes(plan: str, proposals: int, tmp_path: Path) -> None:
    one = await played(tmp_path, plan, proposals=proposals)
    takes = {phase.id: _minutes(one, phase, plan) for phase in one.phases}
    planned = {phase.id: phase.minutes for phase in one.phases}
    too_long = {id_: round(takes[id_], 1) for id_ in planned if takes[id_] > planned[id_]}
    assert too_long == {}


def _minutes(one: Played, phase: Phase, plan: str) -> float:
    """Reading what a phone shows, hearing what the facilitator says, and all that isn't reading."""
    words = one.words(phase.id) + sum(len(said.split()) for said in _SAID.findall(_hint(phase)))
    match phase.kind:
        case PhaseKind.REFLECT:
            besides = _THINKING * one.asked(phase)
        case PhaseKind.REVEAL:
            besides = _LOOKING * one.asked(phase)
        case PhaseKind.DISCUSS:
            besides = _LEAST_TALKED
        case PhaseKind.AGREE:
            besides = _TOGETHER[phase.kind][plan] + _A_PROPOSAL * one.proposals(phase)
        case _:
            besides = _TOGETHER[phase.kind][plan]
    return words / _WORDS_A_MINUTE + besides


def _hint(phase: Phase) -> str:
    return "" if phase.hint is None else as_plain(phase.hint.as_it_is)


@pytest.mark.parametrize("plan", [plan for plan, _ in _PLAYED])
def test_some_time_is_left(plan: str) -> None:
    one = real_pack().plans[plan]
    assert sum(phase.minutes for phase in one.phases) == one.minutes
    assert one.minutes <= one.minutes_together * (60 - _SPARE) / 60


@pytest.mark.parametrize("plan", [plan for plan, _ in _PLAYED])
def test_what_the_facilitator_says_is_short(plan: str) -> None:
    for phase in real_pack().plans[plan].phases:
        assert len(_hint(phase).split()) <= _LONGEST_HINT, phase.id
