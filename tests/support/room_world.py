"""One session played from a script that doesn't look at what people say. So it can be played again
with other words, or with the words of others, and all that was sent can be compared.

played = play(Script.drawn(seed), given, folder)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bot.walking.walking import walk_of
from dialogs.pack.definition import Dialog
from dialogs.walk.place import Place, View
from tests.support.memory_database import MemoryDatabase, at_once
from tests.support.raw_updates import GROUP
from tests.support.room_course import comes_in, ends, erases, goes_on, phase, takes_up
from tests.support.room_player import FACILITATOR, RoomPlayer, Sent
from tests.support.small_session import IN_SESSION

GOALS = ("Samen koken", "Samen sporten", "Dat weten we nog niet", "Weet ik niet", "Overslaan")
PEOPLE = ("Jongeren", "Ouderen", "Mbo")
_DROP, _TAKE_UP = "knop_afspraak_een_weg", "knop_afspraak_een_erbij"
FIRST = 11
"""The person who comes in first; the others follow."""


@dataclass(frozen=True, slots=True)
class Says:
    """What someone answers and says in a session. `late`: the goal that they change to."""

    text: str
    share: bool
    goal: str
    who: str
    late: str
    idea: str = ""
    proposal: str = ""
    otherwise: str = ""
    """How they see a proposal differently; '' if they don't say how."""
    skips: bool = False
    """Whether they skip proposals that they don't say anything of."""


@dataclass(frozen=True, slots=True)
class Script:
    """Who does what and when, but not what they say."""

    seed: int
    several: bool = False
    group: bool = False
    people: int = 6
    late_comers: int = 0
    change: frozenset[int] = frozenset()
    """People who answer something else once the answers were shown."""
    propose: frozenset[int] = frozenset()
    differ: frozenset[int] = frozenset()
    reword: frozenset[int] = frozenset()
    """People who replace what they proposed by other words."""
    drops: bool = False
    """Whether the facilitator drops a proposal."""
    second: frozenset[int] = frozenset()
    """People who type a second proposal; `in_place`: instead of their first, or else in addition to
    it."""
    in_place: bool = False
    takes_up: bool = False
    """Whether the facilitator takes up the proposals that wait."""
    leaves: int | None = None
    erases: int | None = None
    whole: bool = True
    """Whether the facilitator waits until all have answered."""
    goes_back: bool = True
    restless: bool = True
    """Whether the facilitator taps this and that meanwhile."""
    settles: bool = True

    @classmethod
    def drawn(cls, seed: int) -> Script:
        chance = Random(seed)
        people = chance.choice((5, 5, 6))
        everyone = range(people)
        few = frozenset(one for one in everyone if chance.random() < 0.3)

        def some() -> frozenset[int]:
            """All, none or a few: always the same, so that people are alike."""
            return chance.choice((few, few, frozenset(everyone) - few, frozenset()))

        return cls(
            seed,
            several=chance.random() < 0.4,
            group=chance.random() < 0.4,
            people=people,
            late_comers=chance.choice((0, 0, 1)),
            change=some(),
            propose=some(),
            differ=some(),
            leaves=chance.choice((None, *everyone)),
            erases=chance.choice((None, *everyone)),
            whole=chance.random() < 0.8,
            goes_back=chance.random() < 0.6,
            settles=chance.random() < 0.7,
            reword=some(),
            drops=chance.random() < 0.4,
            second=some(),
            in_place=chance.random() < 0.5,
            takes_up=chance.random() < 0.5,
        )

    @property
    def everyone(self) -> list[int]:
        return [FIRST + number for number in range(self.people + self.late_comers)]

    def project(self, person: int) -> str:
        """Two in the first, the rest in the second; the last always there."""
        return ("Moestuin" if person - FIRST < 2 else "Maatjes") if self.several else ""


@dataclass
class World:
    script: Script
    says: Mapping[int, Says]
    room: RoomPlayer
    chance: Random = field(init=False)
    here: list[int] = field(default_factory=list)
    came: int = 0
    was_back: bool = False

    def __post_init__(self) -> None:
        self.chance = Random(self.script.seed)

    async def play(self) -> None:
        """From /sessie to the end."""
        script, room = self.script, self.room
        await room.opens(kind="meer_projecten" if script.several else "een_project")
        if script.group:
            await room.says(FACILITATOR, "/sessie", GROUP)
        for person in script.everyone[: script.people]:
            await self._comes(person)
        while (at := await phase(room)) != "slot":
            step = (await room.session()).step
            await self._gives(at, step)
            if at == "praat" and not step:
                await self._is_over_it()
            await goes_on(room)
        await room.wait(120)
        await ends(room)

    async def _comes(self, person: int) -> None:
        await comes_in(self.room, person, self.script.project(person))
        self.here.append(person)
        self.came += 1

    async def _gives(self, at: str, step: int) -> None:
        """Everyone does what is asked, bit by bit and in a mixed order."""
        if at == "zelf":
            await self._reflect()
        elif at == "doel" and self.script.settles:
            await self.room.taps(FACILITATOR, "Samen koken")
        elif at == "afspraak" and step > 1:
            await self._says_who_and_when()
        elif at in ("rondje", "vraag", "advies", "afspraak") and step <= 1:
            if step and self.script.drops and self.room.has(FACILITATOR, _DROP):
                await self.room.taps(FACILITATOR, _DROP)
                await self.room.taps(FACILITATOR, "knop_afspraak_laat_vallen")
                await self.room.taps(FACILITATOR, "knop_afspraak_ja_weg")
            if step and self.script.takes_up and self.room.has(FACILITATOR, _TAKE_UP):
                await takes_up(self.room, all_of_them=True)
            if self.room.has(FACILITATOR, "Moestuin") and at == "vraag":
                await self.room.taps(FACILITATOR, "Moestuin")
            for person in self._in_any_order():
                await self._voices(person, at, step)

    async def _says_who_and_when(self) -> None:
        """The facilitator picks an agreement if there are many, and enters who does it."""
        for label in ("knop_afspraak_kies", "Afspraak_wie_ik", "knop_afspraak_open"):
            if self.room.has(FACILITATOR, label):
                await self.room.taps(FACILITATOR, label)

    async def _reflect(self) -> None:
        turns = [person for person in self.here for _ in range(6 if self.script.whole else 4)]
        self.chance.shuffle(turns)
        for person in turns:
            await self._answers_next(person)
            if self.script.restless and self.chance.random() < 0.1:
                await self._fidgets()

    async def _answers_next(self, person: int) -> None:
        room, says = self.room, self.says[person]
        place = await self._place(person)
        match place:
            case Place(View.QUESTION, "p7x"):
                await room.says(person, says.text)
            case Place(View.CONSENT):
                yes = "ja" if says.share else "nee"
                await room.taps(person, f"knop_toestemming_{yes}")
            case Place(View.QUESTION, "d4n"):
                await room.taps(person, says.goal)
            case Place(View.QUESTION, "a9c"):
                await room.taps(person, says.text)
            case Place(View.QUESTION, "s1t") if room.has(person, f"✓ {says.who}"):
                await room.taps(person, "Klaar met kiezen")
            case Place(View.QUESTION, "s1t"):
                await room.taps(person, says.who)
            case _:
                pass  # through with it

    async def _place(self, person: int) -> Place:
        record = await self.room.database.read(lambda work: work.walks.current(person))
        assert record is not None
        return walk_of(record).place

    async def _fidgets(self) -> None:
        room, which = self.room, self.chance.randrange(6)
        if which == 0:
            await room.taps(FACILITATOR, "knop_sessie_pauze")
            await room.taps(FACILITATOR, "knop_sessie_hervat")
        elif which == 1:
            await room.taps(FACILITATOR, "knop_sessie_sluit_vragen")
            await room.taps(FACILITATOR, "knop_sessie_open_vragen")
        elif which == 2:
            await room.taps(FACILITATOR, "knop_sessie_duwtje")
        elif which == 3:
            await room.taps(FACILITATOR, "knop_sessie_tijd_erbij")
        elif which == 4:
            await room.wait(61)
        elif self.came < len(self.script.everyone):
            await self._comes(FIRST + self.came)

    async def _is_over_it(self) -> None:
        """After all was shown, some leave, some change an answer, and all is shown again."""
        script, room = self.script, self.room
        if script.leaves is not None and script.leaves != script.erases:
            await self._goes(FIRST + script.leaves, "/stop")
        if script.erases is not None:
            await self._goes(FIRST + script.erases)
        if not script.goes_back or self.was_back:
            return
        self.was_back = True
        await room.taps(FACILITATOR, "knop_sessie_fase_terug")
        await room.taps(FACILITATOR, "knop_sessie_fase_terug")
        for person in self._in_any_order():
            if person - FIRST in script.change and await self._place(person) == Place(View.WAITING):
                await room.taps(person, "Terug")
                await room.taps(person, "Terug")
                await room.taps(person, self.says[person].late)
        if len(self.here) and len(script.everyone) > script.people:
            await self._reflect()
        while await phase(room) != "praat":
            await goes_on(room)

    async def _goes(self, person: int, how: str = "") -> None:
        if person not in self.here:
            return
        self.here.remove(person)
        if how:
            await self.room.says(person, how)
        else:
            await erases(self.room, person)

    async def _voices(self, person: int, at: str, step: int) -> None:
        room, says = self.room, self.says[person]
        number = person - FIRST
        if at == "afspraak" and step == 1:
            while room.has(person, "knop_afspraak_mee_leven"):
                if number not in self.script.differ:
                    await room.taps(person, "knop_afspraak_mee_leven")
                elif says.otherwise:
                    await room.taps(person, "knop_afspraak_anders")
                    await room.says(person, says.otherwise)
                elif says.skips:
                    await room.says(person, "overslaan")
                    await room.wait(1)
                else:
                    await room.taps(person, "knop_afspraak_anders")
                    await room.taps(person, "knop_afspraak_hardop")
                await room.wait(6)
        elif at == "afspraak":
            if number in self.script.propose:
                await room.says(person, says.proposal)
                if number in self.script.reword:
                    await room.says(person, f"toch anders: {says.proposal} opnieuw")
                if number in self.script.second:
                    await room.says(person, f"{says.proposal} ook")
                    where = "in_plaats" if self.script.in_place else "erbij"
                    await room.taps(person, f"knop_afspraak_{where}")
            else:
                await room.taps(person, "knop_afspraak_niets")
        elif room.has(person, "knop_ronde_niets"):
            if says.idea:
                await room.says(person, f"{says.idea} {at}")
            else:
                await room.taps(person, "knop_ronde_niets")

    def _in_any_order(self) -> list[int]:
        order = list(self.here)
        self.chance.shuffle(order)
        return order


def play(
    script: Script, says: Mapping[int, Says], folder: Path, dialog: Dialog = IN_SESSION
) -> list[Sent]:
    """All that was sent, to whomever."""
    database = MemoryDatabase(folder)
    world = World(script, says, RoomPlayer(database, dialog))
    try:
        at_once(world.play())
    finally:
        database.close()
    return world.room.sent
