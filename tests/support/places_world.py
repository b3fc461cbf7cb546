"""A random session in which groups are linked, lost, moved, renamed and linked again.

It keeps which group each screen named on which somebody gave something or said yes. That is read
off the screen, never looked up.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from bot.walking.walking import walk_of
from dialogs.walk.place import Place, View
from tests.support.memory_database import MemoryDatabase, at_once
from tests.support.raw_updates import membership, message
from tests.support.room_course import comes_in, ends, goes_on, phase
from tests.support.room_player import FACILITATOR, RoomPlayer, Shown
from tests.support.small_session import IN_SESSION

GOALS = ("Samen koken", "Samen sporten", "Dat weten we nog niet", "Weet ik niet")
PEOPLE = ("Jongeren", "Ouderen", "Mbo")
MOST = 9
SUPERGROUP = 1_000_000_000_000
COUNTED = ("laten_zien_keuze", "laten_zien_regel")


@dataclass
class Group:
    """A group as Telegram has it: its number and title change, and it stays the same group."""

    name: str
    chat: int
    title: str = ""
    times: int = 0

    def __post_init__(self) -> None:
        self.renames()

    def renames(self) -> None:
        self.times += 1
        self.title = f"Groep {self.name}{self.times}."


@dataclass
class Checked:
    """How often each kind of thing was checked, so that a test can tell that there was
    something."""

    quoted: int = 0
    counted: int = 0
    kept_out: int = 0


@dataclass
class Places:
    seed: int
    room: RoomPlayer
    chance: Random = field(init=False)
    groups: list[Group] = field(init=False)
    linked: Group | None = None
    here: list[int] = field(default_factory=list)
    by_chat: dict[int, Group] = field(default_factory=dict)
    by_title: dict[str, Group] = field(default_factory=dict)
    named: dict[str, Group | None] = field(default_factory=dict)
    """For each sentence, the group that was named where its writer gave it or said yes."""
    chose: dict[int, Group | None] = field(default_factory=dict)
    """The same for everyone's goal."""
    counted_for: dict[str, Group | None] = field(default_factory=dict)
    """The one group that all had named whose answers were counted, when that was first shown."""
    read: int = 0
    said: int = 0
    checked: Checked = field(default_factory=Checked)

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)
        self.groups = [Group(name, -1001 - number) for number, name in enumerate("ABC")]
        for group in self.groups:
            self._knows(group)

    def _knows(self, group: Group) -> None:
        self.by_chat[group.chat], self.by_title[group.title] = group, group

    # The session

    async def play(self) -> None:
        few = self.chance.random() < 0.3
        several = not few and self.chance.random() < 0.3
        await self.room.opens(kind="meer_projecten" if several else "een_project")
        await self.perhaps_a_group(0.7)
        for number in range(3 if few else 6):
            await self.comes(11 + number, ("Moestuin", "Maatjes")[number % 2] if several else "")
        if few:
            await self.room.taps(FACILITATOR, "knop_sessie_begin")
            how = self.chance.choice(("openlijk", "openlijk", "hardop", "samen"))
            await self.room.taps(FACILITATOR, f"knop_sessie_{how}")
            if how == "samen":
                await self.room.taps(self.here[0], "knop_sessie_deze_telefoon")
        for _ in range(60):
            at = await phase(self.room)
            if at == "slot":
                break
            if len(self.here) < MOST and self.chance.random() < 0.1:
                await self.comes(11 + len(self.here), "Maatjes" if several else "")
            await self.all_give(at)
            await self.perhaps_a_group(0.15)
            await self.leads_on()
            self.check()
        await self.perhaps_a_group(0.5)
        while await phase(self.room) != "slot":
            await goes_on(self.room)
        await ends(self.room)
        self.check()

    async def leads_on(self) -> None:
        """Lead on, go back, or open closed questions again: each begins a new turn."""
        panel, which = self.room.on_panel(), self.chance.random()
        if "knop_sessie_fase_terug" in panel and which < 0.2:
            await self.room.taps(FACILITATOR, "knop_sessie_fase_terug")
        elif "knop_sessie_sluit_vragen" in panel and which < 0.3:
            await self.room.taps(FACILITATOR, "knop_sessie_sluit_vragen")
            await self.perhaps_a_group(0.5)
            await self.room.taps(FACILITATOR, "knop_sessie_open_vragen")
            await self.all_give(await phase(self.room))
        elif any(label in ("Moestuin", "Maatjes") for label in panel):
            await self.room.taps(FACILITATOR, "Moestuin")
        else:
            await goes_on(self.room)

    async def comes(self, person: int, project: str = "") -> None:
        await comes_in(self.room, person, project)
        self.here.append(person)

    # Groups

    async def perhaps_a_group(self, how_often: float) -> None:
        while self.chance.random() < how_often:
            happens = self.chance.choice((self.links, self.links, self.loses, self.changes))
            await happens(self.chance.choice(self.groups))
            self.check()

    async def links(self, group: Group) -> None:
        raw = message(FACILITATOR, "/sessie", chat=self._chat(group))
        if self.chance.random() < 0.3:
            topic = {"is_topic_message": True, "message_thread_id": self.chance.randint(2, 3)}
            raw["message"] |= topic
        await self._gets(raw)
        self.linked = group

    async def loses(self, _: Group) -> None:
        if self.linked is not None:
            await self.room.gets(membership(99, self._chat(self.linked), "member", "kicked"))
            self.linked = None

    async def changes(self, group: Group) -> None:
        """Turn the group into a supergroup, or give it another title."""
        raw = message(FACILITATOR, "", chat=self._chat(group))
        del raw["message"]["text"]
        if self.chance.random() < 0.5 and group.chat > -SUPERGROUP:
            new = group.chat - SUPERGROUP
            raw["message"]["migrate_to_chat_id"] = new
            group.chat = new
        else:
            group.renames()
            raw["message"]["new_chat_title"] = group.title
        self._knows(group)
        await self._gets(raw)

    async def _gets(self, raw: dict[str, Any]) -> None:
        await self.room.gets(raw)

    def _chat(self, group: Group) -> dict[str, Any]:
        kind = "group" if group.chat > -SUPERGROUP else "supergroup"
        return {"id": group.chat, "type": kind, "title": group.title}

    # What people give

    async def all_give(self, at: str) -> None:
        turns = [person for person in self.here for _ in range(7 if at == "zelf" else 1)]
        self.chance.shuffle(turns)
        for person in turns:
            if self.chance.random() < (0.01 if at == "zelf" else 0.1):
                await self.perhaps_a_group(0.7)
            if at == "zelf":
                await self.answers(person)
            elif at in ("rondje", "vraag", "advies", "afspraak"):
                await self.voices(person, at)

    async def answers(self, person: int) -> None:
        room = self.room
        record = await room.database.read(lambda work: work.walks.current(person))
        assert record is not None
        walk = walk_of(record)
        match walk.place:
            case Place(View.QUESTION, "p7x"):
                await room.says(person, self.sentence())
            case Place(View.CONSENT, id_):
                screen = self.newest(person, "toestemming_")
                named, yes = self.named_on(screen), self.chance.random() < 0.9
                label = next(name for name, _ in screen.buttons)
                await room.taps(person, label if yes else "knop_toestemming_nee")
                if id_ == "p7x" and yes:
                    self.named[walk.answers["p7x"].text] = named
                elif id_ == "d4n":
                    self.chose.pop(person, None)
                    if yes:
                        self.chose[person] = named
            case Place(View.QUESTION, "d4n"):
                screen = self.newest(person, "wie_ziet_")
                named, counts = self.named_on(screen), "wie_ziet_geteld" in screen.text
                await room.taps(person, self.chance.choice(GOALS))
                self.chose.pop(person, None)
                if counts:
                    self.chose[person] = named
            case Place(View.QUESTION, "s1t"):
                if not room.has(person, "Klaar met kiezen"):
                    await room.taps(person, self.chance.choice(PEOPLE))
                await room.taps(person, "Klaar met kiezen")
            case _:
                if walk.place.view is View.WAITING and self.chance.random() < 0.05:
                    await room.says(person, "/terug")

    async def voices(self, person: int, at: str) -> None:
        """Give a contribution, a proposal or a response to one; or pass for now."""
        room, step = self.room, (await self.room.session()).step
        if at != "afspraak":
            if not step and self.chance.random() < 0.9 and self.asked(person):
                await self.gives(person, "ronde_wie_leest")
        elif step == 0:
            if self.chance.random() < 0.6 and self.asked(person):
                await self.gives(person, "ronde_wie_leest")
        elif step == 1:
            while self.is_put(person, "afspraak_voorstel"):
                how = self.chance.choice(("mee_leven", "anders"))
                await room.taps(person, f"knop_afspraak_{how}")
            while self.is_put(person, "afspraak_hoe_dan") and self.chance.random() < 0.7:
                await self.gives(person, "afspraak_hoe_dan")

    def asked(self, person: int) -> bool:
        return any("ronde_wie_leest" in text for text in self.room.texts(person))

    def is_put(self, person: int, what: str) -> bool:
        """Whether this is in front of them, and not only above newer messages."""
        chat = self.room.chats[person]
        shown = chat.messages.get(chat.slots.get("s1v", 0))
        return shown is not None and shown.text.startswith(what) and bool(shown.buttons)

    async def gives(self, person: int, asked: str) -> None:
        named, sentence = self.named_on(self.newest(person, asked)), self.sentence()
        before = len(self.room.sent)
        await self.room.says(person, sentence)
        kept = any(sentence in str(one.params) for one in self.room.sent[before:])
        if kept:
            self.named[sentence] = named

    def sentence(self) -> str:
        self.said += 1
        return f"zin {self.said:03} hier"

    def newest(self, person: int, having: str) -> Shown:
        shown = reversed(self.room.chats[person].messages.values())
        return next(one for one in shown if having in one.text)

    def named_on(self, screen: Shown) -> Group | None:
        found = {
            group.name: group for title, group in self.by_title.items() if title in screen.text
        }
        assert len(found) <= 1
        return next(iter(found.values()), None)

    # What must hold

    def check(self) -> None:
        """Every sentence in a chat has a yes of its writer that named that chat; so have all
        answers that a count includes."""
        for sent in self.room.sent[self.read :]:
            text = str(sent.params.get("text", sent.params.get("caption", "")))
            group = self.by_chat.get(sent.chat)
            self._check_words(text, group)
            if group is not None or sent.chat in self.here:
                self._check_counts(text, group)
        self.read = len(self.room.sent)

    def _check_words(self, text: str, group: Group | None) -> None:
        if group is None:
            return
        for sentence, named in self.named.items():
            if sentence in text:
                assert named is group, f"{sentence} for {named} in {group}, seed {self.seed}"
                self.checked.quoted += 1

    def _check_counts(self, text: str, group: Group | None) -> None:
        head = text.split("\n")[0]
        if not head.startswith("laten_zien_kop") or not any(one in text for one in COUNTED):
            return
        if head not in self.counted_for:
            named = {one.name if one else "": one for one in self.chose.values()}
            self.counted_for[head] = next(iter(named.values())) if len(named) == 1 else None
        named_by_all = self.counted_for[head]
        assert group in (None, named_by_all), f"{head} in {group}, seed {self.seed}"
        self.checked.counted += group is not None
        self.checked.kept_out += named_by_all is None


def played(seed: int, folder: Path) -> Checked:
    """Play a session and check all that was sent. Returns how much was checked."""
    database = MemoryDatabase(folder)
    world = Places(seed, RoomPlayer(database, IN_SESSION))
    try:
        at_once(world.play())
    finally:
        database.close()
    return world.checked
