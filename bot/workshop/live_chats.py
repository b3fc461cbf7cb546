"""Change running conversations: follow changed packs, jump to a question, play a walk again."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.receiving.update_processor import UpdateProcessor
from bot.visits.visit import Outcome, Visit
from bot.walking.walking import walk_of
from bot.workshop.play import PlayedLine, differences, play_again, play_until
from content.paths.paths import way_to
from dialogs.pack.answers import Answer
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.views import layout_at
from dialogs.steps.navigation import resume
from dialogs.steps.pack_changed import renew
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, before
from dialogs.walk.effects import (
    CancelTimer,
    Effect,
    RecordAnswer,
    RecordNote,
    SendMessage,
    SetTimer,
)
from dialogs.walk.place import NOWHERE, View
from dialogs.walk.probes import own
from dialogs.walk.state import Walk
from storage.unit import UnitOfWork
from storage.walks.walks import WalkRecord

_LASTING = (RecordAnswer, RecordNote, SetTimer, CancelTimer)


class CannotError(Exception):
    """The request is impossible; the message tells the author why."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer on the way to a question: the question's id, its text as shown, and the answer in
    words."""

    question: str
    shown: str
    said: str


@dataclass(frozen=True, slots=True)
class Replay:
    """A walk played again; each line with whether it has changed."""

    lines: tuple[tuple[PlayedLine, bool], ...] = ()
    stopped_at: str | None = None


class LiveChats:
    """The conversations of a running bot. A person's private chat has the person's id."""

    def __init__(self, processor: UpdateProcessor) -> None:
        self._processor, self._walking = processor, processor.conversation.walking
        self._seen: dict[int, Dialog] = {}
        """The pack by which each walk was last played again, or shown before the pack changed."""

    async def lead_by(self, dialogs: Mapping[str, Dialog]) -> None:
        """Use these packs from now on, and change what people have on screen to what the packs say
        now."""

        def lead(work: UnitOfWork, at: float, outcome: Outcome) -> None:
            earlier = self._walking.dialogs
            self._walking.lead_by(dialogs)
            for record in work.walks.all_current():
                old, new = earlier.get(record.pack), dialogs.get(record.pack)
                if old is None or new is None or old == new:
                    continue
                self._seen.setdefault(record.id, old)
                walk = walk_of(record)
                visit = _visit(record.person_id, work, at, outcome)
                standing, said = self._walking.standing(visit, record), _said(old, new, walk)
                after, effects = renew(old, new, walk, said, standing)
                self._becomes(record, after, effects, visit)

        await self._processor.do(lead)

    async def jump(self, person: int, pack: str, question: str) -> list[Answered]:
        """Take a person to a question, in a new walk with the answers that lead there.

        Raises CannotError.
        """
        dialog = self._dialog(pack)
        way = await asyncio.to_thread(way_to, dialog, question)
        if way is None:
            raise CannotError("Bij deze vraag kom je met geen enkel antwoord.")
        return await self._processor.do(
            lambda work, at, outcome: self._jump(
                dialog, question, way, _visit(person, work, at, outcome)
            )
        )

    def _jump(
        self, dialog: Dialog, question: str, way: Mapping[str, Answer], visit: Visit
    ) -> list[Answered]:
        earlier = visit.work.walks.current(visit.person_id)
        if earlier is None:
            raise CannotError("Zeg eerst iets tegen de bot, bijvoorbeeld /start.")
        self._leave(earlier, visit)
        record = visit.work.walks.begin(visit.person_id, dialog.id, visit.at)
        road = play_until(dialog, question, way, record.id, visit.at)
        if road.question != question:
            raise CannotError("De weg naar deze vraag is niet gevonden.")
        last = [e for e in road.effects if isinstance(e, SendMessage)][-1]
        lasting = [e for e in road.effects if isinstance(e, _LASTING)]
        self._becomes(record, road.walk, [*lasting, last], visit)
        dialog = own(dialog, road.walk)
        say = Speech(dialog, road.walk.answers)
        return [
            Answered(e.question, e.shown, say.in_words(dialog.questions[e.question]))
            for e in lasting
            if isinstance(e, RecordAnswer)
        ]

    def _leave(self, record: WalkRecord, visit: Visit) -> None:
        """Remove the buttons of a walk that is about to be replaced."""
        dialog = self._walking.dialogs.get(record.pack)
        if dialog is not None:
            stage = Stage(dialog, walk_of(record))
            stage.close_screen()
            self._becomes(record, stage.walk, stage.effects, visit)

    async def replay(self, person: int) -> Replay:
        """Play a person's walk again, from hello, on the present pack.

        If it ends at another place than the person's present question, that place is asked instead.
        Raises CannotError.
        """
        return await self._processor.do(
            lambda work, at, outcome: self._replay(_visit(person, work, at, outcome))
        )

    def _replay(self, visit: Visit) -> Replay:
        record = visit.work.walks.current(visit.person_id)
        if record is None:
            return Replay()
        dialog, walk = self._dialog(record.pack), walk_of(record)
        now = play_again(dialog, walk)
        then = play_again(self._seen.get(record.id, dialog), walk)
        self._seen[record.id] = dialog
        asked = walk.place.view is View.QUESTION and walk.back_to == NOWHERE
        ends = now.question is not None or now.walk.finished
        if asked and ends and walk.place != now.walk.place:
            stage = Stage(dialog, walk, self._walking.standing(visit, record))
            resume(stage)
            self._becomes(record, stage.walk, stage.effects, visit)
        lines = tuple(zip(now.lines, differences(now, then), strict=True))
        return Replay(lines, now.question)

    async def reached(self, person: int, pack: str) -> frozenset[str] | None:
        """The questions reached when the person's walk is played again; None if they have no
        walk."""
        record = await self._processor.do(lambda work, *_: work.walks.current(person))
        if record is None or record.pack != pack:
            return None
        return play_again(self._dialog(pack), walk_of(record)).reached

    async def pack_in_use(self) -> str:
        """The pack of the person who did something last."""
        walks = await self._processor.do(lambda work, *_: work.walks.all_current())
        return max(walks, key=lambda walk: walk.changed_at).pack if walks else ""

    def _dialog(self, pack: str) -> Dialog:
        dialog = self._walking.dialogs.get(pack)
        if dialog is None:
            raise CannotError("Dit pakket is er niet meer.")
        return dialog

    def _becomes(
        self, record: WalkRecord, walk: Walk, effects: Iterable[Effect], visit: Visit
    ) -> None:
        if walk != walk_of(record):
            self._walking.keep(walk, visit, record)
        self._walking.carry_out(effects, visit, record)


def _visit(person: int, work: UnitOfWork, at: float, outcome: Outcome) -> Visit:
    return Visit(person, person, at, work, outcome)


def _said(old: Dialog, new: Dialog, walk: Walk) -> Spans | None:
    """The text above the question as it is now, if playing the walk again leads to just that
    screen: a reaction or a heading may have changed too."""
    then = play_again(old, walk).walk
    now = play_again(new, walk).walk
    if (then.place, then.screen.text) != (walk.place, walk.screen.text) or now.place != walk.place:
        return None
    layout = layout_at(new, now, now.place)
    return None if layout is None else before(now.screen.text, layout.text)
