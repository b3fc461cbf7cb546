"""Drawn aside, at most two at once, once for all who ask for the same."""

import asyncio
import threading
from collections.abc import Mapping
from typing import Any

import pytest

from bot.typesetting.pictures import AT_ONCE, REMEMBERED, Studio


class Draughtsman:
    """Draws when it is allowed to, and counts."""

    def __init__(self) -> None:
        self.may, self.full = threading.Event(), threading.Event()
        self.drawn: list[Any] = []
        self.busy = self.busiest = 0
        self._lock = threading.Lock()

    def __call__(self, spec: Mapping[str, Any]) -> bytes:
        with self._lock:
            self.busy += 1
            self.busiest = max(self.busy, self.busiest)
            if self.busy == AT_ONCE:
                self.full.set()
        assert self.may.wait(10)
        with self._lock:
            self.busy -= 1
            self.drawn.append(spec["n"])
        if spec["n"] == "bad":
            raise ValueError("not a drawing")
        return str(spec["n"]).encode()


async def test_the_same_drawing_is_made_once_for_all_who_ask() -> None:
    hand = Draughtsman()
    studio = Studio(hand)
    asked = [asyncio.create_task(studio.draw({"n": 1, "m": 2})) for _ in range(20)]
    asked.append(asyncio.create_task(studio.draw({"m": 2, "n": 1})))
    await asyncio.sleep(0)
    hand.may.set()
    assert await asyncio.gather(*asked) == [b"1"] * 21
    assert hand.drawn == [1]
    studio.close()


async def test_at_most_two_at_once() -> None:
    hand = Draughtsman()
    studio = Studio(hand)
    asked = [asyncio.create_task(studio.draw({"n": n})) for n in range(8)]
    await asyncio.sleep(0)
    assert await asyncio.to_thread(hand.full.wait, 10)
    hand.may.set()
    await asyncio.gather(*asked)
    assert (hand.busiest, sorted(hand.drawn)) == (2, list(range(8)))
    studio.close()


async def test_who_goes_away_takes_the_picture_from_nobody() -> None:
    hand = Draughtsman()
    studio = Studio(hand)
    impatient = asyncio.create_task(studio.draw({"n": 1}))
    patient = asyncio.create_task(studio.draw({"n": 1}))
    await asyncio.sleep(0)
    impatient.cancel()
    await asyncio.sleep(0)
    hand.may.set()
    assert await patient == b"1"
    studio.close()


async def test_what_was_asked_longest_ago_is_forgotten_first() -> None:
    hand = Draughtsman()
    hand.may.set()
    studio = Studio(hand)
    for n in range(REMEMBERED):
        await studio.draw({"n": n})
    await studio.draw({"n": 0})
    await studio.draw({"n": "new"})
    await studio.draw({"n": 0})
    assert hand.drawn == [*range(REMEMBERED), "new"]
    await studio.draw({"n": 1})
    assert hand.drawn[-1] == 1
    studio.close()


async def test_what_could_not_be_drawn_is_tried_anew() -> None:
    hand = Draughtsman()
    hand.may.set()
    studio = Studio(hand)
    for _ in range(2):
        with pytest.raises(ValueError, match="not a drawing"):
            await studio.draw({"n": "bad"})
    assert hand.drawn == ["bad", "bad"]
    studio.close()
