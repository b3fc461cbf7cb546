"""What a bot with sessions and a programme leaves behind, put into a database that has walks.

    python -m tests.support.old_sessions DATABASE

It is run in a copy of an earlier commit, so what it uses is the code of that commit: its own player
in one process, and the pack that people get. All texts and ids are made up.
"""

from __future__ import annotations

import asyncio
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bot.programme.counting import here
from bot.programme.making import Maker
from bot.programme.sharing import Sharing
from dialogs.edition.published import Edition
from dialogs.session.agenda import FEW
from storage.database import Database, open_database
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.support.programme import Rates
from tests.support.raw_updates import GROUP
from tests.support.real_pack import real_pack
from tests.support.room_guests import RoomGuests
from tests.support.room_player import RoomPlayer
from tests.support.waiting_teams import keys, let_count, packed
from tests.support.walker import CHECKLIST

ONE, SEVERAL, HALF_AN_HOUR = (
    "Samen over 1 project",
    "Intervisie, met meer projecten",
    "Een half uur",
)
PROJECTS = ("Moestuin", "Maatjes")
FIRST_ID = 2001
"""Of who leads the first session; those of each next one have ids 20 higher."""
STAFF = 1990
SHARED, LOOKED_AT_OTHERS, ASKED = 1991, 1992, 1993
TEAMS = 30
"""Enough for an edition."""
WORDS = "Elke zaterdag bouwen we met de straat een hut van oude deuren."


@dataclass(frozen=True)
class Left:
    """Where a session is left: its kind, the kind of the phase with its step, and how many of
    its people did what was asked there."""

    phase: str
    step: int = 0
    kind: str = ONE
    ready: int = 3
    in_group: bool = False
    ended: bool = False
    share: str = ""


SESSIONS = (
    Left("lobby"),
    Left("nadenken"),
    Left("laten_zien", in_group=True),
    Left("praten"),
    Left("ronde", kind=SEVERAL),
    Left("afspreken", step=1),
    Left("afsluiten", ended=True),
)
WITH_SHARES = (
    *SESSIONS[:-1],
    Left("afsluiten", share="agreed", ended=True),
    Left("afsluiten", share="asked"),
)
"""Once a group could be asked. Whoever is asked has some minutes, so that one is the last."""


async def sit_down(room: RoomPlayer, first: int, left: Left) -> None:
    """A session, as far as it is to come."""
    guests = RoomGuests(room, first, range(first + 1, first + 1 + FEW))
    await guests.open(left.kind, HALF_AN_HOUR)
    if left.in_group:
        await room.says(first, "/sessie", GROUP)
    for number, person in enumerate(guests.people):
        project = PROJECTS[number % 2] if left.kind == SEVERAL else ""
        await guests.come_in(person, project=project)
    await guests.lead_to(left.phase, left.step)
    if left.kind == SEVERAL:
        await guests.lead_on()  # it is chosen whose case it is
    for number, person in enumerate(guests.people[: left.ready]):
        for _ in range(number + 1):
            await guests.do_one(person)
    if left.share:
        await room.taps(first, "Vraag of dit naar het programma mag")
        for person in guests.people[: 2 if left.share == "asked" else None]:
            await room.taps(person, "Ja, dit mag mee")
    if left.ended:
        await guests.lead_to_the_end()


async def walk_alone(room: RoomPlayer, person: int) -> None:
    """A whole walk, up to the checklist."""
    alone = RoomGuests(room, 0, [person])
    await room.says(person, "/start")
    await alone.do_all()
    shown = alone.screen(person)
    assert shown is not None
    assert CHECKLIST in shown.text, shown


async def bring_along(room: RoomPlayer, person: int, guests_of: int) -> None:
    """Someone with answers of their own comes in, and is asked which of them come along."""
    alone = RoomGuests(room, 0, [person])
    await room.says(person, "/start")
    for _ in range(6):
        await alone.do_one(person)
    alone.id = guests_of
    await alone.come_in(person)
    await room.taps(person, "Ja, vraag het per antwoord")


async def publish(database: Database, at: float) -> None:
    """Teams let the programme count, an edition is made of them, and others come after it."""
    rates, number = Rates(real_pack(), random.Random(8)), count()

    def come(work: UnitOfWork, teams: int) -> None:
        first = 5_000_000_000 + 1000 * next(number)
        shares = [rates.share() for _ in range(teams)]
        let_count(
            work, shares, {0: WORDS, 1: WORDS + " Iedereen mag."}, pack=real_pack().id, first=first
        )

    def staff(work: UnitOfWork) -> None:
        work.invite("niet-echt", at + 3600)
        assert work.accept_invitation("niet-echt", STAFF, at)

    def pack(edition: Edition, _: object) -> bytes:
        return packed(edition)

    await database.unit(staff)
    await database.unit(lambda work: come(work, TEAMS))
    new_key = keys()
    dialogs = {real_pack().id: real_pack()}
    maker = Maker(database, lambda: dialogs, pack, here, 20, lambda: at, lambda: next(new_key))
    await maker.make(real_pack().id, STAFF)
    await database.unit(lambda work: come(work, 4))


async def programme(room: RoomPlayer) -> None:
    """One looks at what walks may share, one shared, one looks at how it is with others."""
    for person in (SHARED, LOOKED_AT_OTHERS, ASKED):
        await walk_alone(room, person)
    await room.taps(SHARED, "Delen met het programma")
    await room.taps(SHARED, "Ja, dit mag mee")
    await room.taps(ASKED, "Delen met het programma")
    await look_at_others(room, LOOKED_AT_OTHERS)


async def look_at_others(room: RoomPlayer, person: int) -> None:
    for _, data in room.last(person).buttons:
        checklist = room.last(person)
        await room.taps_data(person, data, checklist.id)
        if room.has(person, "Hoe is dat bij anderen?"):
            await room.taps(person, "Hoe is dat bij anderen?")
            return
        await room.says(person, "/checklist")
    raise AssertionError("nothing about others")


async def add(path: Path, sessions: Sequence[Left]) -> None:
    database = await open_database(path)
    ((left_at,),) = await query(database, "SELECT max(changed_at) FROM walk")
    room = RoomPlayer(database, real_pack(), sharing=Sharing())
    room.at = left_at + 100
    try:
        await publish(database, room.at)
        await programme(room)
        for number, left in enumerate(sessions):
            await sit_down(room, FIRST_ID + 20 * number, left)
            if left.phase == "nadenken":
                await bring_along(room, FIRST_ID + 20 * number + 19, (await room.record()).id)
    finally:
        await database.close()


async def can_share(path: Path) -> bool:
    """Whether a group could be asked yet."""
    database = await open_database(path)
    found = await query(database, "SELECT 1 FROM sqlite_schema WHERE name = 'asked_share'")
    await database.close()
    return bool(found)


async def main(path: Path) -> None:
    await add(path, WITH_SHARES if await can_share(path) else SESSIONS)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
