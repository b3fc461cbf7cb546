"""What the buttons that begin a session mean, as data and as the action string for it.

The buttons stay in chats for as long as people leave them there, so an action string never changes
its meaning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from dialogs.pack.plan import SessionKind

# Beginning a session. `pack`: the `text_mark` of the pack's id, if there is more than one to choose
# from.


@dataclass(frozen=True, slots=True)
class AskPack:
    """Ask which pack it is about."""


@dataclass(frozen=True, slots=True)
class AskKind:
    """Ask whether it is about one project or several. `practice`: the session is to practise."""

    practice: bool = False
    pack: str = ""


@dataclass(frozen=True, slots=True)
class AskLength:
    """Ask how long it may take."""

    kind: SessionKind
    practice: bool
    pack: str = ""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Open a session by the `plan`-th plan of the pack."""

    kind: SessionKind
    plan: int
    practice: bool
    pack: str = ""


ToBegin = AskPack | AskKind | AskLength | OpenSession


# With a project over its sessions. Its token is the key.


@dataclass(frozen=True, slots=True)
class ContinueProject:
    """Ask how long a session about this project may take."""

    token: str


@dataclass(frozen=True, slots=True)
class OpenForProject:
    """Open a session about this project, by the `plan`-th plan of the pack."""

    plan: int
    token: str


@dataclass(frozen=True, slots=True)
class AskToErase:
    """Ask whether to erase what this project agreed."""

    token: str


@dataclass(frozen=True, slots=True)
class EraseProject:
    """Erase what this project agreed."""

    token: str


@dataclass(frozen=True, slots=True)
class LeaveProject:
    """Do nothing with this project now."""

    token: str


WithProject = ContinueProject | OpenForProject | AskToErase | EraseProject | LeaveProject


def beginning_action(choice: ToBegin | WithProject) -> str:
    """The action string under the button that means this."""
    match choice:
        case AskPack():
            return "packs"
        case AskKind(practice, pack):
            verb = "practice" if practice else "kinds"
            return f"{verb}:::{pack}" if pack else verb
        case AskLength(kind, practice, pack):
            verb = "practice" if practice else "kind"
            return f"{verb}:{kind.value}::{pack}" if pack else f"{verb}:{kind.value}"
        case OpenSession(kind, plan, practice, pack):
            verb = "practise" if practice else "open"
            which = f"{kind.value}:{plan}"
            return f"{verb}:{which}:{pack}" if pack else f"{verb}:{which}"
        case ContinueProject(token):
            return f"continue:{token}"
        case OpenForProject(plan, token):
            return f"go_on:{plan}:{token}"
        case AskToErase(token):
            return f"erase:{token}"
        case EraseProject(token):
            return f"sure_erase:{token}"
        case LeaveProject(token):
            return f"leave_project:{token}"
        case _:
            assert_never(choice)


def read_beginning(words: str) -> ToBegin | WithProject:
    """What a tap means while someone begins a session. For an action string that we never made,
    start from the first question."""
    verb, of_kind, plan, pack = [*words.split(":"), "", "", ""][:4]
    match verb:
        case "continue":
            return ContinueProject(of_kind)
        case "erase":
            return AskToErase(of_kind)
        case "sure_erase":
            return EraseProject(of_kind)
        case "leave_project":
            return LeaveProject(of_kind)
        case "go_on" if of_kind.isdecimal():
            return OpenForProject(int(of_kind), plan)
        case _:
            pass
    kind = next((one for one in SessionKind if one.value == of_kind), None)
    practice = verb in ("practice", "practise")
    if verb == "packs":
        return AskPack()
    if kind is not None and verb in ("kind", "practice"):
        return AskLength(kind, practice, pack)
    if kind is not None and verb in ("open", "practise") and plan.isdecimal():
        return OpenSession(kind, int(plan), practice, pack)
    return AskKind(verb == "practice", pack)
