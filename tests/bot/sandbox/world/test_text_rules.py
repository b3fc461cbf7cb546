"""Deep links to the bot, as Telegram's apps follow them."""

import pytest

from bot.sandbox import RefusalError, Sandbox
from bot.sandbox.world.text_rules import BotLink, bot_link
from tests.bot.sandbox.conftest import ANNA, BRAM, Telegram

BOT = "https://t.me/ontmoetwijzer_bot"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        (BOT, BotLink()),
        (f"{BOT}?start=", BotLink()),
        (f"{BOT}?start=abc-_9", BotLink("abc-_9")),
        ("http://telegram.me/Ontmoetwijzer_Bot?start=x", BotLink("x")),
        (f"{BOT}?start={'a' * 64}", BotLink("a" * 64)),
        (f"{BOT}?start={'a' * 65}", BotLink()),
        (f"{BOT}?start=a%20b", BotLink()),
        (f"{BOT}?startgroup=x", BotLink("x", to_group=True)),
        (f"{BOT}?startgroup", BotLink(to_group=True)),
        ("https://t.me/andere_bot?start=x", None),
        ("https://example.org/ontmoetwijzer_bot?start=x", None),
        ("https://t.me.example.org/ontmoetwijzer_bot?start=x", None),
        ("mailto:iemand", None),
        ("http://[", None),
    ],
)
def test_what_a_link_asks(url: str, link: BotLink | None) -> None:
    assert bot_link(url, "ontmoetwijzer_bot") == link


async def test_a_link_starts_the_private_chat(sandbox: Sandbox, telegram: Telegram) -> None:
    sandbox.world.updates.clear()
    assert sandbox.people.open_link(BRAM, f"{BOT}?start=abc") == BRAM
    (update,) = await telegram.updates()
    assert update["message"]["text"] == "/start abc"
    assert update["message"]["chat"]["type"] == "private"
    # Without a payload it only opens the chat.
    sandbox.people.open_link(BRAM, BOT)
    assert len(await telegram.updates()) == 1


async def test_a_link_takes_the_bot_to_a_group(sandbox: Sandbox, telegram: Telegram) -> None:
    group = sandbox.groups.create(ANNA, "Buurthuis", [BRAM])
    sandbox.world.updates.clear()
    for _ in range(2):
        assert sandbox.people.open_link(ANNA, f"{BOT}?startgroup=abc", group.id) == group.id
    member, joined, first, second = await telegram.updates()
    assert member["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert "new_chat_members" in joined["message"]
    for update in (first, second):
        assert update["message"]["text"] == "/start@ontmoetwijzer_bot abc"


async def test_links_that_lead_nowhere(sandbox: Sandbox) -> None:
    with pytest.raises(RefusalError, match="isn't a link to this bot"):
        sandbox.people.open_link(ANNA, "https://example.org")
    with pytest.raises(RefusalError, match="choose the group"):
        sandbox.people.open_link(ANNA, f"{BOT}?startgroup=x")
