"""Choosing: the facilitator settles one question for the group, after it was talked about."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.pack.definition import Question
from dialogs.session.phases.settling import SettlingPhase
from dialogs.texts import Text


class ChoosePhase(SettlingPhase):
    """A question that the facilitator answers for all."""

    def to_settle(self, project: int) -> Sequence[Question]:
        return self.closed_questions

    @property
    def opening(self) -> Text | None:
        return self.phase.opening
