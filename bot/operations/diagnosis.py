"""Turns facts into a diagnosis: one line for each thing, with what to do if something is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from bot.clock.trust import Trust
from bot.operations.facts import Facts, Reach

_HOUR, _DAY = 3600.0, 86400.0
OLD = 30 * _HOUR
"""Seconds. Last night's backup is always younger than this, even if the clocks change."""


class State(Enum):
    """How something is doing."""

    WELL = auto()
    MIND = auto()
    """Nothing is broken, but the operator should know."""
    BAD = auto()


_MARKS = {State.WELL: "", State.MIND: "- ", State.BAD: "! "}


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The state of one thing. `newest` is when its problem last began, if that is known."""

    thing: str
    state: State
    said: str
    newest: float | None = None

    @property
    def line(self) -> str:
        """The line to print."""
        return f"{_MARKS[self.state]}{self.thing}: {self.said}"


def diagnose(facts: Facts) -> tuple[Diagnosis, ...]:
    """A diagnosis of everything in the facts, always in the same order."""
    return tuple(_all(facts))


def _all(facts: Facts) -> Iterator[Diagnosis]:
    for thing, look in _THINGS.items():
        state, said, *newest = look(facts)
        yield Diagnosis(thing, state, said, newest[0] if newest else None)


Found = tuple[State, str] | tuple[State, str, float | None]


def _version(facts: Facts) -> Found:
    return State.WELL, facts.version


def _bot(facts: Facts) -> Found:
    name = f"@{facts.name}" if facts.name else "its name isn't known yet"
    if facts.running:
        return State.WELL, f"runs, {name}"
    return State.MIND, f"doesn't run, {name}; start it with make run, or its container"


def _packs(facts: Facts) -> Found:
    if facts.mistakes:
        return State.BAD, f"{_count(facts.mistakes, 'mistake')}; python -m bot check names each"
    return State.WELL, ", ".join(facts.packs)


def _telegram(facts: Facts) -> Found:
    how = "through PROXY" if facts.through_proxy else "directly"
    if facts.hears:
        ago = "" if facts.heard_ago is None else f", {_ago(facts.heard_ago)}"
        return State.WELL, f"answers {how}{ago}"
    look = "the address, user and password in PROXY" if facts.through_proxy else "the network"
    if "Conflict" in facts.trouble or "409" in facts.trouble:
        look = "another copy of the bot, and stop it"
    elif "InvalidToken" in facts.trouble:
        look = "BOT_TOKEN, and copy it anew from BotFather"
    why = f" ({facts.trouble})" if facts.trouble else ""
    behind = "" if facts.through_proxy else "; behind a proxy, set PROXY"
    return State.BAD, f"doesn't answer {how}{why}; look at {look}{behind}"


def _clock(facts: Facts) -> Found:
    off = facts.clock_off
    if facts.clock == Trust.WRONG.value or (off is not None and abs(off) > _HOUR):
        by = "" if off is None else f" by {abs(off) / _HOUR:.1f} hours"
        return (
            State.BAD,
            f"wrong{by}; set the machine's clock, nothing is deleted by age until then",
        )
    if facts.clock == Trust.WAITS.value:
        return State.MIND, "nothing speaks for it yet, so nothing is deleted by age for a day"
    if facts.clock is None and off is None:
        return State.MIND, "Telegram's can't be heard, so it can't be compared"
    return State.WELL, "right"


def _disk(facts: Facts) -> Found:
    if facts.disk_free is None:
        return State.BAD, "can't be looked at; see whether the folder of DATABASE is there"
    room = f"{_bytes(facts.disk_free)} free"
    if facts.disk_free < facts.disk_wanted:
        return State.BAD, f"{room}; make room, it takes {_bytes(facts.disk_wanted)} to be safe"
    return State.WELL, room


def _database(facts: Facts) -> Found:
    if facts.database_trouble:
        return State.BAD, f"{facts.database_trouble} (docs/operations.md says more)"
    if not facts.database:
        return State.MIND, "there is none yet; the first start makes it, or look at DATABASE"
    if facts.sound is False:
        return State.BAD, "damaged; stop the bot and restore a backup (python -m bot restore)"
    return State.WELL, "not looked at yet" if facts.sound is None else "whole"


def _backup(facts: Facts) -> Found:
    if facts.nights_failed:
        last = "never" if facts.backup_at is None else _ago(facts.now - facts.backup_at)
        failed = _count(facts.nights_failed, "time")
        return State.BAD, (
            f"the night's work failed {failed}, the last good backup: {last};"
            " the log says why, make room or fix the rights"
        )
    ago = None if facts.backup_at is None else facts.now - facts.backup_at
    if ago is None and facts.database_trouble:
        return State.WELL, "see the database"
    if ago is None and not facts.database:
        return State.WELL, "none yet, there is nothing to copy"
    if ago is not None and ago <= OLD:
        return State.WELL, _ago(ago)
    last = "none yet" if ago is None else f"the last good one was made {_ago(ago)}"
    up = 0.0 if facts.begun is None else facts.now - facts.begun
    if up > (OLD if ago is None else _HOUR):
        return State.BAD, f"{last}; make one: python -m bot backup"
    # After a start the bot catches up on a missed night, so wait for that.
    soon = "tonight makes one" if ago is None else "a bot that runs makes one soon"
    return State.MIND, f"{last}; {soon}, python -m bot backup does it now"


def _set_aside(facts: Facts) -> Found:
    if facts.set_aside is None:
        return State.WELL, "can't be told now"
    if facts.set_aside:
        what = _count(facts.set_aside, "update or message", "updates and messages")
        return State.BAD, f"{what}; python -m bot dead names each", facts.set_aside_at
    return State.WELL, "nothing"


def _stranded(facts: Facts) -> Found:
    if facts.stranded:
        what = _count(facts.stranded, "conversation")
        return State.BAD, f"{what} can't go on, their pack is gone; put its folder back in CONTENT"
    return State.WELL, "all can go on" if facts.stranded == 0 else "can't be told now"


def _contact(facts: Facts) -> Found:
    if facts.contact:
        return State.WELL, "is named in the greeting"
    return (
        State.MIND,
        "CONTACT is empty, so people can't see whom to ask; set it",
        facts.begun,
    )


def _operator(facts: Facts) -> Found:
    match facts.operator:
        case Reach.NOBODY:
            return (
                State.WELL,
                "none; with OPERATOR=<Telegram id> the bot tells them what goes wrong",
            )
        case Reach.NO_START:
            return State.BAD, "can't be told anything until they send /start to the bot; let them"
        case Reach.UNKNOWN:
            return State.WELL, "is set; the running bot finds out whether it can tell them"
        case _:
            return State.WELL, "is told what goes wrong"


_THINGS: dict[str, Callable[[Facts], Found]] = {
    "version": _version,
    "bot": _bot,
    "packs": _packs,
    "telegram": _telegram,
    "clock": _clock,
    "disk": _disk,
    "database": _database,
    "backup": _backup,
    "set aside": _set_aside,
    "conversations": _stranded,
    "contact": _contact,
    "operator": _operator,
}


def _count(number: int, one: str, more: str = "") -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"


def _ago(seconds: float) -> str:
    for name, size in (("day", _DAY), ("hour", _HOUR), ("minute", 60.0)):
        if seconds >= 2 * size:
            return f"{_count(int(seconds / size), name)} ago"
    return f"{_count(max(0, int(seconds)), 'second')} ago"


def _bytes(number: int) -> str:
    return f"{number / 1e9:.1f} GB" if number >= 1e9 else f"{number / 1e6:.0f} MB"
