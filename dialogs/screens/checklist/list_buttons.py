"""The buttons below the checklist: to choosing, to sharing, and to one element."""

from __future__ import annotations

from dialogs.edition.standing import Standing
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog
from dialogs.screens.choice.choosing_screens import READY, may_choose
from dialogs.screens.layout import Row, Speech
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.walk.state import SAID_NO_TO_SHARING, Walk


def choose_row(dialog: Dialog, walk: Walk, say: Speech) -> Row:
    """The button to choose what to go on with, or to see what was chosen."""
    if not may_choose(dialog, walk):
        return ()
    to, key = (READY, "knop_kiezen_gekozen") if walk.intentions.to_do else ("", "knop_kiezen")
    return ((say.label(key), walk_action(WalkVerb.CHOOSE, to)),)


def sharing_rows(say: Speech, walk: Walk, standing: Standing) -> tuple[Row, ...]:
    """The button to share with the programme, if there is one. Somebody who said no isn't shown it
    again; they can still type that they want to share."""
    if standing.counted:
        return (((say.label("knop_delen_meegeteld"), walk_action(WalkVerb.SHARING)),),)
    if not standing.asks or say.not_of_programme:
        return ()
    if standing.waits is None and SAID_NO_TO_SHARING in walk.told:
        return ()
    key = "knop_delen" if standing.waits is None else "knop_delen_klaar"
    return (((say.label(key), walk_action(WalkVerb.SHARING)),),)


def element_row(item: Item) -> Row:
    """The button to one element."""
    return ((item.element.name, walk_action(WalkVerb.ELEMENT, item.element.id)),)
