"""Practising: pretend participants answer by themselves, and leave nothing behind."""

from bot.room.session_messages import HIGHEST_PRETEND, PRETEND_PEOPLE, is_pretend, pretend_people
from tests.storage.raw import query
from tests.support.room_course import counts, ends, goes_on, phase
from tests.support.room_player import FACILITATOR, RoomPlayer

LONG_ENOUGH = 240.0


async def _practises(room: RoomPlayer, kind: str) -> None:
    await room.says(FACILITATOR, "/sessie")
    await room.taps(FACILITATOR, "knop_sessie_oefenen")
    await room.taps(FACILITATOR, f"knop_sessie_{kind}")
    await room.taps(FACILITATOR, "Gewoon")


async def _to_the_end(room: RoomPlayer) -> None:
    """Whenever something is asked, the six answer without anyone's help."""
    while await phase(room) != "slot":
        session = await room.session()
        if session.open:
            await room.wait(LONG_ENOUGH)
            assert (await counts(room))[2] == PRETEND_PEOPLE
        projects = [name for name in room.on_panel() if name in session.projects.values()]
        if await phase(room) in ("vraag", "advies") and projects:
            await room.taps(FACILITATOR, projects[0])
            continue
        await goes_on(room)
        assert "knop_sessie_ja_verder" not in room.on_panel()


async def _rows_about_them(room: RoomPlayer) -> list[str]:
    """The tables in which a pretend person, or a walk of theirs, is still named."""
    found: list[str] = []
    for (table,) in await query(room.database, "SELECT name FROM sqlite_schema WHERE type='table'"):
        rows = await query(room.database, f"SELECT * FROM {table}")  # noqa: S608
        if any(isinstance(cell, int) and is_pretend(cell) for row in rows for cell in row):
            found.append(table)
    return found


async def test_the_six_do_all_that_is_asked_and_leave_nothing(room: RoomPlayer) -> None:
    for kind in ("een_project", "meer_projecten"):
        await _practises(room, kind)
        assert (await counts(room))[0] == PRETEND_PEOPLE
        await _to_the_end(room)
        assert await _rows_about_them(room)
        await ends(room)
        assert await _rows_about_them(room) == []
        (walks,) = await query(room.database, "SELECT count(*) FROM walk")
        assert walks == (0,)
    assert {one.chat for one in room.sent} == {FACILITATOR}


async def test_it_is_marked_wherever_something_is_shown(room: RoomPlayer) -> None:
    await _practises(room, "een_project")
    await _to_the_end(room)
    for text in room.texts(FACILITATOR):
        assert text.startswith(("sessie_oefen", "sessie_nieuw")), text
    await room.says(31, f"/start {(await room.record()).token}")
    assert room.last(31).text.startswith("sessie_oefening")
    assert "sessie_verzonnen" in room.last(31).text


async def test_someone_real_can_practise_along(room: RoomPlayer) -> None:
    await _practises(room, "een_project")
    await room.says(31, f"/start {(await room.record()).token}")
    await room.taps(31, "knop_sessie_alleen_ik")
    await goes_on(room)
    await room.wait(LONG_ENOUGH)
    assert await counts(room) == (PRETEND_PEOPLE + 1, PRETEND_PEOPLE + 1, PRETEND_PEOPLE)
    await ends(room)
    assert await _rows_about_them(room) == []
    (kept,) = await query(room.database, "SELECT count(*) FROM walk")
    assert kept == (1,)


def test_nobody_can_have_the_id_of_one_who_is_pretended() -> None:
    everyone = [person for session in range(1, 50) for person in pretend_people(session)]
    assert len(set(everyone)) == len(everyone)
    assert all(is_pretend(person) for person in everyone)
    telegrams = (1, 1 << 52, -(1 << 52), -1_000_000_000_000 - (1 << 40))
    assert not any(is_pretend(person) for person in telegrams)
    assert HIGHEST_PRETEND - 50 * PRETEND_PEOPLE > -(1 << 63)
