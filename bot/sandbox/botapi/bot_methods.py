"""The bot itself: who it is, its menu and description, and the updates it fetches."""

import re
from typing import Any

from bot.sandbox.botapi.api_errors import ApiError, bad_request, too_strict_for_telegram
from bot.sandbox.botapi.params import ParamKind, Params
from bot.sandbox.botapi.registry import Context, method
from bot.sandbox.world.model import JsonObject
from bot.sandbox.world.queues import KNOWN_TYPES

MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
MAX_DESCRIPTION = 512

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MAX_TIMEOUT = 50
MAX_BATCH = 100


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


@method("setMyCommands", commands=ParamKind.JSON)
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


@method("setMyDescription", description=ParamKind.STRING)
def set_my_description(context: Context, params: Params) -> bool:
    """Set what an empty chat shows before someone starts."""
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


@method(
    "getUpdates",
    offset=ParamKind.INTEGER,
    limit=ParamKind.INTEGER,
    timeout=ParamKind.INTEGER,
    allowed_updates=ParamKind.JSON,
)
async def get_updates(context: Context, params: Params) -> list[Any]:
    """Confirm what lies before the offset, and wait for more."""
    limit = params.number("limit", MAX_BATCH)
    if not 1 <= limit <= MAX_BATCH:
        raise too_strict_for_telegram(f"limit must be 1 to {MAX_BATCH}")
    timeout = params.number("timeout")
    if timeout < 0:
        raise too_strict_for_telegram("timeout must not be negative")
    allowed = params.array("allowed_updates")
    if allowed is not None:
        for kind in allowed:
            if kind not in KNOWN_TYPES:
                raise too_strict_for_telegram(f"unknown kind of update {kind!r}")
        context.world.updates.allow(allowed)
    context.world.updates.confirm(params.number("offset"))
    return await context.poller.fetch(limit, min(timeout, MAX_TIMEOUT))
