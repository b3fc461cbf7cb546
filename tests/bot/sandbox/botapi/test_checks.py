"""Entities, given and found, and inline keyboards at and over their limits."""

from typing import Any

import pytest

from tests.bot.sandbox.conftest import ANNA, Telegram, marked


async def test_given_entities_are_kept(telegram: Telegram) -> None:
    given = [{"type": "bold", "offset": 0, "length": 2}, {"type": "bold", "offset": 3, "length": 2}]
    assert (await telegram.send("🏟 hoi", entities=given))["entities"] == given


@pytest.mark.parametrize(
    ("entity", "reason"),
    [
        ("bold", "can't parse MessageEntity: expected an Object"),
        ({"type": "bold", "offset": 0}, 'Field "length" must be of type Number'),
        ({"offset": 0, "length": 1}, 'Can\'t find field "type"'),
        ({"type": "italic", "offset": 0, "length": 1}, "doesn't know entities of type italic"),
        ({"type": "bold", "offset": 0, "length": 1, "url": "x"}, "has no field url"),
        ({"type": "bold", "offset": -1, "length": 1}, "incorrect offset"),
        ({"type": "bold", "offset": 0, "length": 0}, "incorrect offset"),
        ({"type": "bold", "offset": 1, "length": 1}, "middle of a UTF-16 symbol"),
        ({"type": "bold", "offset": 0, "length": 7}, "after the end of the text"),
    ],
)
async def test_wrong_entities(telegram: Telegram, entity: Any, reason: str) -> None:
    refusal = await telegram.refused("sendMessage", chat_id=ANNA, text="🏟 hoi", entities=[entity])
    assert reason in refusal


async def test_exactly_100_entities(telegram: Telegram) -> None:
    entities = [{"type": "bold", "offset": n, "length": 1} for n in range(101)]
    await telegram.send("a" * 101, entities=entities[:100])
    params = {"chat_id": ANNA, "text": "a" * 101, "entities": entities}
    assert await telegram.refused("sendMessage", **params) == "Bad Request: ENTITIES_TOO_LONG"


async def test_markup_is_only_text_and_parse_mode_is_refused(telegram: Telegram) -> None:
    assert (await telegram.send("<b>a</b>"))["text"] == "<b>a</b>"
    for mode in ("HTML", "MarkdownV2"):
        refusal = await telegram.refused("sendMessage", chat_id=ANNA, text="a", parse_mode=mode)
        assert refusal == "Bad Request: unknown or unsupported parameter parse_mode"


async def test_space_around_a_text_is_dropped(telegram: Telegram) -> None:
    sent = await telegram.send(**marked("\n  a b \n", bold=" a"))
    assert sent["text"] == "a b"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 1}]


async def test_found_entities(telegram: Telegram) -> None:
    text = "🏟 /start of https://example.org/a, mail a.b@example.org, zie @iemand #tag"
    sent = await telegram.send(text)
    found = [
        (e["type"], sent["text"].encode("utf-16-le")[2 * e["offset"] :][: 2 * e["length"]])
        for e in sent["entities"]
    ]
    assert [(kind, part.decode("utf-16-le")) for kind, part in found] == [
        ("bot_command", "/start"),
        ("url", "https://example.org/a"),
        ("email", "a.b@example.org"),
        ("mention", "@iemand"),
        ("hashtag", "#tag"),
    ]


async def test_no_command_inside_a_word(telegram: Telegram) -> None:
    assert "entities" not in await telegram.send("en/of, 1/2, a@b, #1")


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
