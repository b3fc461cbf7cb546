"""A flood from one person is set aside with one word, and nobody else notices."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.receiving import flood
from bot.receiving.flood import (
    CALM,
    FEW,
    FLOOD,
    MOST,
    FloodDetector,
)
from bot.sandbox import Limits, Sandbox
from tests.support.answering import CHECKLIST
from tests.support.line import Line, line_to
from tests.support.person import Person
from tests.support.raw_updates import message, tap
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.sending import TODAY, Sending
from tests.support.walker import LONGEST_WALK, answer, first, next_screen
from tests.support.work import Meter

ANNA, BRAM, EVE = 7, 8, 99
NOW = 1_700_000_000


class Clockwork:
    """Floods, and updates that are numbered and dated by themselves."""

    def __init__(self) -> None:
        self.floods = FloodDetector()
        self.unsent = 0
        self._number = 0

    def text(self, person: int = ANNA, sent: int = NOW) -> dict[str, Any]:
        self._number += 1
        raw = message(person, "hoi", number=self._number)
        raw["message"]["date"] = sent
        return raw

    def tap(self, person: int = ANNA) -> dict[str, Any]:
        self._number += 1
        return tap(person, "1:1:1", number=self._number)

    def edit(self, sent: int, edited: int) -> dict[str, Any]:
        raw = self.text(sent=sent)
        return {
            "update_id": raw["update_id"],
            "edited_message": {**raw["message"], "edit_date": edited},
        }

    def look_at(self, updates: list[Any], at: float = NOW) -> dict[int, bool]:
        return self.floods.look_at(updates, at, lambda chat: self.unsent)


@pytest.fixture
def clock() -> Clockwork:
    return Clockwork()


# Who is flooding


@pytest.mark.parametrize("kind", ["text", "tap"])
def test_one_more_than_may_be_is_a_flood_as_a_whole(clock: Clockwork, kind: str) -> None:
    one: Callable[[], Any] = getattr(clock, kind)
    assert clock.look_at([one() for _ in range(MOST)]) == {}
    clock = Clockwork()
    one = getattr(clock, kind)
    numbers = range(1, MOST + 2)
    assert clock.look_at([one() for _ in numbers]) == {n: n == 1 for n in numbers}


def test_others_in_the_batch_are_no_part_of_it(clock: Clockwork) -> None:
    batch = [clock.text(BRAM if n % 4 == 0 else ANNA) for n in range(40)]
    flooding = {raw["update_id"] for raw in batch if raw["message"]["chat"]["id"] == ANNA}
    assert clock.look_at(batch).keys() == flooding


def test_over_several_batches_it_is_one_flood_with_one_word(clock: Clockwork) -> None:
    verdicts = [clock.look_at([clock.text() for _ in range(8)]) for _ in range(5)]
    assert [len(verdict) for verdict in verdicts] == [0, 0, 8, 8, 8]
    assert [sum(verdict.values()) for verdict in verdicts] == [0, 0, 1, 0, 0]


def test_who_waits_for_each_answer_is_no_flood_however_quick(clock: Clockwork) -> None:
    for _ in range(1000):
        assert clock.look_at([clock.text() for _ in range(FEW)]) == {}


def test_one_by_one_without_waiting_for_answers_is_a_flood(clock: Clockwork) -> None:
    clock.unsent = FEW + 1
    verdicts = [clock.look_at([clock.tap()]) for _ in range(MOST + 10)]
    assert sum(map(len, verdicts)) == 10
    assert sum(sum(verdict.values()) for verdict in verdicts) == 1


def test_calm_again_after_a_while_and_a_new_flood_gets_a_new_word(clock: Clockwork) -> None:
    assert clock.look_at([clock.text() for _ in range(50)])
    during, after = NOW + int(CALM), NOW + int(CALM) + 1
    assert clock.look_at([clock.text(sent=during)], during) != {}
    assert clock.look_at([clock.text(sent=after)], after) == {}
    again = clock.look_at([clock.text(sent=after + 1) for _ in range(50)], after + 1)
    assert sum(again.values()) == 1


def test_the_backlog_of_a_day_is_no_flood(clock: Clockwork) -> None:
    """One message in ten minutes, with a tap behind each: all at once after an outage."""
    day = [
        update
        for sent in range(NOW - 86_400, NOW, 600)
        for update in (clock.text(sent=sent), clock.tap(), clock.tap())
    ]
    for start in range(0, len(day), 100):
        assert clock.look_at(day[start : start + 100]) == {}


def test_a_flood_of_yesterday_is_one_and_what_came_after_it_is_not(clock: Clockwork) -> None:
    flood = [clock.text(sent=NOW - 80_000) for _ in range(50)]
    later = [clock.text(sent=sent) for sent in range(NOW - 70_000, NOW, 3600)]
    numbers = {raw["update_id"] for raw in flood}
    assert clock.look_at([*flood, *later]).keys() == numbers


def test_edits_count_by_when_they_were_made(clock: Clockwork) -> None:
    slowly = [clock.edit(NOW - 3600, NOW - 3600 + 60 * n) for n in range(50)]
    assert clock.look_at(slowly) == {}
    assert len(clock.look_at([clock.edit(NOW - 3600, NOW) for _ in range(50)])) == 50


def test_a_batch_that_comes_again_is_judged_as_it_was(clock: Clockwork) -> None:
    """As after a full disk: it counts once, and its word is still to be said."""
    few = [clock.text() for _ in range(8)]
    assert [clock.look_at(few) for _ in range(10)] == [{}] * 10
    many = [*few, *(clock.text() for _ in range(50))]
    assert [clock.look_at(many) for _ in range(10)] == [clock.look_at(many)] * 10
    assert sum(clock.look_at(many).values()) == 1
    # The first of them had been stored by then.
    assert clock.look_at(many).keys().isdisjoint(raw["update_id"] for raw in few)


def test_doubled_updates_count_once(clock: Clockwork) -> None:
    assert clock.look_at([clock.text()] * 100) == {}


@pytest.mark.parametrize("raw", [None, "x", {}, {"update_id": "1"}, {"update_id": 1, "message": 1}])
def test_what_cannot_be_read_is_passed_over(clock: Clockwork, raw: Any) -> None:
    assert clock.look_at([raw] * 100) == {}


def test_it_is_remembered_for_moments_only(clock: Clockwork) -> None:
    for person in range(1, 1001):
        clock.look_at([clock.text(person) for _ in range(FEW + 1)])
    assert len(clock.floods._crowds) == 1000
    assert all(len(crowd.recent) <= MOST + 1 for crowd in clock.floods._crowds.values())
    clock.look_at([], NOW + CALM + 1)
    assert clock.floods._crowds == {}


def test_a_long_flood_costs_no_more_for_each_update(clock: Clockwork) -> None:
    def cost(batches: int) -> int:
        counting = Meter()
        for _ in range(batches):
            texts = [clock.text() for _ in range(100)]
            with counting.running():
                clock.look_at(texts)
        return counting.count

    first_part = cost(5)
    cost(50)
    assert cost(5) < 1.2 * first_part


# At the update processor


@pytest.fixture
def line(out: Sending) -> Line:
    return line_to(out)


async def test_a_flood_is_set_aside_with_one_word_and_others_are_answered(line: Line) -> None:
    await line.takes(message(ANNA, "/start", number=1), message(BRAM, "/start", number=2))
    floods = [message(ANNA, f"spam {n}", number=n) for n in range(100, 190)]
    await line.takes(*floods, message(BRAM, "koken", number=3))
    await line.takes(*(message(ANNA, f"spam {n}", number=n) for n in range(200, 290)))
    assert line.texts(ANNA)[2:] == ["rustig_aan"]
    assert await line.answers() == [(BRAM, "koken")]
    aside = await line.set_aside()
    assert [(number, chat, error) for number, chat, error, _ in aside] == [
        (n, ANNA, FLOOD) for n in (*range(100, 190), *range(200, 290))
    ]
    line.out.time.now += CALM + 1
    calm = message(ANNA, "koken", number=300)
    calm["message"]["date"] = int(TODAY + line.out.time.now)
    await line.takes(calm)
    assert await line.answers() == [(BRAM, "koken"), (ANNA, "koken")]


# Over HTTP


@pytest.mark.parametrize("spread", [pytest.param(0.0, marks=pytest.mark.soak), 1.0])
async def test_a_thousand_updates_of_one_person_while_ten_walk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spread: float
) -> None:
    monkeypatch.setattr(flood, "CALM", 1.5)
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        running_bot(sandbox, tmp_path),
        Person(sandbox.url, EVE) as eve,
    ):
        await eve.say("/start")
        question = await next_screen(eve, 0)
        over = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            walks = [group.create_task(_walk(sandbox, n, over)) for n in range(1, 11)]
            await asyncio.sleep(0.2)
            before = sandbox.log.last_id
            numbers = await _flood(sandbox, 1000, spread)
            polls = len(sandbox.log.select(after=before, method="getUpdates"))
            assert not any(walk.done() for walk in walks)
            over.set()
        await eve.wait_for("Dit gaat me te snel")
        replies = [call for call in sandbox.log.select() if call.params.get("chat_id") == EVE]
        await asyncio.sleep(2.0)
        await eve.say("/verder")
        await eve.wait_for(lambda m: m.message_id > question.message_id and bool(m.buttons))
    # All of them got through. How long they waited shows in how much is done for the flood, which
    # no neighbour of this process changes.
    told = [call for call in replies if "te snel" in str(call.params.get("text"))]
    assert len(told) == 1
    seen, aside = _accounts(tmp_path / "bot.sqlite")
    # Each was dealt with, and those that weren't set aside were answered: at most a few calls each.
    assert numbers <= seen
    assert aside <= numbers
    answered = numbers - aside
    # One at a time they come in as many batches as there are polls, a few of each uncrowded.
    assert len(answered) <= (MOST + FEW * polls if spread else 0), (len(answered), polls)
    assert len(replies) <= 10 + 3 * len(answered)


async def _walk(sandbox: Sandbox, number: int, over: asyncio.Event) -> None:
    """At a walker's pace until the flood is over."""
    async with Person(sandbox.url, number) as person:
        await person.say("/start")
        screen = await next_screen(person, 0)
        for _ in range(LONGEST_WALK):
            if CHECKLIST in screen.text:
                return
            if not over.is_set():
                await asyncio.sleep(0.3)
            screen = await answer(person, screen, first, "elke dinsdag koken")
        pytest.fail(f"no checklist in sight\n{person.transcript()}")


async def _flood(sandbox: Sandbox, count: int, spread: float) -> set[int]:
    """A number of texts at once, or over a number of seconds; returns the numbers of their
    updates."""
    numbers: set[int] = set()
    check = sandbox.world.on_update

    def note(update: dict[str, Any]) -> None:
        if update.get("message", {}).get("text", "").startswith("spam"):
            numbers.add(update["update_id"])
        if check is not None:
            check(update)

    sandbox.world.on_update = note
    for number in range(count):
        sandbox.people.say(EVE, f"spam {number}")
        if spread:
            await asyncio.sleep(spread / count)
    sandbox.world.on_update = check
    return numbers


def _accounts(path: Path) -> tuple[set[int], set[int]]:
    with closing(sqlite3.connect(path)) as database:
        seen = {number for (number,) in database.execute("SELECT id FROM seen_update")}
        aside = [
            number
            for (number,) in database.execute(
                "SELECT update_id FROM dead_letter WHERE chat_id = ? AND error = ?", (EVE, FLOOD)
            )
        ]
    assert len(aside) == len(set(aside))
    return seen, set(aside)
