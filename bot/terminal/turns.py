"""A line that somebody types in a talk, and what it makes a person do.

anna: /start          a person's turn; without a name it is whoever had the last turn
2                     tap button 2
We koken elke dinsdag anything else is sent as it is
#avond /sessie        the same in a group
wait 3                three days pass
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

HELP = """\
anna: TURN        a turn of anna; without a name it is whoever had the last turn. A name that is
                  new begins with a command such as /start, or with join, group or bring
bram, carla: TURN the same turn of several people, one after another
2                 tap button 2 (one with a link: follow it)
tap LABEL         tap the button that begins with this
TEXT              send it, as /start or an answer; \\n in it begins a new line
TEXT & TEXT       send two messages in one breath; turns are 5 seconds apart, and what comes that
                  late is no more of the same answer
say TEXT          send it, also where it looks like a turn: say 2, say help
edit TEXT         change the last message of this person; edit 1 TEXT the one before it, and so on
send KIND [TEXT]  send a sticker, photo, video, voice, location, contact, poll, dice or forward
join              follow the newest link that the bot has shown to anyone
wait 3            three days pass, with all that happens by itself; also wait 2h, wait 10m
look              show again what can be tapped
group NAME WHO…   make a group with this person and these; the bot isn't in it yet
bring #NAME       bring the bot into the group
join #NAME        come into the group
#NAME TURN        a turn in the group: #avond /sessie, #avond 2
# REMARK          a remark, which does nothing
quit              the end; so is the end of the file"""

_NAME = r"[^\W\d_][\w-]{0,19}"
_SPOKEN_TO = re.compile(rf"({_NAME}(?:, ?{_NAME})*): +(.*)")
_IN_GROUP = re.compile(rf"#({_NAME}):? +(.*)")
_BEGINS = re.compile(r"/|join\b|group \S|bring #")
"""What a turn of somebody new can be. 'idee: samen koken' isn't a turn of somebody called idee."""
_WAIT = re.compile(r"wait (\d{1,4})([dhm]?)", re.ASCII)
_EDIT = re.compile(r"edit (?:(\d{1,2}) )?(.+)", re.ASCII)
_IN_ONE_BREATH = " & "
_SECONDS = {"": 86_400.0, "d": 86_400.0, "h": 3600.0, "m": 60.0}


class TurnError(Exception):
    """A turn that can't be played; the message says why, in one line."""


@dataclass(frozen=True, slots=True)
class Say:
    """Send a text; `more`: others right after it."""

    text: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tap:
    """Tap a button, by its number from 1, or by its label or a part of it."""

    wanted: int | str


@dataclass(frozen=True, slots=True)
class Edit:
    """Change one's own message: the last, or so many before it."""

    back: int
    text: str


@dataclass(frozen=True, slots=True)
class Send:
    """Send something other than text."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class JoinByLink:
    """Follow the newest link."""


@dataclass(frozen=True, slots=True)
class JoinGroup:
    """Come into a group."""

    name: str


@dataclass(frozen=True, slots=True)
class BringBot:
    """Bring the bot into a group."""

    name: str


@dataclass(frozen=True, slots=True)
class MakeGroup:
    """Make a group with others."""

    name: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wait:
    """Let time pass."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Look:
    """See again what can be tapped."""


@dataclass(frozen=True, slots=True)
class AskHelp:
    """See which turns there are."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End the talk."""


Deed = (
    Say
    | Tap
    | Edit
    | Send
    | JoinByLink
    | JoinGroup
    | BringBot
    | MakeGroup
    | Wait
    | Look
    | AskHelp
    | Quit
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody does, in a group or ('') in their own chat. `who` is '' for whoever had the
    last turn; `words` is the line without the name."""

    who: str
    group: str
    deed: Deed
    words: str


def is_remark(line: str) -> bool:
    """Whether the line does nothing: it is empty, or a # and a space begin it."""
    return not line.strip() or line.strip() == "#" or line.startswith("# ")


def read_turns(line: str, people: Collection[str], groups: Collection[str]) -> list[Turn]:
    """What a line makes somebody do, or several people one after another. `people` and `groups`:
    the names that are known, as `str.casefold` writes them. Raises TurnError."""
    names, words = _spoken_to(line.strip(), people)
    group, rest = _in_group(words, groups)
    deed = _deed(rest)
    return [Turn(who, group, deed, words) for who in names]


def _spoken_to(line: str, people: Collection[str]) -> tuple[list[str], str]:
    found = _SPOKEN_TO.fullmatch(line)
    if found is None:
        return [""], line
    names, rest = [name.strip() for name in found[1].split(",")], found[2].strip()
    known = all(name.casefold() in people for name in names)
    if not people or known or _BEGINS.match(rest) is not None:
        return names, rest
    return [""], line


def _in_group(words: str, groups: Collection[str]) -> tuple[str, str]:
    found = _IN_GROUP.fullmatch(words)
    if found is None:
        return "", words
    name = found[1].casefold()
    if name not in groups:
        raise TurnError(f"there is no group #{name}; to send this as a text: say {words}")
    return name, found[2].strip()


def _deed(words: str) -> Deed:
    if words.isascii() and words.isdigit():
        return Tap(int(words))
    match words.split(maxsplit=1):
        case ["tap", label]:
            return Tap(label)
        case ["say", text]:
            return Say(_with_lines(text))
        case ["edit", _] if (found := _EDIT.fullmatch(words)) is not None:
            return Edit(int(found[1] or 0), _with_lines(found[2]))
        case ["send", what]:
            kind, _, text = what.partition(" ")
            return Send(kind, text.strip())
        case ["join"]:
            return JoinByLink()
        case ["join", group] if group.startswith("#"):
            return JoinGroup(group[1:].casefold())
        case ["bring", group] if group.startswith("#"):
            return BringBot(group[1:].casefold())
        case ["group", named]:
            return _make_group(named)
        case ["wait", *_] if (found := _WAIT.fullmatch(words)) is not None:
            return Wait(int(found[1]) * _SECONDS[found[2]])
        case ["look"]:
            return Look()
        case ["help"] | ["?"]:
            return AskHelp()
        case ["quit"]:
            return Quit()
        case []:
            raise TurnError("nothing to do; say it after the name")
        case _:
            first, *more = words.split(_IN_ONE_BREATH)
            return Say(_with_lines(first), tuple(map(_with_lines, more)))


def _make_group(named: str) -> MakeGroup:
    name, *others = named.replace(",", " ").split()
    name = name.removeprefix("#")
    if re.fullmatch(_NAME, name) is None:
        raise TurnError(f"'{name}' can't be the name of a group: begin with a letter")
    return MakeGroup(name.casefold(), tuple(others))


def _with_lines(text: str) -> str:
    return text.replace("\\n", "\n")
