"""An edition is out: people who asked are told by the running bot, over HTTP, on a moved clock."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

from bot.clock.amsterdam import AMSTERDAM
from bot.configuration.settings import Settings
from bot.programme.counting import here
from bot.programme.making import Maker
from bot.terminal.played_bot import played_bot
from bot.walking.walking import walk_of
from dialogs.edition.goals import elements_by_goal
from dialogs.edition.share import Stood
from dialogs.pack.checklist import checklist
from dialogs.pack.definition import Dialog, Status
from storage.database import open_database
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.support.person import Person
from tests.support.programme import share_of
from tests.support.real_pack import real_pack
from tests.support.running_bot import NO_LIMITS
from tests.support.waiting_teams import let_count
from tests.support.walker import walk_to_checklist

ANNA, BRAM, CEM, EVA, FENNA = range(5_000_000_701, 5_000_000_706)
WISHED = (ANNA, BRAM, CEM, FENNA)
"""The people who asked to be told of an edition; of these only Anna is in it."""
HEARS = (ANNA, CEM)
"""Bram blocks the bot, and Fenna has everything erased before the morning."""
GOAL = "Groepen dichter bij elkaar"
HOUR = 3600.0
LATE = datetime(2026, 12, 1, 23, 0, tzinfo=AMSTERDAM).timestamp()
WISH = "Zeg het als er een editie is"
OUT = "Er is een nieuwe editie van MDT"


async def shares_and_asks(path: Path, dialog: Dialog) -> None:
    """Anna has a walk, lets it count, and asks to be told of the edition."""
    async with played_bot(path, 1, choose) as bot, Person(bot.sandbox.url, ANNA) as anna:
        await walk_to_checklist(anna, misses_much)
        await anna.tap("Delen met MDT")
        await anna.wait_for(lambda m: "Ja, dit mag mee" in str(m.buttons))
        await anna.tap("Ja, dit mag mee")
        await anna.wait_for(lambda m: WISH in str(m.buttons))
        await anna.tap(WISH)
        await anna.wait_for(lambda m: "Toch niet bij een editie" in str(m.buttons))
        await bot.until_quiet()


def misses_much(options: list[str]) -> str:
    """A goal where it is asked; elsewhere the last answer, which says that something is missing."""
    return GOAL if GOAL in options else options[-1]


def choose(url: str, token: str) -> tuple[Settings, Mapping[str, Dialog]]:
    given = {"bot_token": token, "bot_api_url": url, **NO_LIMITS}
    return Settings.model_validate(given), {real_pack().id: real_pack()}


async def comes_out(path: Path, dialog: Dialog) -> list[str]:
    """The others had the same walk and shared nothing. Late in the evening there is an edition.
    Returns what Anna's team misses, in words."""
    missed: list[str] = []

    def others(work: UnitOfWork) -> None:
        record = work.walks.current(ANNA)
        assert record is not None
        assert record.state is not None
        items = checklist(dialog, walk_of(record).answers)
        missed.extend(item.element.name for item in items if item.status is Status.MISSING)
        for person in (BRAM, CEM, EVA, FENNA):
            walk = work.walks.begin(person, dialog.id, LATE)
            work.walks.save(walk.id, record.state, "finished", LATE)
            if person in WISHED:
                work.edition_wishes.wish(person, dialog.id, LATE)
        assert dialog.goals is not None
        possible = elements_by_goal(dialog, dialog.goals)["alles"]
        let_count(
            work, [share_of("alles", dict.fromkeys(possible, Stood.MISSING))] * 60, pack=dialog.id
        )

    database = await open_database(path)
    await database.unit(others)
    maker = Maker(database, lambda: {dialog.id: dialog}, lambda *_: b"zip", here, 20, lambda: LATE)
    await maker.make(dialog.id, None)
    assert await query(database, "SELECT * FROM edition_wish") == []
    await database.close()
    return missed


async def test_who_asked_hears_it_in_the_morning_with_how_it_is_with_others(tmp_path: Path) -> None:
    path, dialog = tmp_path / "bot.sqlite", real_pack()
    await shares_and_asks(path, dialog)
    missed = await comes_out(path, dialog)
    async with played_bot(path, 2, choose) as bot, AsyncExitStack() as stack:
        everyone = {
            person: await stack.enter_async_context(Person(bot.sandbox.url, person))
            for person in (*WISHED, EVA)
        }
        for one in everyone.values():
            await one.say("/checklist")
            await one.wait_for("hecklist")
        bot.sandbox.people.block(BRAM)
        await everyone[FENNA].say("/wis")
        await everyone[FENNA].wait_for("wis")
        await everyone[FENNA].tap("Ja, wis alles")
        await bot.until_quiet()
        await bot.pass_time(6 * HOUR)
        assert {len(told(one)) for one in everyone.values()} == {0}, "not at night"
        await bot.pass_time(30 * HOUR)
        for person in HEARS:
            (text,) = told(everyone[person])
            assert "Of jullie erin zitten, weet ik niet." in text
            mirrored = text.partition("Zo is het bij anderen, met wat bij jullie ontbreekt:")[2]
            named = re.findall(r"– (.+): ontbreekt bij ongeveer \d+ van de 10 teams", mirrored)
            assert named
            assert set(named) <= set(missed)
        assert [one for one in everyone if told(everyone[one])] == [*HEARS]
        bot.sandbox.people.unblock(BRAM)
        await bot.pass_time(10 * 24 * HOUR)
        heard = [one for one in everyone for _ in told(everyone[one])]
        assert heard == sorted((*HEARS, BRAM)), "once, and Bram when it was possible again"


def told(person: Person) -> list[str]:
    return [message.text for message in person.from_bot() if OUT in message.text]
