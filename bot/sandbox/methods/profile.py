"""Who the bot is, its command menu and its description."""

import re
from typing import Any

from bot.sandbox.errors import ApiError, bad_request, too_strict_for_telegram
from bot.sandbox.methods.registry import Context, method
from bot.sandbox.model import JsonObject
from bot.sandbox.params import Kind, Params

MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
MAX_DESCRIPTION = 512

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


@method("getMe")
def get_me(context: Context, params: Params) -> JsonObject:
    """The bot itself."""
    return context.world.bot.as_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_guest_queries": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


@method("setMyCommands", commands=Kind.JSON)
def set_my_commands(context: Context, params: Params) -> bool:
    """Set the menu, the same one for everybody."""
    given = params.array("commands")
    if given is None:
        raise bad_request("can't parse commands JSON object")
    if len(given) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(command) for command in given]
    if len({command["command"] for command in commands}) < len(commands):
        raise too_strict_for_telegram("a command stands in the menu twice")
    context.world.set_menu(commands)
    return True


@method("setMyDescription", description=Kind.STRING)
def set_my_description(context: Context, params: Params) -> bool:
    """What stands in an empty chat, before someone starts."""
    text = params.text("description")
    if len(text) > MAX_DESCRIPTION:
        raise bad_request("BOT_DESCRIPTION_TOO_LONG")
    context.world.bot.description = text
    return True


def _command(given: Any) -> dict[str, str]:
    if not isinstance(given, dict):
        raise _cannot_parse_command("expected an Object")
    for name in ("command", "description"):
        if name not in given:
            raise _cannot_parse_command(f'Can\'t find field "{name}"')
        if not isinstance(given[name], str):
            raise _cannot_parse_command(f'Field "{name}" must be of type String')
    if strange := given.keys() - {"command", "description"}:
        raise too_strict_for_telegram(f"a command has no field {sorted(strange)[0]}")
    if not _COMMAND.fullmatch(given["command"]):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(given["description"].strip()) <= MAX_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return dict(given)


def _cannot_parse_command(reason: str) -> ApiError:
    return bad_request(f"can't parse BotCommand: {reason}")
