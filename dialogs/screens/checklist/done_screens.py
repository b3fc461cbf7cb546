"""The screens on which somebody says what was done, or what isn't right."""

from __future__ import annotations

from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog
from dialogs.screens.checklist.called_points import item_of, open_points, point_called
from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.screens.checklist.said_later_screens import (
    ON_A_BUTTON,
    quoted,
    rows_of_items,
    to_list,
    whole_or_not,
)
from dialogs.screens.layout import SHOWN_WHOLE, Layout, Row, Speech
from dialogs.screens.question_screens import speech
from dialogs.screens.told.chosen_lines import point_name
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import quote
from dialogs.walk.intentions import HowItWent
from dialogs.walk.state import Walk


def done_screen(dialog: Dialog, walk: Walk, about: str) -> Layout | None:
    """Says that a point is ticked off, and asks how it went."""
    item, point = item_of(dialog, walk, about), point_called(walk, about)
    if point is None or point.outcome is not HowItWent.DONE:
        return None
    say = speech(dialog, walk)
    name = quote(point_name(say, point))
    text = say.phrase("gedaan_vraag", naam=name)
    moves: tuple[Row, ...] = ()
    if point.said:
        moves = () if item is None else whole_or_not(say, item)
        key = "gedaan_is_het_rond" if moves else "gedaan_getypt"
        text = say.phrase(key, naam=name, woorden=quoted(point.said))
    untick: Row = ((say.label("knop_gedaan_terug"), walk_action(WalkVerb.UNTICK, about)),)
    return Layout(text, (*moves, to_list(say), untick))


def which_done_screen(dialog: Dialog, walk: Walk, about: str = "") -> Layout:
    """Asks what was done: one of the points that they chose, or else what the list names. Somebody
    who chose nothing may just mean that they are done looking. `about`: the point that they seem to
    mean."""
    told = point_called(walk, about) if about else None
    if told is not None:
        say = speech(dialog, walk)
        yes: Row = ((say.label("knop_gedaan_ja"), walk_action(WalkVerb.TICK_OFF, about)),)
        no: Row = ((say.label("knop_gedaan_nee"), walk_action(WalkVerb.CHECKLIST)),)
        name = quote(point_name(say, told), SHOWN_WHOLE)
        return Layout(say.phrase("gedaan_op_gelukt", naam=name), (yes, no))
    points = open_points(walk)
    if not points:
        return _which(dialog, walk, "gedaan_of_klaar", named_first(dialog, walk), WalkVerb.TICK_OFF)
    say = speech(dialog, walk)
    rows = (
        ((quote(point_name(say, point), ON_A_BUTTON), walk_action(WalkVerb.TICK_OFF, about)),)
        for about, point in points
    )
    return Layout(say.phrase("gedaan_welk"), (*rows, _other(say, "knop_iets_anders")))


def which_wrong_screen(dialog: Dialog, walk: Walk) -> Layout:
    """Asks what isn't right; its question is then asked again."""
    return _which(dialog, walk, "klopt_niet_welk", named_first(dialog, walk), WalkVerb.ASK)


def _which(dialog: Dialog, walk: Walk, key: str, items: tuple[Item, ...], verb: WalkVerb) -> Layout:
    say = speech(dialog, walk)
    ends = "knop_klaar_met_kijken" if verb is WalkVerb.TICK_OFF else "knop_iets_anders"
    return Layout(say.phrase(key), (*rows_of_items(list(items), verb), _other(say, ends)))


def _other(say: Speech, key: str) -> Row:
    return ((say.label(key), walk_action(WalkVerb.CHECKLIST)),)
