"""How long the words of a session take to read, by phase: a session of the real pack with eight
phones, played from beginning to end, and what a person at one of them gets to read.

Counted is every new line of text, at each place where it appears, and every new button. A button
that this phone showed before, such as 'Terug', is recognised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from math import ceil
from pathlib import Path

from bot.programme.walk_sharing import WalkSharing
from dialogs.pack.definition import Dialog
from dialogs.pack.plan import Phase
from tests.support.answering import OnScreen
from tests.support.guest import Guest, Manner
from tests.support.leader import Leader
from tests.support.memory_database import MemoryDatabase
from tests.support.real_pack import label, real_pack, said
from tests.support.room_player import FACILITATOR, RoomPhone, RoomPlayer, Shown

PHONES = 8
_ANSWERED = said("gekozen", antwoord="").rstrip()
_AT_ONCE = 0.5
"""Seconds before each tap, so that as many proposals are put to everyone as are planned."""
_PROPOSED = said("afspraak_voorstel", nummer="", totaal="", tekst="").split()[0]
_ONE_PROJECT = label("knop_sessie_een_project")


class Talker(Guest[RoomPhone]):
    """A guest whose sentences are as long as those that people type."""

    def _sentence(self, told: str) -> str:
        return f"{super()._sentence(told)} en vraagt wie er dinsdag meegaat"


@dataclass(slots=True)
class Reader:
    """What somebody has read so far. `words`: how many in each phase."""

    words: Counter[str] = field(default_factory=Counter)
    read: dict[str, list[str]] = field(default_factory=dict)
    """The new lines by phase, in order."""
    _there: dict[int, str] = field(default_factory=dict)
    _labels: set[str] = field(default_factory=set)

    def reads(self, phase: str, messages: Iterable[Shown]) -> None:
        for one in messages:
            before = Counter(self._there.get(one.message_id, "").splitlines())
            self._there[one.message_id] = one.text
            lines = list((Counter(one.text.splitlines()) - before).elements())
            lines += [name for name, _ in one.buttons if name not in self._labels]
            self._labels |= {name for name, _ in one.buttons}
            self.read.setdefault(phase, []).extend(lines)
            self.words[phase] += sum(len(line.split()) for line in lines)


@dataclass(slots=True)
class Played:
    """A session that was played."""

    phases: tuple[Phase, ...]
    phones: list[Reader]
    panel: Reader

    def words(self, phase: str) -> int:
        """How many words three in four phones showed in it at most: then the panel says that most
        are ready. The last is asked for more words than others, who can live with all sentences."""
        return sorted(one.words[phase] for one in self.phones)[ceil(len(self.phones) * 3 / 4) - 1]

    def asked(self, phase: Phase) -> int:
        """The most questions that a phone asked in it, or that it showed the answers to."""
        names = {real_pack().questions[id_].name for id_ in phase.questions}
        return max(
            sum(line in names or line.startswith(_ANSWERED) for line in one.read.get(phase.id, ()))
            for one in self.phones
        )

    def proposals(self, phase: Phase) -> int:
        """How many proposals a phone showed in it."""
        return max(
            sum(line.startswith(_PROPOSED) for line in one.read.get(phase.id, ()))
            for one in self.phones
        )


async def played(folder: Path, plan: str, *, proposals: int) -> Played:
    """Play the plan with this id; so many people propose something. At the end all are asked
    whether the programme may have the outcome, which is the most that there is to read."""
    with closing(MemoryDatabase(folder)) as database:
        return await _Evening(database, real_pack(), plan, proposals).goes()


class _Evening:
    def __init__(self, database: MemoryDatabase, dialog: Dialog, plan: str, proposals: int) -> None:
        self.plan = dialog.plans[plan]
        self.room = RoomPlayer(database, dialog, sharing=WalkSharing())
        self.leader = Leader(RoomPhone(self.room, FACILITATOR, _AT_ONCE), waits=False)
        self.guests = [
            Talker(
                RoomPhone(self.room, FACILITATOR + 1 + number, _AT_ONCE),
                manner=Manner(proposes=float(number < proposals), agrees=0.85),
            )
            for number in range(PHONES)
        ]
        self.phones, self.panel = [Reader() for _ in self.guests], Reader()
        self.by_title = {phase.title: phase.id for phase in self.plan.phases}
        self.phase = self.plan.phases[0].id

    async def goes(self) -> Played:
        await self.leader.opens(_ONE_PROJECT, self.plan.name)
        for guest in self.guests:
            await guest.follows(self.leader.link)
            self._all_read()
        asked = False
        while True:
            if not asked and (panel := self.leader.panel()) and _shares(panel):
                asked = True
                await self.leader.taps(_SHARE)
                self._all_read()
            if not await self._goes_on():
                break
            while any([await guest.does_one() for guest in self.guests]):
                self._all_read()
        return Played(self.plan.phases, self.phones, self.panel)

    async def _goes_on(self) -> bool:
        goes = await self.leader.goes_on()
        if goes and self.leader.panel() is not None:
            self.phase = self.by_title.get(await self.leader.phase(), self.phase)
        self._all_read()
        return goes

    def _all_read(self) -> None:
        for guest, reader in zip(self.guests, self.phones, strict=True):
            reader.reads(self.phase, self._chat(guest.person.id))
        self.panel.reads(self.phase, self._chat(FACILITATOR))

    def _chat(self, person: int) -> Iterator[Shown]:
        chat = self.room.chats.get(person)
        yield from () if chat is None else (replace(one) for one in chat.messages.values())


_SHARE = label("knop_sessie_mag_mee", programma=real_pack().programme)


def _shares(panel: OnScreen) -> bool:
    return any(one.startswith(_SHARE) for one in panel.there)
