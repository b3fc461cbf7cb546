"""The people and groups of a talk, by name: what they do, and what they get to see."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import assert_never

from bot.sandbox import RefusalError, Sandbox
from bot.sandbox.world.model import Chat
from bot.terminal.chat_text import ChatText, NumberedButton, buttons_of, links_in
from bot.terminal.kept_files import KeptFiles
from bot.terminal.turns import (
    AskHelp,
    BringBot,
    Edit,
    JoinByLink,
    JoinGroup,
    Look,
    MakeGroup,
    Quit,
    Say,
    Send,
    Tap,
    Turn,
    TurnError,
    Wait,
)

SOMEBODY = "jij"
"""The person of a talk in which nobody is named."""


class _Member:
    def __init__(self, sandbox: Sandbox, name: str, kept: KeptFiles | None) -> None:
        # From the name, so that a talk that goes on later has the same people.
        self.id = 1_000 + zlib.crc32(name.casefold().encode()) % 1_000_000_000
        sandbox.people.name(self.id, name[:1].upper() + name[1:])
        self.name = name
        self.own = ChatText(sandbox.world.chats[self.id], kept)
        self.heard = 0
        """The last frame of their screen that was told."""


class Company:
    """Everyone in a talk, in the order in which they came. `kept`: see `ChatText`."""

    def __init__(self, sandbox: Sandbox, kept: KeptFiles | None = None) -> None:
        self._kept = kept
        self._sandbox = sandbox
        self._members: dict[str, _Member] = {}
        self._groups: dict[str, ChatText] = {}
        self._turn_of: _Member | None = None
        self._links: list[str] = []
        """The links that the bot has shown, each once, the newest last."""

    def adds(self, name: str) -> None:
        """Let someone be known by this name."""
        if name.casefold() not in self._members:
            self._members[name.casefold()] = _Member(self._sandbox, name, self._kept)

    @property
    def people(self) -> set[str]:
        """The names of the people, as `str.casefold` writes them."""
        return set(self._members)

    @property
    def groups(self) -> set[str]:
        """The names of the groups."""
        return set(self._groups)

    @property
    def whose_turn(self) -> str:
        """The person whom a line without a name is for."""
        return SOMEBODY if self._turn_of is None else self._turn_of.name

    def id_of(self, name: str) -> int:
        """The id of someone with this name."""
        return self._members[name.casefold()].id

    def turns_to(self, name: str) -> None:
        """Give someone the turn, also someone new; '' leaves it where it is."""
        wanted = name or self.whose_turn
        self.adds(wanted)
        self._turn_of = self._members[wanted.casefold()]

    def plays(self, turn: Turn) -> str:
        """Do what the person whose turn it is does; what it hit, such as a button's label, or ''.
        Raises TurnError."""
        try:
            return self._plays(turn)
        except RefusalError as error:
            raise TurnError(f"{self.whose_turn} can't do that: {error}") from error

    def _plays(self, turn: Turn) -> str:
        me, people, groups = self._me, self._sandbox.people, self._sandbox.groups
        place = self._groups[turn.group].chat.id if turn.group else None
        match turn.deed:
            case Say(text, more):
                for one in (text, *more):
                    people.say(me.id, one, chat_id=place)
            case Tap(wanted):
                return self._taps(wanted, place)
            case Edit(back, text):
                people.edit(me.id, self._own_message(back, place), text, chat_id=place)
            case Send(kind, text):
                people.send(me.id, kind, text, chat_id=place)
            case JoinByLink():
                if not self._links:
                    raise TurnError("the bot has shown no link to join by yet")
                people.open_link(me.id, self._links[-1])
                return self._links[-1]
            case JoinGroup(name):
                chat = self._group(name)
                groups.add(chat.creator, chat.id, me.id)
            case BringBot(name):
                groups.add(me.id, self._group(name).id, self._sandbox.world.bot.id)
            case MakeGroup(name, others):
                self._makes_group(name, others)
            case Wait() | Look() | AskHelp() | Quit():
                pass
            case _:
                assert_never(turn.deed)
        return ""

    def news(self) -> Iterator[tuple[str, list[str]]]:
        """For each person and group with something new, their name and what is new."""
        for member in self._members.values():
            if lines := [*self._toasts(member), *member.own.news()]:
                yield member.name, lines
            self._find_links(member.own.chat)
        for name, shown in self._groups.items():
            if lines := shown.news():
                yield f"#{name}", lines
            self._find_links(shown.chat)

    def screen(self, turn: Turn) -> tuple[str, list[str]]:
        """What can be tapped by the person whose turn it is, or in the group of the turn."""
        if turn.group:
            return f"#{turn.group}", self._groups[turn.group].screen()
        return self._me.name, self._me.own.screen()

    @property
    def _me(self) -> _Member:
        assert self._turn_of is not None  # noqa: S101 (`turns_to` comes first)
        return self._turn_of

    def _group(self, name: str) -> Chat:
        if name not in self._groups:
            raise TurnError(f"there is no group #{name}; make it: group {name} WHO…")
        return self._groups[name].chat

    def _makes_group(self, name: str, others: tuple[str, ...]) -> None:
        if name in self._groups:
            raise TurnError(f"there is a group #{name} already")
        for other in others:
            self.adds(other)
        members = [self._members[other.casefold()].id for other in others]
        title = name[:1].upper() + name[1:]
        chat = self._sandbox.groups.create(self._me.id, title, members)
        self._groups[name] = ChatText(chat, self._kept)

    def _taps(self, wanted: int | str, place: int | None) -> str:
        chat = self._sandbox.world.chats[self._me.id if place is None else place]
        button = self._button(chat, wanted)
        if button.data:
            self._sandbox.people.tap(self._me.id, button.message_id, button.data, chat_id=place)
        else:
            self._sandbox.people.open_link(self._me.id, button.url)
        return button.label

    def _button(self, chat: Chat, wanted: int | str) -> NumberedButton:
        buttons = buttons_of(chat)
        where = f"{self.whose_turn} has" if chat.is_private else "the group has"
        if not buttons:
            raise TurnError(f"{where} no buttons now; to send it as a text: say {wanted}")
        if isinstance(wanted, int):
            if not 1 <= wanted <= len(buttons):
                raise TurnError(f"{where} no button {wanted}, only 1 to {len(buttons)}")
            return buttons[wanted - 1]
        sought = wanted.casefold()
        found = [button for button in buttons if button.label.casefold().startswith(sought)]
        if not found:
            labels = " | ".join(button.label for button in buttons)
            raise TurnError(f"{where} no button '{wanted}', only: {labels}")
        return found[0]

    def _own_message(self, back: int, place: int | None) -> int:
        chat = self._sandbox.world.chats[self._me.id if place is None else place]
        own = [m for m in chat.messages.values() if m.person_id == self._me.id and m.kind is None]
        if back >= len(own):
            raise TurnError(f"{self.whose_turn} has only {len(own)} messages here to edit")
        return own[-1 - back].message_id

    def _toasts(self, member: _Member) -> list[str]:
        """The words that popped up over someone's screen."""
        feed = self._sandbox.world.feed(member.id)
        frames, member.heard = feed.since(member.heard) or [], feed.seq
        texts = [frame["text"] for frame in frames if frame["type"] == "toast"]
        return [f"(pops up: {text})" for text in texts if text]

    def _find_links(self, chat: Chat) -> None:
        """Remember the links into the bot's own chat that are in a chat."""
        begins = f"https://t.me/{self._sandbox.world.bot.username}?start="
        for message in chat.messages.values():
            if message.person_id is None:
                found = (link for link in links_in(message) if link.startswith(begins))
                self._links += (link for link in found if link not in self._links)
