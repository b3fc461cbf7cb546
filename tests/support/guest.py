"""Someone who takes part in a session over HTTP: answers whatever is asked, and remembers it.

What they gave is what the bot's database must hold afterwards, no more and no less.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from tests.support import answering
from tests.support.answering import (
    AGREE,
    ALONE,
    DIFFER,
    DONE,
    FACILITATOR_IS_GONE,
    NO,
    OPENLY,
    YES,
    is_of_a_walk,
)
from tests.support.person import Message, Person
from tests.support.real_pack import said
from tests.support.walker import options

PATIENCE = 60.0
"""Seconds that somebody waits for what comes next: a bot that was killed first has to start."""

PASSED_ON = "Ik heb het doorgegeven"


@dataclass(slots=True)
class Answered:
    """An answer to what stood on the screen, and whether the group may see it.

    `taken`: they saw that it arrived; someone who blocks the bot just then never knows.
    """

    asked: str
    words: str
    taken: bool = False
    shared: bool = False


@dataclass(slots=True)
class Given:
    """All that somebody gave in a session. `voices`: how they stand to each proposal, with their
    own sentence where they see it differently."""

    answers: list[Answered] = field(default_factory=list)
    contributions: list[str] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)
    voices: dict[str, str | None] = field(default_factory=dict)
    taken_along: list[str] = field(default_factory=list)


class Guest:
    """`offers_phone`: everybody answers on their phone. `pause`: the most seconds that they think
    before they do something."""

    def __init__(
        self,
        person: Person,
        *,
        people: int = 1,
        project: str = "",
        offers_phone: bool = False,
        reads_along: bool = False,
        pause: float = 0.0,
    ) -> None:
        self.person, self.people, self.project = person, people, project
        self.given = Given()
        self.reads_along = reads_along
        self._offers_phone, self._pause = offers_phone, pause
        self._chance = random.Random(person.id)
        self._done: set[tuple[str, ...]] = set()
        self._busy = False
        self._said = 0

    # Coming in

    async def follows(self, link: str) -> None:
        """Come in by the link."""
        await self.person.open_link(link)
        await self._comes_in()

    async def types(self, code: str) -> None:
        """Come in by the code."""
        await self.person.say(code)
        await self._comes_in()

    async def _comes_in(self) -> None:
        label = ALONE if self.people == 1 else f"{self.people} mensen"
        await self._tap_when_there("join", label)
        if self.project:
            asked = await self._sees("oor welk project")
            if any(button.text == self.project for button in asked.buttons):
                await self.person.tap(self.project, message=asked)
            else:
                await self.person.say(self.project)
        await self.person.wait_until(self.screen, "not let in", timeout=PATIENCE)

    # Taking part

    async def takes_part(self) -> None:
        """Do what is asked, until cancelled."""
        while True:
            message = await self.person.wait_until(self._asked, "", timeout=600)
            if self._pause:
                await asyncio.sleep(self._chance.uniform(0, self._pause))
            self._busy = True
            await self._does(message)
            self._busy = False

    def is_idle(self) -> bool:
        """Whether nothing is asked of them."""
        return not self._busy and self._asked() is None

    async def misses_the_facilitator(self) -> None:
        """Say that the facilitator is gone."""

        def waiting() -> Message | None:
            screen = self.screen()
            return screen if screen is not None and _waits(screen) else None

        while True:
            screen = await self.person.wait_until(waiting, "busy for ever", timeout=PATIENCE)
            await self.person.tap_data(*self.person.button(FACILITATOR_IS_GONE, screen), force=True)
            told = await self.person.wait_until(
                partial(self._told_or_moved, screen), "no word of it", timeout=PATIENCE
            )
            if PASSED_ON in told.text:
                return

    def _told_or_moved(self, screen: Message) -> Message | None:
        """The word that it was passed on. Or what replaced the screen just when they tapped it;
        then they tap again."""
        told = next((m for m in self.person.from_bot() if PASSED_ON in m.text), None)
        now = self.screen()
        same = now is None or (now.message_id, now.buttons) == (screen.message_id, screen.buttons)
        return told or (None if same else now)

    async def takes_over(self) -> None:
        """Offer to be the facilitator from now on."""
        await self._tap_when_there("role", "Ik neem het over")

    def screen(self) -> Message | None:
        """The newest screen of their walk."""
        return self._newest(is_of_a_walk)

    def _asked(self) -> Message | None:
        """The message that waits for them."""
        found = [self.screen(), *(self._with(verb) for verb in _VERBS)]
        waiting = [one for one in found if one is not None and self._is_new(one)]
        return max(waiting, key=lambda message: message.message_id, default=None)

    def _is_new(self, message: Message) -> bool:
        if _key(message) in self._done or _waits(message):
            return False
        may = {"phone": self._offers_phone, "reads_there": self.reads_along}
        return may.get(_verb(message) or "", True)

    async def _does(self, message: Message) -> None:
        """Do the one thing that a message asks, and wait until that shows."""
        self._done.add(_key(message))
        match _verb(message):
            case None:
                await self._answers(message)
            case "pass" if "Het voorstel was" in message.text:
                await self._explains(message)
            case "pass" if "Typ 1 zin" in message.text:
                await self._proposes()
            case "pass" if "Heb je nog een zin?" not in message.text:
                line = self._sentence("vraagt")
                await self.person.say(line)
                await self._sees(line)
                self.given.contributions.append(line)
            case "with":
                await self._stands(message)
            case "about":
                await self._ties(message)
            case "take":
                await self.person.tap(0, message=message)
                self.given.taken_along.append(_quoted(message.buttons[0].text))
            case "phone" | "reads_there":
                await self.person.tap(0, message=message)

    async def _answers(self, screen: Message) -> None:
        labels = [button.text for button in screen.buttons]
        yes = next((label for label in (YES, OPENLY) if label in labels), None)
        if yes is not None:
            await self._consents(screen, yes)
            return
        choices = options(screen)
        answered = Answered(screen.text, self._chance.choice(choices or [self._sentence("zegt")]))
        self.given.answers.append(answered)
        if choices:
            await self.person.tap(answered.words, message=screen)
            await self.person.wait_until(
                lambda: self._moved_on(screen) or self._ticked(), "a dead tap", timeout=PATIENCE
            )
            if not self._moved_on(screen):
                await self.person.tap(DONE, message=self.screen())
        else:
            await self.person.say(answered.words)
        await self._turned(screen)
        answered.taken = True

    async def _consents(self, screen: Message, yes: str) -> None:
        """Decide whether the group may see what they just answered."""
        answered = self.given.answers[-1]
        answered.taken, answered.shared = False, self._chance.random() < 0.8
        await self.person.tap(yes if answered.shared else NO, message=screen)
        await self._turned(screen)
        answered.taken = True

    async def _proposes(self) -> None:
        if self._chance.random() < 0.5:
            await self._tap_when_there("pass", "Ik heb nu niets")
            await self._sees("jij stelt nu niets voor")
            return
        line = self._sentence("doet dat")
        await self.person.say(line)
        await self._sees(line)
        self.given.proposals.append(line)

    async def _ties(self, message: Message) -> None:
        """Say to which project it belongs. Nobody waits for that, so the buttons may be gone by
        then."""
        data = message.buttons[self._chance.randrange(2)].data
        assert data is not None
        await self.person.tap_data(message.message_id, data, force=True)

    async def _stands(self, message: Message) -> None:
        agrees = self._chance.random() < 0.7
        await self.person.tap(AGREE if agrees else DIFFER, message=message)
        await self._gone(message)
        self.given.voices[_quoted(message.text)] = None

    async def _explains(self, message: Message) -> None:
        line = self._sentence("ziet het anders")
        await self.person.say(line)
        kept = await self._sees(line)
        self.given.voices[_quoted(message.text)] = line
        await self.person.wait_until(
            lambda: self._goes_on_below(kept), f"nothing after {line!r}", timeout=PATIENCE
        )

    # Seeing

    def _ticked(self) -> bool:
        """Whether an option is ticked, so that there is a button to go on with."""
        now = self.screen()
        return now is not None and any(button.text == DONE for button in now.buttons)

    def _moved_on(self, screen: Message) -> bool:
        """Whether another screen of the walk followed this one."""
        now = self.screen()
        return now is not None and _asks(now) != _asks(screen)

    def _goes_on_below(self, kept: Message) -> bool:
        """Whether the next proposal, or that there is none, stands below a sentence that was kept.
        Until then there only seems to be nothing left to do."""
        return any(
            said("afspraak_alles_gehad") in message.text or _verb(message) in ("with", "pass")
            for message in self.person.from_bot()
            if message.message_id > kept.message_id
        )

    async def _turned(self, screen: Message) -> None:
        await self.person.wait_until(
            lambda: self._moved_on(screen), f"nothing after {screen.text!r}", timeout=PATIENCE
        )

    async def _gone(self, message: Message) -> None:
        """Wait until a message says something else."""
        id_ = message.message_id
        await self.person.wait_until(
            lambda: self.person.messages[id_].text != message.text,
            f"still there: {message.text!r}",
            timeout=PATIENCE,
        )

    async def _sees(self, text: str) -> Message:
        return await self.person.wait_for(text, since=0, timeout=PATIENCE)

    async def _tap_when_there(self, verb: str, label: str) -> None:
        message = await self.person.wait_until(
            lambda: self._with(verb), f"nothing to tap: {label}", timeout=PATIENCE
        )
        await self.person.tap(label, message=message)

    def _with(self, verb: str) -> Message | None:
        """The newest message with a button that says this."""
        return self._newest(lambda data: answering.verb(data) == verb)

    def _newest(self, fits: Callable[[str], bool]) -> Message | None:
        return answering.newest(self.person.from_bot(), _data, fits)

    def _sentence(self, verb: str) -> str:
        """A sentence that nobody else says, and they themselves only once."""
        self._said += 1
        return f"Gast {self.person.id} {verb} dit voor de {self._said}e keer"


_VERBS = ("pass", "with", "about", "take", "phone", "reads_there")


def _data(message: Message) -> list[str]:
    return [button.data or "" for button in message.buttons]


def _verb(message: Message) -> str | None:
    """What the first button of a session's message does; None under a walk's."""
    return answering.verb(message.buttons[0].data or "") if message.buttons else None


def _waits(message: Message) -> bool:
    return answering.asks_nothing(message.text, [button.text for button in message.buttons])


def _key(message: Message) -> tuple[str, ...]:
    return (_asks(message), _verb(message) or "")


def _asks(message: Message) -> str:
    """The question of a message; '' for the screen of someone who waits."""
    return "" if _waits(message) else message.text


def _quoted(text: str) -> str:
    found = re.search("‘(.*)’", text)
    assert found is not None, text
    return found[1]
