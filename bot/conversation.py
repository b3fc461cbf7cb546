"""One update or timer, inside one transaction: load the walk, take the step, store what follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from bot import mydata, render
from bot.daytime import decent
from bot.incoming import read_update
from bot.recall import RECALL
from bot.visit import Outcome, Visit
from dialogs.actions import ANYTIME
from dialogs.answers import written
from dialogs.audience import Audience
from dialogs.definition import Dialog
from dialogs.effects import (
    AnswerTap,
    BeginAnew,
    CancelTimer,
    EditMessage,
    Effect,
    EraseMe,
    GoToPack,
    RecordAnswer,
    RecordNote,
    SendMessage,
    SetTimer,
    ShowMyData,
)
from dialogs.events import (
    CommandGiven,
    Event,
    OptionTapped,
    SomethingSent,
    TextEdited,
    TimerFired,
)
from dialogs.layout import Speech
from dialogs.silence import PAUSED
from dialogs.state import Place, View, Walk, answer_to_json, from_json, note_key, to_json
from dialogs.walk import step
from storage.records import TimerRecord, WalkRecord, WalkStatus
from storage.unit import UnitOfWork

_RECALLED_AT_ONCE = 99
"""Telegram deletes 100 messages in one call; the sender may add the one it was just sending."""


class Conversation:
    """Leads walks of the given dialogs. The first is the one that new people get, unless they
    ask for another by its id: `/start <pack>`, as a link to the bot can.
    """

    def __init__(self, dialogs: Mapping[str, Dialog]) -> None:
        self.lead_by(dialogs)

    def lead_by(self, dialogs: Mapping[str, Dialog]) -> None:
        """Lead walks of these from now on; between two updates, not in the middle of one."""
        self.dialogs = dialogs
        self._first = next(iter(dialogs.values()))
        self._speech = Speech(self._first, {})

    def handle(self, raw: dict[str, Any], work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """Do what the update asks, as far as the database and the outbox go."""
        incoming = read_update(raw, at)
        if incoming is None:
            return
        outcome.heard_from.add(incoming.chat_id)
        visit = Visit(incoming.person_id, incoming.chat_id, at, work, outcome, incoming.callback_id)
        if not incoming.private:
            self._elsewhere(visit)
        elif incoming.event is not None:
            self._walk_on(visit, incoming.event)

    def wake(self, timer: TimerRecord, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """Do what a timer that fell due asks; at night it waits for the morning."""
        work.cancel_timer(timer.walk_id, timer.name)
        record = work.walk(timer.walk_id)
        if record is None or record.state is None or record.pack not in self.dialogs:
            return
        if record.status in ("walking", "paused"):
            current = work.current_walk(record.person_id)
            if current is None or current.id != record.id:
                return  # its pack was gone for a while, and its person went on in another
        if decent(at) > at:
            work.set_timer(timer.walk_id, timer.name, decent(at))
            return
        visit = Visit(record.person_id, record.person_id, at, work, outcome)
        self._step(visit, record, TimerFired(timer.name, at))

    def tell(self, key: str, chat_id: int, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """Say one of the shared sentences, outside any walk."""
        Visit(chat_id, chat_id, at, work, outcome).say(self._speech.phrase(key))

    def _elsewhere(self, visit: Visit) -> None:
        if visit.callback_id is not None:
            visit.answer_tap(self._speech.label("voorbij"))
        elif not visit.work.waiting_for(visit.chat_id):
            # Once is enough for all who ask while it waits, or can't be said there.
            visit.say(self._speech.phrase("alleen_prive"))

    def _walk_on(self, visit: Visit, event: Event) -> None:
        record = visit.work.current_walk(visit.person_id)
        wants_erasure = isinstance(event, CommandGiven) and event.name == "wis"
        if record is None and _leaves_no_trace(event) and not (wants_erasure and _holds(visit)):
            _, effects = step(self._first, Walk(0), event)
            self.carry_out(effects, visit, None)
            return
        if record is None or record.pack not in self.dialogs:
            record = visit.work.take_up(visit.person_id, self._wanted(event), visit.at)
            if wants_erasure and record.state is None:
                # There is something to erase, and a walk in which to ask whether to: without a
                # greeting, as one that was stopped.
                self._step(visit, record, event, Walk(record.id, place=Place(View.STOPPED)))
                return
        self._step(visit, record, event)

    def _wanted(self, event: Event) -> str:
        """The pack that someone begins with: the one they ask for, or that of new people."""
        about = event.about if isinstance(event, CommandGiven) else ""
        return about if about in self.dialogs else self._first.id

    def _step(
        self, visit: Visit, record: WalkRecord, event: Event, walk: Walk | None = None
    ) -> None:
        if walk is None:
            walk = walk_of(record)
        after, effects = step(self.dialogs[record.pack], walk, event)
        if after != walk:
            self.keep(after, visit, record)
        self.carry_out(effects, visit, record)

    def keep(self, walk: Walk, visit: Visit, record: WalkRecord) -> None:
        """Store where a walk is now."""
        # A timer is no sign of life: what is kept, is kept from when someone was last seen.
        visit.work.save_walk(record.id, to_json(walk), _status(walk), walk.seen_at)

    def carry_out(self, effects: Iterable[Effect], visit: Visit, record: WalkRecord | None) -> None:
        """Do what a walk asks, as far as the database and the outbox go."""
        walk_id = 0 if record is None else record.id
        dialog = self._first if record is None else self.dialogs[record.pack]
        speech = Speech(dialog, {})
        for effect in effects:
            match effect:
                case SendMessage(slot=number):
                    slot = None if number is None else _slot(walk_id, number)
                    walk = None if record is None else walk_id
                    visit.call(render.send(visit.chat_id, effect), slot, walk)
                case EditMessage(slot=number):
                    visit.call(render.edit(visit.chat_id, effect), _slot(walk_id, number), walk_id)
                case AnswerTap(text):
                    visit.answer_tap(text)
                case RecordAnswer(question, shown, answer, audience):
                    self._record(visit, record, question, shown, answer_to_json(answer), audience)
                case RecordNote(question, shown, text):
                    note = answer_to_json(written(text))
                    key = note_key(question)
                    self._record(visit, record, key, shown, note, Audience.WRITER)
                case SetTimer(name, after):
                    visit.work.set_timer(walk_id, name, decent(visit.at + after))
                case CancelTimer(name):
                    visit.work.cancel_timer(walk_id, name)
                case ShowMyData():
                    self._show_data(visit, speech)
                case EraseMe():
                    self._erase(visit, speech)
                case BeginAnew():
                    anew = visit.work.new_walk(visit.person_id, dialog.id, visit.at)
                    self._step(visit, anew, CommandGiven("start", visit.at))
                case GoToPack(pack):
                    there = visit.work.take_up(visit.person_id, pack, visit.at)
                    self._step(visit, there, CommandGiven("verder", visit.at))

    def _show_data(self, visit: Visit, speech: Speech) -> None:
        data = visit.work.everything_about(visit.person_id)
        visit.call(render.send(visit.chat_id, mydata.in_short(data, speech)))
        if mydata.holds_something(data):
            visit.call(mydata.as_file(data, visit.person_id, visit.chat_id, self.dialogs))

    def _erase(self, visit: Visit, speech: Speech) -> None:
        """Forget the person; what still has to be said to them is forgotten once it is sent."""
        erased = visit.work.erase(visit.person_id, visit.at)
        gone = {row.id for row in visit.outcome.rows if row.chat_id == visit.chat_id}
        visit.outcome.rows = [row for row in visit.outcome.rows if row.id not in gone]
        for start in range(0, len(erased.message_ids), _RECALLED_AT_ONCE):
            some = list(erased.message_ids[start : start + _RECALLED_AT_ONCE])
            visit.call((RECALL, {"chat_id": visit.chat_id, "message_ids": some}))
        visit.say(speech.phrase("gewist"))
        visit.outcome.erased.add(visit.chat_id)

    def _record(
        self,
        visit: Visit,
        record: WalkRecord | None,
        question: str,
        shown: str,
        value: str,
        audience: Audience,
    ) -> None:
        if record is not None:
            version = self.dialogs[record.pack].version
            visit.work.record_answer(
                record.id, question, shown, value, version, visit.at, audience.value
            )


def _leaves_no_trace(event: Event) -> bool:
    """What someone we don't know can do without becoming known."""
    if isinstance(event, CommandGiven):
        return event.name in ANYTIME
    return isinstance(event, OptionTapped | TextEdited) or (
        event == SomethingSent("reactie", event.at)
    )


def walk_of(record: WalkRecord) -> Walk:
    """The walk as it was stored, or one that has yet to begin."""
    if record.state is None:
        return Walk(record.id)
    walk = from_json(record.state)
    # One of an early format doesn't know when its person was last seen.
    return walk if walk.seen_at else replace(walk, seen_at=record.changed_at)


def _holds(visit: Visit) -> bool:
    return mydata.holds_something(visit.work.everything_about(visit.person_id))


def _slot(walk_id: int, number: int) -> str:
    return f"w{walk_id}t{number}"


def _status(walk: Walk) -> WalkStatus:
    if walk.finished:
        return "finished"
    if walk.place.view is View.STOPPED:
        return "paused" if walk.place.id == PAUSED else "stopped"
    return "walking"
