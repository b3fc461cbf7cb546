"""What people write beside a proposal: its names, and what the facilitator does with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs.identifying.name_lists import Known, Phrases
from storage.database import open_database
from tests.support.room_course import begun, ends, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_session import IN_SESSION

PLAN = "We bellen maandag"
NAMED, NAMELESS = "dan kan Fatima niet", "dan kan naam_wordt_name niet"
HELD = f"afspraak_bewaard_naam {NAMED} {NAMELESS}"


@pytest.fixture
async def knowing(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    """Where a first name is known."""
    database = await open_database(tmp_path / "walks.sqlite")
    known = Known(first_names=Phrases(["Fatima"]))
    yield RoomPlayer(database, replace(IN_SESSION, known=known))
    await database.close()


async def _seen_otherwise(room: RoomPlayer) -> list[int]:
    """Everyone but the last, who sees the only proposal differently, can live with it."""
    people = await begun(room, 5)
    await goes_to(room, "afspraak")
    await room.says(people[0], PLAN)
    await goes_on(room)
    for person in people[:-1]:
        await room.taps(person, "knop_afspraak_mee_leven")
    await room.taps(people[-1], "knop_afspraak_anders")
    return people


def _who_read(room: RoomPlayer, words: str) -> list[int]:
    return [chat for chat in room.chats if any(words in text for text in room.texts(chat))]


async def test_nobody_reads_a_name_before_its_writer_has_decided(knowing: RoomPlayer) -> None:
    *_, writer = await _seen_otherwise(knowing)
    await knowing.says(writer, NAMED)
    assert knowing.last(writer).text == HELD
    assert _who_read(knowing, "Fatima") == [writer]
    await knowing.taps(writer, "knop_ronde_zonder_naam")
    assert _who_read(knowing, NAMELESS) == [FACILITATOR, writer]
    await goes_on(knowing)
    assert _who_read(knowing, "Fatima") == []
    assert _who_read(knowing, NAMELESS) == sorted(knowing.chats)
    # Also what is reworded; until then the earlier words stay.
    await knowing.wait(10)
    await knowing.taps(writer, "knop_afspraak_ernaast_anders")
    await knowing.says(writer, NAMED)
    assert knowing.last(writer).text == HELD
    assert _who_read(knowing, NAMELESS) == sorted(knowing.chats)
    await knowing.taps(writer, "knop_afspraak_eigen_naam")
    assert _who_read(knowing, NAMED) == sorted(knowing.chats)


async def test_what_was_never_decided_about_stands_nowhere(knowing: RoomPlayer) -> None:
    *_, writer = await _seen_otherwise(knowing)
    await knowing.says(writer, NAMED)
    await goes_on(knowing)
    assert f"afspraak_ernaast_te_laat {NAMED}" in knowing.texts(writer)
    assert not knowing.has(writer, "knop_ronde_geen_naam")
    assert _who_read(knowing, "Fatima") == [writer]
    said = await knowing.database.read(lambda work: work.session_traces.said_by(writer))
    assert [one.kind for one in said] == ["differs"], "nothing of it is kept"


@pytest.mark.parametrize("when", ["while everyone responds", "when it is agreed", "at the end"])
async def test_the_facilitator_takes_it_away_with_the_group(room: RoomPlayer, when: str) -> None:
    *_, writer = await _seen_otherwise(room)
    assert _who_read(room, "Liever dinsdag") == []
    await room.says(writer, "Liever dinsdag")
    assert _who_read(room, "Liever dinsdag") == [FACILITATOR, writer]
    if when == "while everyone responds":
        await room.taps(FACILITATOR, "knop_afspraak_een_weg")
        await room.taps(FACILITATOR, "knop_afspraak_laat_vallen Liever dinsdag")
        await room.taps(FACILITATOR, "knop_afspraak_ja_weg")
        await goes_on(room)
        assert not room.has(FACILITATOR, "knop_afspraak_ernaast_weg")
    else:
        await goes_on(room)
        if when == "at the end":
            await ends(room)
        await room.taps(FACILITATOR, "knop_afspraak_ernaast_weg")
        await room.taps(FACILITATOR, "knop_afspraak_laat_vallen Liever dinsdag")
        assert "Liever dinsdag" in "\n".join(room.texts(FACILITATOR)), (
            "a button is easily tapped by mistake"
        )
        await room.taps(FACILITATOR, "knop_afspraak_ja_weg")
    assert _who_read(room, "Liever dinsdag") == [writer], "who is told that it is gone"
    key = "ronde_leider_haalde_later" if when == "at the end" else "afspraak_leider_haalde_ernaast"
    assert any(text.startswith(f"{key}_weg Liever dinsdag") for text in room.texts(writer))
    assert not room.has(writer, "knop_afspraak_ernaast_anders")


async def test_within_a_later_session_nothing_of_an_earlier_one_is_taken_away(
    room: RoomPlayer,
) -> None:
    *_, writer = await _seen_otherwise(room)
    await room.says(writer, "Liever dinsdag")
    await goes_on(room)
    await ends(room)
    await room.wait(10)
    await room.opens()
    await room.taps(FACILITATOR, "knop_afspraak_ernaast_weg")
    assert not room.has(FACILITATOR, "knop_afspraak_laat_vallen Liever dinsdag")
    assert "Liever dinsdag" in "\n".join(room.texts(writer))


async def test_nothing_of_a_proposal_that_was_dropped_stays_beside_its_other_view(
    room: RoomPlayer,
) -> None:
    people = await _seen_otherwise(room)
    await room.says(people[-1], "Liever dinsdag")
    await room.taps(FACILITATOR, "knop_afspraak_een_weg")
    await room.taps(FACILITATOR, "knop_afspraak_laat_vallen")
    await room.taps(FACILITATOR, "knop_afspraak_ja_weg")
    assert "afspraak_ernaast_vervalt Liever dinsdag" in room.texts(people[-1])
    assert _who_read(room, PLAN) == [people[0]], "who is told that it is gone"
