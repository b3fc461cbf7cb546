"""After an edition is cut loose, and its team erased itself, nothing leads back: names, ids, words
that weren't released and times are in no byte of any edition, log or file."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Limits, Sandbox
from content.reading.staff_texts import staff_texts
from dialogs.edition.share import Share, to_json
from dialogs.steps.step import step
from dialogs.walk.events import CommandGiven
from dialogs.walk.state import Walk
from dialogs.walk.state import to_json as walk_to_json
from storage.database import open_database
from storage.programme.waiting_room import Team, WaitingShare
from storage.unit import UnitOfWork
from tests.support.person import Person
from tests.support.real_pack import PACKS, real_pack
from tests.support.running_bot import BotProcess
from tests.support.sandbox import running_sandbox
from tests.support.unpacked import unpacked
from tests.support.until import until
from tests.support.waiting_teams import let_count

STAFF, ANNA = 9_000_001, 5_123_456_789
PACK = "ontmoetingen"
NAME, ANSWER, SENTENCE = "Kanariewieltje", "Zwaluwnestkanarie", "Ooievaarskanarie"
ORGANISATION = "Stichting Reigerkanarie"
BEGAN = 1_712_345_678.25
SHARES = [Share("sociaal_contact", frozenset({"spanningen"}))] * 60
SAY = staff_texts(PACKS).chat.say
FORMS = {
    NAME: [NAME.encode()],
    ANSWER: [ANSWER.encode()],
    SENTENCE: [SENTENCE.encode()],
    ORGANISATION: [ORGANISATION.encode()],
    "id": [str(ANNA).encode(), ANNA.to_bytes(6, "big")],
    "time": [b"1712345678", struct.pack(">d", BEGAN), b"2024-04-05", b"05-04-2024"],
}


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        yield sandbox


def canaries(content: bytes) -> set[str]:
    """Which of them occur in something, however it is packed or stored."""
    return {
        name
        for part in unpacked(content)
        for name, forms in FORMS.items()
        if any(form in part for form in forms)
    }


def on_disk(folder: Path) -> set[str]:
    """Those in the database, its log, the backups and the journals beside it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return set().union(*(canaries(path.read_bytes()) for path in files))


def _anna_gives(work: UnitOfWork) -> None:
    """Of her walk the share waits, with a sentence; there are too few of those to show any."""
    walk = work.walks.begin(ANNA, PACK, BEGAN)
    work.answers.record(walk.id, "project", "Wat?", f'"{ANSWER}"', "v1", BEGAN)
    begun, _ = step(real_pack(PACK), Walk(walk.id), CommandGiven("start", BEGAN))
    work.walks.save(walk.id, walk_to_json(begun), "walking", BEGAN)
    share = WaitingShare(Team(walk.id), PACK, ORGANISATION, to_json(SHARES[0]), {SENTENCE: ""})
    work.waiting_room.let_count(ANNA, share, BEGAN)
    names = {0: ORGANISATION, 1: "Zon", 2: "Maan", 3: "Ster"}
    let_count(work, SHARES, organisations=names, texts={0: "Andere zin"}, pack=PACK)


async def test_nothing_leads_back(sandbox: Sandbox, tmp_path: Path) -> None:
    database = await open_database(tmp_path / "bot.sqlite")
    await database.unit(_anna_gives)
    await database.close()
    assert on_disk(tmp_path) == {ANSWER, SENTENCE, ORGANISATION, "id", "time"}
    bot = BotProcess(sandbox, tmp_path, STAFF=str(STAFF), LOG_LEVEL="DEBUG")
    await bot.start()
    async with Person(sandbox.url, STAFF) as staff, Person(sandbox.url, ANNA, NAME) as anna:
        await anna.say("/help")
        await anna.wait_for("/pauze")
        await staff.say("/editie")
        await staff.wait_for("Weet je het zeker?")
        await staff.tap(SAY("knop_maak"))
        await staff.wait_for(lambda message: message.document is not None)
        (edition,) = (file.content for file in sandbox.world.files.values())
        assert canaries(edition) == set()
        # What went with the share is gone by now; what is Anna's own is still there.
        await until(lambda: on_disk(tmp_path) == {ANSWER, "id", "time"})
        await anna.say("/wis")
        await anna.wait_for("Zal ik alles van jou wissen?")
        await anna.tap("Ja, wis alles")
        await anna.wait_for("Alles is gewist.")
        await until(lambda: on_disk(tmp_path) == set())
    assert await bot.terminate() == 0
    _, logged = await bot.ended()
    assert "edition 1 is made" in logged
    assert canaries(logged.encode()) == set()
    assert on_disk(tmp_path) == set()


def test_what_is_searched_is_found_wherever_it_is_packed() -> None:
    """The search itself: in a zip within a zip, and in the stream of a PDF."""
    pdf = b"%PDF-1.7\nstream\n" + zlib.compress(SENTENCE.encode() * 20) + b"\nendstream"
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("rapport.pdf", pdf)
        file.writestr("tabel.xml", NAME * 20)
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("werkmap.xlsx", inner.getvalue())
    assert canaries(outer.getvalue()) == {SENTENCE, NAME}
