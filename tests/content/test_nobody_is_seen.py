"""In the pack that people get: that somebody keeps tapping reveals nothing about what was
answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from dialogs.pack.answers import Answer, chosen
from dialogs.pack.audience import Mode
from dialogs.pack.definition import Dialog
from dialogs.pack.plan import (
    PhaseKind,
    Plan,
    SessionKind,
)
from dialogs.session.agenda import Agenda
from dialogs.session.state import Session
from dialogs.walk.asked_in_session import ready
from dialogs.walk.place import View
from tests.support.player import Player
from tests.support.real_pack import real_pack
from tests.support.spread import spread

DIALOG = real_pack()
UNKNOWN, SKIP = "unknown", "skip"


def agendas() -> Iterator[Agenda]:
    """Every phase in which people answer by themselves."""
    for plan in DIALOG.plans.values():
        for kind in SessionKind:
            for number, phase in enumerate(plan.phases):
                if phase.kind is PhaseKind.REFLECT and phase.only in (None, kind):
                    yield Agenda(DIALOG, Session(1, plan.id, kind, 1, phase=number))


def settled() -> Iterator[Mapping[str, Answer]]:
    """Nothing, or each goal that the group may have settled on."""
    yield {}
    (goal,) = {q for plan in DIALOG.plans.values() for q in _settled_in(plan)}
    for option in DIALOG.questions[goal].options:
        yield {goal: chosen(option.id)}


def _settled_in(plan: Plan) -> Iterator[str]:
    for phase in plan.phases:
        if phase.kind is PhaseKind.CHOOSE:
            yield from phase.questions


CASES = {
    (one.phase.questions, one.hanging(known), n): (one, known)
    for one in agendas()
    for n, known in enumerate(settled())
}
"""Two kinds of session that ask the same are one case."""


def walked(
    agenda: Agenda,
    known: Mapping[str, Answer],
    answers: Mapping[str, str],
    mode: Mode,
) -> tuple[list[str], list[bool]]:
    """The questions that someone gets who answers so, until nothing is asked; and after each answer
    and each yes or no whether they count as ready."""
    player = Player(DIALOG)
    player.opens(
        *agenda.phase.questions,
        settled=known,
        mode=mode,
        afterwards=agenda.hanging(known),
    )
    asked: list[str] = []
    was_ready = [ready(DIALOG, player.walk)]
    while player.walk.place.view is not View.WAITING:
        question = DIALOG.questions[player.walk.place.id]
        if player.walk.place.view is View.CONSENT:
            player.taps(f"hold:{question.id}")
        elif question.open:
            asked.append(question.id)
            player.says("Dat zien we dan wel weer")
        else:
            asked.append(question.id)
            _chooses(player, answers.get(question.id, ""))
        was_ready.append(ready(DIALOG, player.walk))
    return asked, was_ready


def _chooses(player: Player, wanted: str) -> None:
    """One answer; where several can be ticked, one of these and then done."""
    shown = [one for one in player.walk.screen.actions if one.startswith(("option:", "pick:"))]
    actions = {one.partition(":")[2]: one for one in shown}
    action = wanted if wanted in (UNKNOWN, SKIP) else actions.get(wanted, shown[0])
    player.taps(action)
    if action.startswith("pick:"):
        player.taps("done")


def swaps(dialog: Dialog, asked: list[str], *, skipped: bool) -> Iterator[Mapping[str, str]]:
    for id_ in asked:
        question = dialog.questions[id_]
        if not question.open:
            for option in question.options[1:]:
                yield {id_: option.id}
            yield {id_: UNKNOWN}
            if skipped:
                yield {id_: SKIP}


@pytest.mark.parametrize("mode", [Mode.SEPARATE, Mode.OPENLY])
@pytest.mark.parametrize("case", spread(CASES.values(), 3))
def test_no_closed_answer_changes_when_someone_counts_as_ready(
    case: tuple[Agenda, Mapping[str, Answer]], mode: Mode
) -> None:
    agenda, known = case
    asked, was_ready = walked(agenda, known, {}, mode)
    taps = was_ready.index(True)
    assert all(was_ready[taps:]), "who is ready stays so"
    # In the open a skipped question asks no yes; there all know whose answers are whose.
    for answers in swaps(DIALOG, asked, skipped=mode is Mode.SEPARATE):
        others, readiness = walked(agenda, known, answers, mode)
        assert readiness.index(True) == taps, answers
        assert all(readiness[taps:]), answers
        of_all = [id_ for id_ in asked if id_ not in agenda.hanging(known)]
        assert others[: len(of_all)] == of_all, "what all get comes first, and is the same"


def test_some_get_more_in_the_pack() -> None:
    """Or else the test above tests nothing."""
    found = [agenda.hanging(known) for agenda in agendas() for known in settled()]
    assert any(found)
    assert not all(found)
