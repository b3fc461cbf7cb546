"""Whoever runs the bot is told in their own chat, once, and never before they wrote first."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.configuration.settings import MachineSettings
from bot.operations.facts import Facts, OperatorContact, Reach
from bot.operations.operator_alerts import DAY, SENTENCES, OperatorAlerts
from content.reading.staff_texts import staff_texts
from storage.errors import StorageUnavailable
from tests.bot.operations.test_diagnosis import WELL
from tests.support.sending import Made, Sending

OPERATOR = 77
TEXTS = staff_texts(MachineSettings.model_construct().content).chat
DISK = {"disk_free": 1}
KIND = TEXTS.say("beheer_schijf")


@dataclass
class Care:
    out: Sending
    operator: OperatorAlerts
    facts: Facts = WELL

    @property
    def told(self) -> list[str]:
        return [made.text for made in self.out.api.made if made.method == "sendMessage"]

    async def looks(self, **changed: Any) -> None:
        now = self.out.time.clock()
        self.facts = replace(WELL, now=now, **{"backup_at": now - 3600.0, **changed})
        await self.operator.look()

    def later(self, seconds: float) -> None:
        self.out.time.now += seconds

    def starts_again(self) -> None:
        self.operator = _operator(self, self.out)


class Enough(BaseException):
    """Ends what never ends."""


def _operator(
    care: "Care | None",
    out: Sending,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> OperatorAlerts:
    async def facts() -> Facts:
        assert care is not None
        return care.facts

    return OperatorAlerts(
        OperatorContact(OPERATOR), out.api, out.database, TEXTS, facts, out.time.monotonic, sleep
    )


@pytest.fixture
async def care(out: Sending) -> Care:
    care = Care(out, _operator(None, out))
    care.starts_again()
    return care


def _refuses(error: Exception) -> Any:
    def answer(made: Made) -> None:
        raise error

    return answer


def test_each_kind_has_its_sentence() -> None:
    assert {*SENTENCES.values(), "beheer", "beheer_meer"} == {
        key for key in TEXTS.texts if key.startswith("beheer")
    }


async def test_while_all_is_well_nothing_is_said(care: Care) -> None:
    await care.looks()
    assert care.operator.contact.reach is Reach.REACHED
    assert care.told == []


async def test_what_is_wrong_is_told_once(care: Care) -> None:
    for _ in range(5):
        await care.looks(**DISK)
        care.later(DAY)
    assert len(care.told) == 1
    assert KIND in care.told[0]
    assert care.out.api.made[-1].chat_id == OPERATOR


async def test_all_that_is_new_goes_in_one_message(care: Care) -> None:
    await care.looks(disk_free=1, clock="wrong", set_aside=1, contact=False, sound=False)
    (text,) = care.told
    assert all(TEXTS.say(f"beheer_{key}") in text for key in ("schijf", "klok", "opzij"))
    assert TEXTS.say("beheer_contact") in text
    await care.looks(disk_free=1, clock="wrong", stranded=1)
    assert len(care.told) == 2
    assert TEXTS.say("beheer_gestrand") in care.told[1]
    assert KIND not in care.told[1]


async def test_who_starts_again_after_days_hears_nothing_of_an_old_backup(care: Care) -> None:
    now = care.out.time.clock()
    await care.looks(backup_at=now - 4 * DAY, begun=now)
    assert care.told == []
    care.later(2 * 3600)
    await care.looks(backup_at=now - 4 * DAY, begun=now)
    assert TEXTS.say("beheer_kopie") in care.told[0]


async def test_a_restart_is_no_reason_to_say_it_again(care: Care) -> None:
    await care.looks(**DISK)
    care.starts_again()
    await care.looks(**DISK)
    assert len(care.told) == 1


async def test_what_begins_anew_is_told_at_most_once_a_day(care: Care) -> None:
    await care.looks(**DISK)
    care.later(60)
    await care.looks()
    care.later(60)
    await care.looks(**DISK)
    assert len(care.told) == 1
    care.later(DAY)
    await care.looks(**DISK)
    assert len(care.told) == 2


async def test_what_is_newly_set_aside_is_told_too(care: Care) -> None:
    first = care.out.time.clock()
    await care.looks(set_aside=1, set_aside_at=first - 1)
    care.later(2 * DAY)
    await care.looks(set_aside=1, set_aside_at=first - 1)
    assert len(care.told) == 1
    await care.looks(set_aside=2, set_aside_at=first + DAY)
    assert len(care.told) == 2


async def test_without_a_contact_each_start_says_so_once_a_day(care: Care) -> None:
    for _ in range(2):
        await care.looks(contact=False, begun=care.out.time.clock())
        care.later(60)
        care.starts_again()
    assert len(care.told) == 1
    care.later(DAY)
    care.starts_again()
    await care.looks(contact=False, begun=care.out.time.clock())
    assert len(care.told) == 2


async def test_that_they_were_told_is_forgotten_a_day_after_it_is_over(care: Care) -> None:
    async def stored() -> float | None:
        return await care.out.database.read(lambda work: work.moments.get("operator:disk"))

    await care.looks(**DISK)
    assert await stored() is not None
    care.later(60)
    await care.looks()
    assert await stored() is not None
    care.later(DAY)
    await care.looks()
    assert await stored() is None


@pytest.mark.parametrize(
    "error",
    [BadRequest("Chat not found"), Forbidden("bot was blocked by the user")],
)
async def test_until_they_write_first_the_log_says_so(
    care: Care, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    care.out.api.answer = _refuses(error)
    for _ in range(3):
        await care.looks(**DISK)
        care.later(60)
    assert care.operator.contact.reach is Reach.NO_START
    assert care.told == []
    lines = [record.getMessage() for record in caplog.records]
    assert lines == ["the operator can't be told anything until they send /start to the bot"]
    assert str(OPERATOR) not in caplog.text
    care.out.api.answer = None
    care.operator.contact.heard(OPERATOR + 1)
    assert care.operator.contact.reach is Reach.NO_START
    care.operator.contact.heard(OPERATOR)
    await care.looks(**DISK)
    assert care.operator.contact.reach.value == "reached"
    assert len(care.told) == 1


async def test_who_blocks_the_bot_later_is_told_when_they_are_back(care: Care) -> None:
    await care.looks()
    care.out.api.answer = _refuses(Forbidden("bot was blocked by the user"))
    await care.looks(**DISK)
    assert care.operator.contact.reach is Reach.NO_START
    care.out.api.answer = None
    care.later(60)
    await care.looks(**DISK)
    assert KIND in care.told[-1]


@pytest.mark.parametrize("error", [NetworkError("x"), RetryAfter(7)])
async def test_what_could_not_be_said_is_said_later(care: Care, error: Exception) -> None:
    await care.looks()
    care.out.api.answer = _refuses(error)
    with pytest.raises(type(error)):
        await care.looks(**DISK)
    care.out.api.answer = None
    await care.looks(**DISK)
    assert len([text for text in care.told if KIND in text]) == 2


async def test_a_wait_that_telegram_asks_for_is_not_undercut(
    care: Care, caplog: pytest.LogCaptureFixture
) -> None:
    waits: list[float] = []

    async def sleeps(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            raise Enough

    care.operator = _operator(care, care.out, sleeps)
    await care.looks()
    care.facts = replace(care.facts, disk_free=1)
    care.out.api.answer = _refuses(RetryAfter(300))
    with pytest.raises(Enough):
        await care.operator.run()
    assert waits == [300.0, 300.0, 300.0]
    assert caplog.text.count("the operator could not be told") == 1, "the same is told once"


async def test_on_a_full_disk_they_are_told_once_all_the_same(
    care: Care, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(do: object) -> None:
        raise StorageUnavailable("the database cannot be used now: full")

    monkeypatch.setattr(care.out.database, "unit", full)
    with pytest.raises(StorageUnavailable):
        await care.looks(**DISK)
    await care.looks(**DISK)
    assert len(care.told) == 1


async def test_nothing_of_it_goes_through_the_outbox(care: Care) -> None:
    await care.looks(**DISK)
    assert await care.out.waiting() == []


async def test_without_an_operator_nobody_is_called(out: Sending) -> None:
    async def facts() -> Facts:
        return replace(WELL, disk_free=1)

    nobody = OperatorAlerts(OperatorContact(None), out.api, out.database, TEXTS, facts)
    await nobody.run()
    assert (nobody.contact.reach, out.api.made) == (Reach.NOBODY, [])
