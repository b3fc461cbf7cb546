"""Privacy mode: what the bot sees of a group, and who seems to say it."""

from typing import Any

import pytest

from bot.sandbox import RefusalError, Sandbox
from bot.sandbox.world.group_rules import ANONYMOUS
from bot.sandbox.world.model import Chat
from tests.bot.sandbox.conftest import ANNA, BRAM, Telegram, keyboard


@pytest.fixture
def group(sandbox: Sandbox) -> Chat:
    """A supergroup of Anna and Bram, with the bot; earlier updates are deleted."""
    chat = sandbox.groups.create(ANNA, "Buurthuis", [BRAM], supergroup=True)
    sandbox.groups.add(ANNA, chat.id, sandbox.world.bot.id)
    sandbox.world.updates.clear()
    return chat


async def heard(telegram: Telegram) -> list[Any]:
    """The messages since the last call."""
    updates = await telegram.updates()
    telegram.sandbox.world.updates.clear()
    return [update.get("message") or update["edited_message"] for update in updates]


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [
        ("/sessie", True),
        ("/sessie@ontmoetwijzer_bot", True),
        ("/sessie@Ontmoetwijzer_Bot kort", True),
        ("/sessie@andere_bot", False),
        ("hallo allemaal", False),
        ("hallo @ontmoetwijzer_bot", False),
        ("doe eens /sessie", False),
        ("😀 /sessie", False),
    ],
)
async def test_only_what_is_for_the_bot(
    sandbox: Sandbox, telegram: Telegram, group: Chat, text: str, is_heard: bool
) -> None:
    sandbox.people.say(BRAM, text, chat_id=group.id)
    assert [message["text"] for message in await heard(telegram)] == [text] * is_heard


async def test_a_plain_command_after_another_bot_spoke(
    sandbox: Sandbox, telegram: Telegram, group: Chat
) -> None:
    sandbox.groups.other_bot_says(group.id, "Ik ben een ander")
    sandbox.people.say(ANNA, "/sessie", chat_id=group.id)
    assert await heard(telegram) == []
    sandbox.people.say(ANNA, "/sessie@ontmoetwijzer_bot", chat_id=group.id)
    assert len(await heard(telegram)) == 1
    await telegram.ok("sendMessage", chat_id=group.id, text="Hier ben ik")
    sandbox.people.say(ANNA, "/sessie", chat_id=group.id)
    assert len(await heard(telegram)) == 1


async def test_replies(sandbox: Sandbox, telegram: Telegram, group: Chat) -> None:
    sent = await telegram.ok("sendMessage", chat_id=group.id, text="Wat nemen jullie mee?")
    say = sandbox.people.say
    answer = say(BRAM, "dat je mee kookt", chat_id=group.id, reply_to=sent["message_id"])[0]
    more = say(ANNA, "en eet", chat_id=group.id, reply_to=answer.message_id)[0]
    chatter = say(ANNA, "zeg Bram", chat_id=group.id)[0]
    say(BRAM, "ja?", chat_id=group.id, reply_to=chatter.message_id)
    first, second = await heard(telegram)
    assert (first["text"], first["reply_to_message"]["message_id"]) == (
        "dat je mee kookt",
        sent["message_id"],
    )
    # A reply to what was for the bot is for the bot as well, and all are one thread.
    assert second["reply_to_message"]["message_id"] == answer.message_id
    assert first["message_thread_id"] == second["message_thread_id"] == sent["message_id"]
    assert "is_topic_message" not in first
    sandbox.people.edit(ANNA, more.message_id, "en eet samen", chat_id=group.id)
    sandbox.people.edit(ANNA, chatter.message_id, "zeg eens Bram", chat_id=group.id)
    assert [message["text"] for message in await heard(telegram)] == ["en eet samen"]
    with pytest.raises(RefusalError, match="no such message to reply to"):
        say(ANNA, "wat?", chat_id=group.id, reply_to=999)


async def test_an_administrator_sees_everything(
    sandbox: Sandbox, telegram: Telegram, group: Chat
) -> None:
    sandbox.groups.promote(ANNA, group.id, sandbox.world.bot.id)
    (promoted,) = await telegram.updates()
    assert promoted["my_chat_member"]["new_chat_member"]["status"] == "administrator"
    sandbox.world.updates.clear()
    sandbox.people.say(BRAM, "gewoon praten", chat_id=group.id)
    sandbox.people.send(BRAM, "sticker", chat_id=group.id)
    assert len(await heard(telegram)) == 2
    sandbox.groups.promote(ANNA, group.id, sandbox.world.bot.id, up=False)
    sandbox.world.updates.clear()
    sandbox.people.send(BRAM, "sticker", chat_id=group.id)
    assert await heard(telegram) == []


async def test_reactions_are_for_administrators(
    sandbox: Sandbox, telegram: Telegram, group: Chat
) -> None:
    await telegram.updates(allowed_updates=["message_reaction"])
    sent = await telegram.ok("sendMessage", chat_id=group.id, text="a")
    sandbox.people.react(BRAM, sent["message_id"], "👍", chat_id=group.id)
    assert await telegram.updates() == []
    sandbox.groups.promote(ANNA, group.id, sandbox.world.bot.id)
    sandbox.people.react(BRAM, sent["message_id"], "", chat_id=group.id)
    (update,) = await telegram.updates()
    assert update["message_reaction"]["chat"]["id"] == group.id


async def test_taps_come_from_everyone(sandbox: Sandbox, telegram: Telegram, group: Chat) -> None:
    sent = await telegram.ok(
        "sendMessage", chat_id=group.id, text="Doe je mee?", reply_markup=keyboard([("Ja", "j")])
    )
    for person_id in (ANNA, BRAM):
        sandbox.people.tap(person_id, sent["message_id"], "j", chat_id=group.id)
    taps = [update["callback_query"] for update in await telegram.updates()]
    assert [tap["from"]["id"] for tap in taps] == [ANNA, BRAM]
    assert {tap["message"]["chat"]["id"] for tap in taps} == {group.id}
    assert taps[0]["chat_instance"] == taps[1]["chat_instance"]
    seq = {person: sandbox.world.feed(person).seq for person in (ANNA, BRAM)}
    await telegram.ok("answerCallbackQuery", callback_query_id=taps[1]["id"], text="Fijn")
    # Only the person who tapped gets the answer.
    assert sandbox.world.feed(ANNA).since(seq[ANNA]) == []
    frames = sandbox.world.feed(BRAM).since(seq[BRAM])
    assert [(f["type"], f["chat_id"], f["text"]) for f in frames or []] == [
        ("toast", group.id, "Fijn")
    ]


async def test_an_anonymous_administrator(
    sandbox: Sandbox, telegram: Telegram, group: Chat
) -> None:
    sandbox.groups.hide(ANNA, group.id)
    sandbox.people.say(ANNA, "/sessie", chat_id=group.id)
    (message,) = await heard(telegram)
    assert message["from"] == ANONYMOUS
    assert message["sender_chat"] == {"id": group.id, "type": "supergroup", "title": "Buurthuis"}
    on_screen = list(group.messages.values())[-1].as_page()
    assert on_screen["author"] == {"id": None, "name": "Buurthuis"}
    sent = await telegram.ok(
        "sendMessage", chat_id=group.id, text="a", reply_markup=keyboard([("Ja", "j")])
    )
    sandbox.people.tap(ANNA, sent["message_id"], "j", chat_id=group.id)
    (update,) = await telegram.updates()
    assert update["callback_query"]["from"]["id"] == ANNA
    sandbox.world.updates.clear()
    sandbox.groups.hide(ANNA, group.id, anonymous=False)
    sandbox.people.say(ANNA, "/sessie", chat_id=group.id)
    (message,) = await heard(telegram)
    assert message["from"]["id"] == ANNA
    assert "sender_chat" not in message


async def test_posts_of_a_linked_channel(sandbox: Sandbox, telegram: Telegram, group: Chat) -> None:
    sandbox.groups.channel_posts(group.id, "Nieuws van deze week")
    assert await heard(telegram) == []
    sandbox.groups.channel_posts(group.id, "/sessie")
    (message,) = await heard(telegram)
    assert message["from"]["id"] == 777000
    assert message["sender_chat"]["type"] == "channel"
    assert message["is_automatic_forward"] is True


# Topics


@pytest.fixture
def forum(sandbox: Sandbox) -> Chat:
    """A group with topics."""
    chat = sandbox.groups.create(ANNA, "Forum", [BRAM], supergroup=True, forum=True)
    sandbox.groups.add(ANNA, chat.id, sandbox.world.bot.id)
    sandbox.world.updates.clear()
    return chat


async def test_a_topic(sandbox: Sandbox, telegram: Telegram, forum: Chat) -> None:
    topic = sandbox.groups.open_topic(ANNA, forum.id, "Koken")
    sandbox.people.say(BRAM, "/sessie", chat_id=forum.id, thread_id=topic.id)
    opened, said = await heard(telegram)
    assert opened["chat"]["is_forum"] is True
    assert opened["forum_topic_created"]["name"] == "Koken"
    assert (said["message_thread_id"], said["is_topic_message"]) == (topic.id, True)
    # In a topic everything replies to the message that opened it, which isn't the bot's.
    assert said["reply_to_message"]["message_id"] == topic.id
    sandbox.people.say(BRAM, "niet voor de bot", chat_id=forum.id, thread_id=topic.id)
    assert await heard(telegram) == []

    sent = await telegram.ok("sendMessage", chat_id=forum.id, text="a", message_thread_id=topic.id)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic.id, True)
    general = await telegram.ok("sendMessage", chat_id=forum.id, text="c")
    assert "message_thread_id" not in general
    assert await telegram.ok(
        "sendChatAction", chat_id=forum.id, action="typing", message_thread_id=topic.id
    )


async def test_topics_that_are_not_there(
    sandbox: Sandbox, telegram: Telegram, forum: Chat, group: Chat
) -> None:
    small = sandbox.groups.create(ANNA, "Klein", [])
    sandbox.groups.add(ANNA, small.id, sandbox.world.bot.id)
    for chat_id in (forum.id, group.id, small.id, ANNA):
        refusal = await telegram.refused(
            "sendMessage", chat_id=chat_id, text="a", message_thread_id=99
        )
        assert refusal == "Bad Request: message thread not found"
    sent = await telegram.ok("sendMessage", chat_id=group.id, text="a")
    reply = await telegram.ok(
        "sendMessage", chat_id=group.id, text="b", message_thread_id=sent["message_id"]
    )
    assert reply["message_thread_id"] == sent["message_id"]
    with pytest.raises(RefusalError, match="no such topic"):
        sandbox.people.say(ANNA, "a", chat_id=forum.id, thread_id=99)


async def test_a_closed_topic(sandbox: Sandbox, telegram: Telegram, forum: Chat) -> None:
    topic = sandbox.groups.open_topic(ANNA, forum.id, "Koken")
    sandbox.groups.close_topic(ANNA, forum.id, topic.id)
    send = {"chat_id": forum.id, "text": "a", "message_thread_id": topic.id}
    assert await telegram.refused("sendMessage", **send) == "Bad Request: TOPIC_CLOSED"
    with pytest.raises(RefusalError, match="closed"):
        sandbox.people.say(BRAM, "a", chat_id=forum.id, thread_id=topic.id)
    sandbox.people.say(ANNA, "a", chat_id=forum.id, thread_id=topic.id)
    sandbox.groups.promote(ANNA, forum.id, sandbox.world.bot.id)
    await telegram.ok("sendMessage", **send)
    with pytest.raises(RefusalError, match="no such topic"):
        sandbox.groups.close_topic(ANNA, forum.id, 99)
