"""Sessions for a database from before there was a host for them: put in by the code of then that
there was, which is the core of a session, that of a walk, and the storage of both.

    python -m tests.support.old_rooms DATABASE

It is run in a copy of an earlier commit. All texts and ids are made up. How a showing is kept
stood in no code yet; here it is as the first host kept it.
"""

from __future__ import annotations

import asyncio
import inspect
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dialogs.pack.definition import Kind
from dialogs.pack.plan import SessionKind
from dialogs.session.effects import OpenPhase, Reveal
from dialogs.session.reveal import Shown, Texts, TooFew, freeze, reveal_closed, reveal_open, showing
from dialogs.session.state import Session
from dialogs.session.state import to_json as session_to_json
from dialogs.walk.effects import RecordAnswer
from dialogs.walk.events import PhaseOpened, RoomLeft
from dialogs.walk.state import Walk, answer_to_json, to_json
from storage.database import open_database
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.support.player import Player
from tests.support.real_pack import real_pack
from tests.support.session_player import SessionPlayer

FIRST_ID = 2001
PEOPLE = 5
YES, DONE = "Ja, zonder naam", "Klaar met kiezen"
NO_OPTION = frozenset({"Weet ik niet", "Overslaan", "Terug", "Sessie verlaten", DONE})
WAITS = "De begeleider is weg"
PROJECTS = ("Moestuin", "Maatjes")
PLACES = (
    *(("lobby", 0), ("nadenken", 0), ("laten_zien", 1), ("praten", 0), ("ronde", 0)),
    *(("afspreken", 1), ("afsluiten", 0)),
)
"""The kind of the phase in which each is left, and its step; the last has ended."""
MOST = 200


@dataclass
class Table:
    """One session: who leads it, those in it, and the unit that stores it all."""

    work: Any
    """The unit of then, which takes other things than that of now."""
    leader: int
    at: float
    several: bool
    room: SessionPlayer = field(init=False)
    walks: dict[int, Player] = field(default_factory=dict)
    """By person."""
    id: int = 0
    _said: int = 0
    _opened: int = 0
    _stored: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        dialog, plan = real_pack(), list(real_pack().plans)[-1]
        token, code = f"sleutel{self.leader:016}", f"kam{self.leader}"
        self.id = self.work.open_session(dialog.id, plan, self.leader, token, code, self.at).id
        kind = SessionKind.SEVERAL if self.several else SessionKind.ONE
        self.room = SessionPlayer(Session(self.id, plan, kind, self.leader), dialog, self.leader)
        self.room.clock = self.at
        self.room.begins()

    def comes(self, person: int, project: str) -> None:
        walk = self.work.new_walk(person, real_pack().id, self.at)
        self.walks[person] = Player(real_pack(), Walk(walk.id), clock=self.room.clock)
        about = self.work.name_project(self.id, project).id if project else None
        self.work.join(self.id, person, walk.id, 1, about)
        self.room.join()
        if about is not None:
            self.room.names(about, project)

    # The way

    def goes_to(self, kind: str, step: int) -> None:
        for _ in range(MOST):
            self._opens()
            if (self.room.phase.kind.value, self.room.session.step) == (kind, step):
                return
            self.all_do()
            self.goes_on()
        raise AssertionError(f"{kind} never came")

    def goes_on(self) -> None:
        actions = self.room.actions
        case = next((one for one in actions if one.startswith("case:")), None)
        self.room.taps(case or next(one for one in ("next", "skip") if one in actions))
        for effect in self.room.last:
            if isinstance(effect, Reveal):
                self._shows(effect)

    def _opens(self) -> None:
        """A phase that opened and asks something reaches everybody's walk."""
        for effect in self.room.last:
            if not isinstance(effect, OpenPhase) or effect.turn == self._opened:
                continue
            self._opened = effect.turn
            for walk in self.walks.values():
                walk.clock = self.room.clock
                settled = effect.settled.get(0, {})
                walk._happens(
                    PhaseOpened(
                        *(self.id, effect.turn, effect.questions, walk.clock, settled),
                        *(effect.said, effect.open),
                    )
                )

    def all_do(self) -> None:
        """Everyone does all that is asked in this phase, and is ready."""
        for person in self.walks:
            for _ in range(MOST):
                if not self.does(person):
                    break
        if self.room.phase.kind.value == "afspreken" and self.room.session.step == 0:
            for person in self.walks:
                self.work.propose(self.id, None, person, self._sentence(person))
        if self.room.session.open:
            self.room.all_ready()

    def does(self, person: int) -> bool:
        """One thing that a walk asks; False where it asks nothing."""
        walk = self.walks[person]
        names = walk.labels if walk.live else [WAITS]
        if WAITS in names:
            return False
        walk.wait(30)
        options = [name for name in names if name not in NO_OPTION and "✓" not in name]
        if YES in names or DONE in names:
            walk.taps(YES if YES in names else DONE)
        elif options:
            walk.taps(options[(person + len(names)) % len(options)])
        else:
            walk.says(self._sentence(person))
        self.stores(person)
        return True

    def _sentence(self, person: int) -> str:
        self._said += 1
        return f"met de straat een kas bouwen, {self._said} van {person}"

    def _shows(self, effect: Reveal) -> None:
        """Freeze the answers to a question, where enough people gave one."""
        work, question = self.work, real_pack().questions[effect.question]
        is_open = question.kind is Kind.OPEN
        given = work.answers_for_group(self.id, question.id, None, "groep" if is_open else "geteld")
        mode = self.room.session.mode.value
        recorded = {
            key: what for walk in self.walks.values() for key, what in walk.recorded.items()
        }
        answers = [recorded[one.walk_id, question.id].answer for one in given]
        if is_open:
            shown: Shown | TooFew = reveal_open((answer.text for answer in answers), effect.seed)
            if not isinstance(shown, TooFew):
                of_whom = zip(given, answers, strict=True)
                texts = [(one.walk_id, answer.text) for one, answer in of_whom]
                work.freeze(self.id, question.id, None, f"{mode} {freeze(Texts(()))}", texts)
        else:
            counted = reveal_closed(question, answers)
            if not isinstance(counted, TooFew):
                more = {"answers": given} if _takes(work.freeze, "answers") else {}
                work.freeze(self.id, question.id, None, f"{mode} {freeze(counted)}", **more)
            shown = counted
        self.room.showed(effect.question, showing(shown))

    # What is stored

    def stores(self, person: int) -> None:
        """A walk as it is, and the answers that came."""
        player = self.walks[person]
        new = player.effects[self._stored.get(person, 0) :]
        self._stored[person] = len(player.effects)
        for effect in new:
            if isinstance(effect, RecordAnswer):
                self.work.record_answer(
                    *(player.walk.id, effect.question, effect.shown),
                    *(answer_to_json(effect.answer), real_pack().version),
                    *(player.clock, effect.audience.value),
                )
        self.work.save_walk(player.walk.id, to_json(player.walk), "walking", player.clock)

    def left(self, kind: str) -> None:
        """As it is now; some did what is asked here."""
        for number, person in enumerate(self.walks):
            if kind == "nadenken":
                for _ in range(number):
                    self.does(person)
            elif kind == "ronde":
                (about,) = (one.id for one in self.work.projects(self.id)[:1])
                if number < 2:
                    text = self._sentence(person)
                    self.work.contribute(self.id, self.room.phase.id, about, person, text)
            elif kind == "afspreken":
                self._voices(person)
        if kind == "afsluiten":
            for walk in self.walks.values():
                walk._happens(RoomLeft(walk.clock))
            self.room.taps("end")
            if not self.room.session.ended:
                self.room.taps(self.room.actions[0])
        for person in self.walks:
            self.stores(person)
        self.work.save_session(self.id, session_to_json(self.room.session), self.room.clock)
        for name, due in self.room.timers.items():
            self.work.set_session_timer(self.id, name, due)
        if self.room.session.ended:
            self.work.end_session(self.id, self.room.clock)

    def _voices(self, person: int) -> None:
        for number, proposal in enumerate(self.work.proposals(self.id)[:3]):
            if person % 2:
                return
            agrees, otherwise = number > 0, None if number else self._sentence(person)
            which = proposal.text if _takes(self.work.give_voice, "otherwise") else proposal.id
            more = (self.id, which) if isinstance(which, str) else (which,)
            self.work.give_voice(*more, person, agrees, otherwise)


def _takes(function: Callable[..., object], name: str) -> bool:
    return name in inspect.signature(function).parameters


def sit_down(work: UnitOfWork, number: int, kind: str, step: int, at: float) -> None:
    first = FIRST_ID + 20 * number
    table = Table(work, first, at, several=kind == "ronde")
    for one in range(PEOPLE):
        table.comes(first + 1 + one, PROJECTS[one % 2] if kind == "ronde" else "")
    table.goes_to(kind, step)
    table.left(kind)


async def main(path: Path) -> None:
    database = await open_database(path)
    ((left_at,),) = await query(database, "SELECT max(changed_at) FROM walk")

    def all_sit_down(work: UnitOfWork) -> None:
        for number, (kind, step) in enumerate(PLACES):
            sit_down(work, number, kind, step, left_at + 100)

    try:
        await database.unit(all_sit_down)
    finally:
        await database.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
