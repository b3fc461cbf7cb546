"""One chat's refusal, a crowd of reminders or a clock that was moved: nobody else waits for it."""

from __future__ import annotations

from typing import Any

import pytest
from telegram.error import BadRequest, InvalidToken, RetryAfter

from bot.sending.pacing import Pacing
from dialogs.steps.follow_ups.reminders import DAY, TIMER
from tests.bot.sending.test_sender_trouble import _fails
from tests.support.line import line_to
from tests.support.raw_updates import message, tap
from tests.support.sending import Made, Sending

ANNA, BRAM = 7, 8
PACED = Pacing(per_second=30, chat_per_second=1, group_per_minute=20)


def _refuses(chat: int, error: Exception) -> Any:
    def answer(made: Made) -> None:
        if made.chat_id == chat:
            raise error

    return answer


@pytest.mark.parametrize("error", [InvalidToken("Unauthorized"), InvalidToken("Not Found")])
async def test_where_the_poll_works_one_refused_send_holds_up_that_chat_alone(
    out: Sending, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    out.new_sender(token_works=True)
    out.api.answer = _refuses(ANNA, error)
    await out.put(ANNA, "a")
    await out.settle()
    await out.put(BRAM, "b")
    await out.settle()
    assert out.api.texts(BRAM) == ["b"], "at once"
    out.api.answer = None
    await out.passes(2.0)
    assert out.api.texts(ANNA) == ["a", "a"], "and tried again within moments"
    assert caplog.messages == []


async def test_one_that_stays_refused_is_kept_and_its_chat_goes_on(out: Sending) -> None:
    out.new_sender(token_works=True)

    def no_such_method(made: Made) -> None:
        if made.method == "sendPhoto":
            raise InvalidToken("Not Found")

    out.api.answer = no_such_method
    await out.put(ANNA, "plaatje", method="sendPhoto")
    await out.put(ANNA, "daarna")
    await out.passes(600.0)
    assert out.api.texts(ANNA)[-1] == "daarna"
    (failed,) = await out.database.read(lambda work: work.outbox.failed())
    assert failed.method == "sendPhoto"


async def test_a_poll_that_fails_too_pauses_everything(out: Sending) -> None:
    out.api.answer = _refuses(ANNA, InvalidToken("Unauthorized"))
    await out.put(ANNA, "a")
    await out.settle()
    await out.put(BRAM, "b")
    await out.passes(30.0)
    assert out.api.texts(BRAM) == []


async def test_a_clock_that_is_put_back_makes_nobody_wait_longer_than_asked(out: Sending) -> None:
    out.api.answer = _fails(RetryAfter(20))
    await out.put(ANNA, "a")
    await out.settle()
    await out.sender.stop()
    out.time.jump -= 3600.0
    await out.new_sender().start()
    await out.passes(20.0)
    assert out.api.texts(ANNA) == ["a", "a"]
    assert out.api.made[1].at - out.api.made[0].at == pytest.approx(20.0), "nor shorter"


CROWD = 1_200
MORNING = 1_700_042_400.0
"""Eleven in the morning, in Amsterdam: at night nobody is reminded."""


async def test_answers_go_before_reminders_and_those_are_spread_over_an_hour(
    out: Sending,
) -> None:
    await out.sender.stop()
    out.time.now += MORNING - out.time.clock()
    await out.new_sender(PACED).start()
    line = line_to(out)
    await line.takes(message(ANNA, "/start", number=1), message(BRAM, "/start", number=2))
    (walk, at) = await out.database.read(lambda work: (work.walks.current(ANNA), out.time.clock()))
    assert walk is not None
    assert walk.state is not None
    state = walk.state
    crowd = range(1_000, 1_000 + CROWD)

    def all_due(work: Any) -> None:
        for person in crowd:
            there = work.walks.take_up(person, walk.pack, at)
            work.walks.save(
                there.id, state.replace(f'"id":{walk.id}', f'"id":{there.id}'), "walking", at
            )
            work.timers.set(there.id, TIMER, at + DAY)

    await out.database.unit(all_due)
    await out.passes(DAY + 1.0)
    began, waits = out.time.now, []
    for second in range(120):
        await line.processor.wake()
        if second % 10 == 5:
            asked = out.time.now
            await line.processor.take([message(BRAM, "Een tafel", number=100 + second)])
            await out.passes(1.0)
            said = [made.at for made in out.api.made if made.chat_id == BRAM and made.at >= asked]
            waits.append(said[0] - asked)
        else:
            await out.passes(1.0)
    assert max(waits) <= 1.0
    reminded = {made.chat_id for made in out.api.made if made.chat_id in crowd}
    assert 40 <= len(reminded) <= 120, "some a minute"
    while out.time.now < began + 3_700.0:
        while await line.processor.wake():
            pass
        await out.passes(20.0)
    reminded = {made.chat_id for made in out.api.made if made.chat_id in crowd}
    assert len(reminded) == CROWD


async def test_answers_overtake_reminders_that_wait_already(out: Sending) -> None:
    await out.sender.stop()
    sender = out.new_sender(Pacing(per_second=10, chat_per_second=0, group_per_minute=0))
    await sender.start()

    def enqueue(work: Any, chat: int, text: str) -> Any:
        return work.outbox.enqueue(
            chat, "sendMessage", {"text": text}, out.time.clock(), None, None
        )

    from dataclasses import replace

    rows = await out.database.unit(
        lambda work: [
            replace(enqueue(work, n, "weet je nog"), reminder=True) for n in range(1, 501)
        ]
    )
    sender.submit(rows)
    await out.passes(3.0)
    asked = out.time.now
    await out.put(400, "antwoord")
    await out.put(900, "antwoord")
    await out.passes(5.0)
    answered = {made.chat_id: made.at for made in out.api.made if made.text == "antwoord"}
    assert set(answered) == {400, 900}
    assert max(answered.values()) - asked < 4.0


async def test_nobody_is_left_in_silence_by_a_message_that_is_refused(out: Sending) -> None:
    out.new_sender(sorry="Dat ging mis.")

    def too_many_buttons(made: Made) -> None:
        if "reply_markup" in made.params:
            raise BadRequest("Bad Request: reply markup is too long")

    out.api.answer = too_many_buttons
    await out.put(ANNA, "Kies maar", reply_markup={"inline_keyboard": []}, entities=[1])
    await out.settle()
    await out.put(ANNA, "Kies maar", reply_markup={"inline_keyboard": [[{"text": "a"}]]})
    await out.settle()
    assert out.api.texts(ANNA)[-2:] == ["Kies maar", "Dat ging mis."]
    assert len(await out.database.read(lambda work: work.outbox.failed())) == 2, "both are kept"


async def test_a_word_that_is_refused_as_well_brings_no_others(out: Sending) -> None:
    out.new_sender(sorry="Dat ging mis.")
    out.api.answer = _refuses(ANNA, BadRequest("Bad Request: nothing is good enough"))
    await out.put(ANNA, "a")
    await out.passes(60.0)
    assert out.api.texts(ANNA) == ["a", "Dat ging mis."]


async def test_a_second_tap_hears_that_the_next_message_is_on_its_way(out: Sending) -> None:
    line = line_to(out)
    await line.takes(message(ANNA, "/start", number=1), message(ANNA, "Een tafel", number=2))
    keyboards = [
        made.params["reply_markup"] for made in out.api.made if made.params.get("reply_markup")
    ]
    first, second, *_ = [
        button["callback_data"] for row in keyboards[-1]["inline_keyboard"] for button in row
    ]
    held = True

    def holds_up(made: Made) -> None:
        if held and made.method != "answerCallbackQuery":
            raise RetryAfter(30)

    out.api.answer = holds_up
    await line.takes(tap(ANNA, first, number=3))
    await line.takes(tap(ANNA, second, number=4))
    out.time.now += 5.0
    await line.takes(tap(ANNA, first, number=5))
    assert _toasts(out) == [None, "onderweg", "onderweg"]
    held = False
    await out.passes(60.0)
    await line.takes(tap(ANNA, second, number=6), tap(ANNA, first, number=7))
    assert _toasts(out)[3:] == ["voorbij", None]


def _toasts(out: Sending) -> list[Any]:
    answered = [made for made in out.api.made if made.method == "answerCallbackQuery"]
    return [made.params.get("text") for made in answered]
