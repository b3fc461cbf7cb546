"""Whole walks over HTTP, from /start to the checklist, against the strict sandbox."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.sandbox import Limits, Sandbox
from tests.support.answering import CHECKLIST, options
from tests.support.person import Message, Person
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.walker import answer, at_random, first, next_screen, walk_to_checklist


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[Sandbox]:
    """A sandbox with the bot on it, at full speed. Afterwards no call was refused."""
    async with running_sandbox(limits=Limits.off()) as sandbox:
        async with running_bot(sandbox, tmp_path):
            yield sandbox
        assert not sandbox.log.refused()


async def test_always_the_first_option_leads_to_the_checklist(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        answered = await walk_to_checklist(anna, first)
        assert 12 <= answered <= 40
        assert anna.last().text.startswith(CHECKLIST)


@pytest.mark.parametrize("people", [25, pytest.param(100, marks=pytest.mark.soak)])
async def test_many_people_at_random_all_reach_the_checklist(sandbox: Sandbox, people: int) -> None:
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def one(number: int) -> None:
            async with Person(sandbox.url, number, session=session) as person:
                await walk_to_checklist(person, at_random(number))

        async with asyncio.TaskGroup() as group:
            for number in range(1, people + 1):
                group.create_task(one(number))


async def test_the_greeting_says_who_runs_the_bot_and_the_question_is_right_behind_it(
    tmp_path: Path,
) -> None:
    contact = "Vragen? Bel het MDT-team."
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        running_bot(sandbox, tmp_path, contact=contact),
        Person(sandbox.url, 1) as anna,
    ):
        await anna.say("/start")
        question = await next_screen(anna, 0)
        greeting, asked = anna.from_bot()
        assert contact in greeting.text
        assert asked == question


async def test_the_commands_menu_is_set(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        await anna.say("/start")
        await next_screen(anna, 0)
        # The bot sets its menu while it is talking already.
        await anna.wait_until(lambda: anna.commands, "no commands")
        names = {command["command"] for command in anna.commands}
        assert {"start", "help", "verder", "terug", "antwoorden", "checklist", "stop"} <= names


async def test_several_quick_taps_count_once(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await _first_choice(anna)
        tapped = [button.data for button in screen.buttons if button.text in options(screen)]
        await asyncio.gather(
            *(anna.tap_data(screen.message_id, data, force=True) for data in tapped[:2] * 3 if data)
        )
        following = await next_screen(anna, screen.message_id)
        await anna.settle()
        assert [m for m in anna.from_bot() if m.buttons] == [following]


async def test_two_devices_of_one_person_have_one_effect(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as phone, Person(sandbox.url, 1) as tablet:
        screen = await _first_choice(phone)
        await tablet.wait_for(lambda m: m.message_id == screen.message_id, since=0)
        one, other = options(screen)[:2]
        await asyncio.gather(phone.tap(one, message=screen), tablet.tap(other, message=screen))
        await next_screen(phone, screen.message_id)
        answered = phone.messages[screen.message_id].text
        assert sum(f"Jouw antwoord: {label}" in answered for label in (one, other)) == 1


async def test_the_chosen_answer_stays_and_the_buttons_go(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await _first_choice(anna)
        label = options(screen)[1]
        await anna.tap(label, message=screen)
        await next_screen(anna, screen.message_id)
        closed = await anna.wait_for(lambda m: m.message_id == screen.message_id)
        assert closed.text.endswith(f"Jouw antwoord: {label}")
        assert not closed.buttons


async def test_a_tap_on_an_earlier_question_gets_a_short_word(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        await anna.say("/start")
        screen = await next_screen(anna, 0)
        old = screen.buttons[-1].data
        assert old is not None
        await answer(anna, screen, first, "koken")
        callback = await anna.tap_data(screen.message_id, old, force=True)
        assert "vorige vraag" in (await anna.wait_for_toast(callback)).text


async def test_start_in_the_middle_offers_to_go_on_or_begin_anew(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        await anna.say("/start")
        screen = await answer(anna, await next_screen(anna, 0), first, "koken")
        await anna.say("/start")
        offer = await next_screen(anna, screen.message_id)
        assert [button.text for button in offer.buttons] == [
            "Verder met de vragen",
            "Opnieuw beginnen",
        ]
        await anna.tap("Opnieuw beginnen")
        again = await next_screen(anna, offer.message_id)
        assert "Deel 1 ·" in again.text


async def _first_choice(person: Person) -> Message:
    """Walk to the first question where one option is asked for; its screen."""
    await person.say("/start")
    screen = await next_screen(person, 0)
    while not options(screen) or "Tik alles aan" in screen.text:
        screen = await answer(person, screen, first, "elke dinsdag koken")
    return screen
