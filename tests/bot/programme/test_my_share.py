"""/mijngegevens tells what waits for the programme, exactly as it would go there."""

from __future__ import annotations

from pathlib import Path

from bot.walking.mydata import in_full
from dialogs.edition.share import Change, Share, to_json
from storage.database import open_database
from storage.programme.waiting_room import Team
from storage.unit import UnitOfWork
from tests.storage.sitting import open_session
from tests.storage.waiting import publish_all, share
from tests.support.small_edition import COUNTED

ANNA, BRAM = 5, 6
(REASONING, *_) = COUNTED.reasonings
GIVEN = Share("m2", frozenset({"e0", "weg"}), frozenset({REASONING}), {"e1": Change.BETTER})


async def file_of(path: Path, person: int) -> list[str]:
    database = await open_database(path)
    try:
        await database.unit(_give)
        data = await database.read(lambda work: work.people.everything_about(person))
    finally:
        await database.close()
    return in_full(data, person, {COUNTED.id: COUNTED}).splitlines()


def _give(work: UnitOfWork) -> None:
    counted = work.walks.begin(ANNA, COUNTED.id, 1.0).id
    work.waiting_room.let_count(
        ANNA, share(Team(counted), word=to_json(GIVEN), pack=COUNTED.id), 2.0
    )
    publish_all(work, pack=COUNTED.id)
    waits = Team(work.walks.begin(ANNA, COUNTED.id, 4.0).id)
    words = {"word": to_json(GIVEN), "organisation": "Buurthuis"}
    work.waiting_room.let_count(ANNA, share(waits, "Wij\nkoken", pack=COUNTED.id, **words), 5.0)
    work.staff.invite("token", 9.0)
    work.staff.accept("token", BRAM, 6.0)
    work.audit.note(6.0, "made", BRAM, 1)
    led = Team(session_id=open_session(work, BRAM).id)
    work.waiting_room.let_count(BRAM, share(led, word=to_json(Share("ontbreekt")), pack="weg"), 7.0)


async def test_what_waits_is_told_as_it_is(tmp_path: Path) -> None:
    lines = await file_of(tmp_path / "walks.sqlite", ANNA)
    start = lines.index("Dit staat klaar voor het programma, van gesprek 2:")
    assert lines[start + 1 :] == [
        "– Doel: Koken",
        "– Ontbreekt: Element e0, weg",
        f"– Gehoord: {COUNTED.reasonings[REASONING].name}",
        "– Vergeleken met eerder: Element e1: beter",
        "– Organisatie: Buurthuis",
        "– Jouw zin, over ‘Element e1’: Wij koken",
        "",
        "Meegeteld in een editie van het programma: gesprek 1. In welke weet ik niet.",
    ]


async def test_what_one_did_for_the_programme(tmp_path: Path) -> None:
    lines = await file_of(tmp_path / "walks.sqlite", BRAM)
    start = lines.index("Dit staat klaar voor het programma, van een sessie waar je bij was:")
    assert lines[start + 1 :] == [
        "– Doel: nog geen",
        "– Ontbreekt: niets",
        "",
        "Je werkt voor het programma:",
        "– Sinds 01-01-1970 01:00",
        "– Je maakte editie 1: 01-01-1970 01:00",
    ]
