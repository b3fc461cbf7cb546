"""Groups: who joins and leaves, and what the bot is told."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.sandbox import RefusalError, Sandbox
from bot.sandbox.botapi.params import Upload
from bot.sandbox.world.group_chats import MAX_MEMBERS
from bot.sandbox.world.group_rules import ANONYMOUS
from bot.sandbox.world.model import Chat
from tests.bot.sandbox.botapi.test_uploads import png
from tests.bot.sandbox.conftest import ANNA, BRAM, Telegram

CEM = 13


@pytest.fixture
def group(sandbox: Sandbox) -> Chat:
    """A small group of Anna and Bram, with the bot; earlier updates are deleted."""
    sandbox.people.name(ANNA, "Anna")
    sandbox.people.name(BRAM, "Bram")
    chat = sandbox.groups.create(ANNA, "Buurthuis", [BRAM])
    sandbox.groups.add(ANNA, chat.id, sandbox.world.bot.id)
    sandbox.world.updates.clear()
    return chat


async def told(telegram: Telegram) -> list[Any]:
    """The updates since the last call."""
    updates = await telegram.updates()
    telegram.sandbox.world.updates.clear()
    return [next(v for k, v in update.items() if k != "update_id") for update in updates]


def standings(member: Any) -> tuple[str, str]:
    return member["old_chat_member"]["status"], member["new_chat_member"]["status"]


async def test_a_group_that_the_bot_is_not_in(sandbox: Sandbox, telegram: Telegram) -> None:
    sandbox.world.updates.clear()
    chat = sandbox.groups.create(ANNA, "Buurthuis", [BRAM])
    sandbox.people.say(ANNA, "/start", chat_id=chat.id)
    assert await told(telegram) == []
    refusal = await telegram.refused("sendMessage", chat_id=chat.id, text="a")
    assert refusal == "Bad Request: chat not found"


@pytest.mark.parametrize("supergroup", [False, True])
async def test_the_bot_comes_and_goes_and_comes_again(
    sandbox: Sandbox, telegram: Telegram, supergroup: bool
) -> None:
    groups, bot = sandbox.groups, sandbox.world.bot
    sandbox.world.updates.clear()
    chat = groups.create(ANNA, "Buurthuis", [BRAM], supergroup=supergroup)
    kind = "supergroup" if supergroup else "group"
    groups.add(ANNA, chat.id, bot.id)
    member, joined = await told(telegram)
    assert member["chat"] == {"id": chat.id, "type": kind, "title": "Buurthuis"}
    assert member["from"]["id"] == ANNA
    assert standings(member) == ("left", "member")
    assert joined["new_chat_members"] == [bot.as_user()]
    await telegram.ok("sendMessage", chat_id=chat.id, text="hallo")

    groups.remove(ANNA, chat.id, bot.id)
    member, *gone = await told(telegram)
    # From a small group it is just removed; from a supergroup it is banned, and gets no more
    # updates.
    assert standings(member) == ("member", "kicked" if supergroup else "left")
    assert [message["left_chat_member"]["id"] for message in gone] == (
        [] if supergroup else [bot.id]
    )
    reply = await sandbox.call("sendMessage", chat_id=chat.id, text="a")
    assert (reply.status, reply.body["description"]) == (
        403,
        f"Forbidden: bot was kicked from the {kind} chat",
    )
    sandbox.people.say(ANNA, "/start", chat_id=chat.id)
    assert await told(telegram) == []

    groups.add(ANNA, chat.id, bot.id)
    member, joined = await told(telegram)
    assert standings(member) == ("kicked" if supergroup else "left", "member")
    await telegram.ok("sendMessage", chat_id=chat.id, text="terug")


async def test_people_come_and_go(sandbox: Sandbox, telegram: Telegram, group: Chat) -> None:
    sandbox.people.name(CEM, "Cem")
    sandbox.groups.add(BRAM, group.id, CEM)
    sandbox.groups.remove(ANNA, group.id, CEM)
    sandbox.groups.remove(BRAM, group.id, BRAM)
    came, went, left = await told(telegram)
    assert [user["first_name"] for user in came["new_chat_members"]] == ["Cem"]
    assert (went["left_chat_member"]["id"], went["from"]["id"]) == (CEM, ANNA)
    assert (left["left_chat_member"]["id"], left["from"]["id"]) == (BRAM, BRAM)
    assert [m.notice for m in group.messages.values() if m.notice] == [
        "Anna maakte deze groep",
        "Anna voegde Ontmoetwijzer toe",
        "Bram voegde Cem toe",
        "Anna haalde Cem weg",
        "Bram ging weg",
    ]
    with pytest.raises(RefusalError, match="isn't in that group"):
        sandbox.people.say(BRAM, "/start", chat_id=group.id)


async def test_exactly_200_in_a_small_group(sandbox: Sandbox) -> None:
    others = list(range(100, 100 + MAX_MEMBERS - 1))
    chat = sandbox.groups.create(ANNA, "Vol", others)
    with pytest.raises(RefusalError, match="at most 200"):
        sandbox.groups.add(ANNA, chat.id, BRAM)
    with pytest.raises(RefusalError, match="at most 200"):
        sandbox.groups.create(ANNA, "Te vol", [*others, BRAM])
    sandbox.groups.create(ANNA, "Groot", [*others, BRAM], supergroup=True)


async def test_exactly_128_in_a_title(sandbox: Sandbox) -> None:
    sandbox.groups.create(ANNA, "a" * 128, [])
    for wrong in ("a" * 129, " "):
        with pytest.raises(RefusalError, match="1 to 128"):
            sandbox.groups.create(ANNA, wrong, [])


async def test_what_only_an_administrator_may(sandbox: Sandbox, group: Chat) -> None:
    acts: list[Callable[[], None]] = [
        lambda: sandbox.groups.remove(BRAM, group.id, ANNA),
        lambda: sandbox.groups.remove(BRAM, group.id, sandbox.world.bot.id),
        lambda: sandbox.groups.promote(BRAM, group.id, BRAM),
        lambda: sandbox.groups.hide(BRAM, group.id),
    ]
    for act in acts:
        with pytest.raises(RefusalError, match="only an administrator"):
            act()
    with pytest.raises(RefusalError, match="only the maker"):
        sandbox.groups.upgrade(BRAM, group.id)
    with pytest.raises(RefusalError, match="only a supergroup"):
        sandbox.groups.hide(ANNA, group.id)
    with pytest.raises(RefusalError, match="already"):
        sandbox.groups.add(ANNA, group.id, BRAM)
    with pytest.raises(RefusalError, match="only a supergroup has topics"):
        sandbox.groups.create(ANNA, "Forum", [], forum=True)


@pytest.mark.parametrize("old_first", [False, True])
async def test_a_group_becomes_a_supergroup(
    sandbox: Sandbox, telegram: Telegram, group: Chat, old_first: bool
) -> None:
    before = await telegram.ok("sendMessage", chat_id=group.id, text="voor")
    new = sandbox.groups.upgrade(ANNA, group.id, old_first=old_first)
    member, *messages = await told(telegram)
    assert (member["chat"]["id"], standings(member)) == (new.id, ("left", "member"))
    assert member["chat"]["type"] == "supergroup"
    old_message, new_message = messages if old_first else reversed(messages)
    assert (old_message["chat"]["id"], old_message["migrate_to_chat_id"]) == (group.id, new.id)
    assert (new_message["chat"]["id"], new_message["migrate_from_chat_id"]) == (new.id, group.id)
    assert (new_message["from"], new_message["message_id"]) == (ANONYMOUS, 1)
    assert new_message["sender_chat"] == new_message["chat"]

    edit = {"message_id": before["message_id"], "text": "na"}
    photo = {"photo": Upload("a.png", "image/png", png(30, 20))}
    calls: list[tuple[str, dict[str, Any], dict[str, Upload]]] = [
        ("sendMessage", {"text": "a"}, {}),
        ("editMessageText", edit, {}),
        ("deleteMessage", {"message_id": before["message_id"]}, {}),
        ("sendPhoto", {"caption": "a"}, photo),
    ]
    for name, params, uploads in calls:
        reply = await sandbox.call(name, uploads, chat_id=group.id, **params)
        assert (reply.status, reply.body) == (
            400,
            {
                "ok": False,
                "error_code": 400,
                "description": "Bad Request: group chat was upgraded to a supergroup chat",
                "parameters": {"migrate_to_chat_id": new.id},
            },
        )
    refusal = await telegram.refused("editMessageText", chat_id=new.id, **edit)
    assert refusal == "Bad Request: message to edit not found"
    sent = await telegram.ok("sendMessage", chat_id=new.id, text="na")
    assert sent["message_id"] == 2
    with pytest.raises(RefusalError, match="supergroup now"):
        sandbox.people.say(ANNA, "/start", chat_id=group.id)
    assert sandbox.world.groups_of(ANNA) == [new]


async def test_message_ids_are_shared_but_in_supergroups(
    sandbox: Sandbox, telegram: Telegram, group: Chat
) -> None:
    first = await telegram.send()
    second = await telegram.ok("sendMessage", chat_id=group.id, text="a")
    assert second["message_id"] == first["message_id"] + 1
    ids = set()
    for _ in range(2):
        chat = sandbox.groups.create(ANNA, "Groot", [], supergroup=True)
        sandbox.groups.add(ANNA, chat.id, sandbox.world.bot.id)
        sent = await telegram.ok("sendMessage", chat_id=chat.id, text="a")
        ids.add(sent["message_id"])
    assert ids == {3}


async def test_the_menu_shows_where_the_bot_is(
    sandbox: Sandbox, telegram: Telegram, group: Chat
) -> None:
    menu = [{"command": "start", "description": "x"}]
    await telegram.ok("setMyCommands", commands=menu)
    assert sandbox.world.commands_in(group) == menu
    sandbox.groups.remove(ANNA, group.id, sandbox.world.bot.id)
    assert sandbox.world.commands_in(group) == []


async def test_what_the_bot_can_and_cannot_do_in_groups(telegram: Telegram) -> None:
    me = await telegram.ok("getMe")
    assert (me["can_join_groups"], me["can_read_all_group_messages"]) == (True, False)
    assert me["username"] == "ontmoetwijzer_bot"


async def test_deleting_in_a_group(sandbox: Sandbox, telegram: Telegram, group: Chat) -> None:
    said = sandbox.people.say(BRAM, "/start", chat_id=group.id)[0]
    sent = await telegram.ok("sendMessage", chat_id=group.id, text="a")
    assert await telegram.ok("deleteMessage", chat_id=group.id, message_id=sent["message_id"])
    other = {"chat_id": group.id, "message_id": said.message_id}
    refusal = await telegram.refused("deleteMessage", **other)
    assert refusal == "Bad Request: message can't be deleted"
    sandbox.groups.promote(ANNA, group.id, sandbox.world.bot.id)
    assert await telegram.ok("deleteMessage", **other)
