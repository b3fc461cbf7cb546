"""The bot as it runs: someone says yes at the close, and takes it back under /mijngegevens."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import Limits, Sandbox
from tests.support.person import Person
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.walker import first, walk_to_checklist

ANNA, BRAM = 5_123_456_789, 6_987_654_321
WORDS = "elke week vragen we het aan samira"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        yield sandbox


def leaves_names(options: list[str]) -> str:
    """The first button, but names stay where they are."""
    return next((label for label in options if label == "Laat mijn zin staan"), first(options))


def rows(folder: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "bot.sqlite")) as database:
        return database.execute(sql).fetchall()


async def test_colleagues_with_one_code_are_one_team(sandbox: Sandbox, tmp_path: Path) -> None:
    async with (
        running_bot(sandbox, tmp_path),
        Person(sandbox.url, ANNA) as anna,
        Person(sandbox.url, BRAM) as bram,
    ):
        for person in (anna, bram):
            await walk_to_checklist(person, leaves_names, WORDS)
            await person.tap("Delen met MDT")
            await person.wait_for("Mag dit meetellen bij MDT?")
            await person.tap("Ja, dit mag mee")
            await person.wait_for("Dit staat klaar voor MDT")
            await person.tap("Hoort dit bij een project?")
            await person.wait_for("Hoort dit bij een project met een code?")
        await anna.tap("Maak een nieuwe code")
        shown = await anna.wait_for("Dit telt mee met jullie project")
        code = shown.text.partition("De code is ")[2].partition(".")[0]
        await bram.say("morgen misschien")
        await bram.wait_for("Zo’n code ken ik niet")
        await bram.say(code)
        await bram.wait_for("Dit telt mee met jullie project")
        await bram.tap("Terug naar het overzicht")
        await bram.wait_for(f"Project met de code {code}")
    of_project = "SELECT count(DISTINCT lasting_id), count(lasting_id) FROM waiting_share"
    assert rows(tmp_path, of_project) == [(1, 2)]


async def test_yes_and_back_again(sandbox: Sandbox, tmp_path: Path) -> None:
    names = tmp_path / "organisaties.txt"
    names.write_text("Stichting Voorbeeld\n", encoding="utf-8")
    async with (
        running_bot(sandbox, tmp_path, organisations=str(names)),
        Person(sandbox.url, ANNA) as anna,
    ):
        await walk_to_checklist(anna, leaves_names, WORDS)
        await anna.tap("Delen met MDT")
        asked = await anna.wait_for("Mag dit meetellen bij MDT?")
        assert [button.text for button in asked.buttons] == ["Nee, liever niet", "Ja, dit mag mee"]
        await anna.tap("Ja, dit mag mee")
        await anna.wait_for("Dit staat klaar voor MDT")
        await anna.tap("Onze organisatie noemen")
        await anna.wait_for("Van welke organisatie zijn jullie?")
        await anna.tap("Stichting Voorbeeld")
        await anna.wait_for("Organisatie: Stichting Voorbeeld")
        await anna.tap("Zinnen meegeven")
        await anna.wait_for("Een naam: samira")
        assert rows(tmp_path, "SELECT organisation FROM waiting_share") == [
            ("Stichting Voorbeeld",)
        ]
        assert rows(tmp_path, "SELECT * FROM waiting_text") == []
        await anna.say("/mijngegevens")
        await anna.wait_for("Dit staat klaar voor MDT")
        await anna.tap("Neem alles terug")
        await anna.wait_for("Teruggenomen.")
        assert rows(tmp_path, "SELECT * FROM waiting_share") == []
