"""Someone who takes part in a session: answers whatever is asked, and remembers it.

What they gave is what the bot's database must hold afterwards, no more and no less.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, TypeVar

from tests.support.answering import (
    AGREE,
    ALONE,
    DIFFER,
    FACILITATOR_IS_GONE,
    NO,
    OPENLY,
    WALK,
    YES,
    OnScreen,
    Phone,
    answer,
    asked,
    asks_nothing,
    kinds,
    newest,
    options,
)
from tests.support.real_pack import label, said

OWN_WORDS = "Groep "
"""What all that guests type begins with."""
PASSED_ON = said("sessie_gemeld_een").split(".")[0]
_ASKS = (WALK, "pass", "with", "about", "take", "phone", "reads_there")
"""The kinds of buttons under what waits for somebody."""
_PROPOSE, _ANOTHER = said("afspraak_typ"), said("afspraak_nog_een")
_DONE = {said("afspraak_alles_gehad"), said("afspraak_alles_voor_nu")}
_SEEN_DIFFERENTLY = said("afspraak_hoe_dan", tekst="").split(":")[0]
_UNTIL_ASKED = 600.0
"""Seconds that the others and the facilitator may take together."""

P = TypeVar("P", bound=Phone[OnScreen])


@dataclass(frozen=True, slots=True)
class Manner:
    """How somebody takes part: their chances, from 0 to 1, to do one thing and not the other.

    `pause`: the least and the most seconds that they think. `offers_phone`: everybody answers on
    their phone.
    """

    pause: tuple[float, float] = (0.0, 0.0)
    shares: float = 0.8
    agrees: float = 0.7
    proposes: float = 0.5
    offers_phone: bool = False
    reads_along: bool = False
    takes_along: bool = True


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
    """All that somebody gave in a session. `consents`: how often they said whether the group may
    see an answer. `voices`: their response to each proposal, with their own sentence if they see it
    differently. `passes`: how often they had nothing to propose."""

    answers: list[Answered] = field(default_factory=list)
    consents: int = 0
    contributions: list[str] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)
    passes: int = 0
    voices: dict[str, str | None] = field(default_factory=dict)
    taken_along: list[str] = field(default_factory=list)


class Guest(Generic[P]):
    """`people`: so many sit at this phone."""

    def __init__(
        self, person: P, *, people: int = 1, project: str = "", manner: Manner | None = None
    ) -> None:
        self.person, self.people, self.project = person, people, project
        self.manner = manner or Manner()
        self.given = Given()
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
        so_many = ALONE if self.people == 1 else f"{self.people} mensen"
        await self._tap_when_there("join", so_many)
        if self.project:
            named = await self._sees("oor welk project")
            if self.project in named.there:
                await self._tap(named, self.project)
            else:
                await self.person.say(self.project)
                if len(named.there) > 0:  # others are there by name: is this one really new?
                    asked = await self._sees(said("sessie_project_nieuw", getypt=self.project))
                    await self._tap(asked, label("knop_sessie_nieuw_project"))
        await self.person.wait_until(self.screen, "not let in")

    # Taking part

    async def takes_part(self) -> None:
        """Do what is asked, until cancelled."""
        while True:
            await self.person.wait_until(self._asked, "", timeout=_UNTIL_ASKED)
            if any(self.manner.pause):
                await asyncio.sleep(self._chance.uniform(*self.manner.pause))
            await self.does_one()

    async def does_one(self) -> bool:
        """Do one thing that is asked, and wait until that shows. Returns False if nothing is."""
        found = self._asked()
        if found is None:
            return False
        self._busy = True
        self._done.add(_key(*found))
        await self._does(*found)
        self._busy = False
        return True

    def is_idle(self) -> bool:
        """Whether nothing is asked of them."""
        return not self._busy and self._asked() is None

    async def misses_the_facilitator(self) -> None:
        """Say that the facilitator is gone."""

        def waiting() -> OnScreen | None:
            screen = self.screen()
            return screen if screen is not None and FACILITATOR_IS_GONE in screen.there else None

        while True:
            screen = await self.person.wait_until(waiting, "busy for ever")
            await self._tap(screen, FACILITATOR_IS_GONE, force=True)
            told = await self.person.wait_until(
                partial(self._told_or_moved, screen), "no word of it"
            )
            if PASSED_ON in told.text:
                return

    def _told_or_moved(self, screen: OnScreen) -> OnScreen | None:
        """The word that it was passed on. Or what replaced the screen just when they tapped it;
        then they tap again."""
        told = next((m for m in self.person.from_bot() if PASSED_ON in m.text), None)
        now = self.screen()
        same = now is None or (now.message_id, now.there) == (screen.message_id, screen.there)
        return told or (None if same else now)

    async def takes_over(self) -> None:
        """Offer to be the facilitator from now on."""
        await self._tap_when_there("role", label("knop_sessie_neem_over"))

    def screen(self) -> OnScreen | None:
        """The newest screen of their walk."""
        return newest(self.person.from_bot(), WALK)

    def _asked(self) -> tuple[OnScreen, str] | None:
        """The newest message that waits for them, and the kind of its buttons."""
        return next((found for found in self._last_of_each() if self._is_new(*found)), None)

    def _last_of_each(self) -> Iterator[tuple[OnScreen, str]]:
        """The last message of each kind that may wait for them."""
        left = set(_ASKS)
        for message in reversed(self.person.from_bot()):
            for kind in left.intersection(kinds(message)):
                left.remove(kind)
                yield message, kind

    def _is_new(self, message: OnScreen, kind: str) -> bool:
        if _key(message, kind) in self._done or asks_nothing(message):
            return False
        match kind:
            case "phone":
                return self.manner.offers_phone
            case "reads_there":
                return self.manner.reads_along
            case "take":
                return self.manner.takes_along
            case _:
                return True

    async def _does(self, message: OnScreen, kind: str) -> None:
        first = next(iter(message.there))
        match kind:
            case "pass" if _SEEN_DIFFERENTLY in message.text:
                await self._explains(message)
            case "pass" if _PROPOSE in message.text:
                await self._proposes()
            case "pass" if _ANOTHER not in message.text:
                line = self._sentence("kookte {} maaltijden")
                await self.person.say(line)
                await self._sees(line)
                self.given.contributions.append(line)
            case "with":
                await self._stands(message)
            case "about":
                await self._ties(message)
            case "take":
                await self._tap(message, first)
                self.given.taken_along.append(_quoted(first))
            case "phone" | "reads_there":
                await self._tap(message, first)
            case "walk":
                await self._answers(message)

    async def _answers(self, screen: OnScreen) -> None:
        yes = next((label for label in (YES, OPENLY) if label in screen.there), None)
        if yes is not None:
            await self._consents(screen, yes)
            return
        words = self._chance.choice(options(screen) or [self._sentence("speelde {} potjes")])
        answered = Answered(screen.text, words)
        self.given.answers.append(answered)
        await answer(self.person, screen, words)
        answered.taken = True

    async def _consents(self, screen: OnScreen, yes: str) -> None:
        """Decide whether the group may see what they, or someone before them, just answered."""
        answered = self.given.answers[-1] if self.given.answers else Answered(screen.text, "")
        answered.taken, answered.shared = False, self._tends_to(self.manner.shares)
        await answer(self.person, screen, yes if answered.shared else NO)
        answered.taken = True
        self.given.consents += 1

    async def _proposes(self) -> None:
        if self._tends_to(1.0 - self.manner.proposes):
            await self._tap_when_there("pass", label("knop_afspraak_niets"))
            await self._sees(said("afspraak_niets").split(".")[0])
            self.given.passes += 1
            return
        line = self._sentence("belt {} buren")
        await self.person.say(line)
        await self._sees(line)
        self.given.proposals.append(line)

    async def _ties(self, message: OnScreen) -> None:
        """Say to which project it belongs. Nobody waits for that, so the buttons may be gone by
        then."""
        label = list(message.there)[self._chance.randrange(2)]
        await self._tap(message, label, force=True)

    async def _stands(self, message: OnScreen) -> None:
        await self._tap(message, AGREE if self._tends_to(self.manner.agrees) else DIFFER)
        await self._gone(message)
        self.given.voices[_quoted(message.text)] = None

    async def _explains(self, message: OnScreen) -> None:
        line = self._sentence("belt liever {} scholen")
        await self.person.say(line)
        kept = await self._sees(line)
        self.given.voices[_quoted(message.text)] = line
        await self.person.wait_until(lambda: self._goes_on_below(kept), f"nothing after {line!r}")

    def _tends_to(self, chance: float) -> bool:
        return self._chance.random() < chance

    def _sentence(self, told: str) -> str:
        """A sentence that nobody else says, and they themselves only once. `told`: what is done,
        with {} for a number. An ordinary sentence: what sounds like a remark to the bot is no
        answer."""
        self._said += 1
        return f"{OWN_WORDS}{self.person.id} {told.format(self._said)}"

    # Tapping and seeing

    async def _tap(self, message: OnScreen, label: str, *, force: bool = False) -> None:
        await self.person.tap_data(message.message_id, message.there[label], force=force)

    async def _tap_when_there(self, kind: str, label: str) -> None:
        message = await self.person.wait_until(
            lambda: newest(self.person.from_bot(), kind), f"nothing to tap: {label}"
        )
        await self._tap(message, label)

    def _goes_on_below(self, kept: OnScreen) -> bool:
        """Whether the next proposal, or that there is none, is shown below a sentence that was
        kept. Until then there only seems to be nothing left to do."""
        return any(
            _DONE.intersection(message.text.splitlines()) or {"with", "pass"} & set(kinds(message))
            for message in self.person.from_bot()
            if message.message_id > kept.message_id
        )

    async def _gone(self, message: OnScreen) -> None:
        """Wait until a message says something else."""
        there = (message.message_id, message.text)
        await self.person.wait_until(
            lambda: there not in ((m.message_id, m.text) for m in self.person.from_bot()),
            f"still there: {message.text!r}",
        )

    async def _sees(self, text: str) -> OnScreen:
        return await self.person.wait_until(
            lambda: next((m for m in self.person.from_bot() if text in m.text), None),
            f"no message with {text!r}",
        )


def _key(message: OnScreen, kind: str) -> tuple[str, ...]:
    """What is done once. Only a walk may ask the same twice."""
    return (kind, *asked(message)) if kind == WALK else (kind, message.text)


def _quoted(text: str) -> str:
    found = re.search("‘(.*)’", text)
    assert found is not None, text
    return found[1]
