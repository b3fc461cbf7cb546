"""One update, inside one transaction: load the walk, take the step, store what follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot import render
from bot.incoming import Incoming, read_update
from dialogs.answers import written
from dialogs.definition import Dialog
from dialogs.effects import (
    AnswerTap,
    BeginAnew,
    EditMessage,
    Effect,
    RecordAnswer,
    RecordNote,
    SendMessage,
)
from dialogs.events import CommandGiven, OptionTapped
from dialogs.layout import Speech
from dialogs.state import View, Walk, answer_to_json, from_json, to_json
from dialogs.walk import step
from storage.records import OutboxRow, WalkRecord, WalkStatus
from storage.unit import UnitOfWork


@dataclass(frozen=True, slots=True)
class TapAnswer:
    """A word to show over the chat, for the tap with this id."""

    callback_id: str
    text: str
    chat_id: int


@dataclass(slots=True)
class Outcome:
    """What is to go out once the transaction is committed."""

    rows: list[OutboxRow] = field(default_factory=list)
    taps: list[TapAnswer] = field(default_factory=list)
    heard_from: set[int] = field(default_factory=set)


class Conversation:
    """Leads walks of the given dialogs; the first is the one that new people get."""

    def __init__(self, dialogs: Mapping[str, Dialog]) -> None:
        self._dialogs = dialogs
        self._first = next(iter(dialogs.values()))

    def handle(self, raw: dict[str, Any], work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """Do what the update asks, as far as the database and the outbox go."""
        incoming = read_update(raw, at)
        if incoming is None:
            return
        outcome.heard_from.add(incoming.chat_id)
        if not incoming.private:
            self._elsewhere(incoming, work, at, outcome)
        elif incoming.event is None:
            self.tell("alleen_tekst", incoming.chat_id, work, at, outcome)
        else:
            self._walk_on(incoming, work, at, outcome)

    def tell(self, key: str, chat_id: int, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """Say one of the shared sentences, outside any walk."""
        effect = SendMessage(Speech(self._first, {}).phrase(key))
        method, params = render.send(chat_id, effect)
        outcome.rows.append(work.enqueue(chat_id, method, params, at, None, None))

    def _elsewhere(self, incoming: Incoming, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        if incoming.callback_id is not None:
            word = Speech(self._first, {}).label("voorbij")
            outcome.taps.append(TapAnswer(incoming.callback_id, word, incoming.chat_id))
        else:
            self.tell("alleen_prive", incoming.chat_id, work, at, outcome)

    def _walk_on(self, incoming: Incoming, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        event = incoming.event
        assert event is not None  # noqa: S101 (the caller sends everything else elsewhere)
        record = work.current_walk(incoming.person_id)
        if record is None and isinstance(event, OptionTapped):
            _, effects = step(self._first, Walk(0), event)
            self._carry_out(effects, incoming, None, work, at, outcome)
            return
        if record is None or record.pack not in self._dialogs:
            record = work.new_walk(incoming.person_id, self._first.id, at)
        walk = Walk(record.id) if record.state is None else from_json(record.state)
        after, effects = step(self._dialogs[record.pack], walk, event)
        if after != walk:
            work.save_walk(record.id, to_json(after), _status(after), at)
        self._carry_out(effects, incoming, record, work, at, outcome)
        if any(isinstance(effect, BeginAnew) for effect in effects):
            self._begin_anew(incoming, work, at, outcome)

    def _begin_anew(
        self, incoming: Incoming, work: UnitOfWork, at: float, outcome: Outcome
    ) -> None:
        record = work.new_walk(incoming.person_id, self._first.id, at)
        walk, effects = step(self._first, Walk(record.id), CommandGiven("start", at))
        work.save_walk(record.id, to_json(walk), _status(walk), at)
        self._carry_out(effects, incoming, record, work, at, outcome)

    def _carry_out(
        self,
        effects: tuple[Effect, ...],
        incoming: Incoming,
        record: WalkRecord | None,
        work: UnitOfWork,
        at: float,
        outcome: Outcome,
    ) -> None:
        chat_id = incoming.chat_id
        walk_id = None if record is None else record.id

        def slot(number: int | None) -> str | None:
            return None if number is None else f"w{walk_id}t{number}"

        def enqueue(call: render.Call, number: int | None) -> None:
            method, params = call
            row = work.enqueue(chat_id, method, params, at, slot(number), walk_id)
            outcome.rows.append(row)

        for effect in effects:
            match effect:
                case SendMessage():
                    enqueue(render.send(chat_id, effect), effect.slot)
                case EditMessage():
                    enqueue(render.edit(chat_id, effect), effect.slot)
                case AnswerTap(text):
                    if incoming.callback_id is not None:
                        outcome.taps.append(TapAnswer(incoming.callback_id, text, chat_id))
                case RecordAnswer(question, shown, answer):
                    self._record(work, record, question, shown, answer_to_json(answer), at)
                case RecordNote(question, shown, text):
                    note = answer_to_json(written(text))
                    self._record(work, record, f"{question}#toelichting", shown, note, at)
                case BeginAnew():
                    pass

    def _record(
        self,
        work: UnitOfWork,
        record: WalkRecord | None,
        question: str,
        shown: str,
        value: str,
        at: float,
    ) -> None:
        if record is not None:
            version = self._dialogs[record.pack].version
            work.record_answer(record.id, question, shown, value, version, at)


def _status(walk: Walk) -> WalkStatus:
    if walk.finished:
        return "finished"
    return "stopped" if walk.place.view is View.STOPPED else "walking"
