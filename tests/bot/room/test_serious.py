"""Something serious in a session: only its writer is told, and nobody waits for them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import open_database
from tests.storage.raw import connection
from tests.support.room_course import begun, comes_in, counts, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_session import IN_SESSION
from tests.support.watching import COACH, HOME, watchful


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    database = await open_database(tmp_path / "walks.sqlite")
    yield RoomPlayer(database, watchful(IN_SESSION))
    await database.close()


LATE = 9


async def after_the_night(room: RoomPlayer) -> str:
    """All that the database holds once a night has passed."""
    await room.database.unit(lambda work: work.walks.let_go_of_today(room.at))
    return await room.database.read(lambda work: "\n".join(connection(work).iterdump()))


async def test_an_answer_looks_like_a_skip_and_nobody_waits(room: RoomPlayer) -> None:
    people = await begun(room)
    await room.says(people[0], COACH)
    assert "112" in room.last(people[0]).text
    assert "krijgt dit niet te zien" in room.last(people[0]).text
    await room.taps(people[0], "Verder")
    await room.taps(people[0], "Samen koken")
    await room.taps(people[0], "Jongeren")
    await room.taps(people[0], "Klaar met kiezen")
    assert (await counts(room))[2] == 1
    for other in (FACILITATOR, *people[1:]):
        assert "trainer" not in " ".join(room.texts(other))
        assert "112" not in " ".join(room.texts(other))
    assert "trainer" not in await after_the_night(room)


async def test_in_a_round_it_is_held_back_and_counts_as_a_pass(room: RoomPlayer) -> None:
    people = await begun(room)
    await goes_to(room, "rondje")
    await room.says(people[0], HOME)
    assert "0800-2000" in room.last(people[0]).text
    assert (await counts(room))[2] == 1
    await room.taps(people[0], "Verder")
    for person in people[1:]:
        await room.says(person, f"idee {person}")
    assert (await counts(room))[2] == 6
    await goes_on(room)
    for other in (FACILITATOR, *people):
        assert "wordt thuis" not in " ".join(room.texts(other))
    assert "wordt thuis" not in await after_the_night(room)


async def test_nobody_waits_for_who_tells_more_while_the_message_still_stands(
    room: RoomPlayer,
) -> None:
    """What is asked next came below it, and they tapped nothing."""
    people = await begun(room)
    await goes_to(room, "rondje")
    await room.says(people[0], HOME)
    await goes_to(room, "afspraak")
    assert (await counts(room))[2] == 0
    await room.says(people[0], HOME)
    assert (await counts(room))[2] == 1
    await goes_on(room)
    for other in (FACILITATOR, *people):
        assert "wordt thuis" not in " ".join(room.texts(other))


async def test_what_was_given_before_stays_given(room: RoomPlayer) -> None:
    people = await begun(room)
    await goes_to(room, "rondje")
    await room.says(people[0], "een gewoon idee")
    await room.says(people[0], HOME)
    for person in people[1:]:
        await room.says(person, f"idee {person}")
    await goes_on(room)
    assert "een gewoon idee" in " ".join(room.texts(people[1]))


async def test_a_proposal_is_held_back(room: RoomPlayer) -> None:
    people = await begun(room)
    await goes_to(room, "afspraak")
    await room.says(people[0], COACH)
    assert "112" in room.last(people[0]).text
    assert (await counts(room))[2] == 1
    await room.taps(people[0], "Haal mijn zin weg")
    for person in people[1:]:
        await room.says(person, f"voorstel {person}")
    await goes_on(room)
    for other in (FACILITATOR, *people):
        assert "trainer" not in " ".join(room.texts(other))
    assert "trainer" not in await after_the_night(room)


async def test_who_leads_and_has_no_walk_is_met_too(room: RoomPlayer) -> None:
    await room.opens()
    await room.says(FACILITATOR, HOME)
    assert "0800-2000" in " ".join(room.texts(FACILITATOR))


async def test_all_routes_are_there_in_a_session(room: RoomPlayer) -> None:
    people = await begun(room)
    await room.says(people[0], "onveilig")
    assert "0800-2000" in " ".join(room.texts(people[0]))


async def test_a_project_is_not_called_that(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    await comes_in(room, LATE)
    await room.says(LATE, HOME)
    assert "0800-2000" in room.last(LATE).text
    assert (await room.session()).projects == {}
    await room.taps(LATE, "Verder")
    assert "sessie_project_typ" in room.last(LATE).text
    await room.says(LATE, "Moestuin")
    assert (await room.session()).projects == {1: "Moestuin"}
    assert "wordt thuis" not in await after_the_night(room)


async def test_how_someone_sees_it_differently_is_held_back(room: RoomPlayer) -> None:
    people = await begun(room)
    await goes_to(room, "afspraak")
    await room.says(people[0], "Iedereen kiest de muziek")
    for person in people[1:]:
        await room.taps(person, "knop_afspraak_niets")
    await goes_on(room)
    for person in people[1:]:
        await room.taps(person, "knop_afspraak_mee_leven")
    await room.taps(people[0], "knop_afspraak_anders")
    await room.says(people[0], COACH)
    assert "112" in room.last(people[0]).text
    assert (await counts(room))[2] == 6
    await room.taps(people[0], "Verder")
    await goes_on(room)
    for other in (FACILITATOR, *people):
        assert "trainer" not in " ".join(room.texts(other))
    assert "trainer" not in await after_the_night(room)
