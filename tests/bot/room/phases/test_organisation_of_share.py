"""The facilitator may say which organisation a group's share is from."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.configuration.organisations import Organisations
from bot.programme.walk_sharing import WalkSharing
from storage.database import open_database
from tests.bot.room.phases.test_asking_to_share import DIALOG, YES, asked, waiting
from tests.bot.room.phases.test_asking_to_share import room as room
from tests.support.room_player import FACILITATOR, RoomPlayer


@pytest.fixture
async def with_names(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    """A bot that knows ten organisations."""
    names = tmp_path / "organisaties.txt"
    names.write_text("\n".join(f"Stichting {letter}" for letter in "ABCDEFGHIJ"), encoding="utf-8")
    database = await open_database(tmp_path / "walks.sqlite")
    yield RoomPlayer(database, DIALOG, sharing=WalkSharing(Organisations(str(names))))
    await database.close()


async def test_who_leads_may_say_from_which_organisation_they_are(with_names: RoomPlayer) -> None:
    room = with_names
    people = await asked(room)
    assert "sessie_delen_organisatie" in room.last(people[0]).text, "they hear it beforehand"
    for person in people:
        await room.taps(person, YES)
    assert await room.database.unit(lambda work: work.weekly.count(DIALOG.id)) == 1
    taken = [label for label, _ in room.last(people[0]).buttons]
    assert taken == ["knop_delen_terugnemen"], "only who leads is asked"
    ways = [label for label, _ in room.last(FACILITATOR).buttons]
    assert ways == ["knop_delen_organisatie", "knop_delen_terugnemen"]
    await room.taps(FACILITATOR, "knop_delen_organisatie")
    assert room.last(FACILITATOR).text == "delen_welke_organisatie"
    await room.taps(FACILITATOR, "knop_volgende")
    await room.taps(FACILITATOR, "Stichting I")
    (waits,) = await waiting(room)
    assert waits.organisation == "Stichting I"
    assert "delen_organisatie Stichting I" in room.last(FACILITATOR).text
    assert await room.database.unit(lambda work: work.weekly.count(DIALOG.id)) == 0, "not new again"
    await room.says(people[0], "/mijngegevens")
    assert "delen_organisatie Stichting I" in room.last(people[0]).text, "all of them can see it"
    await room.taps(FACILITATOR, "knop_delen_organisatie")
    await room.taps(FACILITATOR, "knop_delen_overzicht")
    assert (await waiting(room))[0].organisation == "Stichting I"
    await room.taps(FACILITATOR, "knop_delen_organisatie")
    await room.taps(FACILITATOR, "knop_delen_geen_organisatie")
    assert (await waiting(room))[0].organisation is None


async def test_nobody_else_says_where_they_come_from(with_names: RoomPlayer) -> None:
    room = with_names
    people = await asked(room)
    for person in people:
        await room.taps(person, YES)
    (_, data), _ = room.last(FACILITATOR).buttons
    await room.taps(FACILITATOR, "knop_delen_organisatie")
    (_, of_one), *_ = room.last(FACILITATOR).buttons[1:]
    for forged in (data, of_one, "o:999:keuze:"):
        await room.taps_data(people[1], forged)
        assert room.toasts == ["voorbij"]
    await room.taps_data(FACILITATOR, "o:1:keuze:0123456789abcdef")
    (waits,) = await waiting(room)
    assert waits.organisation is None


async def test_without_a_list_nothing_is_said_of_organisations(room: RoomPlayer) -> None:
    people = await asked(room)
    assert "sessie_delen_organisatie" not in room.last(people[0]).text
    for person in people:
        await room.taps(person, YES)
    assert "knop_delen_organisatie" not in str(room.chats[FACILITATOR])
