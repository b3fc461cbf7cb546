"""The bot's command menu: per scope and language, and which one a person sees."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.errors import bad_request, too_strict_for_telegram

Command = dict[str, str]

# The fields that each scope needs beside its type.
SCOPES: dict[str, frozenset[str]] = {
    "default": frozenset(),
    "all_private_chats": frozenset(),
    "all_group_chats": frozenset(),
    "all_chat_administrators": frozenset(),
    "chat": frozenset({"chat_id"}),
    "chat_administrators": frozenset({"chat_id"}),
    "chat_member": frozenset({"chat_id", "user_id"}),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a menu applies."""

    type: str = "default"
    chat_id: int | None = None
    user_id: int | None = None


def parse_scope(given: Any) -> Scope:
    """A checked BotCommandScope; none given is the default one."""
    if given is None:
        return Scope()
    if not isinstance(given, dict) or given.get("type") not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    kind = given["type"]
    if strange := given.keys() - SCOPES[kind] - {"type"}:
        raise too_strict_for_telegram(f"scope {kind} has no field {sorted(strange)[0]}")
    for name in SCOPES[kind]:
        if type(given.get(name)) is not int:
            raise bad_request(f'can\'t parse BotCommandScope: Field "{name}" must be an Integer')
    return Scope(kind, given.get("chat_id"), given.get("user_id"))


@dataclass
class CommandMenus:
    """All menus that the bot has set."""

    menus: dict[tuple[Scope, str], list[Command]] = field(default_factory=dict)

    def set(self, scope: Scope, language: str, commands: list[Command]) -> None:
        """Set a menu, or take it away by an empty one."""
        if commands:
            self.menus[scope, language] = commands
        else:
            self.menus.pop((scope, language), None)

    def for_private_chat(self, chat_id: int, language: str) -> list[Command]:
        """What someone sees: the narrowest scope first, and their language before none."""
        return self._narrowest(
            language, [Scope("chat", chat_id), Scope("all_private_chats"), Scope()]
        )

    def for_group(
        self, chat_id: int, user_id: int, language: str, *, administrator: bool
    ) -> list[Command]:
        """The same in a group, where administrators may have more to choose from."""
        scopes = [
            (Scope("chat_member", chat_id, user_id), True),
            (Scope("chat_administrators", chat_id), administrator),
            (Scope("chat", chat_id), True),
            (Scope("all_chat_administrators"), administrator),
            (Scope("all_group_chats"), True),
            (Scope(), True),
        ]
        return self._narrowest(language, [scope for scope, applies in scopes if applies])

    def _narrowest(self, language: str, scopes: Sequence[Scope]) -> list[Command]:
        for scope in scopes:
            for wanted in (language, ""):
                if menu := self.menus.get((scope, wanted)):
                    return menu
        return []
