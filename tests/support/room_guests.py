"""People in a session on the in-process player who do whatever is asked, and their leader.

guests = RoomGuests(room, leader=1, people=[2, 3, 4, 5, 6, 7])
await guests.lead_on()       # one tap of the leader
await guests.do_all()        # all that is asked of the others

They read the messages that they have, as people do, and know no pack by its names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogs.session.agenda import Agenda
from dialogs.session.state import Session
from dialogs.session.state import from_json as session_from_json
from tests.support import answering
from tests.support.answering import AGREE, ALONE, DIFFER, DONE, SURE, TICK, YES
from tests.support.real_pack import real_pack
from tests.support.room_player import RoomPlayer, Shown

_THINKING = 30.0
"""Seconds, so that what is typed is no addition to what was."""
_MAIL = 6.0
"""Seconds after which messages that wait for each other have come."""
MOST_TAPS = 150
"""More than a whole session takes of who leads it."""


class RoomGuests:
    def __init__(self, room: RoomPlayer, leader: int, people: Sequence[int]) -> None:
        self.room, self.leader, self.people = room, leader, list(people)
        self.id = 0
        """Of their session; 0 until it is there."""
        self._seen: set[tuple[int, int, str]] = set()
        self._said = 0

    # Coming in

    async def open(self, kind: str, length: str) -> None:
        """Begin a session of this kind and length, given by their labels."""
        await self.room.says(self.leader, "/sessie")
        await self.room.taps(self.leader, kind)
        await self.room.taps(self.leader, length)
        self.id = (await self.room.record()).id

    async def come_in(self, *people: int, project: str = "") -> None:
        record = await self.room.database.read(lambda work: work.sessions.get(self.id))
        assert record is not None
        for person in people:
            await self.room.says(person, f"/start {record.token}")
            await self.room.taps(person, ALONE)
            if project:
                await self.room.says(person, project)

    # Doing what is asked

    async def do_all(self) -> None:
        for person in self.people:
            for _ in range(MOST_TAPS):
                if not await self.do_one(person):
                    break
            else:
                raise AssertionError(f"{person} is asked for ever")
        await self.room.wait(_MAIL)

    async def do_one(self, person: int, *, say: str = "") -> bool:
        """Do one thing that is asked of someone. Returns False if nothing is. `say`: instead of
        words of their own."""
        self.room.at += _THINKING
        words = say or self._sentence(person)
        asked = self._asks_a_voice(person)
        if asked is not None:
            await self._gives(person, asked, words)
            return True
        screen = self.screen(person)
        if screen is None or _waits(screen):
            return False
        await self._answers(person, screen, words)
        return True

    def screen(self, person: int) -> Shown | None:
        """The newest screen of someone's walk."""
        return self._newest(person, answering.is_of_a_walk)

    async def _answers(self, person: int, screen: Shown, words: str) -> None:
        labels = dict(screen.buttons)
        choices = [name for name in answering.options(labels) if TICK not in name]
        if YES in labels:
            choices = [YES]
        elif DONE in labels:
            choices = [DONE]
        if not choices:
            await self.room.says(person, words)
        else:
            choice = choices[(person + len(screen.text)) % len(choices)]
            await self.room.taps_data(person, labels[choice], screen.id)

    def _asks_a_voice(self, person: int) -> Shown | None:
        for verb in ("pass", "with", "take"):
            asked = self._newest(person, _saying(verb))
            if asked is not None and (person, asked.id, asked.text) not in self._seen:
                return asked
        return None

    async def _gives(self, person: int, asked: Shown, words: str) -> None:
        self._seen.add((person, asked.id, asked.text))
        labels = dict(asked.buttons)
        if AGREE in labels:
            how = DIFFER if person % 3 == 0 else AGREE
            await self.room.taps_data(person, labels[how], asked.id)
        elif answering.verb(asked.buttons[0][1]) == "take":
            await self.room.taps_data(person, asked.buttons[0][1], asked.id)
        else:
            await self.room.says(person, words)
        await self.room.wait(_MAIL)

    def _sentence(self, person: int) -> str:
        """A sentence that nobody else says, and they themselves only once."""
        self._said += 1
        return f"elke week iets nieuws koken, {self._said} van {person}"

    # Leading

    async def session(self) -> Session:
        record = await self.room.database.read(lambda work: work.sessions.get(self.id))
        assert record is not None
        assert record.state is not None
        return session_from_json(record.state)

    async def at(self) -> tuple[str, int]:
        """The kind of the phase that the session is in, and its step."""
        session = await self.session()
        return Agenda(real_pack(), session).phase.kind.value, session.step

    async def lead_to(self, kind: str, step: int = 0) -> None:
        """Lead on, while all do what is asked, to the first phase of this kind."""
        for _ in range(MOST_TAPS):
            if await self.at() == (kind, step):
                return
            await self.do_all()
            assert await self.lead_on(), f"{kind} never came"
        raise AssertionError(f"{kind} never came")

    async def lead_to_the_end(self) -> None:
        for _ in range(MOST_TAPS):
            await self.do_all()
            if not await self.lead_on():
                return
        raise AssertionError("it never ends")

    async def lead_on(self) -> bool:
        """Let the leader tap once. Returns False after the last tap."""
        panel = self.panel()
        labels = dict(panel.buttons)
        onward = answering.onward(panel.text, list(labels))
        self.room.at += _THINKING
        await self.room.taps_data(self.leader, labels[onward], panel.id)
        return onward != SURE

    def panel(self) -> Shown:
        found = self._newest(self.leader, answering.is_of_a_panel)
        assert found is not None, self.room.texts(self.leader)
        return found

    def _newest(self, person: int, fits: Callable[[str], bool]) -> Shown | None:
        messages = self.room.chats[person].messages.values() if person in self.room.chats else ()
        return answering.newest(messages, lambda one: [data for _, data in one.buttons], fits)


def _saying(verb: str) -> Callable[[str], bool]:
    return lambda data: answering.verb(data) == verb


def _waits(screen: Shown) -> bool:
    return answering.asks_nothing(screen.text, [label for label, _ in screen.buttons])
