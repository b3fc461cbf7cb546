"""Who may do what: everybody tries every button, command and text of everybody else, at every step
of a session. All of it is refused with a friendly word, and nothing changes.

Each try is undone, so that the next one meets the same session.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from bot.visits.visit import Outcome
from dialogs.steps.actions import COMMANDS
from storage.unit import UnitOfWork
from tests.storage.raw import connection
from tests.support.raw_updates import GROUP, message, tap
from tests.support.room_course import answers, comes_in, ends, goes_on, phase
from tests.support.room_player import FACILITATOR, RoomPlayer

LEFT, ON_THE_THRESHOLD = 41, 42
OTHERS_FACILITATOR, OTHERS_PARTICIPANT, STRANGER = 51, 52, 61
ANONYMOUS = 1_087_968_824
"""Telegram's own account, in whose name anonymous admins write."""
YES = "ja"
"""From who leads it is an answer of their own, where the panel asks whether to go on."""
SPOKEN = ("idee van een ander", YES, "kam 111", "stop", "Samen koken")
MAIN = "s2:"
"""What the buttons begin with of the session that is tried; there is another beside it."""
COMMAND_NAMES = tuple(f"/{name}" for name in (*COMMANDS, "sessie", "onzin"))
ITS_OWN = ("/stop", "/wis", "stop")
"""What someone in a session says for themselves: it ends their own part in it, or asks to."""

_ROWS = {
    "session": "SELECT id, status, facilitator_id, group_chat_id, code FROM session ORDER BY id",
    "participant": "SELECT * FROM participant ORDER BY session_id, person_id",
    "walk": "SELECT person_id, id, status, state FROM walk WHERE person_id IN"
    " (SELECT person_id FROM participant) ORDER BY id",
    "answer": "SELECT person_id, answer.* FROM answer JOIN walk ON walk.id = walk_id"
    " WHERE person_id IN (SELECT person_id FROM participant) ORDER BY answer.id",
    **{
        table: f"SELECT * FROM {table} ORDER BY 1, 2"  # noqa: S608 (our own words)
        for table in (
            *("project", "contribution", "proposal", "voice", "decision"),
            *("reveal", "reveal_text", "session_timer"),
            *("lasting_project", "earlier_agreement", "continued_project"),
        )
    },
}
_MINE = ("walk", "answer")
"""Tables in which people may change their own rows."""


def snapshot(work: UnitOfWork, by: int) -> dict[str, Any]:
    """All there is of sessions and their people; of what is one's own, only that of others."""
    execute = connection(work).execute
    found: dict[str, Any] = {
        table: [row for row in execute(sql).fetchall() if table not in _MINE or row[0] != by]
        for table, sql in _ROWS.items()
    }
    for id_, state, leader in execute("SELECT id, state, facilitator_id FROM session").fetchall():
        kept = json.loads(state)
        if leader == by:  # their panel may be sent again
            kept = {key: value for key, value in kept.items() if key not in ("panel", "tapped")}
        found[f"session {id_}"] = kept
    return found


@dataclass(frozen=True)
class Try:
    by: int
    raw: dict[str, Any]
    what: str


class Matrix:
    def __init__(self, room: RoomPlayer) -> None:
        self.room = room
        self.people: tuple[int, ...] = ()
        """Somebody who takes part, and can tap what all of them can."""
        self.tried = 0
        self._update = 1_000_000
        self._seen: dict[int, dict[str, None]] = {}

    async def holds(self) -> None:
        """Let everyone try everything of the others, here and now."""
        everyone = {one.person_id for one in await self.room.participants()}
        members = self._one_of_each_role(everyone) & everyone
        tries = [*self._taps(), *self._words(members)]
        await self.room.database.read(lambda work: self._all_refused(work, tries))

    def _all_refused(self, work: UnitOfWork, tries: list[Try]) -> None:
        database = connection(work)
        execute, before = database.execute, {one.by: snapshot(work, one.by) for one in tries}
        for one in tries:
            execute("SAVEPOINT before")
            outcome, changes = Outcome(), database.total_changes
            self.room.at += 10  # two taps in a hurry would be one
            self.room.conversation.handle(one.raw, work, self.room.at, outcome)
            if database.total_changes - changes > len(outcome.rows):  # more than what is to be sent
                now = snapshot(work, one.by)
                assert now == before[one.by], f"{one.by} changed it by {one.what}"
            told = {row.chat_id for row in outcome.rows}
            told |= {word.chat_id for word in outcome.taps if word.text}
            there = (one.raw.get("message") or one.raw["callback_query"]["message"])["chat"]["id"]
            assert told == {there}, f"{one.by} got no word for {one.what}, but {told} did"
            assert len(outcome.taps) == ("callback_query" in one.raw), f"{one.what} hangs"
            execute("ROLLBACK TO before")
            self.tried += 1

    def _taps(self) -> Iterator[Try]:
        seen = {chat: self._buttons(chat) for chat in self.room.chats if chat > 0}
        # Who has the token of a session may come in; and anyone may begin one.
        token_free = {
            data
            for theirs in seen.values()
            for data in theirs
            if "sleutel" not in data and not data.startswith("s0:")
        }
        for by in self._one_of_each_role(seen):
            own = seen.get(by, ())
            shared = {data for data in token_free if data.startswith(MAIN) and not _is_panel(data)}
            for data in sorted(token_free - set(own)):
                # What all who take part have on their screens is no other's.
                if data not in shared or by not in self.people:
                    yield Try(by, self._tap(by, data), data)
            panel = [data for data in token_free if _is_panel(data)]
            for data in panel[-2:]:  # nor does anything work that is tapped in the group
                yield Try(by, self._tap(by, data, GROUP), f"{data} in the group")

    def _words(self, members: set[int]) -> Iterator[Try]:
        for by in (LEFT, STRANGER, OTHERS_PARTICIPANT, OTHERS_FACILITATOR, FACILITATOR):
            for text in (*COMMAND_NAMES, *SPOKEN):
                if by == FACILITATOR and text == YES:
                    continue
                if by != OTHERS_PARTICIPANT or text not in ITS_OWN:
                    yield Try(by, self._says(by, text), text)
            if by not in (FACILITATOR, OTHERS_FACILITATOR):
                yield Try(by, self._says(by, "/sessie", GROUP), "/sessie in the group")
        for by in members:
            for text in COMMAND_NAMES:
                if text not in ITS_OWN:
                    yield Try(by, self._says(by, text), text)
            yield Try(by, self._says(by, "/sessie", GROUP), "/sessie in the group")
        for text in COMMAND_NAMES:
            raw = self._says(ANONYMOUS, text, GROUP)
            raw["message"]["sender_chat"] = GROUP
            yield Try(ANONYMOUS, raw, f"{text} of an anonymous admin")

    def _one_of_each_role(self, people: Iterable[int]) -> set[int]:
        """The first and the last of the people who take part represent them all."""
        return {*people, STRANGER} - set(self.people[1:-1])

    def _buttons(self, chat: int) -> tuple[str, ...]:
        """What can be tapped there, and could before."""
        known = self._seen.setdefault(chat, {})
        for shown in self.room.chats[chat].messages.values():
            for _, data in shown.buttons:
                if not data.startswith("https:"):
                    known.pop(data, None)
                    known[data] = None
        return tuple(known)[-12:]

    def _tap(self, by: int, data: str, chat: dict[str, Any] | None = None) -> dict[str, Any]:
        self._update += 1
        return tap(by, data, number=self._update, chat=chat)

    def _says(self, by: int, text: str, chat: dict[str, Any] | None = None) -> dict[str, Any]:
        self._update += 1
        return message(by, text, number=self._update, chat=chat)


def _is_panel(data: str) -> bool:
    return data.startswith(MAIN) and data[len(MAIN) :].replace(":", "").isdecimal()


async def _around(room: RoomPlayer, kind: str) -> Matrix:
    """A session with all kinds of people in it and around it."""
    await room.opens(OTHERS_FACILITATOR)
    await comes_in(room, OTHERS_PARTICIPANT)
    matrix = Matrix(room)
    several = kind == "meer_projecten"
    await room.opens(kind=kind)
    matrix.people = tuple(await room.join(5, project="Moestuin" if several else ""))
    await comes_in(room, LEFT, "Maatjes" if several else "")
    await room.says(LEFT, "/stop")
    if several:
        await comes_in(room, ON_THE_THRESHOLD)
        await comes_in(room, matrix.people[-1] + 1, "Maatjes")
        matrix.people = (*matrix.people, matrix.people[-1] + 1)
    await room.says(FACILITATOR, "/sessie", GROUP)
    return matrix


async def _gives(room: RoomPlayer, people: tuple[int, ...], at: str, step: int) -> None:
    """Some do what the phase asks of all, and some are busy with it."""
    busy, *rest = people
    if at == "zelf":
        await answers(room, rest)
        await room.says(busy, "Halverwege")
    elif at in ("rondje", "advies", "afspraak") and step == 0:
        for person in rest[:3]:
            await room.says(person, f"{at} {person}")
        if at == "afspraak":  # of a second sentence one says where it comes, and one doesn't
            for person in rest[:2]:
                await room.says(person, f"{at} en nog een van {person}")
            await room.taps(rest[0], "knop_afspraak_erbij")
    elif at == "vraag" and step == 0:
        if room.has(FACILITATOR, "Moestuin"):
            await room.taps(FACILITATOR, "Moestuin")
        await room.says(people[-1], "Waarom?")
    elif at == "afspraak" and step == 1:
        await room.taps(busy, "knop_afspraak_anders")
        await room.taps(FACILITATOR, "knop_afspraak_een_erbij")
        assert room.has(FACILITATOR, "knop_afspraak_neem_erbij")
        await room.taps(FACILITATOR, "knop_sessie_genoeg")


@pytest.mark.parametrize(
    "kind", [pytest.param("een_project", marks=pytest.mark.soak), "meer_projecten"]
)
async def test_everyone_is_refused_what_is_another_s(room: RoomPlayer, kind: str) -> None:
    matrix = await _around(room, kind)
    while True:
        at, step = await phase(room), (await room.session()).step
        await _gives(room, matrix.people, at, step)
        if at == "praat":
            await room.taps(FACILITATOR, "knop_sessie_meer")
            await room.taps(FACILITATOR, "knop_sessie_overdragen")
            await room.taps(matrix.people[0], "knop_sessie_neem_over")
            await matrix.holds()
            await room.taps(FACILITATOR, "knop_sessie_toch_niet")
        await matrix.holds()
        if "knop_sessie_ja_genoeg" in room.on_panel():
            await room.taps(FACILITATOR, "knop_sessie_toch_niet")
        if at == "slot":
            break
        await goes_on(room)
    await ends(room)
    await matrix.holds()
    assert matrix.tried > 3_000
