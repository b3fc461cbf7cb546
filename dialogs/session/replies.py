"""What the buttons of a session mean, as data and as the action string that stands for it.

Only five modules make and read these action strings: this one, `beginning_replies.py` for the
buttons that begin a session, `panel_replies.py` for those of the panel, `sentence_replies.py` for
the facilitator's under the group's sentences, and `own_sentence_replies.py` for those under
somebody's own. A button of the panel carries a number, and its action string is kept with the
session. Any other button carries its action string itself, and stays in a chat for as long as
people leave it there. So an action string never changes its meaning.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import assert_never

from dialogs.session.own_sentence_replies import OnOwn, read_on_own
from dialogs.session.sentence_replies import OnSentence, read_on_sentence

_MOST_PEOPLE = 99
_MARK = 10


def text_mark(text: str) -> str:
    """A short name for a text, for under a button. A row number would reveal who was first."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]


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
class NewProject:
    """Say that the project whose name they typed isn't the one that it looks like."""


@dataclass(frozen=True, slots=True)
class ChangeProject:
    """Take part for another project, by the `text_mark` of its name; '' to choose which."""

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
    """Withdraw their own proposal, by its `text_mark`."""

    mark: str


@dataclass(frozen=True, slots=True)
class TieTo:
    """Say which of the elements that were shown their proposal is about; None for none."""

    element: int | None


@dataclass(frozen=True, slots=True)
class SayToSharing:
    """Say whether the programme may have the group's outcome."""

    yes: bool


@dataclass(frozen=True, slots=True)
class MoreOfSharing:
    """Read all there is to know before they say that."""


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


@dataclass(frozen=True, slots=True)
class TakeOwn:
    """Ask in which form to take along their own answers, which are on no page of a session."""


OfPage = TakePage | RemindMe | TakeOwn

FromInside = (
    PickProject
    | NewProject
    | ChangeProject
    | Bring
    | TakeOver
    | OfferPhone
    | Pass
    | TakeAlong
    | Stand
    | WithdrawProposal
    | TieTo
    | SayToSharing
    | MoreOfSharing
    | AskForLink
    | ReadAlong
)


@dataclass(frozen=True, slots=True)
class OnPanel:
    """Tap the `number`-th button that the panel had at this turn."""

    turn: int
    number: int


Reply = FromOutside | FromInside | OfPage | OnSentence | OnOwn | OnPanel


def action(reply: Reply) -> str:
    """The action string under the button that means this."""
    match reply:
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
        case NewProject():
            return "new_project"
        case ChangeProject(mark):
            return f"other_project:{mark}"
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
        case WithdrawProposal(mark):
            return f"take_back:{mark}"
        case OnSentence() | OnOwn():
            return reply.action
        case TieTo(element):
            return "about_none" if element is None else f"about:{element}"
        case SayToSharing(yes):
            return "share_yes" if yes else "share_no"
        case MoreOfSharing():
            return "share_more"
        case AskForLink():
            return "project_link"
        case ReadAlong(place, there):
            return f"{'reads_there' if there else 'reads_here'}:{place}"
        case TakePage(on_paper, project):
            return f"{'page_a4' if on_paper else 'page_text'}:{project}"
        case RemindMe(wanted):
            return "remind" if wanted else "remind_not"
        case TakeOwn():
            return "own_answers"
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
        case "new_project":
            return NewProject()
        case "other_project":
            return ChangeProject(about)
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
        case "take_back":
            return WithdrawProposal(about)
        case "about" | "about_none":
            return TieTo(number)
        case "share_more":
            return MoreOfSharing()
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
        case "own_answers":
            return TakeOwn()
        case turn if turn.isdecimal() and number is not None:
            return OnPanel(int(turn), number)
        case _:
            return read_on_sentence(verb, about) or read_on_own(verb, about)


def _people(number: str) -> int:
    return min(max(int(number), 1), _MOST_PEOPLE) if number.isdecimal() else 1
