"""Walk alone: answer whatever the bot asks, until the checklist is there."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

from tests.support import answering
from tests.support.answering import ANSWERED, CHECKLIST, options
from tests.support.person import Message, Person

LONGEST_WALK = 120
"""More answers than any walk takes: one that needs more is going round in circles."""

Chooser = Callable[[list[str]], str]


def first(options: list[str]) -> str:
    return options[0]


def at_random(seed: int) -> Chooser:
    return random.Random(seed).choice


async def walk_to_checklist(
    person: Person,
    choose: Chooser,
    words: str = "elke dinsdag koken met de buurt",
    pause: float = 0.0,
) -> int:
    """Start, and answer until the checklist is there. Returns how many questions were answered."""
    await person.say("/start")
    screen = await next_screen(person, 0)
    answered = 0
    while CHECKLIST not in screen.text:
        assert answered < LONGEST_WALK, f"no checklist in sight\n{person.transcript()}"
        await asyncio.sleep(pause)
        screen = await answer(person, screen, choose, words)
        answered += 1
    return answered


async def first_open(person: Person) -> Message:
    """Start, and tap until a question comes that is answered by typing. Returns its screen."""
    await person.say("/start")
    screen = await next_screen(person, 0)
    while options(screen):
        screen = await answer(person, screen, first, "")
    return screen


async def answer(person: Person, screen: Message, choose: Chooser, words: str) -> Message:
    """Answer the question on the screen. Returns the next screen with buttons."""
    choices = options(screen)
    return await answering.answer(person, screen, choose(choices) if choices else words)


async def next_screen(person: Person, after: int) -> Message:
    """Wait for the next message with buttons. A copy of the one before is passed over, as in
    `answering.answer`."""
    before = person.messages[after].text.split(ANSWERED)[0] if after else ""
    return await person.wait_for(
        lambda m: m.message_id > after and bool(m.buttons) and m.text != before, since=0
    )
