"""Who the bot is, its commands and its description."""

from typing import Any

import pytest

from bot.sandbox import Sandbox
from tests.bot.sandbox.conftest import Telegram


def command(name: str = "start", description: str = "Begin") -> dict[str, str]:
    return {"command": name, "description": description}


async def test_get_me(telegram: Telegram) -> None:
    me = await telegram.ok("getMe")
    assert me["username"] == "ontmoetwijzer_bot"


async def test_there_is_one_menu_for_everybody(telegram: Telegram, sandbox: Sandbox) -> None:
    for name in ("een", "twee"):
        await telegram.ok("setMyCommands", commands=[command(name)])
        assert sandbox.world.menu == [command(name)]
    for unknown in ({"language_code": "nl"}, {"scope": {"type": "default"}}):
        await telegram.refused("setMyCommands", commands=[command()], **unknown)


async def test_command_limits(telegram: Telegram) -> None:
    many = [command(f"c{number}") for number in range(101)]
    await telegram.ok("setMyCommands", commands=many[:100])
    refusal = await telegram.refused("setMyCommands", commands=many)
    assert refusal == "Bad Request: BOT_COMMANDS_TOO_MUCH"
    await telegram.ok("setMyCommands", commands=[command("a" * 32), command("b", "b" * 256)])


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (command("a" * 33), "BOT_COMMAND_INVALID"),
        (command(""), "BOT_COMMAND_INVALID"),
        (command("Start"), "BOT_COMMAND_INVALID"),
        (command("/start"), "BOT_COMMAND_INVALID"),
        (command("a", "b" * 257), "BOT_COMMAND_DESCRIPTION_INVALID"),
        (command("a", " "), "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("start", "can't parse BotCommand: expected an Object"),
        ({"command": "a"}, "can't parse BotCommand: Can't find field \"description\""),
        ({"command": "a", "description": 1}, 'Field "description" must be of type String'),
        (command() | {"extra": ""}, "has no field extra"),
    ],
)
async def test_wrong_commands(telegram: Telegram, wrong: Any, reason: str) -> None:
    assert reason in await telegram.refused("setMyCommands", commands=[wrong])


async def test_other_mistakes(telegram: Telegram) -> None:
    commands = [command()]
    assert "commands JSON" in await telegram.refused("setMyCommands")
    assert "Array" in await telegram.refused("setMyCommands", commands={})
    assert "twice" in await telegram.refused("setMyCommands", commands=commands * 2)


async def test_the_description_and_its_limit(telegram: Telegram, sandbox: Sandbox) -> None:
    await telegram.ok("setMyDescription", description="a" * 512)
    await telegram.refused("setMyDescription", description="a" * 513)
    assert sandbox.world.bot.description == "a" * 512
