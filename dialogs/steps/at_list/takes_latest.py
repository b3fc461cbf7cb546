"""Takes away what somebody typed last once their list is made, if they ask for that without naming
it: 'haal dat weg', 'dat was een vraag'.

They may mean what they told about a step, something they put on the list, or the answer to the last
question. The bot shows it before it goes. If a message of the chosen day is waiting for a reply, it
keeps waiting.
"""

from __future__ import annotations

from dialogs.hearing.data_kinds import OwnData
from dialogs.screens.checklist.said_later_screens import MEANT
from dialogs.screens.told.own_sentences import (
    OwnSentence,
    StandsAs,
    looks_asked,
    meant_by,
    own_sentences,
    with_ids,
)
from dialogs.steps.at_list.removing_from_list import show_which, strike, typed_last
from dialogs.steps.follow_ups.told_of_another import SAID_OF
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.serious import is_serious
from dialogs.understanding.asking_bot.own_data import own_data
from dialogs.understanding.taking_away.left_out import asks_to_leave_out
from dialogs.understanding.taking_away.off_page import only_points_off
from dialogs.understanding.taking_away.removal import removal
from dialogs.walk.place import View
from dialogs.walk.said_later import typed_key
from dialogs.walk.state import OVERVIEW_NOTE, note_key

_NOT_HERE = (View.NOTHING, View.STOPPED, View.ERASE, View.SHARING, View.NAMED)
"""The screens that ask something of their own, or that ask nothing."""


def takes_latest(stage: Stage, text: str) -> bool:
    """If a text only asks to take something away: show what it may mean, or take it away if it was
    just shown. Returns False for any other text."""
    view, id_ = stage.walk.place.view, stage.walk.place.id
    shown = view is View.FORGET and id_.startswith(MEANT)
    if not (shown or (stage.walk.finished and _may_be_here(stage))):
        return False
    asks = own_data(text)
    wants = asks in (OwnData.REMOVE, OwnData.WAS_ASKED) or asks_to_leave_out(text)
    wants = wants or only_points_off(text)
    if not wants or is_serious(stage.dialog, text):
        return False
    offered = with_ids(stage.dialog, stage.walk, id_.removeprefix(MEANT)) if shown else ()
    if len(offered) == 1:
        stage.in_sight = False
        strike(stage, offered[0].id)
        return True
    asked = removal(text)
    named = () if asked is None else meant_by(stage.dialog, stage.walk, asked)
    if offered and not named:
        # It says no more than before, so they are asked once more which it is.
        show_which(stage, offered)
        return True
    if not stage.walk.finished:
        return False
    found = named or _latest(stage) or (() if view is View.TAKING_HOME else typed_last(stage))
    if asks is OwnData.WAS_ASKED:
        found = tuple(one for one in found if looks_asked(one.words))
    stands_as = {one.stands_as for one in found}
    # At the list, what was put there last is handled by the list itself; a point, by the turns of
    # choosing.
    elsewhere = not named and StandsAs.LINE in stands_as and view.is_of_checklist
    if not found or elsewhere or (view is View.CHOOSING and not any(map(_is_later, found))):
        return False
    show_which(stage, found)
    return True


def _may_be_here(stage: Stage) -> bool:
    view = stage.walk.place.view
    asks = view in _NOT_HERE or view.is_serious or stage.question_here() is not None
    return stage.walk.room is None and not asks


def _latest(stage: Stage) -> tuple[OwnSentence, ...]:
    """What was typed last since the list was there."""
    later = [*filter(_is_later, own_sentences(stage.dialog, stage.walk))]
    return (max(later, key=lambda one: _message(stage, one)),) if later else ()


def _is_later(one: OwnSentence) -> bool:
    """Whether it can only have been typed once the list was there."""
    if one.stands_as is StandsAs.NOTE:
        return one.at == OVERVIEW_NOTE
    return one.stands_as in (StandsAs.WENT, StandsAs.LINE)


def _message(stage: Stage, one: OwnSentence) -> int:
    """The last message in which it was typed; 0 if that is unknown."""
    if one.stands_as is StandsAs.WENT:
        parts = stage.walk.typed.get(f"{SAID_OF}{one.at}", ())
        return max((message for message, _ in parts), default=0)
    key = note_key(one.at) if one.stands_as is StandsAs.NOTE else typed_key(one.at)
    parts = stage.walk.typed.get(key, ())
    return parts[one.number][0] if one.number < len(parts) else 0
