"""A whole session over HTTP, with the bot as a process of its own: the people, what they do, and
what must be true afterwards."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from bot.sandbox import Limits, Sandbox
from tests.support.answering import OWN_CHECKLISTS
from tests.support.forked_bot import ForkedBot
from tests.support.group import Group
from tests.support.guest import Answered, Guest, Manner
from tests.support.leader import Leader
from tests.support.patience import PATIENCE
from tests.support.person import Person
from tests.support.real_pack import label, phase_title, real_pack, said
from tests.support.sandbox import running_sandbox
from tests.support.short_pack import short_pack

ONE, SEVERAL = "Samen over één project", "Intervisie, met meer projecten"
FACILITATOR = 1
Doing = Callable[[], Awaitable[object]]
TOGETHER, ALOUD = label("knop_sessie_samen"), label("knop_sessie_hardop")
OPENLY = "Ieder zelf, op de eigen telefoon"
WAIT = 61.0
"""Longer than the short pack waits for a facilitator who is gone."""


_ASKED = ("doel_alleen", "doel_kiezen", "bij_het_doel", "schuren_alleen", "schuren_praten")
_SPOKEN = ("vorige_keer", "casus_kiezen", "stil_bedenken", "advies_geven", "reactie_erop")
"""The phases in which things happen, about one project and in intervision."""


@dataclass
class Evening:
    """People around a table. Guests are numbered from 2, in the order in which they come in."""

    sandbox: Sandbox
    bot: ForkedBot
    database: Path
    leader: Leader[Person]
    line: aiohttp.ClientSession
    tasks: asyncio.TaskGroup
    guests: list[Guest[Person]] = field(default_factory=list)
    gone: set[int] = field(default_factory=set)
    """The people who blocked the bot."""
    group: Group | None = None
    real_time: bool = False
    """Whether time is waited for, and not just let pass."""
    _parts: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    # What people do

    async def brings_group(self) -> Group:
        """The facilitator takes the bot into a group."""
        self.group = await Group.made(self.leader.person, "Intervisie")
        await self.group.add_bot(self.leader.person)
        await self.group.wait_for("In deze groep laat ik zien")
        return self.group

    async def comes(
        self,
        *,
        by_code: bool = False,
        link: str = "",
        people: int = 1,
        project: str = "",
        **manner: Any,
    ) -> Guest[Person]:
        """Let someone come in, by the facilitator's link or another, and take part from now on.
        `manner`: what differs from `Manner`."""
        number = FACILITATOR + 1 + len(self.guests)
        person = Person(self.sandbox.url, number, session=self.line)
        await person.__aenter__()
        how = Manner(**{"reads_along": number % 2 == 0, **manner})
        guest = Guest(person, people=people, project=project, manner=how)
        self.guests.append(guest)
        await (
            guest.types(self.leader.code) if by_code else guest.follows(link or self.leader.link)
        )
        self._parts[number] = self.tasks.create_task(guest.takes_part())
        return guest

    async def blocks(self, guest: Guest[Person]) -> None:
        """Someone blocks the bot, whatever it asks of them now."""
        self._stops(guest)
        self.gone.add(guest.person.id)
        self.sandbox.people.block(guest.person.id)

    async def hands_over(self, guest: Guest[Person]) -> None:
        """The facilitator gives the role to a guest, who says the two words aloud."""
        await self.leader.taps("Meer")
        await self.leader.taps(label("knop_sessie_overdragen"))
        await guest.takes_over()
        told = await guest.person.wait_for("Jouw 2 woorden", since=0)
        words = re.search("woorden: (.*?)\\.", told.text)
        assert words is not None
        panel = await self.leader.person.wait_for("Iemand wil het overnemen")
        assert words[1] in panel.text
        await self.leader.taps("Ja, die woorden")
        await self._led_by(guest)

    async def is_left_alone(self, missing: Guest[Person], taking: Guest[Person]) -> None:
        """The facilitator stays away; one guest says so, another takes over."""
        await missing.misses_the_facilitator()
        if self.real_time:
            await asyncio.sleep(WAIT)
        else:
            await self.bot.order(f"clock {WAIT}")
        await taking.takes_over()
        await self._led_by(taking)

    async def _led_by(self, guest: Guest[Person]) -> None:
        before, self.leader = self.leader, Leader(guest.person, mode=self.leader.mode)
        self.leader.others = self.all_are_idle
        self.leader.link, self.leader.code = before.link, before.code
        await guest.person.wait_until(self.leader.panel, "no panel")

    async def goes_its_way(
        self, project: str = "", then: Mapping[str, Doing] | None = None
    ) -> None:
        """Lead the session to the end while much happens: two people come late, one by the link
        and one by the code, one blocks the bot, the role is handed over, and later its holder
        stays away. `then`: what happens after that, by phase."""
        happens: list[Doing] = [
            lambda: self.comes(project=project),
            lambda: self.hands_over(self.guests[2]),
            lambda: self.blocks(self.guests[1]),
            lambda: self.comes(by_code=True, project=project),
            lambda: self.is_left_alone(self.guests[3], self.guests[0]),
        ]
        during = dict(zip(map(phase_title, _SPOKEN if project else _ASKED), happens, strict=True))
        await self.leads({**during, **(then or {})})

    async def leads(self, during: Mapping[str, Doing] | None = None, *, to: str = "") -> None:
        """Whoever has the role leads the session on, to a phase or to the end; `during`: what else
        happens when a phase begins."""
        happens = dict(during or {})
        while happens:
            phase = next(iter(happens))
            await self.leader.leads(to=phase)
            await happens.pop(phase)()
        await self.leader.leads(to=to)
        if not to:
            await self.all_know_it_is_over()

    async def all_are_idle(self) -> None:
        """Wait until nobody is asked anything any more."""
        async with asyncio.timeout(PATIENCE):
            while any(not guest.is_idle() for guest in self.there):  # noqa: ASYNC110 (of many)
                await asyncio.sleep(0.05)

    async def all_know_it_is_over(self) -> None:
        """Wait until everybody has the last message of a session."""
        over = said("kamer_voorbij_gesprek").splitlines()[0]  # its other forms begin so too
        for guest in self.there:
            await guest.person.wait_for(over, since=0)
            self._stops(guest)

    async def group_has_it_all(self) -> None:
        """Wait until the group has its checklist, which may come much later."""
        if self.group is not None and not any(guest.project for guest in self.guests):
            await self.group.wait_for(said("uitkomst_titel"), since=0, timeout=600)

    def stop(self) -> None:
        for guest in self.guests:
            self._stops(guest)

    def _stops(self, guest: Guest[Person]) -> None:
        self._parts[guest.person.id].cancel()

    @property
    def there(self) -> list[Guest[Person]]:
        """All who haven't blocked the bot."""
        return [guest for guest in self.guests if guest.person.id not in self.gone]


@asynccontextmanager
async def evening(
    folder: Path,
    kind: str,
    length: str = "",
    *,
    mode: str = "",
    limits: Limits | None = None,
    seconds: float = 600,
    **environment: str,
) -> AsyncIterator[Evening]:
    """A session that has just begun; it fails after so many seconds. `mode`: the label of how few
    phones bring their answers together. Without `limits` the sandbox sets none."""
    content = short_pack(folder)
    options = {"CONTENT": str(content), "LOG_LEVEL": "ERROR", **environment}
    async with (
        asyncio.timeout(seconds),
        running_sandbox(limits=limits or Limits.off()) as sandbox,
        ForkedBot(sandbox, folder, **options) as bot,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as line,
        Person(sandbox.url, FACILITATOR, "Fatima", session=line) as facilitator,
        asyncio.TaskGroup() as tasks,
    ):
        await bot.order("start")
        leader = Leader(facilitator, mode=mode)
        await leader.opens(kind, length or ("Een uur" if kind == ONE else "Een uur: één casus"))
        one = Evening(sandbox, bot, folder / "bot.sqlite", leader, line, tasks)
        leader.others = one.all_are_idle
        yield one
        one.stop()
        await asyncio.sleep(0.1)
        assert await bot.order("stop") == "0"
        for guest in one.guests:
            await guest.person.__aexit__(None, None, None)


def check_arrived(evening: Evening) -> None:
    """Check that what each takes home came and none too many: the group's page, or what each
    project takes home; and nobody's own checklist, which they get when they ask."""
    holder, there = evening.leader.person, evening.there
    projects = {guest.project for guest in evening.guests} - {""}
    for guest in there:
        assert not _has(guest.person, OWN_CHECKLISTS), "nobody asked for it"
    for project in projects:
        readers = {holder, *(guest.person for guest in there if guest.project == project)}
        head = said("uitkomst_titel_project", project=project)
        got = {one for one in (holder, *(guest.person for guest in there)) if _has(one, head)}
        assert got == readers
    ours = said("uitkomst_titel")
    if not projects:
        assert _has(holder, ours)
        assert evening.group is None or _has(evening.group, ours)
        for guest in there:
            there_only = evening.group is not None and guest.manner.reads_along
            assert guest.person is holder or _has(guest.person, ours) != there_only


def _has(screen: Person | Group, beginning: str | tuple[str, ...]) -> bool:
    return any(message.text.startswith(beginning) for message in screen.from_bot())


def refused(evening: Evening) -> list[str]:
    """The calls that Telegram refused, except those to people who blocked the bot."""
    return [
        f"{call.method}: {call.error} {call.params}"
        for call in evening.sandbox.log.refused()
        if not (call.status == 403 and call.params.get("chat_id") in evening.gone)
    ]


def check_stored(evening: Evening) -> None:
    """Check that all that people gave is stored once, and nothing else."""
    with closing(sqlite3.connect(evening.database)) as database:
        _check_stored(evening, database)


def _check_stored(evening: Evening, database: sqlite3.Connection) -> None:
    def rows(sql: str, *values: object) -> list[Any]:
        return database.execute(sql, values).fetchall()

    assert rows("PRAGMA integrity_check") == [("ok",)]
    assert rows("SELECT error FROM dead_letter") == []
    assert {chat for (chat,) in rows("SELECT chat_id FROM outbox")} <= evening.gone
    ((status, state),) = rows("SELECT status, state FROM session")
    assert status == "ended"
    settled = json.loads(state)["settled"]
    walks: dict[int, int] = dict(rows("SELECT person_id, id FROM walk"))
    assert walks.keys() == {guest.person.id for guest in evening.guests}
    for guest in evening.guests:
        id_, gave = guest.person.id, guest.given
        stored = rows(
            "SELECT question, question_text, value, audience FROM answer"
            " WHERE walk_id = ? ORDER BY id",
            walks[id_],
        )
        _check_answers(gave.answers, stored, settled)
        given = rows("SELECT text FROM contribution WHERE person_id = ? AND text != ''", id_)
        assert Counter(text for (text,) in given) == Counter(gave.contributions)
        proposed = rows("SELECT text FROM proposal WHERE person_id = ?", id_)
        assert [text for (text,) in proposed] == gave.proposals
        voices = rows(
            "SELECT proposal.text, voice.text FROM voice JOIN proposal ON proposal.id = proposal_id"
            " WHERE voice.person_id = ?",
            id_,
        )
        assert dict(voices) == gave.voices
        assert len(voices) == len(gave.voices)


def _check_answers(
    gave: Iterable[Answered], stored: Iterable[Sequence[str]], settled: Mapping[str, Any]
) -> None:
    """Each answer has a row, and a second one where its writer let the group read it."""
    expected = []
    for one in gave:
        expected += [(one.asked, one.words, one.taken)] * (1 + one.shared)
    left = list(stored)
    for asked, words, taken in expected:
        while left and left[0][1] not in asked and left[0][0] in settled:
            del left[0]
        if not left and not taken:
            return
        assert left, f"lost: {words}"
        question, text, value, _ = left.pop(0)
        assert text in asked
        assert in_words(question, json.loads(value)) == words
    assert [row for row in left if row[0] not in settled] == []


def in_words(question: str, value: dict[str, Any]) -> str:
    """A stored answer in the words that its writer saw."""
    if "text" in value:
        return str(value["text"])
    labels = {option.id: option.label for option in real_pack().questions[question].options}
    return " + ".join(labels[option] for option in value["options"])
