"""An edition is made of everything that waits, whoever comes and goes meanwhile; or there is
none."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from bot.programme.making import BusyError, NotEnoughError, RestlessError
from dialogs.edition.cells import BEGUN, EVERYONE, TEAMS, WALKS, count, tables
from dialogs.edition.edition_json import from_json
from dialogs.edition.noise import name_of, noise, noisy
from dialogs.edition.published import Edition
from dialogs.edition.share import Share
from dialogs.pack.definition import Dialog
from dialogs.walk.state import Walk, to_json
from storage.database import Database, open_database
from storage.errors import StorageUnavailable
from storage.programme.editions import Unfinished
from storage.unit import UnitOfWork
from storage.walks.walks import WalkRecord
from tests.storage.raw import query
from tests.support.small_edition import COUNTED
from tests.support.waiting_teams import FIRST_PERSON, NOW, let_count, maker, packed

SHARES = [
    Share("m2" if number % 3 else "ontbreekt", frozenset({"e1", "e2"} if number % 2 else {"e3"}))
    for number in range(2050)
]
"""More than fit in four slices."""
MANY = SHARES[:60]
ANNA = FIRST_PERSON
KEY = b"k" * 32


def same_key() -> bytes:
    return KEY


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(tmp_path / "walks.sqlite")
    try:
        yield database
    finally:
        await database.close()


async def latest(database: Database) -> Edition:
    found = await database.read(lambda work: work.editions.latest(COUNTED.id))
    assert found is not None
    return from_json(found.published)


def counted(shares: list[Share]) -> tuple[object, ...]:
    """What an edition of these holds under the same key."""
    return noisy(count(tables(COUNTED), shares), KEY)


async def waits(database: Database) -> int:
    ((number,),) = await query(database, "SELECT count(*) FROM waiting_share")
    return int(number)


async def test_all_that_waits_is_counted_once_with_noise(database: Database) -> None:
    await database.unit(lambda work: let_count(work, SHARES))
    steps: list[int] = []
    made = maker(database, new_key=same_key)
    number = await made.make(COUNTED.id, None, steps.append)
    assert number == 1
    edition = await latest(database)
    assert edition.tables == counted(SHARES)
    assert (edition.number, edition.pack, edition.made_on) == (1, COUNTED.id, "2026-09-21")
    assert edition.season == "najaar 2026"
    assert edition.value(TEAMS, EVERYONE) == 2050 + noise(KEY, TEAMS, name_of(EVERYONE))
    assert steps == [*range(10, 101, 10)]
    assert await waits(database) == 0
    assert await database.read(lambda work: work.editions.zip_of(1)) == packed(edition)
    with pytest.raises(NotEnoughError):
        await made.make(COUNTED.id, None)


async def test_how_far_it_is_says_nothing_of_how_many(database: Database) -> None:
    await database.unit(lambda work: let_count(work, MANY[:23]))
    steps: list[int] = []
    await maker(database, enough=1).make(COUNTED.id, None, steps.append)
    assert steps == [*range(10, 101, 10)]


async def test_each_attempt_and_each_week_has_a_key_of_its_own(database: Database) -> None:
    used: list[bytes] = []

    def new_key() -> bytes:
        used.append(len(used).to_bytes(32, "big"))
        return used[-1]

    await database.unit(lambda work: let_count(work, MANY))
    await maker(database, new_key=new_key).make(COUNTED.id, None)
    assert len(used) == len(set(used)) == 2
    edition = await latest(database)
    assert edition.tables == noisy(count(tables(COUNTED), MANY), used[0])


async def test_without_enough_there_is_none_and_nothing_changes(database: Database) -> None:
    await database.unit(lambda work: let_count(work, SHARES[:9]))
    made = maker(database, enough=1)
    with pytest.raises(NotEnoughError):
        await made.make(COUNTED.id, None)
    assert await waits(database) == 9
    assert await query(database, "SELECT * FROM audit") == []


async def test_who_asked_for_it_is_told_whether_theirs_is_in_it_or_not(database: Database) -> None:
    def wish(work: UnitOfWork) -> None:
        counted, *_ = let_count(work, MANY)
        work.edition_wishes.wish(counted, COUNTED.id, NOW)
        other = work.walks.begin(42, COUNTED.id, NOW)
        for walk in (other.id, counted - FIRST_PERSON + 1):
            work.walks.save(walk, "{}", "finished", NOW)
        work.edition_wishes.wish(42, COUNTED.id, NOW)
        work.edition_wishes.wish(42, "other", NOW)

    await database.unit(wish)
    await maker(database).make(COUNTED.id, None)
    assert len(await query(database, "SELECT walk_id FROM timer WHERE name = 'editie'")) == 2
    assert await query(database, "SELECT person_id, pack FROM edition_wish") == [(42, "other")]
    data = await database.unit(lambda work: work.people.everything_about(42))
    assert data.edition_wishes == ("other",)
    await database.unit(lambda work: work.people.erase(42, NOW))
    assert await query(database, "SELECT * FROM edition_wish") == []


async def test_who_names_an_organisation_does_not_wait_for_it(database: Database) -> None:
    names = {number: ("A", "B", "C")[number % 3] for number in range(60)}
    await database.unit(lambda work: let_count(work, MANY, organisations=names))
    await maker(database, new_key=same_key).make(COUNTED.id, None)
    assert await waits(database) == 0
    edition = await latest(database)
    assert edition.value(TEAMS, EVERYONE) == 60 + noise(KEY, TEAMS, name_of(EVERYONE))


@pytest.mark.parametrize(("number", "shown"), [(4, 0), (5, 5)])
async def test_five_texts_are_shown_and_four_are_not(
    database: Database, number: int, shown: int
) -> None:
    texts = {place: f"zin {9 - place}" for place in range(number)}
    await database.unit(lambda work: let_count(work, MANY, texts))
    await maker(database).make(COUNTED.id, None)
    assert (await latest(database)).texts == dict.fromkeys(sorted(texts.values())[:shown], "")


async def test_who_is_new_in_a_week_that_was_told_is_told_in_the_next(database: Database) -> None:
    with pytest.raises(NotEnoughError):
        await maker(database).make(COUNTED.id, None)
    await database.unit(lambda work: let_count(work, MANY))
    with pytest.raises(NotEnoughError):
        await maker(database).make(COUNTED.id, None)
    assert await maker(database, at=NOW + 7 * 86400.0).make(COUNTED.id, None) == 1


@pytest.mark.parametrize("how", ["erases", "takes back"])
@pytest.mark.parametrize("when", ["counting", "packing"])
async def test_who_leaves_meanwhile_is_not_in_it(database: Database, when: str, how: str) -> None:
    await database.unit(lambda work: let_count(work, SHARES))
    loop = asyncio.get_running_loop()
    left: list[asyncio.Future[None]] = []

    def leave(work: UnitOfWork) -> None:
        if how == "erases":
            work.people.erase(ANNA, 1.0)
        else:
            (waiting,) = work.waiting_room.of(ANNA)
            work.waiting_room.take_back(waiting.team, 1.0)

    steps: list[int] = []

    def counting(percent: int) -> None:
        steps.append(percent)
        if when == "counting" and not left:
            left.append(asyncio.ensure_future(database.unit(leave)))

    def packing(edition: Edition, _: Dialog, earlier: Sequence[Edition] = ()) -> bytes:
        if when == "packing" and not left:
            leaving = asyncio.run_coroutine_threadsafe(database.unit(leave), loop)
            left.append(asyncio.wrap_future(leaving, loop=loop))
            leaving.result()
        return packed(edition)

    made = maker(database, packing, new_key=same_key)
    assert await made.make(COUNTED.id, None, counting) == 1
    assert len(left) == 1
    assert steps == [*range(10, 101, 10)], "that someone left shows in no step back"
    edition = await latest(database)
    assert edition.tables == counted(SHARES[1:])
    assert await waits(database) == 0


async def test_the_file_is_made_with_the_editions_before_it(database: Database) -> None:
    seen: list[list[int]] = []

    def packing(edition: Edition, _: Dialog, earlier: Sequence[Edition] = ()) -> bytes:
        seen.append([one.number for one in earlier])
        return packed(edition)

    for weeks, first in enumerate((ANNA, ANNA + 1000)):
        await database.unit(partial(let_count, shares=MANY, first=first))
        made = maker(database, packing, at=NOW + 14 * 86400 * weeks)
        await made.make(COUNTED.id, None)
    assert seen == [[], [1]]


async def test_when_they_keep_leaving_there_is_none(database: Database) -> None:
    people = await database.unit(lambda work: let_count(work, MANY))

    def packing(edition: Edition, _: Dialog, earlier: Sequence[Edition] = ()) -> bytes:
        person = people.pop()
        asyncio.run_coroutine_threadsafe(
            database.unit(lambda work: work.people.erase(person, 1.0)), loop
        ).result()
        return b""

    loop = asyncio.get_running_loop()
    with pytest.raises(RestlessError):
        await maker(database, packing).make(COUNTED.id, None)
    assert await waits(database) == 55
    assert await database.read(lambda work: work.editions.all()) == ()


async def test_by_a_clock_that_is_wrong_no_week_is_told_and_nothing_is_made(
    database: Database,
) -> None:
    """Each week of a clock that runs ahead would tell another noisy number of the same teams."""
    await database.unit(lambda work: let_count(work, MANY))
    with pytest.raises(RestlessError):
        await maker(database, clock_is_wrong=True).make(COUNTED.id, None)
    assert await waits(database) == len(MANY)
    assert await database.read(lambda work: work.weekly.all(COUNTED.id)) == ()


async def test_who_comes_meanwhile_waits_for_the_next(database: Database) -> None:
    await database.unit(lambda work: let_count(work, MANY))
    loop = asyncio.get_running_loop()

    def come(work: UnitOfWork) -> None:
        let_count(work, [Share("m2")], first=ANNA + 5000)

    def packing(edition: Edition, _: Dialog, earlier: Sequence[Edition] = ()) -> bytes:
        asyncio.run_coroutine_threadsafe(database.unit(come), loop).result()
        return packed(edition)

    await maker(database, packing, new_key=same_key).make(COUNTED.id, None)
    assert (await latest(database)).tables == counted(MANY)
    assert await waits(database) == 1


class TroubleError(Exception):
    """Something that goes wrong on the way."""


def breaking(edition: Edition, dialog: Dialog, earlier: Sequence[Edition] = ()) -> bytes:
    raise TroubleError


async def test_when_packing_breaks_all_waits_as_before(database: Database) -> None:
    await database.unit(lambda work: let_count(work, MANY))
    with pytest.raises(TroubleError):
        await maker(database, breaking).make(COUNTED.id, None)
    assert await waits(database) == 60
    assert await maker(database).make(COUNTED.id, None) == 1


async def test_when_the_number_can_t_be_noted_there_is_no_edition(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await database.unit(lambda work: let_count(work, MANY))

    def full(number: int) -> None:
        raise StorageUnavailable("the disk is full")

    monkeypatch.setattr(database.edition_journal, "add", full)
    with pytest.raises(StorageUnavailable):
        await maker(database).make(COUNTED.id, None)
    assert await waits(database) == 60
    assert await database.read(lambda work: work.editions.all()) == ()


async def test_a_number_that_was_used_before_a_restore_is_not_used_again(
    database: Database,
) -> None:
    await database.unit(lambda work: let_count(work, MANY))
    database.edition_journal.add(6)
    assert await maker(database).make(COUNTED.id, None) == 7


async def test_one_at_a_time(database: Database) -> None:
    await database.unit(lambda work: let_count(work, MANY))
    made = maker(database)
    first = asyncio.create_task(made.make(COUNTED.id, None))
    await asyncio.sleep(0)
    with pytest.raises(BusyError):
        await made.make(COUNTED.id, None)
    assert await first == 1


async def test_the_bot_gets_its_turn_meanwhile(database: Database) -> None:
    """Units of the bot's own come in between the slices."""
    await database.unit(lambda work: let_count(work, SHARES))
    made = asyncio.create_task(maker(database).make(COUNTED.id, None))
    walks: list[WalkRecord | None] = []
    while not made.done():
        walks.append(await database.unit(lambda work: work.walks.current(ANNA)))
    assert await made == 1
    assert len(walks) > 10


async def test_stopped_on_the_way_there_is_none(database: Database) -> None:
    await database.unit(lambda work: let_count(work, SHARES))
    begun = asyncio.Event()
    making = maker(database).make(COUNTED.id, ANNA, lambda percent: begun.set())
    made = asyncio.create_task(making)
    await begun.wait()
    made.cancel()
    with pytest.raises(asyncio.CancelledError):
        await made
    assert await database.unit(lambda work: work.editions.broken_off()) == (Unfinished(ANNA, None),)
    assert await waits(database) == 2050


async def test_how_far_walks_came_is_counted_once(database: Database) -> None:
    def walks(work: UnitOfWork) -> None:
        let_count(work, MANY)
        for person in range(1, 31):
            walk = work.walks.begin(person, COUNTED.id, NOW)
            work.walks.save(walk.id, to_json(Walk(walk.id, finished=True)), "finished", NOW)

    await database.unit(walks)
    await maker(database).make(COUNTED.id, None)
    edition = await latest(database)
    assert abs((edition.value(WALKS, BEGUN) or 0) - 30) < 10
    assert await query(database, "SELECT count(*) FROM counted_end") == [(30,)]
    assert await database.read(lambda work: work.ended_walks.finished(COUNTED.id)) == ()
