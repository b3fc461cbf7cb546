"""People in a session and the bot's side of it in one process, on a clock of its own.

room = RoomPlayer(database, IN_SESSION)
await room.opens(FACILITATOR)
anna, bram = await room.join(2)
await room.taps(FACILITATOR, "begin")
assert "vraag" in room.last(anna).text

Between the database and the chats it does what Telegram and the sender would do, and it is strict:
an edit needs its message and has to change it, and what was deleted can't be tapped. Everything
that was sent is in `sent`, with its time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from bot.api.bot_name import BotName
from bot.counters import PeopleCounts
from bot.programme.walk_sharing import WalkSharing
from bot.receiving.conversation import Conversation
from bot.room.codes import Randomness
from bot.room.group_sessions import GroupSessions
from bot.visits.visit import Outcome
from dialogs.pack.definition import Dialog
from dialogs.session.state import Session, from_json
from storage.database import Database
from storage.post.outbox import OutboxRow
from storage.post.sent_messages import EMPTY
from storage.sessions.participants import Participant
from storage.unit import UnitOfWork
from tests.storage.raw import connection
from tests.support.memory_database import MemoryDatabase
from tests.support.patience import PATIENCE
from tests.support.raw_updates import NAME, message, tap

FACILITATOR = 1
BOT = "Oefenbot"
AT = 1_700_000_000.0
_THINKING = 30.0
"""Seconds, so that what is typed isn't an addition to the text before it."""
T = TypeVar("T")


class Known(Randomness):
    """Gives the same numbers every time."""

    def __init__(self) -> None:
        self._number = 0

    def seed(self) -> int:
        self._number += 1
        return self._number * 2_654_435_761 % (1 << 48)

    def token(self) -> str:
        return f"sleutel{self.seed():020x}"

    def code(self) -> str:
        return f"kam{self.seed() % 1000:03}"


@dataclass(slots=True)
class Shown:
    """A message as it is in a chat: its text, and its buttons as label and data (or link)."""

    message_id: int
    text: str
    buttons: tuple[tuple[str, str], ...]
    photo: dict[str, Any] | None = None

    @property
    def there(self) -> dict[str, str]:
        """The data of its buttons, by their labels."""
        return dict(self.buttons)


@dataclass(slots=True)
class Chat:
    messages: dict[int, Shown] = field(default_factory=dict)
    slots: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sent:
    """A call as it went out."""

    at: float
    chat: int
    method: str
    params: dict[str, Any]


class RoomPlayer:
    def __init__(
        self,
        database: Database | MemoryDatabase,
        *dialogs: Dialog,
        sharing: WalkSharing | None = None,
    ) -> None:
        self.database, self.dialog = database, dialogs[0]
        packs = {dialog.id: dialog for dialog in dialogs}
        sessions = GroupSessions(packs, sharing, BotName(BOT), Known())
        self.conversation = Conversation(sessions)
        self.chats: dict[int, Chat] = {}
        self.sent: list[Sent] = []
        self.counted = PeopleCounts()
        self.rows: list[OutboxRow] = []
        """What went out, as the sender gets it."""
        self.theirs: set[tuple[int, int]] = set()
        """What people wrote and is in their chat still: the chat, and the message."""
        self.toasts: list[str] = []
        """The words over the screen, of the last tap only."""
        self.at = AT
        self._updates = self._messages = 0

    # What people do

    async def says(self, person: int, text: str, chat: dict[str, Any] | None = None) -> None:
        """Write in the private chat, or in the group `chat`."""
        self._updates += 1
        await self.gets(message(person, text, number=self._updates, chat=chat))

    async def edits(self, person: int, text: str, *, ago: int = 0) -> None:
        """Edit the last message that this person wrote, or the one so many updates `ago`."""
        self._updates += 1
        written = message(person, text, number=self._updates - 1 - ago)["message"]
        edited = {**written, "edit_date": written["date"]}
        await self.gets({"update_id": self._updates, "edited_message": edited})

    async def taps(self, person: int, label: str, *, times: int = 1) -> None:
        """Tap the newest button that begins with this label, or else has it in it."""
        shown, data = self._button(person, label)
        for _ in range(times):
            await self.taps_data(person, data, shown.message_id)

    async def taps_data(self, person: int, data: str, message_id: int = 1000) -> None:
        """Tap a button with this data, whether or not there is one."""
        self._updates += 1
        raw = tap(person, data, number=self._updates)
        raw["callback_query"]["message"]["message_id"] = message_id
        raw["callback_query"]["id"] = f"tap-{self._updates}"
        await self.gets(raw)

    async def gets(self, raw: dict[str, Any], after: float = 1.0) -> Outcome:
        """Let something happen, `after` so many seconds."""
        self.at += after
        outcome = Outcome()
        if (wrote := raw.get("message")) is not None and "message_id" in wrote:
            self.theirs.add((wrote["chat"]["id"], wrote["message_id"]))
        await self.database.unit(lambda work: self.conversation.handle(raw, work, self.at, outcome))
        self.counted.add(outcome.counted)
        await self._goes_out(outcome)
        return outcome

    async def wait(self, seconds: float, step: float = 5.0) -> None:
        """Let time pass; timers are looked at every `step` seconds."""
        until = self.at + seconds
        while self.at < until:
            self.at = min(self.at + step, until)
            await self._goes_out(await self.database.unit(self._timers))

    def _timers(self, work: UnitOfWork) -> Outcome:
        outcome = Outcome()
        for timer in work.timers.due(self.at, 100):
            self.conversation.wake(timer, work, self.at, outcome)
        for due in work.session_timers.due(self.at, 100):
            self.conversation.wake_session(due, work, self.at, outcome)
        return outcome

    # Shortcuts

    async def opens(self, person: int = FACILITATOR, kind: str = "een_project") -> None:
        """Begin a session of the first length there is."""
        await self.says(person, "/sessie")
        await self.taps(person, f"knop_sessie_{kind}")
        await self.taps_data(person, f"s0:open:{kind}:0", self.last(person).message_id)

    async def join(self, phones: int = 1, project: str = "") -> list[int]:
        """Let so many new people follow the link, each alone on their phone."""
        token = (await self.record()).token
        known = [person for person in self.chats if person > 0]
        new = [max([FACILITATOR, *known]) + number for number in range(1, phones + 1)]
        for person in new:
            await self.says(person, f"/start {token}")
            await self.taps(person, "knop_sessie_alleen_ik")
            if project:
                await self.comes_for(person, project)
        return new

    async def comes_for(self, person: int, project: str) -> None:
        """Name the project that they are there for, a new one if there is none with that name."""
        await self.says(person, project)
        if self.has(person, "knop_sessie_nieuw_project"):
            await self.taps(person, "knop_sessie_nieuw_project")

    # What there is

    async def record(self) -> Any:
        """The newest session as it is stored."""
        newest = "SELECT max(id) FROM session"
        return await self.database.read(
            lambda work: work.sessions.get(connection(work).execute(newest).fetchone()[0])
        )

    async def session(self) -> Session:
        return from_json((await self.record()).state)

    async def participants(self) -> list[Participant]:
        record = await self.record()
        found = await self.database.read(lambda work: work.participants.all_in(record.id))
        return sorted(found, key=lambda participant: participant.person_id)

    def last(self, chat: int) -> Shown:
        """The newest message in a chat."""
        return next(reversed(self.chats[chat].messages.values()))

    def panel(self, person: int = FACILITATOR) -> Shown:
        """The facilitator's panel."""
        slots = self.chats[person].slots
        found = [slot for slot in slots if slot.startswith("s") and "p" in slot]
        return self.chats[person].messages[slots[found[-1]]]

    def on_panel(self, person: int = FACILITATOR) -> list[str]:
        """The labels of its buttons."""
        return [name for name, _ in self.panel(person).buttons]

    def texts(self, chat: int) -> list[str]:
        """Everything in a chat, oldest first."""
        return [shown.text for shown in self.chats[chat].messages.values()]

    def has(self, person: int, label: str) -> bool:
        """Whether a button with this label can be tapped."""
        return any(
            label in name
            for shown in self.chats.get(person, Chat()).messages.values()
            for name, _ in shown.buttons
        )

    def _button(self, person: int, label: str) -> tuple[Shown, str]:
        messages = list(self.chats[person].messages.values())
        for fits in (str.startswith, str.__contains__):
            for shown in reversed(messages):
                for name, data in shown.buttons:
                    if fits(name, label):
                        return shown, data
        there = [name for shown in messages for name, _ in shown.buttons]
        raise AssertionError(f"no button '{label}' among {there}")

    # What Telegram and the sender do

    async def _goes_out(self, outcome: Outcome) -> None:
        self.toasts = [tap.text for tap in outcome.taps]
        made: list[tuple[int, int | None]] = []
        for row in outcome.rows:
            if row.id not in outcome.withdrawn:
                self.rows.append(row)
                self.sent.append(Sent(self.at, row.chat_id, row.method, row.params))
                made.append((row.id, self._applied(row)))

        def mark(work: UnitOfWork) -> None:
            for id_, message_id in made:
                work.outbox.mark_sent(id_, message_id, self.at)
            for chat in outcome.erased:
                work.people.forget_chat(chat, self.at)

        await self.database.unit(mark)

    def _applied(self, row: OutboxRow) -> int | None:
        chat = self.chats.setdefault(row.chat_id, Chat())
        params, text = row.params, row.params.get("text", row.params.get("caption", ""))
        assert NAME not in str(params)
        if row.method.startswith("send"):
            self._messages += 1
            shown = Shown(self._messages, text, _buttons(params), params.get("photo"))
            chat.messages[shown.message_id] = shown
            if row.slot is not None:
                chat.slots.pop(row.slot, None)
                chat.slots[row.slot] = shown.message_id
            return shown.message_id
        if row.method == "forget_messages" or "message_ids" in params:
            for message_id in params["message_ids"]:
                chat.messages.pop(message_id, None)
            return None
        if row.method == "deleteMessage" and (row.chat_id, params.get("message_id")) in self.theirs:
            self.theirs.remove((row.chat_id, params["message_id"]))
            return None
        message_id = params.get("message_id") or chat.slots.get(row.slot or "")
        assert message_id in chat.messages, f"{row.method} of a message that isn't there: {row}"
        if row.method == "deleteMessage":
            del chat.messages[message_id]
            return None
        self._changed(chat.messages[message_id], row)
        return None

    @staticmethod
    def _changed(shown: Shown, row: OutboxRow) -> None:
        before = shown.text, shown.buttons
        if row.method in ("editMessageText", EMPTY):
            shown.text = row.params["text"]
        shown.buttons = _buttons(row.params)
        assert (shown.text, shown.buttons) != before, f"nothing changed: {row}"


def _buttons(params: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    rows = params.get("reply_markup", {}).get("inline_keyboard", [])
    return tuple((b["text"], b.get("callback_data", b.get("url"))) for row in rows for b in row)


class RoomPhone:
    """The phone of one person on a RoomPlayer, as a guest or a leader uses it."""

    def __init__(self, room: RoomPlayer, person: int, thinks: float = _THINKING) -> None:
        """`thinks`: the seconds that pass before they say or tap something."""
        self.room, self.id, self.thinks = room, person, thinks

    def from_bot(self) -> list[Shown]:
        """What the bot has written, as it is now."""
        chat = self.room.chats.get(self.id, Chat())
        return [replace(shown) for shown in chat.messages.values()]

    async def say(self, text: str) -> None:
        self.room.at += self.thinks
        await self.room.says(self.id, text)

    async def tap_data(self, message_id: int, data: str, *, force: bool = False) -> None:
        """Tap a button; with `force` also one that is gone."""
        there = next((s.there for s in self.from_bot() if s.message_id == message_id), {})
        assert force or data in there.values(), f"{data} is gone"
        self.room.at += self.thinks
        await self.room.taps_data(self.id, data, message_id)

    async def open_link(self, url: str) -> None:
        await self.say(f"/start {url.partition('start=')[2]}")

    async def wait_until(
        self,
        found: Callable[[], T | None],
        what: str,
        *,
        timeout: float = PATIENCE,  # noqa: ASYNC109 (on the clock of the room)
    ) -> T:
        """Let time pass until `found` returns something. `what`: the message of the failure."""
        until = self.room.at + timeout
        while not (result := found()):
            assert self.room.at < until, f"{what}: {self.room.texts(self.id)}"
            await self.room.wait(1.0)
        return result
