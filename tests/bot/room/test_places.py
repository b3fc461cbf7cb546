"""Where what people say can be read: where each was told beforehand, and in no place that comes
later."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.places_world import Checked, played
from tests.support.raw_updates import GROUP, membership
from tests.support.room_course import answers, begun, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer

BOARD: dict[str, Any] = {"id": -1008, "type": "supergroup", "title": "Directie + gemeente"}
HERE, THERE = GROUP["id"], BOARD["id"]


async def test_a_yes_from_before_a_group_came_holds_for_no_group(room: RoomPlayer) -> None:
    """As it was seen: six said yes, then came a group of which none was a member, and a second."""
    people = await begun(room)
    await answers(room, people)
    await room.gets(membership(FACILITATOR, BOARD, "left", "member"))
    await goes_to(room, "praat")
    quoted = [f"Buurtkamer {person}" for person in people]
    assert not any(words in text for text in room.texts(THERE) for words in quoted)
    assert not room.has(THERE, "knop_sessie_doe_mee")
    for person in people:
        assert any(text.startswith("sessie_plek") for text in room.texts(person))
        assert all(any(words in text for text in room.texts(person)) for words in quoted)
    # A second group, and once more what was frozen.
    await room.says(FACILITATOR, "/sessie", GROUP)
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_on(room)
    for group in (HERE, THERE):
        assert not any(words in text for text in room.texts(group) for words in quoted)


def _played(seeds: range, folder: Path) -> Checked:
    """All of them, and how much there was to look at."""
    found = [played(seed, folder / str(seed)) for seed in seeds]
    return Checked(
        sum(one.quoted for one in found),
        sum(one.counted for one in found),
        sum(one.kept_out for one in found),
    )


def test_every_sentence_in_a_group_has_a_yes_of_its_writer_that_named_it(tmp_path: Path) -> None:
    checked = _played(range(16), tmp_path)
    assert checked.quoted > 50
    assert checked.counted
    assert checked.kept_out


@pytest.mark.soak
def test_the_same_of_many_sessions(tmp_path: Path) -> None:
    checked = _played(range(500), tmp_path)
    assert checked.quoted > 2_000
    assert checked.counted > 100
    assert checked.kept_out > 1_000
