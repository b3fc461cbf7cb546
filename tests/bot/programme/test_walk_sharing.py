"""A walk alone: what someone says yes to waits, and nothing of what they took back is left."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.configuration.organisations import Organisations
from bot.programme.walk_sharing import WalkSharing
from dialogs.edition.share import Share, from_json
from dialogs.identifying.name_lists import Known, Phrases
from storage.database import Database, open_database
from storage.programme.waiting_room import WaitingShare
from tests.support.room_player import RoomPlayer
from tests.support.small_edition import COUNTED
from tests.support.waiting_teams import let_count, maker

ANNA, BRAM = 5_123_456_789, 6_987_654_321
WORD = "zwaluwnestkanarie"
OTHERS = [Share("m2", frozenset({"e1"})), Share("m2", in_place=frozenset({"e1"}))] * 30
KNOWING = replace(COUNTED, known=Known(first_names=Phrases(["samira"])))


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(tmp_path / "walks.sqlite")
    yield database
    await database.close()


@pytest.fixture
def chat(database: Database, tmp_path: Path) -> RoomPlayer:
    names = tmp_path / "organisaties.txt"
    names.write_text("Buurthuis Zuid\nStichting Samen\n", encoding="utf-8")
    return RoomPlayer(database, KNOWING, sharing=WalkSharing(Organisations(str(names))))


async def walks(chat: RoomPlayer, person: int, words: str = "elke dinsdag koken") -> None:
    """Someone comes to their checklist, with one sentence written."""
    await chat.says(person, "/start")
    if chat.has(person, "Opnieuw beginnen"):
        await chat.taps(person, "Opnieuw beginnen")
    await chat.says(person, words)
    await chat.taps(person, "Samen koken")
    await chat.taps(person, "Niemand let daarop")
    while chat.has(person, "Overslaan"):
        await chat.taps(person, "Overslaan")


async def agrees(chat: RoomPlayer, person: int, words: str = "elke dinsdag koken") -> None:
    await walks(chat, person, words)
    await chat.taps(person, "knop_delen")
    await chat.taps(person, "knop_delen_ja")


async def waiting(database: Database, person: int) -> tuple[WaitingShare, ...]:
    return await database.read(lambda work: work.waiting_room.of(person))


async def left_of(database: Database, folder: Path, word: str) -> list[str]:
    """The files that contain a word, once everything that was deleted is wiped."""
    await database.scrub()
    return _with(folder, word)


def _with(folder: Path, word: str) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if word.encode() in path.read_bytes()]


async def test_nothing_waits_before_a_yes(chat: RoomPlayer, database: Database) -> None:
    await walks(chat, ANNA)
    await chat.taps(ANNA, "knop_delen")
    assert await waiting(database, ANNA) == ()
    await chat.taps(ANNA, "knop_delen_nee")
    assert await waiting(database, ANNA) == ()


async def test_what_was_said_yes_to_waits_with_all_that_came_with_it(
    chat: RoomPlayer, database: Database
) -> None:
    await agrees(chat, ANNA)
    await chat.taps(ANNA, "knop_delen_organisatie")
    await chat.taps(ANNA, "Stichting Samen")
    await chat.taps(ANNA, "knop_delen_zinnen")
    await chat.taps(ANNA, "knop_delen_zin_ja")
    (waits,) = await waiting(database, ANNA)
    assert (waits.organisation, [*waits.texts]) == ("Stichting Samen", ["elke dinsdag koken"])
    share = from_json(waits.share)
    assert share.goal == "m2"
    assert "e1" in share.missing
    assert "Stichting Samen" in chat.last(ANNA).text


async def shares_sentence(chat: RoomPlayer) -> None:
    """Share, with a sentence in other words than it was written in."""
    await agrees(chat, ANNA)
    await chat.taps(ANNA, "knop_delen_zinnen")
    await chat.taps(ANNA, "knop_delen_zin_anders")
    await chat.says(ANNA, f"wij koken met {WORD}")
    await chat.taps(ANNA, "knop_delen_zin_ja")


async def test_of_what_was_taken_back_nothing_is_left(
    chat: RoomPlayer, database: Database, tmp_path: Path
) -> None:
    await shares_sentence(chat)
    assert await left_of(database, tmp_path, WORD)
    await chat.taps(ANNA, "knop_delen_terugnemen")
    await chat.taps(ANNA, "Naar de checklist")
    assert await waiting(database, ANNA) == ()
    assert await database.read(lambda work: work.people.everything_about(ANNA).waiting_shares) == ()
    # What went out is gone from the outbox after a day at the latest; here it is marked as sent.
    assert await left_of(database, tmp_path, WORD) == []


async def test_a_later_walk_takes_the_place_of_an_earlier_one(
    chat: RoomPlayer, database: Database
) -> None:
    await agrees(chat, ANNA)
    (first,) = await waiting(database, ANNA)
    await walks(chat, ANNA)
    assert await waiting(database, ANNA) == (first,)
    await chat.taps(ANNA, "knop_delen")
    assert "delen_vervangt_ander" in chat.last(ANNA).text
    await chat.taps(ANNA, "knop_delen_ja")
    (second,) = await waiting(database, ANNA)
    assert second.team != first.team
    await chat.taps(ANNA, "knop_delen_toen")
    await chat.taps(ANNA, "knop_delen_ja")
    (compared,) = await waiting(database, ANNA)
    assert from_json(compared.share).changes.keys() >= {"e1"}


async def test_my_data_shows_what_waits_and_takes_it_back(
    chat: RoomPlayer, database: Database
) -> None:
    await agrees(chat, ANNA)
    await chat.says(ANNA, "/start")
    await chat.taps(ANNA, "Opnieuw beginnen")
    await chat.says(ANNA, "/mijngegevens")
    assert chat.last(ANNA).text.startswith("delen_staat_klaar\n\ndelen_doel Koken")
    ((_, data),) = chat.last(ANNA).buttons
    await chat.taps_data(BRAM, data)
    assert chat.toasts == ["voorbij"]
    assert len(await waiting(database, ANNA)) == 1
    await chat.taps(ANNA, "knop_delen_terugnemen")
    assert chat.last(ANNA).text == "delen_terug"
    assert await waiting(database, ANNA) == ()
    await chat.taps_data(ANNA, data)
    assert chat.toasts == ["voorbij"]


async def test_who_changes_what_they_give_is_not_new_to_the_weekly_number(
    chat: RoomPlayer, database: Database
) -> None:
    await agrees(chat, ANNA)
    assert await database.unit(lambda work: work.weekly.count(COUNTED.id)) == 1
    await chat.taps(ANNA, "knop_delen_organisatie")
    await chat.taps(ANNA, "Stichting Samen")
    assert await database.unit(lambda work: work.weekly.count(COUNTED.id)) == 0


async def test_an_edition_cuts_it_loose_and_tells_how_it_is_with_others(
    chat: RoomPlayer, database: Database
) -> None:
    await agrees(chat, ANNA)
    await database.unit(lambda work: let_count(work, OTHERS))
    await maker(database).make(COUNTED.id, None)
    await walks(chat, BRAM)
    await chat.taps(BRAM, "Element e1")
    await chat.taps(BRAM, "knop_anderen")
    assert "anderen_aantal" in chat.last(BRAM).text
    await chat.says(ANNA, "/checklist")
    await chat.taps(ANNA, "knop_delen_meegeteld")
    assert chat.last(ANNA).text == "delen_meegeteld"


async def test_of_what_went_with_it_an_edition_leaves_nothing_with_the_walk(
    chat: RoomPlayer, database: Database, tmp_path: Path
) -> None:
    """Also where they stayed at the last screen of sharing: it isn't remembered word for word."""
    await shares_sentence(chat)
    await chat.taps(ANNA, "knop_delen_organisatie")
    await chat.taps(ANNA, "Stichting Samen")
    assert WORD in chat.last(ANNA).text
    await database.unit(lambda work: let_count(work, OTHERS, organisations={1: "Zon", 2: "Maan"}))
    await maker(database).make(COUNTED.id, None)
    assert await waiting(database, ANNA) == ()
    for word in (WORD, "Stichting Samen"):
        assert set(await left_of(database, tmp_path, word)) <= {"organisaties.txt"}
