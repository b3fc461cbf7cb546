"""What is asked about a name in the sentence of a point, or in who begins: whether it may stay, and
who it is in general words. A step that is done with 'somebody' says nothing to a later reader."""

from __future__ import annotations

from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.named_screens import (
    is_one_unknown,
    kinds_of_people,
    names_in,
    without_name_of_who,
    without_names,
)
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import join
from dialogs.walk.state import Walk

WHO = "wie_begint"
"""What is asked about if that isn't the number of a point: who begins. Also the place in choosing
where that is asked."""
TAKE_OUT, RETYPE, LEAVE = "weg", "typ", "laat"
"""What can be done about a name."""
IS = "is"
"""The same, followed by the number of the kind of people that is put in its place."""


def named_point(say: Speech, walk: Walk, about: str) -> Layout | None:
    """Points out a name in what was typed, and shows it without; where it went out already, asks
    who it was. None if that isn't there any more. `about`: the number of a point, or `WHO`."""
    points, who = walk.intentions.to_do, walk.intentions.who
    roles: tuple[Row, ...] = ()
    if about == WHO:
        without = without_name_of_who(say, who)
    elif about.isdecimal() and int(about) < len(points):
        text = points[int(about)].text
        if not names_in(say.dialog, text):
            rows = (*_roles(say, about), _one(say, "iemand", LEAVE, about))
            asked = say.phrase("kiezen_naam_wie", zin=text)
            return Layout(asked, (*rows, _one(say, "typ", RETYPE, about)))
        without = without_names(say, text)
        roles = _roles(say, about) if is_one_unknown(say, text) else ()
    else:
        return None
    instead = say.phrase("kiezen_naam_zo", zin=without)
    asks = say.phrase("naam_wie_is_het") if roles else ()
    return Layout(
        join((say.phrase("kiezen_naam"), instead, asks), "\n"),
        (
            *roles,
            _one(say, "zo", TAKE_OUT, about),
            _one(say, "typ", RETYPE, about),
            _one(say, "laat", LEAVE, about),
        ),
    )


def _one(say: Speech, key: str, what: str, about: str) -> Row:
    label = say.label(f"knop_kiezen_naam_{key}")
    return ((label, walk_action(WalkVerb.POINT_NAME, f"{what}:{about}")),)


def _roles(say: Speech, about: str) -> tuple[Row, ...]:
    """The buttons that tell who it is, two in a row."""
    every = [
        (name[:1].upper() + name[1:], walk_action(WalkVerb.POINT_NAME, f"{IS}{number}:{about}"))
        for number, name in enumerate(kinds_of_people(say))
    ]
    return tuple(tuple(every[at : at + 2]) for at in range(0, len(every), 2))
