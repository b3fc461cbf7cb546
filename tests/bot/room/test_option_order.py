"""The order of options: drawn for each walk, and one for a whole session."""

from __future__ import annotations

from bot.walking.walking import walk_of
from dialogs.walk.state import Walk
from tests.support.room_course import begun, comes_in, ends
from tests.support.room_player import RoomPlayer

AS_WRITTEN = ["Ja, altijd", "Soms wel", "Niemand let daarop"]
ALONE, LATE = 41, 31


async def shown(room: RoomPlayer, person: int) -> list[str]:
    """The options that somebody sees, once they are asked who cooks."""
    await room.taps(person, "Samen koken")
    return [name for name, _ in room.last(person).buttons][:3]


async def walk(room: RoomPlayer, person: int) -> Walk:
    record = await room.database.read(lambda work: work.walks.current(person))
    assert record is not None
    return walk_of(record)


async def test_a_walk_draws_its_order_and_the_next_one_draws_again(room: RoomPlayer) -> None:
    orders: list[list[str]] = []
    for _ in range(2):
        await room.says(ALONE, "/start")
        if orders:
            await room.taps(ALONE, "Opnieuw beginnen")
        await room.says(ALONE, "Een lange tafel")
        orders.append(await shown(room, ALONE))
        assert (await walk(room, ALONE)).backwards is (orders[-1] != AS_WRITTEN)
    assert sorted(orders) == sorted([AS_WRITTEN, AS_WRITTEN[::-1]])


async def test_everyone_in_a_session_sees_one_order(cooks: RoomPlayer) -> None:
    """Whatever they drew when they were alone; also who comes later."""
    await cooks.says(ALONE, "/start")
    await cooks.says(LATE, "/start")
    people = await begun(cooks)
    await comes_in(cooks, ALONE)
    await comes_in(cooks, LATE)
    session = await cooks.session()
    assert session.backwards
    orders = {tuple(await shown(cooks, person)) for person in (*people, ALONE, LATE)}
    assert orders == {tuple(AS_WRITTEN[::-1])}


async def test_each_session_draws_its_own(room: RoomPlayer) -> None:
    seen = set()
    for person in (ALONE, LATE):
        await room.says(person, "/start")  # draws the next number
        await room.opens()
        seen.add((await room.session()).backwards)
        await ends(room)
    assert seen == {True, False}
