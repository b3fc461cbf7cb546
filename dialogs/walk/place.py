"""Where a walk can be: its views, and what kind of place each is.

Whatever a step does differently at some views follows from the traits that are given here. A new
view gets its traits in `_traits`, and its screen in `layout_at` (`dialogs/screens/views.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class View(Enum):
    """What is on the person's screen."""

    NOTHING = "niets"
    QUESTION = "vraag"
    CHECKLIST = "checklist"
    GROUP = "groep"
    ELEMENT = "element"
    ANSWERS = "antwoorden"
    RESTART = "opnieuw"
    OTHER = "ander"
    STOPPED = "gestopt"
    ERASE = "wissen"
    WAITING = "wachten"
    CONSENT = "toestemming"
    BRING = "inbrengen"
    SHARING = "programma"
    OTHERS = "anderen"
    SERIOUS = "ernstig"
    HELPED = "geholpen"
    NAMED = "naam"
    TAKING_HOME = "meenemen"
    SAID_LATER = "later_gezegd"
    """What was just typed at the list is put with an element; asks whether its status changes."""
    WHERE_TO = "waarbij"
    """Asks to which element what was just typed belongs."""
    NOTED = "erbij_gezet"
    """What its status is now."""
    FORGET = "weghalen"
    """Asks whether to take it away."""
    DONE = "gedaan"
    """An element was ticked off; asks how it went."""
    WHICH_DONE = "welk_gedaan"
    WHICH_WRONG = "welk_klopt_niet"
    THEN_AND_NOW = "toen_en_nu"
    CHOOSING = "kiezen"

    @property
    def is_overview(self) -> bool:
        """Whether it shows answers, so that it changes when one of them does."""
        return _ViewTrait.OVERVIEW in _TRAITS[self]

    @property
    def is_of_checklist(self) -> bool:
        """Whether it is the checklist or part of it, and so stays when a session ends."""
        return _ViewTrait.CHECKLIST in _TRAITS[self]

    @property
    def is_below_checklist(self) -> bool:
        """Whether it was opened from the checklist, and returns to it in the same message."""
        return _ViewTrait.BELOW_CHECKLIST in _TRAITS[self]

    @property
    def is_asked(self) -> bool:
        """Whether it asks something for a phase of a session, and so closes with that phase."""
        return _ViewTrait.ASKED in _TRAITS[self]

    @property
    def asks_question(self) -> bool:
        """Whether it asks one of the pack's questions, with a way back to the one before."""
        return _ViewTrait.QUESTION in _TRAITS[self]

    @property
    def is_of_session(self) -> bool:
        """Whether it exists only in a session, and depends on what that asks next."""
        return _ViewTrait.SESSION in _TRAITS[self]

    @property
    def leaves_words_free(self) -> bool:
        """Whether it asks nothing, so that a text typed in a session may be meant for all."""
        return _ViewTrait.FREE in _TRAITS[self]

    @property
    def wants_full_words(self) -> bool:
        """Whether a typed text must say a button in full to count as that button."""
        return _ViewTrait.FULL_WORDS in _TRAITS[self]

    @property
    def is_serious(self) -> bool:
        """Whether it says whom to turn to with something serious."""
        return _ViewTrait.SERIOUS in _TRAITS[self]


class _ViewTrait(Enum):
    OVERVIEW = auto()
    CHECKLIST = auto()
    BELOW_CHECKLIST = auto()
    ASKED = auto()
    QUESTION = auto()
    SESSION = auto()
    FREE = auto()
    FULL_WORDS = auto()
    SERIOUS = auto()


def _traits(view: View) -> frozenset[_ViewTrait]:
    match view:
        case View.NOTHING | View.RESTART | View.OTHER | View.ERASE:
            return frozenset()
        case View.QUESTION:
            return frozenset({_ViewTrait.ASKED, _ViewTrait.QUESTION})
        case View.CHECKLIST:
            return frozenset({_ViewTrait.OVERVIEW, _ViewTrait.CHECKLIST, _ViewTrait.FREE})
        case View.GROUP | View.ELEMENT | View.NOTED | View.THEN_AND_NOW:
            of_it = {_ViewTrait.CHECKLIST, _ViewTrait.BELOW_CHECKLIST}
            return frozenset({_ViewTrait.OVERVIEW, _ViewTrait.FREE, *of_it})
        case (
            View.SAID_LATER
            | View.WHERE_TO
            | View.FORGET
            | View.DONE
            | View.WHICH_DONE
            | View.WHICH_WRONG
        ):
            of_it = {_ViewTrait.CHECKLIST, _ViewTrait.BELOW_CHECKLIST}
            return frozenset({_ViewTrait.OVERVIEW, _ViewTrait.FREE, _ViewTrait.FULL_WORDS, *of_it})
        case View.OTHERS | View.CHOOSING:
            return frozenset({_ViewTrait.OVERVIEW, _ViewTrait.BELOW_CHECKLIST})
        case View.SHARING | View.TAKING_HOME:
            return frozenset(
                {_ViewTrait.OVERVIEW, _ViewTrait.BELOW_CHECKLIST, _ViewTrait.FULL_WORDS}
            )
        case View.ANSWERS:
            return frozenset({_ViewTrait.OVERVIEW, _ViewTrait.FREE})
        case View.STOPPED:
            return frozenset({_ViewTrait.FREE})
        case View.WAITING:
            return frozenset({_ViewTrait.SESSION, _ViewTrait.FREE, _ViewTrait.FULL_WORDS})
        case View.CONSENT:
            return frozenset({_ViewTrait.SESSION, _ViewTrait.ASKED, _ViewTrait.FULL_WORDS})
        case View.BRING:
            asks = {_ViewTrait.ASKED, _ViewTrait.QUESTION}
            return frozenset({_ViewTrait.SESSION, _ViewTrait.FULL_WORDS, *asks})
        case View.NAMED:
            return frozenset({_ViewTrait.OVERVIEW, _ViewTrait.ASKED, _ViewTrait.FULL_WORDS})
        case View.SERIOUS | View.HELPED:
            return frozenset({_ViewTrait.SERIOUS})


_TRAITS = {view: _traits(view) for view in View}


@dataclass(frozen=True, slots=True)
class Place:
    """A view, and which of its kind: the id of a question or element, a status, a page."""

    view: View
    id: str = ""


NOWHERE = Place(View.NOTHING)
REST_ASKED = "rest_over"
"""At then and now: they saw it, and then were asked the rest."""
