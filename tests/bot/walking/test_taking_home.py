"""Somebody takes their checklist home over HTTP: the file arrives, once, whatever happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.sandbox import FaultKind, Sandbox
from bot.typesetting import paper
from tests.support.person import Message, Person
from tests.support.real_pack import label, said
from tests.support.running_bot import BotProcess, running_bot
from tests.support.walker import first, walk_to_checklist

ANNA = 5_123_456_789


async def ask(anna: Person, form: str) -> None:
    await walk_to_checklist(anna, first)
    await anna.say("/meenemen")
    screen = await anna.wait_for(said("neem_mee_vraag"))
    await anna.tap(label(f"knop_neem_mee_{form}"), message=screen)


def a_file(message: Message) -> bool:
    return message.document is not None


async def test_it_is_a_pdf_and_a_text_to_forward(sandbox: Sandbox, tmp_path: Path) -> None:
    async with running_bot(sandbox, tmp_path), Person(sandbox.url, ANNA) as anna:
        await ask(anna, "allebei")
        await anna.wait_for(said("neem_mee_bezig"))
        file = await anna.wait_for(a_file)
        assert file.text == said("neem_mee_hier")
        text = await anna.wait_for(said("papier_begin"))
        assert not text.buttons
        below = await anna.wait_for(said("neem_mee_wie_ziet"))
        assert below.message_id > text.message_id > file.message_id
        (found,) = [f for f in sandbox.world.files.values() if f.file_name == "checklist.pdf"]
        assert found.content.startswith(b"%PDF")
        assert not sandbox.log.refused()


async def test_if_it_cannot_be_made_they_hear_that(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(spec: object) -> bytes:
        raise ValueError("typst")

    monkeypatch.setattr(paper, "typeset", broken)
    async with running_bot(sandbox, tmp_path), Person(sandbox.url, ANNA) as anna:
        await ask(anna, "a4")
        await anna.wait_for(said("neem_mee_lukt_niet"))
        await anna.wait_for(said("neem_mee_wie_ziet"))
        assert not any(map(a_file, anna.from_bot()))


async def test_a_bot_that_is_killed_meanwhile_makes_it_again(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    bot = BotProcess(sandbox, tmp_path)
    await bot.start()
    async with Person(sandbox.url, ANNA) as anna:
        sandbox.faults.add(FaultKind.DROP_BEFORE, method="sendDocument")
        await ask(anna, "a4")
        await anna.wait_for(said("neem_mee_bezig"))
        await bot.kill()
        sandbox.faults.clear()
        await bot.start()
        await anna.wait_for(a_file)
        await anna.wait_for(said("neem_mee_wie_ziet"))
        assert sum(map(a_file, anna.from_bot())) == 1
    assert await bot.terminate() == 0
