"""A group for tests: its members bring people and the bot, say and tap there, and see it.

async with Person(url, 1, "Anna") as anna, Person(url, 2, "Bram") as bram:
    group = await Group.made(anna, "Buurthuis", [bram])
    await group.add_bot(anna)
    await group.says(anna, "/sessie")
    await group.wait_for("Doe je mee?")
    await group.taps(bram, "Ja")
"""

from collections.abc import Sequence
from typing import Any, Self

from tests.support.patience import PATIENCE
from tests.support.person import Person
from tests.support.screen import Button, Message, Screen, Toast, Wanted


class Group:
    """A group as its members see it. Each wait begins at the last thing that somebody did there.
    It reads the screen of the person who made the group."""

    def __init__(self, chat_id: int, maker: Person, screen: Screen) -> None:
        self.id = chat_id
        self._maker = maker
        self._screen = screen

    @classmethod
    async def made(
        cls,
        maker: Person,
        title: str = "Buurthuis",
        members: Sequence[Person] = (),
        *,
        supergroup: bool = False,
        forum: bool = False,
    ) -> Self:
        """A new group; the bot isn't in it yet."""
        made = await maker.does(
            "group",
            title=title,
            members=[member.id for member in members],
            supergroup=supergroup or forum,
            forum=forum,
        )
        chat_id = int(made["chat"])
        return cls(chat_id, maker, await maker.in_group(chat_id))

    # Doing

    async def add_bot(self, by: Person) -> None:
        """Bring the bot in."""
        await self._do(by, "add")

    async def remove_bot(self, by: Person) -> None:
        """Throw the bot out."""
        await self._do(by, "remove")

    async def add(self, by: Person, other: Person) -> None:
        """Bring someone in."""
        await self._do(by, "add", other=other.id)

    async def remove(self, by: Person, other: Person) -> None:
        """Throw someone out; someone who removes themselves leaves."""
        await self._do(by, "remove", other=other.id)

    async def promote(self, by: Person, other: Person | None = None, *, undo: bool = False) -> None:
        """Make someone an administrator, or the bot if nobody is named."""
        await self._do(by, "promote", undo=undo, **({"other": other.id} if other else {}))

    async def hides(self, person: Person, *, undo: bool = False) -> None:
        """An administrator speaks in the name of the group from now on."""
        await self._do(person, "hide", undo=undo)

    async def upgrade(self, by: Person, *, old_first: bool = False) -> "Group":
        """Turn the group into a supergroup. Returns that."""
        made = await self._do(by, "upgrade", old_first=old_first)
        chat_id = int(made["chat"])
        return Group(chat_id, self._maker, await self._maker.in_group(chat_id))

    async def topic(self, by: Person, name: str) -> int:
        """Open a topic."""
        return int((await self._do(by, "topic", name=name))["thread"])

    async def says(
        self,
        person: Person,
        text: str,
        *,
        thread: int | None = None,
        reply_to: Message | None = None,
    ) -> int:
        """Write in the group, in a topic or as a reply. Returns the message's id."""
        self._mark()
        said = await person.does(
            "say",
            chat=self.id,
            text=text,
            thread=thread,
            reply_to=reply_to and reply_to.message_id,
        )
        return int(said["message_id"])

    async def taps(
        self, person: Person, button: str | int, *, message: Message | None = None
    ) -> str:
        """Tap a button on the bot's last message that has some, or on the one given."""
        self._mark()
        screen = await person.in_group(self.id)
        message_id, data = self._screen.button(button, message)
        screen.mark = person.seq
        tapped = await person.does("tap", chat=self.id, message_id=message_id, data=data)
        return str(tapped["callback_id"])

    async def follows(self, person: Person, url: str) -> None:
        """Open a t.me link that takes the bot to this group."""
        self._mark()
        await person.open_link(url, self.id)

    async def channel_posts(self, text: str) -> None:
        """The linked channel has something new."""
        self._mark()
        await self._maker.does("group/channel", chat=self.id, text=text)

    async def other_bot_says(self, text: str) -> None:
        """A bot that isn't ours writes."""
        self._mark()
        await self._maker.does("group/other_bot", chat=self.id, text=text)

    # Seeing

    @property
    def messages(self) -> dict[int, Message]:
        """Everything that is in the group."""
        return self._screen.messages

    def from_bot(self) -> list[Message]:
        """What the bot has written here, oldest first."""
        return self._screen.from_bot()

    def buttons(self) -> list[Button]:
        """The buttons under the bot's last message that has some."""
        return self._screen.last_with_buttons().buttons

    def transcript(self) -> str:
        """The group as one would read it aloud."""
        return self._screen.transcript()

    async def wait_for(
        self,
        wanted: Wanted,
        *,
        since: int | None = None,
        timeout: float = PATIENCE,  # noqa: ASYNC109
    ) -> Message:
        """The first message that the bot writes or changes here, since somebody did something."""
        return await self._screen.wait_for(wanted, since=since, timeout=timeout)

    async def wait_for_toast(self, person: Person, callback_id: str) -> Toast:
        """The answer to somebody's tap; only they see it."""
        return await (await person.in_group(self.id)).wait_for_toast(callback_id)

    async def settle(self, quiet: float = 0.15) -> list[Message]:
        """All that the bot writes here until it has been quiet for a moment."""
        return await self._screen.settle(quiet)

    def _mark(self) -> None:
        self._screen.mark = self._maker.seq

    async def _do(self, by: Person, what: str, **body: Any) -> dict[str, Any]:
        self._mark()
        return await by.does(f"group/{what}", chat=self.id, **body)
