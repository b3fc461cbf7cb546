"""Something serious with the real bot, over HTTP: said, changed into, and taken out of the chat."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Limits, Sandbox
from tests.support.person import Person
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.walker import first_open
from tests.support.watching import BUTTONS, COACH, HOME

MET = "Is er nu gevaar?"


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[Sandbox]:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        async with running_bot(sandbox, tmp_path):
            yield sandbox
        assert not sandbox.log.refused()


async def test_the_sentence_is_taken_out_of_the_chat(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        await first_open(anna)
        said = await anna.say(COACH)
        met = await anna.wait_for(MET)
        assert [button.text for button in met.buttons] == BUTTONS
        await anna.tap("Haal mijn zin weg")
        await anna.wait_for("Je zin is weg, en je bericht hierboven ook.")
        await anna.wait_until(lambda: None if said in anna.messages else met, "it is gone")


async def test_an_edit_is_met_too(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        await first_open(anna)
        said = await anna.say("samen koken")
        await anna.wait_for("samen koken")
        await anna.edit(said, HOME)
        await anna.wait_for(MET)
        await anna.tap("Verder")
        await anna.wait_for("We gaan rustig verder.")
