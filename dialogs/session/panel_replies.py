"""What the buttons of the panel do, as the action string that is kept with the session."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum


class PanelVerb(Enum):
    """What a button of the panel does. The value is the first word of its action string."""

    NEXT = "next"
    """To the next step, or after the last to the next phase."""
    SURE_NEXT = "sure_next"
    """The same, although people are busy."""
    SKIP = "skip"
    """To the next phase, past the steps that are left."""
    SURE_SKIP = "sure_skip"
    """The same, although there was more to look at."""
    BACK = "back"
    CLOSE = "close"
    REOPEN = "reopen"
    ENOUGH = "enough"
    """Ask whether to stop with proposals, as this is enough for today."""
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


def asks_if_sure(actions: Sequence[str]) -> bool:
    """Whether these buttons of the panel confirm something, and leave it."""
    return (
        len(actions) == 2
        and read_panel(actions[0])[0].value.startswith("sure_")
        and read_panel(actions[1])[0] is PanelVerb.MAIN
    )


def read_panel(action: str) -> tuple[PanelVerb, str]:
    """The verb and what it is about. Raises ValueError for an action that we never made."""
    verb, _, about = action.partition(":")
    return PanelVerb(verb), about
