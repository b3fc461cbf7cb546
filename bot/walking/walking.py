"""Moves walks inside a transaction: loads one, takes the step, stores the result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Protocol, assert_never

from bot.api.deleting import RECALL
from bot.clock.amsterdam import decent
from bot.programme import withdrawing
from bot.programme.walk_sharing import WalkSharing, let_count, take_back
from bot.visits import render
from bot.visits.render import take_from_chat
from bot.visits.visit import Visit
from bot.walking import awaited, home_files, mydata
from dialogs.edition.standing import AskStanding, alone
from dialogs.pack.answers import written
from dialogs.pack.audience import Audience
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.named_screens import without_names, without_these
from dialogs.screens.page.page_words import without_words
from dialogs.steps.follow_ups.reminders import PAUSED
from dialogs.steps.step import step
from dialogs.understanding.taking_away.name_of_house import without_name
from dialogs.walk.effects import (
    AnswerTap,
    BeginAgain,
    BeginProject,
    CancelTimer,
    EditMessage,
    Effect,
    EraseMe,
    ForgetAnswer,
    GoToPack,
    LetCount,
    MissFacilitator,
    PutInPlace,
    RecordAnswer,
    RecordNote,
    SendCalendarDay,
    SendMessage,
    SendPage,
    SetTimer,
    ShowMyData,
    TakeBack,
    TakeFromChat,
    TakeNamesOut,
    TakeWordsOut,
    WishEdition,
)
from dialogs.walk.events import CommandGiven, Event, WalkBegun
from dialogs.walk.place import View
from dialogs.walk.probes import own
from dialogs.walk.state import Walk, answer_to_json, from_json, note_key, to_json
from dialogs.walk.tonight import for_keeps, with_tonight
from dialogs.walk.tonight import to_json as tonight_to_json
from storage.moments import SCRUB_DUE
from storage.post.sent_messages import FOLLOW_UP
from storage.walks.walks import WalkRecord, WalkStatus

_RECALLED_AT_ONCE = 99
"""Telegram deletes 100 messages in one call; the sender may add the one it was just sending."""


class WalkSessions(Protocol):
    """What walks need from the sessions that people take part in."""

    def before_erasing(self, visit: Visit) -> Callable[[], None]:
        """Collect what sessions need before someone is erased; returns a callback to run after
        it."""

    def project_wanted(self, visit: Visit, record: WalkRecord) -> None:
        """Make a project with a code, about which is what this walk shares."""

    def facilitator_missed(self, visit: Visit, session: int) -> None:
        """Tell this session that a participant misses its facilitator."""


class Walking:
    """Moves walks of the given dialogs; new people get the first. `sharing`: looks up and stores
    what walks share with the programme, if there is one. `draw`: draws a seed for a new walk.
    """

    def __init__(
        self,
        dialogs: Mapping[str, Dialog],
        sharing: WalkSharing | None,
        sessions: WalkSessions,
        draw: Callable[[], int],
    ) -> None:
        self._sharing, self._sessions, self._draw = sharing, sessions, draw
        self.lead_by(dialogs)

    def lead_by(self, dialogs: Mapping[str, Dialog]) -> None:
        """Use these dialogs from now on. Call it between two updates, not during one."""
        self.dialogs = dialogs
        self.first = next(iter(dialogs.values()))
        self.speech = Speech(self.first, {})

    def step(
        self, visit: Visit, record: WalkRecord, event: Event, walk: Walk | None = None
    ) -> Walk:
        """Move a walk, store it and carry out its effects. Returns the walk after it."""
        if walk is None:
            walk = walk_of(record)
        dialog, standing, before = self.dialogs[record.pack], self.standing(visit, record), walk
        if record.state is None:
            walk, _ = step(dialog, walk, WalkBegun(self._draw(), visit.at))
        after, effects = step(dialog, walk, event, standing)
        if after != before:
            self.keep(after, visit, record)
        self.carry_out(effects, visit, record)
        return after

    def standing(self, visit: Visit, record: WalkRecord) -> AskStanding:
        """What a walk has to do with the programme, for anyone who asks."""
        if self._sharing is None:
            return alone
        return self._sharing.standing(visit, record, self.dialogs[record.pack])

    def organisations(self) -> tuple[str, ...]:
        """The organisations that a team can say it comes from."""
        return () if self._sharing is None else self._sharing.organisations()

    def keep(self, walk: Walk, visit: Visit, record: WalkRecord) -> None:
        """Store where a walk is now."""
        # Retention counts from when the person was last seen, so a timer doesn't reset it.
        lasting, tonight = for_keeps(walk), tonight_to_json(walk)
        status = _status(lasting)
        visit.work.walks.save(record.id, to_json(lasting), status, walk.seen_at, tonight)
        if not visit.pretended:
            visit.outcome.counted.walks_begun += record.state is None
            visit.outcome.counted.walks_finished += status == "finished" != record.status
        if record.tonight is not None and record.tonight != tonight:
            # The state may have lost words, which must be wiped from the disk.
            visit.work.moments.note(SCRUB_DUE, visit.at)

    def carry_out(self, effects: Iterable[Effect], visit: Visit, record: WalkRecord | None) -> None:
        """Carry the effects out: store changes, queue calls. Sends nothing."""
        walk_id = 0 if record is None else record.id
        dialog = self.first if record is None else self.dialogs[record.pack]
        speech = Speech(dialog, {})
        for effect in effects:
            match effect:
                case SendMessage(slot=number):
                    slot = None if number is None else _slot(walk_id, number, effect.follow_up)
                    walk = None if record is None else walk_id
                    visit.call(render.send(visit.chat_id, effect), slot, walk)
                case EditMessage(slot=number):
                    slot = _slot(walk_id, number, effect.follow_up)
                    visit.call(render.edit(visit.chat_id, effect), slot, walk_id)
                case AnswerTap(text, late=True):
                    visit.answer_late_tap(speech, text)
                case AnswerTap(text):
                    visit.answer_tap(text)
                case RecordAnswer(question, shown, answer, audience, place):
                    value = answer_to_json(answer)
                    self._record(visit, record, question, shown, value, audience, place)
                case RecordNote(question, shown, text):
                    note = answer_to_json(written(text))
                    key = note_key(question)
                    self._record(visit, record, key, shown, note, Audience.WRITER)
                case ForgetAnswer(question):
                    visit.work.answers.forget(walk_id, question, visit.at)
                case TakeNamesOut(names, but):
                    visit.work.answers.reword(
                        walk_id,
                        partial(without_names, speech, but=but, also=names),
                        partial(without_these, speech, names=names),
                        visit.at,
                    )
                case TakeWordsOut(words):
                    gone = partial(without_words, words=words)
                    visit.work.answers.reword(walk_id, gone, gone, visit.at)
                case PutInPlace(word, instead):
                    other = partial(without_name, word=word, instead=instead)
                    visit.work.answers.reword(walk_id, other, other, visit.at)
                case TakeFromChat(messages):
                    for message in messages:
                        visit.call(take_from_chat(visit.chat_id, message))
                case SetTimer(name, after):
                    visit.work.timers.set(walk_id, name, decent(visit.at + after))
                case CancelTimer(name):
                    visit.work.timers.cancel(walk_id, name)
                case ShowMyData():
                    self._show_data(visit, self._speech_to(record))
                case SendPage():
                    visit.call(home_files.page_call(visit.chat_id, effect), None, walk_id)
                case SendCalendarDay():
                    call = home_files.calendar_call(visit.chat_id, effect, visit.at)
                    if call is not None:
                        visit.call(call)
                case EraseMe():
                    self._erase(visit, self._speech_to(record))
                case LetCount():
                    if record is not None:
                        let_count(visit, record, effect)
                case WishEdition(wants):
                    wishes = visit.work.edition_wishes
                    if wants:
                        wishes.wish(visit.person_id, dialog.id, visit.at)
                    else:
                        wishes.drop(visit.person_id, dialog.id)
                case TakeBack():
                    if record is not None:
                        take_back(visit, record)
                case BeginProject():
                    if record is not None:
                        self._sessions.project_wanted(visit, record)
                case MissFacilitator(session):
                    self._sessions.facilitator_missed(visit, session)
                case BeginAgain():
                    new_walk = visit.work.walks.begin(visit.person_id, dialog.id, visit.at)
                    self.step(visit, new_walk, CommandGiven("start", visit.at))
                case GoToPack(pack):
                    there = visit.work.walks.take_up(visit.person_id, pack, visit.at)
                    self.step(visit, there, CommandGiven("verder", visit.at))
                case _:
                    assert_never(effect)

    def _speech_to(self, record: WalkRecord | None) -> Speech:
        """The sentences of the pack as it speaks to the person of this walk."""
        if record is None:
            return self.speech
        return Speech(own(self.dialogs[record.pack], walk_of(record)), {})

    def _show_data(self, visit: Visit, speech: Speech) -> None:
        data = visit.work.people.everything_about(visit.person_id)
        visit.call(render.send(visit.chat_id, mydata.in_short(data, speech)))
        if mydata.holds_something(data):
            visit.call(mydata.as_file(data, visit.person_id, visit.chat_id, self.dialogs))
            awaited.offer(visit, self.dialogs)
            withdrawing.offer(visit, self.dialogs, self.organisations())

    def _erase(self, visit: Visit, speech: Speech) -> None:
        """Erase the person. The goodbye that is still to be sent is deleted once it is sent."""
        afterwards = self._sessions.before_erasing(visit)
        erased = visit.work.people.erase(visit.person_id, visit.at)
        gone = {row.id for row in visit.outcome.rows if row.chat_id == visit.chat_id}
        visit.outcome.rows = [row for row in visit.outcome.rows if row.id not in gone]
        visit.outcome.withdraw(erased.dropped)
        for start in range(0, len(erased.message_ids), _RECALLED_AT_ONCE):
            some = list(erased.message_ids[start : start + _RECALLED_AT_ONCE])
            visit.call((RECALL, {"chat_id": visit.chat_id, "message_ids": some}))
        visit.say(speech.phrase("gewist"))
        afterwards()
        visit.outcome.erased.add(visit.chat_id)

    def _record(
        self,
        visit: Visit,
        record: WalkRecord | None,
        question: str,
        shown: str,
        value: str,
        audience: Audience,
        place: int = 0,
    ) -> None:
        if record is not None:
            version = self.dialogs[record.pack].version
            visit.work.answers.record(
                record.id, question, shown, value, version, visit.at, audience.value, place
            )


def walk_of(record: WalkRecord) -> Walk:
    """The stored walk, or a new one that hasn't begun."""
    if record.state is None:
        return Walk(record.id)
    walk = with_tonight(from_json(record.state), record.tonight)
    # Early formats don't say when the person was last seen.
    return walk if walk.seen_at else replace(walk, seen_at=record.changed_at)


def _slot(walk_id: int, number: int, follow_up: bool) -> str:
    """The slot of a message of a walk. A follow-up has its own kind, so that no number of screens
    after it makes its buttons useless."""
    return f"{FOLLOW_UP if follow_up else 'w'}{walk_id}t{number}"


def _status(walk: Walk) -> WalkStatus:
    if walk.finished:
        return "finished"
    if walk.place.view is View.STOPPED:
        return "paused" if walk.place.id == PAUSED else "stopped"
    return "walking"
