"""What the buttons of a session mean, as data and as the action string that stands for it.

Only this module makes action strings and reads them. A button of the panel carries a number, and
its action string is kept with the session. Any other button carries its action string itself, and
stays in a chat for as long as people leave it there. So an action string never changes its meaning.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from typing import assert_never

from dialogs.pack.plan import SessionKind
from dialogs.session.sentence_replies import OnSentence, read_on_sentence

_MOST_PEOPLE = 99
_MARK = 10


def text_mark(text: str) -> str:
    """A short name for a text, for under a button. A row number would reveal who was first."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]


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


# Coming in. The token is the key, because a session's number can be guessed.


@dataclass(frozen=True, slots=True)
class Join:
    """Come in, with this many people around the phone."""

    people: int
    token: str


@dataclass(frozen=True, slots=True)
class NotNow:
    """Don't come in."""

    token: str


@dataclass(frozen=True, slots=True)
class LeaveOther:
    """Come in, and leave the session they are in now."""

    people: int
    token: str


@dataclass(frozen=True, slots=True)
class Stay:
    """Stay in the session they are in now."""

    people: int
    token: str


FromOutside = Join | NotNow | LeaveOther | Stay


# Taking part


@dataclass(frozen=True, slots=True)
class PickProject:
    """Choose the project they come for, by the `text_mark` of its name."""

    mark: str


@dataclass(frozen=True, slots=True)
class Bring:
    """Say whether to bring along what they answered alone."""

    along: bool


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Become the facilitator."""


@dataclass(frozen=True, slots=True)
class OfferPhone:
    """Offer their phone for everyone to answer on."""


@dataclass(frozen=True, slots=True)
class Pass:
    """Say that they have nothing (more) to give."""


@dataclass(frozen=True, slots=True)
class TakeAlong:
    """Take a contribution along with the project, or not; by its `text_mark`."""

    mark: str
    taken: bool


@dataclass(frozen=True, slots=True)
class Stand:
    """Say whether they can live with a proposal or see it differently; by its `text_mark`."""

    mark: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class WithdrawProposal:
    """Withdraw their own proposal, by its `text_mark`; or only the names in it."""

    mark: str
    names_only: bool = False


@dataclass(frozen=True, slots=True)
class TieTo:
    """Say which of the elements that were shown their proposal is about; None for none."""

    element: int | None


@dataclass(frozen=True, slots=True)
class SayToSharing:
    """Say whether the programme may have the group's outcome."""

    yes: bool


@dataclass(frozen=True, slots=True)
class AskForLink:
    """Ask for the link of their project over its sessions, once the session is over."""


@dataclass(frozen=True, slots=True)
class ReadAlong:
    """Say whether they read along in this group."""

    place: int
    there: bool


# The page with which a session ends; also after its end


@dataclass(frozen=True, slots=True)
class TakePage:
    """Give the page, on A4 or as a text. `project`: the `text_mark` of the project's name; '' for
    the page of all."""

    on_paper: bool
    project: str = ""


@dataclass(frozen=True, slots=True)
class RemindMe:
    """Say whether to be reminded of what was agreed."""

    wanted: bool


OfPage = TakePage | RemindMe

FromInside = (
    PickProject
    | Bring
    | TakeOver
    | OfferPhone
    | Pass
    | TakeAlong
    | Stand
    | WithdrawProposal
    | TieTo
    | SayToSharing
    | AskForLink
    | ReadAlong
)


@dataclass(frozen=True, slots=True)
class OnPanel:
    """Tap the `number`-th button that the panel had at this turn."""

    turn: int
    number: int


Reply = FromOutside | FromInside | OfPage | OnSentence | OnPanel


def action(reply: Reply | ToBegin | WithProject) -> str:
    """The action string under the button that means this."""
    match reply:
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
        case Join(people, token):
            return f"join:{people}:{token}"
        case NotNow(token):
            return f"not_now:{token}"
        case LeaveOther(people, token):
            return f"leave_other:{people}:{token}"
        case Stay(people, token):
            return f"stay:{people}:{token}"
        case PickProject(mark):
            return f"project:{mark}"
        case Bring(along):
            return "bring" if along else "bring_not"
        case TakeOver():
            return "role"
        case OfferPhone():
            return "phone"
        case Pass():
            return "pass"
        case TakeAlong(mark, taken):
            return f"{'take' if taken else 'drop'}:{mark}"
        case Stand(mark, agrees):
            return f"{'with' if agrees else 'otherwise'}:{mark}"
        case WithdrawProposal(mark, names_only):
            return f"{'nameless' if names_only else 'take_back'}:{mark}"
        case OnSentence():
            return reply.action
        case TieTo(element):
            return "about_none" if element is None else f"about:{element}"
        case SayToSharing(yes):
            return "share_yes" if yes else "share_no"
        case AskForLink():
            return "project_link"
        case ReadAlong(place, there):
            return f"{'reads_there' if there else 'reads_here'}:{place}"
        case TakePage(on_paper, project):
            return f"{'page_a4' if on_paper else 'page_text'}:{project}"
        case RemindMe(wanted):
            return "remind" if wanted else "remind_not"
        case OnPanel(turn, number):
            return f"{turn}:{number}"
        case _:
            assert_never(reply)


def read(words: str) -> Reply | None:
    """What a tap in a session means; None for an action string that we never made."""
    verb, _, about = words.partition(":")
    before, _, token = about.rpartition(":")
    number = int(about) if about.isdecimal() else None
    match verb:
        case "join":
            return Join(_people(before), token)
        case "not_now":
            return NotNow(token)
        case "leave_other":
            return LeaveOther(_people(before), token)
        case "stay":
            return Stay(_people(before), token)
        case "project":
            return PickProject(about)
        case "bring" | "bring_not":
            return Bring(verb == "bring")
        case "role":
            return TakeOver()
        case "phone":
            return OfferPhone()
        case "pass":
            return Pass()
        case "take" | "drop":
            return TakeAlong(about, verb == "take")
        case "with" | "otherwise":
            return Stand(about, verb == "with")
        case "take_back" | "nameless":
            return WithdrawProposal(about, verb == "nameless")
        case "about" | "about_none":
            return TieTo(number)
        case "project_link":
            return AskForLink()
        case "share_yes" | "share_no":
            return SayToSharing(verb == "share_yes")
        case "reads_here" | "reads_there" if number is not None:
            return ReadAlong(number, verb == "reads_there")
        case "page_a4" | "page_text":
            return TakePage(verb == "page_a4", about)
        case "remind" | "remind_not":
            return RemindMe(verb == "remind")
        case turn if turn.isdecimal() and number is not None:
            return OnPanel(int(turn), number)
        case _:
            return read_on_sentence(verb, about)


def _people(number: str) -> int:
    return min(max(int(number), 1), _MOST_PEOPLE) if number.isdecimal() else 1


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


# On the panel


class PanelVerb(Enum):
    """What a button of the panel does. The value is the first word of its action string."""

    NEXT = "next"
    """To the next step, or after the last to the next phase."""
    SURE_NEXT = "sure_next"
    """The same, although people are busy."""
    SKIP = "skip"
    """To the next phase, past the steps that are left."""
    BACK = "back"
    CLOSE = "close"
    REOPEN = "reopen"
    ANOTHER = "another"
    """The rounds about a case again, for another project."""
    CASE = "case"
    """This project brings its case."""
    SETTLE = "settle"
    """The group settled on this option, or on how an earlier agreement went."""
    PICK = "pick"
    """Say how this earlier agreement went."""
    MORE_TIME = "more_time"
    PAUSE = "pause"
    RESUME = "resume"
    NUDGE = "nudge"
    CODE = "code"
    LINK = "link"
    DOOR = "door"
    MODE = "mode"
    """Choose how answers come together, or ask that first."""
    HAND_OVER = "hand_over"
    WITHDRAW = "withdraw"
    RIGHT = "right"
    """The two words match."""
    WRONG = "wrong"
    """They don't."""
    CHECKLIST = "checklist"
    """Ask whether to skip to the checklist."""
    SURE_CHECKLIST = "sure_checklist"
    SHARE = "share"
    """Ask whether the programme may have the outcome."""
    END = "end"
    """Ask whether to end."""
    SURE_END = "sure_end"
    MORE = "more"
    QUESTIONS = "questions"
    """Read the questions that people answer now."""
    READ_BACK = "read_back"
    """Read what was shown and agreed so far."""
    MAIN = "main"


def panel_action(verb: PanelVerb, about: str = "") -> str:
    """The action string under a button of the panel. `about`: which option, project or mode."""
    return f"{verb.value}:{about}" if about else verb.value


def read_panel(action: str) -> tuple[PanelVerb, str]:
    """The verb and what it is about. Raises ValueError for an action that we never made."""
    verb, _, about = action.partition(":")
    return PanelVerb(verb), about
