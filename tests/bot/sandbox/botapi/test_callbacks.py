"""Taps and their answers."""

from bot.sandbox import Sandbox
from bot.sandbox.world.world import CALLBACK_SECONDS
from tests.bot.sandbox.conftest import ANNA, Telegram, keyboard

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def tapped(telegram: Telegram, sandbox: Sandbox) -> str:
    sandbox.limiter.reset()
    sent = await telegram.send(reply_markup=keyboard([("Ja", "j")]))
    return sandbox.people.tap(ANNA, sent["message_id"], "j")


async def test_the_update(telegram: Telegram, sandbox: Sandbox) -> None:
    query_id = await tapped(telegram, sandbox)
    query = (await telegram.updates())[-1]["callback_query"]
    assert query["id"] == query_id
    assert query["from"]["id"] == ANNA
    assert query["data"] == "j"
    assert query["message"]["reply_markup"] == keyboard([("Ja", "j")])


async def test_one_answer_each(telegram: Telegram, sandbox: Sandbox) -> None:
    query_id = await tapped(telegram, sandbox)
    assert await telegram.ok("answerCallbackQuery", callback_query_id=query_id) is True
    for known in (query_id, "123", ""):
        refusal = await telegram.refused("answerCallbackQuery", callback_query_id=known)
        assert refusal == TOO_OLD


async def test_in_time(telegram: Telegram, sandbox: Sandbox) -> None:
    query_id = await tapped(telegram, sandbox)
    sandbox.clock.advance(CALLBACK_SECONDS)
    await telegram.ok("answerCallbackQuery", callback_query_id=query_id)
    query_id = await tapped(telegram, sandbox)
    sandbox.clock.advance(CALLBACK_SECONDS + 0.01)
    refusal = await telegram.refused("answerCallbackQuery", callback_query_id=query_id)
    assert refusal == TOO_OLD


async def test_old_taps_are_forgotten(telegram: Telegram, sandbox: Sandbox) -> None:
    await tapped(telegram, sandbox)
    sandbox.clock.advance(CALLBACK_SECONDS + 1)
    await tapped(telegram, sandbox)
    assert len(sandbox.world.callbacks) == 1


async def test_exactly_200_characters(telegram: Telegram, sandbox: Sandbox) -> None:
    query_id = await tapped(telegram, sandbox)
    params = {"callback_query_id": query_id}
    refusal = await telegram.refused("answerCallbackQuery", text="a" * 201, **params)
    assert refusal == "Bad Request: MESSAGE_TOO_LONG"
    await telegram.ok("answerCallbackQuery", text="a" * 200, **params)
