"""The two real packs beside each other over HTTP: links, going over and back, my data, erasing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Limits, Sandbox
from tests.support.answering import CHECKLIST
from tests.support.person import Message, Person
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.walker import answer, first, next_screen

PROJECT = "elke dinsdag koken met de buurt"
GOODBYE = "taart, een foto en weg was ze"
OVER = "Naar het andere gesprek"
ODD = (
    *("bestaat_niet", "x" * 64, "x" * 65, "kleïn", "\u202esjabloon", "😀", "-_-", "0"),
    *("' OR 1=1 --", "<b>sjabloon</b>", "{sjabloon}", "../sjabloon", "sjabloon ontmoetingen"),
    *("**vet**", "\x00", "sjabloon\nsjabloon", "%s", "__class__"),
)


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[Sandbox]:
    """A sandbox with the bot on it, at full speed. Afterwards no call was refused."""
    async with running_sandbox(limits=Limits.off()) as sandbox:
        async with running_bot(sandbox, tmp_path):
            yield sandbox
        assert not sandbox.log.refused()


async def _says(person: Person, words: str) -> Message:
    """The screen that comes after these words, also where it says the same as the one before."""
    said = await person.say(words)
    return await person.wait_for(lambda m: m.message_id > said and bool(m.buttons))


async def test_a_link_leads_someone_new_straight_into_that_pack(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await _says(anna, "/start sjabloon")
        greeting, asked = anna.from_bot()
        assert "het moment waarop een jongere bij jullie weggaat" in greeting.text
        assert asked == screen
        assert "De laatste dag" in screen.text


async def test_without_a_link_someone_new_gets_the_first_conversation(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await _says(anna, "/start")
        assert "Ontmoetwijzer" in anna.from_bot()[0].text
        assert "Om te beginnen" in screen.text


async def test_over_and_back_with_everything_in_both(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await _says(anna, "/start")
        while "buurvrouw" not in screen.text:
            screen = await answer(anna, screen, first, PROJECT)
        waiting = await _says(anna, PROJECT)

        offer = await _says(anna, "/start sjabloon")
        assert [button.text for button in offer.buttons] == ["Verder met de vragen", OVER]
        await anna.tap("Verder met de vragen")
        assert PROJECT in (await next_screen(anna, offer.message_id)).text

        offer = await _says(anna, "/start sjabloon")
        await anna.tap(OVER)
        screen = await next_screen(anna, offer.message_id)
        assert not anna.messages[waiting.message_id].buttons
        while CHECKLIST not in screen.text:
            screen = await answer(anna, screen, first, GOODBYE)
        assert GOODBYE in (await _says(anna, "/antwoorden")).text
        assert CHECKLIST in (await _says(anna, "/checklist")).text

        back = await _says(anna, "/start ontmoetingen")
        assert f"Je schreef: ‘{PROJECT}’." in back.text
        assert "Kook" not in back.text
        answers = await _says(anna, "/antwoorden")
        assert PROJECT in answers.text
        assert GOODBYE not in answers.text
        assert f"Je schreef: ‘{PROJECT}’." in (await _says(anna, "/verder")).text

        await anna.say("/mijngegevens")
        await anna.wait_for("Gesprekken: 2.")

        erase = await _says(anna, "/wis")
        await anna.tap("Ja, wis alles", message=erase)
        await anna.wait_for("Alles is gewist")
        begun = await _says(anna, "/start sjabloon")
        assert "Denk aan de laatste jongere" in begun.text


async def test_who_is_done_in_one_goes_over_at_once(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await _says(anna, "/start sjabloon")
        while CHECKLIST not in screen.text:
            screen = await answer(anna, screen, first, GOODBYE)
        assert "Om te beginnen" in (await _says(anna, "/start ontmoetingen")).text
        offer = await _says(anna, "/start sjabloon")
        await anna.tap(OVER)
        assert CHECKLIST in (await next_screen(anna, offer.message_id)).text


async def test_odd_things_behind_start_are_a_plain_start(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await _says(anna, f"/start {ODD[0]}")
        assert "Om te beginnen" in screen.text
        for odd in ODD:
            offer = await _says(anna, f"/start {odd}")
            assert [button.text for button in offer.buttons] == [
                "Verder met de vragen",
                "Opnieuw beginnen",
            ], odd
