"""Inline keyboards at and over their limits."""

from typing import Any

import pytest

from tests.bot.sandbox.conftest import ANNA, Telegram


def markup(*buttons: Any) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def button(text: str = "ja", **fields: Any) -> dict[str, Any]:
    return {"text": text, **(fields or {"callback_data": "j"})}


async def refusal(telegram: Telegram, reply_markup: Any) -> str:
    params = {"chat_id": ANNA, "text": "a", "reply_markup": reply_markup}
    return await telegram.refused("sendMessage", **params)


async def test_a_keyboard_comes_back_as_it_was_sent(telegram: Telegram) -> None:
    given = markup(
        button(),
        button("web", url="https://example.org"),
    )
    assert (await telegram.send(reply_markup=given))["reply_markup"] == given
    assert "reply_markup" not in await telegram.send(reply_markup={"inline_keyboard": []})


async def test_callback_data_of_exactly_64_bytes(telegram: Telegram) -> None:
    await telegram.send(reply_markup=markup(button(callback_data="é" * 32)))
    for data in ("é" * 32 + "e", ""):
        reason = await refusal(telegram, markup(button(callback_data=data)))
        assert reason == "Bad Request: BUTTON_DATA_INVALID"


async def test_exactly_8_in_a_row_and_100_in_all(telegram: Telegram) -> None:
    await telegram.send(reply_markup=markup(*[button()] * 8))
    assert "too long" in await refusal(telegram, markup(*[button()] * 9))
    await telegram.send(reply_markup={"inline_keyboard": [[button()] * 5] * 20})
    rows = {"inline_keyboard": [[button()] * 5] * 20 + [[button()]]}
    assert await refusal(telegram, rows) == "Bad Request: reply markup is too long"


async def test_exactly_10000_bytes_in_all(telegram: Telegram) -> None:
    rows = [[button("é" * 4968, callback_data="x" * 64)]]
    await telegram.send(reply_markup={"inline_keyboard": rows})
    rows = [[button("é" * 4968 + "e", callback_data="x" * 64)]]
    assert "too long" in await refusal(telegram, {"inline_keyboard": rows})


@pytest.mark.parametrize(
    ("reply_markup", "reason"),
    [
        ("{", "can't parse reply markup JSON object"),
        ([], "object expected as reply markup"),
        ({}, "inline keyboard expected"),
        ({"force_reply": True}, "inline keyboard expected"),
        ({"inline_keyboard": [], "selective": True}, "has no field selective"),
        ({"inline_keyboard": {}}, "must be an Array"),
        ({"inline_keyboard": [{}]}, "must be an Array of Arrays"),
        (markup("ja"), "InlineKeyboardButton must be an Object"),
        (markup({"callback_data": "j"}), 'Can\'t find field "text"'),
        (markup({"text": "ja"}), "Text buttons are unallowed in the inline keyboard"),
        (
            markup({"text": "ja", "callback_data": 1}),
            'Field "callback_data" must be of type String',
        ),
        (markup(button(" ")), "inline keyboard button text must be non-empty"),
        (markup(button(callback_data="j", url="https://a.nl")), "exactly one of"),
        (markup(button(callback="j")), "doesn't know button field callback"),
        (markup(button(url="onzin")), "inline keyboard button URL 'onzin' is invalid"),
        (markup(button(url="http://localhost/")), "is invalid"),
        (markup(button(url="ftp://example.org")), "is invalid"),
    ],
)
async def test_malformed(telegram: Telegram, reply_markup: Any, reason: str) -> None:
    assert reason in await refusal(telegram, reply_markup)
