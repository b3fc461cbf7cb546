"""Given entities, and those that Telegram finds by itself."""

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
