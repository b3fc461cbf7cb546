"""Sending, editing, deleting and answering taps, at and over the limits."""

from typing import Any

import pytest

from bot.sandbox import Sandbox
from bot.sandbox.world.world import CALLBACK_SECONDS
from tests.bot.sandbox.conftest import ANNA, BRAM, Telegram, keyboard, marked

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_a_sent_message(telegram: Telegram, sandbox: Sandbox) -> None:
    sent = await telegram.send("dag", link_preview_options={"is_disabled": True})
    assert sent == {
        "message_id": sent["message_id"],
        "from": sandbox.world.bot.as_user(),
        "chat": {"id": ANNA, "type": "private", "first_name": "Jij"},
        "date": 1_800_000_000,
        "text": "dag",
        "link_preview_options": {"is_disabled": True},
    }


async def test_exactly_4096_units(telegram: Telegram) -> None:
    # Counted in UTF-16; the space around doesn't count.
    await telegram.send(f" {'😀' * 2047}ab\n")
    refusal = await telegram.refused("sendMessage", chat_id=ANNA, text="😀" * 2047 + "abc")
    assert refusal == "Bad Request: message is too long"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        (" \n", "text must be non-empty"),
    ],
)
async def test_empty_texts(telegram: Telegram, text: str, reason: str) -> None:
    refusal = await telegram.refused("sendMessage", chat_id=ANNA, text=text)
    assert refusal == f"Bad Request: {reason}"


async def test_missing_text_and_chat(telegram: Telegram) -> None:
    assert "text is empty" in await telegram.refused("sendMessage", chat_id=ANNA)
    assert "chat_id is empty" in await telegram.refused("sendMessage", text="a")
    params = {"chat_id": ANNA, "text": "b"}
    assert "message identifier is not" in await telegram.refused("editMessageText", **params)


async def test_chats_that_the_bot_cannot_reach(telegram: Telegram, sandbox: Sandbox) -> None:
    sandbox.people.name(BRAM, "Bram")
    for chat_id in (BRAM, 999, -5):
        refusal = await telegram.refused("sendMessage", chat_id=chat_id, text="a")
        assert refusal == "Bad Request: chat not found"


async def test_who_blocked_the_bot(telegram: Telegram, sandbox: Sandbox) -> None:
    sent = await telegram.send()
    sandbox.people.block(ANNA)
    calls: list[tuple[str, dict[str, Any]]] = [
        ("sendMessage", {"text": "a"}),
        ("editMessageText", {"text": "a", "message_id": sent["message_id"]}),
        ("sendChatAction", {"action": "typing"}),
    ]
    for name, params in calls:
        reply = await sandbox.call(name, chat_id=ANNA, **params)
        assert (reply.status, reply.body["description"]) == (
            403,
            "Forbidden: bot was blocked by the user",
        )
    sandbox.people.unblock(ANNA)
    await telegram.send()
    kinds = [update.get("my_chat_member") for update in await telegram.updates()]
    statuses = [kind["new_chat_member"]["status"] for kind in kinds if kind]
    assert statuses == ["kicked", "member"]


async def test_wrong_link_preview_options(telegram: Telegram) -> None:
    wrong: Any
    for wrong in ([], {"is_disabled": "true"}, {"url": "https://example.org"}):
        await telegram.refused("sendMessage", chat_id=ANNA, text="a", link_preview_options=wrong)


async def test_editing(telegram: Telegram) -> None:
    sent = await telegram.send("een", reply_markup=keyboard([("a", "b")]))
    params = {"chat_id": ANNA, "message_id": sent["message_id"]}
    edited = await telegram.ok("editMessageText", text="twee", **params)
    assert edited["text"] == "twee"
    assert edited["edit_date"] == 1_800_000_000
    assert "reply_markup" not in edited
    edited = await telegram.ok(
        "editMessageReplyMarkup", reply_markup=keyboard([("c", "d")]), **params
    )
    assert edited["reply_markup"] == keyboard([("c", "d")])
    assert "reply_markup" not in await telegram.ok("editMessageReplyMarkup", **params)
    await telegram.ok("editMessageText", text="twee", reply_markup=keyboard([("a", "b")]), **params)


async def test_an_edit_that_changes_nothing(telegram: Telegram) -> None:
    buttons = keyboard([("a", "b")])
    sent = await telegram.send(**marked("een", bold="een"), reply_markup=buttons)
    params = {"chat_id": ANNA, "message_id": sent["message_id"]}
    same = {**marked(" een", bold="een"), "reply_markup": buttons}
    assert await telegram.refused("editMessageText", **same, **params) == NOT_MODIFIED
    only_markup = await telegram.refused("editMessageReplyMarkup", reply_markup=buttons, **params)
    assert only_markup == NOT_MODIFIED
    await telegram.ok("editMessageText", text="een", reply_markup=buttons, **params)


async def test_messages_that_cannot_be_edited(telegram: Telegram, sandbox: Sandbox) -> None:
    own = sandbox.people.say(ANNA, "van Anna")[0]
    sent = await telegram.send()
    sandbox.people.say(BRAM, "/start")
    wanted = {
        (ANNA, 999): "Bad Request: message to edit not found",
        (ANNA, own.message_id): "Bad Request: message can't be edited",
        (BRAM, sent["message_id"]): "Bad Request: message to edit not found",
    }
    for (chat_id, message_id), reason in wanted.items():
        params = {"chat_id": chat_id, "message_id": message_id}
        assert await telegram.refused("editMessageText", text="x", **params) == reason
        assert await telegram.refused("editMessageReplyMarkup", **params) == reason


async def test_deleting(telegram: Telegram, sandbox: Sandbox) -> None:
    sent = await telegram.send()
    said = sandbox.people.say(ANNA, "hoi")[0]
    for message_id in (sent["message_id"], said.message_id):
        params = {"chat_id": ANNA, "message_id": message_id}
        assert await telegram.ok("deleteMessage", **params) is True
        refusal = await telegram.refused("deleteMessage", **params)
        assert refusal == "Bad Request: message to delete not found"
    refusal = await telegram.refused("deleteMessage", chat_id=ANNA)
    assert refusal == "Bad Request: message identifier is not specified"


async def test_deleting_for_exactly_48_hours(telegram: Telegram, sandbox: Sandbox) -> None:
    ids = [(await telegram.send())["message_id"] for _ in range(3)]
    sandbox.clock.advance(48 * 3600)
    await telegram.ok("deleteMessage", chat_id=ANNA, message_id=ids[0])
    await telegram.ok("deleteMessages", chat_id=ANNA, message_ids=[ids[1]])
    sandbox.clock.advance(1)
    reason = "Bad Request: message can't be deleted"
    params = {"chat_id": ANNA, "message_id": ids[2]}
    assert await telegram.refused("deleteMessage", **params) == reason
    refusal = await telegram.refused("deleteMessages", chat_id=ANNA, message_ids=[ids[2]])
    assert refusal == reason


async def test_deleting_exactly_100(telegram: Telegram, sandbox: Sandbox) -> None:
    sent = await telegram.send()
    ids = [sent["message_id"], *range(1000, 1099)]
    assert await telegram.ok("deleteMessages", chat_id=ANNA, message_ids=ids) is True
    assert sent["message_id"] not in sandbox.world.chats[ANNA].messages
    refusal = await telegram.refused("deleteMessages", chat_id=ANNA, message_ids=[*ids, 1])
    assert "too many message identifiers" in refusal
    for wrong in ([], ["5"]):
        await telegram.refused("deleteMessages", chat_id=ANNA, message_ids=wrong)


async def test_chat_action(telegram: Telegram) -> None:
    assert await telegram.ok("sendChatAction", chat_id=ANNA, action="typing") is True
    refusal = await telegram.refused("sendChatAction", chat_id=ANNA, action="denken")
    assert refusal == "Bad Request: wrong parameter action in request"


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
