"""Somebody leaves a walk: for another pack, to begin again, or to have everything erased.

A walk that is left for another pack waits as it is, closed and without reminders. The host looks
up which walk comes instead; a step only says that one has to.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.steps.follow_ups.reminders import put_aside
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.understanding.options.matching import normal
from dialogs.walk.effects import BeginAgain, EraseMe, GoToPack
from dialogs.walk.place import NOWHERE, Place, View


def start(stage: Stage) -> None:
    """/start: ask whether to begin again; in a session there is nothing to begin."""
    if stage.walk.room is not None:
        resume(stage, stage.speech.phrase("kamer_start"))
        return
    stage.close_screen()
    stage.open(Place(View.RESTART))


def start_pack(stage: Stage, pack: str) -> None:
    """/start of another pack: go there, after asking if this walk isn't finished."""
    if stage.walk.room is not None:
        start(stage)
        return
    nothing_open = stage.walk.finished or stage.walk.place.view is View.NOTHING
    if nothing_open or stage.layout_of(Place(View.OTHER, pack)) is None:
        go_to_pack(stage, pack)
        return
    stage.close_screen()
    stage.open(Place(View.OTHER, pack))


def go_to_pack(stage: Stage, pack: str) -> None:
    """Leave this walk as it is, and go on in the other pack."""
    if pack not in stage.dialog.other_packs:
        resume(stage)
        return
    put_aside(stage)
    stage.effects.append(GoToPack(pack))


def begin_again(stage: Stage) -> None:
    """Close this walk, for a new one."""
    _close(stage)
    stage.effects.append(BeginAgain())


def offer_erasure(stage: Stage) -> None:
    """/wis: ask whether to erase everything."""
    if stage.walk.place.view is View.NOTHING:
        stage.tell("wis_niets")
        return
    here = stage.walk.place
    if here.view is View.STOPPED and not stage.walk.screen.turn:
        here = NOWHERE  # they asked for this before anything else, and weren't greeted yet
    before = here.id if here.view is View.ERASE else _kept(here)
    stage.close_screen()
    stage.open(Place(View.ERASE, before))


def erase_all(stage: Stage) -> None:
    """Erase all that is stored about the person."""
    _close(stage)
    stage.effects.append(EraseMe())


def keep_data(stage: Stage) -> None:
    """Erase nothing after all, and go back to where this was asked. Nobody is asked a question who
    had none on the screen."""
    before = _place_before(stage.walk.place)
    stage.tell("wis_niet")
    if before is None or (stage.walk.room is not None and before.view in _WITHOUT_SCREEN):
        resume(stage)
        return
    stage.close_screen()
    if before.view in _WITHOUT_SCREEN:
        stage.walk = replace(stage.walk, place=before)
    elif stage.layout_of(before) is None:
        resume(stage)
    else:
        stage.open(before)


_BETWEEN = ":"
_WITHOUT_SCREEN = (View.NOTHING, View.STOPPED)


def _kept(place: Place) -> str:
    """The place as the id of `View.ERASE`; '' for one that is left by going on."""
    returns = place.view in _WITHOUT_SCREEN or place.view.is_of_checklist
    return f"{place.view.value}{_BETWEEN}{place.id}" if returns else ""


def _place_before(place: Place) -> Place | None:
    if place.view is not View.ERASE or not place.id:
        return None
    view, _, id_ = place.id.partition(_BETWEEN)
    return Place(View(view), id_)


def _close(stage: Stage) -> None:
    """Stop asking anything in this walk, also in a session."""
    stage.close_screen()
    stage.walk = replace(stage.walk, place=NOWHERE, room=None)


# After an erasure, when nobody knows the person any more

_GONE = (
    "gewist wissen wist kwijt weg verwijderd verwijderen vergeten verdwenen gegevens opgeslagen"
    " bewaard bewaar bewaart bewaren onthoud onthouden"
)
_ASKING = (
    "is zijn staat staan heb heeft hebben weet weten kan kun kunnen ben bewaar bewaart bewaren"
    " onthoud onthouden echt wat waar wie welke hoe"
)
_LONGEST = 20
"""A text with more words than this isn't a question about erasing."""


def asks_about_erasing(text: str) -> bool:
    """Whether the text asks if everything is gone, or what is kept. In doubt: no."""
    words = normal(text).split()
    if not words or len(words) > _LONGEST or set(_GONE.split()).isdisjoint(words):
        return False
    return "?" in text or words[0] in _ASKING.split()
